import { fiscalYearOf } from "../calendar";
import { type Draft, type Failure, isFailure, joinAssumptions } from "../draft";
import type { Dated, Expression } from "../expression";
import type { PeriodContext, Span } from "../types";
import { resolveExpression } from "./resolveExpression";

/**
 * A name with its dates in parentheses: "ไตรมาส 2 (ม.ค. - มี.ค. 64)". When both say the same, the name tells the kind
 * and the dates are as certain as they are written. When not, the dates win, and the name is the other reading.
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
  const explicit = resolveExpression(inner, context);
  if (isFailure(explicit)) return explicit;
  if (explicit.end === null) return { kind: "invalid", problem: "not-a-period" };
  const named = resolveExpression(outer, { ...context, fiscalYearBe: fiscalYearOf(explicit.end) });
  if (isFailure(named)) return named;
  const isSame = [named, ...named.alternatives].some((reading) => sameDays(reading, explicit));
  if (isSame) return { ...explicit, kind: named.kind };
  return {
    ...explicit,
    assumptions: joinAssumptions(explicit.assumptions, ["dates-in-parentheses-win"]),
    alternatives: [{ start: named.start, end: named.end, reason: "as-named" }, ...explicit.alternatives],
  };
}

function isDated(expression: Expression): expression is Dated {
  return expression.type === "point" || expression.type === "range" || expression.type === "list";
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

function sameDays(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
