/**
 * Wildcards of Excel: ? is one character, * any number, ~ makes the next one plain. Matched greedily from left to
 * right, so that no pattern takes more than pattern × text steps.
 */
import { foldCase } from "../values/compare";

/** One character of a pattern; null is "?". */
type Unit = string | null;

export interface Pattern {
  /** The parts between the stars, case folded. */
  readonly parts: readonly (readonly Unit[])[];
}

export function hasWildcards(text: string): boolean {
  return /[*?~]/.test(text);
}

export function readPattern(text: string): Pattern {
  const parts: Unit[][] = [[]];
  const folded = foldCase(text);
  for (let i = 0; i < folded.length; i++) {
    const character = folded[i] ?? "";
    const last = parts[parts.length - 1] as Unit[];
    if (character === "*") parts.push([]);
    else if (character === "?") last.push(null);
    else if (character === "~" && /[*?~]/.test(folded[i + 1] ?? "")) last.push(folded[++i] ?? "");
    else last.push(character);
  }
  return { parts };
}

function fits(part: readonly Unit[], text: string, at: number): boolean {
  if (at < 0 || at + part.length > text.length) return false;
  return part.every((unit, i) => unit === null || unit === text[at + i]);
}

function findPart(part: readonly Unit[], text: string, from: number): number {
  for (let at = from; at + part.length <= text.length; at++) if (fits(part, text, at)) return at;
  return -1;
}

/** Whether the whole text is what the pattern describes. */
export function matchesWhole({ parts }: Pattern, text: string): boolean {
  const folded = foldCase(text);
  const [first = [], ...rest] = parts;
  if (!fits(first, folded, 0)) return false;
  const last = rest.pop();
  if (!last) return first.length === folded.length;
  let at = first.length;
  for (const part of rest) {
    const found = findPart(part, folded, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const end = folded.length - last.length;
  return end >= at && fits(last, folded, end);
}

/** Where in the text, from a position on, something the pattern describes begins; -1 when nowhere. */
export function findPattern({ parts }: Pattern, text: string, from: number): number {
  const folded = foldCase(text);
  const [first = [], ...rest] = parts;
  const start = findPart(first, folded, from);
  let at = start + first.length;
  for (const part of rest) {
    // What does not follow the earliest beginning follows no later one either.
    const found = start < 0 ? -1 : findPart(part, folded, at);
    if (found < 0) return -1;
    at = found + part.length;
  }
  return start;
}
