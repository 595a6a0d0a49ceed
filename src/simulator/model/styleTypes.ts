/** What cells look like: fonts, fills, borders, and the styles made of them. */

export type Color =
  | { rgb: string /* "#RRGGBB" */; tint?: number }
  | { theme: number; tint?: number }
  | { indexed: number; tint?: number }
  | { auto: true };

export interface Font {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";
  readonly strikethrough: boolean;
  readonly verticalAlign: "baseline" | "superscript" | "subscript";
  readonly color: Color | null;
  /** Attributes we do not model (family, charset, scheme …), carried by name. */
  readonly carried?: Readonly<Record<string, string>>;
}

export interface Fill {
  /** ECMA-376 pattern names: "none", "solid", "gray125" … or "gradient" (then `carried` is its XML). */
  readonly pattern: string;
  readonly foreground: Color | null;
  readonly background: Color | null;
  readonly carried?: string;
}

export interface BorderLine {
  /** ECMA-376 names: "thin", "medium", "hair", "dashDotDot" … */
  readonly style: string;
  readonly color: Color | null;
}

export interface Borders {
  readonly left: BorderLine | null;
  readonly right: BorderLine | null;
  readonly top: BorderLine | null;
  readonly bottom: BorderLine | null;
  readonly diagonal: BorderLine | null;
  readonly diagonalUp: boolean;
  readonly diagonalDown: boolean;
}

export interface Alignment {
  /** ECMA-376 names: "general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed". */
  readonly horizontal: string;
  /** "top", "center", "bottom", "justify", "distributed". */
  readonly vertical: string;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indent: number;
  /** ECMA-376: 0–90 up, 91–180 down (90 + degrees), 255 stacked. */
  readonly textRotation: number;
  readonly readingOrder: number;
}

/** Everything that one cell looks like. Immutable and interned by `StyleTable`. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly font: Font;
  readonly fill: Fill;
  readonly borders: Borders;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** A leading apostrophe was typed: the value is text whatever it looks like. */
  readonly quotePrefix: boolean;
  /** Index into WorkbookModel.namedStyles; 0 is Normal. */
  readonly namedStyle: number;
  /** What we do not model of the file's format record, by name: pivotButton, justifyLastLine, its extLst as XML. */
  readonly carried?: Readonly<Record<string, string>>;
}

/**
 * The part of a style that a conditional format or table style lays over a cell; undefined leaves it alone. The
 * visible colour of a solid fill is `foreground`, as for cells (files keep it as the background: see xlsx/styles/dxf).
 */
export interface DifferentialStyle {
  numberFormat?: string;
  font?: Partial<Font>;
  fill?: Partial<Fill>;
  borders?: Partial<Borders>;
  alignment?: Partial<Alignment>;
  /** What we do not model (protection, inner borders of tables …), as the XML of a `<dxf>`. */
  carried?: string;
}

export interface ColumnFormat {
  /** In characters of the default font, as the file keeps it; null = the sheet's default. */
  width: number | null;
  hidden: boolean;
  outlineLevel: number;
  collapsed: boolean;
  style: CellStyle | null;
  /** Attributes we do not model (bestFit, phonetic), by name. */
  carried?: Readonly<Record<string, string>>;
}

export interface RowFormat {
  /** Points; null = automatic. */
  height: number | null;
  /** false when the height was only the file's cache of an automatic one. */
  customHeight: boolean;
  hidden: boolean;
  outlineLevel: number;
  collapsed: boolean;
  style: CellStyle | null;
  /** Attributes we do not model (thickTop, thickBot, ph), by name. */
  carried?: Readonly<Record<string, string>>;
}

/** A named cell style ("Normal", "Good", "Comma") of §18.8.7 and what it looks like. */
export interface NamedStyle {
  /** Empty for a style format that the file keeps without a name. */
  name: string;
  builtinId: number | null;
  style: CellStyle;
}
