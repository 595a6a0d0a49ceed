/**
 * How Excel orders values: numbers before text before FALSE before TRUE; text without regard to case; numbers by 15
 * digits. An empty cell is 0, "" or FALSE, whatever it is compared with.
 */
import type { CellError, Scalar } from "../../model/types";
import { isErrorScalar } from "./errors";
import { nearlyEqual, toFifteenDigits } from "./decimal";

const collator = new Intl.Collator("en", { sensitivity: "accent", numeric: false });

function textEquals(a: string, b: string): boolean {
  return a === b || (a.length === b.length && foldCase(a) === foldCase(b));
}

/** Case folded for comparison; by character, so that lengths stay. */
export function foldCase(text: string): string {
  return text.toLowerCase();
}

export function compareText(a: string, b: string): number {
  if (textEquals(a, b)) return 0;
  return collator.compare(a, b) || (foldCase(a) < foldCase(b) ? -1 : 1);
}

function rank(value: string | number | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function emptyLike(other: Scalar): string | number | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** Negative, zero or positive; the error when either side is one (the left first). */
export function compareScalars(left: Scalar, right: Scalar): number | CellError {
  if (isErrorScalar(left)) return left;
  if (isErrorScalar(right)) return right;
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (typeof a === "number" && typeof b === "number") return nearlyEqual(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

/** For sorting and ordered lookups: only values of one kind are comparable; null when they are not. */
export function compareSameKind(a: Scalar, b: Scalar): number | null {
  if (a === null || b === null || typeof a !== typeof b || isErrorScalar(a) || isErrorScalar(b)) return null;
  return compareScalars(a, b) as number;
}

/** Equal values have equal keys; null for empty cells and errors. */
export function compareKey(value: Scalar): string | number | null {
  if (typeof value === "number") return toFifteenDigits(value);
  if (typeof value === "string") return `t${foldCase(value)}`;
  return typeof value === "boolean" ? (value ? "bTRUE" : "bFALSE") : null;
}
