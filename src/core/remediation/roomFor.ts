import type { CellInput, Change } from "../changes/changeSet";
import type { RangeRef, Rect } from "../grid";
import { contains, intersects, rangeOf } from "../grid";
import type { Finding } from "../result";
import { finding } from "../result";
import type { SheetSnapshot } from "../snapshot";
import { valueAt } from "../snapshot";

/** Cells of a rectangle that hold something. */
export function filledCells(sheet: SheetSnapshot, rect: Rect): { row: number; column: number }[] {
  const filled: { row: number; column: number }[] = [];
  const { used } = sheet;
  if (!used) return filled;
  const bottom = Math.min(rect.row + rect.rowCount, used.row + used.rowCount);
  const right = Math.min(rect.column + rect.columnCount, used.column + used.columnCount);
  for (let row = Math.max(rect.row, used.row); row < bottom; row++) {
    for (let column = Math.max(rect.column, used.column); column < right; column++) {
      if (valueAt(sheet, row, column) !== "") filled.push({ row, column });
    }
  }
  return filled;
}

/**
 * Why a rectangle may not be written: the sheet is protected, or the user's cells, or merged areas that would swallow what is
 * written, are in the way. What stands in `ours` is not.
 */
export function refusalFor(sheet: SheetSnapshot, range: RangeRef, ours: Rect | null): Finding | null {
  if (sheet.isProtected) return finding("error", "changes/sheet-protected", { sheet: sheet.name });
  const inTheWay: Rect[] = [
    ...filledCells(sheet, range).map((cell) => ({ ...cell, rowCount: 1, columnCount: 1 })),
    ...sheet.merges.filter((merge) => intersects(merge, range)),
  ].filter((rect) => ours === null || !contains(ours, rect));
  if (inTheWay.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const rect of inTheWay) {
    top = Math.min(top, rect.row);
    left = Math.min(left, rect.column);
    bottom = Math.max(bottom, rect.row + rect.rowCount);
    right = Math.max(right, rect.column + rect.columnCount);
  }
  const at = rangeOf(sheet.name, top, left, bottom - top, right - left);
  return finding("error", "changes/would-overwrite", { cellCount: inTheWay.length }, at);
}

function emptied(range: RangeRef, isOwn: boolean): Change[] {
  if (range.rowCount < 1 || range.columnCount < 1) return [];
  const cells = Array.from({ length: range.rowCount }, () => Array<CellInput>(range.columnCount).fill(""));
  return [
    { kind: "setCells", range, cells, ...(isOwn ? { own: true as const } : {}) },
    { kind: "setFormat", range, format: { borders: { style: "None" }, fillColor: null } },
  ];
}

/** Empties what an earlier, larger table of ours with the same top left cell held beyond the new one. */
export function leftovers(range: RangeRef, earlier: RangeRef | null, isOwn = false): Change[] {
  if (!earlier) return [];
  const below = range.row + range.rowCount;
  const beside = range.column + range.columnCount;
  const { sheet, row, column } = earlier;
  return [
    ...emptied(rangeOf(sheet, below, column, row + earlier.rowCount - below, earlier.columnCount), isOwn),
    ...emptied(
      rangeOf(
        sheet,
        row,
        beside,
        Math.min(earlier.rowCount, range.rowCount),
        column + earlier.columnCount - beside,
      ),
      isOwn,
    ),
  ];
}

/**
 * Whether all that stands where an earlier table of ours stood is still our own work: numbers, the texts that are written
 * again, and those that `isOurs` knows. Only then does replacing it overwrite nothing of the user's.
 */
export function isOwnWork(
  sheet: SheetSnapshot,
  earlier: RangeRef,
  contents: readonly CellInput[][],
  isOurs: (text: string) => boolean,
): boolean {
  const texts = new Set(contents.flat().filter((input) => typeof input === "string"));
  return filledCells(sheet, earlier).every(({ row, column }) => {
    const value = valueAt(sheet, row, column);
    return typeof value === "number" || (typeof value === "string" && (texts.has(value) || isOurs(value)));
  });
}

/** What every table of ours ends with. */
export function isMadeLine(text: string): boolean {
  return text.startsWith("จัดทำด้วยผู้ช่วยเลขานุการ ITA เมื่อวันที่ ");
}
