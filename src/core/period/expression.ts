import type { PeriodAssumption } from "./reasons";

/**
 * What a period text says, before anything it leaves out is filled in: parsers make expressions of known parts only,
 * refiners fill in the implied ones and turn them into dates.
 */

/** A year as written. */
export interface Year {
  ce: number;
  /** "ปีงบประมาณ 2564": a fiscal year, so October to December fall into the year before. */
  isFiscal?: boolean;
  assumption?: PeriodAssumption;
}

export type MonthPart = "early" | "mid" | "late" | "first-half" | "second-half";

/** One thing on the calendar. `year` is absent when the text does not say it; `month` only before "-" or ",". */
export type Point =
  | { unit: "day"; day: number; month?: number; year?: Year; weekday?: number }
  | { unit: "month"; month: number; year?: Year }
  | { unit: "part"; part: MonthPart; month?: number; year?: Year }
  /** "last" is the week with the month's last day; `through` is the last of several weeks. */
  | { unit: "week"; week: number | "last"; through?: number; month: number; year?: Year }
  | { unit: "quarter"; quarter: number; through?: number; year?: Year }
  | { unit: "half"; half: 1 | 2; year?: Year }
  /** The first 3, 6, 9 or 12 months of the fiscal year. */
  | { unit: "round"; months: number; year?: Year }
  | { unit: "fiscalYear"; year?: Year }
  /** `isAnnual`: ประจำปี, which ITA papers say of fiscal years; `isWhole`: ตลอดปี. */
  | { unit: "year"; isAnnual?: boolean; isWhole?: boolean; year?: Year }
  /** The last day of something. */
  | { unit: "end"; of: Exclude<Point, { unit: "end" }> };

export type Repetition =
  | { every: "month" | "month-end" | "quarter" | "week" | "day" | "year" }
  | { every: "months"; count: number }
  | { every: "day-of-month"; days: number[]; isDeadline: boolean }
  | { every: "week-of-month"; weeks: number[] }
  | { every: "weekday"; weekday: number }
  /** รอบ 6 9 และ 12 เดือน: after so many months of the fiscal year. */
  | { every: "round"; months: number[] }
  /** So many times in a month, quarter, week or year. */
  | { every: "times"; in: "month" | "quarter" | "week" | "year" };

export type Expression =
  | { type: "point"; point: Point }
  | { type: "range"; from: Point; to: Point; isSlash?: boolean }
  | { type: "list"; points: Point[] }
  | { type: "deadline"; of: Dated; isBefore?: boolean; isFromNow?: boolean }
  | { type: "openEnd"; from: Point | "now" }
  | { type: "recurring"; repetition: Repetition; during?: Dated }
  | { type: "relative"; isWorkingDays: boolean }
  | { type: "undated" }
  | { type: "serial"; serial: number };

/** An expression that is made of points of the calendar. */
export type Dated = Extract<Expression, { type: "point" | "range" | "list" }>;
