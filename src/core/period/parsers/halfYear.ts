import type { Cursor } from "../cursor";
import type { Point } from "../expression";

type Half = Extract<Point, { unit: "half" }>;

/** "ครึ่งปีแรก", "ครึ่งแรกของปีงบประมาณ 2564", "6 เดือนหลัง", "H1/64", "first half of 2021". */
export function parseHalfYear(cursor: Cursor): Half | null {
  return cursor.attempt(() => {
    cursor.skipWords("on", "round");
    const half = halfWord(cursor) ?? sixMonths(cursor) ?? wordThenHalf(cursor);
    if (half === null) return null;
    cursor.takeSign("/");
    const year = cursor.takeYear() ?? undefined;
    if (!year) skipYearName(cursor);
    return { unit: "half", half, year };
  });
}

function halfWord(cursor: Cursor): 1 | 2 | null {
  return cursor.attempt(() => {
    if (!cursor.takeWord("half")) return null;
    return whichHalf(cursor) ?? (cursor.takeNumber(1, 1) ? 1 : cursor.takeNumber(2, 2) ? 2 : null);
  });
}

/** "ครึ่งแรกของปี" without the year's number. */
function skipYearName(cursor: Cursor): void {
  cursor.attempt(() => {
    cursor.skipWords("of");
    return cursor.takeYearName();
  });
}

function sixMonths(cursor: Cursor): 1 | 2 | null {
  return cursor.attempt(() => {
    if (cursor.takeNumber(6, 6) === null || !cursor.takeWord("month")) return null;
    return whichHalf(cursor);
  });
}

function wordThenHalf(cursor: Cursor): 1 | 2 | null {
  return cursor.attempt(() => {
    const half = whichHalf(cursor);
    return half !== null && cursor.takeWord("half") ? half : null;
  });
}

function whichHalf(cursor: Cursor): 1 | 2 | null {
  if (cursor.takeWord("first")) return 1;
  return cursor.takeWord("second", "last") ? 2 : null;
}
