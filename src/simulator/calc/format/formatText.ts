/** What a cell shows: a value through its number format. */
import type { Scalar } from "../../model/types";
import { isErrorScalar } from "../values/errors";
import { type LocaleName, localeRules } from "../typed/locale";
import { renderDate } from "./date";
import { renderFraction } from "./fraction";
import { generalNumber } from "./general";
import { toThaiDigits } from "./locale";
import { literalText, renderNumber } from "./number";
import { type Condition, type Section, readSections } from "./section";

export interface FormatTextOptions {
  locale?: LocaleName;
  date1904?: boolean;
  /** The room in the column, in characters of the default font; undefined means enough. */
  columnWidthChars?: number;
}

export interface FormattedText {
  text: string;
  /** "#RRGGBB" of the format's own colour ([Red]); null leaves the font's. */
  color: string | null;
  /** The value cannot be shown: too wide for the column, or a negative date. `text` is then "####". */
  overflows: boolean;
}

/** Excel fills the column; without a width we show this many. */
const HASHES = 8;

function meets(value: number, { operator, operand }: Condition): boolean {
  switch (operator) {
    case "<":
      return value < operand;
    case "<=":
      return value <= operand;
    case ">":
      return value > operand;
    case ">=":
      return value >= operand;
    case "<>":
      return value !== operand;
    default:
      return value === operand;
  }
}

/** The section for a number and whether it shows the magnitude only (a section of its own for negatives). */
function chooseSection(
  value: number,
  all: readonly Section[],
): { section: Section; signless: boolean } | null {
  const last = all[all.length - 1];
  const numeric = all.length === 4 || (all.length > 1 && last?.kind === "text") ? all.slice(0, -1) : all;
  const [first, second, third] = numeric;
  if (!first) return null;
  if (first.condition || second?.condition) {
    if (first.condition ? meets(value, first.condition) : value > 0) {
      return { section: first, signless: isNegativeOnly(first.condition) };
    }
    if (!second) return null;
    const takesRest = !third && !second.condition;
    if (takesRest || (second.condition ? meets(value, second.condition) : value < 0)) {
      const restIsNegative =
        !second.condition && first.condition?.operand === 0 && first.condition.operator[0] === ">";
      return {
        section: second,
        signless: isNegativeOnly(second.condition) || restIsNegative || (!second.condition && !takesRest),
      };
    }
    return third ? { section: third, signless: false } : null;
  }
  if (value < 0 && second) return { section: second, signless: true };
  if (value === 0 && third) return { section: third, signless: false };
  return { section: first, signless: false };
}

function isNegativeOnly(condition: Condition | null): boolean {
  if (!condition) return false;
  const { operator, operand } = condition;
  return (operator === "<" && operand <= 0) || ((operator === "<=" || operator === "=") && operand < 0);
}

function renderPieces(value: number, section: Section, options: FormatTextOptions): string[] | null {
  const shape = section.locale.thaiDigits ? toThaiDigits : (digits: string): string => digits;
  switch (section.kind) {
    case "date":
      return renderDate(
        value,
        systemSection(section, options),
        section.locale.names ?? localeRules(options.locale ?? "en-US"),
        shape,
        options.date1904 ?? false,
      );
    case "fraction":
      return renderFraction(value, section, shape);
    case "number":
    case "scientific":
      return renderNumber(value, section, shape);
    case "general":
    case "text": {
      const general = generalNumber(Math.abs(value), options.columnWidthChars);
      if (general === null) return null;
      return section.tokens.map((token) =>
        token.kind === "general" || token.kind === "textValue" ? shape(general) : literalText(token),
      );
    }
    case "literal":
      return section.tokens.map(literalText);
  }
}

/** [$-F800] and [$-F400] stand for the system's own long date and time. */
function systemSection(section: Section, options: FormatTextOptions): Section {
  const { system } = section.locale;
  if (system === null) return section;
  const isThai = options.locale === "th-TH";
  const format =
    system === "time"
      ? isThai
        ? "h:mm:ss"
        : "h:mm:ss AM/PM"
      : isThai
        ? "d mmmm yyyy"
        : "dddd, mmmm d, yyyy";
  const [own] = readSections(format);
  if (!own) return section;
  return { ...own, locale: { ...own.locale, buddhist: isThai } };
}

/** Joins the pieces and lets `*x` fill the column. */
function join(pieces: readonly string[], section: Section, width: number | undefined): string {
  const at = section.tokens.findIndex((token) => token.kind === "fill");
  const fill = section.tokens[at];
  if (fill?.kind !== "fill" || width === undefined) return pieces.join("");
  const room = width - pieces.join("").length;
  return pieces.slice(0, at).join("") + fill.character.repeat(Math.max(0, room)) + pieces.slice(at).join("");
}

function formatNumber(value: number, format: string, options: FormatTextOptions): FormattedText {
  const width = options.columnWidthChars;
  const hashes = (color: string | null): FormattedText => ({
    text: "#".repeat(Math.max(1, Math.floor(width ?? HASHES))),
    color,
    overflows: true,
  });
  const chosen = chooseSection(value, readSections(format));
  if (!chosen) return hashes(null);
  const { section, signless } = chosen;
  if (section.tokens.length === 0) {
    const isGeneral = format === "";
    const text = isGeneral ? generalNumber(value, width) : "";
    return text === null ? hashes(section.color) : { text, color: section.color, overflows: false };
  }
  const pieces = renderPieces(value, section, options);
  if (!pieces) return hashes(section.color);
  const isShownAsZero = !/[1-9๑-๙]/.test(pieces.join("")) && section.kind !== "literal";
  const isSigned = value < 0 && !signless && !isShownAsZero && section.kind !== "date";
  if (isSigned) pieces.unshift("-");
  const text = isSigned
    ? "-" + join(pieces.slice(1), section, width === undefined ? undefined : width - 1)
    : join(pieces, section, width);
  return width !== undefined && [...text].length > width
    ? hashes(section.color)
    : { text, color: section.color, overflows: false };
}

function formatString(text: string, format: string): FormattedText {
  const sections = readSections(format);
  const last = sections[sections.length - 1];
  const section = sections.length === 4 || last?.kind === "text" ? last : undefined;
  if (!section) return { text, color: null, overflows: false };
  const shown = section.tokens.map((token) => (token.kind === "textValue" ? text : literalText(token)));
  return { text: shown.join(""), color: section.color, overflows: false };
}

/** The text a cell shows for its value, with the colour of the format. */
export function formatText(
  value: Scalar,
  numberFormat: string,
  options: FormatTextOptions = {},
): FormattedText {
  if (value === null) return { text: "", color: null, overflows: false };
  if (typeof value === "number") return formatNumber(value, numberFormat, options);
  if (typeof value === "string") return formatString(value, numberFormat);
  const text = isErrorScalar(value) ? value.error : value ? "TRUE" : "FALSE";
  const width = options.columnWidthChars;
  return width !== undefined && text.length > width
    ? { text: "#".repeat(Math.max(1, Math.floor(width))), color: null, overflows: true }
    : { text, color: null, overflows: false };
}
