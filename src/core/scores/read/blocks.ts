import type { ScoreBlock } from "../types";
import type { ReadTable } from "./readTable";

/** More blocks than this are joined over the rows between them, where their labels tell them apart. */
const MAX_BLOCKS = 8;
const MAX_LABELS = 8;

/** Rectangles of scores: adjacent columns × runs of rows, few even where every agency has total rows of its own. */
export function blocksOf(read: ReadTable): ScoreBlock[] {
  const columns = runsOf(read.scoreColumns);
  const rows = runsOf(read.scoreRows);
  const strict = rows.flatMap((row) => columns.map((column) => blockOf(row, column)));
  if (strict.length <= MAX_BLOCKS || rows.length < 2) return strict;
  const first = rows[0];
  const last = rows[rows.length - 1];
  const labels = exceptLabels(read);
  if (!first || !last || !labels) return strict;
  const whole = { from: first.from, to: last.to };
  return columns.map((column) => ({
    ...blockOf(whole, column),
    ...(labels.length > 0 ? { except: { column: read.labelColumn, labels } } : {}),
  }));
}

interface Run {
  from: number;
  to: number;
}

function blockOf(rows: Run, columns: Run): ScoreBlock {
  return {
    row: rows.from,
    column: columns.from,
    rowCount: rows.to - rows.from + 1,
    columnCount: columns.to - columns.from + 1,
  };
}

function runsOf(ascending: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const value of ascending) {
    const last = runs[runs.length - 1];
    if (last && value <= last.to + 1) last.to = Math.max(last.to, value);
    else runs.push({ from: value, to: value });
  }
  return runs;
}

/** The different labels of rows that are not scores; null when they are too many, or a row with numbers has none. */
function exceptLabels(read: ReadTable): string[] | null {
  const labels = new Set<string>();
  for (const { label } of read.exceptRows) {
    if (label === "" || label.length > 200) return null;
    labels.add(label);
    if (labels.size > MAX_LABELS) return null;
  }
  return [...labels];
}
