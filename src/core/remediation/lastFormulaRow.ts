import type { Rect } from "../grid";
import { intersects } from "../grid";
import type { WorkbookSnapshot } from "../snapshot";
import { sheetNamed } from "../snapshot";
import { filledCells } from "./roomFor";
import type { ReportRegister } from "./types";

/** Rows that may be added below the register and are counted without a new summary. */
const GROWTH = 500;

/**
 * The last row a formula over the register looks at: the register's, or some hundred below it where nothing else stands.
 *
 * @param own where the formulas themselves go
 */
export function lastFormulaRow(
  snapshot: WorkbookSnapshot,
  register: ReportRegister,
  own: Rect & { sheet: string },
): number {
  const sheet = sheetNamed(snapshot, register.sheet);
  const below: Rect = { ...register.range, row: register.lastRow + 1, rowCount: GROWTH };
  const isOwnPlace = own.sheet === register.sheet && intersects(own, below);
  return !sheet || isOwnPlace || filledCells(sheet, below).length > 0
    ? register.lastRow
    : register.lastRow + GROWTH;
}
