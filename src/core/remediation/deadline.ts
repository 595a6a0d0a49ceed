import type { RangeRef } from "../grid";
import { rangeOf } from "../grid";
import type { MergedCells } from "../mergedCells";
import { BE_MINUS_CE, partsOf, serialToIso, toIso } from "../period/calendar";
import { readPeriod } from "../period/readPeriod";
import type { IsoDate } from "../period/types";
import type { CellValue } from "../snapshot";
import { canon } from "../text/canon";
import type { RegisterHead } from "./registerHeaders";
import { readRegisterHeader } from "./registerHeaders";

/** A date cell of a register. */
export interface DateReading {
  date: IsoDate | null;
  /** A real Excel date that formulas compare rightly. */
  isReal: boolean;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Reads a date cell: a real date, a date typed as text, or one whose Buddhist year Excel took for a Christian one. */
export function readDateCell(value: CellValue): DateReading {
  if (typeof value === "string" && value.trim() === "") return { date: null, isReal: true };
  const iso = typeof value === "number" ? serialToIso(value) : null;
  if (iso !== null) {
    const { yearCe, month, day } = partsOf(iso);
    if (yearCe >= FIRST_YEAR && yearCe <= LAST_YEAR) return { date: iso, isReal: true };
    const meantCe = yearMeant(yearCe);
    return { date: meantCe === null ? null : toIso(meantCe, month, day), isReal: false };
  }
  const { start, end, kind, certainty } = readPeriod(String(value));
  const isDay = certainty !== "unreadable" && end !== null && (start === end || kind === "deadline");
  return { date: isDay ? end : null, isReal: false };
}

/**
 * The year that was meant by one that Excel took wrongly: 2565 typed in full, or "65", of which Excel makes 1965
 * (Microsoft, "How Excel works with two-digit year numbers": 30–99 are 1930–1999). Null for any other.
 */
function yearMeant(yearCe: number): number | null {
  if (yearCe >= 2400) return yearCe - BE_MINUS_CE;
  return yearCe >= 1950 && yearCe < FIRST_YEAR ? yearCe + 600 - BE_MINUS_CE : null;
}

/** Words before a day that make it a deadline. */
const LIMIT = /(?:ภายใน|ไม่เกิน|กำหนดส่ง|กำหนดรายงาน|กำหนดการส่ง|ครบกำหนด|deadline|due)/i;
const DAY = /\d{1,2}\s*(?:เดือน\s*)?[ก-๏.]{2,14}\s*(?:พ\.?\s?ศ\.?\s*)?\d{2,4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/;

/** How many rows above the header may speak of the deadline. */
const TITLE_ROWS = 10;

export interface Deadline {
  date: IsoDate;
  /** The cell that holds it as a real date. */
  at: RangeRef | null;
}

/** The deadline in the lines above a register: "… ภายในวันที่ 20 เมษายน 2564", or a cell "กำหนดส่ง" with the date beside it. */
export function findDeadline(sheet: string, cells: MergedCells, head: RegisterHead): Deadline | null {
  for (let row = head.top - 1; row >= Math.max(0, head.top - TITLE_ROWS); row--) {
    for (let column = head.left; column <= head.right; column++) {
      if (!cells.isOwn(row, column)) continue;
      const text = cells.text(row, column);
      const beside = readRegisterHeader(text) === "deadline" ? dateBeside(sheet, cells, row, column) : null;
      if (beside) return beside;
      const date = readDeadlineText(text);
      if (date !== null) return { date, at: null };
    }
  }
  return null;
}

function dateBeside(sheet: string, cells: MergedCells, row: number, column: number): Deadline | null {
  for (let c = column + 1; c <= column + 3; c++) {
    const value = cells.value(row, c);
    if (value === "" || !cells.isOwn(row, c)) continue;
    const { date, isReal } = readDateCell(value);
    return date === null ? null : { date, at: isReal ? rangeOf(sheet, row, c) : null };
  }
  return null;
}

/** The day that a sentence gives as a limit; null when it gives none. */
export function readDeadlineText(text: string): IsoDate | null {
  const line = canon(text.slice(0, 500));
  const limit = LIMIT.exec(line);
  const day = limit && DAY.exec(line.slice(limit.index + limit[0].length));
  if (!day) return null;
  const { end, certainty } = readPeriod(day[0]);
  return certainty === "unreadable" ? null : end;
}
