/**
 * Column widths: the file counts characters of the default font (with 5 pixels of padding), Office.js gives points.
 * ECMA-376 §18.3.1.13 with Calibri 11, whose widest digit is 7 pixels; a pixel is 0.75 points at 96 dpi.
 */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** Excel's own default: 8.43 characters shown, 64 pixels. */
export const DEFAULT_WIDTH_CHARACTERS = 64 / DIGIT_PIXELS;

/** Largest width and height (Microsoft, "Excel specifications and limits"). */
export const MAX_WIDTH_CHARACTERS = 255;
export const MAX_HEIGHT_POINTS = 409;

/** Width as the file keeps it → points, in whole pixels as Excel draws them. */
export function widthToPoints(characters: number): number {
  return Math.trunc(characters * DIGIT_PIXELS + 0.5) * POINTS_PER_PIXEL;
}

export function pointsToWidth(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL) / DIGIT_PIXELS;
}

/** The number Excel's dialog shows ("8.43") for a width as the file keeps it. */
export function widthToShown(characters: number): number {
  const pixels = Math.trunc(characters * DIGIT_PIXELS + 0.5);
  return pixels < DIGIT_PIXELS + PADDING_PIXELS
    ? Math.round((pixels / (DIGIT_PIXELS + PADDING_PIXELS)) * 100) / 100
    : Math.round(((pixels - PADDING_PIXELS) / DIGIT_PIXELS) * 100) / 100;
}

export function shownToWidth(shown: number): number {
  const pixels =
    shown < 1
      ? Math.round(shown * (DIGIT_PIXELS + PADDING_PIXELS))
      : Math.round(shown * DIGIT_PIXELS) + PADDING_PIXELS;
  return pixels / DIGIT_PIXELS;
}
