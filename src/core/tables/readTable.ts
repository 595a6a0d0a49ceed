import type { RangeRef } from "../grid";
import { rangeOf } from "../grid";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { sheetNamed, valueAt } from "../snapshot";
import { createMatcher, type NameCandidate } from "../text/match";

/** A list of ours in the workbook: headers in one row, rows under them. */
export interface FoundTable<Column extends string> {
  /** null: the rows are there, but no longer an Excel table. */
  table: string | null;
  sheet: SheetSnapshot;
  /** With the header row; the empty rows at the end belong to it. */
  range: RangeRef;
  /** Zero-based sheet columns, of those whose header is there. */
  columns: Partial<Record<Column, number>>;
  /** Rows under the headers that hold something, zero-based, in order. */
  rows: number[];
}

/** Headers as they are written (first) and as people may have changed them. */
export type TableHeaders<Column extends string> = readonly NameCandidate<Column>[];

/**
 * Finds a list of ours: by the name of its Excel table, else (the table was turned into a plain range, or the file went
 * through a program without tables) by its headers on `sheet`. Null when the headers that `needed` names are not there.
 */
export function readTable<Column extends string>(
  snapshot: WorkbookSnapshot,
  name: string,
  headers: TableHeaders<Column>,
  needed: readonly Column[],
  sheet?: string,
): FoundTable<Column> | null {
  const matcher = createMatcher(headers, "skeleton");
  const headerOf = (value: CellValue): Column | null =>
    typeof value === "string" && value.length <= 120 ? (matcher.match(value)?.match ?? null) : null;
  const table = snapshot.tables.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const tableSheet = table && sheetNamed(snapshot, table.sheet);
  if (table && tableSheet) {
    const range = { sheet: tableSheet.name, ...table.range };
    const columns = columnsIn(tableSheet, range, headerOf);
    return hasAll(columns, needed)
      ? { table: table.name, sheet: tableSheet, range, columns, rows: filledRows(tableSheet, range) }
      : null;
  }
  const plain = sheet === undefined ? undefined : sheetNamed(snapshot, sheet);
  return plain ? findPlain(plain, headerOf, needed) : null;
}

function columnsIn<Column extends string>(
  sheet: SheetSnapshot,
  range: RangeRef,
  headerOf: (value: CellValue) => Column | null,
): Partial<Record<Column, number>> {
  const columns: Partial<Record<Column, number>> = {};
  for (let c = range.column; c < range.column + range.columnCount; c++) {
    const column = headerOf(valueAt(sheet, range.row, c));
    if (column !== null) columns[column] ??= c;
  }
  return columns;
}

function hasAll<Column extends string>(
  columns: Partial<Record<Column, number>>,
  needed: readonly Column[],
): boolean {
  return needed.every((column) => columns[column] !== undefined);
}

/** A row per line that holds something; formulas that show nothing do not count. */
function filledRows(sheet: SheetSnapshot, range: RangeRef): number[] {
  const rows: number[] = [];
  for (let row = range.row + 1; row < range.row + range.rowCount; row++) {
    for (let c = range.column; c < range.column + range.columnCount; c++) {
      if (valueAt(sheet, row, c) === "") continue;
      rows.push(row);
      break;
    }
  }
  return rows;
}

/** The first row that has the headers, and the rows under it up to an empty one. */
function findPlain<Column extends string>(
  sheet: SheetSnapshot,
  headerOf: (value: CellValue) => Column | null,
  needed: readonly Column[],
): FoundTable<Column> | null {
  const { used } = sheet;
  if (!used) return null;
  for (let row = used.row; row < used.row + used.rowCount; row++) {
    const line = rangeOf(sheet.name, row, used.column, 1, used.columnCount);
    const columns = columnsIn(sheet, line, headerOf);
    if (!hasAll(columns, needed)) continue;
    const places = Object.values<number | undefined>(columns).filter((c) => c !== undefined);
    const left = Math.min(...places);
    const below = rangeOf(
      sheet.name,
      row,
      left,
      used.row + used.rowCount - row,
      Math.max(...places) - left + 1,
    );
    const rows = filledRows(sheet, below);
    const gap = rows.findIndex((filled, index) => filled !== row + 1 + index);
    const kept = gap < 0 ? rows : rows.slice(0, gap);
    return { table: null, sheet, range: { ...below, rowCount: kept.length + 1 }, columns, rows: kept };
  }
  return null;
}
