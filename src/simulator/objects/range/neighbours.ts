import { boundingRect, intersection, rectOf } from "../../model/address";
import type { Rect, SheetModel } from "../../model/types";
import type { Arguments } from "../arguments";
import { ensureOnSheet, rectOfAddress, WHOLE_SHEET } from "../cells/address";
import { hasContent, usedPart } from "../cells/read";
import { documented, type NavigationMethod } from "../definition";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import type { RangeTarget } from "../targets";

/** A member that answers another rectangle of the same sheet. */
function rect(
  compute: (target: RangeTarget, args: Arguments, host: Host) => Rect,
): NavigationMethod<RangeTarget> {
  return documented({
    call: (target, args, host) => host.range(target.sheet, ensureOnSheet(compute(target, args, host))),
  });
}

/** The rectangle of an argument that is a range or an address. @throws InvalidArgument for another sheet */
function rectArgument(target: RangeTarget, args: Arguments, host: Host): Rect {
  const other = args.target(0, "Range");
  if (!other) return rectOfAddress(host.model, target.sheet, args.string(0));
  if (other.sheet !== target.sheet) throw invalidArgument("the ranges are on different worksheets");
  return other.rect;
}

const offset = (from: Rect, rows: number, columns: number): Rect => ({
  ...from,
  row: from.row + rows,
  column: from.column + columns,
});

/** `count` rows or columns beside the range: before it when negative. @throws InvalidArgument for 0 */
function countArgument(args: Arguments): number {
  const count = args.optionalInteger(0) ?? 1;
  if (count === 0) throw invalidArgument("a count of 0");
  return count;
}

function rowsBeside(from: Rect, count: number): Rect {
  return count > 0
    ? { ...from, row: from.row + from.rowCount, rowCount: count }
    : { ...from, row: from.row + count, rowCount: -count };
}

function columnsBeside(from: Rect, count: number): Rect {
  return count > 0
    ? { ...from, column: from.column + from.columnCount, columnCount: count }
    : { ...from, column: from.column + count, columnCount: -count };
}

/** One row (or column) of the range. @throws InvalidArgument outside of it */
function inside(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument(`${index} of ${count}`);
  return index;
}

/** The block of filled cells around a rectangle, bounded by empty rows and columns and the sheet's edges. */
export function surroundingRegion(sheet: SheetModel, from: Rect): Rect {
  let region = from;
  for (;;) {
    const around: Rect = {
      row: Math.max(0, region.row - 1),
      column: Math.max(0, region.column - 1),
      rowCount: 0,
      columnCount: 0,
    };
    around.rowCount = region.row + region.rowCount + 1 - around.row;
    around.columnCount = region.column + region.columnCount + 1 - around.column;
    const used = usedPart(sheet, intersection(around, WHOLE_SHEET) ?? region, true);
    const grown = used ? boundingRect(region, used) : region;
    if (grown.rowCount === region.rowCount && grown.columnCount === region.columnCount) return region;
    region = grown;
  }
}

type Direction = "Up" | "Down" | "Left" | "Right";
const DIRECTIONS = ["Up", "Down", "Left", "Right"] as const;

/** Where Ctrl+arrow goes from a cell: to the end of the block, or to the next filled cell, or to the edge. */
function edge(sheet: SheetModel, from: { row: number; column: number }, direction: Direction) {
  const rowStep = direction === "Down" ? 1 : direction === "Up" ? -1 : 0;
  const columnStep = direction === "Right" ? 1 : direction === "Left" ? -1 : 0;
  const filled = (row: number, column: number): boolean => {
    const cell = sheet.cells.get(row, column);
    return cell !== undefined && hasContent(cell);
  };
  const isInside = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < WHOLE_SHEET.rowCount && column < WHOLE_SHEET.columnCount;
  let { row, column } = from;
  const nextFilled =
    isInside(row + rowStep, column + columnStep) && filled(row + rowStep, column + columnStep);
  const walksBlock = filled(row, column) && nextFilled;
  while (isInside(row + rowStep, column + columnStep)) {
    const ahead = filled(row + rowStep, column + columnStep);
    if (walksBlock && !ahead) break;
    row += rowStep;
    column += columnStep;
    if (!walksBlock && ahead) break;
  }
  return { row, column };
}

