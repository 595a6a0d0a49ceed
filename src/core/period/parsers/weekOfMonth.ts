import type { Cursor } from "../cursor";
import type { Point } from "../expression";
import { parseMonthPoint } from "./monthPoint";

/** "สัปดาห์ที่ 2 ของเดือนมีนาคม 2564", "สัปดาห์ที่ 2-3 …", "สัปดาห์สุดท้าย …", "2nd week of March 2021". */
export function parseWeekOfMonth(cursor: Cursor): Extract<Point, { unit: "week" }> | null {
  return cursor.attempt(() => {
    cursor.skipWords("on");
    const weeks = weekThenNumber(cursor) ?? numberThenWeek(cursor);
    if (!weeks) return null;
    cursor.skipWords("of");
    const month = parseMonthPoint(cursor);
    return month && { ...month, unit: "week", ...weeks };
  });
}

interface Weeks {
  week: number | "last";
  through?: number;
}

function weekThenNumber(cursor: Cursor): Weeks | null {
  return cursor.attempt(() => {
    if (!cursor.takeWord("week")) return null;
    if (cursor.takeWord("first")) return { week: 1 };
    if (cursor.takeWord("last")) return { week: "last" };
    const week = cursor.takeNumber(1, 6);
    if (week === null) return null;
    const through = cursor.attempt(() => {
      if (!cursor.takeTo()) return null;
      cursor.takeWord("week");
      return cursor.takeNumber(week + 1, 6);
    });
    return { week, through: through ?? undefined };
  });
}

function numberThenWeek(cursor: Cursor): Weeks | null {
  return cursor.attempt(() => {
    const week = namedWeek(cursor) ?? cursor.takeNumber(1, 6);
    return week !== null && cursor.takeWord("week") ? { week } : null;
  });
}

function namedWeek(cursor: Cursor): number | "last" | null {
  if (cursor.takeWord("first")) return 1;
  if (cursor.takeWord("second")) return 2;
  return cursor.takeWord("last") ? "last" : null;
}
