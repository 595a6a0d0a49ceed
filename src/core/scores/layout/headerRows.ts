import { readHeaderWord } from "../text/headerWords";
import { readScoreNumber } from "../text/scoreNumber";
import type { SheetView } from "./sheetView";

const MAX_HEADER_ROWS = 4;

/**
 * The rows of column headers above a long table's first row, from top to bottom. A title (one text over the names'
 * column) and an empty row end them; an agency's heading between the header and its first name does not.
 */
export function headerRowsAbove(
  view: SheetView,
  first: number,
  left: number,
  right: number,
  nameColumn: number,
  notBefore: number,
): { rows: number[]; firstDataRow: number } {
  const rows = adjacentHeaderRows(view, first, left, right, nameColumn, notBefore);
  if (rows.length > 0) return { rows, firstDataRow: first };
  for (let row = first - 1; row >= Math.max(notBefore, first - MAX_HEADINGS); row--) {
    if (view.shown(row, nameColumn) === "") break;
    const above = adjacentHeaderRows(view, row, left, right, nameColumn, notBefore);
    const isHeader = above.some((one) => readHeaderWord(view.shown(one, nameColumn))?.role === "indicator");
    if (isHeader) return { rows: above, firstDataRow: row };
  }
  return { rows, firstDataRow: first };
}

/** The name of an agency, and of the instrument under it. */
const MAX_HEADINGS = 2;

function adjacentHeaderRows(
  view: SheetView,
  first: number,
  left: number,
  right: number,
  nameColumn: number,
  notBefore: number,
): number[] {
  const rows: number[] = [];
  for (let row = first - 1; row >= Math.max(notBefore, first - MAX_HEADER_ROWS); row--) {
    const areas = textAreas(view, row, left, right);
    const [only] = areas;
    if (!only) break;
    if (areas.length === 1) {
      const isOverNames = only.from <= nameColumn;
      if (isOverNames && readHeaderWord(view.shown(row, only.from))?.role !== "indicator") break;
    }
    rows.unshift(row);
  }
  return rows;
}

/** Filled cells of a row, merged areas counted once; at most 64 of them. */
export function textAreas(
  view: SheetView,
  row: number,
  left: number,
  right: number,
): { from: number; to: number }[] {
  const areas: { from: number; to: number }[] = [];
  for (let column = left; column <= right && areas.length < 64; column++) {
    if (view.shown(row, column) === "") continue;
    const merge = view.merges.inRow(row, column);
    const to = merge ? merge.column + merge.columnCount - 1 : column;
    areas.push({ from: merge ? Math.max(merge.column, left) : column, to });
    column = Math.max(column, to);
  }
  return areas;
}

/** Whether the row has a name and a number like a score: a row of data, even if its name is not recognised. */
export function isDataRow(
  view: SheetView,
  row: number,
  nameColumn: number,
  scoreColumns: readonly number[],
): boolean {
  const name = view.at(row, nameColumn);
  if (typeof name !== "string" || name === "") return false;
  return scoreColumns.some((column) => {
    const reading = readScoreNumber(view.at(row, column));
    return reading.kind === "number" && reading.value >= 0 && reading.value <= 100;
  });
}
