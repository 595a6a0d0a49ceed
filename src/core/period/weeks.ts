import { daysInMonth, monthSpan, toIso, weekdayOf } from "./calendar";
import type { IsoDate } from "./types";

interface Days {
  start: IsoDate;
  end: IsoDate;
}

/**
 * Weeks of a month that begin on Monday; the days before the first Monday are week 1, and the last week ends with the
 * month. "last" is the week with the last day. Null when the month has no such week.
 */
export function mondayWeek(yearCe: number, month: number, week: number | "last"): Days | null {
  const length = daysInMonth(yearCe, month);
  const firstWeekDays = 7 - weekdayOf(monthSpan(yearCe, month).start);
  const weekCount = 1 + Math.ceil((length - firstWeekDays) / 7);
  const number = week === "last" ? weekCount : week;
  const first = number === 1 ? 1 : firstWeekDays + 7 * (number - 2) + 1;
  return days(yearCe, month, first, Math.min(firstWeekDays + 7 * (number - 1), length));
}

/** Weeks of a month counted in sevens from the first: days 1–7, 8–14 … 29–31; "last" is the last seven days. */
export function sevenDayWeek(yearCe: number, month: number, week: number | "last"): Days | null {
  const length = daysInMonth(yearCe, month);
  if (week === "last") return days(yearCe, month, length - 6, length);
  return days(yearCe, month, 7 * (week - 1) + 1, Math.min(7 * week, length));
}

function days(yearCe: number, month: number, first: number, last: number): Days | null {
  const start = toIso(yearCe, month, first);
  const end = toIso(yearCe, month, last);
  return start && end && start <= end ? { start, end } : null;
}
