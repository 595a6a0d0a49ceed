import type { Axis } from "./axis";
import type { Window } from "./drawCells";
import type { Position } from "./selection";
import type { SheetLayout } from "./sheetLayout";

/** Size of the row numbers and column letters, in pixels. */
export const ROW_HEADER = 44;
export const COLUMN_HEADER = 22;

/** How much of a sheet is seen: the room in pixels, headers not counted, and how far it is scrolled. */
export interface Viewport {
  width: number;
  height: number;
  scrollLeft: number;
  scrollTop: number;
}

/** One of the up to four parts that frozen panes cut the view into. x and y are pixels of the view, without headers. */
export interface Pane {
  name: "corner" | "top" | "left" | "main";
  x: number;
  y: number;
  width: number;
  height: number;
  /** What of the sheet stands at the pane's upper left, in pixels of the sheet. */
  sheetX: number;
  sheetY: number;
  window: Window;
}

interface Strip {
  at: number;
  size: number;
  sheetAt: number;
  from: number;
  to: number;
}

/** The parts of the sheet that are seen, frozen ones first. */
export function panesOf(layout: SheetLayout, view: Viewport): Pane[] {
  const across = strips(layout.columns, layout.frozenColumns, view.scrollLeft, view.width);
  const down = strips(layout.rows, layout.frozenRows, view.scrollTop, view.height);
  const pane = (name: Pane["name"], column: Strip | null, row: Strip | null): Pane[] =>
    column && row
      ? [
          {
            name,
            x: column.at,
            y: row.at,
            width: column.size,
            height: row.size,
            sheetX: column.sheetAt,
            sheetY: row.sheetAt,
            window: { fromRow: row.from, toRow: row.to, fromColumn: column.from, toColumn: column.to },
          },
        ]
      : [];
  return [
    ...pane("main", across.scrolling, down.scrolling),
    ...pane("left", across.frozen, down.scrolling),
    ...pane("top", across.scrolling, down.frozen),
    ...pane("corner", across.frozen, down.frozen),
  ];
}

function strips(
  axis: Axis,
  frozenCount: number,
  scrolled: number,
  room: number,
): { frozen: Strip | null; scrolling: Strip | null } {
  const frozenSize = Math.min(axis.start(frozenCount), room);
  const rest = room - frozenSize;
  const sheetAt = axis.start(frozenCount) + scrolled;
  return {
    frozen: frozenSize > 0 ? { at: 0, size: frozenSize, sheetAt: 0, from: 0, to: frozenCount } : null,
    scrolling:
      rest > 0
        ? {
            at: frozenSize,
            size: rest,
            sheetAt,
            from: axis.indexAt(sheetAt),
            to: Math.min(axis.count, axis.indexAt(sheetAt + rest) + 1),
          }
        : null,
  };
}

/** The cell at a point of the view, headers not counted; points outside give the nearest one. */
export function cellAtPoint(layout: SheetLayout, view: Viewport, x: number, y: number): Position {
  return {
    row: itemAt(layout.rows, layout.frozenRows, view.scrollTop, y),
    column: itemAt(layout.columns, layout.frozenColumns, view.scrollLeft, x),
  };
}

function itemAt(axis: Axis, frozenCount: number, scrolled: number, pixel: number): number {
  return axis.indexAt(pixel < axis.start(frozenCount) ? pixel : pixel + scrolled);
}

/** Where a row or column begins in the view, given how far the view is scrolled. */
export function pointOfCell(layout: SheetLayout, view: Viewport, at: Position): { x: number; y: number } {
  const x = layout.columns.start(at.column) - (at.column < layout.frozenColumns ? 0 : view.scrollLeft);
  const y = layout.rows.start(at.row) - (at.row < layout.frozenRows ? 0 : view.scrollTop);
  return { x, y };
}

/** How far to scroll so that a cell is whole in the view; unchanged when it already is. */
export function scrollToShow(
  layout: SheetLayout,
  view: Viewport,
  at: Position,
): { scrollLeft: number; scrollTop: number } {
  return {
    scrollLeft: scrollOnAxis(layout.columns, layout.frozenColumns, view.scrollLeft, view.width, at.column),
    scrollTop: scrollOnAxis(layout.rows, layout.frozenRows, view.scrollTop, view.height, at.row),
  };
}

function scrollOnAxis(
  axis: Axis,
  frozenCount: number,
  scrolled: number,
  room: number,
  index: number,
): number {
  if (index < frozenCount) return scrolled;
  const frozen = axis.start(frozenCount);
  const start = axis.start(index) - frozen;
  const end = axis.start(index + 1) - frozen;
  if (start < scrolled) return start;
  return end > scrolled + room - frozen ? Math.max(0, Math.min(start, end - (room - frozen))) : scrolled;
}
