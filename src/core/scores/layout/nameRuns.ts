import { readHeaderWord } from "../text/headerWords";
import { readColumnHeader } from "./columnHeader";
import { readColumnStats, sampleRows } from "./columnStats";
import type { NameRun } from "./groups";
import type { NamedRun } from "./longShape";
import type { Seed } from "./seeds";
import type { SheetView } from "./sheetView";

/** Cuts runs where a header stands between the names: each part is a table of its own. */
export function splitAtHeaders(view: SheetView, runs: readonly NameRun[]): NameRun[] {
  return runs.flatMap(({ column, seeds }) => {
    const parts: NameRun[] = [];
    let part: Seed[] = [];
    let next = 0;
    for (const seed of seeds) {
      if (part.length > 0 && hasHeader(view, column, next, seed.row - 1)) {
        parts.push({ column, seeds: part });
        part = [];
      }
      part.push(seed);
      next = seed.row + seed.rowCount;
    }
    if (part.length > 0) parts.push({ column, seeds: part });
    return parts;
  });
}

function hasHeader(view: SheetView, column: number, from: number, to: number): boolean {
  for (let row = from; row <= to; row++) {
    if (readHeaderWord(view.at(row, column))?.role === "indicator") return true;
  }
  return false;
}

/**
 * Joins runs side by side that say the same of the same rows, with no scores between them: "ตัวชี้วัดที่ 1" beside its name,
 * Thai beside English.
 */
export function joinAliases(view: SheetView, runs: readonly NameRun[]): NamedRun[] {
  const sorted = [...runs].sort((a, b) => a.column - b.column);
  const joined: NamedRun[] = [];
  for (const run of sorted) {
    const index = lastIndex(joined, (other) => saysTheSame(view, other, run), run.column - MAX_APART);
    const other = joined[index];
    if (!other) {
      joined.push({ ...run, numbers: new Map(), aliasColumns: [] });
      continue;
    }
    const [main, alias] = isMain(other, run) ? [other, run] : [run, other];
    joined[index] = {
      column: main.column,
      seeds: main.seeds,
      numbers: new Map([...other.numbers, ...numbersOf(alias.seeds)]),
      aliasColumns: [...other.aliasColumns, alias.column],
    };
  }
  return joined.sort((a, b) => (a.seeds[0]?.row ?? 0) - (b.seeds[0]?.row ?? 0) || a.column - b.column);
}

/** Numbers, a second language and notes stand near the names. */
const MAX_APART = 8;

/** The last run that fits, looking back only as far as a column: a row of 16,384 names is not compared with itself. */
function lastIndex(runs: readonly NamedRun[], fits: (run: NamedRun) => boolean, fromColumn: number): number {
  for (let index = runs.length - 1; index >= 0; index--) {
    const run = runs[index];
    if (!run || run.column < fromColumn) return -1;
    if (fits(run)) return index;
  }
  return -1;
}

/** Names lead numbers; of two columns of names the fuller does, else the first. */
function isMain(first: NameRun, second: NameRun): boolean {
  const isNamed = (run: NameRun) => run.seeds.some((seed) => seed.indicator !== null);
  if (isNamed(first) !== isNamed(second)) return isNamed(first);
  return first.seeds.length >= second.seeds.length;
}

function numbersOf(seeds: readonly Seed[]): Map<number, number> {
  return new Map(seeds.flatMap(({ row, number }) => (number === null ? [] : [[row, number] as const])));
}

function saysTheSame(view: SheetView, left: NameRun, right: NameRun): boolean {
  if (!overlapsRows(left, right)) return false;
  const byRow = new Map(left.seeds.map((seed) => [seed.row, seed]));
  let same = 0;
  for (const seed of right.seeds) {
    const other = byRow.get(seed.row);
    if (!other) continue;
    const isNumber = other.indicator === null || seed.indicator === null;
    if (isNumber || other.identity === seed.identity) same++;
  }
  // A column of notes may name a few of them: all it names must be what the other says.
  if (same === 0 || same * 5 < Math.min(left.seeds.length, right.seeds.length) * 4) return false;
  const rows = sampleRows(right.seeds.map((seed) => seed.row));
  for (let column = left.column + 1; column < right.column; column++) {
    const stats = readColumnStats(view, column, rows);
    if (stats.scores * 2 > stats.filled && !stats.isRunning) return false;
  }
  return true;
}

/** The nearest runs beside each run that share rows with it. */
export function neighbours(
  runs: readonly NamedRun[],
): Map<NamedRun, { before: NamedRun | null; after: NamedRun | null }> {
  const sorted = [...runs].sort((a, b) => a.column - b.column);
  const found = new Map<NamedRun, { before: NamedRun | null; after: NamedRun | null }>();
  sorted.forEach((run, index) => {
    const beside = (step: 1 | -1): NamedRun | null => {
      for (let i = index + step; i >= 0 && i < sorted.length; i += step) {
        const other = sorted[i];
        if (other && other.column !== run.column && overlapsRows(run, other)) return other;
      }
      return null;
    };
    found.set(run, { before: beside(-1), after: beside(1) });
  });
  return found;
}

/** How far a run's columns may reach before those of the runs beside it: up to an empty column or to their key columns. */
export function columnLimits(
  view: SheetView,
  run: NamedRun,
  { before, after }: { before: NamedRun | null; after: NamedRun | null },
): { left: number; right: number } {
  const lastBefore = before ? Math.max(before.column, ...before.aliasColumns) : null;
  const last = Math.max(run.column, ...run.aliasColumns);
  return {
    left: lastBefore === null ? view.left : borderColumn(view, lastBefore, firstColumn(run), run),
    right: after === null ? view.right : borderColumn(view, last, firstColumn(after), run) - 1,
  };
}

function firstColumn(run: NamedRun): number {
  return Math.min(run.column, ...run.aliasColumns);
}

/** The first column of the right one of two tables whose names stand in `from` and `to`. */
function borderColumn(view: SheetView, from: number, to: number, run: NamedRun): number {
  const rows = sampleRows(run.seeds.map((seed) => seed.row));
  const first = rows[0] ?? 0;
  const header = [first - 2, first - 1].filter((row) => row >= view.top);
  let border = to;
  for (let column = to - 1; column > from; column--) {
    const isEmpty =
      readColumnStats(view, column, rows).isEmpty && header.every((row) => view.at(row, column) === "");
    if (isEmpty) return column + 1;
    const { role } = readColumnHeader(view, column, header);
    if (border === column + 1 && (role === "number" || role === "agency" || role === "year")) border = column;
  }
  return border;
}

function overlapsRows(a: NameRun, b: NameRun): boolean {
  const [firstA, lastA] = [a.seeds[0], a.seeds[a.seeds.length - 1]];
  const [firstB, lastB] = [b.seeds[0], b.seeds[b.seeds.length - 1]];
  if (!firstA || !lastA || !firstB || !lastB) return false;
  return firstA.row <= lastB.row && firstB.row <= lastA.row;
}
