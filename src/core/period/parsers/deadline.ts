import type { Cursor } from "../cursor";
import type { Dated, Expression } from "../expression";
import { parseDated } from "./dated";

/** "ภายใน 30 เมษายน 2564", "ไม่เกินสิ้นเดือน…", "ก่อน…", "ถึง…", "ตั้งแต่บัดนี้ – 30 เม.ย. 64", "by 30 April 2021". */
export function parseDeadline(cursor: Cursor): Expression | null {
  cursor.skipWords("on");
  const isFromNow = takeFromNow(cursor);
  const word = isFromNow && cursor.takeSign("-") ? "to" : cursor.takeWord("within", "before", "to");
  if (word === null) return null;
  cursor.skipWords("within", "on");
  const of = parseDated(cursor);
  return of && deadline(of, word === "before", isFromNow);
}

function deadline(of: Dated, isBefore: boolean, isFromNow: boolean): Expression {
  return { type: "deadline", of, isBefore, isFromNow };
}

function takeFromNow(cursor: Cursor): boolean {
  const isTaken = cursor.attempt(() => {
    cursor.takeWord("from");
    return cursor.takeWord("now");
  });
  return isTaken !== null;
}
