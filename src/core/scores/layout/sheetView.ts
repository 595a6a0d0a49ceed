import type { Rect } from "../../grid";
import type { CellValue, SheetSnapshot } from "../../snapshot";
import { createMergeIndex, type MergeIndex } from "./mergeIndex";

/** A sheet's used range in sheet coordinates, with what a merged cell shows. All rows and columns are inclusive. */
export class SheetView {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly merges: MergeIndex;
  private readonly values: CellValue[][];

  constructor(
    readonly sheet: SheetSnapshot,
    used: Rect,
  ) {
    this.name = sheet.name;
    this.values = sheet.values;
    this.top = used.row;
    this.bottom = used.row + used.rowCount - 1;
    this.left = used.column;
    this.right = used.column + used.columnCount - 1;
    this.merges = createMergeIndex(sheet.merges, used);
  }

  /** The cell's own value, "" outside the used range. */
  at(row: number, column: number): CellValue {
    const cells = this.values[row - this.top];
    return cells === undefined ? "" : (cells[column - this.left] ?? "");
  }

  /** What the eye sees in a header: a merged area's value in each of its cells. */
  shown(row: number, column: number): CellValue {
    const value = this.at(row, column);
    return value === "" ? this.valueOf(this.merges.inRow(row, column)) : value;
  }

  /** The same for a cell of a column that is merged downwards. */
  shownDown(row: number, column: number): CellValue {
    const value = this.at(row, column);
    return value === "" ? this.valueOf(this.merges.inColumn(row, column)) : value;
  }

  private valueOf(merge: Rect | null): CellValue {
    return merge ? this.at(merge.row, merge.column) : "";
  }
}

/** Null for an empty sheet. */
export function viewOf(sheet: SheetSnapshot): SheetView | null {
  return sheet.used && new SheetView(sheet, sheet.used);
}
