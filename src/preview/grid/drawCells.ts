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
  bar?: { from: number; to: number; color: string; borderColor: string | null };
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
  formatText(value: Scalar, numberFormat: string): string;
  lookAt(row: number, column: number): ConditionalLook | undefined;
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
  const drawn: DrawnCell[] = [];
  const draw = (row: number, column: number, area: Rect) => {
    const cell = drawCell(scene, row, column, area);
    if (cell) drawn.push(cell);
  };
  for (let row = window.fromRow; row < window.toRow; row++) {
    if (layout.rows.isHidden(row)) continue;
    const first = Math.max(0, window.fromColumn - SPILL_REACH);
    const last = Math.min(layout.columns.count, window.toColumn + SPILL_REACH);
    for (let column = first; column < last; column++) {
      const isOutside = column < window.fromColumn || column >= window.toColumn;
      if (layout.columns.isHidden(column) || (isOutside && !isFilled(sheet.cells.get(row, column)))) continue;
      if (!mergeAt(merges, { row, column })) draw(row, column, { row, column, rowCount: 1, columnCount: 1 });
    }
  }
  for (const merge of merges) draw(merge.row, merge.column, merge);
  return drawn;
}

function inWindow(rect: Rect, window: Window): boolean {
  return (
    rect.row < window.toRow &&
    rect.row + rect.rowCount > window.fromRow &&
    rect.column < window.toColumn &&
    rect.column + rect.columnCount > window.fromColumn
  );
}

function drawCell(scene: SheetScene, row: number, column: number, area: Rect): DrawnCell | null {
  const { workbook, sheet, layout, measure } = scene;
  const cell = sheet.cells.get(row, column);
  const look = scene.lookAt(row, column);
  const style = overlay(effectiveStyle(workbook, sheet, row, column), look?.style);
  const fill = fillColor(style.fill, workbook);
  const isMerged = area.rowCount > 1 || area.columnCount > 1;
  if (!isFilled(cell) && fill === null && !hasBorders(style.borders) && !look && !isMerged) return null;

  const across = centeredAcross(sheet, { row, column }, style);
  const width = layout.columns.span(column, area.columnCount + across);
  const value = cell?.value ?? null;
  const side = horizontalSide(style.alignment, value);
  const font = cssFont(style.font);
  const text = look?.hidesValue ? "" : shownText(scene, cell, style, { width, isMerged, font });
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
    textCss: textCss(style, side, measure.lineHeight(font), workbook),
    look,
  };
}

function mayRun(style: CellStyle, value: Scalar, isWide: boolean): boolean {
  return (
    typeof value === "string" && !isWide && !style.alignment.wrapText && style.alignment.textRotation === 0
  );
}

function shownText(
  scene: SheetScene,
  cell: Cell | undefined,
  style: CellStyle,
  room: { width: number; isMerged: boolean; font: string },
): string {
  if (!cell || cell.value === null) return "";
  const text = scene.formatText(cell.value, style.numberFormat);
  if (typeof cell.value !== "number" || style.alignment.textRotation !== 0) return text;
  const { width, font } = room;
  return fitNumber(cell.value, text, {
    isGeneral: style.numberFormat === "General",
    width,
    font,
    measure: scene.measure,
  });
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
