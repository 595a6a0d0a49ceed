/**
 * The in-memory workbook of the simulated host. `xlsx/` fills it from a file and writes it back, `objects/`
 * shows it to Office.js, `calc/` calculates it. Rows and columns are zero-based; sizes are points unless said.
 */
import type { CellStore } from "./cellStore";

export type ErrorCode =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#SPILL!"
  | "#CALC!"
  | "#GETTING_DATA"
  | "#FIELD!"
  | "#BLOCKED!"
  | "#CONNECT!"
  | "#BUSY!"
  | "#UNKNOWN!"
  | "#EXTERNAL!"
  | "#PYTHON!"
  | "#TIMEOUT!";

/** An error as a value, kept apart from text that merely looks like one. */
export interface CellError {
  readonly error: ErrorCode;
}

/** null is an empty cell; dates are serial numbers of the 1900 system (or 1904, see WorkbookModel.date1904). */
export type Scalar = string | number | boolean | CellError | null;

export interface Cell {
  value: Scalar;
  /** With its leading "=", English function names, A1 notation; null for a constant. */
  formula: string | null;
  /** Interned: compare by reference. */
  style: CellStyle;
  /** Rich text runs or phonetics as they stood in the file, kept while the value stays the same. */
  richText?: string;
  /** The area of an array formula (legacy CSE or dynamic), on its top left cell only. */
  arrayArea?: Rect;
  isDynamicArray?: boolean;
  /** What else the file says of this cell; written back while the content is still what it was. */
  carried?: CarriedCell;
}

export interface CarriedCell {
  readonly value: Scalar;
  readonly formula: string | null;
  /** Attributes of `<c>`: vm (rich value), cm (other metadata), ph (phonetics). */
  readonly cell?: Readonly<Record<string, string>>;
  /** Attributes of `<f>`: ca, and all of a what-if data table. */
  readonly formulaAttributes?: Readonly<Record<string, string>>;
}

