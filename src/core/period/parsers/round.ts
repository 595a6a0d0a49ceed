import type { Cursor } from "../cursor";
import type { Expression, Point } from "../expression";

/** "รอบ 6 เดือน", "รอบ 12 เดือน ปีงบประมาณ 2564": the months since the fiscal year began. */
export function parseRound(cursor: Cursor): Extract<Point, { unit: "round" }> | null {
  return cursor.attempt(() => {
    cursor.skipWords("on");
    if (!cursor.takeWord("round")) return null;
    const months = takeMonths(cursor, 3);
    if (months === null || !cursor.takeWord("month")) return null;
    const year = cursor.takeYear() ?? undefined;
    return { unit: "round", months, year };
  });
}

/** "รอบ 6 9 และ 12 เดือน", "รอบ 6 เดือน และรอบ 12 เดือน": several report points, in order. */
export function parseRounds(cursor: Cursor): Expression | null {
  cursor.skipWords("on");
  const months: number[] = [];
  do {
    const isRound = cursor.takeWord("round") !== null;
    const count = takeMonths(cursor, (months.at(-1) ?? 0) + 1);
    if (count === null || (months.length === 0 && !isRound)) return null;
    months.push(count);
    cursor.takeWord("month");
    cursor.takeSign(",");
    cursor.takeWord("and");
  } while (!cursor.isAtEnd && cursor.peek()?.kind !== "sign" && !isYearNext(cursor));
  if (months.length < 2) return null;
  const year = cursor.takeYear() ?? undefined;
  return {
    type: "recurring",
    repetition: { every: "round", months },
    during: year && { type: "point", point: { unit: "fiscalYear", year } },
  };
}

/** Reports are quarterly at most; so "1⏎2 เดือน", a number broken in two, is not taken for two reports. */
function takeMonths(cursor: Cursor, min: number): number | null {
  return cursor.attempt(() => {
    const months = cursor.takeNumber(min, 12);
    return months !== null && months % 3 === 0 ? months : null;
  });
}

function isYearNext(cursor: Cursor): boolean {
  const token = cursor.peek();
  return token?.kind === "word" && ["fiscal", "year", "annual", "of", "be", "ce"].includes(token.word);
}
