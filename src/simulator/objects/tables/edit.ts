/** Making, growing and removing tables, with the cells that belong to them. */
import { intersection, MAX_COLUMNS, MAX_ROWS, rectToA1 } from "../../model/address";
import type { Rect, SheetModel, TableColumn, TableModel } from "../../model/types";
import { ensureOnSheet } from "../cells/address";
import { ensureUnprotected } from "../cells/protection";
import { hasContent } from "../cells/read";
import { putInput, tableIdOf } from "../cells/write";
import { invalidOperation, mergedRangeConflict } from "../errors";
import { EventNumber, WORKBOOK_EVENT_TARGET } from "../events";
import type { Host } from "../host";
import { mergesIn } from "../range/merging";
import { shiftSheet } from "../structure/shiftSheet";
import type { TableTarget } from "../targets";
import { bodyRect, headerRect, totalsRect } from "./geometry";
import { readHeaders } from "./headers";
import { nextTableName } from "./names";

/** The look Excel gives new tables. */
const DEFAULT_STYLE = "TableStyleMedium2";

function newColumn(id: number, name: string): TableColumn {
  return { id, name, totalsFunction: null, totalsLabel: null, totalsFormula: null, calculatedFormula: null };
}

/** The filter buttons of a table: over its header and data, without totals. */
export function filterXml(table: TableModel): string {
  const rows = table.range.rowCount - (table.hasTotalsRow ? 1 : 0);
  return `<autoFilter ref="${rectToA1({ ...table.range, rowCount: rows })}"/>`;
}

/** Sets the range and what follows from it. Filter criteria that somebody set keep their place. */
export function setTableRange(table: TableModel, range: Rect): void {
  table.range = range;
  if (table.autoFilterXml === null) return;
  const reference = / ref="([^"]+)"/.exec(filterXml(table))?.[1] ?? "";
  table.autoFilterXml = table.autoFilterXml.replace(/ ref="[^"]*"/, ` ref="${reference}"`);
}

/** @throws InvalidOperation over another table, MergedRangeConflict over merged cells */
function ensureTablePossible(sheet: SheetModel, rect: Rect, own?: TableModel): void {
  if (sheet.tables.some((table) => table !== own && intersection(table.range, rect)))
    throw invalidOperation("a table does not overlap another");
  if (mergesIn(sheet, rect).length > 0) throw mergedRangeConflict();
}

/** Makes a table of a range. Without headers, a header row is inserted above the data. */
export function addTable(host: Host, sheet: SheetModel, rect: Rect, hasHeaders: boolean): TableTarget {
  ensureUnprotected(sheet);
  ensureTablePossible(sheet, rect);
  let range = { ...rect };
  if (!hasHeaders) {
    shiftSheet(host, sheet, { rect: { ...rect, rowCount: 1 }, kind: "insert", axis: "rows" });
    range = ensureOnSheet({ ...rect, rowCount: rect.rowCount + 1 });
  } else if (range.rowCount === 1) range = ensureOnSheet({ ...range, rowCount: 2 });
  const name = nextTableName(host.model);
  const ids = host.model.sheets.flatMap((other) => other.tables.map(({ id }) => id));
  const table: TableModel = {
    id: Math.max(0, ...ids) + 1,
    name,
    displayName: name,
    range,
    hasHeaderRow: true,
    hasTotalsRow: false,
    columns: Array.from({ length: range.columnCount }, (_, index) => newColumn(index + 1, "")),
    style: DEFAULT_STYLE,
    showBandedRows: true,
    showBandedColumns: false,
    showFirstColumn: false,
    showLastColumn: false,
    autoFilterXml: null,
  };
  table.autoFilterXml = filterXml(table);
  writeMissingHeaders(host, sheet, table);
  readHeaders(host, sheet, table);
  sheet.tables.push(table);
  host.recalculation.everythingChanged();
  host.sheetChanged(sheet);
  host.events.raise(EventNumber.tableAdded, [WORKBOOK_EVENT_TARGET, sheet.id], {
    tableId: tableIdOf(table.id),
    worksheetId: sheet.id,
    source: host.source,
  });
  return { sheet, table };
}

function writeMissingHeaders(host: Host, sheet: SheetModel, { range }: TableModel): void {
  for (let index = 0; index < range.columnCount; index++) {
    const cell = sheet.cells.get(range.row, range.column + index);
    if (!cell || !hasContent(cell))
      putInput(host, sheet, range.row, range.column + index, `'Column${index + 1}`);
    else if (typeof cell.value !== "string")
      putInput(host, sheet, range.row, range.column + index, `'${String(cell.value)}`);
  }
  host.cellsChanged(sheet, { ...range, rowCount: 1 });
}

