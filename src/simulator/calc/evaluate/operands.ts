/** Turning what a formula part yields into scalars and arrays. */
import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import type { Scalar } from "../../model/types";
import { CALC_ERROR, NA_ERROR, VALUE_ERROR } from "../values/errors";
import { type Area, ArrayValue, LambdaValue, Reference, type Value, isSingleCell } from "../values/value";
import type { EvaluationContext } from "./context";
import type { Grid } from "./snapshot";

/**
 * The one cell that a range stands for where a single value is wanted: the one in the formula's row or column
 * (Microsoft, "Implicit intersection operator: @").
 */
export function intersectImplicitly(area: Area, context: EvaluationContext): Scalar {
  const { row, column } = context;
  const valueAt = (r: number, c: number): Scalar => context.source.valueAt(area.sheet, r, c);
  if (isSingleCell(area)) return valueAt(area.row, area.column);
  if (area.columnCount === 1 && row >= area.row && row < area.row + area.rowCount) {
    return valueAt(row, area.column);
  }
  if (area.rowCount === 1 && column >= area.column && column < area.column + area.columnCount) {
    return valueAt(area.row, column);
  }
  return VALUE_ERROR;
}

/** The values of an area as an array; whole columns and rows only as far as they are used. */
function areaToArray(area: Area, context: EvaluationContext): ArrayValue {
  const snapshot = context.source.snapshot(area);
  const { filledRows, filledColumns } = snapshot;
  if (filledRows === snapshot.rowCount && filledColumns === snapshot.columnCount) {
    const items: Scalar[] = [];
    snapshot.forEach((item) => void items.push(item));
    return new ArrayValue(filledRows, filledColumns, items);
  }
  const used = context.source.usedExtent();
  const rows = lengthToUse(area.row, area.rowCount, MAX_ROWS, used.rows);
  const columns = lengthToUse(area.column, area.columnCount, MAX_COLUMNS, used.columns);
  return ArrayValue.from(rows, columns, (row, column) => snapshot.get(row, column));
}

/** What reaches to the end of the sheet is cut to the used part, alike for every sheet so that shapes still fit. */
function lengthToUse(start: number, count: number, limit: number, used: number): number {
  return start + count === limit ? Math.min(count, Math.max(1, used - start)) : count;
}

/** A scalar, or an array where the formula works through arrays; references are read. */
export function dereference(value: Value, context: EvaluationContext): Scalar | ArrayValue {
  if (value instanceof Reference) {
    const area = value.single;
    if (!area) return VALUE_ERROR;
    if (isSingleCell(area)) return context.source.valueAt(area.sheet, area.row, area.column);
    return context.arrayMode ? areaToArray(area, context) : intersectImplicitly(area, context);
  }
  if (value instanceof LambdaValue) return CALC_ERROR;
  if (value instanceof ArrayValue && value.rowCount === 1 && value.columnCount === 1) return value.get(0, 0);
  return value;
}

/** One scalar, whatever it is: the first item of an array. */
export function toSingle(value: Value, context: EvaluationContext): Scalar {
  const plain = dereference(value, context);
  return plain instanceof ArrayValue ? plain.get(0, 0) : plain;
}

/** A value as a grid to search or to take apart; null for unions, 3-D references and lambdas. */
export function toGrid(value: Value, context: EvaluationContext): Grid | null {
  if (value instanceof ArrayValue) return value;
  if (value instanceof LambdaValue) return null;
  if (value instanceof Reference) return value.single ? context.source.snapshot(value.single) : null;
  return new ArrayValue(1, 1, [value]);
}

/** A grid's size in common with others: 1 stretches; what lies outside is #N/A. */
export function broadcast(
  operands: readonly (Scalar | ArrayValue)[],
  combine: (items: Scalar[]) => Scalar,
): ArrayValue {
  let rowCount = 1;
  let columnCount = 1;
  for (const operand of operands) {
    if (!(operand instanceof ArrayValue)) continue;
    rowCount = Math.max(rowCount, operand.rowCount);
    columnCount = Math.max(columnCount, operand.columnCount);
  }
  const pick = (operand: Scalar | ArrayValue, row: number, column: number): Scalar => {
    if (!(operand instanceof ArrayValue)) return operand;
    const r = operand.rowCount === 1 ? 0 : row;
    const c = operand.columnCount === 1 ? 0 : column;
    return r < operand.rowCount && c < operand.columnCount ? operand.get(r, c) : NA_ERROR;
  };
  return ArrayValue.from(rowCount, columnCount, (row, column) =>
    combine(operands.map((operand) => pick(operand, row, column))),
  );
}
