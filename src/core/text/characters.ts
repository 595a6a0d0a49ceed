/** Classes of Thai characters (Unicode block U+0E00–U+0E7F), as the inside of a regular expression's brackets. */
export const CONSONANTS = "\u0E01-\u0E2E";
/** Everything that sits above or below a consonant: vowels, tone marks, silencer, nikhahit. */
export const MARKS = "\u0E31\u0E34-\u0E3A\u0E47-\u0E4E";
/** The four tone marks. */
export const TONES = "\u0E48-\u0E4B";

export const SARA_AA = "\u0E32";
export const SARA_AM = "\u0E33";
export const NIKHAHIT = "\u0E4D";

/**
 * Shaped glyphs that old Thai fonts kept in the private use area, and the letters they stand for.
 * Source: HarfBuzz, `hb-ot-shaper-thai.cc` (the tables of the Windows and the Mac fonts).
 */
const PRIVATE_USE: readonly (readonly [letter: number, ...glyphs: number[]])[] = [
  [0x0e0d, 0xf70f, 0xf89a],
  [0x0e10, 0xf700, 0xf89e],
  [0x0e31, 0xf710, 0xf884],
  [0x0e34, 0xf701, 0xf885],
  [0x0e35, 0xf702, 0xf886],
  [0x0e36, 0xf703, 0xf887],
  [0x0e37, 0xf704, 0xf888],
  [0x0e38, 0xf718, 0xf89b],
  [0x0e39, 0xf719, 0xf89c],
  [0x0e3a, 0xf71a, 0xf89d],
  [0x0e47, 0xf712, 0xf889],
  [0x0e48, 0xf70a, 0xf705, 0xf713, 0xf88b, 0xf88c, 0xf88a],
  [0x0e49, 0xf70b, 0xf706, 0xf714, 0xf88e, 0xf88f, 0xf88d],
  [0x0e4a, 0xf70c, 0xf707, 0xf715, 0xf891, 0xf892, 0xf890],
  [0x0e4b, 0xf70d, 0xf708, 0xf716, 0xf894, 0xf895, 0xf893],
  [0x0e4c, 0xf70e, 0xf709, 0xf717, 0xf897, 0xf898, 0xf896],
  [0x0e4d, 0xf711, 0xf899],
];

/** Private-use glyph → Thai letter; every other private-use character (symbol-font bullets) stands for nothing. */
export const LETTER_OF_GLYPH: ReadonlyMap<string, string> = new Map(
  PRIVATE_USE.flatMap(([letter, ...glyphs]) =>
    glyphs.map((glyph) => [String.fromCharCode(glyph), String.fromCharCode(letter)] as const),
  ),
);
