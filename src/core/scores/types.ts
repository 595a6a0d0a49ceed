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

/** A number printed in the sheet that we also compute. */
export interface PrintedNumber {
  value: number;
  at: RangeRef;
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
  /** Computed level word of the year's ruleset; null when the total or the year is not known. */
  level: string | null;
  printedTotal?: PrintedNumber;
  printedLevel?: { value: string; at: RangeRef };
  /** In the order of the table. */
  failing: IndicatorId[];
  /** Of those failing, the ones that failed the year before too (when the workbook has that year). */
  failingAgain?: IndicatorId[];
}

/** A rectangle of scores, with the rows in it that are not scores. */
export interface ScoreBlock extends Rect {
  /**
   * Rows whose label in this column is one of these are not scores (an agency's IIT, EIT, OIT and total rows in a long
   * list): a rule over the block leaves them out, instead of being cut into thousands of blocks.
   */
  except?: { column: number; labels: string[] };
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
  scoreBlocks: ScoreBlock[];
  /** A column of pass/fail words beside a long table's scores (same rows as its score block), if there is one. */
  statusColumn?: Rect;
  /** How the scores are written: 88.84, or 0.8884 shown as a percentage. */
  unit: "points" | "fraction";
  /** What a score must reach: the workbook's own `ITA_PassMark`, else the ruleset's. */
  passMark: number;
  /** Some of the scores are numbers written as text: a live rule has to convert them. */
  hasTextScores?: boolean;
  /** A list of failing indicators only, e.g. renumbered 1–6: the others are not missing. */
  isPartial?: boolean;
  /** It has totals but no indicator's score (a list or a history of ITA totals). */
  isTotalsOnly?: boolean;
  /** It stands on a hidden worksheet. */
  isHidden?: boolean;
  /** It was read as the user said, not as it was detected. */
  isCorrected?: boolean;
}

/** What one column of a score table holds. Years are Buddhist Era. */
export type ColumnMeaning =
  /** long: the indicators' names (or numbers), one per row */
  | { is: "indicator" }
  /**
   * Scores. Wide: of `indicator`. Long: of the indicator that its row names. With a year or an agency when the column
   * belongs to one.
   */
  | { is: "score"; indicator?: IndicatorId; fiscalYearBe?: number; agency?: string }
  /** pass/fail words, of the indicator's score in a wide table */
  | { is: "status"; indicator?: IndicatorId; fiscalYearBe?: number; agency?: string }
  | { is: "agency" }
  | { is: "year" }
  | { is: "total"; fiscalYearBe?: number; agency?: string }
  | { is: "level"; fiscalYearBe?: number; agency?: string }
  /** an instrument's mean or weighted mean: compared, never taken for a score */
  | { is: "instrument"; instrument: Instrument; fiscalYearBe?: number; agency?: string }
  | { is: "ignored" };

/**
 * What the user says a range is: used instead of detection. Serialisable, kept in the workbook's settings, so that it
 * travels with the workbook.
 */
export interface ScoreCorrection {
  sheet: string;
  /** The whole table with its header rows. */
  range: Rect;
  /** Rows at the top of the range that are headers. */
  headerRowCount: number;
  /** By zero-based worksheet column; columns that are not listed are ignored. */
  columns: Record<number, ColumnMeaning>;
  /** For tables that name no agency or year themselves. */
  agency?: string;
  fiscalYearBe?: number;
  /** How the scores are written, when the user said so. */
  unit?: "points" | "fraction";
}

/** One marked cell: a failing score. */
export interface MarkedCell {
  sheet: string;
  row: number;
  column: number;
  indicator: IndicatorId;
  value: number;
}
