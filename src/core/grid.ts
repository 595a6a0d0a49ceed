/**
 * The zero-based cell grid everything in the core is written in. A1 text exists only at the edges:
 * here it is made and read, nowhere else.
 */

/** A cell, zero-based: A1 is {row: 0, column: 0}. */
export interface Cell {
  row: number;
  column: number;
}

/** A rectangle of cells, zero-based, with at least one row and one column. */
export interface Rect extends Cell {
  rowCount: number;
  columnCount: number;
}

/** A rectangle on a named worksheet. */
export interface RangeRef extends Rect {
  sheet: string;
}

/** Excel's limits (Microsoft, "Excel specifications and limits"). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function cellRect(row: number, column: number, rowCount = 1, columnCount = 1): Rect {
  return { row, column, rowCount, columnCount };
}

export function rangeOf(sheet: string, row: number, column: number, rowCount = 1, columnCount = 1): RangeRef {
  return { sheet, row, column, rowCount, columnCount };
}

/** Column letters of a zero-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of column letters: A → 0; null for anything else. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n <= MAX_COLUMNS ? n - 1 : null;
}

/** `A1` or `A1:B2`, without a sheet. */
export function toA1(rect: Rect): string {
  const first = `${columnLetters(rect.column)}${rect.row + 1}`;
  if (rect.rowCount === 1 && rect.columnCount === 1) return first;
  return `${first}:${columnLetters(rect.column + rect.columnCount - 1)}${rect.row + rect.rowCount}`;
}

/** `$A$1` or `$A$1:$B$2`, without a sheet. */
export function toAbsoluteA1(rect: Rect): string {
  return toA1(rect).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** A sheet name as Excel wants it in an address: always quoted, so that every name is safe. */
export function quoteSheetName(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** `'Sheet name'!A1:B2`. */
export function toAddress(range: RangeRef): string {
  return `${quoteSheetName(range.sheet)}!${toA1(range)}`;
}

function parseCell(text: string): Cell | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  const column = columnIndex(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return column === null || row >= MAX_ROWS ? null : { row, column };
}

/** Reads `A1`, `$A$1:B2`; null when it is not a cell or rectangle address. */
export function parseA1(text: string): Rect | null {
  const [first = "", second = first, extra] = text.trim().split(":");
  if (extra !== undefined) return null;
  const from = parseCell(first);
  const to = parseCell(second);
  if (!from || !to) return null;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row,
    column,
    rowCount: Math.abs(to.row - from.row) + 1,
    columnCount: Math.abs(to.column - from.column) + 1,
  };
}

/** Reads `Sheet!A1:B2` or `'It''s'!A1`; null when it is not an address with a sheet. */
export function parseAddress(text: string): RangeRef | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  if (!match) return null;
  const rect = parseA1(match[3] ?? "");
  const sheet = match[1] !== undefined ? match[1].replace(/''/g, "'") : (match[2] ?? "");
  return rect && { sheet, ...rect };
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

export function intersects(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
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
