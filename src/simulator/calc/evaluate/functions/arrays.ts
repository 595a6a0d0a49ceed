/** Dynamic arrays: FILTER, UNIQUE, SORT, SEQUENCE, stacking and cutting. */
import type { CellError, Scalar } from "../../../model/types";
import { toLogical } from "../../values/coerce";
import { compareKey, compareScalars } from "../../values/compare";
import { CALC_ERROR, NA_ERROR, NUM_ERROR, VALUE_ERROR, isError, isErrorScalar } from "../../values/errors";
import { ArrayValue, type Value } from "../../values/value";
import type { EvaluationContext } from "../context";
import { type FunctionDefinition, define } from "../definition";
import { collectNumbers } from "../items";
import { dereference } from "../operands";

export function asArray(value: Value, context: EvaluationContext): ArrayValue {
  const plain = dereference(value, { ...context, arrayMode: true });
  return plain instanceof ArrayValue ? plain : new ArrayValue(1, 1, [plain]);
}

function pickRows(array: ArrayValue, rows: readonly number[]): ArrayValue {
  return ArrayValue.from(rows.length, array.columnCount, (row, column) => array.get(rows[row] ?? 0, column));
}

function pickColumns(array: ArrayValue, columns: readonly number[]): ArrayValue {
  return ArrayValue.from(array.rowCount, columns.length, (row, column) =>
    array.get(row, columns[column] ?? 0),
  );
}

function filter(array: ArrayValue, include: ArrayValue, absent: Value | undefined): Value {
  const byRow = include.columnCount === 1 && include.rowCount === array.rowCount;
  const byColumn = include.rowCount === 1 && include.columnCount === array.columnCount;
  if (!byRow && !byColumn) return VALUE_ERROR;
  const kept: number[] = [];
  for (let i = 0; i < include.items.length; i++) {
    const holds = toLogical(include.items[i] ?? null);
    if (typeof holds !== "boolean") return holds;
    if (holds) kept.push(i);
  }
  if (kept.length === 0) return absent ?? CALC_ERROR;
  return byRow ? pickRows(array, kept) : pickColumns(array, kept);
}

function transpose(array: ArrayValue): ArrayValue {
  return ArrayValue.from(array.columnCount, array.rowCount, (row, column) => array.get(column, row));
}

function unique(array: ArrayValue, exactlyOnce: boolean): Value {
  const seen = new Map<string, { row: number; count: number }>();
  for (let row = 0; row < array.rowCount; row++) {
    const key = JSON.stringify(
      Array.from({ length: array.columnCount }, (_, column) => {
        const item = array.get(row, column);
        return isErrorScalar(item) ? item.error : compareKey(item);
      }),
    );
    const found = seen.get(key);
    if (found) found.count++;
    else seen.set(key, { row, count: 1 });
  }
  const rows = [...seen.values()].filter(({ count }) => !exactlyOnce || count === 1).map(({ row }) => row);
  return rows.length === 0 ? CALC_ERROR : pickRows(array, rows);
}

/** Numbers, text, logicals, errors, and empty cells at the end whichever the direction. */
function compareForSort(a: Scalar, b: Scalar, direction: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (isErrorScalar(a) || isErrorScalar(b)) {
    return (isErrorScalar(a) ? 1 : 0) - (isErrorScalar(b) ? 1 : 0);
  }
  return (compareScalars(a, b) as number) * direction;
}

interface SortKey {
  at(row: number): Scalar;
  direction: number;
}

function sortRows(array: ArrayValue, keys: readonly SortKey[]): ArrayValue {
  const rows = Array.from({ length: array.rowCount }, (_, row) => row);
  rows.sort((a, b) => {
    for (const key of keys) {
      const order = compareForSort(key.at(a), key.at(b), key.direction);
      if (order !== 0) return order;
    }
    return a - b;
  });
  return pickRows(array, rows);
}

function readDirection(value: number): 1 | -1 | null {
  return value === 1 ? 1 : value === -1 ? -1 : null;
}

