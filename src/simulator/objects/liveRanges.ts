import { MAX_COLUMNS, MAX_ROWS } from "../model/address";
import type { Rect, SheetModel } from "../model/types";
import type { RangeTarget } from "./targets";

/** Where a rectangle is after cells moved: inserted before it, into it, or deleted around it. */
export interface RectShift {
  rect: Rect;
  kind: "insert" | "delete";
  axis: "rows" | "columns";
}

/** One dimension: positions `start … start + count - 1` after `size` positions came or went at `at`. */
function shiftSpan(
  span: { start: number; count: number },
  at: number,
  size: number,
  kind: "insert" | "delete",
): { start: number; count: number } | null {
  const end = span.start + span.count;
  if (kind === "insert") {
    if (at <= span.start) return { start: span.start + size, count: span.count };
    return at < end ? { start: span.start, count: span.count + size } : span;
  }
  const lostBefore = Math.max(0, Math.min(span.start, at + size) - at);
  const lostInside = Math.max(0, Math.min(end, at + size) - Math.max(span.start, at));
  const count = span.count - lostInside;
  return count > 0 ? { start: span.start - lostBefore, count } : null;
}

/**
 * The rectangle after the shift; null when all of it was deleted. A rectangle that reaches beyond the band of
 * moving cells stays where it is, as a reference in a formula does.
 */
export function shiftRect(rect: Rect, shift: RectShift): Rect | null {
  const moved = shift.rect;
  if (shift.axis === "rows") {
    const inBand =
      rect.column >= moved.column && rect.column + rect.columnCount <= moved.column + moved.columnCount;
    if (!inBand || rect.rowCount === MAX_ROWS) return rect;
    const span = shiftSpan({ start: rect.row, count: rect.rowCount }, moved.row, moved.rowCount, shift.kind);
    return span && clipRows({ ...rect, row: span.start, rowCount: span.count });
  }
  const inBand = rect.row >= moved.row && rect.row + rect.rowCount <= moved.row + moved.rowCount;
  if (!inBand || rect.columnCount === MAX_COLUMNS) return rect;
  const span = shiftSpan(
    { start: rect.column, count: rect.columnCount },
    moved.column,
    moved.columnCount,
    shift.kind,
  );
  return span && clipColumns({ ...rect, column: span.start, columnCount: span.count });
}

function clipRows(rect: Rect): Rect | null {
  const rowCount = Math.min(rect.rowCount, MAX_ROWS - rect.row);
  return rowCount > 0 ? { ...rect, rowCount } : null;
}

function clipColumns(rect: Rect): Rect | null {
  const columnCount = Math.min(rect.columnCount, MAX_COLUMNS - rect.column);
  return columnCount > 0 ? { ...rect, columnCount } : null;
}

/** The ranges that programs hold: they follow their cells when others are inserted or deleted. */
export class LiveRanges {
  private ranges = new Set<RangeTarget>();

  add(sheet: SheetModel, rect: Rect): RangeTarget {
    const target: RangeTarget = { sheet, rect };
    this.ranges.add(target);
    return target;
  }

  shift(sheet: SheetModel, shift: RectShift): void {
    for (const range of this.ranges) {
      if (range.sheet !== sheet || range.isGone) continue;
      const moved = shiftRect(range.rect, shift);
      if (moved) range.rect = moved;
      else range.isGone = true;
    }
  }

  /** Forgets all but these, at the end of a batch. */
  keepOnly(kept: Iterable<RangeTarget>): void {
    this.ranges = new Set(kept);
  }
}
