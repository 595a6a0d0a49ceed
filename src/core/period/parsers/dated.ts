import type { Cursor } from "../cursor";
import type { Dated } from "../expression";
import { parseList } from "./list";
import { parsePoint } from "./point";
import { parseRange } from "./range";

const DATED_PARSERS: ((cursor: Cursor) => Dated | null)[] = [
  parseRange,
  parseList,
  (cursor) => {
    const point = parsePoint(cursor);
    return point && { type: "point", point };
  },
];

/** A range, a list or a point, whichever reaches the end of the text. */
export function parseDated(cursor: Cursor): Dated | null {
  for (const parse of DATED_PARSERS) {
    const dated = cursor.attempt(() => {
      const found = parse(cursor);
      return cursor.isAtEnd ? found : null;
    });
    if (dated) return dated;
  }
  return null;
}
