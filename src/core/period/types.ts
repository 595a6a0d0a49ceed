import type { AlternativeReason, PeriodAssumption, PeriodProblem } from "./reasons";

/** A calendar date as text, "YYYY-MM-DD" of the Christian era: comparable, serialisable, without time zone. */
export type IsoDate = string;

export type PeriodKind =
  | "date"
  | "day_range"
  | "month"
  | "month_header"
  | "month_range"
  | "quarter"
  | "quarter_range"
  | "half_year"
  | "fiscal_year"
  | "year"
  | "part_of_month"
  | "week_of_month"
  | "deadline"
  | "deadline_multi"
  | "open_end"
  | "recurring"
  | "relative"
  | "excel_serial"
  | "undated"
  | "invalid";

/** What is known around a period text: it fills in what the text leaves out. */
export interface PeriodContext {
  /** Fiscal year (Buddhist Era) of the plan; fills a missing year. */
  fiscalYearBe?: number;
  /** An Excel date whose cell shows its month and year only ("มี.ค.-64"): the month is meant, not the day behind it. */
  showsMonth?: boolean;
  /** In an ITA document "ประจำปี 2564" is the fiscal year; elsewhere it may be the calendar year. */
  isItaDocument?: boolean;
}

export interface PeriodAlternative {
  start: IsoDate | null;
  end: IsoDate | null;
  reason: AlternativeReason;
  /** The other occurrences of a recurring period. */
  occurrences?: Span[];
}

/** A span of days, both ends included; a deadline has no start. */
export interface Span {
  start: IsoDate | null;
  end: IsoDate | null;
}

export interface PeriodReading extends Span {
  /** As it was written. */
  text: string;
  kind: PeriodKind;
  /** `assumed`: the dates rest on something the text does not say (then `assumptions` says what). */
  certainty: "certain" | "assumed" | "unreadable";
  /** What was assumed; never empty when `certainty` is "assumed", always empty otherwise. */
  assumptions: PeriodAssumption[];
  /** The other ways to read it; empty unless `certainty` is "assumed". */
  alternatives: PeriodAlternative[];
  /** Why there are no dates; only when `certainty` is "unreadable". */
  problem?: PeriodProblem;
  /** Every occurrence of a recurring period or of several deadlines. */
  occurrences?: Span[];
}
