/** `Range.moveTo`: cells go somewhere else, and formulas that read them follow, as after cutting and pasting. */
import { intersection } from "../../model/address";
import type { CellMove } from "../../model/services";
import type { Cell, Rect, SheetModel } from "../../model/types";
import type { Arguments } from "../arguments";
import { ensureOnSheet, isUnbounded, rectOfAddress } from "../cells/address";
import { ensureWholeArrays } from "../cells/arrays";
import { ensureEditable } from "../cells/protection";
import { raiseChanged } from "../cells/write";
import { assumed, type ScalarMethod } from "../definition";
import { invalidArgument, invalidOperation, notImplemented } from "../errors";
import type { Host } from "../host";
import type { RangeTarget } from "../targets";
import { carryAlong } from "./carryAlong";

function destinationArgument(target: RangeTarget, args: Arguments, host: Host): Rect {
  const range = args.target(0, "Range");
  if (range && range.sheet !== target.sheet) throw notImplemented("Range.moveTo of another worksheet");
  const { row, column } = range?.rect ?? rectOfAddress(host.model, target.sheet, args.string(0));
  return ensureOnSheet({ ...target.rect, row, column });
}

/** @throws NotImplemented for tables, InvalidOperation for parts of merged areas and arrays */
function ensureMovable(sheet: SheetModel, rect: Rect): void {
  if (isUnbounded(rect)) throw notImplemented("Range.moveTo of whole rows or columns");
  if (sheet.tables.some(({ range }) => intersection(range, rect)))
    throw notImplemented("Range.moveTo of the cells of tables");
  ensureWholeArrays(sheet, rect);
  for (const merge of sheet.merges) {
    const common = intersection(merge, rect);
    const isWhole = common?.rowCount === merge.rowCount && common.columnCount === merge.columnCount;
    if (common && !isWhole) throw invalidOperation("part of a merged area is not moved");
  }
}

function moveCells(sheet: SheetModel, from: Rect, to: Rect): void {
  const taken: [number, number, Cell][] = [...sheet.cells.inside(from)].map(({ row, column, cell }) => [
    row - from.row,
    column - from.column,
    cell,
  ]);
  for (const rect of [from, to]) {
    for (const { row, column } of [...sheet.cells.inside(rect)]) sheet.cells.delete(row, column);
  }
  for (const [row, column, cell] of taken) sheet.cells.set(to.row + row, to.column + column, cell);
}

/** Formulas of cells and names; rules and validations keep theirs, which are about the cells they lie on. */
function followMove(host: Host, move: CellMove): void {
  const { model, services } = host;
  for (const name of model.names) {
    const own = model.sheets.find(({ id }) => id === name.sheetId);
    name.formula = services.moveInFormula(name.formula, own?.name ?? "", move);
  }
  for (const sheet of model.sheets) {
    for (const row of sheet.cells.rowNumbers()) {
      for (const cell of sheet.cells.row(row)?.values() ?? []) {
        if (cell.formula !== null) cell.formula = services.moveInFormula(cell.formula, sheet.name, move);
      }
    }
  }
}

function moveTo(target: RangeTarget, args: Arguments, host: Host): void {
  const { sheet, rect: from } = target;
  const to = destinationArgument(target, args, host);
  if (from.row === to.row && from.column === to.column) throw invalidArgument("the range is there already");
  for (const rect of [from, to]) {
    ensureMovable(sheet, rect);
    ensureEditable(host, sheet, rect);
  }
  moveCells(sheet, from, to);
  carryAlong(host, sheet, from, to);
  followMove(host, { sheetName: sheet.name, from, to });
  host.recalculation.everythingChanged();
  for (const rect of [from, to]) {
    host.cellsChanged(sheet, rect);
    raiseChanged(host, sheet, rect, "RangeEdited");
  }
  host.sheetChanged(sheet);
}

export const moveMethods: Record<string, ScalarMethod<RangeTarget>> = {
  MoveTo: assumed("references to all of what moves follow; those to what is written over become #REF!", {
    call: moveTo,
  }),
};
