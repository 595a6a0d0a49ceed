import type { RangeFormat } from "../../core/changes/changeSet";
import type { CellFormatRecord } from "../../core/changes/inverse";
import type { Rect } from "../../core/grid";
import { withoutNulls } from "./withoutNulls";

const FONT = {
  fontName: "name",
  fontSize: "size",
  bold: "bold",
  italic: "italic",
  underline: "underline",
  fontColor: "color",
} as const;

/** An indent makes the alignment left, and centring takes the indent away: they go together. */
const ALIGNMENT = {
  horizontal: ["horizontalAlignment", "indentLevel"],
  indent: ["horizontalAlignment", "indentLevel"],
  vertical: ["verticalAlignment"],
  wrap: ["wrapText"],
  rotation: ["textOrientation"],
} as const;

const keysOf = <T extends object>(table: T): (keyof T)[] => Object.keys(table) as (keyof T)[];

/** What a format is about to change, as load options: an undo must not touch anything else. */
function loadOptions(format: RangeFormat): Excel.CellPropertiesFormatLoadOptions {
  const options: Excel.CellPropertiesFormatLoadOptions = {};
  const font = keysOf(FONT).filter((key) => format[key] !== undefined);
  if (font.length > 0) options.font = Object.fromEntries(font.map((key) => [FONT[key], true]));
  for (const key of keysOf(ALIGNMENT)) {
    if (format[key] !== undefined) for (const name of ALIGNMENT[key]) options[name] = true;
  }
  if (format.fillColor !== undefined) options.fill = { color: true, pattern: true, patternColor: true };
  if (format.borders || format.outline) options.borders = { style: true, weight: true, color: true };
  if (format.locked !== undefined) options.protection = true;
  return options;
}

/** Queues the looks that `format` would change, cell by cell in one call; to be called after the sync. */
export function queueLooks(range: Excel.Range, format: RangeFormat): () => CellFormatRecord[][] {
  const options = loadOptions(format);
  if (Object.keys(options).length === 0) return () => [];
  const looks = range.getCellProperties({ format: options });
  return () => looks.value.map((line) => line.map((cell) => ({ ...cell.format })));
}

type Looks = Excel.CellPropertiesFormat;

/**
 * A cell without a fill has the pattern "None". Hosts have been seen to tell no pattern at all, and white as the
 * colour (office-js issues 4900 and 6218): writing that back would paint the cell and hide its gridlines.
 */
function hasNoFill({ fill }: Looks): boolean {
  if (!fill) return false;
  if (fill.pattern) return fill.pattern === "None";
  return !fill.color || fill.color.toUpperCase() === "#FFFFFF";
}

function fillOf({ color, pattern, patternColor }: Excel.CellPropertiesFill): Excel.CellPropertiesFill {
  // The colour alone makes a fill solid; gradients can be read but not set (Microsoft, "RangeFill.pattern").
  const isHatched = pattern && pattern !== "Solid" && !pattern.endsWith("Gradient");
  return isHatched ? { pattern, color, patternColor } : { color };
}

/** Of a line that is not there only that may be written: Excel draws a line when a weight or colour is set. */
function lineOf(line: Excel.CellBorder | undefined): Excel.CellBorder | undefined {
  if (!line?.style) return undefined;
  const { style, weight, color } = line;
  return style === "None" ? { style } : { style, weight, color };
}

function bordersOf({ top, bottom, left, right }: Excel.CellBorderCollection): Excel.CellBorderCollection {
  return { top: lineOf(top), bottom: lineOf(bottom), left: lineOf(left), right: lineOf(right) };
}

function settable(cell: CellFormatRecord): Excel.SettableCellProperties {
  const looks = cell as Looks;
  return {
    format: withoutNulls({
      // Before the alignment, which setting an indent may change.
      indentLevel: looks.indentLevel,
      ...looks,
      fill: looks.fill && !hasNoFill(looks) ? fillOf(looks.fill) : undefined,
      borders: looks.borders && bordersOf(looks.borders),
    }),
  };
}

/** Queues giving the cells of a rectangle the looks they had; none when no look was asked for. */
export function writeLooks(worksheet: Excel.Worksheet, rect: Rect, cells: CellFormatRecord[][]): void {
  if (cells.length === 0) return;
  const { row, column, rowCount, columnCount } = rect;
  const range = worksheet.getRangeByIndexes(row, column, rowCount, columnCount);
  range.setCellProperties(cells.map((line) => line.map(settable)));
  cells.forEach((line, r) => {
    for (const { from, count } of runsWithoutFill(line)) {
      worksheet.getRangeByIndexes(row + r, column + from, 1, count).format.fill.clear();
    }
  });
}

/** Neighbouring cells without a fill: cleared together. */
function runsWithoutFill(line: CellFormatRecord[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  line.forEach((cell, at) => {
    if (!hasNoFill(cell as Looks)) return;
    const last = runs.at(-1);
    if (last && last.from + last.count === at) last.count += 1;
    else runs.push({ from: at, count: 1 });
  });
  return runs;
}
