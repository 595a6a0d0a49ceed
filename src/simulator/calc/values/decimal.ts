/**
 * Rounding as Excel does it: on the decimal number that is shown (15 significant digits), not on the binary one.
 * Microsoft, "Floating-point arithmetic may give inaccurate results in Excel": 15 digits of precision are kept.
 */

/** Excel never works with more decimal places than this; beyond, rounding changes nothing. */
const MAX_PLACES = 308;

export type RoundingMode = "halfAway" | "up" | "down";

/** The digits of |value| with 15 significant places: 0.d1d2d3… × 10^exponent. */
interface Decimal {
  digits: string;
  exponent: number;
}

function toDecimal(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  return { digits: mantissa.replace(".", ""), exponent: Number(exponent) + 1 };
}

/** The number with 15 significant digits that is nearest to a value. */
export function toFifteenDigits(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}

/** Equal as far as Excel tells numbers apart. */
export function nearlyEqual(a: number, b: number): boolean {
  if (a === b) return true;
  const difference = Math.abs(a - b);
  if (difference > Math.abs(a) * 1e-14 || !Number.isFinite(difference)) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}

/** Rounds to `places` decimals (negative: tens, hundreds …); half away from zero unless told otherwise. */
export function roundDecimal(value: number, places: number, mode: RoundingMode = "halfAway"): number {
  if (!Number.isFinite(value) || value === 0 || places > MAX_PLACES) return value;
  const { digits, exponent } = toDecimal(value);
  const kept = exponent + places;
  if (kept >= digits.length) return toFifteenDigits(value);
  const rest = kept < 0 ? digits : digits.slice(kept);
  const isUp =
    mode === "up" ? /[1-9]/.test(rest) : mode === "halfAway" ? kept >= 0 && (rest[0] ?? "0") >= "5" : false;
  const head = BigInt(kept > 0 ? digits.slice(0, kept) : "0") + (isUp ? 1n : 0n);
  const rounded = Number(`${head}e${-places}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * The multiple of `step` next to a value; the quotient is taken with 15 digits, so that 0.3 is a multiple of 0.1.
 */
export function roundToMultiple(value: number, step: number, round: (quotient: number) => number): number {
  const quotient = toFifteenDigits(value / step);
  return toFifteenDigits(round(quotient) * step);
}

/** |value| written out with exactly `places` decimals, rounded half away; digits beyond the fifteenth are zeros. */
export function digitsOf(value: number, places: number): { integer: string; fraction: string } {
  const rounded = Math.abs(roundDecimal(value, places));
  if (rounded === 0) return { integer: "", fraction: "0".repeat(places) };
  const { digits, exponent } = toDecimal(rounded);
  const integer = exponent <= 0 ? "" : digits.slice(0, exponent).padEnd(exponent, "0");
  const fraction = exponent <= 0 ? "0".repeat(-exponent) + digits : digits.slice(exponent);
  return { integer, fraction: fraction.slice(0, places).padEnd(places, "0") };
}
