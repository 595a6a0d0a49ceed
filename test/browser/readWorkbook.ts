import { openSimulator } from "../../src/simulator/node";
import { evaluateRules } from "../../src/simulator/calc";
import { cellToA1, parseA1 } from "../../src/simulator/model/address";
import type { Rect, Scalar, SheetModel } from "../../src/simulator/model/types";
import { findSheet } from "../../src/simulator/model/workbook";

/** A downloaded workbook, opened anew. */
export interface SavedWorkbook {
  sheetNames(): string[];
  value(sheet: string, address: string): Scalar;
  /** Values of `count` cells to the right. */
  row(sheet: string, address: string, count: number): Scalar[];
  /** Cells that the sheet's conditional formats give a fill, row by row. */
  litCells(sheet: string): string[];
}

export async function readWorkbook(bytes: Buffer): Promise<SavedWorkbook> {
  const { workbook, calculation } = await openSimulator(bytes, { fileName: "saved.xlsx" });
  const sheetOf = (name: string): SheetModel => {
    const sheet = findSheet(workbook, name);
    if (!sheet) throw new Error(`no sheet “${name}”`);
    return sheet;
  };
  const row = (name: string, address: string, count: number): Scalar[] => {
    const at = parseA1(address) as Rect;
    return Array.from(
      { length: count },
      (_, index) => sheetOf(name).cells.get(at.row, at.column + index)?.value ?? null,
    );
  };
  return {
    sheetNames: () => workbook.sheets.map(({ name }) => name),
    value: (name, address) => row(name, address, 1)[0] ?? null,
    row,
    litCells(name) {
      const { rules } = evaluateRules(sheetOf(name), calculation.source);
      const lit = rules.filter(({ rule }) => rule.style?.fill).flatMap(({ cells }) => cells);
      return lit
        .sort((a, b) => a.row - b.row || a.column - b.column)
        .map((cell) => cellToA1(cell.row, cell.column));
    },
  };
}