/** Forgets the table; its cells stay. */
export function forgetTable(host: Host, { sheet, table }: TableTarget): void {
  ensureUnprotected(sheet);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  host.recalculation.everythingChanged();
  host.sheetChanged(sheet);
  host.events.raise(EventNumber.tableDeleted, [WORKBOOK_EVENT_TARGET, sheet.id], {
    tableId: tableIdOf(table.id),
    tableName: table.name,
    worksheetId: sheet.id,
    source: host.source,
  });
}

/** A table without data shows one empty row; the first rows that are added fill it. */
function hasOnlyInsertRow({ sheet, table }: TableTarget): boolean {
  const body = bodyRect(table);
  return body.rowCount === 1 && isEmpty(sheet, body);
}

/**
 * Makes room for rows in the data; what is below the table moves down when something is there.
 * @param at zero-based place among the rows of data
 */
export function insertTableRows(host: Host, target: TableTarget, at: number, count: number): Rect {
  const { sheet, table } = target;
  ensureUnprotected(sheet);
  if (hasOnlyInsertRow(target)) {
    const first = bodyRect(table);
    if (count > 1) insertRows(host, target, 1, count - 1);
    return { ...first, rowCount: count };
  }
  return insertRows(host, target, at, count);
}

function insertRows(host: Host, target: TableTarget, at: number, count: number): Rect {
  const { sheet, table } = target;
  const before = { ...table.range };
  const inserted: Rect = { ...before, row: bodyRect(table).row + at, rowCount: count };
  const end = before.row + before.rowCount;
  const isAppended = inserted.row === end;
  const below: Rect = { ...before, row: end, rowCount: Math.min(count, MAX_ROWS - end) };
  if (!isAppended || !isEmpty(sheet, below))
    shiftSheet(host, sheet, { rect: inserted, kind: "insert", axis: "rows" });
  setTableRange(table, ensureOnSheet({ ...before, rowCount: before.rowCount + count }));
  host.recalculation.everythingChanged();
  host.sheetChanged(sheet);
  return inserted;
}

/** The same for one column. The new column's header is the caller's. */
export function insertTableColumn(host: Host, target: TableTarget, at: number): Rect {
  const { sheet, table } = target;
  ensureUnprotected(sheet);
  const before = { ...table.range };
  const columns = [...table.columns];
  const inserted: Rect = { ...before, column: before.column + at, columnCount: 1 };
  const end = before.column + before.columnCount;
  const beside: Rect = { ...before, column: end, columnCount: Math.min(1, MAX_COLUMNS - end) };
  if (inserted.column !== end || !isEmpty(sheet, beside))
    shiftSheet(host, sheet, { rect: inserted, kind: "insert", axis: "columns" });
  columns.splice(at, 0, newColumn(Math.max(0, ...columns.map(({ id }) => id)) + 1, ""));
  table.columns = columns;
  setTableRange(table, ensureOnSheet({ ...before, columnCount: before.columnCount + 1 }));
  host.recalculation.everythingChanged();
  host.sheetChanged(sheet);
  return inserted;
}

function isEmpty(sheet: SheetModel, rect: Rect): boolean {
  for (const { cell } of sheet.cells.inside(rect)) if (hasContent(cell)) return false;
  return true;
}

/** Gives the table another range: the header stays in its row, and both ranges meet. */
export function resizeTable(host: Host, { sheet, table }: TableTarget, rect: Rect): void {
  ensureUnprotected(sheet);
  if (table.hasHeaderRow && rect.row !== table.range.row)
    throw invalidOperation("the header of a table stays in its row");
  if (!intersection(rect, table.range)) throw invalidOperation("the new range does not meet the old one");
  if (rect.rowCount < (headerRect(table) ? 2 : 1) + (totalsRect(table) ? 1 : 0))
    throw invalidOperation("a table keeps a row of data");
  ensureTablePossible(sheet, rect, table);
  const byColumn = new Map(table.columns.map((column, index) => [table.range.column + index, column]));
  let lastId = Math.max(0, ...table.columns.map(({ id }) => id));
  table.columns = Array.from(
    { length: rect.columnCount },
    (_, index) => byColumn.get(rect.column + index) ?? newColumn(++lastId, ""),
  );
  setTableRange(table, { ...rect });
  if (table.hasHeaderRow) {
    writeMissingHeaders(host, sheet, table);
    readHeaders(host, sheet, table);
  }
  host.recalculation.everythingChanged();
  host.sheetChanged(sheet);
}
