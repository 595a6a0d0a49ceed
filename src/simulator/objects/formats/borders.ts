/** Lines around and inside ranges. A line between two cells belongs to both: the last one set wins. */
import { intersection } from "../../model/address";
import { patchStyle } from "../../model/styles";
import type { BorderLine, Borders, CellStyle, Rect, SheetModel } from "../../model/types";
import { ensureAllowed } from "../cells/protection";
import { stylesIn, restyle } from "../cells/styles";
import { WHOLE_SHEET } from "../cells/address";
import type { Host } from "../host";
import type { BorderSide, BorderTarget } from "../targets";

export const SIDES: readonly BorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

type CellSide = "left" | "right" | "top" | "bottom";

/** Cells that carry a line, on which side, and the cells beyond that may carry the same line. */
interface Strip {
  rect: Rect;
  side: CellSide;
  beyond: Rect | null;
}

const OPPOSITE = { left: "right", right: "left", top: "bottom", bottom: "top" } as const;

function moved(rect: Rect, rows: number, columns: number): Rect | null {
  const to = { ...rect, row: rect.row + rows, column: rect.column + columns };
  return to.row < 0 || to.column < 0 ? null : intersection(to, WHOLE_SHEET);
}

function strips(rect: Rect, side: BorderSide): Strip[] {
  const { row, column, rowCount, columnCount } = rect;
  switch (side) {
    case "EdgeTop": {
      const top = { ...rect, rowCount: 1 };
      return [{ rect: top, side: "top", beyond: moved(top, -1, 0) }];
    }
    case "EdgeBottom": {
      const bottom = { ...rect, row: row + rowCount - 1, rowCount: 1 };
      return [{ rect: bottom, side: "bottom", beyond: moved(bottom, 1, 0) }];
    }
    case "EdgeLeft": {
      const left = { ...rect, columnCount: 1 };
      return [{ rect: left, side: "left", beyond: moved(left, 0, -1) }];
    }
    case "EdgeRight": {
      const right = { ...rect, column: column + columnCount - 1, columnCount: 1 };
      return [{ rect: right, side: "right", beyond: moved(right, 0, 1) }];
    }
    case "InsideHorizontal":
      if (rowCount < 2) return [];
      return [
        { rect: { ...rect, rowCount: rowCount - 1 }, side: "bottom", beyond: null },
        { rect: { ...rect, row: row + 1, rowCount: rowCount - 1 }, side: "top", beyond: null },
      ];
    case "InsideVertical":
      if (columnCount < 2) return [];
      return [
        { rect: { ...rect, columnCount: columnCount - 1 }, side: "right", beyond: null },
        { rect: { ...rect, column: column + 1, columnCount: columnCount - 1 }, side: "left", beyond: null },
      ];
    default:
      return [];
  }
}

/** Changes the same piece of every style, each distinct style once. */
function repaint(host: Host, sheet: SheetModel, rect: Rect, change: (borders: Borders) => Partial<Borders>) {
  const done = new Map<CellStyle, CellStyle>();
  restyle(host, sheet, rect, (style) => {
    let changed = done.get(style);
    if (!changed) done.set(style, (changed = patchStyle(style, { borders: change(style.borders) })));
    return changed;
  });
}

/** Changes the line of a side in every cell that carries it. */
export function changeLine(
  host: Host,
  target: BorderTarget,
  change: (line: BorderLine | null) => BorderLine | null,
): void {
  for (const { sheet, rect } of target.areas) {
    ensureAllowed(sheet, "formatCells");
    if (target.side === "DiagonalDown" || target.side === "DiagonalUp") {
      const flag = target.side === "DiagonalDown" ? "diagonalDown" : "diagonalUp";
      repaint(host, sheet, rect, (borders) => {
        const line = change(borders[flag] ? borders.diagonal : null);
        const other = flag === "diagonalDown" ? borders.diagonalUp : borders.diagonalDown;
        return { [flag]: line !== null, diagonal: line ?? (other ? borders.diagonal : null) };
      });
      continue;
    }
    for (const strip of strips(rect, target.side)) {
      const inherited = strip.beyond ? lineIn(host, sheet, strip.beyond, OPPOSITE[strip.side]) : null;
      repaint(host, sheet, strip.rect, (borders) => ({
        [strip.side]: change(borders[strip.side] ?? inherited?.line ?? null),
      }));
      if (strip.beyond) clearLine(host, sheet, strip.beyond, OPPOSITE[strip.side]);
    }
  }
}

/** The neighbours' own line gives way, where they have one. */
function clearLine(host: Host, sheet: SheetModel, rect: Rect, side: CellSide): void {
  for (const style of stylesIn(host.model, sheet, rect)) {
    if (style.borders[side] === null) continue;
    repaint(host, sheet, rect, () => ({ [side]: null }));
    return;
  }
}

/** The one line of a side of all cells of a rectangle; undefined when they differ. */
function lineIn(
  host: Host,
  sheet: SheetModel,
  rect: Rect,
  side: CellSide,
): { line: BorderLine | null } | undefined {
  let found: { line: BorderLine | null; key: string } | undefined;
  for (const style of stylesIn(host.model, sheet, rect)) {
    const line = style.borders[side];
    const key = JSON.stringify(line);
    if (!found) found = { line, key };
    else if (found.key !== key) return undefined;
  }
  return found;
}

/** The line of a side of all areas: null for none, undefined when it is not the same everywhere. */
export function readLine(host: Host, target: BorderTarget): BorderLine | null | undefined {
  let found: { line: BorderLine | null; key: string } | undefined;
  for (const { sheet, rect } of target.areas) {
    for (const line of linesOf(host, sheet, rect, target.side)) {
      if (line === undefined) return undefined;
      const key = JSON.stringify(line);
      if (!found) found = { line, key };
      else if (found.key !== key) return undefined;
    }
  }
  return found ? found.line : null;
}

function linesOf(
  host: Host,
  sheet: SheetModel,
  rect: Rect,
  side: BorderSide,
): (BorderLine | null | undefined)[] {
  if (side === "DiagonalDown" || side === "DiagonalUp") {
    const flag = side === "DiagonalDown" ? "diagonalDown" : "diagonalUp";
    return [...stylesIn(host.model, sheet, rect)].map(({ borders }) =>
      borders[flag] ? borders.diagonal : null,
    );
  }
  // Of an inner line both sides are looked at in one pass: the cell before it carries it, or the cell after.
  return strips(rect, side)
    .slice(0, 1)
    .map((strip) => {
      const own = lineIn(host, sheet, strip.rect, strip.side);
      if (!own) return undefined;
      if (own.line !== null) return own.line;
      const beyond = strip.beyond ?? strips(rect, side)[1]?.rect;
      const other = beyond ? lineIn(host, sheet, beyond, OPPOSITE[strip.side]) : { line: null };
      return other && other.line;
    });
}
