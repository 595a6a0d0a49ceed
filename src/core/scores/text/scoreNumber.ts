import type { CellValue } from "../../snapshot";
import { canon } from "../../text/canon";
import { readPassWord } from "./passWords";

/** What stands in a cell where a score is expected. Range and unit are judged elsewhere, over the whole table. */
export type NumberReading =
  | {
      kind: "number";
      value: number;
      /** Written as text: a live rule has to convert it. */
      isText: boolean;
      /** With a percent sign: points, whatever the rest of the table is in. */
      isPercent?: boolean;
      /** "83,95": the comma was taken for a decimal point. */
      hasDecimalComma?: boolean;
      /** "83.95 (ไม่ผ่าน)". */
      status?: "pass" | "fail";
    }
  | { kind: "blank" | "none" | "error" | "unreadable" };

/** Excel's error values, as their text. */
const ERROR =
  /^#(?:N\/A|DIV\/0!|REF!|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA|BLOCKED!|CONNECT!|FIELD!|UNKNOWN!|BUSY!|PYTHON!|EXTERNAL!)$/;
const NONE =
  /^(?:[-–—−_.…*]+|n\s?\/?\s?a\.?|null|none|ไม่มี(?:ข้อมูล|คะแนน|ผล)?|ไม่(?:ได้)?(?:รับการ)?ประเมิน|ไม่(?:ได้)?เข้าร่วม|ไม่(?:ได้)?ส่ง(?:ข้อมูล|ผล|รายงาน)?|ยกเว้น|รอผล)$/i;
/** Our own marks and the signs people put beside a number. */
const SIGNS = /^[▲▼△▽↑↓✓✔✗✘×★*●○\s]+|[▲▼△▽↑↓✓✔✗✘×★*●○\s]+$/g;
const UNIT_BEFORE = /^(?:คะแนน(?:ที่ได้)?|ร้อยละ|ได้|score)\s*[:=]?\s*/i;
const UNIT_AFTER = /\s*(?:คะแนน|แต้ม|ร้อยละ|เปอร์เซ็นต์|percent|points?|pts?\.?)$/i;
/** A number with a decimal point that may have lost its neighbours to spaces: "83 .95". */
const POINT_SPACES = /(\d) ?\. ?(\d)/;
const PLAIN = /^-?\d{1,4}(?:\.\d{1,15})?$/;
const THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^\d{1,3},\d{1,2}$/;
const MAX_TEXT = 60;

/** Reads what stands in a score cell; never takes a doubtful text for a number. */
export function readScoreNumber(cell: CellValue): NumberReading {
  if (typeof cell === "number") {
    return Number.isFinite(cell) ? { kind: "number", value: cell, isText: false } : { kind: "unreadable" };
  }
  if (typeof cell === "boolean") return { kind: "unreadable" };
  if (cell === "") return { kind: "blank" };
  if (cell.length > MAX_TEXT || (cell.length > MAX_WORD && !DIGIT.test(cell))) return UNREADABLE;
  return readText(cell);
}

const UNREADABLE: NumberReading = { kind: "unreadable" };
const DIGIT = /[\d๐-๙]/;
/** The longest word that says there is no score. */
const MAX_WORD = 24;

function readText(cell: string): NumberReading {
  if (ERROR.test(cell.trim())) return { kind: "error" };
  const text = canon(cell);
  if (text === "") return { kind: "blank" };
  if (NONE.test(text)) return { kind: "none" };
  const { number, status } = splitStatus(text.replace(SIGNS, ""));
  let rest = number.replace(UNIT_BEFORE, "").replace(UNIT_AFTER, "").trim();
  const isPercent = rest.endsWith("%") || rest.endsWith("％");
  if (isPercent) rest = rest.slice(0, -1).trim();
  rest = rest.replace(POINT_SPACES, "$1.$2").replace(/^[−–]/, "-").replace(/^\+/, "");
  const isComma = DECIMAL_COMMA.test(rest);
  if (isComma) rest = rest.replace(",", ".");
  else if (THOUSANDS.test(rest)) rest = rest.replaceAll(",", "");
  if (!PLAIN.test(rest)) return { kind: "unreadable" };
  return {
    kind: "number",
    value: Number(rest),
    isText: true,
    ...(isPercent ? { isPercent } : {}),
    ...(isComma ? { hasDecimalComma: true } : {}),
    ...(status ? { status } : {}),
  };
}

/** "83.95 (ไม่ผ่าน)" → the number's text and the word. */
function splitStatus(text: string): { number: string; status?: "pass" | "fail" } {
  const match = /^([^()]*\d[^()]*?)\s*[([]?\s*((?:ไม่)?\s*ผ่าน(?:เกณฑ์)?)\s*[)\]]?$/.exec(text);
  if (!match) return { number: text };
  const status = readPassWord(match[2] ?? "");
  return status ? { number: (match[1] ?? "").trim(), status } : { number: text };
}
