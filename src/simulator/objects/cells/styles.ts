import type { CellStyle, Rect, SheetModel, WorkbookModel } from "../../model/types";
import { ensureCell, ensureColumn, ensureRow, inheritedStyle } from "../../model/workbook";
import type { Host } from "../host";
import type { RangeTarget } from "../targets";
import { isEntireColumn, isEntireRow } from "./address";

export type Restyle = (style: CellStyle) => CellStyle;

/** Every look that occurs in a rectangle, cells that do not exist included; each once. */
export function stylesIn(workbook: WorkbookModel, sheet: SheetModel, rect: Rect): Set<CellStyle> {
  const found = new Set<CellStyle>();
  const cellsInRow = new Map<number, number>();
  for (const { row, cell } of sheet.cells.inside(rect)) {
    found.add(cell.style);
    cellsInRow.set(row, (cellsInRow.get(row) ?? 0) + 1);
  }
  const styledRows = new Set<number>();
  for (const [row, format] of entriesIn(sheet.rows, rect.row, rect.rowCount)) {
    if (!format.style) continue;
    styledRows.add(row);
    if ((cellsInRow.get(row) ?? 0) < rect.columnCount) found.add(format.style);
  }
  addColumnStyles(workbook, sheet, rect, cellsInRow, styledRows, found);
  return found;
}

/** Rows or columns of a sheet between two numbers: whichever is less is gone through, the range or the map. */
function* entriesIn<T>(lines: ReadonlyMap<number, T>, first: number, count: number): Iterable<[number, T]> {
  if (count < lines.size) {
    for (let line = first; line < first + count; line++) {
      const found = lines.get(line);
      if (found) yield [line, found];
    }
  } else {
    for (const entry of lines) if (entry[0] >= first && entry[0] < first + count) yield entry;
  }
}

/** Adds the looks of missing cells in rows without a style of their own: the columns', or the workbook's. */
function addColumnStyles(
  workbook: WorkbookModel,
  sheet: SheetModel,
  rect: Rect,
  cellsInRow: ReadonlyMap<number, number>,
  styledRows: ReadonlySet<number>,
  found: Set<CellStyle>,
): void {
  const columnsOf = new Map<CellStyle, number[]>();
  for (const [column, format] of entriesIn(sheet.columns, rect.column, rect.columnCount)) {
    if (!format.style) continue;
    const columns = columnsOf.get(format.style);
    if (columns) columns.push(column);
    else columnsOf.set(format.style, [column]);
  }
  const styledColumns = [...columnsOf.values()].reduce((sum, columns) => sum + columns.length, 0);
  const touchedRows = new Set([...cellsInRow.keys(), ...styledRows]);
  if (touchedRows.size < rect.rowCount) {
    for (const style of columnsOf.keys()) found.add(style);
    if (styledColumns < rect.columnCount) found.add(workbook.defaultStyle);
    return;
  }
  for (const [row, count] of cellsInRow) {
    if (styledRows.has(row) || count === rect.columnCount) continue;
    for (let column = rect.column; column < rect.column + rect.columnCount; column++) {
      if (!sheet.cells.get(row, column)) found.add(inheritedStyle(workbook, sheet, row, column));
    }
  }
}

/** What all cells of the areas have in common; null when they differ, as Excel answers mixed formats. */
export function uniform<T>(
  host: Host,
  areas: readonly RangeTarget[],
  pick: (style: CellStyle) => T,
): T | null {
  let common: { value: T } | undefined;
  for (const { sheet, rect } of areas) {
    for (const style of stylesIn(host.model, sheet, rect)) {
      const value = pick(style);
      if (!common) common = { value };
      else if (common.value !== value) return null;
    }
  }
  return common ? common.value : null;
}

/** Gives every cell of a rectangle another look; whole columns and rows keep it for cells to come. */
export function restyle(host: Host, sheet: SheetModel, rect: Rect, change: Restyle): void {
  const { model } = host;
  if (isEntireColumn(rect)) restyleColumns(model, sheet, rect, change);
  else if (isEntireRow(rect)) restyleRows(model, sheet, rect, change);
  else {
    for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
      for (let column = rect.column; column < rect.column + rect.columnCount; column++)
        restyleCell(model, sheet, row, column, change);
    }
  }
  host.formatsChanged(sheet, rect);
}

/** The same with another change for each cell; null leaves a cell alone. Offsets are inside the rectangle. */
export function restyleEach(
  host: Host,
  sheet: SheetModel,
  rect: Rect,
  changeAt: (rowOffset: number, columnOffset: number) => Restyle | null,
): void {
  for (let row = 0; row < rect.rowCount; row++) {
    for (let column = 0; column < rect.columnCount; column++) {
      const change = changeAt(row, column);
      if (change) restyleCell(host.model, sheet, rect.row + row, rect.column + column, change);
    }
  }
  host.formatsChanged(sheet, rect);
}

/** One cell: an empty one that looks as it would anyway is not kept. */
function restyleCell(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  change: Restyle,
): void {
  const existing = sheet.cells.get(row, column);
  const inherited = inheritedStyle(workbook, sheet, row, column);
  const style = change(existing?.style ?? inherited);
  const isEmpty = !existing || (existing.value === null && existing.formula === null && !existing.arrayArea);
  if (isEmpty && style === inherited) sheet.cells.delete(row, column);
  else ensureCell(workbook, sheet, row, column).style = style;
}

function restyleColumns(workbook: WorkbookModel, sheet: SheetModel, rect: Rect, change: Restyle): void {
  for (let column = rect.column; column < rect.column + rect.columnCount; column++) {
    const format = ensureColumn(sheet, column);
    format.style = change(format.style ?? workbook.defaultStyle);
  }
  // A row's style would win over the column's in cells that do not exist yet.
  for (const [row, format] of sheet.rows) {
    if (!format.style) continue;
    for (let column = rect.column; column < rect.column + rect.columnCount; column++)
      ensureCell(workbook, sheet, row, column);
  }
  for (const { cell } of sheet.cells.inside(rect)) cell.style = change(cell.style);
}

function restyleRows(workbook: WorkbookModel, sheet: SheetModel, rect: Rect, change: Restyle): void {
  for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
    // What columns look like would be hidden by the row's style: write it into the cells first.
    if (!sheet.rows.get(row)?.style) {
      for (const [column, format] of sheet.columns) {
        if (format.style && format.style !== workbook.defaultStyle) ensureCell(workbook, sheet, row, column);
      }
    }
    const format = ensureRow(sheet, row);
    format.style = change(format.style ?? workbook.defaultStyle);
  }
  for (const { cell } of sheet.cells.inside(rect)) cell.style = change(cell.style);
}
