import type { Rect } from "../../grid";
import { rangeOf } from "../../grid";
import { partsOf } from "../../period/calendar";
import { formatThaiDate, formatThaiMonth } from "../../period/format";
import { readPeriod } from "../../period/readPeriod";
import type { CellValue, SheetSnapshot } from "../../snapshot";
import { canon } from "../../text/canon";
import type { Activity, MarkedSpan } from "../types";
import type { TableColumns } from "./columns";
import { readHeader } from "./headerWords";
import { readMarks } from "./marks";
import { oneLine, readNumberCell, splitNumber } from "./names";
import { splitOwners } from "./owners";
import type { ShownCells } from "./shownCells";
import { FIRST_DATE_SERIAL } from "./shownCells";

/** A cell that says when: its text, and the number of a date cell. */
interface When {
  text: string;
  serial?: number;
  /** The date's month is shown, and no day. */
  showsMonth?: boolean;
}

type Texts = Record<"periods" | "starts" | "ends", When[]> & { owners: string[] };

/** One activity while its rows are being put together. */
interface Draft extends Texts {
  row: number;
  rowCount: number;
  no: number | null;
  names: string[];
  marks: MarkedSpan[];
  /** What cells merged over several activities say: it holds where the row says nothing itself. */
  shared: Texts;
}

/** Rows that belong to no activity: totals, results, notes under the table. */
const NO_ACTIVITY =
  /^(?:รวม|ผลรวม|รวมทั้งสิ้น|เป้าหมายสะสม|ผลการดำเนินงานจริงสะสม|ผลการดำเนินงานสะสม|หมายเหตุ|ที่มา|total)/i;
