import { addDays } from "../calendar";
import { type DatedDraft, type Failure, impossible, isFailure, joinAssumptions } from "../draft";
import type { Dated, Point } from "../expression";
import type { PeriodAlternative, PeriodContext, PeriodKind } from "../types";
import { fillYears } from "./fillYears";
import { pointSpan } from "./pointSpan";

/** The days of a point, range or list: fills its years and puts it on the calendar. */
export function resolveDated(dated: Dated, context: PeriodContext): DatedDraft | Failure {
  const filled = fillYears(dated, context);
  if (!filled) return { kind: kindOf(dated), problem: "no-year" };
  const found = spanOf(filled.expression, context);
  if (isFailure(found)) return found;
  const otherYears = filled.alternatives.flatMap(({ expression, reason }): PeriodAlternative[] => {
    const other = spanOf(expression, context);
    return isFailure(other) ? [] : [{ start: other.start, end: other.end, reason }];
  });
  return {
    ...found,
    assumptions: joinAssumptions(filled.assumptions, found.assumptions),
    alternatives: [...found.alternatives, ...otherYears],
  };
}

function spanOf(dated: Dated, context: PeriodContext): DatedDraft | Failure {
  if (dated.type === "point") return pointSpan(dated.point, context);
  if (dated.type === "range") return rangeSpan(dated, context);
  return listSpan(dated.points, context);
}

function rangeSpan(range: Extract<Dated, { type: "range" }>, context: PeriodContext): DatedDraft | Failure {
  const from = pointSpan(range.from, context);
  const to = pointSpan(range.to, context);
  if (isFailure(from)) return from;
  if (isFailure(to)) return to;
  if (from.start > to.start) return impossible("end-before-start");
  const found: DatedDraft = {
    kind: rangeKind(range.from, range.to),
    start: from.start,
    end: to.end,
    assumptions: joinAssumptions(from.assumptions, to.assumptions),
    alternatives: pairAlternatives(from, to),
  };
  if (!range.isSlash) return found;
  return {
    ...found,
    assumptions: joinAssumptions(found.assumptions, ["slash-is-range"]),
    alternatives: [
      { start: from.start, end: from.end, reason: "first-month-only" },
      { start: to.start, end: to.end, reason: "second-month-only" },
    ],
  };
}

/** Both ends read in the same other way. */
function pairAlternatives(from: DatedDraft, to: DatedDraft): PeriodAlternative[] {
  const reasons = new Set([...from.alternatives, ...to.alternatives].map(({ reason }) => reason));
  return [...reasons].flatMap((reason) => {
    const start = (from.alternatives.find((one) => one.reason === reason) ?? from).start;
    const end = (to.alternatives.find((one) => one.reason === reason) ?? to).end;
    return start !== null && end !== null && start <= end ? [{ start, end, reason }] : [];
  });
}

function rangeKind(from: Point, to: Point): PeriodKind {
  if (from.unit !== to.unit) return "day_range";
  if (from.unit === "month") return "month_range";
  if (from.unit === "quarter") return "quarter_range";
  if (from.unit === "fiscalYear") return "fiscal_year";
  return from.unit === "year" ? "year" : "day_range";
}

/** Days or months one after the other make a range; others keep their gaps as occurrences. */
function listSpan(points: readonly Point[], context: PeriodContext): DatedDraft | Failure {
  const found: DatedDraft[] = [];
  for (const point of points) {
    const one = pointSpan(point, context);
    if (isFailure(one)) return one;
    const previous = found.at(-1);
    if (previous && previous.end >= one.start) return impossible("end-before-start");
    found.push(one);
  }
  const [first, ...others] = found;
  const last = others.at(-1);
  if (!first || !last) return impossible("not-a-period");
  const hasNoGap = others.every((one, index) => addDays((found[index] ?? one).end, 1) === one.start);
  const isMonths = points[0]?.unit === "month";
  return {
    kind: hasNoGap ? (isMonths ? "month_range" : "day_range") : "recurring",
    start: first.start,
    end: last.end,
    assumptions: joinAssumptions(...found.map(({ assumptions }) => assumptions)),
    alternatives: [],
    occurrences: found.map(({ start, end }) => ({ start, end })),
  };
}

const KIND_OF_UNIT: Record<Point["unit"], PeriodKind> = {
  day: "date",
  month: "month",
  part: "part_of_month",
  week: "week_of_month",
  quarter: "quarter",
  half: "half_year",
  round: "half_year",
  fiscalYear: "fiscal_year",
  year: "fiscal_year",
  end: "date",
};

/** The kind of an expression that has no dates for want of a year. */
function kindOf(dated: Dated): PeriodKind {
  if (dated.type === "range") return rangeKind(dated.from, dated.to);
  if (dated.type === "list") return "recurring";
  const { point } = dated;
  return point.unit === "quarter" && point.through ? "quarter_range" : KIND_OF_UNIT[point.unit];
}
