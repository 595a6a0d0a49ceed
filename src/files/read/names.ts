import type { FileName } from "../../core/workbookFile";
import { decodeXstring } from "../../simulator/xlsx/xml/escape";
import { childNamed, childrenNamed, textOf } from "../../simulator/xlsx/xml/tree";
import type { XmlElement } from "../../simulator/xlsx/xml/tree";
import { READ_LIMITS } from "../limits";

/** Defined names of the whole workbook and of single sheets (ECMA-376 §18.2.5). */
export function readNames(root: XmlElement): FileName[] {
  return childrenNamed(childNamed(root, "definedNames"), "definedName")
    .slice(0, READ_LIMITS.names)
    .map((item) => ({ name: decodeXstring(item.attributes.name ?? ""), formula: textOf(item).trim() }));
}
