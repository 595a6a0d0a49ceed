import type { Rect } from "../../model/types";

/** Collects cells, row by row from left to right, as few rectangles as their rows allow. */
export class WrittenCells {
  private readonly done: Rect[] = [];
  /** Runs of the row before, which may grow downwards. */
  private above: Rect[] = [];
  private current: Rect[] = [];
  private row = -1;

  add(row: number, column: number): void {
    if (row !== this.row) this.startRow(row);
    const last = this.current[this.current.length - 1];
    if (last && last.column + last.columnCount === column) last.columnCount++;
    else this.current.push({ row, column, rowCount: 1, columnCount: 1 });
  }

  rects(): Rect[] {
    this.startRow(-1);
    this.startRow(-1);
    return this.done;
  }

  /** Joins the runs of the row that is over with equal ones above them. */
  private startRow(row: number): void {
    const joined = this.current.map((run) => {
      const at = this.above.findIndex(
        (rect) =>
          rect.column === run.column &&
          rect.columnCount === run.columnCount &&
          rect.row + rect.rowCount === run.row,
      );
      const [taller] = at < 0 ? [] : this.above.splice(at, 1);
      if (taller) taller.rowCount++;
      return taller ?? run;
    });
    this.done.push(...this.above);
    this.above = joined;
    this.current = [];
    this.row = row;
  }
}
