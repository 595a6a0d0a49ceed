import { readHeaderWord } from "../text/headerWords";
import { readRowLabel } from "../text/rowLabels";
import { readColumnStats, sampleRows } from "./columnStats";
import type { NameRun } from "./groups";
import { headerRowsAbove, isDataRow } from "./headerRows";
import { readLongColumns } from "./longColumns";
import type { LongShape, Undecided } from "./shapes";
import type { SheetView } from "./sheetView";

/** How far a table's columns and rows may reach; other tables' cells end it. */
export interface Bounds {
  left: number;
  right: number;
  /** First row that is not another table's. */
  top: number;
  /** Last row before the next table. */
  bottom: number;
}

/** A run of names with, beside it, the columns that say the same in numbers or in another language. */
export interface NamedRun extends NameRun {
  numbers: ReadonlyMap<number, number>;
  aliasColumns: readonly number[];
}

/** Summary rows may follow the last name: IIT, EIT, OIT, total, result, level, notes. */
const MAX_TAIL = 10;
/** Scores may stand behind this many empty columns. */
const MAX_BLANK_COLUMNS = 3;

/** The shape of a long table around a run of indicators' names; null when nothing beside the names is a score. */
export function shapeLong(view: SheetView, run: NamedRun, bounds: Bounds): LongShape | Undecided | null {
  const first = run.seeds[0]?.row;
  const last = run.seeds[run.seeds.length - 1];
  if (first === undefined || !last) return null;
  const rows = run.seeds.map((seed) => seed.row);
  const sample = sampleRows(rows);
  const skipped = new Set([run.column, ...run.aliasColumns]);
  const header = headerRowsAbove(view, first, bounds.left, bounds.right, run.column, bounds.top);
  let headerRows = header.rows;
  const columns = tableColumns(view, run.column, skipped, headerRows, sample, bounds);
  const read = readLongColumns(
    view,
    columns.filter((column) => !skipped.has(column)),
    headerRows,
    sample,
    run.column,
  );
  const left = Math.min(...columns, ...skipped);
  const right = Math.max(...columns, ...skipped);
  if (read.undecided.length > 0) {
    const top = headerRows[0] ?? first;
    const range = { row: top, column: left, rowCount: last.row - top + 1, columnCount: right - left + 1 };
    return {
      layout: "undecided",
      view,
      range,
      candidates: read.undecided,
      firstRow: first,
      lastRow: last.row,
    };
  }
  const scores = [...read.columns].flatMap(([column, meaning]) => (meaning.is === "score" ? [column] : []));
  if (scores.length === 0 || !isBelievable(view, run, headerRows, scores)) return null;
  // Names that were not recognised may stand above the first that was.
  const unread = headerRows.filter(
    (row) => isDataRow(view, row, run.column, scores) && !isYearRow(view, row, scores),
  );
  const firstRow = unread[0] ?? header.firstDataRow;
  headerRows = headerRows.filter((row) => row < firstRow);
  const lastRow = lastRowOf(view, run.column, left, last.row + last.rowCount - 1, scores, bounds.bottom);
  const top = headerRows[0] ?? firstRow;
  return {
    layout: "long",
    view,
    range: { row: top, column: left, rowCount: lastRow - top + 1, columnCount: right - left + 1 },
    headerRows,
    firstRow,
    lastRow,
    columns: read.columns,
    nameColumn: run.column,
    seeds: run.seeds,
    numbers: run.numbers,
    ...(read.assumedAgencies.size > 0 ? { assumedAgencies: [...read.assumedAgencies] } : {}),
  };
}

/** Columns with words or cells beside the names, without a gap; beyond a gap only when there are no numbers before it. */
function tableColumns(
  view: SheetView,
  nameColumn: number,
  skipped: ReadonlySet<number>,
  headerRows: readonly number[],
  rows: readonly number[],
  bounds: Bounds,
): number[] {
  const found: number[] = [];
  let hasNumbers = false;
  const scan = (step: 1 | -1, mayJump: boolean) => {
    let blanks = 0;
    const end = step > 0 ? bounds.right : bounds.left;
    for (let column = nameColumn + step; column * step <= end * step; column += step) {
      if (skipped.has(column)) continue;
      const stats = readColumnStats(view, column, rows);
      const isHeaded = headerRows.some((row) => view.shown(row, column) !== "");
      if (stats.isEmpty && !isHeaded) {
        const isUnderName = view.merges.inRow(rows[0] ?? 0, column) !== null;
        if (!isUnderName) blanks++;
        if (blanks > (mayJump && !hasNumbers ? MAX_BLANK_COLUMNS : 0)) break;
        continue;
      }
      if (stats.scores > 0 && !stats.isRunning) hasNumbers = true;
      found.push(column);
    }
  };
  scan(1, true);
  scan(-1, false);
  return found.sort((a, b) => a - b);
}

/** One indicator or numbers alone are not enough without a header that says what they are. */
function isBelievable(
  view: SheetView,
  run: NamedRun,
  headerRows: readonly number[],
  scores: readonly number[],
): boolean {
  const isNamed = run.seeds.some((seed) => seed.indicator !== null);
  const isHeaded = headerRows.some((row) => {
    const roles = scores.map((column) => readHeaderWord(view.shown(row, column))?.role);
    return roles.some((role) => role === "score" || role === "result" || role === "total");
  });
  if (isNamed) return run.seeds.length > 1 || isHeaded;
  return run.seeds.length >= 3;
}

function isYearRow(view: SheetView, row: number, scores: readonly number[]): boolean {
  return scores.some((column) => readHeaderWord(view.shown(row, column))?.role === "yearLabel");
}

/** Down over summary rows and over rows with a name and a score that were not recognised. */
function lastRowOf(
  view: SheetView,
  nameColumn: number,
  left: number,
  last: number,
  scores: readonly number[],
  bottom: number,
): number {
  let end = last;
  for (let row = last + 1; row <= Math.min(bottom, last + MAX_TAIL); row++) {
    const label = firstText(view, row, left, nameColumn);
    if (label === "") break;
    if (!readRowLabel(label) && !isDataRow(view, row, nameColumn, scores)) break;
    end = row;
  }
  return end;
}

function firstText(
  view: SheetView,
  row: number,
  left: number,
  nameColumn: number,
): string | number | boolean {
  const name = view.at(row, nameColumn);
  if (name !== "") return name;
  for (let column = left; column < nameColumn; column++) {
    const cell = view.at(row, column);
    if (cell !== "") return cell;
  }
  return "";
}
