import type { Font } from "../../simulator/model/types";

/** Width of a digit of the default font (Calibri 11) in pixels: what Excel measures column widths in. */
const MAX_DIGIT_WIDTH = 7;

/** Excel's standard column of 8.43 characters with its padding, as the file writes it. */
const STANDARD_WIDTH = 9.140625;

/** ECMA-376 §18.3.1.13: pixels of a column width as the file keeps it (characters, padding included); null = standard. */
export function columnPixels(width: number | null): number {
  const characters = width ?? STANDARD_WIDTH;
  return Math.trunc(((256 * characters + Math.trunc(128 / MAX_DIGIT_WIDTH)) / 256) * MAX_DIGIT_WIDTH);
}

export function pointsToPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

export function pixelsToPoints(pixels: number): number {
  return (pixels * 72) / 96;
}

/** Sans-serif fonts that have Thai letters, for when a workbook's own font is not on this machine. */
const FALLBACK_FONTS = '"Leelawadee UI", "Noto Sans Thai", "Sarabun", sans-serif';

/** The stand-in of preview.css for the government's fonts, which few machines outside Thailand have. */
export const STAND_IN_FONT = "Government Sarabun";
const GOVERNMENT_FONTS = /^TH\s?Sarabun/i;

/** The CSS `font` of a cell's font. */
export function cssFont(font: Pick<Font, "name" | "size" | "bold" | "italic">): string {
  const style = font.italic ? "italic " : "";
  const weight = font.bold ? "700 " : "";
  const standIn = GOVERNMENT_FONTS.test(font.name) ? `"TH Sarabun New", "${STAND_IN_FONT}", ` : "";
  const family = `"${font.name.replace(/["\\]/g, "")}", ${standIn}${FALLBACK_FONTS}`;
  return `${style}${weight}${(font.size * 96) / 72}px ${family}`;
}
