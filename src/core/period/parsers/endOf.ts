import type { Cursor } from "../cursor";
import type { Point } from "../expression";
import { parseHalfYear } from "./halfYear";
import { parseMonthPoint } from "./monthPoint";
import { parseQuarter } from "./quarter";
import { parseWholeYear } from "./wholeYear";

/** "สิ้นเดือนเมษายน 2564", "สิ้นไตรมาสที่ 2", "สิ้นปีงบประมาณ", "end of April 2021". */
export function parseEndOf(cursor: Cursor): Extract<Point, { unit: "end" }> | null {
  return cursor.attempt(() => {
    cursor.skipWords("on");
    if (!cursor.takeWord("endOf")) return null;
    const of = parseMonthPoint(cursor) ?? parseQuarter(cursor) ?? parseHalfYear(cursor) ?? yearEnd(cursor);
    return of && { unit: "end", of };
  });
}

/** "สิ้นปี" needs no number, unlike "ปี". */
function yearEnd(cursor: Cursor): Extract<Point, { unit: "fiscalYear" | "year" }> | null {
  return (
    parseWholeYear(cursor) ??
    cursor.attempt(() => (cursor.takeYearName() === "year" ? { unit: "year", isWhole: true } : null))
  );
}
