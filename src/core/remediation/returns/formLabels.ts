import type { MergedCells } from "../../mergedCells";
import type { IsoDate } from "../../period/types";
import { canon } from "../../text/canon";
import type { FileSheet } from "../../workbookFile";
import { readDateCell, readDeadlineText } from "../deadline";

/** "หน่วยงาน", "ชื่อหน่วยงาน:", "หน่วยงานที่รายงาน", with the name behind it or in a cell to the right. */
const AGENCY =
  /^(?:\(?\d+[.)]\s*)?(?:ชื่อ)?\s*(?:หน่วยงาน|ส่วนราชการ)(?:\s*\/\s*(?:หน่วยงาน|ส่วนราชการ))?(?:\s*(?:ที่รายงาน|ผู้รายงาน|ของท่าน))?(?:\s*\([^)]*\))?\s*[:：]?\s*(.*)$/;
const REPORTED_ON =
  /^(?:วันที่|วัน\s*เดือน\s*ปี)\s*(?:ที่)?\s*(?:รายงาน|ส่งรายงาน|จัดทำรายงาน|จัดส่ง|ส่ง)\s*[:：]?\s*(.*)$/;
/** Under a signature: "วันที่ 19 เดือน เมษายน พ.ศ. 2564". */
const SIGNED_ON = /^วันที่\s*(\d.*)$/;
/** Dots and lines to write on are no name. */
const BLANK = /^[\s.…_\-–—]*$/;
/** A hint in the place of an answer. */
const HINT = /^(?:\(?\s*(?:โปรด|กรุณา|เลือก|ระบุ|คลิก|please|choose|select)|<)/i;

/** Columns to the right of a label that are looked at. */
const FAR = 12;
const MOST_TEXTS = 5;

/** What a form's labels outside its rows say. */
export interface FormLabels {
  agencyTexts: string[];
  reportedOn: IsoDate | null;
  /** The day above the rows by which the form is to be sent. */
  deadline: IsoDate | null;
}

/** @param from,to the rows of the answers, where the same words are headers and texts */
export function readFormLabels(sheet: FileSheet, cells: MergedCells, from: number, to: number): FormLabels {
  const labels: FormLabels = { agencyTexts: [], reportedOn: null, deadline: null };
  const { used } = sheet;
  if (!used) return labels;
  for (let row = used.row; row < used.row + used.rowCount; row++) {
    if (row >= from && row <= to) continue;
    for (let column = used.column; column < used.column + used.columnCount; column++) {
      const value = cells.value(row, column);
      if (typeof value !== "string" || value === "" || value.length > 300 || !cells.isOwn(row, column))
        continue;
      const text = canon(value);
      const agency = labels.agencyTexts.length < MOST_TEXTS ? agencyAt(sheet, cells, row, column, text) : "";
      if (agency !== "") labels.agencyTexts.push(agency);
      if (row < from) labels.deadline ??= readDeadlineText(text);
      if (labels.reportedOn === null)
        labels.reportedOn =
          reportedOnAt(sheet, cells, row, column, text) ?? (row > to ? signedOn(text) : null);
    }
  }
  return labels;
}

function agencyAt(sheet: FileSheet, cells: MergedCells, row: number, column: number, text: string): string {
  const behind = AGENCY.exec(text)?.[1];
  if (behind === undefined) return "";
  if (isWritten(behind)) return withoutDots(behind);
  const beside = valueBeside(sheet, cells, row, column);
  return typeof beside === "string" && isWritten(beside) ? withoutDots(beside) : "";
}

function reportedOnAt(
  sheet: FileSheet,
  cells: MergedCells,
  row: number,
  column: number,
  text: string,
): IsoDate | null {
  const behind = REPORTED_ON.exec(text)?.[1];
  if (behind === undefined) return null;
  const value = isWritten(behind) ? withoutDots(behind) : valueBeside(sheet, cells, row, column);
  return value === null || typeof value === "boolean" ? null : readDateCell(value).date;
}

function signedOn(text: string): IsoDate | null {
  const day = SIGNED_ON.exec(text)?.[1];
  return day === undefined ? null : readDateCell(withoutDots(day)).date;
}

function isWritten(text: string): boolean {
  return !BLANK.test(text) && !HINT.test(text.trim());
}

function withoutDots(text: string): string {
  return text
    .replace(/[.…_]{3,}/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The first filled cell to the right of a label. */
function valueBeside(sheet: FileSheet, cells: MergedCells, row: number, column: number) {
  const end = Math.min((sheet.used?.column ?? 0) + (sheet.used?.columnCount ?? 0), column + FAR);
  for (let c = column + 1; c < end; c++) {
    const value = cells.value(row, c);
    if (value !== "" && cells.isOwn(row, c)) return value;
  }
  return null;
}
