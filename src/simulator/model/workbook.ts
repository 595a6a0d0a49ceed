/** Making and reading the in-memory workbook: sheets, cells, and what applies where a cell says nothing. */
import { CellStore } from "./cellStore";
import { OFFICE_THEME_COLORS } from "./colors";
import { DEFAULT_STYLE, internStyle } from "./styles";
import type {
  Cell,
  CellStyle,
  ColumnFormat,
  HeaderFooterText,
  PageSetup,
  RowFormat,
  Scalar,
  SheetModel,
  WorkbookModel,
} from "./types";

export interface WorkbookOptions {
  fileName?: string;
  /** Name of the one sheet; "Sheet1" by default. */
  sheetName?: string;
  /** Where session identities start counting, for several workbooks in one run. */
  firstId?: number;
}

/** Excel's margins of a new sheet, in inches ("Normal" in Page Setup). */
export const NORMAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Points of one line of Calibri 11 (Excel's `defaultRowHeight` of a new sheet). */
export const DEFAULT_ROW_HEIGHT = 15;

const noText = (): HeaderFooterText => ({ left: "", center: "", right: "" });

function defaultPageSetup(): PageSetup {
  return {
    orientation: "default",
    paperSize: null,
    scale: null,
    fitToWidth: null,
    fitToHeight: null,
    fitToPage: false,
    margins: null,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    firstPageNumber: null,
    draft: false,
    errors: "displayed",
    cellComments: "none",
    pageOrder: "downThenOver",
    otherHeaders: {
      differentFirst: false,
      differentOddEven: false,
      scaleWithSheet: true,
      alignWithMargins: true,
      first: { header: noText(), footer: noText() },
      even: { header: noText(), footer: noText() },
    },
    header: noText(),
    footer: noText(),
  };
}

function defaultColumnFormat(): ColumnFormat {
  return { width: null, hidden: false, outlineLevel: 0, collapsed: false, style: null };
}

export function defaultRowFormat(): RowFormat {
  return {
    height: null,
    customHeight: false,
    hidden: false,
    outlineLevel: 0,
    collapsed: false,
    style: null,
  };
}

/** The next session identity, "{00000000-0000-0000-0000-00000000002A}". */
export function newId(workbook: Pick<WorkbookModel, "lastId">): string {
  workbook.lastId += 1;
  return `{00000000-0000-0000-0000-${workbook.lastId.toString(16).toUpperCase().padStart(12, "0")}}`;
}

/** An empty sheet that is in no workbook yet. */
export function createSheet(name: string, id: string): SheetModel {
  return {
    id,
    name,
    visibility: "visible",
    tabColor: null,
    cells: new CellStore(),
    columns: new Map(),
    rows: new Map(),
    defaultColumnWidth: null,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    merges: [],
    rules: [],
    validations: [],
    hyperlinks: [],
    comments: [],
    notes: [],
    tables: [],
    freeze: null,
    showGridlines: true,
    showHeadings: true,
    zoom: 100,
    selection: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
    pageSetup: defaultPageSetup(),
    rowBreaks: [],
    columnBreaks: [],
    protection: null,
    autoFilterXml: null,
    summaryBelow: true,
    summaryRight: true,
    source: null,
  };
}

/** A new workbook with one empty sheet, as Excel's File > New makes it. */
export function createWorkbook(options: WorkbookOptions = {}): WorkbookModel {
  const workbook = emptyWorkbook(options);
  const sheet = addSheet(workbook, options.sheetName ?? "Sheet1");
  workbook.activeSheetId = sheet.id;
  return workbook;
}

/** A workbook without any sheet: invalid until one is added. */
export function emptyWorkbook(options: WorkbookOptions = {}): WorkbookModel {
  return {
    fileName: options.fileName ?? "Book1.xlsx",
    sheets: [],
    activeSheetId: "",
    names: [],
    themeColors: [...OFFICE_THEME_COLORS],
    defaultStyle: DEFAULT_STYLE,
    namedStyles: [{ name: "Normal", builtinId: 0, style: DEFAULT_STYLE }],
    date1904: false,
    settings: new Map(),
    properties: new Map(),
    customProperties: new Map(),
    customXmlParts: [],
    structureProtected: false,
    lastId: options.firstId ?? 0,
    source: null,
  };
}

/** Appends an empty sheet, or puts it at `position` (zero-based). The name is not checked here. */
export function addSheet(workbook: WorkbookModel, name: string, position?: number): SheetModel {
  const sheet = createSheet(name, newId(workbook));
  workbook.sheets.splice(position ?? workbook.sheets.length, 0, sheet);
  return sheet;
}

/**
 * Takes a sheet out, with the names that are scoped to it. When it was active, its right neighbour (else the
 * left one) that is visible becomes active, as in Excel. Formulas that referred to it are the caller's concern.
 */
export function removeSheet(workbook: WorkbookModel, sheet: SheetModel): void {
  const index = workbook.sheets.indexOf(sheet);
  if (index < 0) return;
  workbook.sheets.splice(index, 1);
  workbook.names = workbook.names.filter((name) => name.sheetId !== sheet.id);
  if (workbook.activeSheetId !== sheet.id) return;
  const visible = (candidate: SheetModel): boolean => candidate.visibility === "visible";
  const right = workbook.sheets.slice(index).find(visible);
  const left = workbook.sheets.slice(0, index).reverse().find(visible);
  workbook.activeSheetId = (right ?? left ?? workbook.sheets[0])?.id ?? "";
}

/** Sheet names are equal when their composed, upper-cased forms are: Excel compares without case. */
export function sheetNameKey(name: string): string {
  return name.normalize("NFC").toUpperCase();
}

export function findSheet(workbook: WorkbookModel, name: string): SheetModel | undefined {
  const key = sheetNameKey(name);
  return workbook.sheets.find((sheet) => sheetNameKey(sheet.name) === key);
}

export function findSheetById(workbook: WorkbookModel, id: string): SheetModel | undefined {
  return workbook.sheets.find((sheet) => sheet.id === id);
}

export function getCell(sheet: SheetModel, row: number, column: number): Cell | undefined {
  return sheet.cells.get(row, column);
}

/** What a cell that does not exist looks like: its row's style, else its column's, else the workbook's. */
export function inheritedStyle(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): CellStyle {
  return sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? workbook.defaultStyle;
}

/** The style that applies at a cell: its own ?? its row's ?? its column's ?? the workbook's. */
export function effectiveStyle(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): CellStyle {
  return sheet.cells.get(row, column)?.style ?? inheritedStyle(workbook, sheet, row, column);
}

/** The cell itself, made (empty, in the style that applies there) when there is none. */
export function ensureCell(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): Cell {
  let cell = sheet.cells.get(row, column);
  if (!cell) {
    cell = { value: null, formula: null, style: inheritedStyle(workbook, sheet, row, column) };
    sheet.cells.set(row, column, cell);
  }
  return cell;
}

/** Forgets a cell that says nothing: no content, and the style that would apply without it. */
function dropIfIdle(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  cell: Cell,
): void {
  if (cell.value === null && cell.formula === null && !cell.arrayArea) {
    if (cell.style === inheritedStyle(workbook, sheet, row, column)) sheet.cells.delete(row, column);
  }
}

/**
 * Puts a constant (or a formula with its calculated value) into a cell and keeps its style. Rich text goes when the
 * value is another one; an array formula of this cell goes always.
 */
export function setCellValue(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  value: Scalar,
  formula: string | null = null,
): void {
  const cell = ensureCell(workbook, sheet, row, column);
  if (cell.value !== value || formula !== null) delete cell.richText;
  cell.value = value;
  cell.formula = formula;
  delete cell.arrayArea;
  delete cell.isDynamicArray;
  dropIfIdle(workbook, sheet, row, column, cell);
}

/** Gives one cell a style (interned here) and keeps its content. */
export function setCellStyle(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  style: CellStyle,
): void {
  const cell = ensureCell(workbook, sheet, row, column);
  cell.style = internStyle(style);
  dropIfIdle(workbook, sheet, row, column, cell);
}

/** The format of a column, made when there is none, so that it can be changed. */
export function ensureColumn(sheet: SheetModel, column: number): ColumnFormat {
  let format = sheet.columns.get(column);
  if (!format) sheet.columns.set(column, (format = defaultColumnFormat()));
  return format;
}

/** The format of a row, made when there is none, so that it can be changed. */
export function ensureRow(sheet: SheetModel, row: number): RowFormat {
  let format = sheet.rows.get(row);
  if (!format) sheet.rows.set(row, (format = defaultRowFormat()));
  return format;
}
