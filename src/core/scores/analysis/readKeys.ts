import { INSTRUMENTS } from "../../ita/indicators";
import { valueAt, type SheetSnapshot } from "../../snapshot";
import { readIndicatorText } from "../text/indicatorText";
import { agencyKey } from "./manyAgencies";
import { INSTRUMENT_NAMES } from "./oneAgency";

/** How the made line begins. */
export const MADE = "จัดทำด้วยผู้ช่วยเลขานุการ ITA";

const HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/^1\. (?:คะแนนประเมิน|ผลการประเมิน)รายตัวชี้วัด/, "1"],
  [/^2\. (?:คะแนนตามแบบวัด|ผลการประเมินรายหน่วยงาน)/, "2"],
  [/^3\. ตัวชี้วัดที่ไม่ผ่าน/, "3"],
  [/^4\. คะแนนที่ต้องเพิ่ม/, "4"],
];
const NEXT_LINES: readonly (readonly [RegExp, string])[] = [
  [/^คะแนน ITA ต้องเพิ่ม/, "4:total"],
  [/^เพิ่มคะแนนเฉลี่ย IIT /, "4:IIT"],
  [/^เพิ่มคะแนนเฉลี่ย EIT /, "4:EIT"],
  [/^เพิ่มคะแนนเฉลี่ย OIT /, "4:OIT"],
  [/^หรือเพิ่มทุกแบบวัด/, "4:together"],
];

/**
 * Which row of an earlier analysis holds what, by the words in it: wherever people have moved, sorted or inserted rows. Rows of
 * the user's own have no key.
 */
export function readKeys(sheet: SheetSnapshot, firstRow: number, isOne: boolean): Map<string, number> {
  const rows = new Map<string, number>();
  const seen = new Map<string, number>();
  const end = sheet.used ? sheet.used.row + sheet.used.rowCount : 0;
  let section = "";
  for (let row = firstRow; row < end; row++) {
    const first = String(valueAt(sheet, row, 0));
    const second = String(valueAt(sheet, row, 1));
    const heading = HEADINGS.find(([words]) => words.test(first))?.[1];
    if (heading) section = heading;
    const key = first.startsWith(MADE) ? "made" : (heading ?? keyIn(section, first, second, isOne, seen));
    if (key !== null && !rows.has(key)) rows.set(key, row);
    if (key === "made") break;
  }
  return rows;
}

function keyIn(
  section: string,
  first: string,
  second: string,
  isOne: boolean,
  seen: Map<string, number>,
): string | null {
  if (section === "") return null;
  if (first === "ตัวชี้วัดที่" || first === "ที่") return `${section}h`;
  if (section === "4") return NEXT_LINES.find(([words]) => words.test(first))?.[1] ?? null;
  if (section === "3" && first.startsWith("ผ่านเกณฑ์การประเมินทุกตัวชี้วัด")) return "3:none";
  if (second === "") return null;
  if (section === "2") return isOne ? sumKey(second) : agencyRowKey(first, second, seen);
  const indicator = readIndicatorText(second)?.indicator;
  return indicator ? `${section}:${indicator}` : null;
}

function sumKey(name: string): string | null {
  if (name === "คะแนน ITA") return "2:total";
  if (name === "ระดับผลการประเมิน") return "2:level";
  const instrument = INSTRUMENTS.find((one) => INSTRUMENT_NAMES[one] === name);
  return instrument ? `2:${instrument}` : null;
}

/** A running number stands before each agency; a row that somebody added has none. */
function agencyRowKey(first: string, name: string, seen: Map<string, number>): string | null {
  return /^\d+$/.test(first) ? agencyKey(name, seen) : null;
}
