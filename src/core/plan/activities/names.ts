import { canon } from "../../text/canon";

const THAI = "[\u0E01-\u0E4E]";
/** A line that was broken inside a Thai word: nothing stood between its ends. */
const BROKEN_THAI = new RegExp(`(${THAI})[\\r\\n]+(?=${THAI})`, "g");
/** "3.", "(3)", "๓)", "3 .": not "1.2" (a sub-item) and not a year of this century. */
const NUMBER = /^[([]?\s*(\d{1,3}|1\d{3})\s*[.)\]](?!\d)\s*/;

/** Text of a cell on one line, repaired for reading. Thai lines are joined without a space, as Thai is written. */
export function oneLine(text: string): string {
  return canon(text.replace(BROKEN_THAI, "$1"));
}

/** "3. ประชุมคณะทำงาน" → 3 and the name; no is null when no number is printed. */
export function splitNumber(text: string): { no: number | null; name: string } {
  const line = oneLine(text);
  const match = NUMBER.exec(line);
  if (!match) return { no: null, name: line };
  return { no: Number(match[1]), name: line.slice(match[0].length).trim() };
}

/** A number that stands in a cell of its own: 3, "3.", "๓". Null for anything else. */
export function readNumberCell(value: string | number | boolean): number | null {
  if (typeof value === "number") return Number.isInteger(value) && value > 0 && value < 2000 ? value : null;
  const match = /^[([]?(\d{1,3}|1\d{3})[.)\]]?$/.exec(canon(String(value)));
  return match ? Number(match[1]) : null;
}
