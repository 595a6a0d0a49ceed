import type { CellStyle } from "../../model/types";
import { ensureColumn, ensureRow } from "../../model/workbook";
import { ensureAllowed } from "../cells/protection";
import { styleAt, textAt } from "../cells/read";
import type { Host } from "../host";
import type { RangeTarget } from "../targets";

/** The font that column widths are counted in. */
const NORMAL_SIZE = 11;
/** Excel leaves a few pixels on both sides. */
const PADDING_CHARACTERS = 5 / 7;
/** Line height of a font as a part of its size, as Excel makes rows for Calibri (15 points for 11). */
const LINE_HEIGHT = 15 / 11;

/** Thai vowels and tone marks stand above or below another letter and take no width. */
function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width += /[\u1100-\u115F\u2E80-\uFFDC]/u.test(character) ? 2 : 1;
  }
  return width;
}

function textWidth(text: string, style: CellStyle): number {
  const widest = Math.max(...text.split("\n").map(widthInCharacters));
  return widest * (style.font.size / NORMAL_SIZE) * (style.font.bold ? 1.08 : 1) + PADDING_CHARACTERS;
}

/** Makes each column as wide as its longest text in the areas; wrapped and merged cells do not count. */
export function autofitColumns(host: Host, areas: readonly RangeTarget[]): void {
  host.recalculation.settle();
  for (const { sheet, rect } of areas) {
    ensureAllowed(sheet, "formatColumns");
    const widths = new Map<number, number>();
    for (const { row, column, cell } of sheet.cells.inside(rect)) {
      const style = styleAt(host, sheet, cell, row, column);
      if (cell.value === null || style.alignment.wrapText || style.alignment.textRotation !== 0) continue;
      const width = textWidth(textAt(host, sheet, cell, row, column), style);
      widths.set(column, Math.max(widths.get(column) ?? 0, width));
    }
    for (const [column, width] of widths) ensureColumn(sheet, column).width = Math.min(255, width);
    host.sheetChanged(sheet);
  }
}

/** Makes each row as high as its largest font and most lines need; rows become automatic again. */
export function autofitRows(host: Host, areas: readonly RangeTarget[]): void {
  host.recalculation.settle();
  for (const { sheet, rect } of areas) {
    ensureAllowed(sheet, "formatRows");
    const heights = new Map<number, number>();
    for (const { row, column, cell } of sheet.cells.inside(rect)) {
      const style = styleAt(host, sheet, cell, row, column);
      const text = textAt(host, sheet, cell, row, column);
      const across = sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth ?? 64 / 7;
      const lines = text
        .split("\n")
        .map((line) => (style.alignment.wrapText ? Math.ceil(textWidth(line, style) / across) || 1 : 1))
        .reduce((sum, count) => sum + count, 0);
      const height = lines * style.font.size * LINE_HEIGHT;
      heights.set(row, Math.max(heights.get(row) ?? 0, height));
    }
    for (const [row, height] of heights) {
      const format = ensureRow(sheet, row);
      const points = Math.min(409, Math.ceil(height * 4) / 4);
      format.height = points === sheet.defaultRowHeight ? null : points;
      format.customHeight = false;
    }
    host.sheetChanged(sheet);
  }
}
