/** A1 addresses of the simulated host. (The simulator imports nothing of the add-in, not even its grid.) */
import type { Rect } from "./types";

/** Excel's limits (Microsoft, "Excel specifications and limits"). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function rectOf(row: number, column: number, rowCount = 1, columnCount = 1): Rect {
  return { row, column, rowCount, columnCount };
}

/** The rectangle between two corners, both included, in any order. */
function rectBetween(row1: number, column1: number, row2: number, column2: number): Rect {
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rowCount: Math.abs(row2 - row1) + 1,
    columnCount: Math.abs(column2 - column1) + 1,
  };
}

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0; null for what is not a column. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n <= MAX_COLUMNS ? n - 1 : null;
}

/** `B7`. */
export function cellToA1(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** `A1` or `A1:B2`; whole rows as `3:5` and whole columns as `B:C`. */
export function rectToA1(rect: Rect): string {
  const lastRow = rect.row + rect.rowCount - 1;
  const lastColumn = rect.column + rect.columnCount - 1;
  if (rect.columnCount === MAX_COLUMNS && rect.rowCount < MAX_ROWS) return `${rect.row + 1}:${lastRow + 1}`;
  if (rect.rowCount === MAX_ROWS && rect.columnCount < MAX_COLUMNS) {
    return `${columnLetters(rect.column)}:${columnLetters(lastColumn)}`;
  }
  return rect.rowCount === 1 && rect.columnCount === 1
    ? cellToA1(rect.row, rect.column)
    : `${cellToA1(rect.row, rect.column)}:${cellToA1(lastRow, lastColumn)}`;
}

/** `$A$1:$B$2`, `$1:$3`, `$A:$C`. */
export function rectToAbsoluteA1(rect: Rect): string {
  return rectToA1(rect).replace(/[A-Z]+|\d+/g, "$$$&");
}

interface Corner {
  row: number | null;
  column: number | null;
}

function parseCorner(text: string): Corner | null {
  const match = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,6}))?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if ((match[1] !== undefined && column === null) || (row !== null && row >= MAX_ROWS)) return null;
  return { row, column };
}

/** Reads `A1`, `$A$1:B2`, `A:C`, `3:5`, with or without `$`; null when it is none of them. */
export function parseA1(text: string): Rect | null {
  const [first = "", second, extra] = text.trim().split(":");
  if (extra !== undefined) return null;
  const from = parseCorner(first);
  const to = second === undefined ? from : parseCorner(second);
  if (!from || !to) return null;
  if (from.row !== null && from.column !== null && to.row !== null && to.column !== null) {
    return rectBetween(from.row, from.column, to.row, to.column);
  }
  if (second === undefined) return null;
  if (from.row === null && to.row === null && from.column !== null && to.column !== null) {
    return rectBetween(0, from.column, MAX_ROWS - 1, to.column);
  }
  if (from.column === null && to.column === null && from.row !== null && to.row !== null) {
    return rectBetween(from.row, 0, to.row, MAX_COLUMNS - 1);
  }
  return null;
}

/** `'Sheet name'!`-ready name: quoted unless plain Latin letters, digits and underscores that look like no cell. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && parseCorner(name) === null && !/^R\d*C?\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export function rectContains(outer: Rect, row: number, column: number): boolean {
  return (
    row >= outer.row &&
    column >= outer.column &&
    row < outer.row + outer.rowCount &&
    column < outer.column + outer.columnCount
  );
}

export function rectsIntersect(a: Rect, b: Rect): boolean {
  return intersection(a, b) !== null;
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** The smallest rectangle around both. */
export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** The parts of `a` that `b` does not cover: at most four rectangles. */
export function subtractRect(a: Rect, b: Rect): Rect[] {
  const hole = intersection(a, b);
  if (!hole) return [a];
  const bottom = hole.row + hole.rowCount;
  const right = hole.column + hole.columnCount;
  const parts: Rect[] = [
    { ...a, rowCount: hole.row - a.row },
    { ...a, row: bottom, rowCount: a.row + a.rowCount - bottom },
    { row: hole.row, rowCount: hole.rowCount, column: a.column, columnCount: hole.column - a.column },
    {
      row: hole.row,
      rowCount: hole.rowCount,
      column: right,
      columnCount: a.column + a.columnCount - right,
    },
  ];
  return parts.filter((part) => part.rowCount > 0 && part.columnCount > 0);
}
