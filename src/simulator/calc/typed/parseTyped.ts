/**
 * What Excel makes of a text that is typed into a cell, or written to `Range.values`. Rules: Microsoft, "Enter data
 * manually in worksheet cells", "Available number formats in Excel", and Range.values in the Excel API ("If the value
 * starts with a plus, minus or equal sign, Excel interprets this value as a formula"). Where Microsoft is silent the
 * forms are those of the numfmt library, which were taken from Excel.
 */
import type { Scalar } from "../../model/types";
import { isPercentFormat, isTextFormat } from "../format/kinds";
import { FormulaSyntaxError } from "../parser/tokenize";
import { parse } from "../parser/parse";
import { errorFromText } from "../values/errors";
import { type LocaleName, localeRules } from "./locale";
import { readTypedNumber } from "./readText";
import { typingRules } from "./rules";

export interface ParseTypedOptions {
  locale?: LocaleName;
  date1904?: boolean;
  clock: () => Date;
}

export type TypedResult =
  | {
      kind: "value";
      value: Scalar;
      /** The format Excel gives the cell; null leaves the one it has. */
      numberFormat: string | null;
      /** A leading apostrophe was typed. */
      quotePrefix: boolean;
    }
  | { kind: "formula"; formula: string }
  /** Excel refuses the entry: a formula it cannot read. */
  | { kind: "invalid"; message: string };

function valueOf(value: Scalar, numberFormat: string | null = null, quotePrefix = false): TypedResult {
  return { kind: "value", value, numberFormat, quotePrefix };
}

function formulaOf(body: string): TypedResult {
  try {
    parse(body);
    return { kind: "formula", formula: `=${body}` };
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return { kind: "invalid", message: error.message };
    throw error;
  }
}

/** A value the text stands for, as if no formula could be meant. The empty text clears the cell. */
function parseTypedConstant(
  text: string,
  currentNumberFormat: string,
  options: ParseTypedOptions,
): { value: Scalar; numberFormat: string | null } {
  if (text === "") return { value: null, numberFormat: null };
  if (isTextFormat(currentNumberFormat)) return { value: text, numberFormat: null };
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE", numberFormat: null };
  const error = errorFromText(upper);
  if (error) return { value: error, numberFormat: null };
  const rules = typingRules(options.clock, options.date1904 ?? false, localeRules(options.locale ?? "en-US"));
  const read = readTypedNumber(text, rules);
  if (!read) return { value: text, numberFormat: null };
  const isGeneral = /^general$/i.test(currentNumberFormat) || currentNumberFormat === "";
  if (isGeneral) return { value: read.value, numberFormat: read.numberFormat };
  // "Enable automatic percent entry" (on by default): 85 in a percent cell means 85%, 0.85 stays.
  if (isPercentFormat(currentNumberFormat) && !text.includes("%") && Math.abs(read.value) >= 1) {
    return { value: read.value / 100, numberFormat: null };
  }
  return { value: read.value, numberFormat: null };
}

/** What typing `text` into a cell with that number format does. */
export function parseTyped(
  text: string,
  currentNumberFormat: string,
  options: ParseTypedOptions,
): TypedResult {
  if (isTextFormat(currentNumberFormat)) return valueOf(text === "" ? null : text);
  if (text.startsWith("'")) return valueOf(text.slice(1), null, true);
  if (/^=./su.test(text)) return formulaOf(text.slice(1));
  const { value, numberFormat } = parseTypedConstant(text, currentNumberFormat, options);
  if (typeof value === "string" && /^[-+@]./su.test(text)) {
    return formulaOf(text.startsWith("@") ? text.slice(1) : text);
  }
  return valueOf(value, numberFormat);
}
