/** A set of cells of one sheet, by column in bit rows: finding the next member of a long range is fast. */
import type { Rect } from "../../model/types";

const BITS = 32;

export class CellBits {
  private readonly columns = new Map<number, Uint32Array>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  has(row: number, column: number): boolean {
    const words = this.columns.get(column);
    return words !== undefined && ((words[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
  }

  add(row: number, column: number): void {
    const at = row >>> 5;
    let words = this.columns.get(column);
    if (!words || at >= words.length) {
      const grown = new Uint32Array(Math.max(at + 1, (words?.length ?? 0) * 2, 8));
      if (words) grown.set(words);
      this.columns.set(column, (words = grown));
    }
    const bit = 1 << (row & 31);
    if (((words[at] ?? 0) & bit) === 0) {
      words[at] = (words[at] ?? 0) | bit;
      this.count++;
    }
  }

  delete(row: number, column: number): void {
    const words = this.columns.get(column);
    const at = row >>> 5;
    const bit = 1 << (row & 31);
    if (words && at < words.length && ((words[at] ?? 0) & bit) !== 0) {
      words[at] = (words[at] ?? 0) & ~bit;
      this.count--;
    }
  }

  /** Columns of a rectangle that may have members, ascending. */
  columnsIn(rect: Rect): number[] {
    const last = rect.column + rect.columnCount;
    if (rect.columnCount <= this.columns.size) {
      const found: number[] = [];
      for (let column = rect.column; column < last; column++)
        if (this.columns.has(column)) found.push(column);
      return found;
    }
    return [...this.columns.keys()]
      .filter((column) => column >= rect.column && column < last)
      .sort((a, b) => a - b);
  }

  /** The first member row of a column from `from` up to and including `to`; -1 when there is none. */
  next(column: number, from: number, to: number): number {
    const words = this.columns.get(column);
    if (!words) return -1;
    let at = from >>> 5;
    const end = Math.min(to >>> 5, words.length - 1);
    if (at > end) return -1;
    let word = (words[at] ?? 0) & (-1 << (from & 31));
    for (;;) {
      if (word !== 0) {
        const row = at * BITS + (31 - Math.clz32(word & -word));
        return row <= to ? row : -1;
      }
      if (++at > end) return -1;
      word = words[at] ?? 0;
    }
  }

  /** All members, row by row. */
  cells(): { row: number; column: number }[] {
    const found: { row: number; column: number }[] = [];
    for (const [column, words] of this.columns) {
      for (
        let row = this.next(column, 0, words.length * BITS);
        row >= 0;
        row = this.next(column, row + 1, words.length * BITS)
      ) {
        found.push({ row, column });
      }
    }
    return found.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** Any member of a rectangle; null when there is none. */
  firstIn(rect: Rect): { row: number; column: number } | null {
    if (this.count === 0) return null;
    for (const column of this.columnsIn(rect)) {
      const row = this.next(column, rect.row, rect.row + rect.rowCount - 1);
      if (row >= 0) return { row, column };
    }
    return null;
  }
}
