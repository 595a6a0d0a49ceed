/** AutoFilters of sheets and tables: where their criteria are kept, and hiding rows by them. */
import { rectToA1 } from "../../model/address";
import type { AutoFilterState, FilterColumn, FilterCriteria } from "../../model/filters";
import type { Rect, SheetModel } from "../../model/types";
import { ensureAllowed } from "../cells/protection";
import { textAt } from "../cells/read";
import { notImplemented } from "../errors";
import type { Host } from "../host";
import { setRowsHidden } from "../structure/rowVisibility";
import type { FilterTarget } from "../targets";

function xmlOf({ sheet, table }: FilterTarget): string | null {
  return table ? table.autoFilterXml : sheet.autoFilterXml;
}

/** null while there are no filter buttons. */
export function filterOf(host: Host, target: FilterTarget): AutoFilterState | null {
  const xml = xmlOf(target);
  return xml === null ? null : host.services.readFilter(xml);
}

function put({ sheet, table }: FilterTarget, xml: string | null): void {
  if (table) table.autoFilterXml = xml;
  else sheet.autoFilterXml = xml;
}

/** The filter of a sheet gets buttons over a range, without criteria. */
export function startFilter(host: Host, sheet: SheetModel, range: Rect): void {
  const before = filterOf(host, { sheet, table: null });
  if (before) showRows(host, sheet, dataRows(before));
  sheet.autoFilterXml = `<autoFilter ref="${rectToA1(range)}"/>`;
  host.sheetChanged(sheet);
}

/** Shows what was hidden and takes the buttons away. */
export function removeFilter(host: Host, target: FilterTarget): void {
  setCriteria(host, target, []);
  put(target, null);
  host.sheetChanged(target.sheet);
}

/** Replaces all criteria and hides the rows that they do not take in. */
export function setCriteria(host: Host, target: FilterTarget, columns: FilterColumn[]): void {
  const xml = xmlOf(target);
  const before = filterOf(host, target);
  if (xml === null || !before?.range) return;
  const state = { range: before.range, columns };
  const visible = visibleRows(host, target.sheet, state);
  put(target, host.services.changeFilter(xml, state));
  if (before.columns.length > 0 || columns.length > 0) hideRows(host, target.sheet, dataRows(state), visible);
  host.sheetChanged(target.sheet);
}

/** Replaces the criteria of one column; null takes them away. */
export function setColumnCriteria(
  host: Host,
  target: FilterTarget,
  index: number,
  criteria: FilterCriteria | null,
): void {
  const others = filterOf(host, target)?.columns.filter((column) => column.index !== index) ?? [];
  setCriteria(host, target, criteria ? [...others, { index, criteria }] : others);
}

/** The rows below the headers. */
function dataRows({ range }: AutoFilterState): Rect | null {
  return range && range.rowCount > 1 ? { ...range, row: range.row + 1, rowCount: range.rowCount - 1 } : null;
}

/** For each row of data whether all criteria take it in. */
function visibleRows(host: Host, sheet: SheetModel, state: AutoFilterState): boolean[] {
  const rows = dataRows(state);
  if (!rows) return [];
  host.recalculation.settle();
  const visible = new Array<boolean>(rows.rowCount).fill(true);
  for (const { index, criteria } of state.columns) {
    const cells = Array.from({ length: rows.rowCount }, (_, offset) => {
      const [row, column] = [rows.row + offset, rows.column + index];
      const cell = sheet.cells.get(row, column);
      return { value: cell?.value ?? null, text: textAt(host, sheet, cell, row, column) };
    });
    const stays = host.services.filterCells(criteria, cells);
    if (!stays) throw notImplemented(`filtering by ${criteria.filterOn}`);
    stays.forEach((stay, at) => {
      if (!stay) visible[at] = false;
    });
  }
  return visible;
}

function showRows(host: Host, sheet: SheetModel, rows: Rect | null): void {
  if (rows) hideRows(host, sheet, rows, new Array<boolean>(rows.rowCount).fill(true));
}

function hideRows(host: Host, sheet: SheetModel, rows: Rect | null, visible: readonly boolean[]): void {
  if (rows) setRowsHidden(host, sheet, rows.row, rows.rowCount, (row) => visible[row - rows.row] === false);
}

/** Applies the criteria again to what the cells hold now. */
export function reapply(host: Host, target: FilterTarget): void {
  ensureAllowed(target.sheet, "autoFilter");
  setCriteria(host, target, filterOf(host, target)?.columns ?? []);
}
