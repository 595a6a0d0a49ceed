/** The values of an area, without a copy where its columns are in memory. Whole columns end at the used rows. */
import type { Scalar } from "../../model/types";
import { compareKey } from "../values/compare";

export interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  get(row: number, column: number): Scalar;
}

/** Where each value of an area stands, for searches that come again and again. */
export class PositionIndex {
  private readonly positions = new Map<string | number, number[]>();
  /** Positions of texts that may read as numbers: COUNTIF counts them with the numbers. */
  readonly digitTexts: number[] = [];

  constructor(snapshot: Snapshot) {
    let at = 0;
    snapshot.forEach((item) => {
      const key = compareKey(item);
      if (key !== null) {
        const found = this.positions.get(key);
        if (found) found.push(at);
        else this.positions.set(key, [at]);
      }
      if (typeof item === "string" && /\d/.test(item)) this.digitTexts.push(at);
      at++;
    });
  }

  /** Ascending positions, counted row by row over the filled part, of values equal to one. */
  of(value: Scalar): readonly number[] {
    const key = compareKey(value);
    return key === null ? [] : (this.positions.get(key) ?? []);
  }
}

export class Snapshot implements Grid {
  /**
   * `columns` are lists of values, of which the area begins at `offset`; only `filledRows` × `filledColumns` of the
   * area can hold values, everything beyond is empty. The lists change when cells do: read at once, do not keep.
   * `index` gives an index of the area, once it pays.
   */
  constructor(
    readonly rowCount: number,
    readonly columnCount: number,
    readonly filledRows: number,
    readonly filledColumns: number,
    private readonly columns: readonly (readonly Scalar[])[],
    private readonly offset: number,
    readonly index: (snapshot: Snapshot) => PositionIndex | null,
  ) {}

  get(row: number, column: number): Scalar {
    if (row >= this.filledRows || column >= this.filledColumns) return null;
    return this.columns[column]?.[this.offset + row] ?? null;
  }

  /** Cells beyond the filled part. */
  get emptyTail(): number {
    return this.rowCount * this.columnCount - this.filledRows * this.filledColumns;
  }

  /** Visits the filled part row by row, until `visit` returns something. */
  forEach<R>(visit: (item: Scalar) => R | void): R | null {
    const { columns, offset, filledRows, filledColumns } = this;
    for (let row = offset; row < offset + filledRows; row++) {
      for (let column = 0; column < filledColumns; column++) {
        const result = visit(columns[column]?.[row] ?? null);
        if (result) return result;
      }
    }
    return null;
  }
}
