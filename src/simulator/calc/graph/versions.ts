import type { Rect } from "../../model/types";

/** Wider changes count for the whole sheet. */
export const WIDE = 64;

/** How often the values of a sheet's columns have changed. */
export class Versions {
  private readonly columns = new Map<number, number>();
  private whole = 0;
  private any = 0;

  changed(column: number): void {
    this.columns.set(column, (this.columns.get(column) ?? 0) + 1);
    this.any++;
  }

  changedRect(rect: Rect): void {
    if (rect.columnCount > WIDE) {
      this.whole++;
      this.any++;
    } else {
      for (let column = rect.column; column < rect.column + rect.columnCount; column++) this.changed(column);
    }
  }

  of(area: Rect): number {
    if (area.columnCount > WIDE) return this.any;
    let sum = this.whole;
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      sum += this.columns.get(column) ?? 0;
    }
    return sum;
  }
}
