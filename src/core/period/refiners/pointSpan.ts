import {
  BE_MINUS_CE,
  calendarYearSpan,
  fiscalYearSpan,
  monthSpan,
  monthsSpan,
  partsOf,
  toIso,
  weekdayOf,
  yearOfFiscalMonth,
} from "../calendar";
import { type DatedDraft, type Failure, impossible, isFailure } from "../draft";
import type { MonthPart, Point } from "../expression";
import type { PeriodAssumption } from "../reasons";
import type { IsoDate, PeriodAlternative, PeriodContext, PeriodKind } from "../types";
import { mondayWeek, sevenDayWeek } from "../weeks";

interface Days {
  start: IsoDate;
  end: IsoDate;
}

type PointOf<Unit extends Point["unit"]> = Extract<Point, { unit: Unit }>;

function draft(
  kind: PeriodKind,
  days: Days,
  assumptions: PeriodAssumption[] = [],
  alternatives: PeriodAlternative[] = [],
): DatedDraft {
  return { kind, start: days.start, end: days.end, assumptions, alternatives };
}

/** The days of a point whose month and year are filled in. */
export function pointSpan(point: Point, context: PeriodContext): DatedDraft | Failure {
  const found = spanByUnit(point, context);
  const assumption = (point.unit === "end" ? point.of.year : point.year)?.assumption;
  if (isFailure(found) || !assumption) return found;
  return { ...found, assumptions: [assumption, ...found.assumptions] };
}

function spanByUnit(point: Point, context: PeriodContext): DatedDraft | Failure {
  switch (point.unit) {
    case "day":
      return daySpan(point);
    case "month": {
      const yearCe = calendarYear(point);
      return yearCe === null ? impossible("no-year") : draft("month", monthSpan(yearCe, point.month));
    }
    case "part":
      return partSpan(point);
    case "week":
      return weekSpan(point);
    case "quarter":
      return quarterSpan(point);
    case "half":
      return halfSpan(point);
    case "round":
      return roundSpan(point);
    case "fiscalYear":
      return point.year
        ? draft("fiscal_year", fiscalYearSpan(point.year.ce + BE_MINUS_CE))
        : impossible("no-year");
    case "year":
      return yearSpan(point, context);
    case "end":
      return endSpan(point, context);
  }
}

/** The calendar year of a point in a month: a fiscal year's October lies in the year before. */
function calendarYear(point: PointOf<"day" | "month" | "part" | "week">): number | null {
  if (!point.year || point.month === undefined) return null;
  return point.year.isFiscal ? yearOfFiscalMonth(point.year.ce + BE_MINUS_CE, point.month) : point.year.ce;
}

function daySpan(point: PointOf<"day">): DatedDraft | Failure {
  const yearCe = calendarYear(point);
  if (yearCe === null || point.month === undefined) return impossible("no-year");
  const date = toIso(yearCe, point.month, point.day);
  if (date === null) return impossible("no-such-day");
  const isOtherWeekday = point.weekday !== undefined && point.weekday !== weekdayOf(date);
  return draft("date", { start: date, end: date }, isOtherWeekday ? ["weekday-disagrees"] : []);
}

const PART_DAYS: Record<MonthPart, [first: number, last: number]> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
  "first-half": [1, 15],
  "second-half": [16, 31],
};

function partSpan(point: PointOf<"part">): DatedDraft | Failure {
  const yearCe = calendarYear(point);
  const { month } = point;
  if (yearCe === null || month === undefined) return impossible("no-year");
  const daysOf = (part: MonthPart): Days => {
    const whole = monthSpan(yearCe, month);
    const [first, last] = PART_DAYS[part];
    return {
      start: toIso(yearCe, month, first) ?? whole.start,
      end: toIso(yearCe, month, last) ?? whole.end,
    };
  };
  const { part } = point;
  if (part === "first-half" || part === "second-half") return draft("part_of_month", daysOf(part));
  const half = part === "early" ? "first-half" : part === "late" ? "second-half" : null;
  const alternatives: PeriodAlternative[] = half ? [{ ...daysOf(half), reason: "half-month" }] : [];
  return draft("part_of_month", daysOf(part), ["ten-day-parts"], alternatives);
}

