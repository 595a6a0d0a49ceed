import type { Cursor } from "../cursor";
import type { Point } from "../expression";

/** "มีนาคม 2564", "เดือนมี.ค. 64", "มีนาคม"; "March 2021". */
export function parseMonthPoint(cursor: Cursor): Extract<Point, { unit: "month" }> | null {
  return cursor.attempt(() => {
    cursor.skipWords("on", "of", "month");
    const month = cursor.take("month")?.month;
    if (month === undefined) return null;
    const year = cursor.takeYear() ?? undefined;
    // "มีนาคม 21" could as well be a day: two digits behind a month are a year only when they can be no day.
    if (year?.assumption === "two-digit-christian-year") return null;
    return { unit: "month", month, year };
  });
}
