/** Dynamic arrays: where they spill, and from where. */
import { rectContains, rectOf } from "../../model/address";
import type { Rect, SheetModel } from "../../model/types";
import { WHOLE_SHEET } from "../cells/address";
import { documented, type NavigationMethod } from "../definition";
import { invalidArgument } from "../errors";
import type { RangeTarget } from "../targets";

interface Spill {
  anchor: Rect;
  area: Rect;
}

/** Dynamic arrays of the sheet that take more than their own cell. */
export function spillsOf(sheet: SheetModel): Spill[] {
  const found: Spill[] = [];
  for (const { row, column, cell } of sheet.cells.inside(WHOLE_SHEET)) {
    const area = cell.arrayArea;
    if (area && cell.isDynamicArray && area.rowCount * area.columnCount > 1)
      found.push({ anchor: rectOf(row, column), area });
  }
  return found;
}

function singleCell({ rect }: RangeTarget): { row: number; column: number } {
  if (rect.rowCount !== 1 || rect.columnCount !== 1) throw invalidArgument("more than one cell");
  return rect;
}

export const spillMethods: Record<string, NavigationMethod<RangeTarget>> = {
  GetSpillingToRange: documented({
    orNullObject: true,
    call(target, _args, host) {
      host.recalculation.settle();
      const { row, column } = singleCell(target);
      const spill = spillsOf(target.sheet).find(
        ({ anchor }) => anchor.row === row && anchor.column === column,
      );
      return spill ? host.range(target.sheet, spill.area) : null;
    },
  }),
  GetSpillParent: documented({
    orNullObject: true,
    call(target, _args, host) {
      host.recalculation.settle();
      const { row, column } = singleCell(target);
      const spill = spillsOf(target.sheet).find(({ area }) => rectContains(area, row, column));
      return spill ? host.range(target.sheet, spill.anchor) : null;
    },
  }),
};
