/** VLOOKUP, XLOOKUP, MATCH, INDEX and their kind. */
import type { CellError, Scalar } from "../../../model/types";
import { NA_ERROR, REF_ERROR, VALUE_ERROR, isError } from "../../values/errors";
import { ArrayValue, Reference, type Value } from "../../values/value";
import type { EvaluationContext } from "../context";
import { type FunctionDefinition, define } from "../definition";
import { toGrid } from "../operands";
import { type Line, findExact, findNearest, findSorted, findWildcard, lineOf } from "../search";
import type { Grid } from "../snapshot";

/** Exact search as the older functions do it: text with wildcards. */
function findOld(wanted: Scalar, line: Line): number {
  return typeof wanted === "string" ? findWildcard(wanted, line) : findExact(wanted, line);
}

/** VLOOKUP over columns, HLOOKUP over rows. */
function tableLookup(name: "VLOOKUP" | "HLOOKUP"): FunctionDefinition {
  return define(
    name,
    ["scalar", "any", "number", "logical??"],
    ([wanted, table, index, approximate = true], context) => {
      if (isError(wanted)) return wanted;
      const grid = toGrid(table, context);
      if (!grid) return VALUE_ERROR;
      if (isError(table)) return table;
      const at = Math.trunc(index) - 1;
      const isVertical = name === "VLOOKUP";
      if (at < 0) return VALUE_ERROR;
      if (at >= (isVertical ? grid.columnCount : grid.rowCount)) return REF_ERROR;
      const value = wanted ?? 0;
      const line = keyLine(table, grid, isVertical, context);
      const found = approximate ? findSorted(value, line, false) : findOld(value, line);
      if (found < 0) return NA_ERROR;
      return isVertical ? grid.get(found, at) : grid.get(at, found);
    },
  );
}

/** The key column (or row) of a table, as its own area so that its index is shared between lookups. */
function keyLine(table: Value, grid: Grid, isVertical: boolean, context: EvaluationContext): Line {
  const area = table instanceof Reference ? table.single : null;
  if (!area) return isVertical ? lineOf(grid, 0) : lineOf(grid, null, 0);
  const key = isVertical ? { ...area, columnCount: 1 } : { ...area, rowCount: 1 };
  const snapshot = context.source.snapshot(key);
  return isVertical ? lineOf(snapshot, 0) : lineOf(snapshot, null, 0);
}

/** A grid that is a single row or column; null for a block. */
function asLine(value: Value, context: EvaluationContext): Line | null {
  const grid = toGrid(value, context);
  return grid && (grid.rowCount === 1 || grid.columnCount === 1) ? lineOf(grid) : null;
}

function match(wanted: Scalar, array: Value, type: number, context: EvaluationContext): Value {
  if (isError(wanted)) return wanted;
  if (isError(array)) return array;
  const line = asLine(array, context);
  if (!line) return NA_ERROR;
  if (wanted === null) return NA_ERROR;
  const found =
    type === 0
      ? findOld(wanted, line)
      : type > 0
        ? findSorted(wanted, line, false)
        : findSorted(wanted, line, true);
  return found < 0 ? NA_ERROR : found + 1;
}

/** Modes of XLOOKUP and XMATCH: 0 exact, -1 or next smaller, 1 or next larger, 2 wildcards. */
function findX(wanted: Scalar, line: Line, matchMode: number, searchMode: number): number | CellError {
  const fromEnd = searchMode === -1 || searchMode === -2;
  if (wanted === null) return findEmpty(line, fromEnd);
  switch (matchMode) {
    case 0:
      return findExact(wanted, line, fromEnd);
    case -1:
      return findNearest(wanted, line, false, fromEnd);
    case 1:
      return findNearest(wanted, line, true, fromEnd);
    case 2:
      return typeof wanted === "string"
        ? findWildcard(wanted, line, fromEnd)
        : findExact(wanted, line, fromEnd);
    default:
      return VALUE_ERROR;
  }
}

/** XLOOKUP finds the first empty cell when it looks for an empty one. */
function findEmpty(line: Line, fromEnd: boolean): number {
  if (fromEnd && line.filled < line.length) return line.length - 1;
  for (let step = 0; step < line.filled; step++) {
    const i = fromEnd ? line.filled - 1 - step : step;
    if (line.at(i) === null) return i;
  }
  return line.filled < line.length ? line.filled : -1;
}

/** The row or column of `array` at a position, as a reference when it is one. */
function slice(array: Value, grid: Grid, at: number, isVertical: boolean): Value {
  const area = array instanceof Reference ? array.single : null;
  if (area) {
    return Reference.to(
      isVertical
        ? { ...area, row: area.row + at, rowCount: 1 }
        : { ...area, column: area.column + at, columnCount: 1 },
    );
  }
  return isVertical
    ? ArrayValue.from(1, grid.columnCount, (_, column) => grid.get(at, column))
    : ArrayValue.from(grid.rowCount, 1, (row) => grid.get(row, at));
}

