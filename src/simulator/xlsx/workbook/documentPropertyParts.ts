/** Puts the document properties of a workbook into its package. */
import type { WorkbookModel } from "../../model/types";
import type { Package } from "../package/package";
import { freeRelationshipId } from "../package/relationships";
import type { Relationship } from "../package/relationships";
import { OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS, STRICT_RELATIONSHIPS } from "../xml/namespaces";
import type { XmlElement } from "../xml/tree";
import { corePropertiesPart, customPropertiesPart, extendedPropertiesPart } from "./documentProperties";

const KINDS = {
  "core-properties": {
    part: "docProps/core.xml",
    type: "application/vnd.openxmlformats-package.core-properties+xml",
  },
  "extended-properties": {
    part: "docProps/app.xml",
    type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  },
  "custom-properties": {
    part: "docProps/custom.xml",
    type: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  },
} as const;

type Kind = keyof typeof KINDS;

export function writeDocumentProperties(
  target: Package,
  workbook: WorkbookModel,
  sheetsChanged: boolean,
  isStrict: boolean,
): void {
  const relationships = target.relationships("");
  put("core-properties", (original) => corePropertiesPart(original, workbook.properties));
  put("extended-properties", (original) =>
    extendedPropertiesPart(original, workbook.properties, sheetsChanged),
  );
  put("custom-properties", (original) => customPropertiesPart(original, workbook.customProperties));
  target.writeRelationships("", relationships);

  function put(kind: Kind, change: (original: XmlElement | undefined) => XmlElement | undefined): void {
    const index = relationships.findIndex((one) => one.kind === kind);
    const part = relationships[index]?.part ?? null;
    const original = part !== null && target.has(part) ? target.tree(part) : undefined;
    const changed = change(original);
    if (changed === original) return;
    if (!changed) {
      relationships.splice(index, 1);
      return;
    }
    const name = part ?? KINDS[kind].part;
    target.write(name, changed, KINDS[kind].type);
    if (part === null) relationships.push(newRelationship(relationships, kind, name, isStrict));
  }
}

function newRelationship(
  relationships: readonly Relationship[],
  kind: Kind,
  part: string,
  isStrict: boolean,
): Relationship {
  const office = isStrict ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS;
  const type =
    kind === "core-properties" ? `${PACKAGE_RELATIONSHIPS}/metadata/core-properties` : `${office}/${kind}`;
  return { id: freeRelationshipId(relationships), kind, type, target: part, isExternal: false, part };
}
