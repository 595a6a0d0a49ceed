import type { Cell, CellStyle, Rect, SheetModel, WorkbookModel } from "../../simulator/model/types";
import { Axis } from "./axis";
import { CELL_PADDING, countLines, type TextMeasure } from "./textMeasure";
import { columnPixels, cssFont, pointsToPixels } from "./units";

/** Where everything on a sheet is, in pixels. */
export interface SheetLayout {
  rows: Axis;
  columns: Axis;
  /** Rows and columns that do not scroll. */
  frozenRows: number;
  frozenColumns: number;
}

/** How much of the endless sheet is laid out: the used part and room to go on. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;
const MIN_ROWS = 120;
const MIN_COLUMNS = 30;
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

export interface LayoutSource {
  workbook: WorkbookModel;
  sheet: SheetModel;
  /** What a cell shows. */
  textOf(cell: Cell): string;
  measure: TextMeasure;
}

/** Lays a sheet out. Linear in its cells; only wrapped or rotated text is measured. */
export function layOutSheet(source: LayoutSource, reach: { row: number; column: number }): SheetLayout {
  const { sheet } = source;
  const used = sheet.cells.usedRect(() => true);
  const lastRow = Math.max(used ? used.row + used.rowCount : 0, reach.row + 1);
  const lastColumn = Math.max(used ? used.column + used.columnCount : 0, reach.column + 1);
  const columns = layOutColumns(sheet, clamp(lastColumn + SPARE_COLUMNS, MIN_COLUMNS, MAX_COLUMNS));
  const rows = layOutRows(source, columns, clamp(lastRow + SPARE_ROWS, MIN_ROWS, MAX_ROWS));
  return {
    rows,
    columns,
    frozenRows: sheet.freeze?.rows ?? 0,
    frozenColumns: sheet.freeze?.columns ?? 0,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function layOutColumns(sheet: SheetModel, count: number): Axis {
  const sizes = new Float64Array(count).fill(columnPixels(sheet.defaultColumnWidth));
  for (const [column, format] of sheet.columns) {
    if (column >= count) continue;
    if (format.hidden) sizes[column] = 0;
    else if (format.width !== null) sizes[column] = columnPixels(format.width);
  }
  return new Axis(sizes);
}

function layOutRows(source: LayoutSource, columns: Axis, count: number): Axis {
  const { sheet } = source;
  const sizes = new Float64Array(count).fill(pointsToPixels(sheet.defaultRowHeight));
  const merges = mergesByRow(sheet.merges, sheet.cells.rowNumbers());
  for (const row of sheet.cells.rowNumbers()) {
    const format = sheet.rows.get(row);
    if (row >= count || format?.hidden || (format?.customHeight && format.height !== null)) continue;
    let height = sizes[row] ?? 0;
    for (const [column, cell] of sheet.cells.row(row) ?? []) {
      const merge = merges
        .get(row)
        ?.find((area) => column >= area.column && column < area.column + area.columnCount);
      // A cell merged across gives its row room for one line, however it wraps; one merged downwards none: Excel's way.
      if (!merge) height = Math.max(height, neededHeight(source, cell, columns.size(column)));
      else if (merge.rowCount === 1) height = Math.max(height, fontMetrics(cell.style, source.measure).line);
    }
    sizes[row] = height;
  }
  for (const [row, format] of sheet.rows) {
    if (row >= count) continue;
    if (format.hidden) sizes[row] = 0;
    else if (format.customHeight && format.height !== null) sizes[row] = pointsToPixels(format.height);
  }
  return new Axis(sizes);
}

/** The merges over each of these rows (ascending). */
function mergesByRow(merges: readonly Rect[], rowNumbers: readonly number[]): Map<number, Rect[]> {
  const byRow = new Map<number, Rect[]>();
  for (const merge of merges) {
    let at = firstAtLeast(rowNumbers, merge.row);
    for (
      let row = rowNumbers[at];
      row !== undefined && row < merge.row + merge.rowCount;
      row = rowNumbers[at]
    ) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
      at += 1;
    }
  }
  return byRow;
}

function firstAtLeast(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Styles are interned and few, cells are many: a style's font is written out once. */
const fontOf = new WeakMap<CellStyle, string>();

function fontMetrics(style: CellStyle, measure: TextMeasure): { font: string; line: number } {
  let font = fontOf.get(style);
  if (font === undefined) fontOf.set(style, (font = cssFont(style.font)));
  return { font, line: measure.lineHeight(font) };
}

/** Height in pixels that Excel would give a row for this cell. */
function neededHeight(source: LayoutSource, cell: Cell, width: number): number {
  const { style } = cell;
  const { font, line } = fontMetrics(style, source.measure);
  if (cell.value === null) return line;
  if (isUpright(style)) return source.measure.width(source.textOf(cell), font) + 2 * CELL_PADDING;
  if (!style.alignment.wrapText || width === 0) return line;
  const inner = width - 2 * CELL_PADDING - 1;
  return countLines(source.textOf(cell), font, inner, source.measure) * line;
}

/** Rotated by a quarter: the text's length is the row's height. */
function isUpright(style: CellStyle): boolean {
  return style.alignment.textRotation === 90 || style.alignment.textRotation === 180;
}
