import type { Cursor } from "../cursor";
import type { Expression } from "../expression";

/** "ตามปฏิทินที่ ป.ป.ช. กำหนด", "ตามกำหนดการ", "จะแจ้งให้ทราบภายหลัง", "TBA": the dates are said elsewhere or later. */
export function parseUndated(cursor: Cursor): Expression | null {
  if (cursor.takeWord("undated")) return { type: "undated" };
  if (!cursor.takeWord("according")) return null;
  let isSaid = false;
  while (cursor.takeWord("calendar", "nacc", "set")) isSaid = true;
  return isSaid ? { type: "undated" } : null;
}
