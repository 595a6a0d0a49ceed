/**
 * Which consonants and Latin letters a text has, as bits: a test of some tens of nanoseconds that says whether a cell can be
 * a spelling of a name at all. Names are matched in full (some microseconds) only where it says yes, or a country of
 * 8,303 agencies' names would take longer than everything else.
 */
export interface Letters {
  /** ก–ฑ … */
  low: number;
  /** … ฒ–ฮ */
  high: number;
  /** a–z */
  latin: number;
  /** How many Thai consonants, each time they occur. */
  consonantCount: number;
  /** Brackets stand in it, perhaps with words that do not belong to a name. */
  hasBrackets: boolean;
}

const FIRST_CONSONANT = 0x0e01;
const LAST_CONSONANT = 0x0e2e;
const HALF = 23;

/** Letters that an indicator's name, its number, or a word before either can begin with. */
const BEGINNINGS = new Set([..."กคปตดหขล"].map((letter) => letter.charCodeAt(0)));
/** Spaces, signs and Arabic digits come before the letters in Unicode. */
const DIGIT_NINE = 57;
const MAX_BEFORE = 8;

/**
 * Whether a text's first letter can be that of an indicator: a look at one or two characters, before all of them are looked at.
 * Digits, signs and displaced marks may stand before it, and then anything can.
 */
export function mayBeginIndicator(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= DIGIT_NINE && i < MAX_BEFORE) continue;
    if (code >= FIRST_CONSONANT && code <= LAST_CONSONANT) return BEGINNINGS.has(code);
    // Vowels that stand before a consonant begin no such word: เทศบาล, โรงเรียน, แผน.
    if (code >= 0x0e40 && code <= 0x0e44) return false;
    return true;
  }
  return false;
}

export function lettersOf(text: string): Letters {
  let low = 0;
  let high = 0;
  let latin = 0;
  let consonantCount = 0;
  let hasBrackets = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_CONSONANT) {
      if (code > LAST_CONSONANT) continue;
      consonantCount++;
      const index = code - FIRST_CONSONANT;
      if (index < HALF) low |= 1 << index;
      else high |= 1 << (index - HALF);
    } else if (code >= 65 && code <= 122) {
      const letter = (code | 32) - 97;
      if (letter >= 0 && letter < 26) latin |= 1 << letter;
      else if (code === 91) hasBrackets = true;
    } else if (code === 40) hasBrackets = true;
  }
  return { low, high, latin, consonantCount, hasBrackets };
}

export function bothLetters(a: Letters, b: Letters): Letters {
  return {
    low: a.low | b.low,
    high: a.high | b.high,
    latin: a.latin | b.latin,
    consonantCount: a.consonantCount + b.consonantCount,
    hasBrackets: a.hasBrackets || b.hasBrackets,
  };
}

/** Whether `b` has all letters of `a` but for at most `limit` different ones. */
export function hasNearlyAll(a: Letters, b: Letters, limit: number): boolean {
  let left = limit;
  for (let bits = a.low & ~b.low; bits !== 0; bits &= bits - 1) if (--left < 0) return false;
  for (let bits = a.high & ~b.high; bits !== 0; bits &= bits - 1) if (--left < 0) return false;
  for (let bits = a.latin & ~b.latin; bits !== 0; bits &= bits - 1) if (--left < 0) return false;
  return true;
}
