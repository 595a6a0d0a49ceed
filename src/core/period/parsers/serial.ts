import type { Cursor } from "../cursor";
import type { Expression } from "../expression";

/** "44316": Excel's number of a day, as it is left when a date is pasted as text. */
export function parseSerial(cursor: Cursor): Expression | null {
  const digits = cursor.take("number")?.digits ?? "";
  return /^[1-9]\d{4}$/.test(digits) ? { type: "serial", serial: Number(digits) } : null;
}
