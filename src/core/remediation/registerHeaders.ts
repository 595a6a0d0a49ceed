import type { IndicatorId } from "../ita/indicators";
import type { MergedCells } from "../mergedCells";
import { headerTexts } from "../mergedCells";
import { readIndicatorText } from "../scores/text/indicatorText";
import type { SheetSnapshot } from "../snapshot";
import { readRegisterHeader, type Role } from "./registerHeaderWords";
import { readStatus } from "./statusWords";
import type { RegisterColumns } from "./types";

export { readRegisterHeader };

/** The columns of a register and the rows its headers take; null when this agency header heads none. */
export interface RegisterHead {
  top: number;
  bottom: number;
  left: number;
  right: number;
  columns: RegisterColumns;
}

/** A second header row is read when the first alone gives no register. */
export function readRegisterHead(
  sheet: SheetSnapshot,
  cells: MergedCells,
  row: number,
  column: number,
): RegisterHead | null {
  if (!sheet.used || !cells.isOwn(row, column)) return null;
  const merge = cells.area(row, column);
  const bottom = merge ? merge.row + merge.rowCount - 1 : row;
  return readHead(sheet, cells, row, bottom, column) ?? readHead(sheet, cells, row, bottom + 1, column);
}

function readHead(
  sheet: SheetSnapshot,
  cells: MergedCells,
  top: number,
  bottom: number,
  column: number,
): RegisterHead | null {
  const { left, right } = sideEdges(sheet, cells, top, bottom, column);
  const columns: RegisterColumns = {
    agency: column,
    indicator: null,
    status: null,
    date: null,
    deadline: null,
    code: null,
    action: null,
    evidence: null,
    person: null,
    verified: null,
    verifiedOn: null,
    matrix: [],
  };
  let maybeStatus: number | null = null;
  for (let c = left; c <= right; c++) {
    const texts = headerTexts(cells, top, bottom, c);
    const role = roleOf(texts);
    const indicator = role === null ? indicatorOf(texts) : null;
    if (indicator) columns.matrix.push({ indicator, column: c });
    else if (role === "maybeStatus") maybeStatus ??= c;
    else if (role !== null && role !== "agency") columns[role] ??= c;
  }
  const head = { top, bottom, left, right, columns };
  if (columns.indicator !== null) {
    if (
      columns.status === null &&
      maybeStatus !== null &&
      holdsStatusWords(sheet, cells, head, maybeStatus)
    ) {
      columns.status = maybeStatus;
    } else columns.action ??= maybeStatus;
    columns.matrix = [];
    return columns.status === null ? null : head;
  }
  const answered = columns.matrix.filter((entry) => !holdsNumbers(sheet, cells, head, entry.column));
  columns.matrix = answered;
  // A matrix without a single answer yet is told from an empty score table by its date of report.
  const isAnswered = answered.some((entry) => holdsStatusWords(sheet, cells, head, entry.column));
  const hasDates = columns.date !== null || columns.deadline !== null;
  return isAnswered || (answered.length > 0 && hasDates) ? head : null;
}

function roleOf(texts: readonly string[]): Role | null {
  return readRegisterHeader(texts.join(" ")) ?? readRegisterHeader(texts[texts.length - 1] ?? "");
}

/** "ตัวชี้วัดที่ 4" alone is a number, and numbers are not the same in every document. */
function indicatorOf(texts: readonly string[]): IndicatorId | null {
  return (
    readIndicatorText(texts.join(" "))?.indicator ??
    readIndicatorText(texts[texts.length - 1] ?? "")?.indicator ??
    null
  );
}

function sideEdges(
  sheet: SheetSnapshot,
  cells: MergedCells,
  top: number,
  bottom: number,
  column: number,
): { left: number; right: number } {
  const first = sheet.used?.column ?? column;
  const last = first + (sheet.used?.columnCount ?? 1) - 1;
  const isEmpty = (c: number) => headerTexts(cells, top, bottom, c).length === 0;
  let left = column;
  while (left > first && !isEmpty(left - 1)) left--;
  let right = column;
  while (right < last && !isEmpty(right + 1)) right++;
  return { left, right };
}

/** Rows looked at to see what a column holds. */
const SAMPLE_ROWS = 200;

function sampleOf(
  sheet: SheetSnapshot,
  cells: MergedCells,
  head: { bottom: number },
  column: number,
): unknown[] {
  const end = (sheet.used?.row ?? 0) + (sheet.used?.rowCount ?? 0);
  const values: unknown[] = [];
  for (let row = head.bottom + 1; row < Math.min(end, head.bottom + 1 + SAMPLE_ROWS); row++) {
    const value = cells.value(row, column);
    if (value !== "") values.push(value);
  }
  return values;
}

function holdsNumbers(
  sheet: SheetSnapshot,
  cells: MergedCells,
  head: { bottom: number },
  column: number,
): boolean {
  const values = sampleOf(sheet, cells, head, column);
  return values.length > 0 && values.filter((value) => typeof value === "number").length * 2 > values.length;
}

function holdsStatusWords(
  sheet: SheetSnapshot,
  cells: MergedCells,
  head: { bottom: number },
  column: number,
): boolean {
  const values = sampleOf(sheet, cells, head, column);
  const words = values.filter((value) => typeof value === "string" && readStatus(value) !== null);
  return values.length > 0 && words.length * 2 >= values.length;
}
