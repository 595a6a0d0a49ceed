/** Going through the arguments of functions that take ranges: SUM, COUNT, MAX … */
import type { CellError, Scalar } from "../../model/types";
import { toNumber } from "../values/coerce";
import { CALC_ERROR, isErrorScalar } from "../values/errors";
import { ArrayValue, LambdaValue, Reference, type Value } from "../values/value";
import type { EvaluationContext } from "./context";

/**
 * Visits every item of the arguments; `direct` tells values written into the call (which are converted) from those in
 * cells and arrays (which count only when they are of the right kind). Cells beyond the used rows are not visited.
 * Stops at the first error that `visit` returns.
 */
export function forEachItem(
  args: readonly (Value | undefined)[],
  context: EvaluationContext,
  visit: (item: Scalar, direct: boolean) => CellError | void,
): CellError | null {
  for (const arg of args) {
    if (arg === undefined) continue;
    if (arg instanceof LambdaValue) return CALC_ERROR;
    if (arg instanceof ArrayValue) {
      for (const item of arg.items) {
        const error = visit(item, false);
        if (error) return error;
      }
      continue;
    }
    if (arg instanceof Reference) {
      for (const area of arg.areas) {
        const error = context.source.snapshot(area).forEach((item) => visit(item, false));
        if (error) return error;
      }
      continue;
    }
    const error = visit(arg, true);
    if (error) return error;
  }
  return null;
}

/** The numbers among the arguments as SUM sees them; the first error when there is one. */
export function collectNumbers(
  args: readonly (Value | undefined)[],
  context: EvaluationContext,
): number[] | CellError {
  const numbers: number[] = [];
  const error = forEachItem(args, context, (item, direct) => {
    if (typeof item === "number") {
      numbers.push(item);
    } else if (isErrorScalar(item)) {
      return item;
    } else if (direct) {
      const number = toNumber(item, context.source.rules);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
  });
  return error ?? numbers;
}

/** Like `collectNumbers`, but text in cells counts as 0 and TRUE as 1 (AVERAGEA, MAXA …). */
export function collectAll(
  args: readonly (Value | undefined)[],
  context: EvaluationContext,
): number[] | CellError {
  const numbers: number[] = [];
  const error = forEachItem(args, context, (item, direct) => {
    if (isErrorScalar(item)) return item;
    if (item === null && !direct) return;
    if (typeof item === "string" && !direct) {
      numbers.push(0);
      return;
    }
    const number = toNumber(item, context.source.rules);
    if (typeof number !== "number") return number;
    numbers.push(number);
  });
  return error ?? numbers;
}
