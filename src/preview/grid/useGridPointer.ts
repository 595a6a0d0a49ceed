import { useRef, useState, type MouseEvent, type PointerEvent } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "../../simulator/model/address";
import type { Refusal, SheetHost } from "../workbook/sheetHost";
import type { SheetScene } from "./drawCells";
import { mergeAt, selectCell, type Position, type Selection } from "./selection";
import type { GridController } from "./useGrid";
import { cellAtPoint, COLUMN_HEADER, ROW_HEADER, type Viewport } from "./viewport";

/** How near to a column's right edge, in pixels, the pointer takes hold of it. */
const EDGE = 4;
const NARROWEST = 8;

interface PointerOptions {
  host: SheetHost;
  scene: SheetScene;
  grid: GridController;
  view: Viewport;
  onRefused(refusal: Refusal): void;
}

/** What the pointer is over: a cell, a header, or the edge of a column. */
type Spot =
  | { kind: "cell"; at: Position }
  | { kind: "row"; at: Position }
  | { kind: "column"; at: Position }
  | { kind: "edge"; column: number; x: number };

type Drag =
  | { kind: "select"; from: Exclude<Spot["kind"], "edge"> }
  | { kind: "resize"; column: number; startX: number };

/** Mouse, pen and touch on the grid: click, drag, shift-click, double click, whole rows and columns, column widths. */
export function useGridPointer({ host, scene, grid, view, onRefused }: PointerOptions) {
  const drag = useRef<Drag | null>(null);
  const [isOnEdge, setOnEdge] = useState(false);

  const spotOf = (event: PointerEvent<HTMLElement> | MouseEvent<HTMLElement>): Spot => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - box.left - ROW_HEADER;
    const y = event.clientY - box.top - COLUMN_HEADER;
    const at = cellAtPoint(scene.layout, view, x, y);
    if (y < 0 && x >= 0) {
      const column = columnWithEdgeAt(scene, view, x);
      return column === null ? { kind: "column", at } : { kind: "edge", column, x };
    }
    return x < 0 && y >= 0 ? { kind: "row", at } : { kind: "cell", at };
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || isEditor(event.target)) return;
    // The text box keeps the keyboard; it is focused here because the press would take it away.
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(".grid-editor")?.focus({ preventScroll: true });
    const spot = spotOf(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    if (spot.kind === "edge") {
      drag.current = { kind: "resize", column: spot.column, startX: spot.x };
      return;
    }
    drag.current = { kind: "select", from: spot.kind };
    if (event.shiftKey && spot.kind === "cell") grid.extend(spot.at);
    else grid.select(selectionOf(spot, scene));
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const spot = spotOf(event);
    const current = drag.current;
    if (!current) return setOnEdge(spot.kind === "edge");
    if (current.kind === "select" && spot.kind !== "edge") {
      grid.extend(lastOf({ kind: current.from, at: spot.at }));
    }
  };

  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    const current = drag.current;
    drag.current = null;
    if (current?.kind !== "resize") return;
    const box = event.currentTarget.getBoundingClientRect();
    const moved = event.clientX - box.left - ROW_HEADER - current.startX;
    const width = Math.max(NARROWEST, scene.layout.columns.size(current.column) + moved);
    const refusal = host.setColumnWidth(scene.sheet, current.column, width);
    if (refusal) onRefused(refusal);
  };

  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    if (isEditor(event.target) || spotOf(event).kind !== "cell") return;
    grid.edit({ text: grid.text, mode: "edit", place: "cell" });
  };

  return {
    cursor: isOnEdge ? "col-resize" : undefined,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onDoubleClick },
  };
}

/** The editor and the drop-down have a pointer of their own. */
function isEditor(target: EventTarget): boolean {
  return target instanceof Element && target.closest(".grid-editor[data-editing], .grid-choices") !== null;
}

function columnWithEdgeAt({ layout }: SheetScene, view: Viewport, x: number): number | null {
  const right = cellAtPoint(layout, view, x + EDGE, 0).column;
  const left = cellAtPoint(layout, view, x - EDGE, 0).column;
  return left === right ? null : left;
}

function selectionOf(spot: Spot, scene: SheetScene): Selection {
  if (spot.kind === "edge") return selectCell(0, spot.column);
  const merge = spot.kind === "cell" ? mergeAt(scene.sheet.merges, spot.at) : undefined;
  if (merge) return selectCell(merge.row, merge.column);
  const active = {
    row: spot.kind === "column" ? 0 : spot.at.row,
    column: spot.kind === "row" ? 0 : spot.at.column,
  };
  return { active, end: lastOf(spot) };
}

/** The far corner of what a spot stands for: of a whole row or column, the sheet's end. */
function lastOf(spot: Exclude<Spot, { kind: "edge" }>): Position {
  return {
    row: spot.kind === "column" ? MAX_ROWS - 1 : spot.at.row,
    column: spot.kind === "row" ? MAX_COLUMNS - 1 : spot.at.column,
  };
}
