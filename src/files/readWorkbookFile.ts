import type { FileProblem, FileReading, WorkbookFile } from "../core/workbookFile";
import { FileError } from "../simulator/xlsx/fileError";
import { openContainer, workbookPartOf } from "../simulator/xlsx/container";
import { READ_LIMITS } from "./limits";
import { PartReader } from "./read/partReader";
import { readContents } from "./read/contents";
import { readNames } from "./read/names";
import { readProperties } from "./read/properties";
import { readSharedTexts } from "./read/sharedTexts";
import { readSheets } from "./read/sheets";
import { readNumberLooks } from "./read/numberLooks";

/** Compound file ([MS-CFB] §2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads the values of a workbook file (.xlsx, .xlsm, .xltx) for looking at, within bounds of time and memory: see
 * `READ_LIMITS`. Lighter than opening it: no styles but number formats, no pictures, no formulas calculated, macros and
 * outside links left unopened. Answers why when it cannot; never throws for what is in a file.
 */
export function readWorkbookFile(bytes: Uint8Array): FileReading {
  try {
    return { ok: true, file: readFile(bytes) };
  } catch (error) {
    if (error instanceof FileError) return { ok: false, problem: problemOf(error, bytes) };
    throw error;
  }
}

function problemOf(error: FileError, bytes: Uint8Array): FileProblem {
  const isCompound = COMPOUND_FILE.every((byte, index) => bytes[index] === byte);
  return error.code === "not-xlsx" && isCompound ? "old-xls" : error.code;
}

function readFile(bytes: Uint8Array): WorkbookFile {
  if (bytes.length > READ_LIMITS.fileBytes)
    throw new FileError("too-large", "The file is too large to read.");
  const source = openContainer(bytes);
  const part = workbookPartOf(source);
  const reader = new PartReader(source);
  const root = reader.tree(part);
  const relationships = source.relationships(part);
  const partOfKind = (kind: string): string | undefined =>
    relationships.find((one) => one.kind === kind && one.part !== null && source.has(one.part))?.part ??
    undefined;
  const looks = readNumberLooks(reader, partOfKind("styles"));
  const texts = readSharedTexts(reader, partOfKind("sharedStrings"));
  return {
    ...readProperties(reader),
    sheets: readSheets(reader, { root, relationships, looks, texts }),
    names: readNames(root),
    contents: readContents(source, relationships),
  };
}
