/** What lies on the cells of a sheet (merged areas, rules, tables …) after cells were inserted or deleted. */
import { intersection, rectOf } from "../../model/address";
import { shiftFilterXml, shiftRanges, shiftRect, shiftSpan, type SheetShift } from "../../model/structure";
import type { Rect, SheetModel, TableModel } from "../../model/types";
import { isEntireColumn, isEntireRow } from "../cells/address";
import { OfficeError } from "../errors";
import { movingBand } from "./moveCells";

const conflict = (what: string): OfficeError =>
  new OfficeError("InsertDeleteConflict", `The operation would cut through ${what}.`);

function isInBand(rect: Rect, shift: SheetShift): boolean {
  return shift.axis === "rows"
    ? rect.column >= shift.rect.column &&
        rect.column + rect.columnCount <= shift.rect.column + shift.rect.columnCount
    : rect.row >= shift.rect.row && rect.row + rect.rowCount <= shift.rect.row + shift.rect.rowCount;
}

/** @throws InsertDeleteConflict when a merged area, table or array would be torn apart */
export function ensureWhole(sheet: SheetModel, shift: SheetShift): void {
  const band = movingBand(shift);
  const isTorn = (rect: Rect): boolean => intersection(rect, band) !== null && !isInBand(rect, shift);
  if (sheet.merges.some(isTorn)) throw conflict("a merged area");
  if (sheet.tables.some((table) => isTorn(table.range))) throw conflict("a table");
  for (const table of sheet.tables) {
    if (shift.kind === "delete" && shift.axis === "rows" && losesItsHeader(table, shift.rect))
      throw conflict("the header of a table");
  }
}

function losesItsHeader({ range, hasHeaderRow }: TableModel, deleted: Rect): boolean {
  const covers = (row: number): boolean => row >= deleted.row && row < deleted.row + deleted.rowCount;
  const last = range.row + range.rowCount - 1;
  return hasHeaderRow && covers(range.row) && !covers(last) && intersection(range, deleted) !== null;
}

function shiftItems<T extends { ranges: Rect[] }>(items: readonly T[], shift: SheetShift): T[] {
  return items
    .map((item) => ({ ...item, ranges: shiftRanges(item.ranges, shift) }))
    .filter((item) => item.ranges.length > 0);
}

/** A break stands before a line and moves with it; before the next one when its line is deleted. */
function moveBreaks(sheet: SheetModel, shift: SheetShift): void {
  const { axis, rect } = shift;
  const isWhole = axis === "rows" ? isEntireRow(rect) : isEntireColumn(rect);
  if (!isWhole) return;
  const before = axis === "rows" ? sheet.rowBreaks : sheet.columnBreaks;
  const from = axis === "rows" ? rect.row : rect.column;
  const lines = before.map((line) => shiftSpan(line, 1, shift)?.start ?? from).filter((line) => line > 0);
  const after = [...new Set(lines)].sort((a, b) => a - b);
  if (axis === "rows") sheet.rowBreaks = after;
  else sheet.columnBreaks = after;
}

/** What belongs to single cells: it goes where they go, and with them. */
function shiftCells<T extends { row: number; column: number }>(items: readonly T[], shift: SheetShift): T[] {
  return items.flatMap((item) => {
    const moved = shiftRect(rectOf(item.row, item.column), shift);
    return moved ? [{ ...item, row: moved.row, column: moved.column }] : [];
  });
}

/** Moves everything that lies on the cells. Answers the tables that are gone. */
export function moveAreas(sheet: SheetModel, shift: SheetShift): TableModel[] {
  sheet.merges = sheet.merges
    .map((merge) => shiftRect(merge, shift))
    .filter((merge): merge is Rect => merge !== null && merge.rowCount * merge.columnCount > 1);
  sheet.rules = shiftItems(sheet.rules, shift);
  sheet.validations = shiftItems(sheet.validations, shift);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) =>
    shiftRanges([link.range], shift).map((range) => ({ ...link, range })),
  );
  moveBreaks(sheet, shift);
  sheet.comments = shiftCells(sheet.comments, shift);
  sheet.notes = shiftCells(sheet.notes, shift);
  for (const { cell } of sheet.cells.inside({
    row: 0,
    column: 0,
    rowCount: 1_048_576,
    columnCount: 16_384,
  })) {
    if (cell.arrayArea) cell.arrayArea = shiftRect(cell.arrayArea, shift) ?? cell.arrayArea;
  }
  if (sheet.autoFilterXml !== null) sheet.autoFilterXml = shiftFilterXml(sheet.autoFilterXml, shift);
  return moveTables(sheet, shift);
}

function moveTables(sheet: SheetModel, shift: SheetShift): TableModel[] {
  const gone: TableModel[] = [];
  sheet.tables = sheet.tables.filter((table) => {
    const before = table.range;
    const after = shiftRect(before, shift);
    if (!after) {
      gone.push(table);
      return false;
    }
    if (shift.axis === "columns") changeColumns(table, before, shift);
    table.range = after;
    if (table.autoFilterXml !== null) table.autoFilterXml = shiftFilterXml(table.autoFilterXml, shift);
    return true;
  });
  return gone;
}

/** Columns inserted into a table, or deleted from it. */
function changeColumns(table: TableModel, before: Rect, { rect, kind }: SheetShift): void {
  const at = rect.column - before.column;
  if (kind === "insert") {
    if (at <= 0 || at >= before.columnCount) return;
    const lastId = Math.max(0, ...table.columns.map(({ id }) => id));
    const added = Array.from({ length: rect.columnCount }, (_, index) => ({
      id: lastId + index + 1,
      name: freeColumnName(table, index),
      totalsFunction: null,
      totalsLabel: null,
      totalsFormula: null,
      calculatedFormula: null,
    }));
    table.columns.splice(at, 0, ...added);
  } else {
    const from = Math.max(0, at);
    const to = Math.min(before.columnCount, at + rect.columnCount);
    if (to > from) table.columns.splice(from, to - from);
  }
}

function freeColumnName(table: TableModel, skip: number): string {
  const taken = new Set(table.columns.map(({ name }) => name.toLowerCase()));
  let found = 0;
  for (let number = 1; ; number++) {
    if (taken.has(`column${number}`)) continue;
    if (found++ === skip) return `Column${number}`;
  }
}
