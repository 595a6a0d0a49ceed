import type { WorkbookFile } from "../../core/workbookFile";
import { FileError } from "../../simulator/xlsx/fileError";
import { decodeXstring } from "../../simulator/xlsx/xml/escape";
import { deepTextOf, elementsOf } from "../../simulator/xlsx/xml/tree";
import type { PartReader } from "./partReader";

/** Document properties: when the file was last saved, and the custom ones. A broken part is as good as none. */
export function readProperties(reader: PartReader): Pick<WorkbookFile, "savedAt" | "properties"> {
  let savedAt: string | null = null;
  const properties: Record<string, string> = {};
  for (const { kind, part } of reader.source.relationships("")) {
    if (part === null || !reader.source.has(part)) continue;
    if (kind === "core-properties") savedAt = readSavedAt(reader, part);
    if (kind === "custom-properties") {
      for (const property of childrenOf(reader, part)) {
        const name = decodeXstring(property.attributes.name ?? "");
        properties[name] = decodeXstring(deepTextOf(property)).trim();
      }
    }
  }
  return { savedAt, properties };
}

function childrenOf(reader: PartReader, part: string) {
  try {
    return elementsOf(reader.tree(part));
  } catch (error) {
    // Properties are a label on the file; its cells can be read without them.
    if (error instanceof FileError && error.code === "damaged") return [];
    throw error;
  }
}

/** A moment like 2021-04-19T08:15:00Z (W3CDTF, ECMA-376 part 2 §8.3.3.1). */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;

function readSavedAt(reader: PartReader, part: string): string | null {
  const found = childrenOf(reader, part).find(({ local }) => local === "modified");
  const text = found ? deepTextOf(found).trim() : "";
  return MOMENT.test(text) ? text : null;
}
