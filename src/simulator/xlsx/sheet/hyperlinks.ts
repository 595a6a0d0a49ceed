/** `<hyperlinks>` (ECMA-376 §18.3.1.48): an outside address is a relation of the sheet. */
import { parseA1, rectToA1 } from "../../model/address";
import type { Hyperlink } from "../../model/types";
import type { Relationship } from "../package/relationships";
import { decodeXstring, encodeXstringAttribute } from "../xml/escape";
import { canonicalNamespace, OFFICE_RELATIONSHIPS } from "../xml/namespaces";
import { attributeNs, childrenNamed, element } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import type { RelationshipList } from "./relationshipList";

export function readHyperlinks(
  source: XmlElement | undefined,
  relationships: readonly Relationship[],
): Hyperlink[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  return childrenNamed(source, "hyperlink").flatMap((link) => {
    const range = parseA1(link.attributes.ref ?? "");
    if (!range) return [];
    const id = attributeNs(link, OFFICE_RELATIONSHIPS, "id", canonicalNamespace);
    const text = (name: string): string | null => {
      const value = link.attributes[name];
      return value === undefined ? null : decodeXstring(value);
    };
    const uid = link.attributes["xr:uid"];
    return [
      {
        range,
        address: id === undefined ? null : (byId.get(id)?.target ?? null),
        location: text("location"),
        tooltip: text("tooltip"),
        display: text("display"),
        ...(uid === undefined ? {} : { carried: { "xr:uid": uid } }),
      },
    ];
  });
}

export function hyperlinksElement(
  links: readonly Hyperlink[],
  relationships: RelationshipList,
): XmlElement | undefined {
  if (links.length === 0) return undefined;
  const text = (value: string | null): string | null =>
    value === null ? null : encodeXstringAttribute(value);
  return element(
    "hyperlinks",
    {},
    links.map((link) =>
      element("hyperlink", {
        ref: rectToA1(link.range),
        "r:id": link.address === null ? null : relationships.external("hyperlink", asUri(link.address)),
        location: text(link.location),
        tooltip: text(link.tooltip),
        display: text(link.display),
        ...link.carried,
      }),
    ),
  );
}

/**
 * A relation's target is an IRI (ECMA-376 part 2 §6.5.3.2: xsd:anyURI), so letters of any script may stay; what no
 * address may hold is escaped.
 */
function asUri(address: string): string {
  return address
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\s"<>^`{|}\\]|\p{Cc}|%(?![0-9A-Fa-f]{2})/gu, encodeURIComponent);
}
