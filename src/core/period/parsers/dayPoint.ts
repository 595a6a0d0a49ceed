import type { Cursor } from "../cursor";
import type { Point } from "../expression";
import { readYearDigits } from "../years";

type Day = Extract<Point, { unit: "day" }>;

/** "วันที่ 20 เมษายน 2564", "จ. 3 ส.ค. 2026", "30/4/64", "2021-04-30", "April 30, 2021"; the year may be missing. */
export function parseDayPoint(cursor: Cursor): Day | null {
  return cursor.attempt(() => {
    cursor.skipWords("on");
    const weekday = cursor.take("weekday")?.weekday;
    cursor.skipWords("on", "day");
    const point =
      cursor.attempt(() => numericDate(cursor)) ??
      cursor.attempt(() => dayThenMonth(cursor)) ??
      cursor.attempt(() => monthThenDay(cursor));
    return point && { ...point, weekday };
  });
}

/** A day alone, as before "-" or ",": "1-10 มีนาคม". */
export function parseDayNumber(cursor: Cursor): Day | null {
  return cursor.attempt(() => {
    cursor.skipWords("on", "day");
    const day = cursor.takeNumber(1, 31);
    return day === null ? null : { unit: "day", day };
  });
}

function dayThenMonth(cursor: Cursor): Day | null {
  const day = cursor.takeNumber(1, 31);
  if (day === null) return null;
  cursor.skipWords("of", "month");
  const month = cursor.take("month")?.month;
  if (month === undefined) return null;
  return { unit: "day", day, month, year: cursor.takeYear() ?? undefined };
}

/**
 * Only English puts the month first; "มีนาคม 64" is a month and a year. The year needs its four digits, or a line break
 * in "May 2562" would make it the 25th of May 62.
 */
function monthThenDay(cursor: Cursor): Day | null {
  const month = cursor.take("month");
  if (!month?.isLatin) return null;
  const day = cursor.takeNumber(1, 31);
  if (day === null) return null;
  return { unit: "day", day, month: month.month, year: cursor.takeYear(4) ?? undefined };
}

/** d/m/y, or y-m-d when the year comes first with four digits; the same sign twice. */
function numericDate(cursor: Cursor): Day | null {
  const first = cursor.take("number")?.digits;
  const sign = joinedSign(cursor);
  const second = joinedDigits(cursor, sign);
  if (first === undefined || sign === null || second === null || joinedSign(cursor) !== sign) return null;
  const third = joinedDigits(cursor, sign);
  if (third === null || second.length > 2) return null;
  const isYearFirst = first.length === 4;
  const dayDigits = isYearFirst ? third : first;
  const year = readYearDigits(isYearFirst ? first : third, null);
  const month = Number(second);
  if (!year || dayDigits.length > 2 || month < 1 || month > 12) return null;
  return { unit: "day", day: Number(dayDigits), month, year };
}

/** Spaces around "/" are harmless; around "-" and "." they would make a range or a sentence. */
function joinedSign(cursor: Cursor): "/" | "-" | "." | null {
  const token = cursor.peek();
  if (token?.kind !== "sign" || (token.sign !== "/" && !token.isJoined)) return null;
  return cursor.takeSign("/", "-", ".") as "/" | "-" | "." | null;
}

function joinedDigits(cursor: Cursor, sign: string | null): string | null {
  const token = cursor.peek();
  if (token?.kind !== "number" || (sign !== "/" && !token.isJoined)) return null;
  return cursor.take("number")?.digits ?? null;
}
