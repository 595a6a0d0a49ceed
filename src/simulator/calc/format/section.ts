/** One section of a number format, understood: its condition, colour, locale and the kind of value it shows. */
import { STANDARD_INDEXED_COLORS } from "../../model/colors";
import { type FormatLocale, NO_LOCALE, readFormatLocale } from "./locale";
import { type FormatToken, tokenizeFormat } from "./tokens";

export interface Condition {
  readonly operator: string;
  readonly operand: number;
}

export interface Section {
  readonly tokens: readonly FormatToken[];
  readonly kind: "number" | "scientific" | "fraction" | "date" | "text" | "general" | "literal";
  readonly condition: Condition | null;
  /** "#RRGGBB". */
  readonly color: string | null;
  readonly locale: FormatLocale;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  green: "#00FF00",
  magenta: "#FF00FF",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

function readColor(text: string): string | null {
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named) return named;
  const indexed = /^color *(\d+)$/i.exec(text);
  // [Color 1] is entry 8 of the palette.
  return indexed ? (STANDARD_INDEXED_COLORS[Number(indexed[1]) + 7] ?? null) : null;
}

function readCondition(text: string): Condition | null {
  const match = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.exec(text);
  return match ? { operator: match[1] ?? "", operand: Number(match[2]) } : null;
}

function kindOf(tokens: readonly FormatToken[]): Section["kind"] {
  const has = (kind: FormatToken["kind"]): boolean => tokens.some((token) => token.kind === kind);
  if (has("date") || has("elapsed") || has("half")) return "date";
  if (has("textValue")) return "text";
  if (has("general")) return "general";
  const digit = tokens.findIndex((token) => token.kind === "digit");
  if (digit < 0) return "literal";
  if (has("exponent")) return "scientific";
  const slash = tokens.findIndex((token) => token.kind === "slash");
  return slash > digit && !has("point") ? "fraction" : "number";
}

/** Whole formats that the Thai Excel stores with Thai letters (ECMA-376 §18.8.30, th-TH 71–81). */
const THAI_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/ป+/g, "b"],
  [/ว+/g, "d"],
  [/ด+/g, "m"],
  [/ช+/g, "h"],
  [/น+/g, "m"],
  [/ท+/g, "s"],
];

function fromThaiLetters(format: string): string {
  if (!/^[ปวดชนท\s:/.0[\]-]+$/u.test(format) || !/[ปวดชนท]/u.test(format)) return format;
  return THAI_LETTERS.reduce(
    (text, [letters, code]) => text.replace(letters, (run) => code.repeat(run.length)),
    format,
  );
}

function readSection(pieces: readonly FormatToken[]): Section {
  let condition: Condition | null = null;
  let color: string | null = null;
  let locale: FormatLocale = NO_LOCALE;
  const tokens: FormatToken[] = [];
  for (const piece of pieces) {
    if (piece.kind !== "bracket") {
      tokens.push(piece);
    } else if (piece.text.startsWith("$")) {
      locale = readFormatLocale(piece.text);
      if (locale.currency) tokens.push({ kind: "literal", text: locale.currency });
    } else {
      condition = readCondition(piece.text) ?? condition;
      color = readColor(piece.text) ?? color;
    }
  }
  const first = tokens[0];
  // Thai "t": Thai digits (ECMA-376 §18.8.30, th-TH 59–62, 67–70).
  if (first?.kind === "literal" && first.text === "t" && tokens.length > 1) {
    tokens.shift();
    locale = { ...locale, thaiDigits: true };
  }
  return { tokens, kind: kindOf(tokens), condition, color, locale };
}

const cache = new Map<string, readonly Section[]>();
const CACHE_LIMIT = 2_000;

/** The sections of a format; remembered, because few formats serve many cells. */
export function readSections(format: string): readonly Section[] {
  let sections = cache.get(format);
  if (!sections) {
    sections = tokenizeFormat(fromThaiLetters(format)).map(readSection);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(format, sections);
  }
  return sections;
}
