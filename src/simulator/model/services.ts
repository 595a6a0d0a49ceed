/**
 * What the Office.js objects need beyond the model itself: reading typed text, formatting values and calculating.
 * `calc/` implements it; tests may inject something smaller.
 */
import type { AutoFilterState, FilterCriteria, FilteredCell } from "./filters";
import type { DataValidation, Rect, Scalar, SheetModel, WorkbookModel } from "./types";

/** Text as Excel understands it when it is typed into a cell. */
export type TypedText =
  | {
      kind: "value";
      value: Scalar;
      /** The format Excel gives the cell along with the value ("0%" for 85%, a date's …); null when it stays. */
      numberFormat: string | null;
      /** A leading apostrophe was typed. */
      quotePrefix: boolean;
    }
  | { kind: "formula"; formula: string }
  /** Excel refuses the entry: a formula it cannot read. */
  | { kind: "invalid"; message: string };

export interface SheetArea {
  sheet: SheetModel;
  rect: Rect;
}

/** Cells whose content changed. */
export interface ChangedArea {
  sheetId: string;
  rect: Rect;
}

/** One calculation of one workbook: it remembers the dependencies between its formulas. */
export interface Calculation {
  /**
   * Recalculates what depends on the changed cells, volatile functions included, and writes the values into the
   * model. `null` means that anything may have changed (names, sheets, inserted rows): everything is calculated.
   * Answers the cells that got another value.
   */
  recalculate(changed: ChangedArea[] | null): ChangedArea[];
  /** The value of a formula (with or without its "=") as if it stood in that cell, e.g. of a defined name. */
  evaluate(formula: string, at: { sheetId: string; row: number; column: number }): Scalar | Scalar[][];
}

/**
 * Cells that move on one sheet. Inserting: the cells of `rect` are new and what stood there moves down (`rows`) or
 * right (`columns`). Deleting: the cells of `rect` go and what follows moves up or left.
 */
export interface Shift {
  sheetName: string;
  rect: Rect;
  kind: "insert" | "delete";
  axis: "rows" | "columns";
}

/** Cells of one sheet that were cut and pasted elsewhere on it; both rectangles have the same size. */
export interface CellMove {
  sheetName: string;
  from: Rect;
  to: Rect;
}

export interface Services {
  /** A text typed into a cell of that format. */
  parseTyped(text: string, numberFormat: string): TypedText;
  /** What the cell shows when the column is wide enough. */
  formatText(value: Scalar, numberFormat: string): string;
  /** Excel.NumberFormatCategory of a number format. */
  formatCategory(numberFormat: string): string;
  /** A formula of a cell on `onSheet` after a shift: references follow their cells, lost ones become #REF!. */
  shiftFormula(formula: string, onSheet: string, shift: Shift): string;
  /** A formula of a cell on `onSheet` after cells moved: see `CellMove`. */
  moveInFormula(formula: string, onSheet: string, move: CellMove): string;
  /** The formula as it is after copying its cell that many rows down and columns to the right. */
  translateFormula(formula: string, rows: number, columns: number): string;
  /** The formula after a sheet got another name; `to` null when the sheet was deleted (#REF!). */
  renameSheetInFormula(formula: string, from: string, to: string | null): string;
  /** The formula after a table got another name. */
  renameTableInFormula(formula: string, from: string, to: string): string;
  /** The formula after columns of a table got other names (lower-cased old name → new); table "" inside of it. */
  renameColumnsInFormula(formula: string, table: string, renames: ReadonlyMap<string, string>): string;
  /** Whether a value satisfies a data validation in that cell. */
  isValid(value: Scalar, validation: DataValidation, sheet: SheetModel, row: number, column: number): boolean;
  /** Ranges that the formulas of a rectangle read. */
  precedents(sheet: SheetModel, rect: Rect): SheetArea[];
  /** Cells whose formulas read the rectangle. */
  dependents(sheet: SheetModel, rect: Rect): SheetArea[];
  /** What of a file's worksheet Excel on the web does not insert into another workbook: "comments", "charts" … */
  notInsertable(sheet: SheetModel): string[];
  /** The namespace of an XML document's root ("" without one); null when the text is not well-formed. */
  xmlNamespace(xml: string): string | null;
  /** An .xlsx file as a workbook of its own. @throws an Error that says what is wrong with the file */
  readWorkbook(bytes: Uint8Array): WorkbookModel;
  /** An AutoFilter as the file has it. */
  readFilter(xml: string): AutoFilterState;
  /** The same XML with another range and other criteria. */
  changeFilter(xml: string, state: AutoFilterState): string;
  /** Which cells of a column stay visible; null for criteria that are not simulated. */
  filterCells(criteria: FilterCriteria, cells: readonly FilteredCell[]): boolean[] | null;
  createCalculation(workbook: WorkbookModel, options: { clock: () => Date }): Calculation;
}
