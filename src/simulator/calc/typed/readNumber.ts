/** Numbers as they are typed: signs, grouping, percent, currency, exponents and mixed fractions. */
import { toFifteenDigits } from "../values/decimal";
import type { TypedNumber, TypingRules } from "./rules";

const PATTERN = /^([-+(%$€฿ ]*)(\d[\d,]*(?:\.\d*)?|\.\d+)(?: +(\d+)\/(\d+))?(?:[eE]([-+]?\d+))?([)%€ ]*)$/u;

/** Each comma must follow a digit other than a lone zero, and three or more digits must follow it. */
function hasValidGrouping(integer: string): boolean {
  const [first = "", ...groups] = integer.split(",");
  return groups.length === 0 || (Number(first) !== 0 && groups.every((group) => group.length >= 3));
}

interface Marks {
  negative: boolean;
  parentheses: boolean;
  percent: boolean;
  currency: string | null;
}

/** The signs around the digits; null when they contradict each other or come twice. */
function readMarks(prefix: string, suffix: string, currencySign: string): Marks | null {
  const count = (mark: string, text = prefix + suffix): number => text.split(mark).length - 1;
  const minus = count("-");
  const plus = count("+");
  const opened = count("(");
  const percent = count("%");
  const currencies = ["$", "€", "฿"].filter((sign) => count(sign) > 0);
  if (minus + plus > 1 || opened > 1 || percent > 1 || currencies.length > 1) return null;
  if (opened !== count(")") || (opened > 0 && minus + plus > 0)) return null;
  const currency = currencies[0] ?? null;
  if (currency !== null) {
    if (count(currency) > 1 || percent > 0 || (currency !== currencySign && currency !== "€")) return null;
  }
  return { negative: minus + opened > 0, parentheses: opened > 0, percent: percent > 0, currency };
}

const DIGITS = 15;

/** Digits past the fifteenth count as zeros (Microsoft, "Last digits are changed to zeros when you type long numbers"). */
function cutDigits(digits: string): string {
  let kept = 0;
  return digits.replace(/\d/g, (digit) => {
    if (kept > 0 || digit !== "0") kept++;
    return kept > DIGITS ? "0" : digit;
  });
}

/**
 * Reads `-1,234.5`, `50%`, `$5`, `(3)`, `1e3`, `1 1/2`; null when the text is not a number that Excel understands.
 * The formats are the built-in ones Excel chooses for a General cell (ECMA-376 §18.8.30: 3, 4, 6, 8–13).
 */
export function readNumber(text: string, rules: TypingRules): TypedNumber | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [, prefix = "", digits = "", numerator, denominator, exponent, suffix = ""] = match;
  const marks = readMarks(prefix, suffix, rules.locale.currency);
  const [integer = "", decimals] = digits.split(".");
  if (!marks || !hasValidGrouping(integer)) return null;
  const hasDecimals = decimals !== undefined;
  if (numerator !== undefined && (hasDecimals || exponent !== undefined)) return null;
  if (decimals?.includes(",")) return null;

  const plain = cutDigits(`${integer.replace(/,/g, "") || "0"}.${decimals || "0"}`);
  let value = Number(`${plain}e${exponent ?? "0"}`);
  if (numerator !== undefined) value += Number(numerator) / Number(denominator);
  if (marks.percent) value /= 100;
  if (!Number.isFinite(value)) return null;
  value = toFifteenDigits(value);
  return {
    value: marks.negative && value !== 0 ? -value : value,
    numberFormat: formatOf(),
  };

  function formatOf(): string | null {
    if (exponent !== undefined) return "0.00E+00";
    if (denominator !== undefined) return denominator.length > 1 ? "# ??/??" : "# ?/?";
    if (marks?.percent) return hasDecimals ? "0.00%" : "0%";
    if (marks?.currency === rules.locale.currency) {
      return hasDecimals ? rules.locale.currencyFormatWithDecimals : rules.locale.currencyFormat;
    }
    if (marks?.currency === "€") return hasDecimals ? "[$€-2] #,##0.00" : "[$€-2] #,##0";
    if (integer.includes(",")) return hasDecimals ? "#,##0.00" : "#,##0";
    return null;
  }
}
