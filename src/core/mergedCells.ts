import type { Rect } from "./grid";
import { MAX_COLUMNS } from "./grid";
import type { CellValue, SheetSnapshot } from "./snapshot";
import { valueAt } from "./snapshot";

/** A sheet's cells as a person sees them: every cell of a merged area shows what its top left cell holds. */
export interface MergedCells {
  /** What the cell shows; "" outside the used range. */
  value(row: number, column: number): CellValue;
  /** The value as text: numbers as JavaScript writes them. */
  text(row: number, column: number): string;
  /** The merged area the cell belongs to, or null. */
  area(row: number, column: number): Rect | null;
  /** Whether the cell holds a value itself: it is not merged into another one. */
  isOwn(row: number, column: number): boolean;
}

/** Prepares a sheet once; merged areas beyond the used range cost nothing. */
export function readMergedCells(sheet: SheetSnapshot): MergedCells {
  const areas = new Map<number, Rect>();
  const key = (row: number, column: number) => row * MAX_COLUMNS + column;
  for (const merge of sheet.merges) {
    if (!sheet.used) break;
    const bottom = Math.min(merge.row + merge.rowCount, sheet.used.row + sheet.used.rowCount);
    const right = Math.min(merge.column + merge.columnCount, sheet.used.column + sheet.used.columnCount);
    for (let row = merge.row; row < bottom; row++) {
      for (let column = merge.column; column < right; column++) areas.set(key(row, column), merge);
    }
  }
  const area = (row: number, column: number) =>
    areas.size === 0 ? null : (areas.get(key(row, column)) ?? null);
  const value = (row: number, column: number) => {
    const merge = area(row, column);
    return merge ? valueAt(sheet, merge.row, merge.column) : valueAt(sheet, row, column);
  };
  return {
    value,
    area,
    text: (row, column) => String(value(row, column)),
    isOwn: (row, column) => {
      const merge = area(row, column);
      return !merge || (merge.row === row && merge.column === column);
    },
  };
}

/** Header texts of one column from top to bottom, each merged area once. */
export function headerTexts(cells: MergedCells, top: number, bottom: number, column: number): string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const merge = cells.area(row, column);
    const isRepeated = merge !== null && row > Math.max(top, merge.row);
    const text = cells.text(row, column).trim();
    if (!isRepeated && text !== "") texts.push(text);
  }
  return texts;
}
