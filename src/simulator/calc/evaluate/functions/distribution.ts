/** Ranks, bins and straight lines: where a value lies among others, and how two series go together. */
import type { CellError } from "../../../model/types";
import { roundDecimal } from "../../values/decimal";
import { DIV_ERROR, NA_ERROR, NUM_ERROR, isError } from "../../values/errors";
import { ArrayValue, type Value } from "../../values/value";
import { finite } from "../arithmetic";
import type { EvaluationContext } from "../context";
import { type FunctionDefinition, define } from "../definition";
import { collectNumbers } from "../items";
import { numberPairs, sum } from "./math";
import { sorted } from "./statistics";

function percentRank(numbers: readonly number[], value: number, digits: number, exclusive: boolean): Value {
  const ordered = sorted(numbers);
  const last = ordered.length - 1;
  const [least = 0, most = 0] = [ordered[0], ordered[last]];
  if (last < 0 || digits < 1) return NUM_ERROR;
  if (value < least || value > most) return NA_ERROR;
  const above = ordered.findIndex((n) => n >= value);
  const upper = ordered[above] ?? 0;
  const lower = ordered[above - 1] ?? upper;
  const position = upper === value || above === 0 ? above : above - 1 + (value - lower) / (upper - lower);
  const rankValue = exclusive ? (position + 1) / (last + 2) : last === 0 ? 1 : position / last;
  return roundDecimal(rankValue, Math.trunc(digits), "down");
}

/** How many values fall into each bin; one more for those above the last. */
function frequency(data: Value, bins: Value, context: EvaluationContext): Value {
  const numbers = collectNumbers([data], context);
  if (isError(numbers)) return numbers;
  const limits = collectNumbers([bins], context);
  if (isError(limits)) return limits;
  const order = limits.map((_, i) => i).sort((a, b) => (limits[a] ?? 0) - (limits[b] ?? 0));
  const counts = new Array<number>(limits.length + 1).fill(0);
  for (const n of numbers) {
    const at = order.find((i) => n <= (limits[i] ?? 0)) ?? limits.length;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return ArrayValue.column(counts);
}

interface Fit {
  slope: number;
  intercept: number;
  correlation: number;
  covariance: number;
  count: number;
}

/** Least squares of y on x; #DIV/0! when x does not vary. */
function fit(ys: Value, xs: Value, context: EvaluationContext): Fit | CellError {
  const pairs = numberPairs(ys, xs, context);
  if (isError(pairs)) return pairs;
  const n = pairs.length;
  const meanY = sum(pairs.map(([y]) => y)) / n;
  const meanX = sum(pairs.map(([, x]) => x)) / n;
  const sxy = sum(pairs.map(([y, x]) => (y - meanY) * (x - meanX)));
  const sxx = sum(pairs.map(([, x]) => (x - meanX) ** 2));
  const syy = sum(pairs.map(([y]) => (y - meanY) ** 2));
  if (n === 0 || sxx === 0) return DIV_ERROR;
  const slope = sxy / sxx;
  return {
    slope,
    intercept: meanY - slope * meanX,
    correlation: syy === 0 ? NaN : sxy / Math.sqrt(sxx * syy),
    covariance: sxy,
    count: n,
  };
}

function onFit(name: string, read: (found: Fit) => number): FunctionDefinition {
  return define(name, ["array", "array"], ([ys, xs], context) => {
    const found = fit(ys, xs, context);
    if (isError(found)) return found;
    const result = read(found);
    return Number.isNaN(result) ? DIV_ERROR : finite(result);
  });
}

export const distributionFunctions: readonly FunctionDefinition[] = [
  ...["PERCENTRANK", "PERCENTRANK.INC", "PERCENTRANK.EXC"].map((name) =>
    define(name, ["any", "number", "number?"], ([range, value, digits = 3], context) => {
      const numbers = collectNumbers([range], context);
      return isError(numbers) ? numbers : percentRank(numbers, value, digits, name.endsWith("EXC"));
    }),
  ),
  define("FREQUENCY", ["array", "array"], ([data, bins], context) => frequency(data, bins, context)),
  onFit("SLOPE", (found) => found.slope),
  onFit("INTERCEPT", (found) => found.intercept),
  onFit("CORREL", (found) => found.correlation),
  onFit("PEARSON", (found) => found.correlation),
  onFit("RSQ", (found) => found.correlation ** 2),
  onFit("COVAR", (found) => found.covariance / found.count),
  onFit("COVARIANCE.P", (found) => found.covariance / found.count),
  onFit("COVARIANCE.S", (found) => found.covariance / (found.count - 1)),
  ...["FORECAST", "FORECAST.LINEAR"].map((name) =>
    define(name, ["number", "array", "array"], ([x, ys, xs], context) => {
      const found = fit(ys, xs, context);
      return isError(found) ? found : finite(found.intercept + found.slope * x);
    }),
  ),
  define("STANDARDIZE", ["number", "number", "number"], ([x, mean, spread]) =>
    spread <= 0 ? NUM_ERROR : finite((x - mean) / spread),
  ),
];
