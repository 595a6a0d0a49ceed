/** Arithmetic: sums and products, powers, logarithms, number theory. */
import type { Scalar } from "../../../model/types";
import { DIV_ERROR, NUM_ERROR, VALUE_ERROR, isError, isErrorScalar } from "../../values/errors";
import { ArrayValue, LambdaValue, Reference, type Value } from "../../values/value";
import { finite, power } from "../arithmetic";
import type { EvaluationContext } from "../context";
import { type FunctionDefinition, define } from "../definition";
import { collectNumbers } from "../items";
import { toGrid } from "../operands";
import type { Grid } from "../snapshot";

/** Sums as Excel does, from left to right. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function onNumbers(name: string, reduce: (numbers: number[]) => Value): FunctionDefinition {
  return define(name, ["...any"], ([args], context) => {
    const numbers = collectNumbers(args, context);
    return isError(numbers) ? numbers : reduce(numbers);
  });
}

/** Text and blanks count as 0; arrays must have one size, or #VALUE! (Microsoft, "SUMPRODUCT function"). */
function sumProduct(args: readonly Value[], context: EvaluationContext): Value {
  const arrays: (Grid & { items?: readonly Scalar[]; filledRows?: number; filledColumns?: number })[] = [];
  for (const arg of args) {
    const grid = toGrid(arg, context);
    if (!grid) return VALUE_ERROR;
    arrays.push(grid);
  }
  const [first] = arrays;
  if (!first) return VALUE_ERROR;
  const { rowCount, columnCount } = first;
  if (arrays.some((a) => a.rowCount !== rowCount || a.columnCount !== columnCount)) return VALUE_ERROR;
  const rows = Math.min(...arrays.map((a) => a.filledRows ?? a.rowCount));
  const columns = Math.min(...arrays.map((a) => a.filledColumns ?? a.columnCount));
  let total = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let product = 1;
      for (const array of arrays) {
        const item = array.get(row, column);
        if (isErrorScalar(item)) return item;
        product *= typeof item === "number" ? item : 0;
      }
      total += product;
    }
  }
  return finite(total);
}

/** Sum over pairs of numbers in two arrays of one size (SUMX2MY2 …). */
function onPairs(name: string, term: (x: number, y: number) => number): FunctionDefinition {
  return define(name, ["array", "array"], ([left, right], context) => {
    const pairs = numberPairs(left, right, context);
    return isError(pairs) ? pairs : finite(sum(pairs.map(([x, y]) => term(x, y))));
  });
}

