/** Counting, averages, spread, order. */
import type { CellError, Scalar } from "../../../model/types";
import { toNumber } from "../../values/coerce";
import { nearlyEqual, roundDecimal } from "../../values/decimal";
import { DIV_ERROR, NA_ERROR, NUM_ERROR, VALUE_ERROR, isError, isErrorScalar } from "../../values/errors";
import { ArrayValue, Reference, type Value } from "../../values/value";
import { finite } from "../arithmetic";
import type { EvaluationContext } from "../context";
import { type FunctionDefinition, define } from "../definition";
import { collectAll, collectNumbers, forEachItem } from "../items";
import { sum } from "./math";

type Reduce = (numbers: number[]) => Value;

function onNumbers(name: string, reduce: Reduce): FunctionDefinition {
  return define(name, ["...any"], ([args], context) => {
    const numbers = collectNumbers(args, context);
    return isError(numbers) ? numbers : reduce(numbers);
  });
}

function onAll(name: string, reduce: Reduce): FunctionDefinition {
  return define(name, ["...any"], ([args], context) => {
    const numbers = collectAll(args, context);
    return isError(numbers) ? numbers : reduce(numbers);
  });
}

export function average(numbers: readonly number[]): number | CellError {
  return numbers.length === 0 ? DIV_ERROR : finite(sum(numbers) / numbers.length);
}

export function minimum(numbers: readonly number[]): number {
  return numbers.reduce((least, n) => (n < least ? n : least), numbers[0] ?? 0);
}

export function maximum(numbers: readonly number[]): number {
  return numbers.reduce((most, n) => (n > most ? n : most), numbers[0] ?? 0);
}

function sumOfSquares(numbers: readonly number[]): number {
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((n) => (n - mean) ** 2));
}

/** `lost` degrees of freedom: 1 for a sample, 0 for a population. */
export function variance(numbers: readonly number[], lost: 0 | 1): number | CellError {
  return numbers.length <= lost ? DIV_ERROR : finite(sumOfSquares(numbers) / (numbers.length - lost));
}

export function deviation(numbers: readonly number[], lost: 0 | 1): number | CellError {
  const result = variance(numbers, lost);
  return typeof result === "number" ? Math.sqrt(result) : result;
}

export function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

export function median(numbers: readonly number[]): number | CellError {
  const ordered = sorted(numbers);
  const middle = ordered.length >> 1;
  if (ordered.length === 0) return NUM_ERROR;
  const upper = ordered[middle] ?? 0;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? 0) + upper) / 2;
}

/** The most frequent numbers in the order they appear; null when none comes twice. */
export function modes(numbers: readonly number[]): number[] | null {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  const most = maximum([...counts.values()]);
  return most < 2 ? null : [...counts].filter(([, count]) => count === most).map(([n]) => n);
}

/** PERCENTILE.INC: linear between the ordered values. `k` outside 0…1 is #NUM!. */
export function percentile(numbers: readonly number[], k: number): number | CellError {
  if (numbers.length === 0 || k < 0 || k > 1) return NUM_ERROR;
  return between(sorted(numbers), roundDecimal(k * (numbers.length - 1), 10));
}

function between(ordered: readonly number[], position: number): number {
  const low = Math.floor(position);
  const a = ordered[low] ?? 0;
  const b = ordered[low + 1] ?? a;
  return a + (b - a) * (position - low);
}

export function percentileExclusive(numbers: readonly number[], k: number): number | CellError {
  const position = roundDecimal(k * (numbers.length + 1), 10) - 1;
  if (numbers.length === 0 || position < 0 || position > numbers.length - 1) return NUM_ERROR;
  return between(sorted(numbers), position);
}

export function nthLargest(numbers: readonly number[], k: number): number | CellError {
  const at = Math.ceil(k);
  return at < 1 || at > numbers.length ? NUM_ERROR : (sorted(numbers)[numbers.length - at] ?? NUM_ERROR);
}

export function nthSmallest(numbers: readonly number[], k: number): number | CellError {
  const at = Math.ceil(k);
  return at < 1 || at > numbers.length ? NUM_ERROR : (sorted(numbers)[at - 1] ?? NUM_ERROR);
}

/** A function of a range and one number: LARGE, PERCENTILE … */
function withParameter(
  name: string,
  reduce: (numbers: number[], parameter: number) => Value,
): FunctionDefinition {
  return define(name, ["any", "number"], ([range, parameter], context) => {
    const numbers = collectNumbers([range], context);
    return isError(numbers) ? numbers : reduce(numbers, parameter);
  });
}

function rank(name: string, tied: "first" | "average"): FunctionDefinition {
  return define(name, ["number", "any", "number??"], ([value, range, order = 0], context) => {
    if (!(range instanceof Reference)) return VALUE_ERROR;
    const numbers = collectNumbers([range], context);
    if (isError(numbers)) return numbers;
    let before = 0;
    let equal = 0;
    for (const n of numbers) {
      if (nearlyEqual(n, value)) equal++;
      else if (order === 0 ? n > value : n < value) before++;
    }
    if (equal === 0) return NA_ERROR;
    return before + (tied === "first" ? 1 : (equal + 1) / 2);
  });
}

