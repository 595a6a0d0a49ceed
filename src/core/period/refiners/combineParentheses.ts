import { fiscalYearOf } from "../calendar";
import { type Draft, type Failure, impossible, isFailure, joinAssumptions } from "../draft";
import type { Dated, Expression } from "../expression";
import type { PeriodContext, Span } from "../types";
import { resolveExpression } from "./resolveExpression";

/**
 * A name with its dates in parentheses, "ไตรมาส 2 (ม.ค. - มี.ค. 64)", or dates with their name. When both say the
 * same, the dates are as certain as they are written. When not, the dates win, and the name is the other reading.
 */
export function combineParentheses(
  outer: Expression,
  inner: Expression,
  context: PeriodContext,
): Draft | Failure {
  if (outer.type === "recurring" && isDated(inner)) {
    return resolveExpression({ ...outer, during: inner }, context);
  }
  if (isYearRound(outer) && isFiscalYearEnd(inner)) return resolveExpression(outer, context);
  const isInnerName = isName(inner) && !isName(outer);
  const dates = resolveExpression(isInnerName ? outer : inner, context);
  if (isFailure(dates)) return dates;
  if (dates.end === null) return impossible("not-a-period");
  const name = resolveExpression(isInnerName ? inner : outer, {
    ...context,
    fiscalYearBe: fiscalYearOf(dates.end),
  });
  if (isFailure(name)) return name;
  if ([name, ...name.alternatives].some((reading) => isSame(reading, dates))) {
    return isInnerName
      ? dates
      : { ...dates, start: name.kind === "deadline" ? null : dates.start, kind: name.kind };
  }
  return {
    ...dates,
    assumptions: joinAssumptions(dates.assumptions, ["dates-in-parentheses-win"]),
    alternatives: [{ start: name.start, end: name.end, reason: "as-named" }, ...dates.alternatives],
  };
}

function isDated(expression: Expression): expression is Dated {
  return expression.type === "point" || expression.type === "range" || expression.type === "list";
}

/** Says its days by a name ("ไตรมาส 2", "สิ้นปีงบประมาณ"), not by months and days. */
function isName(expression: Expression): boolean {
  if (expression.type !== "point") return false;
  const { point } = expression;
  const { unit } = point.unit === "end" ? point.of : point;
  return ["quarter", "half", "round", "fiscalYear", "year"].includes(unit);
}

/** "รอบ 12 เดือน (สิ้นปีงบประมาณ)": the note says when the year's report is due, not another period. */
function isYearRound(expression: Expression): boolean {
  return expression.type === "point" && expression.point.unit === "round" && expression.point.months === 12;
}

function isFiscalYearEnd(expression: Expression): boolean {
  return (
    expression.type === "point" &&
    expression.point.unit === "end" &&
    expression.point.of.unit === "fiscalYear"
  );
}

/** A deadline has no start to compare. */
function isSame(a: Span, b: Span): boolean {
  const isEndEnough = a.start === null || b.start === null;
  return a.end === b.end && (isEndEnough || a.start === b.start);
}
