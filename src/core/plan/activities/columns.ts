import type { MergedCells } from "../../mergedCells";
import { headerTexts } from "../../mergedCells";
import type { SheetSnapshot } from "../../snapshot";
import { readFiscalYear } from "../../text/fiscalYear";
import type { ColumnRole } from "./headerWords";
import { readHeader } from "./headerWords";
import type { MarkColumn } from "./markColumns";
import { isWeekLabel, readMarkColumns } from "./markColumns";
import { readMonthHeader, readQuarterHeader } from "./monthHeaders";

/** Where the columns of an activity table are. */
export interface TableColumns {
  /** Header rows, zero-based, both included. */
  top: number;
  bottom: number;
  left: number;
  right: number;
  activity: number;
  no: number | null;
  period: number | null;
  start: number | null;
  end: number | null;
  owners: number[];
  /** Months, quarters or weeks of the table's own chart. */
  marks: MarkColumn[];
}

const MAX_HEADER_ROWS = 3;
/** A chart needs this many columns: a lone "ม.ค." is not one. */
const MIN_MARK_COLUMNS = 2;

/**
 * A quick look at the letters before the real matching: a big sheet has thousands of texts and few headers. The words
 * are spelled without the marks above and below, which may stand anywhere in between.
 */
const LIKELY_WORDS = ["กจกรรม", "ขนตอน"];
const LIKELY = new RegExp(
  `${LIKELY_WORDS.map((word) => [...word].join("[^ก-ฮa-z]{0,3}")).join("|")}|activit|task`,
  "i",
);

/** Reads the header block around an activity header; null when the cell heads no activity table. */
export function readColumns(
  sheet: SheetSnapshot,
  cells: MergedCells,
  row: number,
  column: number,
): TableColumns | null {
  const text = cells.value(row, column);
  if (typeof text !== "string" || text.length > 120 || !LIKELY.test(text) || !sheet.used) return null;
  if (!cells.isOwn(row, column)) return null;
  const used = sheet.used;
  const isHeader = (r: number, c: number) => isHeaderText(cells.text(r, c));
  const rowHasHeader = (r: number) => {
    for (let c = used.column; c < used.column + used.columnCount; c++) {
      if (c !== column && isHeader(r, c)) return true;
    }
    return false;
  };
  const hasWeeks = (r: number) => {
    let labels = 0;
    for (let c = used.column; c < used.column + used.columnCount; c++)
      if (isWeekLabel(cells.text(r, c))) labels++;
    return labels >= MIN_MARK_COLUMNS;
  };
  const bottom = lowestHeaderRow(cells, row, column, (r) => rowHasHeader(r) || hasWeeks(r));
  // The header word may itself be split over two rows ("โครงการ/" over "กิจกรรม").
  if (!headsActivities(cells, row, bottom, column)) return null;
  let top = row;
  while (row - top < MAX_HEADER_ROWS - 1 && top > used.row && rowHasHeader(top - 1)) {
    if (cells.text(top - 1, column).trim() !== "") break;
    top--;
  }
  const { left, right } = sideEdges(
    cells,
    used.column,
    used.column + used.columnCount - 1,
    top,
    bottom,
    column,
  );
  const block = { top, bottom, left, right };
  const marks = readMarkColumns(cells, block, readTitleYear(cells, block));
  const isMark = new Set(marks.map((mark) => mark.column));
  const columns: TableColumns = {
    ...block,
    activity: column,
    no: null,
    period: null,
    start: null,
    end: null,
    owners: [],
    marks: marks.length >= MIN_MARK_COLUMNS ? marks : [],
  };
  for (let c = left; c <= right; c++) {
    if (c !== column && !isMark.has(c)) assign(columns, roleOf(cells, block, c), c);
  }
  const hasDates = columns.period !== null || columns.start !== null || columns.end !== null;
  return hasDates || columns.marks.length > 0 ? columns : null;
}

const TITLE_ROWS = 6;

/** Texts of the rows above a header block, nearest first. */
export function titleLines(
  cells: MergedCells,
  block: Pick<TableColumns, "top" | "left" | "right">,
): string[] {
  const lines: string[] = [];
  for (let row = block.top - 1; row >= Math.max(0, block.top - TITLE_ROWS); row--) {
    for (let column = block.left; column <= block.right; column++) {
      if (cells.isOwn(row, column) || column === block.left) lines.push(cells.text(row, column));
    }
  }
  return lines.filter((line) => line.trim() !== "");
}

function readTitleYear(
  cells: MergedCells,
  block: Pick<TableColumns, "top" | "left" | "right">,
): number | null {
  for (const line of titleLines(cells, block)) {
    const year = readFiscalYear(line);
    if (year !== null) return year;
  }
  return null;
}

function isHeaderText(text: string): boolean {
  if (text === "" || text.length > 80) return false;
  return readHeader(text) !== null || readMonthHeader(text) !== null || readQuarterHeader(text) !== null;
}

/** The header goes down through its own merged area and through rows that only refine other columns. */
function lowestHeaderRow(
  cells: MergedCells,
  row: number,
  column: number,
  rowHasHeader: (row: number) => boolean,
): number {
  const merge = cells.area(row, column);
  let bottom = merge ? merge.row + merge.rowCount - 1 : row;
  while (bottom - row < MAX_HEADER_ROWS - 1) {
    const below = cells.text(bottom + 1, column).trim();
    const isSplitWord = below !== "" && readHeader(`${cells.text(row, column)} ${below}`) === "activity";
    if (below !== "" && !isSplitWord) break;
    if (!isSplitWord && !rowHasHeader(bottom + 1)) break;
    bottom++;
  }
  return bottom;
}

function headsActivities(cells: MergedCells, top: number, bottom: number, column: number): boolean {
  return (
    readHeader(cells.text(top, column)) === "activity" ||
    readHeader(joined(cells, top, bottom, column)) === "activity"
  );
}

/** The table ends where two columns side by side have no header. */
function sideEdges(
  cells: MergedCells,
  first: number,
  last: number,
  top: number,
  bottom: number,
  column: number,
): { left: number; right: number } {
  const isEmpty = (c: number) => joined(cells, top, bottom, c) === "";
  let left = column;
  while (left > first && !(isEmpty(left - 1) && (left - 1 === first || isEmpty(left - 2)))) left--;
  let right = column;
  while (right < last && !(isEmpty(right + 1) && (right + 1 === last || isEmpty(right + 2)))) right++;
  return { left, right };
}

function joined(cells: MergedCells, top: number, bottom: number, column: number): string {
  return headerTexts(cells, top, bottom, column).join(" ");
}

/** The lowest header that is understood says what the column is for ("ระยะเวลา" over "เริ่ม" and "สิ้นสุด"). */
function roleOf(cells: MergedCells, block: { top: number; bottom: number }, column: number): ColumnRole {
  const texts = headerTexts(cells, block.top, block.bottom, column);
  for (const text of [texts.join(" "), ...texts.reverse()]) {
    const role = readHeader(text);
    if (role !== null) return role;
  }
  return "other";
}

function assign(columns: TableColumns, role: ColumnRole, column: number): void {
  if (role === "owners") columns.owners.push(column);
  else if (role === "no" || role === "period" || role === "start" || role === "end") columns[role] ??= column;
}
