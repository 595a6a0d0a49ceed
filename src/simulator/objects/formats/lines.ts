/** Column widths and row heights of ranges. */
import type { SheetModel } from "../../model/types";
import { ensureColumn, ensureRow } from "../../model/workbook";
import type { Arguments } from "../arguments";
import { isEntireColumn, isEntireRow } from "../cells/address";
import { ensureAllowed } from "../cells/protection";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import type { AreasTarget, RangeTarget } from "../targets";
import {
  DEFAULT_WIDTH_CHARACTERS,
  MAX_HEIGHT_POINTS,
  MAX_WIDTH_CHARACTERS,
  pointsToWidth,
  widthToPoints,
} from "./sizes";

export function columnWidth(sheet: SheetModel, column: number): number {
  const own = sheet.columns.get(column);
  if (own?.hidden) return 0;
  return widthToPoints(own?.width ?? sheet.defaultColumnWidth ?? DEFAULT_WIDTH_CHARACTERS);
}

export function rowHeight(sheet: SheetModel, row: number): number {
  const own = sheet.rows.get(row);
  if (own?.hidden) return 0;
  return own?.height ?? sheet.defaultRowHeight;
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

export function rowHeightOf({ areas }: AreasTarget): number | null {
  const rows = function* () {
    for (const { sheet, rect } of areas) {
      if (isEntireColumn(rect)) {
        yield sheet.defaultRowHeight;
        for (const row of sheet.rows.keys()) yield rowHeight(sheet, row);
      } else {
        for (let row = rect.row; row < rect.row + rect.rowCount; row++) yield rowHeight(sheet, row);
      }
    }
  };
  return common(rows());
}

export function setColumnWidth(target: AreasTarget, args: Arguments, host: Host): void {
  const width = pointsToWidth(args.number(0));
  if (!(width >= 0) || width > MAX_WIDTH_CHARACTERS + 1)
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
  if (!(height >= 0) || height > MAX_HEIGHT_POINTS) throw invalidArgument(`a row height of ${height}`);
  for (const { sheet, rect } of target.areas) {
    ensureAllowed(sheet, "formatRows");
    if (isEntireColumn(rect)) {
      for (const format of sheet.rows.values()) {
        format.height = null;
        format.customHeight = false;
      }
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
