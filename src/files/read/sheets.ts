import type { FileSheet } from "../../core/workbookFile";
import { FileError } from "../../simulator/xlsx/fileError";
import type { Relationship } from "../../simulator/xlsx/package/relationships";
import { decodeXstring } from "../../simulator/xlsx/xml/escape";
import { canonicalNamespace, OFFICE_RELATIONSHIPS } from "../../simulator/xlsx/xml/namespaces";
import { attributeNs, booleanAttribute, childNamed, childrenNamed } from "../../simulator/xlsx/xml/tree";
import type { XmlElement } from "../../simulator/xlsx/xml/tree";
import { READ_LIMITS } from "../limits";
import type { NumberLook } from "./numberLooks";
import type { PartReader } from "./partReader";
import { readSheetPart } from "./sheetPart";

export interface SheetsContext {
  /** The workbook part. */
  root: XmlElement;
  relationships: readonly Relationship[];
  looks: readonly NumberLook[];
  texts: readonly string[];
}

const VISIBILITIES = { hidden: "hidden", veryHidden: "veryHidden" } as const;

/** The worksheets in their order; sheets of other kinds (charts, macros) are left out. */
export function readSheets(reader: PartReader, context: SheetsContext): FileSheet[] {
  const { root, relationships } = context;
  const date1904 = booleanAttribute(childNamed(root, "workbookPr"), "date1904", false);
  const sheets: FileSheet[] = [];
  for (const entry of childrenNamed(childNamed(root, "sheets"), "sheet").slice(0, READ_LIMITS.sheets)) {
    const id = attributeNs(entry, OFFICE_RELATIONSHIPS, "id", canonicalNamespace) ?? "";
    const relationship = relationships.find((one) => one.id === id);
    if (relationship && relationship.kind !== "worksheet") continue;
    const name = decodeXstring(entry.attributes.name ?? "");
    const part = relationship?.part ?? null;
    if (part === null || !reader.source.has(part))
      throw new FileError("damaged", `The sheet ${name} is missing.`);
    const state = entry.attributes.state as keyof typeof VISIBILITIES;
    sheets.push({
      id: part,
      name,
      position: sheets.length,
      visibility: VISIBILITIES[state] ?? "visible",
      rules: [],
      ...readSheetPart(reader, part, { ...context, date1904 }),
    });
  }
  if (sheets.length === 0) throw new FileError("not-xlsx", "The workbook has no worksheet.");
  return sheets;
}
