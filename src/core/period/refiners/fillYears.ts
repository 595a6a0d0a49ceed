import { BE_MINUS_CE, yearOfFiscalMonth } from "../calendar";
import type { Dated, Point, Year } from "../expression";
import type { AlternativeReason, PeriodAssumption } from "../reasons";
import type { PeriodContext } from "../types";

/** An expression with every month and year in place, and what was assumed to get there. */
export interface Filled<T> {
  expression: T;
  assumptions: PeriodAssumption[];
  /** The same text with its years filled in another way. */
  alternatives: { expression: T; reason: AlternativeReason }[];
}

/** Fills what a text leaves out, from its other parts first and then from the plan's fiscal year; null when neither says it. */
export function fillYears(dated: Dated, context: PeriodContext): Filled<Dated> | null {
  if (dated.type === "point") return fillPoint(dated, context);
  if (dated.type === "range") return fillRange(dated, context);
  return fillList(dated, context);
}

/** The month a point stands in; null for quarters and years, which count by the year alone. */
function monthOf(point: Point): number | null {
  if (point.unit === "end") return monthOf(point.of);
  return "month" in point ? (point.month ?? null) : null;
}

function yearOf(point: Point): Year | undefined {
  return point.unit === "end" ? point.of.year : point.year;
}

function withYear<T extends Point>(point: T, year: Year): T {
  return point.unit === "end" ? { ...point, of: { ...point.of, year } } : { ...point, year };
}

/** Takes the month of a bare day or part ("1-10 มีนาคม") from the other end. */
function withMonthOf(point: Point, other: Point): Point {
  const month = monthOf(other);
  const isBare = (point.unit === "day" || point.unit === "part") && point.month === undefined;
  return isBare && month !== null ? { ...point, month } : point;
}

function yearFromContext(point: Point, fiscalYearBe: number): Year {
  const month = monthOf(point);
  const ce = month === null ? fiscalYearBe - BE_MINUS_CE : yearOfFiscalMonth(fiscalYearBe, month);
  return isWholeFiscalYear(point) ? { ce, isFiscal: true } : { ce };
}

/** "ไตรมาส 1-4" of the plan's year is that fiscal year, whatever else quarters may mean. */
function isWholeFiscalYear(point: Point): boolean {
  return point.unit === "quarter" && point.quarter === 1 && point.through === 4;
}

function fillPoint(dated: Extract<Dated, { type: "point" }>, context: PeriodContext): Filled<Dated> | null {
  const { point } = dated;
  if (yearOf(point)) return { expression: dated, assumptions: [], alternatives: [] };
  if (context.fiscalYearBe === undefined) return null;
  const year = yearFromContext(point, context.fiscalYearBe);
  const named = point.unit === "end" ? point.of : point;
  if (named.unit === "year") return fillWholeYear(point, year);
  return {
    expression: { type: "point", point: withYear(point, year) },
    assumptions: isWholeFiscalYear(point) ? [] : ["year-from-context"],
    alternatives: isInLastQuarter(point)
      ? [{ expression: { type: "point", point: withYear(point, later(year)) }, reason: "calendar-year" }]
      : [],
  };
}

/** "ตลอดทั้งปี", "สิ้นปี": a plan's year is the fiscal year, though the word alone may mean the calendar's. */
function fillWholeYear(point: Point, year: Year): Filled<Dated> {
  const of = { unit: "fiscalYear", year } as const;
  return {
    expression: { type: "point", point: point.unit === "end" ? { unit: "end", of } : of },
    assumptions: ["whole-fiscal-year"],
    alternatives: [{ expression: { type: "point", point: withYear(point, year) }, reason: "calendar-year" }],
  };
}

/** October to December: the fiscal and the calendar year of the same number differ. */
function isInLastQuarter(point: Point): boolean {
  return (monthOf(point) ?? 0) >= 10;
}

function later(year: Year): Year {
  return { ...year, ce: year.ce + 1 };
}

function fillRange(range: Extract<Dated, { type: "range" }>, context: PeriodContext): Filled<Dated> | null {
  const from = withMonthOf(range.from, range.to);
  const { to } = range;
  const fromYear = yearOf(from);
  const toYear = yearOf(to);
  const make = (start: Year, end: Year): Dated => ({
    ...range,
    from: withYear(from, start),
    to: withYear(to, end),
  });
  if (fromYear && toYear) return { expression: make(fromYear, toYear), assumptions: [], alternatives: [] };
  if ((monthOf(from) === null) !== (monthOf(to) === null)) return null;
  if (toYear) {
    const isBefore = crossesNewYear(from, to) && !toYear.isFiscal;
    const year = isBefore ? { ...toYear, ce: toYear.ce - 1 } : toYear;
    return {
      expression: make(year, toYear),
      assumptions: isBefore ? ["start-year-before-end"] : [],
      alternatives: [],
    };
  }
  if (fromYear) {
    const year = isEarlierInYear(to, from) && !fromYear.isFiscal ? later(fromYear) : fromYear;
    return { expression: make(fromYear, year), assumptions: ["end-year-from-start"], alternatives: [] };
  }
  if (context.fiscalYearBe === undefined) return null;
  const start = yearFromContext(from, context.fiscalYearBe);
  const end = yearFromContext(to, context.fiscalYearBe);
  // "มี.ค. - พ.ย." leaves the fiscal year: the end is the November behind that March.
  if (crossesNewYear(to, from)) {
    const assumptions: PeriodAssumption[] = ["year-from-context", "end-year-from-start"];
    return { expression: make(start, later(end)), assumptions, alternatives: [] };
  }
  return {
    expression: make(start, end),
    assumptions: ["year-from-context"],
    alternatives: isInLastQuarter(from)
      ? [{ expression: make(later(start), later(end)), reason: "calendar-year" }]
      : [],
  };
}

/** From October–December into January–September: over the new year, within one fiscal year. */
function crossesNewYear(from: Point, to: Point): boolean {
  return isInLastQuarter(from) && monthOf(to) !== null && !isInLastQuarter(to);
}

function isEarlierInYear(point: Point, other: Point): boolean {
  const rank = (one: Point) => (monthOf(one) ?? 0) * 100 + (one.unit === "day" ? one.day : 0);
  return rank(point) < rank(other);
}

function fillList(list: Extract<Dated, { type: "list" }>, context: PeriodContext): Filled<Dated> | null {
  const last = list.points.at(-1);
  if (!last || monthOf(last) === null) return { expression: list, assumptions: [], alternatives: [] };
  const assumptions = new Set<PeriodAssumption>();
  const points: Point[] = [];
  let next = last;
  for (const bare of [...list.points].reverse()) {
    const filled = fillListed(withMonthOf(bare, next), last, context, assumptions);
    if (!filled) return null;
    points.unshift(filled);
    next = filled;
  }
  return { expression: { type: "list", points }, assumptions: [...assumptions], alternatives: [] };
}

/** Its own year, else the last one's, else the plan's. */
function fillListed(
  point: Point,
  last: Point,
  context: PeriodContext,
  assumptions: Set<PeriodAssumption>,
): Point | null {
  if (yearOf(point)) return point;
  const lastYear = yearOf(last);
  if (lastYear) {
    const isBefore = crossesNewYear(point, last) && !lastYear.isFiscal;
    if (isBefore) assumptions.add("start-year-before-end");
    return withYear(point, isBefore ? { ...lastYear, ce: lastYear.ce - 1 } : lastYear);
  }
  if (context.fiscalYearBe === undefined) return null;
  assumptions.add("year-from-context");
  return withYear(point, yearFromContext(point, context.fiscalYearBe));
}
