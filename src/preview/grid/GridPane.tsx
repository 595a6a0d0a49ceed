import { memo } from "react";
import { cellToA1 } from "../../simulator/model/address";
import { drawCells, type DrawnCell, type SheetScene } from "./drawCells";
import type { Pane } from "./viewport";

/** One part of the view. Scrolling inside the same cells moves it; it is drawn again when other cells come into view. */
export function GridPane({ pane, scene }: { pane: Pane; scene: SheetScene }) {
  return (
    <div
      className="grid-pane"
      data-pane={pane.name}
      style={{ left: pane.x, top: pane.y, width: pane.width, height: pane.height }}
    >
      <div className="grid-sheet" style={{ transform: `translate(${-pane.sheetX}px, ${-pane.sheetY}px)` }}>
        <PaneContent scene={scene} {...pane.window} />
      </div>
    </div>
  );
}

interface PaneContentProps {
  scene: SheetScene;
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

/** Gridlines, then fills, then borders and text, each over the one before. */
const PaneContent = memo(function PaneContent({ scene, ...window }: PaneContentProps) {
  const cells = drawCells(scene, window);
  return (
    <>
      {scene.sheet.showGridlines && <Gridlines scene={scene} {...window} />}
      {cells.map((cell) => cell.cover && <Cover key={keyOf(cell)} cell={cell} cover={cell.cover} />)}
      {cells.map((cell) => cell.fill && <CellFill key={keyOf(cell)} cell={cell} color={cell.fill} />)}
      {cells.map((cell) => (
        <CellBox key={keyOf(cell)} cell={cell} />
      ))}
    </>
  );
});

function keyOf(cell: DrawnCell): string {
  return `${cell.row},${cell.column}`;
}

function Gridlines({ scene, fromRow, toRow, fromColumn, toColumn }: PaneContentProps) {
  const { rows, columns } = scene.layout;
  const left = columns.start(fromColumn);
  const top = rows.start(fromRow);
  const width = columns.start(toColumn) - left;
  const height = rows.start(toRow) - top;
  return (
    <>
      {indexes(fromRow, toRow).map((row) => (
        <i
          key={`r${row}`}
          className="grid-line"
          style={{ left, top: rows.start(row + 1) - 1, width, height: 1 }}
        />
      ))}
      {indexes(fromColumn, toColumn).map((column) => (
        <i
          key={`c${column}`}
          className="grid-line"
          style={{ left: columns.start(column + 1) - 1, top, width: 1, height }}
        />
      ))}
    </>
  );
}

export function indexes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** White over the gridlines inside, not over those around. */
function Cover({ cell, cover }: { cell: DrawnCell; cover: { left: number; width: number } }) {
  return (
    <i
      className="grid-fill"
      style={{
        left: cell.x + cover.left,
        top: cell.y,
        width: cover.width - 1,
        height: cell.height - 1,
        background: "#FFFFFF",
      }}
    />
  );
}

/** A fill hides the gridlines on all four sides, the ones that belong to its neighbours included. */
function CellFill({ cell, color }: { cell: DrawnCell; color: string }) {
  return <i className="grid-fill" style={{ ...outline(cell), background: color }} />;
}

/** The cell with the lines around it: each line is drawn over the last pixel of the cell before. */
function outline(cell: DrawnCell) {
  return { left: cell.x - 1, top: cell.y - 1, width: cell.width + 1, height: cell.height + 1 };
}

function CellBox({ cell }: { cell: DrawnCell }) {
  const { look } = cell;
  return (
    <div
      className="grid-cell"
      data-cell={cellToA1(cell.row, cell.column)}
      data-fill={cell.fill ?? undefined}
      style={{ ...outline(cell), ...cell.box }}
    >
      {look?.bar && <DataBar bar={look.bar} />}
      {look?.icon && (
        <span className="grid-icon" style={{ color: look.icon.color }}>
          {look.icon.sign}
        </span>
      )}
      {cell.text !== "" && (
        <span
          className="grid-text"
          style={{ ...cell.textCss, marginLeft: cell.textLeft, width: cell.textWidth }}
        >
          {cell.text}
        </span>
      )}
    </div>
  );
}

function DataBar({ bar }: { bar: NonNullable<NonNullable<DrawnCell["look"]>["bar"]> }) {
  return (
    <i
      className="grid-bar"
      style={{
        left: `${bar.from * 100}%`,
        width: `${(bar.to - bar.from) * 100}%`,
        background: bar.gradient ? `linear-gradient(to right, ${bar.color}, ${bar.color}33)` : bar.color,
      }}
    />
  );
}
