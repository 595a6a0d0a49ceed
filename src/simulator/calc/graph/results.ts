/** Putting the result of a formula into its cell, or into the cells that its array fills. */
import { MAX_COLUMNS, MAX_ROWS, rectOf } from "../../model/address";
import type { Cell, Rect, Scalar, SheetModel, WorkbookModel } from "../../model/types";
import { ensureCell } from "../../model/workbook";
import { NA_ERROR, SPILL_ERROR, isErrorScalar } from "../values/errors";
import { ArrayValue } from "../values/value";
import type { Dependencies } from "./dependencies";
import type { FormulaCell } from "./formulaCell";

export interface ResultSink {
  workbook: WorkbookModel;
  dependencies: Dependencies;
  /** A cell got another value. */
  changed(sheet: SheetModel, row: number, column: number, value: Scalar): void;
  /** A cell joined or left an array: formulas that were calculated before may have read it. */
  joinedOrLeft(sheet: SheetModel, row: number, column: number): void;
}

function sameValue(a: Scalar, b: Scalar): boolean {
  return a === b || (isErrorScalar(a) && isErrorScalar(b) && a.error === b.error);
}

function write(
  sink: ResultSink,
  sheet: SheetModel,
  row: number,
  column: number,
  cell: Cell,
  value: Scalar,
): void {
  if (sameValue(cell.value, value)) return;
  cell.value = value;
  delete cell.richText;
  sink.changed(sheet, row, column, value);
}

/** A result as a cell shows it: an empty cell referred to is 0. */
function shown(value: Scalar): Scalar {
  return value ?? 0;
}

/** The plain result of a formula that fills one cell. */
export function storeScalar(sink: ResultSink, formula: FormulaCell, value: Scalar): void {
  const cell = formula.sheet.cells.get(formula.row, formula.column);
  if (cell) write(sink, formula.sheet, formula.row, formula.column, cell, shown(value));
}

/** A legacy array formula fills its fixed area; what the array does not reach is #N/A, single rows and columns repeat. */
export function storeFixedArray(
  sink: ResultSink,
  formula: FormulaCell,
  area: Rect,
  value: Scalar | ArrayValue,
): void {
  const itemAt = (row: number, column: number): Scalar => {
    if (!(value instanceof ArrayValue)) return value;
    const r = value.rowCount === 1 ? 0 : row;
    const c = value.columnCount === 1 ? 0 : column;
    return r < value.rowCount && c < value.columnCount ? value.get(r, c) : NA_ERROR;
  };
  for (let row = 0; row < area.rowCount; row++) {
    for (let column = 0; column < area.columnCount; column++) {
      const [r, c] = [area.row + row, area.column + column];
      const cell = ensureCell(sink.workbook, formula.sheet, r, c);
      write(sink, formula.sheet, r, c, cell, shown(itemAt(row, column)));
    }
  }
  if (!formula.area) sink.dependencies.setArea(formula, area);
}

/** Something else stands where the array would go. Merged cells block too (Microsoft, "#SPILL! error"). */
function isBlocked(sink: ResultSink, formula: FormulaCell, target: Rect): boolean {
  const { sheet } = formula;
  if (target.row + target.rowCount > MAX_ROWS || target.column + target.columnCount > MAX_COLUMNS)
    return true;
  for (const { row, column, cell } of sheet.cells.inside(target)) {
    if (row === formula.row && column === formula.column) continue;
    if (cell.value === null && cell.formula === null) continue;
    if (sink.dependencies.ownerAt(sheet, row, column) !== formula) return true;
  }
  const overlapsTarget = (merge: Rect): boolean =>
    merge.row < target.row + target.rowCount &&
    target.row < merge.row + merge.rowCount &&
    merge.column < target.column + target.columnCount &&
    target.column < merge.column + merge.columnCount;
  return target.rowCount * target.columnCount > 1 && sheet.merges.some(overlapsTarget);
}

/** Empties the cells an array filled, its anchor excepted. */
export function clearArray(sink: ResultSink, formula: FormulaCell, keep: Rect | null = null): void {
  const { area, sheet } = formula;
  if (!area) return;
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const isKept =
        keep &&
        row >= keep.row &&
        row < keep.row + keep.rowCount &&
        column >= keep.column &&
        column < keep.column + keep.columnCount;
      const isAnchor = row === formula.row && column === formula.column;
      if (isKept || isAnchor || sink.dependencies.ownerAt(sheet, row, column) !== formula) continue;
      const cell = sheet.cells.get(row, column);
      if (cell) clearCell(sink, sheet, row, column, cell);
    }
  }
}

/** Empties a cell that no array fills any more. */
export function clearCell(
  sink: ResultSink,
  sheet: SheetModel,
  row: number,
  column: number,
  cell: Cell,
): void {
  if (cell.value === null) return;
  write(sink, sheet, row, column, cell, null);
  sink.joinedOrLeft(sheet, row, column);
}

/** A dynamic array spills into the cells around its formula, or is #SPILL! when there is no room. */
export function storeSpill(sink: ResultSink, formula: FormulaCell, value: Scalar | ArrayValue): void {
  const { sheet, row, column } = formula;
  const anchor = sheet.cells.get(row, column);
  if (!anchor) return;
  const array = value instanceof ArrayValue ? value : new ArrayValue(1, 1, [value]);
  const target = rectOf(row, column, array.rowCount, array.columnCount);
  const blocked = isBlocked(sink, formula, target);
  const filled = blocked ? rectOf(row, column) : target;
  clearArray(sink, formula, filled);
  formula.blockedArea = blocked ? target : null;
  if (blocked) sink.dependencies.blocked.add(formula);
  else sink.dependencies.blocked.delete(formula);
  anchor.arrayArea = filled;
  write(sink, sheet, row, column, anchor, blocked ? SPILL_ERROR : shown(array.get(0, 0)));
  if (!blocked) spillInto(sink, formula, array);
  sink.dependencies.setArea(formula, filled.rowCount * filled.columnCount > 1 ? filled : null);
}

function spillInto(sink: ResultSink, formula: FormulaCell, array: ArrayValue): void {
  const { sheet, row, column } = formula;
  for (let r = 0; r < array.rowCount; r++) {
    for (let c = 0; c < array.columnCount; c++) {
      if (r === 0 && c === 0) continue;
      const [at, across] = [row + r, column + c];
      const cell = ensureCell(sink.workbook, sheet, at, across);
      const old = cell.value;
      const owner = sink.dependencies.ownerAt(sheet, at, across);
      write(sink, sheet, at, across, cell, shown(array.get(r, c)));
      if (owner !== formula && cell.value !== old) sink.joinedOrLeft(sheet, at, across);
    }
  }
}
