import type { Rect } from "../../simulator/model/types";
import type { SheetLayout } from "./sheetLayout";
import type { Pane } from "./viewport";

interface SelectionFrameProps {
  pane: Pane;
  layout: SheetLayout;
  selected: Rect;
  /** The cell that is typed into, its merged area included. */
  active: Rect;
}

/** The frame around the selection in one pane, with the active cell left clear. */
export function SelectionFrame({ pane, layout, selected, active }: SelectionFrameProps) {
  const frame = box(selected, pane, layout);
  const cell = box(active, pane, layout);
  return (
    <div
      className="grid-pane grid-overlay"
      style={{ left: pane.x, top: pane.y, width: pane.width, height: pane.height }}
    >
      {(selected.rowCount > active.rowCount || selected.columnCount > active.columnCount) && (
        <div className="grid-selected" style={{ ...frame, clipPath: cutOut(frame, cell) }} />
      )}
      <div className="grid-frame" style={frame} />
    </div>
  );
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

function box(rect: Rect, pane: Pane, layout: SheetLayout): Box {
  return {
    left: layout.columns.start(rect.column) - pane.sheetX - 1,
    top: layout.rows.start(rect.row) - pane.sheetY - 1,
    width: layout.columns.span(rect.column, rect.columnCount) + 1,
    height: layout.rows.span(rect.row, rect.rowCount) + 1,
  };
}

/** The outer box without the inner one. */
function cutOut(outer: Box, inner: Box): string {
  const left = inner.left - outer.left;
  const top = inner.top - outer.top;
  const right = left + inner.width;
  const bottom = top + inner.height;
  const ring = `0 0, 0 100%, ${left}px 100%, ${left}px ${top}px, ${right}px ${top}px, ${right}px ${bottom}px`;
  return `polygon(${ring}, ${left}px ${bottom}px, ${left}px 100%, 100% 100%, 100% 0)`;
}
