/**
 * Excel's dialog gives column widths in characters of the default font, Office.js in points. At the default
 * font (Calibri 11) a digit is 7 px wide, 5 px are padding, and a point is 4/3 px
 * (Microsoft, "Description of how column widths are determined in Excel").
 */
const DIGIT_PX = 7;
const PADDING_PX = 5;
const POINTS_PER_PX = 0.75;

export function pointsOfCharacters(characters: number): number {
  return Math.trunc(characters * DIGIT_PX + PADDING_PX) * POINTS_PER_PX;
}
