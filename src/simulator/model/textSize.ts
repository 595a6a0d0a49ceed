/**
 * How much room a text takes, in points. No font is measured here, so widths are assumed: good to about a tenth, and
 * the same on every machine.
 */
import type { Font } from "./types";

/** At 96 dpi. */
const POINTS_PER_PIXEL = 0.75;

interface Metrics {
  /** Width of an average Latin letter and of a Thai consonant, and height of a line, as parts of the font's size. */
  latin: number;
  thai: number;
  line: number;
}

/** Thai government fonts are drawn small: 16 points look like 11 of others and make rows of 24. */
const SARABUN: Metrics = { latin: 0.4, thai: 0.4, line: 1.5 };
const OLD_THAI: Metrics = { latin: 0.42, thai: 0.42, line: 1.45 };
const WIDE: Metrics = { latin: 0.56, thai: 0.62, line: 1.28 };
const NORMAL: Metrics = { latin: 0.5, thai: 0.55, line: 15 / 11 };

function metricsOf(name: string): Metrics {
  if (/^TH\s?(?:Sarabun|Niramit|K2D|Kodchasal|Chakra|Fah|Baijam|Mali|Krub|Srisakdi|Charmonman)/i.test(name))
    return SARABUN;
  if (/^(?:Angsana|Cordia|Browallia|Dillenia|Eucrosia|Freesia|Iris|Jasmine|Kodchiang|Lily)/i.test(name))
    return OLD_THAI;
  return /^(?:Tahoma|Verdana|Segoe|Leelawadee|Arial|Helvetica|Sarabun|Noto)/i.test(name) ? WIDE : NORMAL;
}

/** Letters that take no width: Thai vowels and tone marks above and below, and other combining marks. */
const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/u;
const FULL_WIDTH = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;
const THAI = /[\u0e00-\u0e7f]/;
const NARROW = /[ .,:;'|!iljI()[\]{}ft]/;

/** Sheets have few letters and many texts: what is known of a letter is kept. */
const KNOWN_WIDTHS = new Map<Metrics, Map<string, number>>();

/** Points that one line of text takes, about. */
export function textWidth(text: string, font: Pick<Font, "name" | "size" | "bold">): number {
  const metrics = metricsOf(font.name);
  let known = KNOWN_WIDTHS.get(metrics);
  if (!known) KNOWN_WIDTHS.set(metrics, (known = new Map<string, number>()));
  let ems = 0;
  for (const character of text) {
    let width = known.get(character);
    if (width === undefined) known.set(character, (width = characterWidth(character, metrics)));
    ems += width;
  }
  return ems * font.size * (font.bold ? 1.06 : 1);
}

function characterWidth(character: string, metrics: Metrics): number {
  if (NO_WIDTH.test(character)) return 0;
  if (FULL_WIDTH.test(character) || character.length > 1) return 1;
  if (THAI.test(character)) return metrics.thai;
  return NARROW.test(character) ? metrics.latin * 0.6 : metrics.latin;
}

/** Points of one line of a font, as Excel makes a row for it. */
export function lineHeight(font: Pick<Font, "name" | "size">): number {
  const pixels = Math.ceil((font.size * metricsOf(font.name).line) / POINTS_PER_PIXEL - 0.01);
  return pixels * POINTS_PER_PIXEL;
}

/** Thai has no spaces: Excel, as browsers do, breaks its lines between the words of a dictionary. */
const WORDS = new Intl.Segmenter("th", { granularity: "word" });
const LETTERS = new Intl.Segmenter("th", { granularity: "grapheme" });

/** Lines that a text takes in a cell this wide (points) when it is wrapped. */
export function wrappedLines(
  text: string,
  width: number,
  font: Pick<Font, "name" | "size" | "bold">,
): number {
  let lines = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    lines += 1;
    if (width <= 0 || textWidth(line, font) <= width) continue;
    let used = 0;
    for (const word of breakableParts(line)) {
      const wanted = textWidth(word.trimEnd(), font);
      if (used > 0 && used + wanted > width) {
        lines += 1;
        used = 0;
      }
      if (wanted <= width) used += textWidth(word, font);
      else {
        const cut = cutWord(word, width, font);
        lines += cut.lines - 1;
        used = cut.used;
      }
    }
  }
  return lines;
}

/** Words with the spaces and the marks behind them: a line begins with neither. */
function breakableParts(line: string): string[] {
  const parts: string[] = [];
  for (const { segment } of WORDS.segment(line)) {
    const last = parts.length - 1;
    if (last >= 0 && /^(?:\s+|[\p{Pe}\p{Pf}.,:;!?%ฯๆ-]+)$/u.test(segment)) parts[last] += segment;
    else if (last >= 0 && /[\p{Ps}\p{Pi}"']$/u.test(parts[last] ?? "")) parts[last] += segment;
    else parts.push(segment);
  }
  return parts;
}

/** A word longer than the cell is cut where the cell ends, never between a letter and its marks. */
function cutWord(
  word: string,
  width: number,
  font: Pick<Font, "name" | "size" | "bold">,
): { lines: number; used: number } {
  let lines = 1;
  let used = 0;
  for (const { segment } of LETTERS.segment(word)) {
    const wanted = textWidth(segment, font);
    if (used > 0 && used + wanted > width) {
      lines += 1;
      used = 0;
    }
    used += wanted;
  }
  return { lines, used };
}
