import { CONSONANTS, LETTER_OF_GLYPH, MARKS, NIKHAHIT, SARA_AA, SARA_AM, TONES } from "./characters";
import { isPlainText } from "./plainText";

const PRIVATE_USE = /[\uE000-\uF8FF]/g;
/** Zero-width and direction characters, soft hyphens, controls (white space is already plain spaces by then). */
const INVISIBLE = /[\p{Cc}\p{Cf}\uFE00-\uFE0F]/gu;
/** U+FFFD stands where an extractor lost (part of) a SARA AM, or beside one it kept. */
const LOST_SARA_AM = new RegExp(`\uFFFD+([${TONES}]?)[${SARA_AA}${SARA_AM}]`, "g");
const LEADING_BULLETS = /^[\s•‣◦●○◉■□▪▫◆◇➢➤✓✔]+/;

const DOUBLED_SARA_E = /\u0E40\u0E40/g;
const TONE_AFTER_AA = new RegExp(`([${SARA_AA}${SARA_AM}]) ?([${TONES}]+)`, "g");
const SPACE_BEFORE_MARK = new RegExp(`([\u0E01-\u0E4E]) (?=[${MARKS}])`, "g");
const MARK_AFTER_DOT = new RegExp(`([${CONSONANTS}])\\. ?([${MARKS}]+)`, "g");
/** No Thai word begins with า or ำ, so a space before one is damage; before า it is where the nikhahit was. */
const SPLIT_SARA_AM = new RegExp(`([${CONSONANTS}][${MARKS}]*) [${SARA_AA}${SARA_AM}]`, "g");
const MARK_CLUSTER = new RegExp(`[${MARKS}]{2,}`, "g");
const DECOMPOSED_SARA_AM = new RegExp(`${NIKHAHIT}([${TONES}]?)[${SARA_AA}${SARA_AM}]`, "g");

/** ๐–๙ become 0–9; everything else stays. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0e50 + 48));
}

/**
 * Thai text repaired where a rule can repair it, for comparing and reading; never written into the user's cells.
 * Idempotent and linear. White space is collapsed, digits are Arabic, letter case is kept.
 *
 * Undone: private-use glyphs, symbol bullets, invisible characters, lost / split / decomposed SARA AM, เเ for แ,
 * marks behind a space or an abbreviation's dot, marks in the wrong order. Not undone (see `skeleton`): า for ำ,
 * marks that moved to another consonant or are missing.
 */
export function canon(text: string): string {
  return isPlainText(text) ? text : repairFully(text);
}

/** `canon` without the brief look that spares texts in order all of this. */
export function repairFully(text: string): string {
  const visible = text
    .replace(PRIVATE_USE, (glyph) => LETTER_OF_GLYPH.get(glyph) ?? "")
    .replace(LOST_SARA_AM, `$1${SARA_AM}`)
    .replace(/\uFFFD/g, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(INVISIBLE, "")
    .replace(/ {2,}/g, " ")
    .replace(LEADING_BULLETS, "");
  const repaired = visible
    .replace(DOUBLED_SARA_E, "\u0E41")
    .replace(TONE_AFTER_AA, "$2$1")
    .replace(SPACE_BEFORE_MARK, "$1")
    .replace(MARK_AFTER_DOT, "$1$2.")
    .replace(SPLIT_SARA_AM, `$1${SARA_AM}`)
    .replace(MARK_CLUSTER, orderMarks)
    .replace(DECOMPOSED_SARA_AM, `$1${SARA_AM}`);
  return toArabicDigits(repaired).trim();
}

/**
 * Vowels before tone marks and silencer, each mark once. NFC orders only ุ ู ฺ (classes 103 and 9) against the
 * tones (107); ั ิ ี ึ ื ็ ์ ํ have class 0 and stay as typed (Unicode Character Database).
 */
function orderMarks(cluster: string): string {
  const marks = [...new Set(cluster)];
  const isVowel = (mark: string) => mark < "\u0E48" || mark === NIKHAHIT;
  return [...marks.filter(isVowel), ...marks.filter((mark) => !isVowel(mark))].join("");
}
