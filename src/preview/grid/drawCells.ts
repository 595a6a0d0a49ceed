import type { CSSProperties } from "react";
import { effectiveStyle } from "../../simulator/model/workbook";
import type {
  Cell,
  CellStyle,
  DifferentialStyle,
  Rect,
  Scalar,
  SheetModel,
  WorkbookModel,
} from "../../simulator/model/types";
import { boxCss, fillColor, hasBorders, horizontalSide, overlay, textCss } from "./cellLook";
import { centeredAcross, findSpill, fitNumber, isFilled } from "./cellText";
import { mergeAt } from "./selection";
import type { SheetLayout } from "./sheetLayout";
import { CELL_PADDING, type TextMeasure } from "./textMeasure";
import { cssFont } from "./units";

/** What conditional formats make of one cell. */
export interface ConditionalLook {
  style?: DifferentialStyle | null;
  /** A data bar: from where to where in shares of the cell's width, 0 to 1. */
  bar?: { from: number; to: number; color: string; gradient: boolean };
  /** A sign of an icon set, as text. */
  icon?: { sign: string; color: string };
  hidesValue?: boolean;
}

/** Everything that drawing a sheet reads. */
export interface SheetScene {
  workbook: WorkbookModel;
  sheet: SheetModel;
  layout: SheetLayout;
  measure: TextMeasure;
  format(value: Scalar, numberFormat: string): { text: string; color: string | null };
  /** Conditional formats of a part of the sheet. */
  looksIn(part: Rect): (row: number, column: number) => ConditionalLook | undefined;
}

/** One cell as it is drawn; x and y are pixels of the sheet. */
export interface DrawnCell {
  row: number;
  column: number;
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string | null;
  /** Gridlines inside this stretch of the row are covered: a merged area, or a text that runs over its neighbours. */
  cover: { left: number; width: number } | null;
  box: CSSProperties;
  text: string;
  /** Where the text may run, relative to the cell. */
  textLeft: number;
  textWidth: number;
  textCss: CSSProperties;
  look: ConditionalLook | undefined;
}

/** Rows and columns from–to, the end not included. */
export interface Window {
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

/** How far left or right of the window a text may begin that runs into it. */
const SPILL_REACH = 12;

/** The cells of a part of a sheet that have anything to show. */
export function drawCells(scene: SheetScene, window: Window): DrawnCell[] {
  const { sheet, layout } = scene;
  const merges = sheet.merges.filter((merge) => inWindow(merge, window));
  const first = Math.max(0, window.fromColumn - SPILL_REACH);
  const last = Math.min(layout.columns.count, window.toColumn + SPILL_REACH);
  const looks = scene.looksIn(reach({ ...window, fromColumn: first, toColumn: last }, merges));
  const drawn: DrawnCell[] = [];
  const draw = (area: Rect) => {
    const cell = drawCell(scene, area, looks(area.row, area.column));
    if (cell) drawn.push(cell);
  };
  for (let row = window.fromRow; row < window.toRow; row++) {
    if (layout.rows.isHidden(row)) continue;
    for (let column = first; column < last; column++) {
      const isOutside = column < window.fromColumn || column >= window.toColumn;
      if (layout.columns.isHidden(column) || (isOutside && !isFilled(sheet.cells.get(row, column)))) continue;
      if (!mergeAt(merges, { row, column })) draw({ row, column, rowCount: 1, columnCount: 1 });
    }
  }
  merges.forEach(draw);
  return drawn;
}

/** The window, and the upper left cells of the merged areas that reach into it. */
function reach(window: Window, merges: readonly Rect[]): Rect {
  const row = Math.min(window.fromRow, ...merges.map((merge) => merge.row));
  const column = Math.min(window.fromColumn, ...merges.map((merge) => merge.column));
  return {
    row,
    column,
    rowCount: Math.max(1, window.toRow - row),
    columnCount: Math.max(1, window.toColumn - column),
  };
}

function inWindow(rect: Rect, window: Window): boolean {
  return (
    rect.row < window.toRow &&
    rect.row + rect.rowCount > window.fromRow &&
    rect.column < window.toColumn &&
    rect.column + rect.columnCount > window.fromColumn
  );
}

function drawCell(scene: SheetScene, area: Rect, look: ConditionalLook | undefined): DrawnCell | null {
  const { workbook, sheet, layout, measure } = scene;
  const { row, column } = area;
  const cell = sheet.cells.get(row, column);
  const style = overlay(effectiveStyle(workbook, sheet, row, column), look?.style);
  const fill = fillColor(style.fill, workbook);
  const isMerged = area.rowCount > 1 || area.columnCount > 1;
  if (!isFilled(cell) && fill === null && !hasBorders(style.borders) && !look && !isMerged) return null;

  const across = centeredAcross(sheet, { row, column }, style);
  const width = layout.columns.span(column, area.columnCount + across);
  const value = cell?.value ?? null;
  const side = horizontalSide(style.alignment, value);
  const font = cssFont(style.font);
  const shown = shownText(scene, cell, style, { width, font });
  const text = look?.hidesValue ? "" : shown.text;
  const spill = mayRun(style, value, isMerged || across > 0)
    ? findSpill(sheet, layout, { row, column }, measure.width(text, font) + 2 * CELL_PADDING, side)
    : { left: 0, right: 0 };
  const textLeft = -layout.columns.span(column - spill.left, spill.left);
  const textWidth = width - textLeft + layout.columns.span(column + 1, spill.right);
  return {
    row,
    column,
    x: layout.columns.start(column),
    y: layout.rows.start(row),
    width: layout.columns.span(column, area.columnCount),
    height: layout.rows.span(row, area.rowCount),
    fill,
    cover: isMerged || textWidth > layout.columns.size(column) ? { left: textLeft, width: textWidth } : null,
    box: boxCss(mergedBorders(scene, area, style), workbook),
    text,
    textLeft,
    textWidth,
    textCss: {
      ...textCss(style, side, measure.lineHeight(font), workbook),
      ...(shown.color ? { color: shown.color } : {}),
    },
    look,
  };
}

function mayRun(style: CellStyle, value: Scalar, isWide: boolean): boolean {
  return (
    typeof value === "string" && !isWide && !style.alignment.wrapText && style.alignment.textRotation === 0
  );
}

function shownText(
  { format, measure }: SheetScene,
  cell: Cell | undefined,
  style: CellStyle,
  { width, font }: { width: number; font: string },
): { text: string; color: string | null } {
  if (!cell || cell.value === null) return { text: "", color: null };
  const shown = format(cell.value, style.numberFormat);
  if (typeof cell.value !== "number" || style.alignment.textRotation !== 0) return shown;
  const isGeneral = style.numberFormat === "General";
  return { ...shown, text: fitNumber(cell.value, shown.text, { isGeneral, width, font, measure }) };
}

/** A merged area takes its right and lower border from the cells at that edge. */
function mergedBorders(scene: SheetScene, area: Rect, style: CellStyle): CellStyle {
  if (area.rowCount === 1 && area.columnCount === 1) return style;
  const corner = effectiveStyle(
    scene.workbook,
    scene.sheet,
    area.row + area.rowCount - 1,
    area.column + area.columnCount - 1,
  );
  return {
    ...style,
    borders: { ...style.borders, right: corner.borders.right, bottom: corner.borders.bottom },
  };
}
