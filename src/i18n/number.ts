/**
 * Numbers as the product shows them in both languages: Arabic digits, two decimals for scores, thousands
 * separated by commas. Made by hand and not with `Intl`, so that every host shows the same.
 */

/** `8303` → "8,303". */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Rounds half up on the decimal text, so that 1.005 is 1.01 and not what binary fractions make of it. */
function roundHalfUp(value: number, decimals: number): string {
  const sign = value < 0 ? "-" : "";
  const rounded = Math.round(Number(`${Math.abs(value)}e${decimals}`));
  const digits = String(rounded).padStart(decimals + 1, "0");
  const whole = formatCount(Number(digits.slice(0, -decimals)));
  const isZero = rounded === 0;
  return `${isZero ? "" : sign}${whole}.${digits.slice(-decimals)}`;
}

/** A score in points: `88.8364` → "88.84". */
export function formatScore(value: number): string {
  // Exponent notation (1e-7) cannot take a second exponent; such a small number is 0.00 here.
  return roundHalfUp(Math.abs(value) < 1e-6 ? 0 : value, 2);
}

/**
 * A score beside the pass mark. A failing score that two decimals would round up to the mark (84.996 of 85) is shown
 * with the decimals it needs: "85.00 fails" would look like a mistake.
 */
export function formatScoreAgainst(value: number, passMark: number): string {
  const short = formatScore(value);
  if (value >= passMark || Number(short) < passMark) return short;
  const exact = String(value);
  return exact.length <= 8 ? exact : exact.slice(0, 8);
}

/** The pass mark as people say it: `85` → "85", `82.5` → "82.50". */
export function formatMark(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : formatScore(value);
}

/** A difference in points with its sign: `-1.05` → "−1.05", `2.1` → "+2.10". */
export function formatGap(value: number): string {
  const text = formatScore(Math.abs(value));
  if (Number(text) === 0) return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}

/** A share as percent without decimals: `0.425` → "43%". */
export function formatPercent(share: number): string {
  return `${formatCount(Math.floor(share * 100 + 0.5))}%`;
}
