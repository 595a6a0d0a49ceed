/** Angles, bases of numbers, random numbers, matrices. */
import { DIV_ERROR, NUM_ERROR, VALUE_ERROR } from "../../values/errors";
import { ArrayValue, type Value } from "../../values/value";
import { finite } from "../arithmetic";
import type { EvaluationContext } from "../context";
import { type FunctionDefinition, define } from "../definition";
import { toGrid } from "../operands";
import type { Grid } from "../snapshot";

function onNumber(name: string, map: (n: number) => number): FunctionDefinition {
  return define(name, ["number"], ([n]) => finite(map(n)));
}

/** A grid of numbers; null when an item is none. */
function numbersOf(grid: Grid): number[][] | null {
  const rows: number[][] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    const line: number[] = [];
    for (let column = 0; column < grid.columnCount; column++) {
      const item = grid.get(row, column);
      if (typeof item !== "number") return null;
      line.push(item);
    }
    rows.push(line);
  }
  return rows;
}

function matrix(value: Value, context: EvaluationContext): number[][] | null {
  const grid = toGrid(value, context);
  return grid && grid.rowCount * grid.columnCount <= 1_000_000 ? numbersOf(grid) : null;
}

function multiply(left: Value, right: Value, context: EvaluationContext): Value {
  const a = matrix(left, context);
  const b = matrix(right, context);
  if (!a || !b || a[0]?.length !== b.length) return VALUE_ERROR;
  return ArrayValue.from(a.length, b[0]?.length ?? 0, (row, column) =>
    finite((a[row] ?? []).reduce((total, n, i) => total + n * (b[i]?.[column] ?? 0), 0)),
  );
}

/** Gaussian elimination with pivoting: the determinant, and the inverse when there is one. */
function eliminate(source: number[][]): { determinant: number; inverse: number[][] } {
  const n = source.length;
  const a = source.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  let determinant = 1;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column; row < n; row++) {
      if (Math.abs(a[row]?.[column] ?? 0) > Math.abs(a[pivot]?.[column] ?? 0)) pivot = row;
    }
    const top = a[pivot] as number[];
    const head = top[column] ?? 0;
    if (head === 0) return { determinant: 0, inverse: [] };
    if (pivot !== column) {
      a[pivot] = a[column] as number[];
      a[column] = top;
      determinant = -determinant;
    }
    determinant *= head;
    for (let k = 0; k < 2 * n; k++) top[k] = (top[k] ?? 0) / head;
    a.forEach((row, i) => {
      const factor = row[column] ?? 0;
      if (i !== column && factor !== 0)
        for (let k = 0; k < 2 * n; k++) row[k] = (row[k] ?? 0) - factor * (top[k] ?? 0);
    });
  }
  return { determinant, inverse: a.map((row) => row.slice(n)) };
}

function squareMatrix(value: Value, context: EvaluationContext): number[][] | null {
  const rows = matrix(value, context);
  return rows && rows.length === rows[0]?.length ? rows : null;
}

/** RANDARRAY(rows, columns, min, max, whole numbers). */
function randomArray(
  rows: number,
  columns: number,
  least: number,
  most: number,
  whole: boolean,
  context: EvaluationContext,
): Value {
  const { random } = context.source;
  if (rows < 1 || columns < 1 || least > most) return VALUE_ERROR;
  return ArrayValue.from(Math.trunc(rows), Math.trunc(columns), () =>
    whole ? randomBetween(least, most, random) : least + random() * (most - least),
  );
}

function randomBetween(least: number, most: number, random: () => number): number {
  const from = Math.ceil(least);
  return from + Math.floor(random() * (Math.floor(most) - from + 1));
}

export const trigonometryFunctions: readonly FunctionDefinition[] = [
  onNumber("SIN", Math.sin),
  onNumber("COS", Math.cos),
  onNumber("TAN", Math.tan),
  onNumber("ASIN", Math.asin),
  onNumber("ACOS", Math.acos),
  onNumber("ATAN", Math.atan),
  onNumber("SINH", Math.sinh),
  onNumber("COSH", Math.cosh),
  onNumber("TANH", Math.tanh),
  onNumber("ASINH", Math.asinh),
  onNumber("ACOSH", Math.acosh),
  onNumber("ATANH", Math.atanh),
  onNumber("DEGREES", (n) => (n * 180) / Math.PI),
  onNumber("RADIANS", (n) => (n * Math.PI) / 180),
  define("ATAN2", ["number", "number"], ([x, y]) => (x === 0 && y === 0 ? DIV_ERROR : Math.atan2(y, x))),
  define("RAND", [], (_args, context) => context.source.random()),
  define("RANDBETWEEN", ["number", "number"], ([least, most], context) =>
    Math.ceil(least) > Math.floor(most) ? NUM_ERROR : randomBetween(least, most, context.source.random),
  ),
  define(
    "RANDARRAY",
    ["number?", "number?", "number?", "number?", "logical?"],
    ([rows = 1, columns = 1, least = 0, most = 1, whole = false], context) =>
      randomArray(rows, columns, least, most, whole, context),
  ),
  define("MMULT", ["array", "array"], ([left, right], context) => multiply(left, right, context)),
  define("MDETERM", ["array"], ([value], context) => {
    const rows = squareMatrix(value, context);
    return rows ? finite(eliminate(rows).determinant) : VALUE_ERROR;
  }),
  define("MINVERSE", ["array"], ([value], context) => {
    const rows = squareMatrix(value, context);
    if (!rows) return VALUE_ERROR;
    const { inverse } = eliminate(rows);
    if (inverse.length === 0) return NUM_ERROR;
    return ArrayValue.from(rows.length, rows.length, (row, column) => finite(inverse[row]?.[column] ?? 0));
  }),
  define("MUNIT", ["number"], ([size]) =>
    size < 1 ? VALUE_ERROR : ArrayValue.from(Math.trunc(size), Math.trunc(size), (r, c) => (r === c ? 1 : 0)),
  ),
];
