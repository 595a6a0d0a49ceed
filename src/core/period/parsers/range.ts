import type { Cursor } from "../cursor";
import type { Expression, Point } from "../expression";
import { parseDayNumber } from "./dayPoint";
import { parseMonthPoint } from "./monthPoint";
import { parsePartAlone } from "./partOfMonth";
import { parsePoint } from "./point";

type Range = Extract<Expression, { type: "range" }>;

/** "1-10 มีนาคม 2564", "15 มี.ค. - 15 เม.ย. 64", "จากเดือนตุลาคม 2557 ถึงเดือนมีนาคม 2558", "March 1-10, 2021". */
export function parseRange(cursor: Cursor): Range | null {
  return cursor.attempt(() => {
    cursor.skipWords("on");
    const isBetween = cursor.takeWord("between") !== null;
    if (!isBetween) cursor.takeWord("from");
    return (
      monthThenDays(cursor) ??
      fullRange(cursor, isBetween) ??
      endWithRest(cursor, isBetween) ??
      slashRange(cursor)
    );
  });
}

/** "มี.ค./เม.ย. 64": one or the other, or from the one to the other. */
function slashRange(cursor: Cursor): Range | null {
  return cursor.attempt(() => {
    const from = parseMonthPoint(cursor);
    if (!from || !cursor.takeSign("/")) return null;
    const to = parseMonthPoint(cursor);
    return to && { type: "range", from, to, isSlash: true };
  });
}

function fullRange(cursor: Cursor, isBetween: boolean): Range | null {
  return cursor.attempt(() => {
    const from = parsePoint(cursor);
    if (!from || !takeJoint(cursor, isBetween)) return null;
    const to = parsePoint(cursor);
    return to && { type: "range", from, to: sameKindOfYear(from, to) };
  });
}

/** The start is a bare day ("1-10 มีนาคม") or part ("ต้น-กลางเดือนมีนาคม"): the end says the month. */
function endWithRest(cursor: Cursor, isBetween: boolean): Range | null {
  return cursor.attempt(() => {
    const from = parseDayNumber(cursor) ?? parsePartAlone(cursor);
    if (!from || !takeJoint(cursor, isBetween)) return null;
    const to = parsePoint(cursor);
    return to?.unit === from.unit ? { type: "range", from, to } : null;
  });
}

function monthThenDays(cursor: Cursor): Range | null {
  return cursor.attempt(() => {
    const month = cursor.take("month");
    const first = month?.isLatin ? cursor.takeNumber(1, 31) : null;
    if (!month || first === null || !cursor.takeTo()) return null;
    const last = cursor.takeNumber(1, 31);
    if (last === null) return null;
    const to: Point = { unit: "day", day: last, month: month.month, year: cursor.takeYear(4) ?? undefined };
    return { type: "range", from: { unit: "day", day: first }, to };
  });
}

function takeJoint(cursor: Cursor, isBetween: boolean): boolean {
  return cursor.takeTo() || (isBetween && cursor.takeWord("and") !== null);
}

/** "ปีงบประมาณ 2561 - 2565": the second year is of the same kind. */
function sameKindOfYear(from: Point, to: Point): Point {
  const isBareYear = to.unit === "year" && !to.isAnnual && !to.isWhole;
  return from.unit === "fiscalYear" && isBareYear ? { unit: "fiscalYear", year: to.year } : to;
}
