/** Fitting columns and rows to what is in them. */
import { rectContains } from "../../model/address";
import { fittingColumnWidth, rowFitter } from "../../model/layout";
import type { SheetModel } from "../../model/types";
import { defaultRowFormat, ensureColumn } from "../../model/workbook";
import { ensureAllowed } from "../cells/protection";
import { shownText } from "../cells/read";
import type { Host } from "../host";
import type { RangeTarget } from "../targets";
import { rowsInUse } from "./lines";

/** Makes each column as wide as its longest text in the areas; wrapped, turned and merged cells do not count. */
export function autofitColumns(host: Host, areas: readonly RangeTarget[]): void {
  host.recalculation.settle();
  const textOf = shownText(host);
  for (const { sheet, rect } of areas) {
    ensureAllowed(sheet, "formatColumns");
    const widths = new Map<number, number>();
    for (const { row, column, cell } of sheet.cells.inside(rect)) {
      const { alignment } = cell.style;
      if (cell.value === null || alignment.wrapText || alignment.textRotation !== 0) continue;
      if (isMerged(sheet, row, column)) continue;
      const width = fittingColumnWidth(textOf(cell, cell.style), cell.style);
      widths.set(column, Math.max(widths.get(column) ?? 0, width));
    }
    for (const [column, width] of widths) ensureColumn(sheet, column).width = width;
    host.sheetChanged(sheet);
  }
}

function isMerged(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.merges.some((merge) => rectContains(merge, row, column));
}

/**
 * Rows become automatic again, and as high as the text of all their cells needs. The height is kept, as Excel keeps
 * it in the file, so that other programs show the rows alike.
 */
export function autofitRows(host: Host, areas: readonly RangeTarget[]): void {
  host.recalculation.settle();
  for (const { sheet, rect } of areas) {
    ensureAllowed(sheet, "formatRows");
    const heightOf = rowFitter(sheet, shownText(host));
    for (const row of rowsInUse(sheet, rect.row, rect.rowCount)) {
      const points = heightOf(row);
      const format = sheet.rows.get(row);
      if (format) Object.assign(format, { height: points, customHeight: false });
      else if (points !== sheet.defaultRowHeight)
        sheet.rows.set(row, { ...defaultRowFormat(), height: points });
    }
    host.sheetChanged(sheet);
  }
}
