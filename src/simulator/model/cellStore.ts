import type { Cell, Rect } from "./types";

/** The filled or formatted cells of a sheet: sparse, by row, then by column. */
export class CellStore {
  private readonly byRow = new Map<number, Map<number, Cell>>();

  get(row: number, column: number): Cell | undefined {
    return this.byRow.get(row)?.get(column);
  }

  set(row: number, column: number, cell: Cell): void {
    let cells = this.byRow.get(row);
    if (!cells) this.byRow.set(row, (cells = new Map()));
    cells.set(column, cell);
  }

  delete(row: number, column: number): void {
    const cells = this.byRow.get(row);
    if (cells?.delete(column) && cells.size === 0) this.byRow.delete(row);
  }

  row(row: number): ReadonlyMap<number, Cell> | undefined {
    return this.byRow.get(row);
  }

  /** Row numbers in ascending order. */
  rowNumbers(): number[] {
    return [...this.byRow.keys()].sort((a, b) => a - b);
  }

  /** Every cell inside a rectangle that exists, row by row. */
  *inside(rect: Rect): IterableIterator<{ row: number; column: number; cell: Cell }> {
    const lastRow = rect.row + rect.rowCount;
    const lastColumn = rect.column + rect.columnCount;
    const rows = rect.rowCount > this.byRow.size ? this.rowNumbers() : undefined;
    const visit = function* (row: number, cells: Map<number, Cell> | undefined) {
      if (!cells) return;
      const columns = [...cells.keys()]
        .filter((c) => c >= rect.column && c < lastColumn)
        .sort((a, b) => a - b);
      for (const column of columns) yield { row, column, cell: cells.get(column) as Cell };
    };
    if (rows) {
      for (const row of rows) if (row >= rect.row && row < lastRow) yield* visit(row, this.byRow.get(row));
    } else {
      for (let row = rect.row; row < lastRow; row++) yield* visit(row, this.byRow.get(row));
    }
  }

  /** The smallest rectangle around the cells that `counts` accepts; null when there are none. */
  usedRect(counts: (cell: Cell) => boolean): Rect | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [row, cells] of this.byRow) {
      for (const [column, cell] of cells) {
        if (!counts(cell)) continue;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    return bottom < 0
      ? null
      : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }
}
