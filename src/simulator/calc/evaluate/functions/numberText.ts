/** Between numbers and text: TEXT, VALUE, FIXED, BAHTTEXT, roman numerals, other bases. */
import { formatText } from "../../format/formatText";
import { toNumber } from "../../values/coerce";
import { digitsOf, roundDecimal } from "../../values/decimal";
import { NUM_ERROR, VALUE_ERROR } from "../../values/errors";
import type { Value } from "../../values/value";
import { type FunctionDefinition, define } from "../definition";
import { bahtText } from "./bahtText";

/** Digits with thousands and exactly `decimals` places; negative decimals round to tens. */
function fixed(value: number, decimals: number, grouped: boolean): string {
  const places = Math.trunc(decimals);
  const rounded = roundDecimal(value, places);
  const { integer, fraction } = digitsOf(rounded, Math.max(0, places));
  const whole = integer === "" ? "0" : integer;
  const body = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return (rounded < 0 ? "-" : "") + body + (fraction === "" ? "" : `.${fraction}`);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): Value {
  let rest = Math.trunc(value);
  if (rest < 0 || rest > 3999) return VALUE_ERROR;
  let text = "";
  for (const [size, letters] of ROMAN) for (; rest >= size; rest -= size) text += letters;
  return text;
}

function arabic(text: string): Value {
  const plain = text.trim().toUpperCase();
  const [, sign = "", letters = ""] = /^(-?)([MDCLXVI]*)$/.exec(plain) ?? [];
  if (letters === "" && plain !== "") return VALUE_ERROR;
  const sizes = [...letters].map((letter) => ROMAN.find(([, l]) => l === letter)?.[0] ?? 0);
  const total = sizes.reduce((sum, size, i) => sum + (size < (sizes[i + 1] ?? 0) ? -size : size), 0);
  return sign === "-" ? -total : total;
}

/** NUMBERVALUE: with the separators given, whatever the settings of the computer. */
function numberValue(text: string, decimal: string, group: string): Value {
  const mark = decimal[0] ?? ".";
  const separator = group[0] ?? ",";
  const compact = text.replace(/\s/g, "");
  if (compact === "") return 0;
  const [integer = "", fraction, extra] = compact.split(mark);
  if (extra !== undefined || fraction?.includes(separator)) return VALUE_ERROR;
  const plain = integer.split(separator).join("") + (fraction === undefined ? "" : `.${fraction}`);
  const [, digits = "", percents = ""] =
    /^([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(%*)$/.exec(plain) ?? [];
  return digits === "" ? VALUE_ERROR : Number(digits) / 100 ** percents.length;
}

function toBase(value: number, base: number, length: number): Value {
  if (value < 0 || value >= 2 ** 53 || base < 2 || base > 36 || length < 0) return NUM_ERROR;
  return Math.trunc(value).toString(Math.trunc(base)).toUpperCase().padStart(Math.trunc(length), "0");
}

function fromBase(text: string, base: number): Value {
  if (base < 2 || base > 36) return NUM_ERROR;
  const value = [...text.toUpperCase()].reduce((total, digit) => {
    const n = /^[0-9A-Z]$/.test(digit) ? parseInt(digit, 36) : NaN;
    return n < base ? total * base + n : NaN;
  }, 0);
  return Number.isNaN(value) ? NUM_ERROR : value;
}

export const numberTextFunctions: readonly FunctionDefinition[] = [
  define("TEXT", ["scalar", "text"], ([value, format], context) => {
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    // Text that reads as a number is formatted as one.
    const number = toNumber(value, context.source.rules);
    const shown = typeof number === "number" ? number : value;
    if (format === "") return typeof shown === "number" ? "" : shown;
    const options = { date1904: context.source.workbook.date1904, locale: context.source.rules.locale.name };
    const { text, overflows } = formatText(shown, format, options);
    return overflows ? VALUE_ERROR : text;
  }),
  define("VALUE", ["scalar"], ([value], context) =>
    typeof value === "boolean" ? VALUE_ERROR : toNumber(value, context.source.rules),
  ),
  define("NUMBERVALUE", ["text", "text?", "text?"], ([text, decimal = ".", group = ","]) =>
    numberValue(text, decimal, group),
  ),
  define("FIXED", ["number", "number?", "logical??"], ([value, decimals = 2, plain = false]) =>
    fixed(value, decimals, !plain),
  ),
  define("DOLLAR", ["number", "number?"], ([value, decimals = 2], context) => {
    const sign = context.source.rules.locale.currency;
    const text = fixed(Math.abs(value), decimals, true);
    return value < 0 ? `(${sign}${text})` : sign + text;
  }),
  define("BAHTTEXT", ["number"], ([value]) => bahtText(value)),
  define("ROMAN", ["number", "scalar??"], ([value]) => roman(value)),
  define("ARABIC", ["text"], ([text]) => arabic(text)),
  define("BASE", ["number", "number", "number?"], ([value, base, length = 0]) => toBase(value, base, length)),
  define("DECIMAL", ["text", "number"], ([text, base]) => fromBase(text, Math.trunc(base))),
];
