import type { Cursor } from "../cursor";
import type { Point } from "../expression";

type Quarter = Extract<Point, { unit: "quarter" }>;

/** "ไตรมาส 2/2569", "Q2/64", "ไตรมาสที่ 1 - 4", "ไตรมาสแรก", "ไตรมาส 2 ปีงบประมาณ 2564", "2nd quarter of 2021". */
export function parseQuarter(cursor: Cursor): Quarter | null {
  return cursor.attempt(() => {
    cursor.skipWords("on");
    const quarters = wordThenNumber(cursor) ?? numberThenWord(cursor);
    if (!quarters) return null;
    cursor.takeSign("/");
    const year = cursor.takeYear() ?? undefined;
    return { unit: "quarter", ...quarters, year };
  });
}

type Quarters = Pick<Quarter, "quarter" | "through">;

function wordThenNumber(cursor: Cursor): Quarters | null {
  return cursor.attempt(() => {
    if (!cursor.takeWord("quarter")) return null;
    if (cursor.takeWord("first")) return { quarter: 1 };
    if (cursor.takeWord("last")) return { quarter: 4 };
    const quarter = cursor.takeNumber(1, 4);
    if (quarter === null) return null;
    const through = cursor.attempt(() => lastOfRange(cursor, quarter));
    return { quarter, through: through ?? undefined };
  });
}

/** "- 4", "ถึงไตรมาสที่ 4"; "และ 2" and ", 2" only right behind 1, as a gap would be no range. */
function lastOfRange(cursor: Cursor, first: number): number | null {
  const isRange = cursor.takeTo();
  if (!isRange && !cursor.takeWord("and") && !cursor.takeSign(",")) return null;
  cursor.skipWords("on");
  cursor.takeWord("quarter");
  const last = cursor.takeNumber(first + 1, 4);
  return last !== null && (isRange || last === first + 1) ? last : null;
}

function numberThenWord(cursor: Cursor): Quarters | null {
  return cursor.attempt(() => {
    const quarter = namedQuarter(cursor) ?? cursor.takeNumber(1, 4);
    return quarter !== null && cursor.takeWord("quarter") ? { quarter } : null;
  });
}

function namedQuarter(cursor: Cursor): number | null {
  if (cursor.takeWord("first")) return 1;
  if (cursor.takeWord("second")) return 2;
  return cursor.takeWord("last") ? 4 : null;
}
