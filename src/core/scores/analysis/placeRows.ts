import type { Change } from "../../changes/changeSet";
import type { PaperRow } from "./keyedPaper";

/** Where the rows of a new analysis come to stand on the sheet of an earlier one. */
export interface Places {
  /** In the sheet as it will be. */
  rowOf: (key: string) => number;
  /** In the sheet as it is; null for rows that come in. */
  oldRowOf: (key: string) => number | null;
  insertions: Change[];
  /** Rows of the earlier analysis that are not in the new one, as they will stand. */
  vanished: { key: string; row: number; oldRow: number }[];
}

/** Lists whose lines are interchangeable while nobody has written beside them: what failed, and the way to the next level. */
const LISTS = [/^3:(?!none)/, /^4:/];

/**
 * Rows that are there stay where they are, with whatever stands beside them; new ones come in below the one they follow. In a list
 * without notes beside it the lines are used again from the top, so that no gap is left.
 */
export function placeRows(
  sheet: string,
  rows: readonly PaperRow[],
  existing: ReadonlyMap<string, number>,
  firstRow: number,
  hasNotes: (row: number) => boolean,
): Places {
  const old = new Map(existing);
  for (const list of LISTS) reuseLines(old, rows, list, hasNotes);
  const wanted = new Set(rows.map((row) => row.key));
  const come = new Map<number, string[]>();
  let after = firstRow;
  for (const { key, cells } of rows) {
    if (cells.length === 0) continue;
    const row = old.get(key);
    if (row !== undefined) {
      after = Math.max(after, row);
      continue;
    }
    const list = come.get(after) ?? [];
    // An empty row before the heading of a new section.
    if (/^\d$/.test(key)) list.push("");
    list.push(key);
    come.set(after, list);
  }
  const groups = [...come].sort(([a], [b]) => a - b);
  const moved = (row: number) =>
    groups.reduce((sum, [at, keys]) => (at < row ? sum + keys.length : sum), row);
  const newRows = new Map<string, number>();
  const insertions = groups.map(([at, keys]): Change => {
    const row = moved(at) + 1;
    keys.forEach((key, index) => newRows.set(key, row + index));
    return { kind: "insertRows", sheet, row, rowCount: keys.length };
  });
  return {
    rowOf: (key) => {
      const row = old.get(key);
      return row === undefined ? (newRows.get(key) ?? 0) : moved(row);
    },
    oldRowOf: (key) => old.get(key) ?? null,
    insertions,
    vanished: [...old]
      .filter(([key]) => !wanted.has(key))
      .map(([key, row]) => ({ key, row: moved(row), oldRow: row })),
  };
}

function reuseLines(
  old: Map<string, number>,
  rows: readonly PaperRow[],
  list: RegExp,
  hasNotes: (row: number) => boolean,
): void {
  const lines = [...old].filter(([key]) => list.test(key)).sort(([, a], [, b]) => a - b);
  if (lines.some(([, row]) => hasNotes(row))) return;
  const wanted = rows.filter(({ key }) => list.test(key)).map(({ key }) => key);
  for (const [key] of lines) old.delete(key);
  lines.forEach(([, row], index) => old.set(wanted[index] ?? `left ${row}`, row));
}
