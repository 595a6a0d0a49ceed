import { BE_MINUS_CE } from "../calendar";
import { Cursor } from "../cursor";
import type { Token } from "../tokens";
import { parseWholeYear } from "./wholeYear";

/** What a note in parentheses says about the text before it, when it is no period of its own. */
export type Note =
  | { about: "columnHeader"; fiscalYearBe?: number }
  | { about: "excelDate" }
  | { about: "weekday"; weekday: Token };

/** "(หัวคอลัมน์ใต้ ปีงบประมาณ พ.ศ. 2564)", "(เลขลำดับวันที่ของ Excel)", "(วันศุกร์)"; null for anything else. */
export function parseNote(tokens: readonly Token[]): Note | null {
  const cursor = new Cursor(tokens);
  const note =
    weekdayNote(cursor) ?? (cursor.takeWord("excelDate") ? { about: "excelDate" } : headerNote(cursor));
  return cursor.isAtEnd ? note : null;
}

function weekdayNote(cursor: Cursor): Note | null {
  const weekday = cursor.take("weekday");
  return weekday && { about: "weekday", weekday };
}

function headerNote(cursor: Cursor): Note | null {
  if (!cursor.takeWord("columnHeader")) return null;
  if (cursor.isAtEnd) return { about: "columnHeader" };
  cursor.takeWord("under");
  const point = parseWholeYear(cursor);
  return point?.unit === "fiscalYear" && point.year
    ? { about: "columnHeader", fiscalYearBe: point.year.ce + BE_MINUS_CE }
    : null;
}
