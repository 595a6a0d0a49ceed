import { canon } from "../text/canon";
import { MARKS } from "../text/characters";
import { foldSaraAm, LEXICON, type LexiconEntry, type Word } from "./lexicon";

export type Sign = "-" | "/" | "." | "," | ":" | "(" | ")";

export type Token =
  /** `isJoined`: nothing stands between it and the character before. */
  | { kind: "number"; digits: string; isJoined: boolean }
  | { kind: "sign"; sign: Sign; isJoined: boolean }
  | { kind: "month"; month: number; isAbbreviated: boolean; isLatin: boolean }
  | { kind: "weekday"; weekday: number }
  | { kind: "word"; word: Word };

export interface Tokens {
  tokens: Token[];
  /** False when a word was recognised by its letters though its marks are wrong: then no mark of the text is safe. */
  isIntact: boolean;
}

/** A letter with the marks above and below it. */
interface Unit {
  letter: string;
  marks: string;
  isJoined: boolean;
}

const MARK = new RegExp(`[${MARKS}]`);
const DASHES = /[‐‑‒–—―−~～]/g;
/** The abbreviation and repetition signs, and quotes ("’64"). */
const SILENT = /[ฯๆ'’‘"“”*]/g;
const SIGNS = "-/.,:()";

/** Splits a period text into numbers, months, words and signs; null when any part of it is not known. */
export function tokenize(text: string): Tokens | null {
  const units = unitsOf(foldSaraAm(canon(text)).toLowerCase().replace(DASHES, "-").replace(SILENT, ""));
  const tokens: Token[] = [];
  let isIntact = true;
  for (let at = 0; at < units.length;) {
    const unit = units[at];
    if (!unit) break;
    if (isDigit(unit.letter) && unit.marks === "") {
      const digits = digitsFrom(units, at);
      tokens.push({ kind: "number", digits, isJoined: unit.isJoined });
      at += digits.length;
      continue;
    }
    const found = wordAt(units, at);
    if (found) {
      tokens.push(...tokensOf(found.entry));
      if (!found.isIntact) isIntact = false;
      at += found.length;
      continue;
    }
    if (unit.marks !== "" || !SIGNS.includes(unit.letter)) return null;
    if (unit.letter !== "." || isNumberDot(units, at)) {
      tokens.push({ kind: "sign", sign: unit.letter as Sign, isJoined: unit.isJoined });
    }
    at += 1;
  }
  return { tokens, isIntact };
}

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let isJoined = false;
  for (const letter of text) {
    const last = units.at(-1);
    if (letter === " ") isJoined = false;
    else if (last && MARK.test(letter)) last.marks += letter;
    else {
      units.push({ letter, marks: MARK.test(letter) ? letter : "", isJoined });
      isJoined = true;
    }
  }
  return units;
}

function isDigit(letter: string | undefined): boolean {
  return letter !== undefined && letter >= "0" && letter <= "9";
}

function digitsFrom(units: readonly Unit[], start: number): string {
  let digits = "";
  for (let at = start; at < units.length; at++) {
    const unit = units[at];
    if (!unit || !isDigit(unit.letter) || unit.marks !== "" || (at > start && !unit.isJoined)) break;
    digits += unit.letter;
  }
  return digits;
}

/** A dot behind a number is kept ("1. มีนาคม" is an item of a list, not a date) unless the text ends with it. */
function isNumberDot(units: readonly Unit[], at: number): boolean {
  return isDigit(units[at - 1]?.letter) && at < units.length - 1;
}

function tokensOf(entry: LexiconEntry): Token[] {
  const { meaning } = entry;
  if (Array.isArray(meaning)) return meaning.map(({ word }) => ({ kind: "word", word }));
  if ("weekday" in meaning) return [{ kind: "weekday", weekday: meaning.weekday }];
  return [{ kind: "month", ...meaning, isLatin: /^[a-z]/.test(entry.letters) }];
}

/** The longest known word at a place; line breaks, spaces and dots may stand inside it. */
function wordAt(
  units: readonly Unit[],
  start: number,
): { entry: LexiconEntry; length: number; isIntact: boolean } | null {
  let best: { entry: LexiconEntry; length: number; isIntact: boolean } | null = null;
  for (const entry of LEXICON.get(units[start]?.letter ?? "") ?? []) {
    if (best && entry.letters.length < best.entry.letters.length) break;
    const length = lengthOf(entry.letters, units, start);
    if (length === null) continue;
    const spelling = units
      .slice(start, start + length)
      .map(({ letter, marks }) => (letter === "." ? marks : letter + marks))
      .join("");
    const isIntact = spelling === entry.spelling;
    if (isIntact) return { entry, length, isIntact };
    if (!entry.isStrict) best ??= { entry, length, isIntact };
  }
  return best;
}

function lengthOf(letters: string, units: readonly Unit[], start: number): number | null {
  let at = start;
  for (const letter of letters) {
    while (at > start && units[at]?.letter === ".") at += 1;
    if (units[at]?.letter !== letter) return null;
    at += 1;
  }
  return at - start;
}
