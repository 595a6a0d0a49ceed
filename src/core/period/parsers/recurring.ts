import type { Cursor } from "../cursor";
import type { Dated, Expression, Repetition } from "../expression";
import { parseDated } from "./dated";

/**
 * "ทุกเดือน", "ทุกสิ้นเดือน", "ภายในวันที่ 26 ของทุกเดือน", "ทุก 3 เดือน", "ทุกสัปดาห์ที่ 1 และ 3 ของเดือน", "รายไตรมาส",
 * "เดือนละ 1 ครั้ง"; with the time it goes on behind it, if the text says so.
 */
export function parseRecurring(cursor: Cursor): Expression | null {
  cursor.skipWords("on", "whole");
  const repetition =
    cursor.attempt(() => dayOfMonth(cursor)) ??
    cursor.attempt(() => monthEnd(cursor)) ??
    cursor.attempt(() => weeksOfMonth(cursor)) ??
    cursor.attempt(() => everyCount(cursor)) ??
    cursor.attempt(() => everyUnit(cursor)) ??
    cursor.attempt(() => times(cursor));
  if (!repetition) return null;
  if (cursor.isAtEnd) return { type: "recurring", repetition };
  const during = parseDuring(cursor);
  return during && { type: "recurring", repetition, during };
}

function parseDuring(cursor: Cursor): Dated | null {
  cursor.takeSign(",");
  cursor.skipWords("of", "on");
  return parseDated(cursor);
}

/** "วันที่ 26 ของทุกเดือน", "ทุกวันที่ 5 และ 20 ของเดือน"; with "ภายใน" a deadline. */
function dayOfMonth(cursor: Cursor): Repetition | null {
  const isEvery = cursor.takeWord("every") !== null;
  const isDeadline = cursor.takeWord("within", "before") !== null;
  if (!cursor.takeWord("day")) return null;
  const days = numbers(cursor, 31);
  if (!days) return null;
  cursor.skipWords("of");
  const isEveryMonth = cursor.takeWord("every") !== null;
  if (!cursor.takeWord("month") || isEvery === isEveryMonth) return null;
  return { every: "day-of-month", days, isDeadline };
}

function monthEnd(cursor: Cursor): Repetition | null {
  cursor.takeWord("within");
  if (cursor.takeWord("every")) {
    cursor.skipWords("days", "on");
    return cursor.takeWord("endOf") && cursor.takeWord("month") ? { every: "month-end" } : null;
  }
  if (!cursor.takeWord("endOf")) return null;
  cursor.skipWords("month", "of");
  return cursor.takeWord("every") && cursor.takeWord("month") ? { every: "month-end" } : null;
}

function weeksOfMonth(cursor: Cursor): Repetition | null {
  const isEvery = cursor.takeWord("every") !== null;
  if (!cursor.takeWord("week")) return null;
  const weeks = numbers(cursor, 6);
  if (!weeks) return null;
  cursor.skipWords("of");
  const isEveryMonth = cursor.takeWord("every") !== null;
  if (!cursor.takeWord("month") || (!isEvery && !isEveryMonth)) return null;
  return { every: "week-of-month", weeks };
}

function everyCount(cursor: Cursor): Repetition | null {
  if (!cursor.takeWord("every")) return null;
  const count = cursor.takeNumber(1, 12);
  if (count === null || !cursor.takeWord("month")) return null;
  if (count === 1) return { every: "month" };
  return 12 % count === 0 ? { every: "months", count } : null;
}

function everyUnit(cursor: Cursor): Repetition | null {
  if (cursor.takeWord("monthly")) return { every: "month" };
  if (cursor.takeWord("quarterly")) return { every: "quarter" };
  if (cursor.takeWord("weekly")) return { every: "week" };
  if (cursor.takeWord("daily")) return { every: "day" };
  if (cursor.takeWord("yearly")) return { every: "year" };
  if (!cursor.takeWord("every")) return null;
  const weekday = cursor.take("weekday");
  if (weekday) return { every: "weekday", weekday: weekday.weekday };
  if (cursor.takeWord("month")) return { every: "month" };
  if (cursor.takeWord("quarter")) return { every: "quarter" };
  if (cursor.takeWord("week")) return { every: "week" };
  if (cursor.takeWord("days", "workingDays")) return { every: "day" };
  return cursor.takeYearName() ? { every: "year" } : null;
}

/** "เดือนละ 1 ครั้ง", "ปีละ 2 ครั้ง". */
function times(cursor: Cursor): Repetition | null {
  const unit = cursor.takeWord("month", "quarter", "week", "year");
  if (!cursor.takeWord("per") || cursor.takeNumber(1, 99) === null || !cursor.takeWord("times")) return null;
  return unit === "month" || unit === "quarter" || unit === "week" || unit === "year"
    ? { every: "times", in: unit }
    : null;
}

/** "5", "1 และ 3", "5, 15, 25": rising numbers. */
function numbers(cursor: Cursor, max: number): number[] | null {
  const values: number[] = [];
  do {
    const value = cursor.takeNumber((values.at(-1) ?? 0) + 1, max);
    if (value === null) return null;
    values.push(value);
  } while (cursor.takeSign(",") || cursor.takeWord("and"));
  return values;
}
