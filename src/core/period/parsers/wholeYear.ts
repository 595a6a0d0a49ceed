import type { Cursor } from "../cursor";
import type { Point } from "../expression";

type WholeYear = Extract<Point, { unit: "fiscalYear" | "year" }>;

/** "ปีงบประมาณ พ.ศ. 2564", "งบฯ 63", "FY2021", "ประจำปี 2564", "ปี 64", "2564", "ต่อเนื่องตลอดทั้งปี". */
export function parseWholeYear(cursor: Cursor): WholeYear | null {
  return cursor.attempt(() => {
    const isWhole = takeWhole(cursor);
    const name = cursor.takeYearName();
    if (name === null && !isWhole && isShortNumber(cursor)) return null;
    const year = cursor.takeYear() ?? undefined;
    if (name === "fiscal" || year?.isFiscal) return { unit: "fiscalYear", year };
    if (!year && !isWhole) return null;
    return { unit: "year", isAnnual: name === "annual", isWhole, year };
  });
}

function takeWhole(cursor: Cursor): boolean {
  let isWhole = false;
  for (;;) {
    if (cursor.takeWord("whole")) isWhole = true;
    else if (!cursor.takeWord("on")) return isWhole;
  }
}

/** Two digits alone are a number and nothing more. */
function isShortNumber(cursor: Cursor): boolean {
  const token = cursor.peek();
  return token?.kind === "number" && token.digits.length < 4;
}
