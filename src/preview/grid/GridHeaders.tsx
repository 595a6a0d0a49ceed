import { columnLetters } from "../../simulator/model/address";
import type { Rect } from "../../simulator/model/types";
import { indexes } from "./GridPane";
import type { SheetLayout } from "./sheetLayout";
import { COLUMN_HEADER, ROW_HEADER, type Pane } from "./viewport";

interface GridHeadersProps {
  panes: readonly Pane[];
  layout: SheetLayout;
  selected: Rect;
}

/** Column letters above and row numbers to the left of the panes; those of the selection stand out. */
export function GridHeaders({ panes, layout, selected }: GridHeadersProps) {
  const top = panes.filter((pane, index) => panes.findIndex((other) => other.x === pane.x) === index);
  const left = panes.filter((pane, index) => panes.findIndex((other) => other.y === pane.y) === index);
  return (
    <>
      {top.map((pane) => (
        <div
          key={`c${pane.x}`}
          className="grid-headers"
          style={{ left: ROW_HEADER + pane.x, top: 0, width: pane.width, height: COLUMN_HEADER }}
        >
          {indexes(pane.window.fromColumn, pane.window.toColumn).map((column) => (
            <span
              key={column}
              className="grid-header"
              data-column={columnLetters(column)}
              data-selected={isWithin(column, selected.column, selected.columnCount) || undefined}
              style={{
                left: layout.columns.start(column) - pane.sheetX,
                width: layout.columns.size(column),
                height: COLUMN_HEADER,
              }}
            >
              {columnLetters(column)}
            </span>
          ))}
        </div>
      ))}
      {left.map((pane) => (
        <div
          key={`r${pane.y}`}
          className="grid-headers"
          style={{ left: 0, top: COLUMN_HEADER + pane.y, width: ROW_HEADER, height: pane.height }}
        >
          {indexes(pane.window.fromRow, pane.window.toRow).map((row) => (
            <span
              key={row}
              className="grid-header"
              data-row={row + 1}
              data-selected={isWithin(row, selected.row, selected.rowCount) || undefined}
              style={{
                top: layout.rows.start(row) - pane.sheetY,
                width: ROW_HEADER,
                height: layout.rows.size(row),
              }}
            >
              {row + 1}
            </span>
          ))}
        </div>
      ))}
      <div className="grid-corner" style={{ width: ROW_HEADER, height: COLUMN_HEADER }} />
    </>
  );
}

function isWithin(index: number, start: number, count: number): boolean {
  return index >= start && index < start + count;
}
