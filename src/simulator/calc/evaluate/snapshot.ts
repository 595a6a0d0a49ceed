/** The values of an area, read once. Whole columns hold only the rows that are in use. */
import type { Scalar } from "../../model/types";
import { compareKey } from "../values/compare";

export interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  get(row: number, column: number): Scalar;
}

export class Snapshot implements Grid {
  private positions: Map<string | number, number[]> | null = null;
  private lookups = 0;

  /**
   * `items` are row by row the first `filledRows` × `filledColumns` of the area; everything beyond is empty.
   */
  constructor(
    readonly rowCount: number,
    readonly columnCount: number,
    readonly filledRows: number,
    readonly filledColumns: number,
    readonly items: readonly Scalar[],
  ) {}

  get(row: number, column: number): Scalar {
    if (row >= this.filledRows || column >= this.filledColumns) return null;
    return this.items[row * this.filledColumns + column] ?? null;
  }

  /** Cells beyond the filled part. */
  get emptyTail(): number {
    return this.rowCount * this.columnCount - this.filledRows * this.filledColumns;
  }

  /**
   * Ascending positions (row-major) of the values equal to `value`, for single rows and columns. Null on the first
   * time: an index pays only when the same range is searched again.
   */
  positionsOf(value: Scalar): readonly number[] | null {
    if (!this.positions) {
      if (this.lookups++ === 0) return null;
      this.positions = new Map();
      this.items.forEach((item, at) => {
        const key = compareKey(item);
        if (key === null) return;
        const found = this.positions?.get(key);
        if (found) found.push(at);
        else this.positions?.set(key, [at]);
      });
    }
    const key = compareKey(value);
    return key === null ? [] : (this.positions.get(key) ?? []);
  }
}
