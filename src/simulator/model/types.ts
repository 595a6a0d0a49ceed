/**
 * The in-memory workbook of the simulated host. `xlsx/` fills it from a file and writes it back, `objects/`
 * shows it to Office.js, `calc/` calculates it. Rows and columns are zero-based; sizes are points unless said.
 */
import type { CellStore } from "./cellStore";
import type { Rect } from "./cellTypes";
import type { CommentModel, NoteModel } from "./commentTypes";
import type { PageSetup } from "./pageTypes";
import type { ConditionalRule, DataValidation } from "./ruleTypes";
import type { CellStyle, Color, ColumnFormat, NamedStyle, RowFormat } from "./styleTypes";

export type * from "./cellTypes";
export type * from "./styleTypes";
export type * from "./ruleTypes";
export type * from "./pageTypes";
export type * from "./commentTypes";

export interface FreezePanes {
  rows: number;
  columns: number;
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
