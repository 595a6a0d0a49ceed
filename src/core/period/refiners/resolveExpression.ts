import { fiscalYearOf, fiscalYearSpan } from "../calendar";
import { type DatedDraft, type Draft, type Failure, isFailure, joinAssumptions } from "../draft";
import type { Dated, Expression } from "../expression";
import type { PeriodAlternative, PeriodContext } from "../types";
import { occurrencesOf } from "./occurrences";
import { lastPartOfMonth } from "./pointSpan";
import { resolveDated } from "./resolveDated";
import { resolveDeadline } from "./resolveDeadline";
import { resolveSerial } from "./resolveSerial";

/** Puts an expression on the calendar, with what had to be assumed and how else it may be read. */
export function resolveExpression(expression: Expression, context: PeriodContext): Draft | Failure {
  switch (expression.type) {
    case "point":
    case "range":
    case "list":
      return resolveAlone(expression, context);
    case "deadline":
      return resolveDeadline(expression, context);
    case "openEnd":
      return resolveOpenEnd(expression, context);
    case "recurring":
      return resolveRecurring(expression, context);
    case "relative":
      return noDates(
        "relative",
        expression.isWorkingDays ? "needs-holiday-calendar" : "counted-from-unsaid-day",
      );
    case "undated":
      return noDates("undated", "dates-set-elsewhere");
    case "serial":
      return resolveSerial(expression.serial);
  }
}

function noDates(kind: Draft["kind"], ...assumptions: Draft["assumptions"]): Draft {
  return { kind, start: null, end: null, assumptions, alternatives: [] };
}

function resolveAlone(dated: Dated, context: PeriodContext): Draft | Failure {
  const found = resolveDated(dated, context);
  if (isFailure(found)) return found;
  if (dated.type === "list") return found.kind === "recurring" ? found : { ...found, occurrences: undefined };
  if (dated.type === "range" || dated.point.unit !== "end") return found;
  const isMonth = dated.point.of.unit === "month";
  const loose: PeriodAlternative[] = isMonth
    ? [{ ...lastPartOfMonth(found.end), reason: "last-part-of-month" }]
    : [];
  return {
    ...found,
    assumptions: joinAssumptions(found.assumptions, ["end-is-last-day"]),
    alternatives: [...loose, ...found.alternatives],
  };
}

function resolveOpenEnd(
  expression: Extract<Expression, { type: "openEnd" }>,
  context: PeriodContext,
): Draft | Failure {
  if (expression.from === "now") {
    const end = context.fiscalYearBe === undefined ? null : fiscalYearSpan(context.fiscalYearBe).end;
    const assumed: Draft["assumptions"] = end ? ["ends-with-fiscal-year"] : [];
    return { ...noDates("open_end", "start-is-document-date", ...assumed), end };
  }
  const from = resolveDated({ type: "point", point: expression.from }, context);
  if (isFailure(from)) return from.problem === "no-year" ? { ...from, kind: "open_end" } : from;
  const endAfter = (start: string): string => {
    const planEnd = context.fiscalYearBe === undefined ? null : fiscalYearSpan(context.fiscalYearBe).end;
    return planEnd !== null && planEnd >= start ? planEnd : fiscalYearSpan(fiscalYearOf(start)).end;
  };
  const others = from.alternatives.flatMap(({ start, reason }): PeriodAlternative[] =>
    start === null ? [] : [{ start, end: endAfter(start), reason }],
  );
  return {
    kind: "open_end",
    start: from.start,
    end: endAfter(from.start),
    assumptions: joinAssumptions(from.assumptions, ["ends-with-fiscal-year"]),
    alternatives: [{ start: from.start, end: null, reason: "no-end" }, ...others],
  };
}

function resolveRecurring(
  expression: Extract<Expression, { type: "recurring" }>,
  context: PeriodContext,
): Draft | Failure {
  const during = expression.during ? resolveDated(expression.during, context) : planYear(context);
  if (isFailure(during)) return during.problem === "no-year" ? { ...during, kind: "recurring" } : during;
  const { occurrences, assumptions, alternatives = [] } = occurrencesOf(expression.repetition, during);
  const others = alternatives.map((one): PeriodAlternative => ({
    start: during.start,
    end: during.end,
    ...one,
  }));
  return {
    kind: "recurring",
    start: during.start,
    end: during.end,
    assumptions: joinAssumptions(during.assumptions, assumptions),
    alternatives: [...others, ...during.alternatives],
    occurrences,
  };
}

/** What repeats without a word on how long goes on through the plan's fiscal year. */
function planYear(context: PeriodContext): DatedDraft | Failure {
  if (context.fiscalYearBe === undefined) return { kind: "recurring", problem: "no-year" };
  return { kind: "fiscal_year", ...fiscalYearSpan(context.fiscalYearBe), assumptions: [], alternatives: [] };
}
