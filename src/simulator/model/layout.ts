/**
 * Sizes of columns and rows, and how high a row grows for its text. Widths of columns are documented (ECMA-376
 * §18.3.1.13); widths of texts are assumed, for no font is measured here: good to about a tenth, and the same on
 * every machine.
 */
import type { Cell, CellStyle, Font, SheetModel, WorkbookModel } from "./types";
import { effectiveStyle } from "./workbook";

/** Pixels of the widest digit of Calibri 11 at 96 dpi, the font in which column widths are counted. */
const DIGIT_PIXELS = 7;
/** Two pixels on each side and one for the gridline. */
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;
/** Excel's column of 8.43 characters. */
const STANDARD_COLUMN_PIXELS = 64;
/** Microsoft, "Excel specifications and limits". */
const MAX_ROW_POINTS = 409;

export function pixelsToPoints(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

export function pointsToPixels(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL);
}

/** Width as the file keeps it, padding included → whole pixels. */
export function columnWidthToPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

/** Whole pixels → width as the file keeps it; `columnWidthToPixels` gives the pixels back. */
export function pixelsToColumnWidth(pixels: number): number {
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

/** Pixels of a column as it is shown: 0 when it is hidden. */
export function columnPixels(sheet: SheetModel, column: number): number {
  const format = sheet.columns.get(column);
  if (format?.hidden) return 0;
  const width = format?.width ?? sheet.defaultColumnWidth;
  return width === null ? STANDARD_COLUMN_PIXELS : columnWidthToPixels(width);
}

interface Metrics {
  /** Width of an average Latin letter and of a Thai consonant, and height of a line, as parts of the font's size. */
  latin: number;
  thai: number;
  line: number;
}

/** Thai government fonts are drawn small: 16 points look like 11 of others and make rows of 24. */
const SARABUN: Metrics = { latin: 0.4, thai: 0.4, line: 1.5 };
const OLD_THAI: Metrics = { latin: 0.42, thai: 0.42, line: 1.45 };
const WIDE: Metrics = { latin: 0.56, thai: 0.62, line: 1.28 };
const NORMAL: Metrics = { latin: 0.5, thai: 0.55, line: 15 / 11 };

function metricsOf(name: string): Metrics {
  if (/^TH\s?(?:Sarabun|Niramit|K2D|Kodchasal|Chakra|Fah|Baijam|Mali|Krub|Srisakdi|Charmonman)/i.test(name))
    return SARABUN;
  if (/^(?:Angsana|Cordia|Browallia|Dillenia|Eucrosia|Freesia|Iris|Jasmine|Kodchiang|Lily)/i.test(name))
    return OLD_THAI;
  return /^(?:Tahoma|Verdana|Segoe|Leelawadee|Arial|Helvetica|Sarabun|Noto)/i.test(name) ? WIDE : NORMAL;
}

/** Letters that take no width: Thai vowels and tone marks above and below, and other combining marks. */
const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/u;
const FULL_WIDTH = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;
const THAI = /[\u0e00-\u0e7f]/;
const NARROW = /[ .,:;'|!iljI()[\]{}ft]/;

/** Points that one line of text takes, about. */
export function textWidth(text: string, font: Pick<Font, "name" | "size" | "bold">): number {
  const metrics = metricsOf(font.name);
  let ems = 0;
  for (const character of text) ems += characterWidth(character, metrics);
  return ems * font.size * (font.bold ? 1.06 : 1);
}

function characterWidth(character: string, metrics: Metrics): number {
  if (NO_WIDTH.test(character)) return 0;
  if (FULL_WIDTH.test(character) || character.length > 1) return 1;
  if (THAI.test(character)) return metrics.thai;
  return NARROW.test(character) ? metrics.latin * 0.6 : metrics.latin;
}

/** Points of one line of a font, as Excel makes a row for it. */
export function lineHeight(font: Pick<Font, "name" | "size">): number {
  const pixels = Math.ceil((font.size * metricsOf(font.name).line) / POINTS_PER_PIXEL - 0.01);
  return pixels * POINTS_PER_PIXEL;
}

/**
 * Where a line may break: after spaces and hyphens, and between the syllables' letters of scripts that are written
 * without spaces. (Excel looks Thai words up in a dictionary; breaking at any letter that starts a cluster differs by
 * at most a word.)
 */
function breakableParts(line: string): string[] {
  return (
    line.match(
      /[\u0e00-\u0e7f\u2e80-\u9fff\uac00-\ud7a3]\p{M}*[\u0e30\u0e32\u0e33\u0e45\u0e46]?\s*|[^\s\u0e00-\u0e7f\u2e80-\u9fff\uac00-\ud7a3-]*[\s-]+|[^\s\u0e00-\u0e7f\u2e80-\u9fff\uac00-\ud7a3-]+/gu,
    ) ?? []
  );
}

/** Lines that a text takes in a cell this wide (points) when it is wrapped. */
export function wrappedLines(
  text: string,
  width: number,
  font: Pick<Font, "name" | "size" | "bold">,
): number {
  let lines = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    lines += 1;
    let used = 0;
    for (const part of breakableParts(line)) {
      const wanted = textWidth(part.trimEnd(), font);
      if (used > 0 && used + wanted > width) {
        lines += 1;
        used = 0;
      }
      // A word longer than the cell is cut where the cell ends.
      if (wanted > width && width > 0) lines += Math.ceil(wanted / width) - 1;
      used = wanted > width && width > 0 ? wanted % width : used + textWidth(part, font);
    }
  }
  return lines;
}

export interface RowHeightOptions {
  /** What a cell shows: numbers are formatted by the caller. */
  textOf: (cell: Cell, style: CellStyle) => string;
}

/**
 * Points that Excel would give a row without a height of its own: the tallest of its cells. Only wrapped text takes
 * more than one line, and merged cells do not count, as in Excel's own fitting.
 */
export function automaticRowHeight(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  options: RowHeightOptions,
): number {
  let height = Math.max(sheet.defaultRowHeight, 0);
  const merges = sheet.merges.filter((merge) => row >= merge.row && row < merge.row + merge.rowCount);
  for (const [column, cell] of sheet.cells.row(row) ?? []) {
    if (merges.some((merge) => column >= merge.column && column < merge.column + merge.columnCount)) continue;
    const style = effectiveStyle(workbook, sheet, row, column);
    const { font, alignment } = style;
    const isTurned = alignment.textRotation !== 0;
    const text = cell.value === null || isTurned ? "" : options.textOf(cell, style);
    const available = pixelsToPoints(Math.max(1, columnPixels(sheet, column) - PADDING_PIXELS));
    const lines = alignment.wrapText && text !== "" ? wrappedLines(text, available, font) : 1;
    height = Math.max(height, lines * lineHeight(font));
  }
  return Math.min(MAX_ROW_POINTS, height);
}
