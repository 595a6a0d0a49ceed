import type { RangeRef, Rect } from "../grid";
import type { IndicatorId, Instrument } from "../ita/indicators";

export type ScoreStatus = "pass" | "fail" | "missing";

/** One score as it was read. */
export interface ScoreReading {
  /** 0–100; null when the cell is empty or unreadable. */
  value: number | null;
  /** Where it stands. */
  at: RangeRef;
  status: ScoreStatus;
  /** The number printed before or instead of the indicator's name, when there is one. */
  printedNumber?: number;
  /** The pass/fail word printed beside it. */
  printedStatus?: "pass" | "fail";
}

/** One agency in one fiscal year. */
export interface AgencyScores {
  /** As the sheet says it, repaired for reading; null when the table names no agency. */
  name: string | null;
  fiscalYearBe: number | null;
  scores: Partial<Record<IndicatorId, ScoreReading>>;
  /** Computed means of the instruments, unrounded; null when an indicator of it is missing. */
  instruments: Record<Instrument, number | null>;
  /** Computed, rounded half up to two decimals; null when anything is missing. */
  total: number | null;
  /** Computed level word of the year's ruleset. */
  level: string | null;
  printedTotal?: { value: number; at: RangeRef };
  printedLevel?: { value: string; at: RangeRef };
  /** In the order of the table. */
  failing: IndicatorId[];
}

/** One score table found in the workbook. */
export interface ScoreTable {
  sheet: string;
  /** The whole table, headers included. */
  range: Rect;
  /** An indicator per row, or an agency per row. */
  layout: "long" | "wide";
  fiscalYearBe: number | null;
  agencies: AgencyScores[];
  /** Rectangles that hold indicator scores and nothing else: what a marking rule goes over. */
  scoreBlocks: Rect[];
  /** A column of pass/fail words beside a long table's scores (same rows as its score block), if there is one. */
  statusColumn?: Rect;
  /** How the scores are written: 88.84, or 0.8884 shown as a percentage. */
  unit: "points" | "fraction";
}