/** The pairs of two arrays where both are numbers; #N/A when the sizes differ. */
export function numberPairs(left: Value, right: Value, context: EvaluationContext) {
  const a = toGrid(left, context);
  const b = toGrid(right, context);
  if (!a || !b) return VALUE_ERROR;
  if (a.rowCount * a.columnCount !== b.rowCount * b.columnCount) return { error: "#N/A" as const };
  const pairs: [number, number][] = [];
  const filled = (grid: Grid & { filledRows?: number }): number => grid.filledRows ?? grid.rowCount;
  const rows = Math.max(filled(a), filled(b));
  for (let row = 0; row < Math.min(rows, a.rowCount); row++) {
    for (let column = 0; column < a.columnCount; column++) {
      const at = row * a.columnCount + column;
      const x = a.get(row, column);
      const y = b.get(Math.floor(at / b.columnCount), at % b.columnCount);
      if (isErrorScalar(x)) return x;
      if (isErrorScalar(y)) return y;
      if (typeof x === "number" && typeof y === "number") pairs.push([x, y]);
    }
  }
  return pairs;
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

function factorial(n: number, step = 1): Value {
  const whole = Math.trunc(n);
  if (whole < (step === 2 ? -1 : 0)) return NUM_ERROR;
  let product = 1;
  for (let i = whole; i > 1 && Number.isFinite(product); i -= step) product *= i;
  return finite(product);
}

function combinations(n: number, k: number): Value {
  const [total, chosen] = [Math.trunc(n), Math.trunc(k)];
  if (total < 0 || chosen < 0 || chosen > total) return NUM_ERROR;
  let result = 1;
  const steps = Math.min(chosen, total - chosen);
  for (let i = 1; i <= steps && Number.isFinite(result); i++) result = (result * (total - i + 1)) / i;
  return finite(Math.round(result));
}

function onWholeNumbers(name: string, reduce: (a: number, b: number) => number): FunctionDefinition {
  return onNumbers(name, (numbers) => {
    if (numbers.length === 0) return VALUE_ERROR;
    if (numbers.some((n) => n < 0)) return NUM_ERROR;
    return finite(numbers.map(Math.trunc).reduce(reduce));
  });
}

/** INT-based remainder with the sign of the divisor (Microsoft, "MOD function"). */
function modulo(n: number, divisor: number): Value {
  if (divisor === 0) return DIV_ERROR;
  const rest = n - divisor * Math.floor(n / divisor);
  return Math.abs(rest) >= Math.abs(divisor) ? 0 : rest + 0;
}

function logarithm(n: number, base: number): Value {
  if (n <= 0 || base <= 0) return NUM_ERROR;
  if (base === 1) return DIV_ERROR;
  return finite(base === 10 ? Math.log10(n) : base === 2 ? Math.log2(n) : Math.log(n) / Math.log(base));
}

function seriesSum(
  x: number,
  n: number,
  step: number,
  coefficients: Value,
  context: EvaluationContext,
): Value {
  const numbers = collectNumbers([coefficients], context);
  if (isError(numbers)) return numbers;
  return finite(sum(numbers.map((a, i) => a * x ** (n + i * step))));
}

export const mathFunctions: readonly FunctionDefinition[] = [
  onNumbers("SUM", (numbers) => finite(sum(numbers))),
  onNumbers("PRODUCT", (numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1)))),
  onNumbers("SUMSQ", (numbers) => finite(sum(numbers.map((n) => n * n)))),
  define("SUMPRODUCT", ["...array"], ([args], context) => sumProduct(args, context)),
  onPairs("SUMX2MY2", (x, y) => x * x - y * y),
  onPairs("SUMX2PY2", (x, y) => x * x + y * y),
  onPairs("SUMXMY2", (x, y) => (x - y) ** 2),
  define("ABS", ["number"], ([n]) => Math.abs(n)),
  define("SIGN", ["number"], ([n]) => Math.sign(n) + 0),
  define("SQRT", ["number"], ([n]) => (n < 0 ? NUM_ERROR : Math.sqrt(n))),
  define("SQRTPI", ["number"], ([n]) => (n < 0 ? NUM_ERROR : Math.sqrt(n * Math.PI))),
  define("POWER", ["number", "number"], ([base, exponent]) => power(base, exponent)),
  define("EXP", ["number"], ([n]) => finite(Math.exp(n))),
  define("LN", ["number"], ([n]) => (n <= 0 ? NUM_ERROR : Math.log(n))),
  define("LOG", ["number", "number??"], ([n, base = 10]) => logarithm(n, base)),
  define("LOG10", ["number"], ([n]) => logarithm(n, 10)),
  define("MOD", ["number", "number"], ([n, divisor]) => modulo(n, divisor)),
  define("QUOTIENT", ["number", "number"], ([n, divisor]) =>
    divisor === 0 ? DIV_ERROR : Math.trunc(n / divisor) + 0,
  ),
  onWholeNumbers("GCD", greatestCommonDivisor),
  onWholeNumbers("LCM", (a, b) => (a === 0 || b === 0 ? 0 : (a / greatestCommonDivisor(a, b)) * b)),
  define("FACT", ["number"], ([n]) => factorial(n)),
  define("FACTDOUBLE", ["number"], ([n]) => factorial(n, 2)),
  define("COMBIN", ["number", "number"], ([n, k]) => combinations(n, k)),
  define("COMBINA", ["number", "number"], ([n, k]) =>
    n < 0 || k < 0 ? NUM_ERROR : n === 0 && k === 0 ? 1 : combinations(Math.trunc(n) + Math.trunc(k) - 1, k),
  ),
  define("PERMUT", ["number", "number"], ([n, k]) => {
    const [total, chosen] = [Math.trunc(n), Math.trunc(k)];
    if (total < 0 || chosen < 0 || chosen > total) return NUM_ERROR;
    let result = 1;
    for (let i = 0; i < chosen && Number.isFinite(result); i++) result *= total - i;
    return finite(result);
  }),
  define("SERIESSUM", ["number", "number", "number", "array"], ([x, n, step, coefficients], context) =>
    seriesSum(x, n, step, coefficients, context),
  ),
  define("PI", [], () => Math.PI),
  define("N", ["any"], ([value], context) => numericValue(value, context)),
];

/** N(): numbers stay, TRUE is 1, everything else 0; of a range, its first cell. */
function numericValue(value: Value, context: EvaluationContext): Value {
  const first =
    value instanceof Reference
      ? context.source.valueAt(value.areas[0].sheet, value.areas[0].row, value.areas[0].column)
      : value instanceof LambdaValue
        ? VALUE_ERROR
        : value;
  if (first instanceof ArrayValue) {
    return new ArrayValue(
      first.rowCount,
      first.columnCount,
      first.items.map((item) => plainNumber(item)),
    );
  }
  return plainNumber(first);
}

function plainNumber(item: Scalar): Scalar {
  if (isErrorScalar(item)) return item;
  return typeof item === "number" ? item : item === true ? 1 : 0;
}
