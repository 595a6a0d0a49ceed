import type { Rect } from "../grid";
import { MAX_COLUMNS, MAX_ROWS, parseAddress, quoteSheetName, toAbsoluteA1 } from "../grid";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import type { Change } from "./changeSet";

/** Whole rows or columns that are put in. */
export type Insertion = Extract<Change, { kind: "insertRows" | "insertColumns" }>;

export function isInsertion(change: Change): change is Insertion {
  return change.kind === "insertRows" || change.kind === "insertColumns";
}

interface Line {
  at: number;
  count: number;
}

function lineOf(insertion: Insertion): Line {
  return insertion.kind === "insertRows"
    ? { at: insertion.row, count: insertion.rowCount }
    : { at: insertion.column, count: insertion.columnCount };
}

/** The rows or columns that come in, whole. */
export function insertedLines(insertion: Insertion): Rect {
  return insertion.kind === "insertRows"
    ? { row: insertion.row, column: 0, rowCount: insertion.rowCount, columnCount: MAX_COLUMNS }
    : { row: 0, column: insertion.column, rowCount: MAX_ROWS, columnCount: insertion.columnCount };
}

/**
 * Insertions stand before every other change of their sheet, from top to bottom and from left to right: then all places
 * of a change set are those of the sheet as it is at the end, and undoing from last to first finds every cell where it
 * was. Throws when a change set is not so: that is a defect of its maker.
 */
export function ensureInsertionsFirst(changes: readonly Change[]): void {
  const touched = new Set<string>();
  const next = new Map<string, number>();
  for (const change of changes) {
    const sheet = "range" in change ? change.range.sheet : "sheet" in change ? change.sheet : null;
    if (sheet === null) continue;
    if (!isInsertion(change)) {
      touched.add(sheet);
      continue;
    }
    const { at, count } = lineOf(change);
    const key = `${change.kind} ${sheet}`;
    if (touched.has(sheet) || at < (next.get(key) ?? 0)) {
      throw new Error(`${change.kind} of ${sheet} has to come before, from first to last`);
    }
    next.set(key, at + count);
  }
}

/** Where a rectangle is after an insertion: what stands behind it moves, what it goes through grows. */
export function moveRect(rect: Rect, insertion: Insertion): Rect {
  const { at, count } = lineOf(insertion);
  if (insertion.kind === "insertRows") {
    if (rect.row >= at) return { ...rect, row: rect.row + count };
    return rect.row + rect.rowCount > at ? { ...rect, rowCount: rect.rowCount + count } : rect;
  }
  if (rect.column >= at) return { ...rect, column: rect.column + count };
  return rect.column + rect.columnCount > at ? { ...rect, columnCount: rect.columnCount + count } : rect;
}

/** The cell in front of which an insertion goes, in the sheet before `earlier` ones: of its first row or column. */
export function originOf(
  insertion: Insertion,
  earlier: readonly Insertion[],
): { row: number; column: number } {
  const { at } = lineOf(insertion);
  const before = earlier
    .filter((other) => other.kind === insertion.kind)
    .reduce((sum, other) => sum + lineOf(other).count, 0);
  return insertion.kind === "insertRows" ? { row: at - before, column: 0 } : { row: 0, column: at - before };
}

/** Lines of the sheet at the end that were there before, and where: runs of neighbours. */
function oldRuns(
  from: number,
  count: number,
  insertions: readonly Line[],
): { now: number; was: number; count: number }[] {
  let runs = [{ now: from, was: from, count }];
  for (const { at, count: size } of [...insertions].reverse()) {
    runs = runs.flatMap((run) => {
      const above = Math.min(Math.max(at - run.was, 0), run.count);
      const below = Math.min(Math.max(run.was + run.count - (at + size), 0), run.count);
      const first = { ...run, count: above };
      const skipped = run.count - below;
      const last = { now: run.now + skipped, was: run.was + skipped - size, count: below };
      return [first, last].filter((part) => part.count > 0);
    });
  }
  return runs;
}

/**
 * The parts of a rectangle of the sheet at the end that were there before the insertions, and where they were. Cells
 * that came in are in none of them.
 */
export function oldParts(rect: Rect, insertions: readonly Insertion[]): { now: Rect; was: Rect }[] {
  const lines = (kind: Insertion["kind"]) => insertions.filter((one) => one.kind === kind).map(lineOf);
  const columns = oldRuns(rect.column, rect.columnCount, lines("insertColumns"));
  return oldRuns(rect.row, rect.rowCount, lines("insertRows")).flatMap((rows) =>
    columns.map((run) => {
      const size = { rowCount: rows.count, columnCount: run.count };
      return {
        now: { row: rows.now, column: run.now, ...size },
        was: { row: rows.was, column: run.was, ...size },
      };
    }),
  );
}

/**
 * The sheet after an insertion: its cells, merged areas and where the rules of ours stand. The formulas of rules that
 * speak of cells behind inserted columns are not rewritten: who inserts columns writes the rules anew.
 */
export function insertIntoSheet(sheet: SheetSnapshot, insertion: Insertion): SheetSnapshot {
  const { used } = sheet;
  return {
    ...sheet,
    used: used && moveRect(used, insertion),
    values: used ? insertValues(sheet.values, used, insertion) : [],
    merges: sheet.merges.map((area) => moveRect(area, insertion)),
    rules: sheet.rules.map((rule) => ({
      ...rule,
      ranges: rule.ranges.map((range) => moveRect(range, insertion)),
    })),
  };
}

function insertValues(values: CellValue[][], used: Rect, insertion: Insertion): CellValue[][] {
  const { at, count } = lineOf(insertion);
  const isRows = insertion.kind === "insertRows";
  const [from, length] = isRows ? [used.row, used.rowCount] : [used.column, used.columnCount];
  if (at <= from || at >= from + length) return values;
  const blank = (size: number) => Array<CellValue>(size).fill("");
  const place = at - from;
  if (!isRows) return values.map((line) => [...line.slice(0, place), ...blank(count), ...line.slice(place)]);
  const rows = Array.from({ length: count }, () => blank(used.columnCount));
  return [...values.slice(0, place), ...rows, ...values.slice(place)];
}

/** The workbook after an insertion; names and tables follow their cells. */
export function insertIntoWorkbook(snapshot: WorkbookSnapshot, insertion: Insertion): WorkbookSnapshot {
  const isIt = (name: string) => name.toLowerCase() === insertion.sheet.toLowerCase();
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (isIt(sheet.name) ? insertIntoSheet(sheet, insertion) : sheet)),
    names: snapshot.names.map((name) => {
      const range = parseAddress(name.formula.replace(/^=/, ""));
      if (!range || !isIt(range.sheet)) return name;
      const moved = toAbsoluteA1(moveRect(range, insertion));
      return { ...name, formula: `=${quoteSheetName(range.sheet)}!${moved}` };
    }),
    tables: snapshot.tables.map((table) =>
      isIt(table.sheet) ? { ...table, range: moveRect(table.range, insertion) } : table,
    ),
  };
}
