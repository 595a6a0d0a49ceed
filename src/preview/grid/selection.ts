import { boundingRect, MAX_COLUMNS, MAX_ROWS, rectsIntersect } from "../../simulator/model/address";
import type { Rect } from "../../simulator/model/types";
import type { Axis } from "./axis";

export interface Position {
  row: number;
  column: number;
}

/** One rectangle, with the cell that is typed into and the corner that shift + arrow moves. */
export interface Selection {
  active: Position;
  /** The corner opposite to the active cell: extending moves it. */
  end: Position;
}

/** What keyboard moves need to know of a sheet. */
export interface Ground {
  rows: Axis;
  columns: Axis;
  merges: readonly Rect[];
  isFilled(row: number, column: number): boolean;
}

export type Direction = "up" | "down" | "left" | "right";

export function selectCell(row: number, column: number): Selection {
  return { active: { row, column }, end: { row, column } };
}

export function mergeAt(merges: readonly Rect[], { row, column }: Position): Rect | undefined {
  return merges.find(
    (merge) =>
      row >= merge.row &&
      column >= merge.column &&
      row < merge.row + merge.rowCount &&
      column < merge.column + merge.columnCount,
  );
}

/** The rectangle that is selected, widened until it cuts no merged area. */
export function selectedRect(selection: Selection, merges: readonly Rect[]): Rect {
  const { active, end } = selection;
  let rect: Rect = {
    row: Math.min(active.row, end.row),
    column: Math.min(active.column, end.column),
    rowCount: Math.abs(active.row - end.row) + 1,
    columnCount: Math.abs(active.column - end.column) + 1,
  };
  // Whole rows and columns are taken by their headers, whatever is merged across them.
  if (rect.rowCount === MAX_ROWS || rect.columnCount === MAX_COLUMNS) return rect;
  for (let grew = true; grew;) {
    grew = false;
    for (const merge of merges) {
      const wider = boundingRect(rect, merge);
      if (rectsIntersect(rect, merge) && area(wider) > area(rect)) {
        rect = wider;
        grew = true;
      }
    }
  }
  return rect;
}

/** One step by arrow key; `extend` is shift, `jump` is ctrl: to the edge of the filled block. */
export function move(
  selection: Selection,
  direction: Direction,
  { extend, jump }: { extend: boolean; jump: boolean },
  ground: Ground,
): Selection {
  const from = extend ? selection.end : selection.active;
  const to = jump ? jumpFrom(from, direction, ground) : stepFrom(from, direction, ground);
  if (extend) return { active: selection.active, end: to };
  const merge = mergeAt(ground.merges, to);
  return merge ? selectCell(merge.row, merge.column) : selectCell(to.row, to.column);
}

function stepFrom(from: Position, direction: Direction, ground: Ground): Position {
  const merge = mergeAt(ground.merges, from) ?? { ...from, rowCount: 1, columnCount: 1 };
  const { rows, columns } = ground;
  switch (direction) {
    case "up":
      return { row: rows.nextShown(merge.row, -1), column: from.column };
    case "down":
      return { row: rows.nextShown(merge.row + merge.rowCount - 1, 1), column: from.column };
    case "left":
      return { row: from.row, column: columns.nextShown(merge.column, -1) };
    case "right":
      return { row: from.row, column: columns.nextShown(merge.column + merge.columnCount - 1, 1) };
  }
}

/** Excel's ctrl + arrow: the last filled cell before a gap, else the next filled one, else the sheet's edge. */
function jumpFrom(from: Position, direction: Direction, ground: Ground): Position {
  const isFilled = (at: Position) => ground.isFilled(at.row, at.column);
  const next = (at: Position) => stepFrom(at, direction, ground);
  const same = (a: Position, b: Position) => a.row === b.row && a.column === b.column;
  let at = next(from);
  if (same(at, from)) return from;
  const crossesGap = !(isFilled(from) && isFilled(at));
  for (let ahead = next(at); ; ahead = next(at)) {
    if (crossesGap && isFilled(at)) return at;
    if (same(ahead, at) || (!crossesGap && !isFilled(ahead))) return at;
    at = ahead;
  }
}

function area(rect: Rect): number {
  return rect.rowCount * rect.columnCount;
}
