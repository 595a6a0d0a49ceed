import type { Rect } from "../grid";
import { quoteSheetName, toAbsoluteA1 } from "../grid";

/** Pieces of worksheet formulas. Excel's limits: 255 characters in a text literal, 8,192 in a formula. */
export const MAX_LITERAL = 255;
export const MAX_FORMULA = 8000;

/** `"text"`, with its quotes doubled. */
export function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A text as a criterion of COUNTIFS that matches exactly this text: no wildcards, no comparison. */
export function criterion(text: string): string {
  const escaped = text.replace(/[~*?]/g, "~$&");
  return literal(/^[=<>]/.test(escaped) ? `=${escaped}` : escaped);
}

/** `'Sheet'!$B$5:$B$64`. */
export function columnRange(sheet: string, column: number, firstRow: number, lastRow: number): string {
  const rect: Rect = { row: firstRow, column, rowCount: Math.max(1, lastRow - firstRow + 1), columnCount: 1 };
  return `${quoteSheetName(sheet)}!${toAbsoluteA1(rect)}`;
}

/** `(range="a")`, or 1 where any of several texts stands. Every row counts once, however alike Excel finds the texts. */
export function isOneOf(range: string, texts: readonly string[]): string {
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return `(${range}=${literal(only)})`;
  return `((${texts.map((text) => `(${range}=${literal(text)})`).join("+")})>0)`;
}

/** Texts that differ for Excel, which compares without letter case. */
export function distinctTexts(texts: Iterable<string>): string[] {
  const seen = new Map<string, string>();
  for (const text of texts) {
    const key = text.toLowerCase();
    if (!seen.has(key)) seen.set(key, text);
  }
  return [...seen.values()];
}
