import { monthSpan, yearOfFiscalMonth } from "../calendar";
import type { Draft, Failure } from "../draft";
import type { PeriodContext } from "../types";

/**
 * A bare month, "มี.ค.": the header of a plan's column. Its year is by rule that of the fiscal year over it
 * (October to December belong to the year before), so nothing is assumed.
 */
export function readMonthHeader(month: number, context: PeriodContext): Draft | Failure {
  if (context.fiscalYearBe === undefined) return { kind: "month_header", problem: "no-year" };
  const days = monthSpan(yearOfFiscalMonth(context.fiscalYearBe, month), month);
  return { kind: "month_header", ...days, assumptions: [], alternatives: [] };
}
