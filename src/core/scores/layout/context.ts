import type { Rect } from "../../grid";
import type { CellValue } from "../../snapshot";
import { readFiscalYear, readFiscalYears } from "../../text/fiscalYear";
import { canon } from "../../text/canon";
import { agencyInTitle } from "../text/agencyText";
import { readHeaderWord } from "../text/headerWords";
import type { SheetView } from "./sheetView";

/** What the words around a table say about all of it. */
export interface TableContext {
  agency: string | null;
  fiscalYearBe: number | null;
  /** The sheet's name says another year than the title. */
  sheetYearBe: number | null;
  /** The rows that said so; null when the sheet's or file's name did, or nothing. */
  agencyRow: number | null;
  yearRow: number | null;
  /** A title says that these are the indicators that did not pass. */
  isAboutFailing: boolean;
}

const MAX_ROWS_ABOVE = 60;
const MAX_COLUMNS = 120;
/** "ตัวชี้วัดที่ไม่ผ่านเกณฑ์" */
const FAILING = /ตัวชี้วัด.{0,4}ไม่ผ่าน|ไม่ผ่านเกณฑ์/;

/** Titles, key cells (หน่วยงาน: …) and prose above the table, nearest first; then the sheet's name; then the file's. */
export function findContext(
  view: SheetView,
  range: Rect,
  firstRow: number,
  notBefore: number,
  fileName: string,
): TableContext {
  const context: TableContext = {
    agency: null,
    fiscalYearBe: null,
    sheetYearBe: null,
    agencyRow: null,
    yearRow: null,
    isAboutFailing: false,
  };
  const end = Math.max(notBefore, firstRow - MAX_ROWS_ABOVE);
  for (let row = range.row - 1; row >= end; row--) {
    const { over, beside } = textsIn(view, row, range);
    // Of titles over tables side by side, each table has its own; a title in the first column is everyone's.
    if (context.fiscalYearBe === null) {
      context.fiscalYearBe = onlyYear(over) ?? (over.some(hasYear) ? null : onlyYear(beside));
      if (context.fiscalYearBe !== null) context.yearRow = row;
    }
    if (context.agency === null) {
      context.agency = agencyIn(view, over) ?? agencyIn(view, beside);
      if (context.agency !== null) context.agencyRow = row;
    }
    if (range.row - row <= 3 && [...over, ...beside].some(({ cell }) => isAboutFailing(cell))) {
      context.isAboutFailing = true;
    }
    if (context.fiscalYearBe !== null && context.agency !== null) break;
  }
  // A sheet for each agency.
  context.agency ??= agencyInTitle(view.name);
  const sheetYear = readFiscalYear(view.name);
  if (context.fiscalYearBe === null) context.fiscalYearBe = sheetYear ?? readFiscalYear(fileName);
  else if (sheetYear !== null && sheetYear !== context.fiscalYearBe) context.sheetYearBe = sheetYear;
  return context;
}

/**
 * The year of a title over the first of several blocks that each have their agency's name above them: it is every block's, until
 * another year is named.
 */
export function inheritYear(context: TableContext, earlier: readonly TableContext[]): TableContext {
  if (context.fiscalYearBe !== null || context.agencyRow === null) return context;
  const titled = [...earlier].reverse().find((one) => one.fiscalYearBe !== null);
  const isOverAll =
    titled && titled.yearRow !== null && titled.agencyRow !== null && titled.yearRow < titled.agencyRow;
  return isOverAll ? { ...context, fiscalYearBe: titled.fiscalYearBe, yearRow: titled.yearRow } : context;
}

interface Text {
  row: number;
  column: number;
  cell: CellValue;
}

/** The filled cells of a row over the table's columns, and those before them. */
function textsIn(view: SheetView, row: number, range: Rect): { over: Text[]; beside: Text[] } {
  const over: Text[] = [];
  const beside: Text[] = [];
  const last = Math.min(view.right, range.column + range.columnCount - 1);
  for (let column = Math.max(view.left, range.column - MAX_COLUMNS); column <= last; column++) {
    const cell = view.at(row, column);
    if (cell === "") continue;
    const merge = view.merges.inRow(row, column);
    const end = merge ? merge.column + merge.columnCount - 1 : column;
    (end >= range.column ? over : beside).push({ row, column, cell });
  }
  return { over, beside };
}

function yearsIn({ cell }: Text): number[] {
  if (typeof cell === "string") return readFiscalYears(cell);
  const year = readHeaderWord(cell)?.fiscalYearBe;
  return year ? [year] : [];
}

function hasYear(text: Text): boolean {
  return yearsIn(text).length > 0;
}

function onlyYear(texts: readonly Text[]): number | null {
  const years = new Set(texts.flatMap(yearsIn));
  const [year = null] = years;
  return years.size === 1 ? year : null;
}

function agencyIn(view: SheetView, texts: readonly Text[]): string | null {
  for (const { row, column, cell } of texts) {
    if (typeof cell !== "string") continue;
    const agency = agencyInTitle(cell) ?? agencyBeside(view, row, column);
    if (agency !== null) return agency;
  }
  return null;
}

function isAboutFailing(cell: CellValue): boolean {
  return typeof cell === "string" && FAILING.test(canon(cell.slice(0, 300)));
}

/** "หน่วยงาน" in one cell and the name in the next. */
function agencyBeside(view: SheetView, row: number, column: number): string | null {
  if (readHeaderWord(view.at(row, column))?.role !== "agency") return null;
  for (let next = column + 1; next <= Math.min(view.right, column + 4); next++) {
    const cell = view.at(row, next);
    if (cell === "") continue;
    if (typeof cell !== "string" || cell.length > 90 || readHeaderWord(cell)?.role !== "unknown") return null;
    return canon(cell);
  }
  return null;
}
