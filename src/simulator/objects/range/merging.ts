import { boundingRect, intersection } from "../../model/address";
import type { Rect, SheetModel } from "../../model/types";
import { cellCountOf } from "../cells/address";
import { ensureAllowed } from "../cells/protection";
import { hasContent } from "../cells/read";
import { assumed, documented, type NavigationMethod, type ScalarMethod } from "../definition";
import { invalidOperation } from "../errors";
import type { Host } from "../host";
import { handle, type RangeTarget } from "../targets";

/** Merged areas that touch a rectangle. */
export function mergesIn(sheet: SheetModel, rect: Rect): Rect[] {
  return sheet.merges.filter((merge) => intersection(merge, rect) !== null);
}

/** Merges one block, taking in whole merged areas that it touches. Only the first value found is kept. */
function mergeBlock(host: Host, sheet: SheetModel, block: Rect): void {
  if (sheet.tables.some((table) => intersection(table.range, block)))
    throw invalidOperation("cells of a table are not merged");
  let whole = block;
  for (const merge of mergesIn(sheet, block)) whole = boundingRect(whole, merge);
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, whole) === null);
  if (cellCountOf(whole) === 1) return;
  sheet.merges.push(whole);
  keepFirstValue(host, sheet, whole);
}

/** Excel keeps the upper-left-most value, moved into the first cell, and empties the others. */
function keepFirstValue(host: Host, sheet: SheetModel, rect: Rect): void {
  const filled = [...sheet.cells.inside(rect)].filter(({ cell }) => hasContent(cell));
  const [kept] = filled;
  if (!kept || (filled.length === 1 && kept.row === rect.row && kept.column === rect.column)) return;
  const { value, formula, style } = kept.cell;
  for (const { row, column, cell } of filled) {
    if (row === rect.row && column === rect.column) continue;
    cell.value = null;
    cell.formula = null;
    delete cell.richText;
  }
  sheet.cells.set(rect.row, rect.column, {
    style: sheet.cells.get(rect.row, rect.column)?.style ?? style,
    value,
    formula,
  });
  host.cellsChanged(sheet, rect);
}

export const mergingMethods: Record<string, ScalarMethod<RangeTarget>> = {
  Merge: assumed("the first value found is kept; cells of a table are refused", {
    call({ sheet, rect }, args, host) {
      ensureAllowed(sheet, "formatCells");
      const across = args.optionalBoolean(0) ?? false;
      if (across) {
        for (let row = rect.row; row < rect.row + rect.rowCount; row++)
          mergeBlock(host, sheet, { ...rect, row, rowCount: 1 });
      } else mergeBlock(host, sheet, rect);
      host.sheetChanged(sheet);
    },
  }),
  Unmerge: documented({
    call({ sheet, rect }, _args, host) {
      ensureAllowed(sheet, "formatCells");
      sheet.merges = sheet.merges.filter((merge) => intersection(merge, rect) === null);
      host.sheetChanged(sheet);
    },
  }),
};

/** More merged areas than this are not listed (Microsoft, `Range.getMergedAreasOrNullObject`). */
const MAX_LISTED_MERGES = 512;

export const mergingNavigation: Record<string, NavigationMethod<RangeTarget>> = {
  GetMergedAreasOrNullObject: documented({
    call({ sheet, rect }, _args, host) {
      const merges = mergesIn(sheet, rect);
      if (merges.length > MAX_LISTED_MERGES) throw invalidOperation(`${merges.length} merged areas`);
      return merges.length === 0 ? null : handle("RangeAreas", host.areas(sheet, merges));
    },
  }),
};