function activeCell(target: RangeTarget, args: Arguments, direction: Direction) {
  const given = args.has(1) ? (args.target(1, "Range")?.rect ?? undefined) : undefined;
  if (given) return { row: given.row, column: given.column };
  // Without one Excel starts at the range's top left cell for up and left, else at the far corner's row or column.
  const { rect: own } = target;
  return {
    row: direction === "Down" ? own.row + own.rowCount - 1 : own.row,
    column: direction === "Right" ? own.column + own.columnCount - 1 : own.column,
  };
}

/** Ranges found from a range. */
export const neighbourMethods: Record<string, NavigationMethod<RangeTarget>> = {
  GetCell: rect((target, args) =>
    rectOf(target.rect.row + args.integer(0), target.rect.column + args.integer(1)),
  ),
  GetRow: rect(({ rect: own }, args) => ({
    ...own,
    row: own.row + inside(args.integer(0), own.rowCount),
    rowCount: 1,
  })),
  GetColumn: rect(({ rect: own }, args) => ({
    ...own,
    column: own.column + inside(args.integer(0), own.columnCount),
    columnCount: 1,
  })),
  GetLastRow: rect(({ rect: own }) => ({ ...own, row: own.row + own.rowCount - 1, rowCount: 1 })),
  GetLastColumn: rect(({ rect: own }) => ({
    ...own,
    column: own.column + own.columnCount - 1,
    columnCount: 1,
  })),
  GetLastCell: rect(({ rect: own }) => rectOf(own.row + own.rowCount - 1, own.column + own.columnCount - 1)),
  GetEntireRow: rect(({ rect: own }) => ({
    ...own,
    column: 0,
    columnCount: WHOLE_SHEET.columnCount,
  })),
  GetEntireColumn: rect(({ rect: own }) => ({ ...own, row: 0, rowCount: WHOLE_SHEET.rowCount })),
  GetOffsetRange: rect(({ rect: own }, args) => offset(own, args.integer(0), args.integer(1))),
  GetResizedRange: rect(({ rect: own }, args) => ({
    ...own,
    rowCount: own.rowCount + args.integer(0),
    columnCount: own.columnCount + args.integer(1),
  })),
  GetAbsoluteResizedRange: rect(({ rect: own }, args) => ({
    ...own,
    rowCount: args.integer(0),
    columnCount: args.integer(1),
  })),
  GetRowsAbove: rect(({ rect: own }, args) => rowsBeside(own, -countArgument(args))),
  GetRowsBelow: rect(({ rect: own }, args) => rowsBeside(own, countArgument(args))),
  GetColumnsBefore: rect(({ rect: own }, args) => columnsBeside(own, -countArgument(args))),
  GetColumnsAfter: rect(({ rect: own }, args) => columnsBeside(own, countArgument(args))),
  GetBoundingRect: rect((target, args, host) => boundingRect(target.rect, rectArgument(target, args, host))),
  GetSurroundingRegion: rect(({ sheet, rect: own }) => surroundingRegion(sheet, own)),
  GetRangeEdge: rect((target, args) => {
    const direction = args.oneOf(0, DIRECTIONS);
    const found = edge(target.sheet, activeCell(target, args, direction), direction);
    return rectOf(found.row, found.column);
  }),
  GetExtendedRange: rect((target, args) => {
    const direction = args.oneOf(0, DIRECTIONS);
    const found = edge(target.sheet, activeCell(target, args, direction), direction);
    return boundingRect(target.rect, rectOf(found.row, found.column));
  }),
  GetIntersection: documented({
    orNullObject: true,
    call(target, args, host) {
      const common = intersection(target.rect, rectArgument(target, args, host));
      return common && host.range(target.sheet, common);
    },
  }),
  GetUsedRange: documented({
    orNullObject: true,
    call(target, args, host) {
      host.recalculation.settle();
      const used = usedPart(target.sheet, target.rect, args.optionalBoolean(0) ?? false);
      return used && host.range(target.sheet, used);
    },
  }),
};