const xlookup = define(
  "XLOOKUP",
  ["scalar", "any", "any", "any?", "number?", "number?"],
  ([wanted, keys, results, absent, matchMode = 0, searchMode = 1], context) => {
    if (isError(wanted)) return wanted;
    const keyGrid = toGrid(keys, context);
    const resultGrid = toGrid(results, context);
    if (!keyGrid || !resultGrid || (keyGrid.rowCount !== 1 && keyGrid.columnCount !== 1)) return VALUE_ERROR;
    const isVertical = keyGrid.columnCount === 1 && !(keyGrid.rowCount === 1 && resultGrid.rowCount === 1);
    const line = lineOf(keyGrid);
    if (line.length !== (isVertical ? resultGrid.rowCount : resultGrid.columnCount)) return VALUE_ERROR;
    const found = findX(wanted, line, matchMode, searchMode);
    if (typeof found !== "number") return found;
    if (found >= 0) return slice(results, resultGrid, found, isVertical);
    return absent ?? NA_ERROR;
  },
);

/** INDEX into a reference gives a reference, into an array an item, row or column of it. */
function index(
  source: Value,
  row: number,
  column: number | undefined,
  areaNumber: number,
  context: EvaluationContext,
): Value {
  if (isError(source)) return source;
  const area = source instanceof Reference ? source.areas[Math.trunc(areaNumber) - 1] : undefined;
  if (source instanceof Reference && !area) return REF_ERROR;
  const grid = area ?? toGrid(source, context);
  if (!grid) return VALUE_ERROR;
  // INDEX(A1:C1,2) counts along the only row.
  const alongRow = column === undefined && grid.rowCount === 1 && grid.columnCount > 1;
  const r = alongRow ? 0 : Math.trunc(row);
  const c = alongRow ? Math.trunc(row) : Math.trunc(column ?? 0);
  if (r < 0 || c < 0) return VALUE_ERROR;
  if (r > grid.rowCount || c > grid.columnCount) return REF_ERROR;
  const top = r === 0 ? 0 : r - 1;
  const left = c === 0 ? 0 : c - 1;
  const rowCount = r === 0 ? grid.rowCount : 1;
  const columnCount = c === 0 ? grid.columnCount : 1;
  if (area) {
    return Reference.to({
      sheet: area.sheet,
      row: area.row + top,
      column: area.column + left,
      rowCount,
      columnCount,
    });
  }
  const items = toGrid(source, context);
  return ArrayValue.from(rowCount, columnCount, (i, j) => items?.get(top + i, left + j) ?? null);
}

/** LOOKUP: the vector form, and the array form that searches the longer side. */
function lookup(wanted: Scalar, keys: Value, results: Value | undefined, context: EvaluationContext): Value {
  if (isError(wanted)) return wanted;
  const grid = toGrid(keys, context);
  if (!grid || wanted === null) return NA_ERROR;
  const searchesRow = grid.columnCount > grid.rowCount;
  const line = searchesRow ? lineOf(grid, null, 0) : lineOf(grid, 0);
  const found = findSorted(wanted, line, false);
  if (found < 0) return NA_ERROR;
  if (results === undefined) {
    return searchesRow ? grid.get(grid.rowCount - 1, found) : grid.get(found, grid.columnCount - 1);
  }
  const answers = asLine(results, context);
  return answers ? answers.at(found) : NA_ERROR;
}

export const lookupFunctions: readonly FunctionDefinition[] = [
  tableLookup("VLOOKUP"),
  tableLookup("HLOOKUP"),
  define("MATCH", ["scalar", "any", "number??"], ([wanted, array, type = 1], context) =>
    match(wanted, array, type, context),
  ),
  define(
    "XMATCH",
    ["scalar", "any", "number?", "number?"],
    ([wanted, array, matchMode = 0, searchMode = 1], context) => {
      if (isError(wanted)) return wanted;
      const line = asLine(array, context);
      if (!line) return VALUE_ERROR;
      const found = findX(wanted, line, matchMode, searchMode);
      return typeof found === "number" ? (found < 0 ? NA_ERROR : found + 1) : found;
    },
  ),
  xlookup,
  define(
    "INDEX",
    ["array", "number??", "number??", "number?"],
    ([source, row = 0, column, area = 1], context) => index(source, row, column, area, context),
  ),
  define("LOOKUP", ["scalar", "array", "array?"], ([wanted, keys, results], context) =>
    lookup(wanted, keys, results, context),
  ),
];
