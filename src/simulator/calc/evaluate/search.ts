/** Finding a value in a row or column of values: exactly, by wildcards, or the next smaller or larger one. */
import type { Scalar } from "../../model/types";
import { compareSameKind } from "../values/compare";
import { isErrorScalar } from "../values/errors";
import { type Grid, Snapshot } from "./snapshot";
import { hasWildcards, matchesWhole, readPattern } from "./wildcard";

/** A row or a column, item by item. */
export interface Line {
  readonly length: number;
  /** Items from here on are empty. */
  readonly filled: number;
  at(index: number): Scalar;
  positionsOf(value: Scalar): readonly number[] | null;
}

/** A grid's only row or column, or the chosen one. */
export function lineOf(grid: Grid, column: number | null = null, row: number | null = null): Line {
  const isColumn = column !== null || (row === null && grid.columnCount === 1);
  const length = isColumn ? grid.rowCount : grid.columnCount;
  const filled =
    grid instanceof Snapshot ? Math.min(length, isColumn ? grid.filledRows : grid.filledColumns) : length;
  const isWhole = grid.rowCount === 1 || grid.columnCount === 1;
  return {
    length,
    filled,
    at: (index) => (isColumn ? grid.get(index, column ?? 0) : grid.get(row ?? 0, index)),
    positionsOf: (value) =>
      isWhole && grid instanceof Snapshot ? (grid.index(grid)?.of(value) ?? null) : null,
  };
}

function isEqual(a: Scalar, b: Scalar): boolean {
  return compareSameKind(a, b) === 0;
}

/** The first (or last) position of an equal value; -1 when there is none. Empty cells are never found. */
export function findExact(wanted: Scalar, line: Line, fromEnd = false): number {
  if (wanted === null || isErrorScalar(wanted)) return -1;
  const positions = line.positionsOf(wanted);
  if (positions) return (fromEnd ? positions[positions.length - 1] : positions[0]) ?? -1;
  return scan(line, fromEnd, (item) => isEqual(item, wanted));
}

export function findWildcard(wanted: string, line: Line, fromEnd = false): number {
  if (!hasWildcards(wanted)) return findExact(wanted, line, fromEnd);
  const pattern = readPattern(wanted);
  return scan(line, fromEnd, (item) => typeof item === "string" && matchesWhole(pattern, item));
}

function scan(line: Line, fromEnd: boolean, accepts: (item: Scalar) => boolean): number {
  if (fromEnd) {
    for (let i = line.filled - 1; i >= 0; i--) if (accepts(line.at(i))) return i;
  } else {
    for (let i = 0; i < line.filled; i++) if (accepts(line.at(i))) return i;
  }
  return -1;
}

/**
 * Binary search in sorted values, as MATCH does with 1 (ascending: the last that is not larger) and -1 (descending:
 * the last that is not smaller). Values of another kind are stepped over. -1 when there is none.
 */
export function findSorted(wanted: Scalar, line: Line, descending: boolean): number {
  let low = 0;
  let high = line.filled - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    let order = compareSameKind(line.at(at), wanted);
    while (order === null && at < high) order = compareSameKind(line.at(++at), wanted);
    if (order === null) {
      high = middle - 1;
    } else if (descending ? order >= 0 : order <= 0) {
      found = at;
      low = at + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}

/** The position of the nearest value that is not larger (or not smaller), whatever the order. */
export function findNearest(wanted: Scalar, line: Line, larger: boolean, fromEnd = false): number {
  let best = -1;
  for (let step = 0; step < line.filled; step++) {
    const i = fromEnd ? line.filled - 1 - step : step;
    const item = line.at(i);
    const order = compareSameKind(item, wanted);
    if (order === null || (larger ? order < 0 : order > 0)) continue;
    if (order === 0) return i;
    const toBest = best < 0 ? null : compareSameKind(item, line.at(best));
    if (toBest === null || (larger ? toBest < 0 : toBest > 0)) best = i;
  }
  return best;
}
