import { canon } from "./canon";
import { MARKS, SARA_AA, SARA_AM } from "./characters";

/** No name is longer; a cell of 30,000 characters is cut here, so that keys cost no more than a name's. */
const MAX_KEY_TEXT = 1000;

/** Spaces, punctuation, symbols and the abbreviation sign ฯ. */
const SEPARATORS = /[\s\p{P}\p{S}\u0E2F]+/gu;
const THAI_MARKS = new RegExp(`[${MARKS}\\p{Mn}]+`, "gu");

/** A running number, `ตัวชี้วัดที่ 3`, `ข้อ 2)`, `Indicator 4:` before a name, with marks and spaces already dropped. */
const LEADING_NUMBER =
  /^(?:(?:ตวชวด|มาตรการ|ขอ|ลาดบ|indicator|measure|no)(?:ยอย)?(?:ท)?[.:]?)?[[({]?\d{1,3}(?!\d)(?:\.\d{1,3}(?!\d))*[\])}.:,\-–—]*/;

function cut(text: string): string {
  return text.length > MAX_KEY_TEXT ? text.slice(0, MAX_KEY_TEXT) : text;
}

/**
 * Comparison key that keeps the vowel and tone marks: for months, status words and short headers, where a mark
 * is all that tells two words apart (ม.ค./มี.ค., ผ่าน/ผาน). Lower case, without spaces and punctuation.
 */
export function keyNoSpace(text: string): string {
  const line = canon(cut(text));
  return isKey(line) ? line : line.replace(SEPARATORS, "").toLowerCase();
}

/** Thai letters, marks, digits and small Latin letters only, as in most agencies' names: nothing to take out. */
function isKey(line: string): boolean {
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    const isThai = code >= 0x0e01 && code <= 0x0e4e && code !== 0x0e2f && code !== 0x0e3f;
    if (!isThai && !(code >= 97 && code <= 122) && !(code >= 48 && code <= 57)) return false;
  }
  return true;
}

/**
 * Comparison key of consonants and full vowels only: for indicators, measures and long headers. It survives marks
 * that moved or vanished and pages where ำ and า became one. Without a leading number; "" when nothing else is there.
 */
export function skeleton(text: string): string {
  return canon(cut(text))
    .replaceAll(SARA_AM, SARA_AA)
    .replace(THAI_MARKS, "")
    .replace(/\s+/g, "")
    .toLowerCase()
    .replace(LEADING_NUMBER, "")
    .replace(SEPARATORS, "");
}
