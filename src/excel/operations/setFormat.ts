import type { BorderStyle, RangeFormat } from "../../core/changes/changeSet";
import { queueLooks, writeLooks } from "./looks";
import type { Anticipation, Operation, Reversal } from "./operation";
import { NOTHING_REVERTED, NOTHING_TO_UNDO } from "./operation";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const INNER = ["InsideHorizontal", "InsideVertical"] as const;

/** Our border names as Excel's line style and weight. */
const LINES: Record<BorderStyle, { style: Excel.BorderLineStyle; weight?: Excel.BorderWeight }> = {
  None: { style: "None" as Excel.BorderLineStyle },
  Thin: { style: "Continuous" as Excel.BorderLineStyle, weight: "Thin" as Excel.BorderWeight },
  Medium: { style: "Continuous" as Excel.BorderLineStyle, weight: "Medium" as Excel.BorderWeight },
  Thick: { style: "Continuous" as Excel.BorderLineStyle, weight: "Thick" as Excel.BorderWeight },
  Hair: { style: "Continuous" as Excel.BorderLineStyle, weight: "Hairline" as Excel.BorderWeight },
  Double: { style: "Double" as Excel.BorderLineStyle },
  Dotted: { style: "Dot" as Excel.BorderLineStyle, weight: "Thin" as Excel.BorderWeight },
  Dashed: { style: "Dash" as Excel.BorderLineStyle, weight: "Thin" as Excel.BorderWeight },
};

function drawLines(
  borders: Excel.RangeBorderCollection,
  sides: readonly string[],
  line: { style: BorderStyle; color?: string },
): void {
  for (const side of sides) {
    const border = borders.getItem(side as Excel.BorderIndex);
    const { style, weight } = LINES[line.style];
    border.style = style;
    if (weight) border.weight = weight;
    if (line.color && line.style !== "None") border.color = line.color;
  }
}

function applyFont(font: Excel.RangeFont, format: RangeFormat): void {
  if (format.fontName !== undefined) font.name = format.fontName;
  if (format.fontSize !== undefined) font.size = format.fontSize;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.underline !== undefined) font.underline = format.underline ? "Single" : "None";
  if (format.fontColor !== undefined) font.color = format.fontColor;
}

function applyFormat(range: Excel.Range, format: RangeFormat, rowCount: number, columnCount: number): void {
  const look = range.format;
  if (format.numberFormat !== undefined) {
    range.numberFormat = Array.from({ length: rowCount }, () => Array(columnCount).fill(format.numberFormat));
  }
  applyFont(look.font, format);
  if (format.fillColor === null) look.fill.clear();
  else if (format.fillColor !== undefined) look.fill.color = format.fillColor;
  if (format.horizontal !== undefined) look.horizontalAlignment = format.horizontal;
  if (format.vertical !== undefined) look.verticalAlignment = format.vertical;
  if (format.wrap !== undefined) look.wrapText = format.wrap;
  if (format.indent !== undefined) look.indentLevel = format.indent;
  if (format.rotation !== undefined) look.textOrientation = format.rotation;
  if (format.locked !== undefined) look.protection.locked = format.locked;
  if (format.borders) {
    const inner = INNER.filter((side) => (side === "InsideHorizontal" ? rowCount > 1 : columnCount > 1));
    drawLines(look.borders, [...EDGES, ...inner], format.borders);
  }
  if (format.outline) drawLines(look.borders, EDGES, format.outline);
}

export const setFormat: Operation<"setFormat"> = (target, change) => {
  const undoing = anticipateSetFormat(target, change);
  const { range, format } = change;
  applyFormat(target.range(range), format, range.rowCount, range.columnCount);
  return undoing;
};

/** Looks are restored whatever they are now: there is nothing to foresee but what they were. */
export const anticipateSetFormat: Anticipation<"setFormat"> = (target, { range, format }) => {
  if (target.isFresh(range)) return NOTHING_TO_UNDO;
  const looks = queueLooks(target.range(range), format);
  const formats = format.numberFormat !== undefined ? target.range(range).load("numberFormat") : null;
  return () => {
    const { sheet, ...rect } = range;
    return [
      {
        kind: "restoreFormat",
        ...target.identity(sheet),
        rect,
        cells: looks(),
        ...(formats ? { numberFormat: formats.numberFormat as string[][] } : {}),
      },
    ];
  };
};

export const revertSetFormat: Reversal<"restoreFormat"> = (target, step) => {
  const worksheet = target.sheet(step)?.worksheet;
  if (!worksheet) return NOTHING_REVERTED;
  const { row, column, rowCount, columnCount } = step.rect;
  return () => {
    if (step.numberFormat) {
      worksheet.getRangeByIndexes(row, column, rowCount, columnCount).numberFormat = step.numberFormat;
    }
    writeLooks(worksheet, step.rect, step.cells);
    return {};
  };
};
