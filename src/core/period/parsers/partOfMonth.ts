import type { Cursor } from "../cursor";
import type { MonthPart, Point } from "../expression";
import { parseMonthPoint } from "./monthPoint";

type Part = Extract<Point, { unit: "part" }>;

/** "ต้นเดือนมีนาคม 2564", "mid-March 2021", "ครึ่งเดือนแรกของเดือนมีนาคม 2564"; without a month only before "-". */
export function parsePartOfMonth(cursor: Cursor): Part | null {
  return cursor.attempt(() => {
    const part = parsePart(cursor);
    if (part === null) return null;
    cursor.attempt(() => cursor.takeSign("-"));
    const month = parseMonthPoint(cursor);
    return month && { ...month, unit: "part", part };
  });
}

/** "ต้นเดือน" or "ต้น" before "-": the month comes with the end of the range. */
export function parsePartAlone(cursor: Cursor): Part | null {
  return cursor.attempt(() => {
    const part = parsePart(cursor);
    if (part === null) return null;
    cursor.skipWords("month");
    return { unit: "part", part };
  });
}

function parsePart(cursor: Cursor): MonthPart | null {
  cursor.skipWords("on");
  const word = cursor.takeWord("early", "mid", "late");
  if (word === "early" || word === "mid" || word === "late") return word;
  if (!cursor.takeWord("fortnight")) return null;
  if (cursor.takeWord("first")) return "first-half";
  return cursor.takeWord("second") ? "second-half" : null;
}
