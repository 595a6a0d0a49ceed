/** The General format: as many digits as fit. */
import { roundDecimal, toFifteenDigits } from "../values/decimal";

/** Excel shows at most this many characters of a General number, the sign not counted. */
const GENERAL_WIDTH = 11;

/** 1.5E+10: mantissa without trailing zeros, an exponent of at least two digits. */
export function scientific(value: number, decimals: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential(decimals).split("e");
  const power = Number(exponent);
  const digits = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
  return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function fixed(value: number, decimals: number): string {
  return trimZeros(roundDecimal(value, decimals).toFixed(decimals));
}

/**
 * A number in General. In a column narrower than 11 characters it loses decimals, then turns to an exponent; null
 * when nothing fits.
 */
export function generalNumber(value: number, width = GENERAL_WIDTH): string | null {
  if (value === 0) return "0";
  const sign = value < 0 ? "-" : "";
  const magnitude = Math.abs(value);
  const room = Math.min(GENERAL_WIDTH, width - sign.length);
  const exponent = Math.floor(Math.log10(magnitude));
  const decimals = Math.max(0, room - Math.max(exponent, 0) - 2);
  const plain = exponent < 20 ? fixed(magnitude, decimals) : "";
  const keepsEnough = exponent >= -4 || Number(plain) === toFifteenDigits(magnitude);
  if (plain !== "" && plain.length <= room && Number(plain) !== 0 && keepsEnough) return sign + plain;
  for (let digits = Math.min(5, room - 6); digits >= 0; digits--) {
    const text = scientific(magnitude, digits);
    if (text.length <= Math.max(room, 0)) return sign + text;
  }
  if (room >= 1 && magnitude < 0.5) return "0";
  return null;
}

/** A number as text, as `&` and the text functions see it: up to 15 digits, without regard to width. */
export function numberToText(value: number): string {
  if (value === 0) return "0";
  const rounded = toFifteenDigits(value);
  const magnitude = Math.abs(rounded);
  const exponent = Math.floor(Math.log10(magnitude));
  if (exponent >= 15) return (value < 0 ? "-" : "") + scientific(magnitude, 14);
  const plain = String(magnitude);
  const text = plain.includes("e") ? trimZeros(magnitude.toFixed(Math.min(100, 15 - exponent))) : plain;
  // Longer than twenty characters, Excel prefers an exponent (1/30000 is 3.33333333333333E-05).
  return (value < 0 ? "-" : "") + (text.length <= 20 ? text : scientific(magnitude, 14));
}
