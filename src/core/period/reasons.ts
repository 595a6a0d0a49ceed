/**
 * Why a reading is not certain, as keys: i18n has a sentence for each of them (the compiler checks).
 */

/** What was assumed to get the dates of the reading. */
export const PERIOD_ASSUMPTIONS = [
  /** The text has no year: it is the one that falls into the plan's fiscal year. */
  "year-from-context",
  /** Only the start has a year: the end is the first such date after it. */
  "end-year-from-start",
  /** "ธันวาคม - มีนาคม 2564": the start lies in the year before the end. */
  "start-year-before-end",
  /** "3 ส.ค. 26": two digits that can only be a Christian year. */
  "two-digit-christian-year",
  /** An Excel date of the year 2564: the Buddhist year was typed. */
  "buddhist-year-typed",
  /** An Excel date of the year 1964: "64" was typed, and Excel took it for 1964. */
  "two-digit-buddhist-year-typed",
  /** A bare number such as 44316 in text is an Excel date. */
  "text-is-excel-date",
  /** Quarters are those of the fiscal year (the first begins in October). */
  "fiscal-quarter",
  /** Half years are those of the fiscal year (the first begins in October). */
  "fiscal-half",
  /** "ประจำปี 2564" is the fiscal year. */
  "fiscal-year",
  /** "ปี 2564" is the calendar year. */
  "calendar-year",
  /** "ตลอดปี" is the whole fiscal year. */
  "whole-fiscal-year",
  /** "รอบ 6 เดือน" is the reporting period since October, not the day it is reported. */
  "reporting-period",
  /** "รอบ 6 9 และ 12 เดือน" are reports due on the last day of each period since October. */
  "reports-at-period-end",
  /** "มี.ค./เม.ย." is from the one to the other. */
  "slash-is-range",
  /** "ภายในเดือนเมษายน" is a deadline on its last day. */
  "deadline-at-period-end",
  /** "ก่อน 30 เมษายน": that day itself is still in time. */
  "before-includes-day",
  /** "ก่อนเดือนเมษายน": the last day in time is the day before it begins. */
  "before-period-starts",
  /** "ตั้งแต่บัดนี้": the start is the date of the document, which the text does not say. */
  "start-is-document-date",
  /** "เป็นต้นไป": it ends with the fiscal year. */
  "ends-with-fiscal-year",
  /** "ทุก 3 เดือน" is counted from the start of the fiscal year (or of the time given), due at the end of each three. */
  "repeats-at-period-end",
  /** "ปีละ 2 ครั้ง": how often, but not when. */
  "occurrences-not-said",
  /** Every 29th, 30th or 31st: the last day of a shorter month. */
  "moved-to-month-end",
  /** Days without a month. */
  "month-not-said",
  /** A number of days from a day that the text does not say. */
  "counted-from-unsaid-day",
  /** Working days need the calendar of public holidays. */
  "needs-holiday-calendar",
  /** Weeks of a month begin on Monday; the days before the first Monday are week 1. */
  "monday-weeks",
  /** ต้นเดือน is days 1–10, กลางเดือน 11–20, ปลายเดือน from the 21st. */
  "ten-day-parts",
  /** "สิ้นเดือน" as a date is its last day. */
  "end-is-last-day",
  /** The dates are published elsewhere ("ตามปฏิทินที่ ป.ป.ช. กำหนด"). */
  "dates-set-elsewhere",
  /** The dates in parentheses win over the name before them. */
  "dates-in-parentheses-win",
  /** The weekday does not fit the date: the date is believed. */
  "weekday-disagrees",
  /** Marks are damaged in this text, so ม.ค. may have been มี.ค. (or the other way round). */
  "month-mark-may-be-lost",
] as const;
export type PeriodAssumption = (typeof PERIOD_ASSUMPTIONS)[number];

/** What makes the other reading of an ambiguous text. */
export const ALTERNATIVE_REASONS = [
  "calendar-quarter",
  "calendar-half",
  "calendar-year",
  "fiscal-year",
  "first-month-only",
  "second-month-only",
  "point-in-time",
  "whole-period",
  "day-before",
  "until-period-ends",
  "repeats-at-period-start",
  "seven-day-weeks",
  "half-month",
  "last-part-of-month",
  "no-end",
  "as-typed",
  "as-named",
  "other-month",
] as const;
export type AlternativeReason = (typeof ALTERNATIVE_REASONS)[number];

/** Why a text gives no dates at all. */
export const PERIOD_PROBLEMS = [
  /** It is not understood, or not wholly. */
  "not-a-period",
  /** 31 เมษายน, 29 กุมภาพันธ์ 2564, สัปดาห์ที่ 7. */
  "no-such-day",
  /** 30 มีนาคม - 15 มีนาคม. */
  "end-before-start",
  /** It is understood, but neither the text nor the plan says the year. */
  "no-year",
] as const;
export type PeriodProblem = (typeof PERIOD_PROBLEMS)[number];
