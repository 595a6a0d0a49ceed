/**
 * Cell styles: immutable and interned, so two cells look alike exactly when their styles are the same object.
 * Interning is global, not per workbook: a style can move from one workbook to another as it is.
 */
import { Interner } from "./interner";
import type { Alignment, BorderLine, Borders, CellStyle, Color, Fill, Font } from "./types";

/** The first font of a new workbook (Microsoft 365 before 2023, and every file format library since). */
const DEFAULT_FONT: Font = {
  name: "Calibri",
  size: 11,
  bold: false,
  italic: false,
  underline: "none",
  strikethrough: false,
  verticalAlign: "baseline",
  color: { theme: 1 },
  carried: { family: "2", scheme: "minor" },
};

const NO_FILL: Fill = { pattern: "none", foreground: null, background: null };

const NO_BORDERS: Borders = {
  left: null,
  right: null,
  top: null,
  bottom: null,
  diagonal: null,
  diagonalUp: false,
  diagonalDown: false,
};

/** ECMA-376 §18.8.1: an absent alignment is general and bottom. */
const GENERAL_ALIGNMENT: Alignment = {
  horizontal: "general",
  vertical: "bottom",
  wrapText: false,
  shrinkToFit: false,
  indent: 0,
  textRotation: 0,
  readingOrder: 0,
};

/** A key of a colour: equal exactly when two colours are written the same way. */
function colorKey(color: Color | null): string {
  if (!color) return "";
  if ("auto" in color) return "a";
  const tint = color.tint ? `+${color.tint}` : "";
  if ("rgb" in color) return color.rgb.toUpperCase() + tint;
  return "theme" in color ? `t${color.theme}${tint}` : `i${color.indexed}${tint}`;
}

function lineKey(line: BorderLine | null): string {
  return line ? `${line.style}:${colorKey(line.color)}` : "";
}

function carriedKey(carried: Readonly<Record<string, string>> | undefined): string {
  return carried ? JSON.stringify(Object.entries(carried).sort(([a], [b]) => (a < b ? -1 : 1))) : "";
}

const fonts = new Interner<Font>((font) =>
  JSON.stringify([
    font.name,
    font.size,
    font.bold,
    font.italic,
    font.underline,
    font.strikethrough,
    font.verticalAlign,
    colorKey(font.color),
    carriedKey(font.carried),
  ]),
);

const fills = new Interner<Fill>((fill) =>
  JSON.stringify([fill.pattern, colorKey(fill.foreground), colorKey(fill.background), fill.carried ?? ""]),
);

const borderSets = new Interner<Borders>((borders) =>
  [
    lineKey(borders.left),
    lineKey(borders.right),
    lineKey(borders.top),
    lineKey(borders.bottom),
    lineKey(borders.diagonal),
    borders.diagonalUp,
    borders.diagonalDown,
  ].join("|"),
);

const alignments = new Interner<Alignment>((alignment) =>
  [
    alignment.horizontal,
    alignment.vertical,
    alignment.wrapText,
    alignment.shrinkToFit,
    alignment.indent,
    alignment.textRotation,
    alignment.readingOrder,
  ].join("|"),
);

const styles = new Interner<CellStyle>((style) =>
  [
    fonts.idOf(style.font),
    fills.idOf(style.fill),
    borderSets.idOf(style.borders),
    alignments.idOf(style.alignment),
    style.locked,
    style.formulaHidden,
    style.quotePrefix,
    style.namedStyle,
    carriedKey(style.carried),
    style.numberFormat,
  ].join("|"),
);

export const internFont = (font: Font): Font => fonts.intern(font);
export const internFill = (fill: Fill): Fill => fills.intern(fill);
export const internBorders = (borders: Borders): Borders => borderSets.intern(borders);

/** The one object that stands for this style and every equal one. */
export function internStyle(style: CellStyle): CellStyle {
  return styles.intern({
    ...style,
    font: fonts.intern(style.font),
    fill: fills.intern(style.fill),
    borders: borderSets.intern(style.borders),
    alignment: alignments.intern(style.alignment),
  });
}

export const DEFAULT_STYLE: CellStyle = internStyle({
  numberFormat: "General",
  font: DEFAULT_FONT,
  fill: NO_FILL,
  borders: NO_BORDERS,
  alignment: GENERAL_ALIGNMENT,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
  namedStyle: 0,
});

/** What to change of a style; what is absent or undefined stays. */
export interface StylePatch {
  numberFormat?: string;
  font?: Partial<Font>;
  fill?: Partial<Fill>;
  borders?: Partial<Borders>;
  alignment?: Partial<Alignment>;
  locked?: boolean;
  formulaHidden?: boolean;
  quotePrefix?: boolean;
  namedStyle?: number;
}

function merge<T extends object>(base: T, patch: Partial<T> | undefined): T {
  if (!patch) return base;
  const merged = { ...base };
  for (const key of Object.keys(patch) as (keyof T)[]) {
    const value = patch[key];
    if (value !== undefined) merged[key] = value as T[keyof T];
  }
  return merged;
}

/** A font that is given another name is no longer the theme's font, nor of the old family or character set. */
function mergeFont(base: Font, patch: Partial<Font> | undefined): Font {
  const merged = merge(base, patch);
  if (patch?.carried || merged.name === base.name || !merged.carried) return merged;
  const carried = Object.fromEntries(
    Object.entries(merged.carried).filter(([name]) => !["scheme", "family", "charset"].includes(name)),
  );
  return { ...merged, carried: Object.keys(carried).length > 0 ? carried : undefined };
}

/** A gradient that is given a pattern or a colour is a gradient no more. */
function mergeFill(base: Fill, patch: Partial<Fill> | undefined): Fill {
  const merged = merge(base, patch);
  return merged.pattern === "gradient" || merged.carried === undefined
    ? merged
    : { pattern: merged.pattern, foreground: merged.foreground, background: merged.background };
}

/** The interned style that differs from `style` as `patch` says. */
export function patchStyle(style: CellStyle, patch: StylePatch): CellStyle {
  return internStyle({
    ...merge(style, { ...patch, font: undefined, fill: undefined, borders: undefined, alignment: undefined }),
    font: mergeFont(style.font, patch.font),
    fill: mergeFill(style.fill, patch.fill),
    borders: merge(style.borders, patch.borders),
    alignment: merge(style.alignment, patch.alignment),
  });
}

/** The same patch for many cells: each distinct style is patched once. */
export function stylePatcher(patch: StylePatch): (style: CellStyle) => CellStyle {
  const done = new Map<CellStyle, CellStyle>();
  return (style) => {
    let patched = done.get(style);
    if (!patched) done.set(style, (patched = patchStyle(style, patch)));
    return patched;
  };
}
