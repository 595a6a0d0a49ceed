/** Custom XML parts of the workbook (ECMA-376 part 1 §15.2.5–6): the data and, beside it, its identity. */
import type { CustomXmlPart } from "../../model/types";
import type { Package } from "../package/package";
import { relationshipPart } from "../package/names";
import type { RelationshipList } from "../sheet/relationshipList";
import { OFFICE_RELATIONSHIPS } from "../xml/namespaces";
import { element } from "../xml/tree";
import { SETTINGS_ITEM_ID } from "./settings";

const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

function decode(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isUtf16 ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  return new TextDecoder(encoding).decode(bytes);
}

/** Written as UTF-8, whatever the text says of itself. */
function encode(xml: string): Uint8Array {
  const text = xml.replace(/^(\uFEFF?<\?xml[^>]*?encoding=)(["'])[^"']*\2/, "$1$2UTF-8$2");
  return new TextEncoder().encode(text);
}

/** Each part as text, never parsed: what is in it is its owner's business. */
export function readCustomXmlParts(source: Package, workbookPart: string): CustomXmlPart[] {
  return source.relationships(workbookPart).flatMap(({ kind, part }) => {
    if (kind !== "customXml" || part === null || !source.has(part)) return [];
    const properties = source.relationships(part).find((one) => one.kind === "customXmlProps")?.part;
    const id =
      properties && source.has(properties)
        ? (Object.entries(source.tree(properties).attributes).find(([name]) =>
            /(^|:)itemID$/.test(name),
          )?.[1] ?? "")
        : "";
    return [{ id, xml: decode(source.bytes(part)), part }];
  });
}

/** Writes the parts that are new or changed; the relations list takes those that stay. */
export function writeCustomXmlParts(
  target: Package,
  parts: readonly CustomXmlPart[],
  relationships: RelationshipList,
): void {
  for (const { id, xml, part } of parts) {
    if (part !== undefined && target.has(part)) {
      if (decode(target.bytes(part)) !== xml) target.write(part, encode(xml));
      relationships.internal("customXml", part);
      continue;
    }
    const name = target.freeName("customXml/item", ".xml");
    target.write(name, encode(xml));
    target.writeDefaultType("xml", "application/xml");
    const properties = name.replace(/item(\d+)\.xml$/, "itemProps$1.xml");
    target.write(
      properties,
      element("ds:datastoreItem", { "ds:itemID": id || SETTINGS_ITEM_ID, "xmlns:ds": CUSTOM_XML }, [
        element("ds:schemaRefs"),
      ]),
      PROPERTIES_TYPE,
    );
    target.write(
      relationshipPart(name),
      element("Relationships", { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" }, [
        element("Relationship", {
          Id: "rId1",
          Type: `${OFFICE_RELATIONSHIPS}/customXmlProps`,
          Target: properties.slice(properties.lastIndexOf("/") + 1),
        }),
      ]),
    );
    relationships.internal("customXml", name);
  }
}
