import type { CellInput, Change, RangeFormat } from "../../changes/changeSet";
import type { RangeRef } from "../../grid";
import type { CellValue } from "../../snapshot";
import { LOOKS, type PaperColumn } from "../../paper/paper";

/** A formula and what it comes to now: by that an earlier sheet is seen to be up to date. */
export interface Live {
  formula: string;
  shown: CellValue;
}

export type PaperCell = Exclude<CellInput, null | { formula: string }> | Live;

/** One row of the sheet. Its key says what it is about, wherever it stands: "1:budget", "3h". */
export interface PaperRow {
  key: string;
  cells: readonly PaperCell[];
  look: RangeFormat | null;
  /** The cells are one over all columns. */
  isMerged?: boolean;
  /** Of a table: how its columns look. */
  columns?: readonly PaperColumn[];
  isSum?: boolean;
}

/** What goes over a part of a column beside the cells: bars, marks. */
export interface Decoration {
  firstKey: string;
  rowCount: number;
  column: number;
  make: (range: RangeRef) => Change;
}

/**
 * A sheet written from top to bottom as rows with keys. Where they come to stand is asked for while it is written, so that
 * formulas can speak of them.
 */
export class KeyedPaper {
  readonly rows: PaperRow[] = [];
  readonly decorations: Decoration[] = [];
  private skipped = 0;

  constructor(
    readonly columnCount: number,
    /** The worksheet row of a key. */
    readonly rowOf: (key: string) => number,
  ) {}

  /** A line over all columns. */
  line(key: string, text: string, look: RangeFormat, isMerged = true): void {
    this.rows.push({ key, cells: [text], look, ...(isMerged ? { isMerged } : {}) });
  }

  skip(): void {
    this.rows.push({ key: `blank ${++this.skipped}`, cells: [], look: null });
  }

  /** A table with its header; the last `sumRows` rows are bold. */
  table(
    headerKey: string,
    columns: readonly PaperColumn[],
    rows: readonly { key: string; cells: PaperCell[] }[],
    sumRows = 0,
  ): void {
    this.rows.push({ key: headerKey, cells: columns.map((column) => column.header), look: LOOKS.header });
    rows.forEach(({ key, cells }, index) => {
      const isSum = index >= rows.length - sumRows;
      this.rows.push({ key, cells, look: LOOKS.cell, columns, ...(isSum ? { isSum } : {}) });
    });
  }
}
