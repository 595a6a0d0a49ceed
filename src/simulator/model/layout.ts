/**
 * Sizes of columns and rows, and how high a row grows for its text. Widths of columns are documented (ECMA-376
 * §18.3.1.13); how texts fill them is assumed (see textSize.ts).
 */
import { lineHeight, textWidth, wrappedLines } from "./textSize";
import type { Cell, CellStyle, Rect, SheetModel } from "./types";

/** Pixels of the widest digit of Calibri 11 at 96 dpi, the font in which column widths are counted. */
const DIGIT_PIXELS = 7;
/** Two pixels on each side and one for the gridline. */
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;
/** Excel's column of 8.43 characters. */
const STANDARD_COLUMN_PIXELS = 64;
/** Excel's own default as the file keeps it: 8.43 characters shown, 64 pixels. */
export const STANDARD_COLUMN_WIDTH = STANDARD_COLUMN_PIXELS / DIGIT_PIXELS;
/** Largest width and height (Microsoft, "Excel specifications and limits"). */
export const MAX_COLUMN_WIDTH = 255;
export const MAX_ROW_POINTS = 409;

export function pixelsToPoints(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

export function pointsToPixels(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL);
}

/** Width as the file keeps it, padding included → whole pixels. */
export function columnWidthToPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

/** Whole pixels → width as the file keeps it; `columnWidthToPixels` gives the pixels back. */
export function pixelsToColumnWidth(pixels: number): number {
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

/** Points, as Office.js counts columns → width as the file keeps it. */
export function pointsToColumnWidth(points: number): number {
  return pixelsToColumnWidth(pointsToPixels(points));
}

/** The number Excel's dialog shows ("8.43") for a width as the file keeps it. */
export function columnWidthToShown(characters: number): number {
  const pixels = columnWidthToPixels(characters);
  const shown =
    pixels < DIGIT_PIXELS + PADDING_PIXELS
      ? pixels / (DIGIT_PIXELS + PADDING_PIXELS)
      : (pixels - PADDING_PIXELS) / DIGIT_PIXELS;
  return Math.round(shown * 100) / 100;
}

export function shownToColumnWidth(shown: number): number {
  const pixels =
    shown < 1
      ? Math.round(shown * (DIGIT_PIXELS + PADDING_PIXELS))
      : Math.round(shown * DIGIT_PIXELS) + PADDING_PIXELS;
  return pixelsToColumnWidth(pixels);
}

/** Pixels of a column as it is shown: 0 when it is hidden. */
export function columnPixels(sheet: SheetModel, column: number): number {
  const format = sheet.columns.get(column);
  if (format?.hidden) return 0;
  const width = format?.width ?? sheet.defaultColumnWidth;
  return width === null ? STANDARD_COLUMN_PIXELS : columnWidthToPixels(width);
}

/** What a cell shows: numbers are formatted by the caller. */
export type TextOf = (cell: Cell, style: CellStyle) => string;

/** The width, as the file keeps it, that a text needs in one line; of several lines the widest counts. */
export function fittingColumnWidth(text: string, style: CellStyle): number {
  const widest = Math.max(...text.split(/\r\n|\r|\n/).map((line) => textWidth(line, style.font)));
  const pixels = Math.ceil(widest / POINTS_PER_PIXEL) + PADDING_PIXELS;
  return Math.min(MAX_COLUMN_WIDTH, pixelsToColumnWidth(pixels));
}

/**
 * Points that Excel would give rows without a height of their own: the tallest of a row's cells. Only wrapped text
 * takes more than one line. A merged cell never wraps here, and one merged downwards does not count, as in Excel's own
 * fitting. Answers a function of the row, so that the merged areas of a sheet are sorted once for all its rows.
 */
export function rowFitter(sheet: SheetModel, textOf: TextOf): (row: number) => number {
  const mergesOf = mergesByRow(sheet);
  return (row) => {
    const merges = mergesOf.get(row) ?? [];
    const style = sheet.rows.get(row)?.style;
    let height = Math.max(sheet.defaultRowHeight, style ? lineHeight(style.font) : 0);
    for (const [column, cell] of sheet.cells.row(row) ?? []) {
      const merge = merges.find((one) => column >= one.column && column < one.column + one.columnCount);
      if (!merge) height = Math.max(height, cellHeight(sheet, column, cell, textOf));
      else if (merge.rowCount === 1) height = Math.max(height, lineHeight(cell.style.font));
    }
    return Math.min(MAX_ROW_POINTS, height);
  };
}

function cellHeight(sheet: SheetModel, column: number, cell: Cell, textOf: TextOf): number {
  const { font, alignment } = cell.style;
  const line = lineHeight(font);
  if (!alignment.wrapText || alignment.textRotation !== 0 || cell.value === null) return line;
  const available = pixelsToPoints(Math.max(1, columnPixels(sheet, column) - PADDING_PIXELS));
  return wrappedLines(textOf(cell, cell.style), available, font) * line;
}

/** The merged areas over each row that has cells. */
function mergesByRow(sheet: SheetModel): Map<number, Rect[]> {
  const byRow = new Map<number, Rect[]>();
  if (sheet.merges.length === 0) return byRow;
  const rows = sheet.cells.rowNumbers();
  for (const merge of sheet.merges) {
    for (let at = firstAtLeast(rows, merge.row); at < rows.length; at++) {
      const row = rows[at] as number;
      if (row >= merge.row + merge.rowCount) break;
      const merges = byRow.get(row);
      if (merges) merges.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}

/** Index of the first of these ascending numbers that is not less. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] as number) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
