import type { CSSProperties } from "react";
import { colorToHex } from "../../simulator/model/colors";
import type {
  Alignment,
  BorderLine,
  Borders,
  CellStyle,
  Color,
  DifferentialStyle,
  Fill,
  Font,
  Scalar,
  WorkbookModel,
} from "../../simulator/model/types";
import { CELL_PADDING } from "./textMeasure";
import { cssFont } from "./units";

/** Excel indents by three spaces of the default font. */
const INDENT_PIXELS = 9;

const MEDIUM_STYLES = ["medium", "mediumDashed", "mediumDashDot", "mediumDashDotDot", "slantDashDot"];

/** Text keeps to the left, numbers and dates to the right, TRUE and errors to the middle. */
export type Side = "left" | "center" | "right";

/** What a conditional format changes of a cell's style, laid over it. */
export function overlay(style: CellStyle, over: DifferentialStyle | null | undefined): CellStyle {
  if (!over) return style;
  return {
    ...style,
    numberFormat: over.numberFormat ?? style.numberFormat,
    font: { ...style.font, ...defined(over.font) },
    fill: over.fill ? differentialFill(over.fill) : style.fill,
    borders: { ...style.borders, ...defined(over.borders) },
    alignment: { ...style.alignment, ...defined(over.alignment) },
  };
}

function defined<T extends object>(part: T | undefined): Partial<T> {
  return Object.fromEntries(
    Object.entries(part ?? {}).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

/** In a differential style the colour of a solid fill is its background (ECMA-376 §18.8.32 as Excel writes it). */
function differentialFill(fill: Partial<Fill>): Fill {
  const color = fill.background ?? fill.foreground ?? null;
  return { pattern: color ? "solid" : "none", foreground: color, background: null };
}

/** The colour behind a cell; null when gridlines show through. */
export function fillColor(fill: Fill, workbook: WorkbookModel): string | null {
  if (fill.pattern === "none" || fill.pattern === "gradient") return null;
  const color = fill.pattern === "solid" ? fill.foreground : (fill.background ?? fill.foreground);
  return colorToHex(color, workbook, "#FFFFFF");
}

export function horizontalSide(alignment: Alignment, value: Scalar): Side {
  switch (alignment.horizontal) {
    case "left":
    case "fill":
    case "justify":
    case "distributed":
      return "left";
    case "center":
    case "centerContinuous":
      return "center";
    case "right":
      return "right";
    default:
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || (typeof value === "object" && value !== null) ? "center" : "left";
  }
}

/** The box of a cell: borders and where the text stands from top to bottom. */
export function boxCss(style: CellStyle, workbook: WorkbookModel): CSSProperties {
  const { borders } = style;
  return {
    borderTop: borderCss(borders.top, workbook),
    borderRight: borderCss(borders.right, workbook),
    borderBottom: borderCss(borders.bottom, workbook),
    borderLeft: borderCss(borders.left, workbook),
    alignItems: { top: "flex-start", center: "center" }[style.alignment.vertical] ?? "flex-end",
  };
}

export function hasBorders(borders: Borders): boolean {
  return Boolean(borders.left ?? borders.right ?? borders.top ?? borders.bottom);
}

function borderCss(line: BorderLine | null, workbook: WorkbookModel): string | undefined {
  if (!line || line.style === "none") return undefined;
  return `${borderWidth(line.style)}px ${borderStroke(line.style)} ${colorToHex(line.color, workbook)}`;
}

function borderWidth(style: string): number {
  if (style === "thick" || style === "double") return 3;
  return MEDIUM_STYLES.includes(style) ? 2 : 1;
}

function borderStroke(style: string): string {
  if (style === "double") return "double";
  if (style === "hair" || style === "dotted") return "dotted";
  return /dash/i.test(style) ? "dashed" : "solid";
}

/** The text of a cell: font, colour, alignment, rotation. */
export function textCss(
  style: CellStyle,
  side: Side,
  lineHeight: number,
  workbook: WorkbookModel,
): CSSProperties {
  const { alignment, font } = style;
  return {
    font: cssFont(font),
    lineHeight: `${lineHeight}px`,
    color: textColor(font.color, workbook),
    textDecoration: decoration(font),
    textAlign: alignment.horizontal === "justify" ? "justify" : side,
    whiteSpace: alignment.wrapText ? "pre-wrap" : "pre",
    overflowWrap: alignment.wrapText ? "anywhere" : undefined,
    paddingLeft: CELL_PADDING + (side === "left" ? alignment.indent * INDENT_PIXELS : 0),
    paddingRight: CELL_PADDING + (side === "right" ? alignment.indent * INDENT_PIXELS : 0),
    ...rotationCss(alignment.textRotation),
  };
}

/** Office's dark text on a light sheet: the sheet itself stays white in every theme, as in Excel. */
function textColor(color: Color | null, workbook: WorkbookModel): string {
  return colorToHex(color, workbook, "#000000");
}

function decoration({ underline, strikethrough }: Font): string | undefined {
  const lines = [underline === "none" ? "" : "underline", strikethrough ? "line-through" : ""].filter(
    Boolean,
  );
  if (lines.length === 0) return undefined;
  return underline.startsWith("double") ? `${lines.join(" ")} double` : lines.join(" ");
}

/** ECMA-376 §18.8.1: 1–90 up, 91–180 down by (value − 90), 255 letters stacked. */
function rotationCss(rotation: number): CSSProperties {
  if (rotation === 0) return {};
  if (rotation === 255) return { writingMode: "vertical-rl", textOrientation: "upright" };
  if (rotation === 90) return { writingMode: "vertical-rl", rotate: "180deg" };
  if (rotation === 180) return { writingMode: "vertical-rl" };
  return { rotate: `${rotation <= 90 ? -rotation : rotation - 90}deg` };
}
