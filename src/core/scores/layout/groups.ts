import type { Seed } from "./seeds";

/** Indicators across one or more adjacent header rows: the head of a wide table (or of several side by side). */
export interface HeaderGroup {
  /** The rows that hold the seeds, inclusive. */
  top: number;
  bottom: number;
  seeds: Seed[];
}

/** Indicators down a column: the names of a long table. */
export interface NameRun {
  column: number;
  seeds: Seed[];
}

/** A run of names ends where this many rows have none: a group's IIT, EIT, OIT, total, result and level rows are fewer. */
const MAX_GAP = 12;
/** Seeds this near below each other are names in one column rather than headers of stacked tables. */
const NEAR = 4;
/** Header rows of one table: the numbers over the names, at most one row between. */
const HEADER_GAP = 2;

/** Tells headers from name columns: a seed belongs to the direction in which it has more different indicators beside it. */
export function groupSeeds(seeds: readonly Seed[]): { headers: HeaderGroup[]; runs: NameRun[] } {
  const columns = byColumn(seeds);
  const headers: HeaderGroup[] = [];
  const inHeader = new Set<Seed>();
  let down: Map<Seed, number> | null = null;
  for (let from = 0; from < seeds.length;) {
    let to = from + 1;
    while (to < seeds.length && seeds[to]?.row === seeds[from]?.row) to++;
    const row = to - from > 1 ? seeds.slice(from, to) : [];
    from = to;
    const across = countDifferent(row);
    if (across < 2) continue;
    down ??= differentBelow(columns);
    const horizontal = row.filter((seed) => across > (down?.get(seed) ?? 1));
    if (horizontal.length * 2 < row.length || countDifferent(horizontal) < 2) continue;
    for (const seed of horizontal) inHeader.add(seed);
    addHeaderRow(headers, horizontal);
  }
  const runs: NameRun[] = [];
  for (const [column, list] of columns) {
    let run: NameRun | null = null;
    let end = 0;
    for (const seed of list) {
      if (inHeader.has(seed)) {
        run = null;
        continue;
      }
      if (!run || seed.row - end > MAX_GAP) {
        run = { column, seeds: [] };
        runs.push(run);
      }
      run.seeds.push(seed);
      end = seed.row + seed.rowCount;
    }
  }
  return { headers, runs };
}

function addHeaderRow(headers: HeaderGroup[], seeds: Seed[]): void {
  const first = seeds[0];
  if (!first) return;
  const bottom = Math.max(...seeds.map((seed) => seed.row + seed.rowCount - 1));
  const last = headers[headers.length - 1];
  if (last && first.row - last.bottom <= HEADER_GAP && sharesColumns(last.seeds, seeds)) {
    // Numbers over names are one header; the same indicators again are the next table's.
    const isSameKind = last.seeds.some((seed) => seed.indicator) === seeds.some((seed) => seed.indicator);
    if (!isSameKind || first.row - last.bottom === 1) {
      last.seeds.push(...seeds);
      last.bottom = bottom;
      return;
    }
  }
  headers.push({ top: first.row, bottom, seeds: [...seeds] });
}

function sharesColumns(a: readonly Seed[], b: readonly Seed[]): boolean {
  const columns = new Set(a.map((seed) => seed.column));
  return b.filter((seed) => columns.has(seed.column)).length * 2 >= Math.min(a.length, b.length);
}

function countDifferent(seeds: readonly Seed[]): number {
  return new Set(seeds.map((seed) => seed.identity)).size;
}

function byColumn(seeds: readonly Seed[]): Map<number, Seed[]> {
  const columns = new Map<number, Seed[]>();
  let last: Seed[] | undefined;
  for (const seed of seeds) {
    const list = last?.[0]?.column === seed.column ? last : columns.get(seed.column);
    last = list ?? [];
    last.push(seed);
    if (!list) columns.set(seed.column, last);
  }
  return columns;
}

/** For each seed, how many different indicators stand in its column in one close sequence. */
function differentBelow(columns: ReadonlyMap<number, readonly Seed[]>): Map<Seed, number> {
  const counts = new Map<Seed, number>();
  for (const list of columns.values()) {
    for (let from = 0; from < list.length;) {
      let to = from + 1;
      while (to < list.length && isNear(list[to - 1], list[to])) to++;
      const sequence = list.slice(from, to);
      const different = countDifferent(sequence);
      for (const seed of sequence) counts.set(seed, different);
      from = to;
    }
  }
  return counts;
}

function isNear(upper: Seed | undefined, lower: Seed | undefined): boolean {
  return upper !== undefined && lower !== undefined && lower.row - upper.row <= NEAR;
}
