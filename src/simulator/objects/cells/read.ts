import type { TextOf } from "../../model/layout";
import type { Cell, CellStyle, Rect, Scalar, SheetModel } from "../../model/types";
import { inheritedStyle } from "../../model/workbook";
import { rangeExceedsLimit } from "../errors";
import type { Host } from "../host";
import type { RangeTarget } from "../targets";
import { cellCountOf, isUnbounded } from "./address";

/** Excel on the web reads at most so many cells of a range (Microsoft, "Resource limits"). */
const MAX_CELLS_PER_READ = 5_000_000;

/** The value as Office.js shows it: "" for an empty cell, an error as its text. */
export function toOfficeValue(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** Excel.RangeValueType. Numbers are always "Double": the model, like the file, knows no integers. */
export function valueTypeOf(value: Scalar): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** The formula, or for a constant its value. */
export function formulaOf(cell: Cell | undefined): string | number | boolean {
  return cell?.formula ?? toOfficeValue(cell?.value ?? null);
}

/**
 * A two-dimensional answer with one entry for each cell; null for whole rows and columns.
 * @throws RangeExceedsLimit
 */
export function readGrid<T>(
  target: RangeTarget,
  pick: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] | null {
  const { sheet, rect } = target;
  if (isUnbounded(rect)) return null;
  if (cellCountOf(rect) > MAX_CELLS_PER_READ) throw rangeExceedsLimit(`${cellCountOf(rect)} cells`);
  const grid: T[][] = [];
  for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
    const cells = sheet.cells.row(row);
    const line: T[] = new Array<T>(rect.columnCount);
    for (let offset = 0; offset < rect.columnCount; offset++) {
      const column = rect.column + offset;
      line[offset] = pick(cells?.get(column), row, column);
    }
    grid.push(line);
  }
  return grid;
}

/** The style of a cell that may not exist. */
export function styleAt(
  host: Host,
  sheet: SheetModel,
  cell: Cell | undefined,
  row: number,
  column: number,
): CellStyle {
  return cell?.style ?? inheritedStyle(host.model, sheet, row, column);
}

/** What the cell shows. */
export function textAt(host: Host, sheet: SheetModel, cell: Cell | undefined, row: number, column: number) {
  if (!cell || cell.value === null) return "";
  return host.services.formatText(cell.value, styleAt(host, sheet, cell, row, column).numberFormat);
}

/** What any cell shows, for those who lay a sheet out. */
export function shownText(host: Host): TextOf {
  return ({ value }, { numberFormat }) =>
    value === null ? "" : host.services.formatText(value, numberFormat);
}

/** Whether a cell holds anything. */
export function hasContent(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== null;
}

/** The part of the rectangle in which there are cells (with contents, or formatted as well); null for none. */
export function usedPart(sheet: SheetModel, rect: Rect, valuesOnly: boolean): Rect | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const { row, column, cell } of sheet.cells.inside(rect)) {
    if (valuesOnly && !hasContent(cell)) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return bottom < 0
    ? null
    : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
