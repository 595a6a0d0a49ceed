import type { Cursor } from "../cursor";
import type { Expression, Point } from "../expression";
import { parseDayNumber, parseDayPoint } from "./dayPoint";
import { parseMonthPoint } from "./monthPoint";

type List = Extract<Expression, { type: "list" }>;

/** "17, 18 และ 19 มีนาคม 2564", "มีนาคม และ กันยายน 2564", "18,26": days or months, never both. */
export function parseList(cursor: Cursor): List | null {
  return cursor.attempt(() => {
    const points: Point[] = [];
    do {
      const point = parseDayPoint(cursor) ?? parseDayNumber(cursor) ?? parseMonthPoint(cursor);
      if (!point || (points[0] && points[0].unit !== point.unit)) return null;
      points.push(point);
    } while (takeSeparator(cursor));
    return points.length < 2 ? null : { type: "list", points };
  });
}

function takeSeparator(cursor: Cursor): boolean {
  const hasComma = cursor.takeSign(",") !== null;
  return cursor.takeWord("and") !== null || hasComma;
}
