/** Moving the cells and line formats of a sheet when others are inserted or deleted. */
import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import type { SheetShift } from "../../model/structure";
import type { Cell, Rect, SheetModel } from "../../model/types";
import { isEntireColumn, isEntireRow } from "../cells/address";
import { hasContent } from "../cells/read";
import { OfficeError } from "../errors";

interface Placed {
  row: number;
  column: number;
  cell: Cell;
}

/** From the first moving cell to the end of the sheet, as wide (or high) as what is inserted or deleted. */
export function movingBand({ rect, axis }: SheetShift): Rect {
  return axis === "rows"
    ? { ...rect, rowCount: MAX_ROWS - rect.row }
    : { ...rect, columnCount: MAX_COLUMNS - rect.column };
}

/** @throws NonBlankCellOffSheet when an insertion would push contents off the sheet */
export function ensureRoom(sheet: SheetModel, shift: SheetShift): void {
  if (shift.kind === "delete") return;
  const { rect, axis } = shift;
  const last: Rect =
    axis === "rows"
      ? { ...rect, row: MAX_ROWS - rect.rowCount }
      : { ...rect, column: MAX_COLUMNS - rect.columnCount };
  for (const { cell } of sheet.cells.inside(last)) {
    if (hasContent(cell)) throw new OfficeError("NonBlankCellOffSheet");
  }
}

/** Takes the cells of the band out and puts back, moved, those that are not deleted. */
export function moveCells(sheet: SheetModel, shift: SheetShift): void {
  const { rect, kind, axis } = shift;
  const sign = kind === "insert" ? 1 : -1;
  const rows = axis === "rows" ? sign * rect.rowCount : 0;
  const columns = axis === "columns" ? sign * rect.columnCount : 0;
  const placed: Placed[] = [...sheet.cells.inside(movingBand(shift))];
  for (const { row, column } of placed) sheet.cells.delete(row, column);
  for (const { row, column, cell } of placed) {
    const isDeleted =
      kind === "delete" &&
      (axis === "rows" ? row < rect.row + rect.rowCount : column < rect.column + rect.columnCount);
    const to = { row: row + rows, column: column + columns };
    if (!isDeleted && to.row < MAX_ROWS && to.column < MAX_COLUMNS) sheet.cells.set(to.row, to.column, cell);
  }
  if (axis === "rows" && isEntireRow(rect)) sheet.rows = movedLines(sheet.rows, rect.row, rows, MAX_ROWS);
  if (axis === "columns" && isEntireColumn(rect))
    sheet.columns = movedLines(sheet.columns, rect.column, columns, MAX_COLUMNS);
}

/** Row or column formats after `by` lines came (positive) or went (negative) at `from`. */
function movedLines<T>(lines: Map<number, T>, from: number, by: number, max: number): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [at, format] of lines) {
    if (at < from) moved.set(at, format);
    else if (by > 0 || at >= from - by) {
      if (at + by < max) moved.set(at + by, format);
    }
  }
  return moved;
}

/** New cells look like those above (rows) or to the left (columns): Excel's "same as above". */
export function inheritFormats(sheet: SheetModel, { rect, axis }: SheetShift): void {
  const before: Rect =
    axis === "rows"
      ? { ...rect, row: rect.row - 1, rowCount: 1 }
      : { ...rect, column: rect.column - 1, columnCount: 1 };
  if (before.row < 0 || before.column < 0) return;
  for (const { row, column, cell } of [...sheet.cells.inside(before)]) {
    const count = axis === "rows" ? rect.rowCount : rect.columnCount;
    for (let step = 1; step <= count; step++) {
      const at = axis === "rows" ? { row: row + step, column } : { row, column: column + step };
      sheet.cells.set(at.row, at.column, { value: null, formula: null, style: cell.style });
    }
  }
  if (axis === "rows" && isEntireRow(rect)) {
    const above = sheet.rows.get(before.row);
    for (let row = rect.row; above && row < rect.row + rect.rowCount; row++)
      sheet.rows.set(row, { ...above, hidden: false, collapsed: false });
  }
  if (axis === "columns" && isEntireColumn(rect)) {
    const left = sheet.columns.get(before.column);
    for (let column = rect.column; left && column < rect.column + rect.columnCount; column++)
      sheet.columns.set(column, { ...left, hidden: false, collapsed: false });
  }
}
