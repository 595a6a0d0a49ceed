import type { CellValue } from "../../snapshot";
import { readScoreCell, type Unit } from "../read/unit";

/**
 * How a formula turns the texts of a block of scores into numbers: what it takes out or puts in another's place, one after the
 * other. Excel's VALUE knows plain numbers and percentages only.
 */
export interface TextRecipe {
  steps: readonly (readonly [from: string, to: string])[];
}

/** A score in a text that the recipe does not turn into its number. */
export interface OddText {
  row: number;
  column: number;
  text: string;
  /** Points. */
  value: number;
}

export interface TextScores {
  recipe: TextRecipe;
  /** Some score of the block is a text. */
  hasText: boolean;
  odd: OddText[];
}

/** More different words than this would make a formula that nobody can read. */
const MAX_WORDS = 8;
const PLAIN = /^ *\d+(?:\.\d+)? *$/;
/** As `VALUE` reads them: of "83.95%" it makes 0.8395, which is right only in a table of fractions. */
const NUMBER = { points: PLAIN, fraction: /^ *\d+(?:\.\d+)? ?%? *$/ };
const NUMBER_INSIDE = /[\d๐-๙]+(?: ?\. ?[\d๐-๙]+|,[\d๐-๙]{1,2}(?![\d๐-๙]))?/;
const THAI_DIGIT = /[๐-๙]/;
/** What may be taken out of a text: never what may be a part of the number in another. */
const WORD = /[^\d๐-๙., -]/;
const THAI_DIGITS = [..."๐๑๒๓๔๕๖๗๘๙"].map((digit, value) => [digit, String(value)] as const);

/** Gathers what the texts of a block need. */
export class TextScoresReader {
  private readonly words = new Map<string, number>();
  private readonly texts: OddText[] = [];
  private hasText = false;
  private hasThaiDigits = false;
  private hasComma = false;
  private readonly spaces = new Set<string>();

  constructor(private readonly unit: Unit) {}

  /** Takes in one cell of the block. */
  add(cell: CellValue, row: number, column: number): void {
    if (typeof cell !== "string" || cell === "") return;
    if (PLAIN.test(cell)) {
      this.hasText = true;
      return;
    }
    const { value } = readScoreCell(cell, this.unit);
    if (value === null) return;
    this.hasText = true;
    this.texts.push({ row, column, text: cell, value });
    const number = NUMBER_INSIDE.exec(cell);
    if (!number) return;
    const [digits] = number;
    this.hasThaiDigits ||= THAI_DIGIT.test(digits);
    this.hasComma ||= digits.includes(",");
    for (const space of [" .", ". "]) if (digits.includes(space)) this.spaces.add(space);
    this.addWord(cell.slice(0, number.index));
    this.addWord(cell.slice(number.index + digits.length));
  }

  private addWord(part: string): void {
    const word = part.replace(/^ +| +$/g, "");
    // In a table of fractions VALUE reads "83.95%" as the fraction it is.
    if (!WORD.test(word) || (word === "%" && this.unit === "fraction")) return;
    this.words.set(word, (this.words.get(word) ?? 0) + 1);
  }

  finish(): TextScores {
    const recipe = { steps: this.steps() };
    const odd = this.texts.filter(({ text, value }) => pointsBy(recipe, text, this.unit) !== value);
    return { recipe, hasText: this.hasText, odd };
  }

  /** Longer words first, so that none is taken out of another. */
  private steps(): TextRecipe["steps"] {
    const words = [...this.words]
      .sort(([a, countA], [b, countB]) => countB - countA || compare(a, b))
      .slice(0, MAX_WORDS)
      .map(([word]) => word)
      .sort((a, b) => b.length - a.length || compare(a, b));
    return [
      ...words.map((word) => [word, ""] as const),
      ...[...this.spaces].sort(compare).map((space) => [space, "."] as const),
      ...(this.hasComma ? [[",", "."] as const] : []),
      ...(this.hasThaiDigits ? THAI_DIGITS : []),
    ];
  }
}

/** What the formula makes of a text, in points; null when it is no number. */
function pointsBy({ steps }: TextRecipe, text: string, unit: Unit): number | null {
  const plain = steps.reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
  if (!NUMBER[unit].test(plain)) return null;
  return readScoreCell(plain, unit).value;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
