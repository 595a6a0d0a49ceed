import type { RangeRef, Rect } from "../core/grid";
import type { CellValue, Peek } from "../core/snapshot";
import { PLACE, rectOf } from "./areas";

/** Enough for a header of two rows over ten indicators; more says nothing about what a column is. */
const MOST_ROWS = 12;
const MOST_COLUMNS = 60;

/**
 * The first rows of a range, in two syncs: people select whole columns, and a million rows must not be asked for. Null when
 * the range has no filled cell in common with its sheet's used range.
 */
export async function peekRange(context: Excel.RequestContext, range: RangeRef): Promise<Peek | null> {
  const sheet = context.workbook.worksheets.getItem(range.sheet);
  const used = sheet.getUsedRangeOrNullObject(true).load(PLACE);
  await context.sync();
  const place = used.isNullObject ? null : commonPart(range, rectOf(used));
  if (!place) return null;
  const first = sheet.getRangeByIndexes(
    place.row,
    place.column,
    Math.min(place.rowCount, MOST_ROWS),
    Math.min(place.columnCount, MOST_COLUMNS),
  );
  first.load("values");
  await context.sync();
  const values = first.values as CellValue[][];
  return { range: { sheet: range.sheet, ...place }, values };
}

function commonPart(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}