/** The second row of an activity that tells results instead of the plan. */
const RESULT = /^(?:ผล(?:การดำเนินงาน)?(?:จริง)?\s*(?:$|[:(])|actual)/i;
/** So many empty rows end a table. */
const MAX_GAP = 2;

/**
 * Reads the activities under a header block. The range spans the header and the last activity.
 */
export function readActivityRows(
  sheet: SheetSnapshot,
  cells: ShownCells,
  columns: TableColumns,
): { range: Rect; activities: Activity[] } {
  const rows = collectRows(sheet, cells, columns);
  const isNumbered = rows.filter((row) => row.no !== null).length * 2 >= rows.length && rows.length > 0;
  const drafts = joinRows(rows, isNumbered);
  const last = drafts[drafts.length - 1];
  const bottom = last ? last.row + last.rowCount - 1 : columns.bottom;
  const owners = splitOwners(
    drafts.map((draft) => (draft.owners.length > 0 ? draft.owners : draft.shared.owners).join("\n")),
  );
  return {
    range: {
      row: columns.top,
      column: columns.left,
      rowCount: bottom - columns.top + 1,
      columnCount: columns.right - columns.left + 1,
    },
    activities: drafts.map((draft, index) => activityOf(draft, owners[index] ?? [], sheet.name, columns)),
  };
}

function collectRows(sheet: SheetSnapshot, cells: ShownCells, columns: TableColumns): Draft[] {
  const rows: Draft[] = [];
  const end = sheet.used ? sheet.used.row + sheet.used.rowCount : 0;
  let gap = 0;
  for (let row = columns.bottom + 1; row < end && gap <= MAX_GAP; row++) {
    const draft = readRow(cells, columns, row);
    if (isEmpty(draft)) {
      gap++;
      continue;
    }
    gap = 0;
    const name = draft.names[0] ?? "";
    // A printed table repeats its header on every page.
    if (readHeader(name) === "activity") continue;
    if (NO_ACTIVITY.test(oneLine(name))) continue;
    if (isHeading(cells, columns, row)) continue;
    rows.push(draft);
  }
  return rows;
}

function readRow(cells: ShownCells, columns: TableColumns, row: number): Draft {
  const own = (column: number): CellValue => (cells.isOwn(row, column) ? cells.value(row, column) : "");
  const shown = (column: number): CellValue => cells.value(row, column);
  const named = splitNumber(String(own(columns.activity)));
  const printedNo = columns.no === null ? null : readNumberCell(own(columns.no));
  return {
    row,
    rowCount: 1,
    no: named.no ?? printedNo,
    names: filled(named.name),
    ...readTexts(columns, own, (column) => cells.showsMonth(row, column)),
    marks: isResultRow(cells, columns, row) ? [] : readMarks(cells, columns.marks, row),
    shared: readTexts(columns, shown, (column) => cells.showsMonth(row, column)),
  };
}

function readTexts(
  columns: TableColumns,
  valueIn: (column: number) => CellValue,
  showsMonth: (column: number) => boolean,
): Texts {
  const dates = (column: number | null) =>
    column === null ? [] : readWhen(valueIn(column), showsMonth(column));
  return {
    periods: dates(columns.period),
    starts: dates(columns.start),
    ends: dates(columns.end),
    owners: columns.owners.flatMap((column) => filled(String(valueIn(column)))),
  };
}

function filled(text: string): string[] {
  return text.trim() === "" ? [] : [text];
}

/** A date cell holds a number: the text is the day it means, which is not always the one Excel took it for. */
function readWhen(value: CellValue, showsMonth: boolean): When[] {
  if (typeof value !== "number") return filled(String(value)).map((text) => ({ text }));
  if (value < FIRST_DATE_SERIAL) return [{ text: String(value) }];
  const { start } = readPeriod(value, { showsMonth });
  if (start === null) return [{ text: String(value), serial: value }];
  if (!showsMonth) return [{ text: formatThaiDate(start), serial: value }];
  const { yearCe, month } = partsOf(start);
  return [{ text: formatThaiMonth(yearCe, month), serial: value, showsMonth }];
}

/** "ผลการดำเนินงานจริง (ร้อยละ)" in a column that is neither name nor month: the row tells what was done. */
function isResultRow(cells: ShownCells, columns: TableColumns, row: number): boolean {
  if (columns.marks.length === 0) return false;
  const first = columns.marks[0]?.column ?? columns.right;
  for (let column = columns.left; column < first; column++) {
    if (RESULT.test(canon(cells.text(row, column)))) return true;
  }
  return false;
}

function isEmpty(draft: Draft): boolean {
  const { names, periods, starts, ends, owners, marks, no } = draft;
  return no === null && [names, periods, starts, ends, owners, marks].every((part) => part.length === 0);
}

/** A heading ("ระยะที่ 1 เตรียมการ") is merged across the table. */
function isHeading(cells: ShownCells, columns: TableColumns, row: number): boolean {
  const merge = cells.area(row, columns.activity) ?? cells.area(row, columns.left);
  const others = [columns.period, columns.start, ...columns.owners, columns.marks[0]?.column ?? null];
  return (
    merge !== null &&
    others.some(
      (column) => column !== null && column >= merge.column && column < merge.column + merge.columnCount,
    )
  );
}

/** Puts rows together that are one activity: a cell's text that was laid over several rows. */
function joinRows(rows: readonly Draft[], isNumbered: boolean): Draft[] {
  const drafts: Draft[] = [];
  for (const row of rows) {
    const last = drafts[drafts.length - 1];
    if (last && goesOn(row, last, isNumbered)) {
      last.rowCount = row.row - last.row + 1;
      for (const part of ["names", "owners"] as const) last[part].push(...row[part]);
      for (const part of ["periods", "starts", "ends"] as const) last[part].push(...row[part]);
      if (last.marks.length === 0) last.marks = row.marks;
    } else if (row.names.length > 0 && (last || !isNumbered || row.no !== null || hasTime(row))) {
      drafts.push({ ...row });
    }
  }
  return drafts;
}

function hasTime({ periods, starts, ends, marks }: Draft): boolean {
  return periods.length + starts.length + ends.length + marks.length > 0;
}

/** In a numbered table a text right below, without number and period of its own, is the rest of the name above. */
function goesOn(row: Draft, last: Draft, isNumbered: boolean): boolean {
  if (row.no !== null) return false;
  if (row.names.length === 0) return true;
  return isNumbered && !hasTime(row) && row.row === last.row + last.rowCount;
}

function activityOf(draft: Draft, owners: string[], sheet: string, columns: TableColumns): Activity {
  const whenOf = (part: "periods" | "starts" | "ends") =>
    joinWhen(draft[part].length > 0 ? draft[part] : draft.shared[part]);
  const [start, end, period] = [whenOf("starts"), whenOf("ends"), whenOf("periods")];
  const [startText, endText, periodText] = [start.text, end.text, period.text.trim()];
  const hasTwoTexts = periodText === "" && startText + endText !== "";
  const periodColumn =
    columns.period ?? columns.start ?? columns.end ?? columns.marks[0]?.column ?? columns.activity;
  return {
    no: draft.no,
    name: oneLine(draft.names.join("\n")),
    periodText: hasTwoTexts ? [startText, endText].filter(Boolean).join(" – ") : periodText,
    owners,
    at: rangeOf(sheet, draft.row, columns.activity, draft.rowCount),
    periodAt: rangeOf(sheet, draft.row, periodColumn, draft.rowCount),
    ...(draft.marks.length > 0 ? { marks: draft.marks } : {}),
    ...(hasTwoTexts ? { startText, endText } : {}),
    ...serialsOf(
      hasTwoTexts ? { startSerial: start.serial, endSerial: end.serial } : { periodSerial: period.serial },
    ),
    ...(hasTwoTexts
      ? monthsOf({ start: start.showsMonth, end: end.showsMonth })
      : monthsOf({ period: period.showsMonth })),
  };
}

/** Which of the date cells show a month. */
function monthsOf(shown: Record<string, boolean | undefined>): Pick<Activity, "monthsShown"> {
  const monthsShown = Object.keys(shown).filter((part) => shown[part]) as Activity["monthsShown"];
  return monthsShown?.length ? { monthsShown } : {};
}

/** Texts of one activity's rows; a number only where it is all that they say. */
function joinWhen(parts: readonly When[]): When {
  const [only] = parts;
  return only && parts.length === 1 ? only : { text: parts.map(({ text }) => text).join(" ") };
}

/** Without the ones that are not there. */
function serialsOf(serials: Pick<Activity, "periodSerial" | "startSerial" | "endSerial">): typeof serials {
  return Object.fromEntries(Object.entries(serials).filter(([, serial]) => serial !== undefined));
}
