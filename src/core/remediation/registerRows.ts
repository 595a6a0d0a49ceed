import type { MergedCells } from "../mergedCells";
import { headerTexts } from "../mergedCells";
import type { RegisterHead } from "./registerHeaders";
import type { FormulaObstacles } from "./types";

/** Nothing stands in any of the columns, or only spaces. */
export function isEmptyRow(cells: MergedCells, { left, right }: RegisterHead, row: number): boolean {
  for (let column = left; column <= right; column++) {
    if (cells.text(row, column).trim() !== "") return false;
  }
  return true;
}

const NUMBER_HEADER = /^(?:ลำดับ(?:ที่)?|ที่|no\.?)$/i;

/** The column of running numbers; null when the register has none. */
export function numberColumnOf(
  cells: MergedCells,
  { top, bottom, left, right }: RegisterHead,
): number | null {
  for (let column = left; column <= right; column++) {
    if (headerTexts(cells, top, bottom, column).some((text) => NUMBER_HEADER.test(text))) return column;
  }
  return null;
}

/** Nothing stands in the way of formulas yet. */
export function noObstacles(): FormulaObstacles {
  return {
    hasTextDates: false,
    hasBlankDates: false,
    hasMergedCells: false,
    hasRowsLeftOut: false,
    hasSpellings: false,
    hasCodesOnly: false,
    hasShares: false,
  };
}
