/**
 * Rectangles that follow their cells when others are inserted or deleted: merged areas, ranges of rules and filters,
 * and what a file carries without our understanding it.
 */
import { intersection, MAX_COLUMNS, MAX_ROWS, parseA1, rectToA1, subtractRect } from "./address";
import type { Shift } from "./services";
import type { Rect, SheetModel } from "./types";

/** Cells that come or go on a sheet that is known (see `Shift`). */
export type SheetShift = Omit<Shift, "sheetName">;

/**
 * One dimension: where `count` positions from `start` are after the shift; null when all of them are deleted or pushed
 * off the sheet.
 */
export function shiftSpan(
  start: number,
  count: number,
  { rect, kind, axis }: SheetShift,
): { start: number; count: number } | null {
  const [at, size, limit] =
    axis === "rows" ? [rect.row, rect.rowCount, MAX_ROWS] : [rect.column, rect.columnCount, MAX_COLUMNS];
  const end = start + count;
  if (kind === "insert") {
    const from = at <= start ? start + size : start;
    const to = Math.min(limit, at < end ? end + size : end);
    return to > from ? { start: from, count: to - from } : null;
  }
  const lostBefore = Math.max(0, Math.min(start, at + size) - at);
  const lostInside = Math.max(0, Math.min(end, at + size) - Math.max(start, at));
  return count > lostInside ? { start: start - lostBefore, count: count - lostInside } : null;
}

function isInBand(rect: Rect, { rect: moved, axis }: SheetShift): boolean {
  return axis === "rows"
    ? rect.column >= moved.column && rect.column + rect.columnCount <= moved.column + moved.columnCount
    : rect.row >= moved.row && rect.row + rect.rowCount <= moved.row + moved.rowCount;
}

/**
 * A rectangle after the shift; null when it is gone. One that reaches beyond the moving strip stays where it is, as a
 * reference in a formula does; so does a whole row or column along its own direction.
 */
export function shiftRect(rect: Rect, shift: SheetShift): Rect | null {
  if (!isInBand(rect, shift)) return rect;
  if (shift.axis === "rows") {
    if (rect.rowCount === MAX_ROWS) return rect;
    const span = shiftSpan(rect.row, rect.rowCount, shift);
    return span && { ...rect, row: span.start, rowCount: span.count };
  }
  if (rect.columnCount === MAX_COLUMNS) return rect;
  const span = shiftSpan(rect.column, rect.columnCount, shift);
  return span && { ...rect, column: span.start, columnCount: span.count };
}

/** Ranges of a rule after the shift: one that reaches beyond the moving strip is divided, as Excel divides rules. */
export function shiftRanges(ranges: readonly Rect[], shift: SheetShift): Rect[] {
  const strip: Rect =
    shift.axis === "rows"
      ? { ...shift.rect, row: 0, rowCount: MAX_ROWS }
      : { ...shift.rect, column: 0, columnCount: MAX_COLUMNS };
  return ranges.flatMap((range) => {
    const inside = intersection(range, strip);
    if (!inside) return [range];
    const moved = shiftRect(inside, shift);
    const rest = subtractRect(range, inside);
    return moved ? [moved, ...rest] : rest;
  });
}

/**
 * An `<autoFilter>` (and `<sortState>`) after the shift, as XML; null when its range is gone. Every range in it moves;
 * filtered columns are numbered within the range (ECMA-376 §18.3.2.7), so they follow columns that come or go in it.
 */
export function shiftFilterXml(xml: string, shift: SheetShift): string | null {
  const range = parseA1(/<autoFilter[^>]*\sref="([^"]+)"/.exec(xml)?.[1] ?? "");
  if (range && !shiftRect(range, shift)) return null;
  const columns = range && shift.axis === "columns" && isInBand(range, shift) ? range : null;
  const renumbered = columns ? renumberFilterColumns(xml, columns, shift) : xml;
  return renumbered
    .replace(
      /<sortCondition\b[^>]*\sref="([^"]+)"[^>]*(?:\/>|>[^]*?<\/sortCondition>)/g,
      (element, ref: string) => (isLost(ref, shift) ? "" : element),
    )
    .replace(/(\sref=")([^"]+)"/g, (all, start: string, ref: string) => {
      const rect = parseA1(ref);
      const moved = rect && shiftRect(rect, shift);
      return moved ? `${start}${rectToA1(moved)}"` : all;
    });
}

function isLost(ref: string, shift: SheetShift): boolean {
  const rect = parseA1(ref);
  return rect !== null && shiftRect(rect, shift) === null;
}

function renumberFilterColumns(xml: string, range: Rect, shift: SheetShift): string {
  const first = shiftSpan(range.column, range.columnCount, shift)?.start ?? range.column;
  return xml.replace(
    /<filterColumn\b([^>]*)\scolId="(\d+)"([^>]*?)(\/>|>[^]*?<\/filterColumn>)/g,
    (_, before: string, id: string, after: string, rest: string) => {
      const moved = shiftSpan(range.column + Number(id), 1, shift);
      return moved ? `<filterColumn${before} colId="${moved.start - first}"${after}${rest}` : "";
    },
  );
}

/**
 * Remembers a shift for what the sheet's file has besides the model (notes, pictures, page breaks, charts …), which
 * saving then moves along. To be called once for each insertion or deletion, after the model itself was changed.
 */
export function recordShift(sheet: SheetModel, shift: SheetShift): void {
  if (!sheet.source) return;
  const { rect, kind, axis } = shift;
  // A copy of the sheet may share the object, so it is never changed in place.
  sheet.source = {
    ...sheet.source,
    shifts: [...(sheet.source.shifts ?? []), { rect: { ...rect }, kind, axis }],
  };
}
