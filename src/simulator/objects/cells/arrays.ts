/** Array formulas of the old kind (Ctrl+Shift+Enter): "you can't change part of an array". */
import { intersection } from "../../model/address";
import type { Rect, SheetModel } from "../../model/types";
import { invalidOperation } from "../errors";
import { WHOLE_SHEET } from "./address";

/** Such formulas come from files only: they are looked for once, and again when cells have moved. */
const known = new WeakMap<SheetModel, Rect[]>();

export function arraysOf(sheet: SheetModel): Rect[] {
  let arrays = known.get(sheet);
  if (!arrays) {
    arrays = [];
    for (const { cell } of sheet.cells.inside(WHOLE_SHEET)) {
      if (cell.arrayArea && !cell.isDynamicArray && cell.formula !== null) arrays.push(cell.arrayArea);
    }
    known.set(sheet, arrays);
  }
  return arrays;
}

/** To be called when array formulas came, went or moved. */
export function forgetArrays(sheet: SheetModel): void {
  known.delete(sheet);
}

/** @throws InvalidOperation when the rectangle takes some cells of an array and leaves others */
export function ensureWholeArrays(sheet: SheetModel, rect: Rect): void {
  for (const array of arraysOf(sheet)) {
    const common = intersection(array, rect);
    if (!common) continue;
    if (common.rowCount !== array.rowCount || common.columnCount !== array.columnCount)
      throw invalidOperation("part of an array formula is not changed");
    forgetArrays(sheet);
  }
}