function weekSpan(point: PointOf<"week">): DatedDraft | Failure {
  const yearCe = calendarYear(point);
  if (yearCe === null) return impossible("no-year");
  const spanBy = (weekOf: typeof mondayWeek): Days | null => {
    const first = weekOf(yearCe, point.month, point.week);
    const last = weekOf(yearCe, point.month, point.through ?? point.week);
    return first && last && { start: first.start, end: last.end };
  };
  const byMonday = spanBy(mondayWeek);
  const bySevens = spanBy(sevenDayWeek);
  if (!byMonday) return impossible("no-such-day");
  const isSame = bySevens && bySevens.start === byMonday.start && bySevens.end === byMonday.end;
  if (isSame) return draft("week_of_month", byMonday);
  const alternatives: PeriodAlternative[] = bySevens ? [{ ...bySevens, reason: "seven-day-weeks" }] : [];
  return draft("week_of_month", byMonday, ["monday-weeks"], alternatives);
}

function quarterSpan({ quarter, through = quarter, year }: PointOf<"quarter">): DatedDraft | Failure {
  if (!year) return impossible("no-year");
  const kind = through === quarter ? "quarter" : "quarter_range";
  const monthCount = 3 * (through - quarter + 1);
  const fiscal = monthsSpan(year.ce - 1, 10 + 3 * (quarter - 1), monthCount);
  if (year.isFiscal) return draft(kind, fiscal);
  const calendar = monthsSpan(year.ce, 1 + 3 * (quarter - 1), monthCount);
  return draft(kind, fiscal, ["fiscal-quarter"], [{ ...calendar, reason: "calendar-quarter" }]);
}

function halfSpan({ half, year }: PointOf<"half">): DatedDraft | Failure {
  if (!year) return impossible("no-year");
  const fiscal = monthsSpan(year.ce - 1, half === 1 ? 10 : 16, 6);
  if (year.isFiscal) return draft("half_year", fiscal);
  const calendar = monthsSpan(year.ce, half === 1 ? 1 : 7, 6);
  return draft("half_year", fiscal, ["fiscal-half"], [{ ...calendar, reason: "calendar-half" }]);
}

/** Reports of a fiscal year are named by the months gone by since October. */
function roundSpan({ months, year }: PointOf<"round">): DatedDraft | Failure {
  if (!year) return impossible("no-year");
  const days = monthsSpan(year.ce - 1, 10, months);
  return draft(
    roundKind(months),
    days,
    ["reporting-period"],
    [{ start: days.end, end: days.end, reason: "point-in-time" }],
  );
}

function roundKind(months: number): PeriodKind {
  if (months === 12) return "fiscal_year";
  if (months === 6) return "half_year";
  return months === 3 ? "quarter" : "quarter_range";
}

function yearSpan(point: PointOf<"year">, context: PeriodContext): DatedDraft | Failure {
  if (!point.year) return impossible("no-year");
  const calendar = calendarYearSpan(point.year.ce);
  const fiscal = fiscalYearSpan(point.year.ce + BE_MINUS_CE);
  if (point.isAnnual && context.isItaDocument !== false) {
    return draft("year", fiscal, ["fiscal-year"], [{ ...calendar, reason: "calendar-year" }]);
  }
  return draft("year", calendar, ["calendar-year"], [{ ...fiscal, reason: "fiscal-year" }]);
}

function endSpan(point: PointOf<"end">, context: PeriodContext): DatedDraft | Failure {
  const whole = pointSpan(point.of, context);
  if (isFailure(whole)) return whole;
  const alternatives = whole.alternatives.map(({ end, reason }) => ({ start: end, end, reason }));
  return draft("date", { start: whole.end, end: whole.end }, whole.assumptions, alternatives);
}

/** Day 21 to the last day: what "สิ้นเดือน" may loosely mean. */
export function lastPartOfMonth(date: IsoDate): Days {
  const { yearCe, month } = partsOf(date);
  return { start: toIso(yearCe, month, 21) ?? date, end: monthSpan(yearCe, month).end };
}