export interface Rect {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

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

export interface CfValue {
  type: "num" | "percent" | "percentile" | "formula" | "min" | "max" | "autoMin" | "autoMax";
  value: string | null;
  gte?: boolean;
}

interface RuleBase {
  /** Session identity, "{GUID}" as Excel writes it. */
  id: string;
  ranges: Rect[];
  /** 1 is the highest; unique over the sheet. */
  priority: number;
  stopIfTrue: boolean;
  style: DifferentialStyle | null;
  /** The rule lives in the sheet's x14 extension (formulas over other sheets, newer icon sets). */
  isExtension?: boolean;
  /** The rule as the file had it, as XML, for all that we do not model. */
  carried?: string;
}

/** One conditional format rule of ECMA-376 §18.3.1.10. Formulas are without "=", relative to the first range's top left cell. */
export type ConditionalRule =
  | (RuleBase & { type: "expression"; formula: string })
  | (RuleBase & { type: "cellIs"; operator: string; formulas: string[] })
  | (RuleBase & {
      type: "containsText" | "notContainsText" | "beginsWith" | "endsWith";
      text: string;
      formula: string;
    })
  | (RuleBase & { type: "top10"; rank: number; percent: boolean; bottom: boolean })
  | (RuleBase & { type: "aboveAverage"; above: boolean; equal: boolean; stdDev: number })
  | (RuleBase & { type: "duplicateValues" | "uniqueValues" })
  | (RuleBase & {
      type: "containsBlanks" | "notContainsBlanks" | "containsErrors" | "notContainsErrors";
      formula: string;
    })
  | (RuleBase & { type: "timePeriod"; timePeriod: string; formula: string })
  | (RuleBase & { type: "colorScale"; points: { value: CfValue; color: Color }[] })
  | (RuleBase & {
      type: "dataBar";
      minimum: CfValue;
      maximum: CfValue;
      color: Color;
      showValue: boolean;
      minLength: number;
      maxLength: number;
      gradient: boolean;
      borderColor?: Color | null;
      negativeColor?: Color | null;
      axisColor?: Color | null;
      direction: "context" | "leftToRight" | "rightToLeft";
      /** x14:id that ties the rule to its extension. */
      extensionId?: string;
    })
  | (RuleBase & {
      type: "iconSet";
      iconSet: string;
      points: CfValue[];
      showValue: boolean;
      reverse: boolean;
    });

export interface DataValidation {
  ranges: Rect[];
  type: "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  operator: string;
  formula1: string | null;
  formula2: string | null;
  allowBlank: boolean;
  /** true shows the drop-down (the file's attribute is inverted). */
  inCellDropDown: boolean;
  showErrorMessage: boolean;
  errorStyle: "stop" | "warning" | "information";
  errorTitle: string;
  error: string;
  showInputMessage: boolean;
  promptTitle: string;
  prompt: string;
  /** Kept in the sheet's x14 extension, as Excel does for lists on other sheets. */
  isExtension?: boolean;
  /** Attributes we do not model (xr:uid, imeMode), by name. */
  carried?: Readonly<Record<string, string>>;
}

export interface FreezePanes {
  rows: number;
  columns: number;
}

export interface PageSetup {
  orientation: "portrait" | "landscape" | "default";
  /** ECMA-376 paper codes; 9 is A4. */
  paperSize: number | null;
  scale: number | null;
  fitToWidth: number | null;
  fitToHeight: number | null;
  fitToPage: boolean;
  /** Inches, as the file keeps them. */
  margins: {
    left: number;
    right: number;
    top: number;
    bottom: number;
    header: number;
    footer: number;
  } | null;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  firstPageNumber: number | null;
  draft: boolean;
  /** ECMA-376 §18.18.60 and following: what is printed of errors and notes, and in which order pages follow. */
  errors: "displayed" | "blank" | "dash" | "NA";
  cellComments: "none" | "asDisplayed" | "atEnd";
  pageOrder: "downThenOver" | "overThenDown";
  /** Of all pages, or of odd ones when even ones have their own. */
  header: HeaderFooterText;
  footer: HeaderFooterText;
  otherHeaders: OtherHeaders;
}

/** Headers and footers of even pages and of the first one, which count only while their switch is on. */
export interface OtherHeaders {
  differentFirst: boolean;
  differentOddEven: boolean;
  scaleWithSheet: boolean;
  alignWithMargins: boolean;
  first: { header: HeaderFooterText; footer: HeaderFooterText };
  even: { header: HeaderFooterText; footer: HeaderFooterText };
}

/** Excel's header/footer codes ("&P", "&A" …) of left, centre and right. */
export interface HeaderFooterText {
  left: string;
  center: string;
  right: string;
}

/** Sheet protection of §18.3.1.85: what users may still do; the password hash is carried as it is. */
export interface SheetProtection {
  options: Record<string, boolean>;
  carried: Record<string, string>;
}

export interface TableColumn {
  id: number;
  name: string;
  totalsFunction: string | null;
  totalsLabel: string | null;
  totalsFormula: string | null;
  calculatedFormula: string | null;
  carried?: string;
}

export interface TableModel {
  id: number;
  name: string;
  displayName: string;
  range: Rect;
  hasHeaderRow: boolean;
  hasTotalsRow: boolean;
  columns: TableColumn[];
  style: string | null;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFirstColumn: boolean;
  showLastColumn: boolean;
  /** `<autoFilter>` and `<sortState>` of the table, as XML; null without a filter button. */
  autoFilterXml: string | null;
  /** Part name in the package it came from, so that saving keeps it. */
  part?: string;
  carried?: string;
}

export interface Hyperlink {
  range: Rect;
  address: string | null;
  location: string | null;
  tooltip: string | null;
  display: string | null;
  /** Attributes we do not model (xr:uid), by name. */
  carried?: Readonly<Record<string, string>>;
}

/** Who wrote a comment. */
export interface CommentAuthor {
  name: string;
  /** "" when the file does not say. */
  email: string;
  /** Of the file's list of persons; absent for an author of this session. */
  personId?: string;
}

export interface CommentReply {
  /** "{GUID}", unique in the workbook. */
  id: string;
  author: CommentAuthor;
  /** ISO 8601, UTC. */
  created: string;
  content: string;
  /** `<mentions>` of the file, kept while the content stays the same. */
  mentions?: string;
}

/** A comment with its thread ([MS-XLSX] §2.6.205: threaded comments). */
export interface CommentModel extends CommentReply {
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentReply[];
}

/** A note (ECMA-376 §18.7: what files call a comment): plain text in a yellow box. */
export interface NoteModel {
  row: number;
  column: number;
  author: string;
  text: string;
  /** `<text>` of the file with its formats, kept while the text stays the same. */
  richText?: string;
}

export interface SheetModel {
  /** Session identity, "{GUID}" as Excel gives it. */
  id: string;
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  tabColor: Color | null;
  cells: CellStore;
  columns: Map<number, ColumnFormat>;
  rows: Map<number, RowFormat>;
  defaultColumnWidth: number | null;
  defaultRowHeight: number;
  merges: Rect[];
  rules: ConditionalRule[];
  validations: DataValidation[];
  hyperlinks: Hyperlink[];
  comments: CommentModel[];
  notes: NoteModel[];
  tables: TableModel[];
  freeze: FreezePanes | null;
  showGridlines: boolean;
  showHeadings: boolean;
  zoom: number;
  selection: Rect;
  pageSetup: PageSetup;
  /** Manual page breaks: the first row (column) of each new page, ascending. */
  rowBreaks: number[];
  columnBreaks: number[];
  protection: SheetProtection | null;
  autoFilterXml: string | null;
  /** Outline settings: summary rows below / to the right. */
  summaryBelow: boolean;
  summaryRight: boolean;
  /** The part this sheet was read from, with every element and relation that the model does not cover. */
  source: SheetSource | null;
}

/** What the format layer keeps of the original part; only `xlsx/` looks inside. */
export interface SheetSource {
  part: string;
  /** Insertions and deletions since it was read, in order (see `recordShift`). */
  shifts?: readonly { rect: Rect; kind: "insert" | "delete"; axis: "rows" | "columns" }[];
}

/** A named cell style ("Normal", "Good", "Comma") of §18.8.7 and what it looks like. */
export interface NamedStyle {
  /** Empty for a style format that the file keeps without a name. */
  name: string;
  builtinId: number | null;
  style: CellStyle;
}

export interface DefinedName {
  name: string;
  /** Sheet of a sheet-scoped name, by id; null for the workbook's. */
  sheetId: string | null;
  /** Without "=": `'ผล ITA 63'!$B$2`, `85`. */
  formula: string;
  hidden: boolean;
  comment: string;
  carried?: Record<string, string>;
}

/** A custom XML part of the workbook (Office.js `customXmlParts`). */
export interface CustomXmlPart {
  /** "{GUID}" of the data store item. */
  id: string;
  xml: string;
  /** Part name in the package it came from. */
  part?: string;
}

export interface WorkbookModel {
  fileName: string;
  sheets: SheetModel[];
  activeSheetId: string;
  names: DefinedName[];
  /** The theme's twelve colours as "#RRGGBB", in ECMA-376 order (lt1, dk1, lt2, dk2, accent1…6, hlink, folHlink). */
  themeColors: string[];
  /** The file's own palette in place of the 56 standard colours; absent when it has none. */
  indexedColors?: string[];
  defaultStyle: CellStyle;
  /** In the order of their format records (`cellStyleXfs`); the first is Normal. */
  namedStyles: NamedStyle[];
  date1904: boolean;
  /** The add-in's document settings (Office.context.document.settings and workbook.settings): JSON values. */
  settings: Map<string, unknown>;
  /**
   * Document properties by their Office.js names: title, subject, author, keywords, comments, category, lastAuthor,
   * revisionNumber, creationDate, lastModified (both ISO 8601), company, manager, application.
   */
  properties: Map<string, string>;
  customProperties: Map<string, string | number | boolean>;
  customXmlParts: CustomXmlPart[];
  structureProtected: boolean;
  /** Attributes of the password that protects the structure (§18.2.29: a hash, never the password); absent without. */
  structurePassword?: Readonly<Record<string, string>>;
  /** The counter behind `newId`: session identities are reproducible, never random. */
  lastId: number;
  /** The package it was loaded from; only `xlsx/` looks inside. */
  source: unknown;
}
