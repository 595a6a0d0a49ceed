import {
  addDays,
  dayNumber,
  daysInMonth,
  monthSpan,
  monthsSpan,
  partsOf,
  toIso,
  weekdayOf,
} from "../calendar";
import type { Repetition } from "../expression";
import type { AlternativeReason, PeriodAssumption } from "../reasons";
import type { IsoDate, Span } from "../types";
import { mondayWeek, sevenDayWeek } from "../weeks";

interface Days {
  start: IsoDate;
  end: IsoDate;
}

export interface Occurrences {
  /** Absent when it goes on all the time, or the text does not say when. */
  occurrences?: Span[];
  assumptions: PeriodAssumption[];
  /** Other days that are as likely. */
  alternatives?: { occurrences: Span[]; reason: AlternativeReason }[];
}

/** Every time a repetition happens from the first to the last day of a span. */
export function occurrencesOf(repetition: Repetition, during: Days): Occurrences {
  switch (repetition.every) {
    case "month":
      return { occurrences: cut(monthsOf(during).map(wholeMonth), during), assumptions: [] };
    case "month-end":
      return {
        occurrences: points(
          monthsOf(during).map((month) => wholeMonth(month).end),
          during,
        ),
        assumptions: [],
      };
    case "quarter":
      return { occurrences: cut(quartersOf(during), during), assumptions: [] };
    case "months":
      return {
        occurrences: points(endsOfMonths(during, repetition.count), during),
        assumptions: ["repeats-at-period-end"],
        alternatives: [
          {
            occurrences: points(startsOfMonths(during, repetition.count), during),
            reason: "repeats-at-period-start",
          },
        ],
      };
    case "round":
      return {
        occurrences: points(
          repetition.months.map((count) => endAfter(during, count)),
          during,
        ),
        assumptions: ["reports-at-period-end"],
      };
    case "day-of-month":
      return daysOfMonth(repetition.days, repetition.isDeadline, during);
    case "week-of-month":
      return weeksOfMonths(repetition.weeks, during);
    case "week":
      return { occurrences: cut(weeksOf(during), during), assumptions: [] };
    case "weekday":
      return { occurrences: points(weekdaysOf(during, repetition.weekday), during), assumptions: [] };
    case "year":
    case "day":
      return { assumptions: [] };
    case "times":
      return { assumptions: ["occurrences-not-said"] };
  }
}

interface Month {
  yearCe: number;
  month: number;
}

function monthsOf(during: Days): Month[] {
  const first = partsOf(during.start);
  const last = partsOf(during.end);
  const from = first.yearCe * 12 + first.month - 1;
  const count = last.yearCe * 12 + last.month - from;
  return Array.from({ length: count }, (_, index) => ({
    yearCe: Math.floor((from + index) / 12),
    month: ((from + index) % 12) + 1,
  }));
}

function wholeMonth({ yearCe, month }: Month): Days {
  return monthSpan(yearCe, month);
}

/** Fiscal and calendar quarters begin in the same months. */
function quartersOf(during: Days): Days[] {
  return monthsOf(during)
    .filter(({ month }, index) => index === 0 || month % 3 === 1)
    .map(({ yearCe, month }) => monthsSpan(yearCe, month - ((month - 1) % 3), 3));
}

function endAfter(during: Days, monthCount: number): IsoDate {
  const { yearCe, month } = partsOf(during.start);
  return monthsSpan(yearCe, month, monthCount).end;
}

function endsOfMonths(during: Days, count: number): IsoDate[] {
  const periods = Math.floor(monthsOf(during).length / count);
  return Array.from({ length: periods }, (_, index) => endAfter(during, count * (index + 1)));
}

function startsOfMonths(during: Days, count: number): IsoDate[] {
  return monthsOf(during)
    .filter((_, index) => index % count === 0)
    .map((month) => wholeMonth(month).start);
}

function daysOfMonth(days: readonly number[], isDeadline: boolean, during: Days): Occurrences {
  const dates: IsoDate[] = [];
  let isMoved = false;
  for (const { yearCe, month } of monthsOf(during)) {
    for (const day of days) {
      const last = daysInMonth(yearCe, month);
      if (day > last) isMoved = true;
      const date = toIso(yearCe, month, Math.min(day, last));
      if (date !== null && date !== dates.at(-1)) dates.push(date);
    }
  }
  const found = points(dates, during);
  return {
    occurrences: isDeadline ? found.map(({ end }) => ({ start: null, end })) : found,
    assumptions: isMoved ? ["moved-to-month-end"] : [],
  };
}

function weeksOfMonths(weeks: readonly number[], during: Days): Occurrences {
  const weeksBy = (weekOf: typeof mondayWeek) =>
    cut(
      monthsOf(during).flatMap(({ yearCe, month }) =>
        weeks.flatMap((week) => weekOf(yearCe, month, week) ?? []),
      ),
      during,
    );
  return {
    occurrences: weeksBy(mondayWeek),
    assumptions: ["monday-weeks"],
    alternatives: [{ occurrences: weeksBy(sevenDayWeek), reason: "seven-day-weeks" }],
  };
}

function weeksOf(during: Days): Days[] {
  const monday = addDays(during.start, -weekdayOf(during.start));
  const count = Math.ceil((dayNumber(during.end) - dayNumber(monday) + 1) / 7);
  return Array.from({ length: count }, (_, index) => {
    const start = addDays(monday, 7 * index);
    return { start, end: addDays(start, 6) };
  });
}

function weekdaysOf(during: Days, weekday: number): IsoDate[] {
  const first = addDays(during.start, (weekday - weekdayOf(during.start) + 7) % 7);
  const count = Math.floor((dayNumber(during.end) - dayNumber(first)) / 7) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, 7 * index));
}

function points(dates: readonly IsoDate[], during: Days): Days[] {
  return dates
    .filter((date) => date >= during.start && date <= during.end)
    .map((date) => ({ start: date, end: date }));
}

function cut(spans: readonly Days[], during: Days): Days[] {
  return spans
    .filter(({ start, end }) => end >= during.start && start <= during.end)
    .map(({ start, end }) => ({
      start: start < during.start ? during.start : start,
      end: end > during.end ? during.end : end,
    }));
}
