import type { CellValue } from "../../snapshot";
import { readPassWord } from "../text/passWords";
import { readScoreNumber } from "../text/scoreNumber";
import type { SheetView } from "./sheetView";

/** What the cells of a column look like, from a sample of rows. */
export interface ColumnStats {
  /** Nothing at all, not even a dash. */
  isEmpty: boolean;
  /** Cells that are neither empty nor a dash. */
  filled: number;
  /** Numbers from 0 to 100. */
  scores: number;
  /** Of those, fractions between 0 and 1. */
  fractions: number;
  /** Of those, above 20: no count of a few agencies, no weight. */
  high: number;
  errors: number;
  passWords: number;
  years: number;
  texts: number;
  /** 1, 2, 3 … (or with gaps): running numbers. */
  isRunning: boolean;
  greatest: number;
  /** All the same number. */
  isConstant: boolean;
}

const SAMPLE = 100;

/** At most `count` of the rows, evenly spread, the first and last among them. */
export function sampleRows(rows: readonly number[], count = SAMPLE): readonly number[] {
  if (rows.length <= count) return rows;
  const step = (rows.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => rows[Math.round(index * step)] ?? 0);
}

export function readColumnStats(view: SheetView, column: number, rows: readonly number[]): ColumnStats {
  const stats: ColumnStats = {
    isEmpty: true,
    filled: 0,
    scores: 0,
    fractions: 0,
    high: 0,
    errors: 0,
    passWords: 0,
    years: 0,
    texts: 0,
    isRunning: false,
    greatest: 0,
    isConstant: true,
  };
  let previous: number | null = null;
  let isRising = true;
  let first: number | null = null;
  for (const row of rows) {
    const value = countCell(view.at(row, column), stats);
    if (value === null) continue;
    first ??= value;
    if (previous !== null && value !== previous) stats.isConstant = false;
    if (!Number.isInteger(value) || (previous !== null && value <= previous)) isRising = false;
    previous = value;
  }
  stats.isRunning = isRising && stats.scores >= 3 && first !== null && first <= 2;
  return stats;
}

/** Counts the cell; returns its number when it is one from 0 to 100. */
function countCell(cell: CellValue, stats: ColumnStats): number | null {
  const reading = readScoreNumber(cell);
  if (reading.kind !== "blank") stats.isEmpty = false;
  if (reading.kind === "blank" || reading.kind === "none") return null;
  stats.filled++;
  if (reading.kind === "error") stats.errors++;
  if (reading.kind === "unreadable") {
    if (readPassWord(cell)) stats.passWords++;
    stats.texts++;
  }
  if (reading.kind !== "number") return null;
  const { value } = reading;
  if (value >= 2550 && value <= 2599) stats.years++;
  if (value < 0 || value > 100) return null;
  stats.scores++;
  if (value > 0 && value < 1) stats.fractions++;
  if (value > 20) stats.high++;
  if (value > stats.greatest) stats.greatest = value;
  return value;
}
