import type { Rect } from "../../grid";

/** Which merged area covers a cell. Nothing is built before it is asked for, so that a sheet merged all over costs no more than its list. */
export interface MergeIndex {
  /** For many cells of few rows (headers). */
  inRow(row: number, column: number): Rect | null;
  /** For many cells of few columns (an agency merged downwards). */
  inColumn(row: number, column: number): Rect | null;
}

const NONE: MergeIndex = { inRow: () => null, inColumn: () => null };
const BUCKET = 256;

/** Merged areas never overlap, so those of one row lie side by side and a halving search finds the one. */
export function createMergeIndex(merges: readonly Rect[], used: Rect): MergeIndex {
  if (merges.length === 0) return NONE;
  const rows = lazyLines(
    () =>
      bucketsOf(
        merges,
        (m) => m.row,
        (m) => m.rowCount,
        used.row,
        used.rowCount,
      ),
    (m, row) => row >= m.row && row < m.row + m.rowCount,
    (m) => m.column,
  );
  const columns = lazyLines(
    () =>
      bucketsOf(
        merges,
        (m) => m.column,
        (m) => m.columnCount,
        used.column,
        used.columnCount,
      ),
    (m, column) => column >= m.column && column < m.column + m.columnCount,
    (m) => m.row,
  );
  return {
    inRow(row, column) {
      const merge = lastStartingAt(rows(row), column, (m) => m.column);
      return merge && column < merge.column + merge.columnCount ? merge : null;
    },
    inColumn(row, column) {
      const merge = lastStartingAt(columns(column), row, (m) => m.row);
      return merge && row < merge.row + merge.rowCount ? merge : null;
    },
  };
}

function lazyLines(
  build: () => Map<number, Rect[]>,
  covers: (merge: Rect, line: number) => boolean,
  start: (merge: Rect) => number,
): (line: number) => Rect[] {
  const lines = new Map<number, Rect[]>();
  let buckets: Map<number, Rect[]> | null = null;
  return (line) => {
    let merges = lines.get(line);
    if (!merges) {
      buckets ??= build();
      merges = (buckets.get(Math.floor(line / BUCKET)) ?? []).filter((merge) => covers(merge, line));
      merges.sort((a, b) => start(a) - start(b));
      lines.set(line, merges);
    }
    return merges;
  };
}

function bucketsOf(
  merges: readonly Rect[],
  start: (merge: Rect) => number,
  length: (merge: Rect) => number,
  from: number,
  count: number,
): Map<number, Rect[]> {
  const buckets = new Map<number, Rect[]>();
  for (const merge of merges) {
    // Only the part inside the used range can ever be asked for.
    const first = Math.max(start(merge), from);
    const last = Math.min(start(merge) + length(merge), from + count) - 1;
    for (let bucket = Math.floor(first / BUCKET); bucket <= Math.floor(last / BUCKET); bucket++) {
      const list = buckets.get(bucket);
      if (list) list.push(merge);
      else buckets.set(bucket, [merge]);
    }
  }
  return buckets;
}

function lastStartingAt(
  merges: readonly Rect[],
  position: number,
  start: (merge: Rect) => number,
): Rect | null {
  let low = 0;
  let high = merges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const merge = merges[middle];
    if (merge && start(merge) <= position) low = middle + 1;
    else high = middle;
  }
  return merges[low - 1] ?? null;
}
