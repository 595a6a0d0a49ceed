import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { cellToA1, rectToA1 } from "../../simulator/model/address";
import { effectiveStyle } from "../../simulator/model/workbook";
import type { Rect } from "../../simulator/model/types";
import type { PreviewMessages } from "../messages";
import type { Refusal, SheetHost } from "../workbook/sheetHost";
import { CellEditor, focusGrid } from "./CellEditor";
import { ChoiceList } from "./ChoiceList";
import { toClipboardText } from "./clipboard";
import type { SheetScene } from "./drawCells";
import { GridHeaders } from "./GridHeaders";
import { GridPane } from "./GridPane";
import { SelectionFrame } from "./SelectionFrame";
import { useGridPointer } from "./useGridPointer";
import type { GridController } from "./useGrid";
import { cssFont } from "./units";
import { COLUMN_HEADER, panesOf, pointOfCell, ROW_HEADER, scrollToShow, type Viewport } from "./viewport";

interface GridProps {
  host: SheetHost;
  scene: SheetScene;
  grid: GridController;
  view: Viewport;
  scroller: RefObject<HTMLDivElement | null>;
  onScroll(): void;
  messages: PreviewMessages;
  onRefused(refusal: Refusal): void;
}

/** Side of the drop-down's arrow, in pixels. */
const CHOICE_SIZE = 20;

/** The sheet itself: headers, cells, selection and the editor, drawn over an empty box that only scrolls. */
export function Grid({ host, scene, grid, view, scroller, onScroll, messages, onRefused }: GridProps) {
  const { layout } = scene;
  const panes = useMemo(() => panesOf(layout, view), [layout, view]);
  const pointer = useGridPointer({ host, scene, grid, view, onRefused });
  useScrollToActive(scene, grid.active, view, scroller, host.reveals);
  const choices = host.choicesAt(scene.sheet, grid.active.row, grid.active.column);

  return (
    <div className="grid" ref={scroller} onScroll={onScroll} data-testid="grid">
      <div
        className="grid-sizer"
        style={{ width: layout.columns.length + ROW_HEADER, height: layout.rows.length + COLUMN_HEADER }}
      >
        <div
          className="grid-stage"
          style={{
            width: view.width + ROW_HEADER,
            height: view.height + COLUMN_HEADER,
            cursor: pointer.cursor,
          }}
          {...pointer.handlers}
        >
          <GridHeaders panes={panes} layout={layout} selected={grid.selected} />
          <div
            className="grid-panes"
            style={{ left: ROW_HEADER, top: COLUMN_HEADER, width: view.width, height: view.height }}
          >
            {panes.map((pane) => (
              <GridPane key={pane.name} pane={pane} scene={scene} />
            ))}
            {panes.map((pane) => (
              <SelectionFrame
                key={pane.name}
                pane={pane}
                layout={layout}
                selected={grid.selected}
                active={grid.active}
              />
            ))}
            <FreezeLines scene={scene} view={view} />
            <CellEditor
              grid={grid}
              style={editorStyle(scene, grid.active, view)}
              label={describeCell(scene, grid.active)}
              description={messages.gridKeys}
              copyText={() => copySelection(scene, grid.selected)}
            />
            {choices && (
              <ChoiceList
                choices={choices}
                label={messages.choices}
                style={choiceStyle(scene, grid.active, view)}
                onChoose={(choice) => {
                  grid.enter(choice);
                  focusGrid();
                }}
              />
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

function FreezeLines({ scene: { layout }, view }: { scene: SheetScene; view: Viewport }) {
  const x = layout.columns.start(layout.frozenColumns);
  const y = layout.rows.start(layout.frozenRows);
  return (
    <>
      {x > 0 && <i className="grid-freeze" style={{ left: x - 1, top: 0, width: 1, height: view.height }} />}
      {y > 0 && <i className="grid-freeze" style={{ left: 0, top: y - 1, width: view.width, height: 1 }} />}
    </>
  );
}

function choiceStyle(scene: SheetScene, active: Rect, view: Viewport) {
  const { x, y } = pointOfCell(scene.layout, view, active);
  const height = scene.layout.rows.span(active.row, active.rowCount);
  return {
    left: x + scene.layout.columns.span(active.column, active.columnCount) + 1,
    top: y + Math.max(0, height - CHOICE_SIZE),
    width: CHOICE_SIZE,
    height: CHOICE_SIZE,
  };
}

function editorStyle(scene: SheetScene, active: Rect, view: Viewport) {
  const { x, y } = pointOfCell(scene.layout, view, active);
  const style = effectiveStyle(scene.workbook, scene.sheet, active.row, active.column);
  return {
    left: x - 1,
    top: y - 1,
    minWidth: scene.layout.columns.span(active.column, active.columnCount) + 1,
    minHeight: scene.layout.rows.span(active.row, active.rowCount) + 1,
    font: cssFont(style.font),
  };
}

function describeCell({ sheet, format }: SheetScene, { row, column }: Rect): string {
  const cell = sheet.cells.get(row, column);
  const text = cell && cell.value !== null ? format(cell.value, cell.style.numberFormat).text : "";
  return `${cellToA1(row, column)} ${text}`.trim();
}

/** What the cells show; a whole sheet is cut to the part that is used. */
function copySelection({ sheet, format }: SheetScene, rect: Rect): string {
  const used = sheet.cells.usedRect((cell) => cell.value !== null);
  if (!used) return "";
  const lastRow = Math.min(rect.row + rect.rowCount, Math.max(used.row + used.rowCount, rect.row + 1));
  const lastColumn = Math.min(
    rect.column + rect.columnCount,
    Math.max(used.column + used.columnCount, rect.column + 1),
  );
  const rows: string[][] = [];
  for (let row = rect.row; row < lastRow; row++) {
    const texts: string[] = [];
    for (let column = rect.column; column < lastColumn; column++) {
      const cell = sheet.cells.get(row, column);
      texts.push(cell && cell.value !== null ? format(cell.value, cell.style.numberFormat).text : "");
    }
    rows.push(texts);
  }
  return toClipboardText(rows);
}

/** Brings the active cell into view when it changes or is shown anew; scrolling away from it is the user's right. */
function useScrollToActive(
  scene: SheetScene,
  active: Rect,
  view: Viewport,
  scroller: RefObject<HTMLDivElement | null>,
  reveals: number,
): void {
  const key = `${scene.sheet.id}:${rectToA1(active)}:${reveals}`;
  const [shown, setShown] = useState("");
  const latest = useRef({ scene, active, view });
  latest.current = { scene, active, view };
  const hasRoom = view.width > 0 && view.height > 0;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !hasRoom || shown === key) return;
    const { scene, active, view } = latest.current;
    const { scrollLeft, scrollTop } = scrollToShow(scene.layout, view, active);
    if (scrollLeft !== view.scrollLeft) element.scrollLeft = scrollLeft;
    if (scrollTop !== view.scrollTop) element.scrollTop = scrollTop;
    setShown(key);
  }, [key, shown, hasRoom, scroller]);
}