function count(
  args: readonly Value[],
  context: EvaluationContext,
  counts: (item: Scalar, direct: boolean) => boolean,
) {
  let total = 0;
  forEachItem(args, context, (item, direct) => {
    if (counts(item, direct)) total++;
  });
  return total;
}

/** COUNTBLANK: empty cells and cells with the empty text. */
function countBlank(value: Value, context: EvaluationContext): Value {
  if (!(value instanceof Reference)) return VALUE_ERROR;
  let blank = 0;
  for (const area of value.areas) {
    const snapshot = context.source.snapshot(area);
    blank += snapshot.emptyTail;
    snapshot.forEach((item) => {
      if (item === null || item === "") blank++;
    });
  }
  return blank;
}

/** The mean without the `share` of extreme values, an even number of them. */
function trimmedMean(numbers: number[], share: number): Value {
  if (share < 0 || share >= 1) return NUM_ERROR;
  const cut = Math.floor((numbers.length * share) / 2);
  return average(sorted(numbers).slice(cut, numbers.length - cut));
}

const positiveOnly =
  (reduce: (numbers: number[]) => number): Reduce =>
  (numbers) =>
    numbers.length === 0 || numbers.some((n) => n <= 0) ? NUM_ERROR : finite(reduce(numbers));

export const statisticalFunctions: readonly FunctionDefinition[] = [
  onNumbers("AVERAGE", average),
  onAll("AVERAGEA", average),
  onNumbers("MIN", minimum),
  onNumbers("MAX", maximum),
  onAll("MINA", minimum),
  onAll("MAXA", maximum),
  define("COUNT", ["...any"], ([args], context) =>
    count(args, context, (item, direct) =>
      direct
        ? !isErrorScalar(item) && typeof toNumber(item, context.source.rules) === "number"
        : typeof item === "number",
    ),
  ),
  define("COUNTA", ["...any"], ([args], context) =>
    count(args, context, (item, direct) => direct || item !== null),
  ),
  define("COUNTBLANK", ["any"], ([range], context) => countBlank(range, context)),
  onNumbers("MEDIAN", median),
  onNumbers("MODE", (numbers) => modes(numbers)?.[0] ?? NA_ERROR),
  onNumbers("MODE.SNGL", (numbers) => modes(numbers)?.[0] ?? NA_ERROR),
  onNumbers("MODE.MULT", (numbers) => {
    const found = modes(numbers);
    return found ? ArrayValue.column(found) : NA_ERROR;
  }),
  ...["STDEV", "STDEV.S"].map((name) => onNumbers(name, (numbers) => deviation(numbers, 1))),
  ...["STDEVP", "STDEV.P"].map((name) => onNumbers(name, (numbers) => deviation(numbers, 0))),
  ...["VAR", "VAR.S"].map((name) => onNumbers(name, (numbers) => variance(numbers, 1))),
  ...["VARP", "VAR.P"].map((name) => onNumbers(name, (numbers) => variance(numbers, 0))),
  onAll("STDEVA", (numbers) => deviation(numbers, 1)),
  onAll("STDEVPA", (numbers) => deviation(numbers, 0)),
  onAll("VARA", (numbers) => variance(numbers, 1)),
  onAll("VARPA", (numbers) => variance(numbers, 0)),
  onNumbers("AVEDEV", (numbers) => {
    const mean = average(numbers);
    return typeof mean === "number" ? average(numbers.map((n) => Math.abs(n - mean))) : NUM_ERROR;
  }),
  onNumbers("DEVSQ", (numbers) => (numbers.length === 0 ? NUM_ERROR : finite(sumOfSquares(numbers)))),
  onNumbers(
    "GEOMEAN",
    positiveOnly((numbers) => Math.exp(sum(numbers.map(Math.log)) / numbers.length)),
  ),
  onNumbers(
    "HARMEAN",
    positiveOnly((numbers) => numbers.length / sum(numbers.map((n) => 1 / n))),
  ),
  withParameter("LARGE", nthLargest),
  withParameter("SMALL", nthSmallest),
  ...["PERCENTILE", "PERCENTILE.INC"].map((name) => withParameter(name, percentile)),
  withParameter("PERCENTILE.EXC", percentileExclusive),
  ...["QUARTILE", "QUARTILE.INC"].map((name) =>
    withParameter(name, (numbers, quart) => percentile(numbers, Math.trunc(quart) / 4)),
  ),
  withParameter("QUARTILE.EXC", (numbers, quart) => percentileExclusive(numbers, Math.trunc(quart) / 4)),
  withParameter("TRIMMEAN", trimmedMean),
  rank("RANK", "first"),
  rank("RANK.EQ", "first"),
  rank("RANK.AVG", "average"),
];
