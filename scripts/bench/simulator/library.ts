/**
 * The same work by a public library, where one is installed beside the project (`npm install --no-save exceljs`). It
 * neither speaks Office.js nor calculates: only loading and saving can be compared.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { COLUMNS, ROWS } from "./workbooks";

export const LIBRARY = "exceljs";

/** What is used of it. */
interface LibraryWorkbook {
  addWorksheet(name: string): { addRow(values: (string | number)[]): unknown };
  xlsx: { load(bytes: Uint8Array): Promise<unknown>; writeBuffer(): Promise<ArrayBuffer> };
}

interface LibraryModule {
  Workbook: new () => LibraryWorkbook;
}

/** null when it is not installed, here or where BENCH_LIBRARY_FOLDER says. */
export function loadLibrary(): LibraryModule | null {
  const folder = process.env.BENCH_LIBRARY_FOLDER ?? process.cwd();
  try {
    return createRequire(join(folder, "package.json"))(LIBRARY) as LibraryModule;
  } catch {
    return null;
  }
}

function filled({ Workbook }: LibraryModule): LibraryWorkbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Sheet1");
  for (let row = 0; row < ROWS; row++) {
    const values = Array.from({ length: COLUMNS - 1 }, (_, column) => 60 + ((row * 7 + column * 13) % 41));
    sheet.addRow([`หน่วยงาน ${row % 77}`, ...values]);
  }
  return workbook;
}

type Prepare = () => Promise<(() => unknown) | null>;

async function load(): Promise<(() => unknown) | null> {
  const library = loadLibrary();
  if (!library) return null;
  const bytes = new Uint8Array(await filled(library).xlsx.writeBuffer());
  return () => new library.Workbook().xlsx.load(bytes);
}

async function save(): Promise<(() => unknown) | null> {
  const library = loadLibrary();
  if (!library) return null;
  const workbook = filled(library);
  return () => workbook.xlsx.writeBuffer();
}

/** By the number of our own case; the others have no like. */
export const LIBRARY_CASES: Readonly<Record<number, Prepare>> = { 0: load, 1: save };
