import type { Rect } from "../../grid";
import type { CellValue, SheetSnapshot } from "../../snapshot";
import { createMergeIndex, type MergeIndex } from "./mergeIndex";

/** A sheet's used range in sheet coordinates, with what a merged cell shows. All rows and columns are inclusive. */
export interface SheetView {
  sheet: SheetSnapshot;
  name: string;
  top: number;
  bottom: number;
  left: number;
  right: number;
  merges: MergeIndex;
  /** The cell's own value, "" outside the used range. */
  at(row: number, column: number): CellValue;
  /** What the eye sees in a header: a merged area's value in each of its cells. */
  shown(row: number, column: number): CellValue;
  /** The same for a cell of a column that is merged downwards. */
  shownDown(row: number, column: number): CellValue;
}

/** Null for an empty sheet. */
export function viewOf(sheet: SheetSnapshot): SheetView | null {
  const { used, values } = sheet;
  if (!used) return null;
  const merges = createMergeIndex(sheet.merges, used);
  const at = (row: number, column: number): CellValue => values[row - used.row]?.[column - used.column] ?? "";
  const seen = (value: CellValue, merge: Rect | null): CellValue =>
    merge ? at(merge.row, merge.column) : value;
  return {
    sheet,
    name: sheet.name,
    top: used.row,
    bottom: used.row + used.rowCount - 1,
    left: used.column,
    right: used.column + used.columnCount - 1,
    merges,
    at,
    shown(row, column) {
      const value = at(row, column);
      return value === "" ? seen(value, merges.inRow(row, column)) : value;
    },
    shownDown(row, column) {
      const value = at(row, column);
      return value === "" ? seen(value, merges.inColumn(row, column)) : value;
    },
  };
}
