/** The cells of a rule that are looked at, each once. */
import { intersection } from "../../model/address";
import type { Rect, Scalar } from "../../model/types";
import type { CellSource } from "../evaluate/context";

/** Keeps a rule over whole columns to the rows that are in use on the sheets, or to the part that is asked for. */
export function visibleRanges(ranges: readonly Rect[], asked: Rect | undefined, source: CellSource): Rect[] {
  const used = source.usedExtent();
  const frame = asked ?? { row: 0, column: 0, rowCount: used.rows, columnCount: used.columns };
  return ranges.flatMap((range) => {
    const isWhole = range.rowCount > 100_000 || range.columnCount > 1_000;
    const part = asked || isWhole ? intersection(range, frame) : range;
    return part ? [part] : [];
  });
}

/** Visits the cells of the ranges row by row; a cell that lies in several only once. */
export function forEachCell(ranges: readonly Rect[], visit: (row: number, column: number) => void): void {
  ranges.forEach((range, i) => {
    const earlier = ranges.slice(0, i).filter((other) => intersection(other, range));
    const isSeen = (row: number, column: number): boolean =>
      earlier.some(
        (other) =>
          row >= other.row &&
          row < other.row + other.rowCount &&
          column >= other.column &&
          column < other.column + other.columnCount,
      );
    for (let row = range.row; row < range.row + range.rowCount; row++) {
      for (let column = range.column; column < range.column + range.columnCount; column++) {
        if (earlier.length === 0 || !isSeen(row, column)) visit(row, column);
      }
    }
  });
}

export type ReadCell = (row: number, column: number) => Scalar;

/** The numbers in the ranges, for averages, ranks and thresholds. */
export function numbersIn(ranges: readonly Rect[], read: ReadCell): number[] {
  const numbers: number[] = [];
  forEachCell(ranges, (row, column) => {
    const value = read(row, column);
    if (typeof value === "number") numbers.push(value);
  });
  return numbers;
}
