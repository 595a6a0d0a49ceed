import { INDICATORS, type IndicatorId } from "../../ita/indicators";
import { canon } from "../../text/canon";
import { MARKS } from "../../text/characters";
import { skeleton } from "../../text/keys";
import { createMatcher, type CloseName } from "../../text/match";
import { bothLetters, hasNearlyAll, lettersOf, type Letters } from "./letters";

/** What a cell says of an indicator: its name, its number ("ตัวชี้วัดที่ 3"), or both. */
export interface IndicatorText {
  /** null: only a number. */
  indicator: IndicatorId | null;
  number: number | null;
}

const matcher = createMatcher(
  INDICATORS.map(({ id, name, nameEn, aliases }) => ({ id, names: [name, nameEn, ...aliases] })),
);

interface NameLetters {
  letters: Letters;
  /** What may stand in its cell: its own letters and those of words before a name. */
  allowed: Letters;
  /** Letters the fuzzy step of matching may forgive (12 % of the skeleton). */
  slack: number;
  /** More consonants than this are more than the name with a word and a number before it. */
  mostConsonants: number;
}

/** Letters of "ตัวชี้วัดที่", "ด้าน", "หัวข้อ" and the like, which may stand before a name. */
const BEFORE = lettersOf("ตัวชี้วัดที่ ด้าน หัวข้อ ประเด็น ย่อย ลำดับ");
const BEFORE_COUNT = 8;
/** Common to ตัวชี้วัด and ตชว. */
const NUMBER_WORD = lettersOf("ตชว");
const NUMBER_WORD_LATIN = [lettersOf("indicator"), lettersOf("kpi")];

const SPELLINGS = INDICATORS.flatMap(({ name, nameEn, aliases }) => [name, nameEn, ...aliases]);
const THAI_NAMES = SPELLINGS.filter((text) => !/[a-z]/i.test(text)).map(nameLetters);
const LATIN_NAMES = SPELLINGS.filter((text) => /[a-z]/i.test(text)).map(nameLetters);
const MOST_CONSONANTS = Math.max(...THAI_NAMES.map((name) => name.mostConsonants));
const FEWEST_CONSONANTS = Math.min(...THAI_NAMES.map((name) => name.letters.consonantCount - name.slack));

function nameLetters(text: string): NameLetters {
  const letters = lettersOf(text);
  const slack = Math.floor(skeleton(text).length * 0.12);
  return {
    letters,
    allowed: { ...bothLetters(letters, BEFORE), latin: ~0 },
    slack,
    mostConsonants: letters.consonantCount + slack + BEFORE_COUNT,
  };
}

/** A longer cell is prose. */
const MAX_TEXT = 160;

const THAI_MARKS = new RegExp(`[${MARKS}\\s]+`, "g");
/** After marks and spaces are dropped: ตัวชี้วัดที่ 3, ตชว. 3, Indicator 3. */
const NUMBER_ONLY = /^(?:ตวชวด|ตชว|indicator|kpi)\.?(?:ท|no\.?)?[.:]?[([]?(\d{1,2})[)\].:]?$/i;
/** The number before a name; "9.1" is a sub-indicator's. */
const NUMBER_BEFORE =
  /^(?:(?:ตวชวด|ตชว|ขอ|ลาดบ|indicator|kpi|no)\.?(?:ท)?[.:]?)?[([]?(\d{1,2})(?![\d]|[.]\d)[)\].:,\-–]*/i;
const WORD_BEFORE = /^(?:ตัวชี้วัด|ด้าน|ประเด็น|หัวข้อ)\s*[:.]?\s*/;

const known = new Map<string, IndicatorText | null>();
const MAX_KNOWN = 20_000;

/** Whether a text with these letters can be an indicator's name or number at all; false only when it cannot. */
export function mayNameIndicator(letters: Letters): boolean {
  const { consonantCount, latin } = letters;
  if (latin !== 0) {
    if (NUMBER_WORD_LATIN.some((word) => hasNearlyAll(word, letters, 0))) return true;
    if (LATIN_NAMES.some((name) => hasNearlyAll(name.letters, letters, name.slack))) return true;
  }
  if (consonantCount === 0) return false;
  if (consonantCount <= BEFORE_COUNT && hasNearlyAll(NUMBER_WORD, letters, 0)) return true;
  // Other words may stand in brackets or in Latin letters behind a name, then only the name's own letters count.
  const hasExtras = latin !== 0 || letters.hasBrackets;
  if (consonantCount < FEWEST_CONSONANTS || (consonantCount > MOST_CONSONANTS && !hasExtras)) return false;
  for (let i = 0; i < THAI_NAMES.length; i++) {
    const name = THAI_NAMES[i];
    if (!name || !hasNearlyAll(name.letters, letters, name.slack)) continue;
    if (hasExtras) return true;
    if (consonantCount <= name.mostConsonants && hasNearlyAll(letters, name.allowed, name.slack)) return true;
  }
  return false;
}

/** Reads a cell's text as an indicator; null when it is none, or not surely one. Cached by text. */
export function readIndicatorText(text: string): IndicatorText | null {
  if (text.length > MAX_TEXT) return null;
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  const read = mayNameIndicator(lettersOf(text)) ? readFully(text) : null;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, read);
  return read;
}

function readFully(text: string): IndicatorText | null {
  const line = canon(text);
  const letters = line.replace(/ำ/g, "า").replace(THAI_MARKS, "");
  const only = NUMBER_ONLY.exec(letters);
  if (only) return { indicator: null, number: Number(only[1]) };
  const indicator = nameIn(line);
  if (indicator === null) return null;
  const before = NUMBER_BEFORE.exec(letters);
  return { indicator, number: before ? Number(before[1]) : null };
}

/** The whole text; else without brackets and Latin words after a Thai name; else without "ตัวชี้วัด" or "ด้าน" before it. */
function nameIn(line: string): IndicatorId | null {
  const whole = matcher.match(line);
  if (whole) return whole.match;
  const variants = new Set<string>();
  for (const text of [
    line,
    line.replace(/\s*[([][^)\]]*[)\]]\s*/g, " ").trim(),
    line.replace(/[A-Za-z].*$/, ""),
  ]) {
    variants.add(text);
    variants.add(text.replace(WORD_BEFORE, ""));
  }
  variants.delete(line);
  const found = new Set<IndicatorId>();
  for (const text of variants) {
    // Shortened texts get no fuzzy step on top: two liberties together are a guess.
    const match = matcher.match(text);
    if (match && match.how !== "fuzzy") found.add(match.match);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** The indicators a text is nearest to, for asking. */
export function closestIndicators(text: string, count = 3): CloseName<IndicatorId>[] {
  return matcher.closest(text, count);
}