const sort = define(
  "SORT",
  ["any", "any?", "any?", "logical?"],
  ([value, index, order, byColumn = false], context) => {
    if (isError(value)) return value;
    const source = asArray(value, context);
    const array = byColumn ? transpose(source) : source;
    const indexes = index === undefined ? [1] : collectNumbers([index], context);
    if (isError(indexes)) return indexes;
    const orders = order === undefined ? [1] : collectNumbers([order], context);
    if (isError(orders)) return orders;
    const keys: SortKey[] = [];
    for (let i = 0; i < indexes.length; i++) {
      const column = Math.trunc(indexes[i] ?? 0) - 1;
      const direction = readDirection(orders[orders.length === 1 ? 0 : i] ?? 0);
      if (column < 0 || column >= array.columnCount || direction === null) return VALUE_ERROR;
      keys.push({ at: (row) => array.get(row, column), direction });
    }
    const sorted = sortRows(array, keys);
    return byColumn ? transpose(sorted) : sorted;
  },
);

const sortBy = define("SORTBY", ["any", "...any"], ([value, rest], context) => {
  if (isError(value)) return value;
  const source = asArray(value, context);
  const pairs: { by: ArrayValue; direction: number }[] = [];
  for (let i = 0; i < rest.length; i += 2) {
    const order = rest[i + 1];
    const numbers = order === undefined ? [1] : collectNumbers([order], context);
    const direction = isError(numbers) ? null : readDirection(numbers[0] ?? 1);
    if (direction === null) return VALUE_ERROR;
    pairs.push({ by: asArray(rest[i] ?? null, context), direction });
  }
  const [first] = pairs;
  if (!first) return VALUE_ERROR;
  const byColumn = first.by.rowCount === 1 && source.rowCount !== 1;
  const array = byColumn ? transpose(source) : source;
  if (pairs.some(({ by }) => by.items.length !== array.rowCount)) return VALUE_ERROR;
  const sorted = sortRows(
    array,
    pairs.map(({ by, direction }) => ({ at: (row) => by.items[row] ?? null, direction })),
  );
  return byColumn ? transpose(sorted) : sorted;
});

function sequence(rows: number, columns: number, start: number, step: number): Value {
  const [r, c] = [Math.trunc(rows), Math.trunc(columns)];
  if (r < 0 || c < 0) return VALUE_ERROR;
  if (r === 0 || c === 0) return CALC_ERROR;
  return ArrayValue.from(r, c, (row, column) => start + (row * c + column) * step);
}

function stack(args: readonly Value[], context: EvaluationContext, vertical: boolean): Value {
  const arrays = args.map((arg) => (vertical ? asArray(arg, context) : transpose(asArray(arg, context))));
  const width = Math.max(...arrays.map((array) => array.columnCount));
  const items: Scalar[] = [];
  for (const array of arrays) {
    for (let row = 0; row < array.rowCount; row++) {
      for (let column = 0; column < width; column++) {
        items.push(column < array.columnCount ? array.get(row, column) : NA_ERROR);
      }
    }
  }
  const stacked = new ArrayValue(items.length / width, width, items);
  return vertical ? stacked : transpose(stacked);
}

/** The kept positions of TAKE (or DROP) along one side; a negative count is from the end. */
function span(length: number, count: number | undefined, takes: boolean): number[] {
  const all = Array.from({ length }, (_, i) => i);
  if (count === undefined) return all;
  const n = Math.trunc(count);
  if (takes) return n >= 0 ? all.slice(0, n) : all.slice(Math.max(0, length + n));
  return n >= 0 ? all.slice(n) : all.slice(0, Math.max(0, length + n));
}

function cut(name: "TAKE" | "DROP"): FunctionDefinition {
  return define(name, ["any", "number?", "number?"], ([value, rows, columns], context) => {
    if (isError(value)) return value;
    const array = asArray(value, context);
    const keptRows = span(array.rowCount, rows, name === "TAKE");
    const keptColumns = span(array.columnCount, columns, name === "TAKE");
    if (keptRows.length === 0 || keptColumns.length === 0) return CALC_ERROR;
    return pickColumns(pickRows(array, keptRows), keptColumns);
  });
}

