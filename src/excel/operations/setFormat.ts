import type { BorderStyle, RangeFormat } from "../../core/changes/changeSet";
import type { CellFormatRecord } from "../../core/changes/inverse";
import type { Operation, Reversal } from "./operation";
import { NOTHING_TO_UNDO, worksheetById } from "./operation";

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
    // One value for the whole range: Excel spreads it (Microsoft, "Excel.Range numberFormat").
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

/** Everything of a cell's look that `applyFormat` can change, asked for in one call for the whole rectangle. */
const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true, patternColor: true },
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    textOrientation: true,
    protection: true,
  },
};

export const setFormat: Operation<"setFormat"> = (target, { range, format }) => {
  const track = !target.isNew(range.sheet);
  const before = track ? target.range(range).getCellProperties(LOOKS) : null;
  const formats =
    track && format.numberFormat !== undefined ? target.range(range).load("numberFormat") : null;
  applyFormat(target.range(range), format, range.rowCount, range.columnCount);
  if (!before) return NOTHING_TO_UNDO;
  return () => {
    const { sheet, ...rect } = range;
    return [
      {
        kind: "restoreFormat",
        ...target.identity(sheet),
        rect,
        cells: before.value as unknown as CellFormatRecord[][],
        ...(formats ? { numberFormat: formats.numberFormat as string[][] } : {}),
      },
    ];
  };
};

/** An empty fill reads back as pattern "None" (white on some hosts): writing its colour would paint the cell. */
function hasNoFill(cell: CellFormatRecord): boolean {
  const fill = (cell as { format?: { fill?: { pattern?: string | null; color?: string } } }).format?.fill;
  return fill?.pattern === "None" || fill?.pattern === null || fill?.color === "";
}

/** `setCellProperties` refuses values that mean "nothing here". */
function settable(cell: CellFormatRecord): Excel.SettableCellProperties {
  const { format } = cell as { format?: Record<string, unknown> };
  const clean: Record<string, unknown> = { ...format };
  if (hasNoFill(cell)) delete clean.fill;
  return { format: clean } as Excel.SettableCellProperties;
}

export const revertSetFormat: Reversal<"restoreFormat"> = (context, step) => {
  const sheet = worksheetById(context, step.sheetId);
  const { row, column, rowCount, columnCount } = step.rect;
  return () => {
    if (sheet.isNullObject) return {};
    const range = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
    if (step.numberFormat) range.numberFormat = step.numberFormat;
    range.setCellProperties(step.cells.map((line) => line.map(settable)));
    step.cells.forEach((line, r) => {
      for (let from = 0; from < line.length; from++) {
        if (!hasNoFill(line[from] ?? {})) continue;
        let to = from;
        while (to + 1 < line.length && hasNoFill(line[to + 1] ?? {})) to++;
        sheet.getRangeByIndexes(row + r, column + from, 1, to - from + 1).format.fill.clear();
        from = to;
      }
    });
    return {};
  };
};
