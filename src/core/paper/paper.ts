import type { CellInput, Change, RangeFormat } from "../changes/changeSet";
import { rangeOf, toA1, type RangeRef } from "../grid";
import { FONT } from "./looks";

export const LOOKS = {
  title: { fontName: FONT, fontSize: 18, bold: true, horizontal: "Center", vertical: "Center" },
  heading: { fontName: FONT, fontSize: 16, bold: true, vertical: "Center" },
  header: {
    fontName: FONT,
    fontSize: 16,
    bold: true,
    horizontal: "Center",
    vertical: "Center",
    wrap: true,
    fillColor: "#F2F2F2",
    borders: { style: "Thin" },
  },
  cell: { fontName: FONT, fontSize: 16, vertical: "Center", wrap: true, borders: { style: "Thin" } },
  sum: { fontName: FONT, fontSize: 16, bold: true, vertical: "Center", borders: { style: "Thin" } },
  text: { fontName: FONT, fontSize: 16, vertical: "Top" },
  small: { fontName: FONT, fontSize: 12, fontColor: "#595959", vertical: "Top" },
} as const satisfies Record<string, RangeFormat>;

/** One column of a printed table. */
export interface PaperColumn {
  header: string;
  horizontal?: "Left" | "Center" | "Right";
  numberFormat?: string;
  wrap?: boolean;
}

/** A sheet written from top to bottom: what stands where is known while it is written, so that formulas can speak of it. */
export class Paper {
  readonly changes: Change[] = [];
  /** The next free row. */
  row = 0;

  constructor(
    readonly sheet: string,
    readonly columnCount: number,
  ) {}

  /** A line over all columns. */
  line(text: string, look: RangeFormat, isMerged = true): void {
    const range = rangeOf(this.sheet, this.row, 0, 1, this.columnCount);
    this.changes.push({ kind: "setFormat", range, format: look });
    this.changes.push({ kind: "setCells", range: rangeOf(this.sheet, this.row, 0), cells: [[text]] });
    if (isMerged) this.changes.push({ kind: "merge", range });
    this.row++;
  }

  skip(): void {
    this.row++;
  }

  /** A table with its header; gives the rectangle of its data. */
  table(columns: readonly PaperColumn[], rows: readonly CellInput[][], sumRows = 0): RangeRef {
    const header = rangeOf(this.sheet, this.row, 0, 1, columns.length);
    this.changes.push({ kind: "setFormat", range: header, format: LOOKS.header });
    this.changes.push({ kind: "setCells", range: header, cells: [columns.map((column) => column.header)] });
    this.row++;
    const data = rangeOf(this.sheet, this.row, 0, rows.length, columns.length);
    if (rows.length === 0) return data;
    this.changes.push({ kind: "setFormat", range: data, format: LOOKS.cell });
    columns.forEach(({ horizontal, numberFormat, wrap }, column) => {
      const format: RangeFormat = {
        ...(horizontal ? { horizontal } : {}),
        ...(numberFormat ? { numberFormat } : {}),
        ...(wrap ? { wrap } : {}),
      };
      if (Object.keys(format).length === 0) return;
      const range = rangeOf(this.sheet, data.row, column, rows.length, 1);
      this.changes.push({ kind: "setFormat", range, format });
    });
    if (sumRows > 0) {
      const range = rangeOf(this.sheet, data.row + rows.length - sumRows, 0, sumRows, columns.length);
      this.changes.push({ kind: "setFormat", range, format: { bold: true } });
    }
    this.changes.push({ kind: "setCells", range: data, cells: rows.map((row) => [...row]) });
    this.row += rows.length;
    return data;
  }
}

/** A1 address of one cell or of a piece of a column, for a formula on the same sheet. */
export function addressOf(row: number, column: number, rowCount = 1): string {
  return toA1({ row, column, rowCount, columnCount: 1 });
}
