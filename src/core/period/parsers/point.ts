import type { Cursor } from "../cursor";
import type { Point } from "../expression";
import { parseDayPoint } from "./dayPoint";
import { parseEndOf } from "./endOf";
import { parseHalfYear } from "./halfYear";
import { parseMonthPoint } from "./monthPoint";
import { parsePartOfMonth } from "./partOfMonth";
import { parseQuarter } from "./quarter";
import { parseRound } from "./round";
import { parseWeekOfMonth } from "./weekOfMonth";
import { parseWholeYear } from "./wholeYear";
import { parseYearFirst } from "./yearFirst";

const POINT_PARSERS = [
  parseDayPoint,
  parseEndOf,
  parsePartOfMonth,
  parseWeekOfMonth,
  parseQuarter,
  parseHalfYear,
  parseRound,
  parseMonthPoint,
  parseYearFirst,
  parseWholeYear,
];

/** Any one thing on the calendar. */
export function parsePoint(cursor: Cursor): Point | null {
  for (const parse of POINT_PARSERS) {
    const point = parse(cursor);
    if (point) return point;
  }
  return null;
}
