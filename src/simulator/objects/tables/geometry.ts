/** Where the parts of a table are. */
import type { Rect, TableModel } from "../../model/types";

export function headerRect({ range, hasHeaderRow }: TableModel): Rect | null {
  return hasHeaderRow ? { ...range, rowCount: 1 } : null;
}

/** The rows of data; a table without any has one empty row, as in Excel. */
export function bodyRect({ range, hasHeaderRow, hasTotalsRow }: TableModel): Rect {
  const top = hasHeaderRow ? 1 : 0;
  return {
    ...range,
    row: range.row + top,
    rowCount: Math.max(1, range.rowCount - top - (hasTotalsRow ? 1 : 0)),
  };
}

export function totalsRect({ range, hasTotalsRow }: TableModel): Rect | null {
  return hasTotalsRow ? { ...range, row: range.row + range.rowCount - 1, rowCount: 1 } : null;
}

/** One column of a rectangle. */
export function columnOf(rect: Rect, index: number): Rect {
  return { ...rect, column: rect.column + index, columnCount: 1 };
}
