import type { BorderStyle, RangeFormat } from "../../core/changes/changeSet";
import type { Rect } from "../../core/grid";
import { type StylePatch, stylePatcher } from "../../simulator/model/styles";
import type {
  Alignment,
  BorderLine,
  Borders,
  Color,
  SheetModel,
  WorkbookModel,
} from "../../simulator/model/types";
import { ensureCell } from "../../simulator/model/workbook";

/** Our names of lines and alignments in ECMA-376's words (§18.18.3, §18.18.40). */
const LINES: Record<BorderStyle, string | null> = {
  None: null,
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
  Double: "double",
  Hair: "hair",
  Dotted: "dotted",
  Dashed: "dashed",
};
const HORIZONTAL: Record<NonNullable<RangeFormat["horizontal"]>, string> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
};

const BLACK: Color = { rgb: "#000000" };

/** Gives every cell of a rectangle the look that a format says; what it does not say stays. */
export function applyFormat(
  workbook: WorkbookModel,
  sheet: SheetModel,
  rect: Rect,
  format: RangeFormat,
): void {
  const inner = stylePatcher(patchOf(format));
  const edges = edgePatchers(format);
  for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
    for (let column = rect.column; column < rect.column + rect.columnCount; column++) {
      const cell = ensureCell(workbook, sheet, row, column);
      cell.style = edges(row, column, rect)(inner(cell.style));
    }
  }
}

type Restyle = ReturnType<typeof stylePatcher>;

function patchOf(format: RangeFormat): StylePatch {
  const { fontName, fontSize, bold, italic, underline, fontColor, fillColor, numberFormat, locked } = format;
  return {
    numberFormat,
    locked,
    font: {
      name: fontName,
      size: fontSize,
      bold,
      italic,
      underline: underline === undefined ? undefined : underline ? "single" : "none",
      color: fontColor === undefined ? undefined : { rgb: fontColor },
    },
    ...(fillColor === undefined ? {} : { fill: fillOf(fillColor) }),
    alignment: alignmentOf(format),
  };
}

function fillOf(color: string | null): StylePatch["fill"] {
  return color === null
    ? { pattern: "none", foreground: null, background: null }
    : { pattern: "solid", foreground: { rgb: color }, background: null };
}

function alignmentOf({ horizontal, vertical, wrap, indent, rotation }: RangeFormat): Partial<Alignment> {
  return {
    horizontal: horizontal === undefined ? undefined : HORIZONTAL[horizontal],
    vertical: vertical?.toLowerCase(),
    wrapText: wrap,
    indent,
    // ECMA-376 §18.8.1: 0–90 up, 91–180 down.
    textRotation: rotation === undefined || rotation >= 0 ? rotation : 90 - rotation,
  };
}

/** Lines around every cell, or only around the rectangle. */
function edgePatchers({
  borders,
  outline,
}: RangeFormat): (row: number, column: number, rect: Rect) => Restyle {
  if (!borders && !outline) return () => (style) => style;
  const all = borders && lineOf(borders);
  const around = outline && lineOf(outline);
  const known = new Map<number, Restyle>();
  return (row, column, rect) => {
    const isTop = row === rect.row;
    const isBottom = row === rect.row + rect.rowCount - 1;
    const isLeft = column === rect.column;
    const isRight = column === rect.column + rect.columnCount - 1;
    const key = Number(isTop) + 2 * Number(isBottom) + 4 * Number(isLeft) + 8 * Number(isRight);
    let patcher = known.get(key);
    if (!patcher) {
      const side = (isEdge: boolean): BorderLine | null | undefined =>
        isEdge && around !== undefined ? around : all;
      const sides: Partial<Borders> = {
        top: side(isTop),
        bottom: side(isBottom),
        left: side(isLeft),
        right: side(isRight),
      };
      known.set(key, (patcher = stylePatcher({ borders: sides })));
    }
    return patcher;
  };
}

function lineOf({ style, color }: { style: BorderStyle; color?: string }): BorderLine | null {
  const name = LINES[style];
  return name === null ? null : { style: name, color: color === undefined ? BLACK : { rgb: color } };
}
