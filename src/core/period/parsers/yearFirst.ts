import type { Cursor } from "../cursor";
import type { Point } from "../expression";
import { parseHalfYear } from "./halfYear";
import { parseMonthPoint } from "./monthPoint";
import { parseQuarter } from "./quarter";
import { parseWholeYear } from "./wholeYear";

/** "ปีงบประมาณ 2564 ไตรมาส 2", "ปี 2564 เดือนมีนาคม", "FY2021 Q2": the year stands before its part. */
export function parseYearFirst(
  cursor: Cursor,
): Extract<Point, { unit: "quarter" | "half" | "month" }> | null {
  return cursor.attempt(() => {
    const whole = parseWholeYear(cursor);
    if (!whole?.year) return null;
    cursor.takeSign(",");
    const part = parseQuarter(cursor) ?? parseHalfYear(cursor) ?? parseMonthPoint(cursor);
    if (!part || part.year) return null;
    return { ...part, year: { ...whole.year, isFiscal: whole.unit === "fiscalYear" } };
  });
}
