import { isDateFormat, isPercentFormat } from "../../simulator/calc/format/kinds";
import { FileError } from "../../simulator/xlsx/fileError";
import { builtinFormat } from "../../simulator/xlsx/styles/numberFormats";
import { childNamed, childrenNamed, numberAttribute } from "../../simulator/xlsx/xml/tree";
import type { PartReader } from "./partReader";

export type NumberLook = "date" | "percent" | undefined;

/** What numbers are shown as, by the cell's style number; all else of the styles is left unread. */
export function readNumberLooks(reader: PartReader, part: string | undefined): NumberLook[] {
  if (part === undefined) return [];
  try {
    const root = reader.tree(part);
    const own = new Map<number, string>();
    for (const format of childrenNamed(childNamed(root, "numFmts"), "numFmt")) {
      const id = numberAttribute(format, "numFmtId");
      if (id !== null) own.set(id, format.attributes.formatCode ?? "");
    }
    const looks = new Map<number, NumberLook>();
    return childrenNamed(childNamed(root, "cellXfs"), "xf").map((xf) => {
      const id = numberAttribute(xf, "numFmtId") ?? 0;
      if (!looks.has(id)) looks.set(id, lookOf(own.get(id) ?? builtinFormat(id) ?? ""));
      return looks.get(id);
    });
  } catch (error) {
    // Without its styles a number is a number.
    if (error instanceof FileError && error.code === "damaged") return [];
    throw error;
  }
}

function lookOf(format: string): NumberLook {
  if (format.length > 255) return undefined;
  if (isDateFormat(format)) return "date";
  return isPercentFormat(format) ? "percent" : undefined;
}