function choose(name: "CHOOSEROWS" | "CHOOSECOLS"): FunctionDefinition {
  return define(name, ["any", "...any"], ([value, args], context) => {
    if (isError(value)) return value;
    const array = asArray(value, context);
    const numbers = collectNumbers(args, context);
    if (isError(numbers)) return numbers;
    const length = name === "CHOOSEROWS" ? array.rowCount : array.columnCount;
    const positions = numbers.map((n) => (n > 0 ? Math.trunc(n) - 1 : length + Math.trunc(n)));
    if (positions.length === 0 || positions.some((at, i) => at < 0 || at >= length || numbers[i] === 0)) {
      return VALUE_ERROR;
    }
    return name === "CHOOSEROWS" ? pickRows(array, positions) : pickColumns(array, positions);
  });
}

/** Every item in one column or row; 1 leaves out empty cells, 2 errors, 3 both. */
function flatten(name: "TOCOL" | "TOROW"): FunctionDefinition {
  return define(name, ["any", "number?", "logical?"], ([value, ignore = 0, byColumn = false], context) => {
    if (isError(value)) return value;
    const source = asArray(value, context);
    const { items } = byColumn ? transpose(source) : source;
    const skips = (item: Scalar): boolean =>
      ((ignore === 1 || ignore === 3) && item === null) || (ignore >= 2 && isErrorScalar(item));
    const kept = items.filter((item) => !skips(item));
    if (kept.length === 0) return CALC_ERROR;
    return name === "TOCOL" ? ArrayValue.column(kept) : ArrayValue.row(kept);
  });
}

function wrap(name: "WRAPROWS" | "WRAPCOLS"): FunctionDefinition {
  return define(name, ["any", "number", "scalar?"], ([value, size, filler = NA_ERROR], context) => {
    const { items, rowCount, columnCount } = asArray(value, context);
    const width = Math.trunc(size);
    if (rowCount !== 1 && columnCount !== 1) return VALUE_ERROR;
    if (width < 1) return NUM_ERROR;
    const lines = Math.ceil(items.length / width);
    const at = (i: number): Scalar => (i < items.length ? (items[i] ?? null) : filler);
    return name === "WRAPROWS"
      ? ArrayValue.from(lines, width, (row, column) => at(row * width + column))
      : ArrayValue.from(width, lines, (row, column) => at(column * width + row));
  });
}

const expand = define(
  "EXPAND",
  ["any", "number?", "number?", "scalar?"],
  ([value, rows, columns, filler = NA_ERROR], context): Value | CellError => {
    const array = asArray(value, context);
    const height = Math.trunc(rows ?? array.rowCount);
    const width = Math.trunc(columns ?? array.columnCount);
    if (height < array.rowCount || width < array.columnCount) return VALUE_ERROR;
    return ArrayValue.from(height, width, (row, column) =>
      row < array.rowCount && column < array.columnCount ? array.get(row, column) : filler,
    );
  },
);

export const arrayFunctions: readonly FunctionDefinition[] = [
  define("FILTER", ["array", "array", "any?"], ([value, include, absent], context) => {
    if (isError(value)) return value;
    return isError(include) ? include : filter(asArray(value, context), asArray(include, context), absent);
  }),
  define("UNIQUE", ["array", "logical?", "logical?"], ([value, byColumn = false, once = false], context) => {
    if (isError(value)) return value;
    const array = asArray(value, context);
    const found = unique(byColumn ? transpose(array) : array, once);
    return byColumn && found instanceof ArrayValue ? transpose(found) : found;
  }),
  sort,
  sortBy,
  define(
    "SEQUENCE",
    ["number", "number?", "number?", "number?"],
    ([rows, columns = 1, start = 1, step = 1]) => sequence(rows, columns, start, step),
  ),
  define("TRANSPOSE", ["array"], ([value], context) =>
    isError(value) ? value : transpose(asArray(value, context)),
  ),
  define("VSTACK", ["...any"], ([args], context) => stack(args, context, true)),
  define("HSTACK", ["...any"], ([args], context) => stack(args, context, false)),
  cut("TAKE"),
  cut("DROP"),
  choose("CHOOSEROWS"),
  choose("CHOOSECOLS"),
  flatten("TOCOL"),
  flatten("TOROW"),
  wrap("WRAPROWS"),
  wrap("WRAPCOLS"),
  expand,
];
