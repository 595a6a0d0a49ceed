import type { Cell, SheetModel, WorkbookModel } from "../../../../src/simulator/model/types";
import { parseA1 } from "../../../../src/simulator/model/address";
import { loadWorkbook, saveWorkbook } from "../../../../src/simulator/xlsx";
import { canonical } from "./canonical";
import type { CanonicalElement } from "./canonical";
import { unzip, workbookBytes } from "./package";
import type { Fixture } from "./package";
import { problemsOf } from "./validate";

export function load(fixture: Fixture | Uint8Array): WorkbookModel {
  const bytes = fixture instanceof Uint8Array ? fixture : workbookBytes(fixture);
  return loadWorkbook(bytes, { fileName: "test.xlsx" });
}

export function firstSheet(model: WorkbookModel): SheetModel {
  return model.sheets[0] as SheetModel;
}

/** The first sheet of a workbook with this one sheet. */
export function loadSheet(inner: string, fixture: Fixture = {}): SheetModel {
  return firstSheet(load({ ...fixture, sheets: [inner] }));
}

export function cellAt(sheet: SheetModel, address: string): Cell | undefined {
  const rect = parseA1(address);
  return rect ? sheet.cells.get(rect.row, rect.column) : undefined;
}

export interface Saved {
  bytes: Uint8Array;
  parts: Record<string, string>;
  xml(part: string): CanonicalElement;
  /** The saved workbook, loaded again. */
  again: WorkbookModel;
}

/** Saves, checks that the package is sound, and opens it. */
export function save(model: WorkbookModel): Saved {
  const bytes = saveWorkbook(model);
  expect(problemsOf(bytes)).toEqual([]);
  const parts = unzip(bytes);
  return { bytes, parts, xml: (part) => canonical(parts[part] ?? ""), again: load(bytes) };
}
