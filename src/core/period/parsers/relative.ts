import type { Cursor } from "../cursor";
import type { Expression } from "../expression";

/** "ภายใน 30 วันทำการ", "15 วัน", "ภายใน 7 วันนับแต่วันที่ได้รับแจ้ง": a length of time from an unsaid day. */
export function parseRelative(cursor: Cursor): Expression | null {
  cursor.skipWords("on", "within");
  const length = cursor.take("number")?.digits ?? "";
  if (length.length < 1 || length.length > 3 || Number(length) === 0) return null;
  const unit = cursor.takeWord("days", "workingDays", "week", "month", "year");
  if (!unit) return null;
  cursor.takeWord("since");
  return { type: "relative", isWorkingDays: unit === "workingDays" };
}
