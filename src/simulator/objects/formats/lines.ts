/** Column widths and row heights of ranges. */
import { MAX_ROWS } from "../../model/address";
import {
  columnPixels,
  MAX_COLUMN_WIDTH,
  MAX_ROW_POINTS,
  pixelsToPoints,
  pointsToColumnWidth,
  rowFitter,
} from "../../model/layout";
import type { SheetModel } from "../../model/types";
import { ensureColumn, ensureRow } from "../../model/workbook";
import type { Arguments } from "../arguments";
import { isEntireColumn, isEntireRow } from "../cells/address";
import { ensureAllowed } from "../cells/protection";
import { shownText } from "../cells/read";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import type { AreasTarget, RangeTarget } from "../targets";

export function columnWidth(sheet: SheetModel, column: number): number {
  return pixelsToPoints(columnPixels(sheet, column));
}

/** Heights of a sheet's rows: their own, or what fitting them gives. */
export function rowHeights(host: Host, sheet: SheetModel): (row: number) => number {
  const fitted = rowFitter(sheet, shownText(host));
  return (row) => {
    const own = sheet.rows.get(row);
    if (own?.hidden) return 0;
    return own?.height ?? fitted(row);
  };
}

/** Rows that may differ from the sheet's standard: all others are as high as `defaultRowHeight`. */
export function rowsInUse(sheet: SheetModel, first: number, count: number): number[] {
  const rows = new Set([...sheet.cells.rowNumbers(), ...sheet.rows.keys()]);
  return [...rows].filter((row) => row >= first && row < first + count);
}

/** The size of all lines; null when they differ. */
function common(values: Iterable<number>): number | null {
  let found: number | null = null;
  for (const value of values) {
    if (found === null) found = value;
    else if (found !== value) return null;
  }
  return found;
}

export function columnWidthOf({ areas }: AreasTarget): number | null {
  const columns = function* () {
    for (const { sheet, rect } of areas) {
      for (let column = rect.column; column < rect.column + rect.columnCount; column++)
        yield columnWidth(sheet, column);
    }
  };
  return common(columns());
}

export function rowHeightOf({ areas }: AreasTarget, host: Host): number | null {
  host.recalculation.settle();
  const rows = function* () {
    for (const { sheet, rect } of areas) {
      const used = rowsInUse(sheet, rect.row, rect.rowCount);
      const heightOf = rowHeights(host, sheet);
      if (used.length < rect.rowCount) yield sheet.defaultRowHeight;
      for (const row of used) yield heightOf(row);
    }
  };
  return common(rows());
}

export function setColumnWidth(target: AreasTarget, args: Arguments, host: Host): void {
  const width = pointsToColumnWidth(args.number(0));
  if (!(width >= 0) || width > MAX_COLUMN_WIDTH + 1)
    throw invalidArgument(`a column width of ${args.number(0)}`);
  for (const { sheet, rect } of target.areas) {
    ensureAllowed(sheet, "formatColumns");
    if (isEntireRow(rect)) {
      for (const format of sheet.columns.values()) format.width = null;
      sheet.defaultColumnWidth = width;
    } else {
      for (let column = rect.column; column < rect.column + rect.columnCount; column++) {
        const format = ensureColumn(sheet, column);
        format.hidden = width === 0;
        if (width > 0) format.width = width;
      }
    }
    host.sheetChanged(sheet);
  }
}

export function setRowHeight(target: AreasTarget, args: Arguments, host: Host): void {
  const height = args.number(0);
  if (!(height >= 0) || height > MAX_ROW_POINTS) throw invalidArgument(`a row height of ${height}`);
  for (const { sheet, rect } of target.areas) {
    ensureAllowed(sheet, "formatRows");
    if (isEntireColumn(rect)) {
      // Rows with contents would grow for them again: what was asked for becomes their own height.
      for (const row of rowsInUse(sheet, 0, MAX_ROWS))
        Object.assign(ensureRow(sheet, row), { height, customHeight: true });
      sheet.defaultRowHeight = height;
    } else {
      for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
        const format = ensureRow(sheet, row);
        format.hidden = height === 0;
        if (height > 0) {
          format.height = height;
          format.customHeight = true;
        }
      }
    }
    host.sheetChanged(sheet);
  }
}

/** Whether all columns have the sheet's standard width (or rows its height); null for some. */
export function usesStandard(areas: readonly RangeTarget[], axis: "rows" | "columns"): boolean | null {
  let standard = 0;
  let total = 0;
  for (const { sheet, rect } of areas) {
    const [from, count] = axis === "columns" ? [rect.column, rect.columnCount] : [rect.row, rect.rowCount];
    const lines = axis === "columns" ? sheet.columns : sheet.rows;
    total += count;
    standard += count;
    for (const [at, format] of lines) {
      const own = "width" in format ? format.width !== null : format.customHeight;
      if (own && at >= from && at < from + count) standard--;
    }
  }
  return standard === total ? true : standard === 0 ? false : null;
}
