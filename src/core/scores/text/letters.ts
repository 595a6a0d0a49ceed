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
}

const FIRST_CONSONANT = 0x0e01;
const LAST_CONSONANT = 0x0e2e;
const HALF = 23;

export function lettersOf(text: string): Letters {
  let low = 0;
  let high = 0;
  let latin = 0;
  let consonantCount = 0;
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
    }
  }
  return { low, high, latin, consonantCount };
}

export function bothLetters(a: Letters, b: Letters): Letters {
  return {
    low: a.low | b.low,
    high: a.high | b.high,
    latin: a.latin | b.latin,
    consonantCount: a.consonantCount + b.consonantCount,
  };
}

/** How many different letters of `a` are not in `b`. */
export function lettersMissing(a: Letters, b: Letters): number {
  return bitCount(a.low & ~b.low) + bitCount(a.high & ~b.high) + bitCount(a.latin & ~b.latin);
}

function bitCount(bits: number): number {
  let rest = bits;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count++;
  }
  return count;
}
