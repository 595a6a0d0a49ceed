const OTHER = 0;
const LETTER = 1;
const UPPER_MARK = 2;
const TONE = 3;
const SPACE = 4;
const DOT = 5;
const SARA_E = 6;
/** What makes `canon` look: digits, nikhahit, invisible and private-use characters … */
const DOUBTFUL = 7;
/** า and ำ: never after a space, never before a tone. */
const AFTER_CONSONANT = 8;

function kindOf(code: number): number {
  if (code === 0x20) return SPACE;
  if (code === 0x2e) return DOT;
  if (code < 0x20 || code === 0x7f) return DOUBTFUL;
  if (code < 0x7f) return OTHER;
  if (code >= 0x0e01 && code <= 0x0e30) return LETTER;
  if (code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e3a) || code === 0x0e47) return UPPER_MARK;
  if (code === 0x0e32 || code === 0x0e33) return AFTER_CONSONANT;
  if (code === 0x0e40) return SARA_E;
  if (code >= 0x0e41 && code <= 0x0e46) return LETTER;
  if (code >= 0x0e48 && code <= 0x0e4c) return TONE;
  return DOUBTFUL;
}

/**
 * Whether `canon` would return the text as it is: ordinary letters, single spaces and marks in order. Most cells of a big table
 * need no repair, and seeing that costs a twentieth of repairing.
 */
export function isPlainText(text: string): boolean {
  let previous = SPACE;
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    switch (kind) {
      case DOUBTFUL:
        return false;
      case SPACE:
        if (previous === SPACE) return false;
        break;
      case UPPER_MARK:
        if (previous !== LETTER) return false;
        break;
      case TONE:
        if (previous !== LETTER && previous !== UPPER_MARK) return false;
        break;
      case AFTER_CONSONANT:
        if (previous === SPACE || previous === DOT || previous === AFTER_CONSONANT) return false;
        break;
      case SARA_E:
        if (previous === SARA_E) return false;
        break;
      default:
    }
    previous = kind;
  }
  return previous !== SPACE || text === "";
}
