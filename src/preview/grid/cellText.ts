import type { Cell, CellStyle, Scalar, SheetModel } from "../../simulator/model/types";
import type { Side } from "./cellLook";
import type { SheetLayout } from "./sheetLayout";
import { CELL_PADDING, type TextMeasure } from "./textMeasure";

/** What a number shows when its column is too narrow for it. */
export function fitNumber(
  value: number,
  text: string,
  {
    isGeneral,
    width,
    font,
    measure,
  }: { isGeneral: boolean; width: number; font: string; measure: TextMeasure },
): string {
  const room = width - 2 * CELL_PADDING;
  const fits = (candidate: string) => measure.width(candidate, font) <= room;
  if (fits(text)) return text;
  if (isGeneral) {
    // General gives up decimals before it gives up the number.
    for (let digits = 9; digits >= 0; digits--) {
      const rounded = String(Number(value.toFixed(digits)));
      if (fits(rounded)) return rounded;
    }
  }
  const hash = measure.width("#", font);
  return "#".repeat(Math.max(1, Math.floor(room / hash)));
}

/** How far a text may run out of its cell, in columns to either side. */
export interface Spill {
  left: number;
  right: number;
}

const NO_SPILL: Spill = { left: 0, right: 0 };

/**
 * Excel lets a text that is wider than its cell run over empty neighbours, away from the side it is aligned to.
 * Numbers, wrapped, merged and rotated cells keep to themselves.
 */
export function findSpill(
  sheet: SheetModel,
  layout: SheetLayout,
  at: { row: number; column: number },
  wanted: number,
  side: Side,
): Spill {
  const excess = wanted - layout.columns.size(at.column);
  if (excess <= 0) return NO_SPILL;
  const each = side === "center" ? excess / 2 : excess;
  return {
    left: side === "left" ? 0 : emptyColumns(sheet, layout, at, -1, each),
    right: side === "right" ? 0 : emptyColumns(sheet, layout, at, 1, each),
  };
}

function emptyColumns(
  sheet: SheetModel,
  layout: SheetLayout,
  { row, column }: { row: number; column: number },
  step: 1 | -1,
  wanted: number,
): number {
  let columns = 0;
  let got = 0;
  for (let next = column + step; next >= 0 && next < layout.columns.count && got < wanted; next += step) {
    if (isFilled(sheet.cells.get(row, next))) break;
    got += layout.columns.size(next);
    columns += 1;
  }
  return columns;
}

/** "Centre across selection": the columns after it that are empty and aligned the same way. */
export function centeredAcross(
  sheet: SheetModel,
  { row, column }: { row: number; column: number },
  style: CellStyle,
): number {
  if (style.alignment.horizontal !== "centerContinuous") return 0;
  let columns = 0;
  for (let next = column + 1; ; next++) {
    const cell = sheet.cells.get(row, next);
    if (!cell || isFilled(cell) || cell.style.alignment.horizontal !== "centerContinuous") return columns;
    columns += 1;
  }
}

export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.formula !== null || (cell.value !== null && cell.value !== ""));
}

const DATE_FORMAT = /[dy]|m{2,}|^m|\/m/i;

/** A number format that shows a date: letters of a date outside quotes, brackets and escapes. */
export function isDateFormat(numberFormat: string): boolean {
  const bare = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return bare !== "General" && DATE_FORMAT.test(bare);
}

/**
 * What stands in the formula bar and in the editor: the formula, or the constant as one would type it again.
 * Dates come as day/month/year of the common era, which is how typed dates are read; a percentage keeps its sign.
 */
export function editText(
  cell: Cell | undefined,
  format: (value: Scalar, numberFormat: string) => { text: string },
): string {
  if (!cell) return "";
  const { value, formula, style } = cell;
  if (formula !== null) return formula;
  if (typeof value === "string") return style.quotePrefix ? `'${value}` : value;
  if (typeof value === "number" && isDateFormat(style.numberFormat)) {
    return format(value, Number.isInteger(value) ? "d/m/yyyy" : "d/m/yyyy h:mm:ss").text;
  }
  if (typeof value === "number" && /%/.test(style.numberFormat)) return `${roundOff(value * 100)}%`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}

/** Takes the error of binary fractions off: 0.07 × 100 is 7, not 7.000000000000001. */
function roundOff(value: number): number {
  return Number(value.toPrecision(15));
}
