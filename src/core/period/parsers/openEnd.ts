import type { Cursor } from "../cursor";
import type { Expression } from "../expression";
import { parsePoint } from "./point";

/** "ตั้งแต่ 1 เมษายน 2564 เป็นต้นไป", "ตั้งแต่เดือนเมษายน 2564", "1 April 2021 onwards", "ตั้งแต่บัดนี้เป็นต้นไป". */
export function parseOpenEnd(cursor: Cursor): Expression | null {
  cursor.skipWords("on");
  const hasFrom = cursor.takeWord("from") !== null;
  const from = cursor.takeWord("now") ? "now" : parsePoint(cursor);
  const hasOnwards = cursor.takeWord("onwards") !== null;
  return from && (hasFrom || hasOnwards) ? { type: "openEnd", from } : null;
}
