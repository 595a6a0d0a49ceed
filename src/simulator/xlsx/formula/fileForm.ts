/**
 * Formulas as files keep them and as people see them. In a file new functions and the names that LET and LAMBDA
 * introduce carry a prefix, `A1#` is ANCHORARRAY(A1), `@x` is SINGLE(x), and `[@Column]` is written in full.
 */
import { FILE_NAMES } from "./futureFunctions";
import { closingParenthesis, joinPieces, scanFormula } from "./scan";
import type { Piece } from "./scan";

const PREFIX = /^(?:_xlfn\.)?(?:_xlws\.)?/i;
const PARAMETER_PREFIX = /^_xlpm\./i;

/** The file's text → "=…" as Office.js shows it. Names that are not known keep their prefix. */
export function formulaFromFile(text: string): string {
  return `=${expressionFromFile(text)}`;
}

/** The same without "=": for rules, validations and names. */
export function expressionFromFile(text: string): string {
  if (!/_xl/i.test(text)) return text;
  const pieces = scanFormula(text);
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind !== "word") continue;
    const bare = piece.text.replace(PREFIX, "");
    const isCall = pieces[at + 1]?.text === "(";
    if (PARAMETER_PREFIX.test(piece.text)) piece.text = piece.text.replace(PARAMETER_PREFIX, "");
    else if (isCall && bare !== piece.text && bare.toUpperCase() === "ANCHORARRAY")
      unwrap(pieces, at, "", "#");
    else if (isCall && bare !== piece.text && bare.toUpperCase() === "SINGLE") unwrap(pieces, at, "@", "");
    else if (isCall && FILE_NAMES.get(bare.toUpperCase())?.toLowerCase() === piece.text.toLowerCase()) {
      piece.text = bare;
    }
  }
  return joinPieces(pieces);
}

/** `NAME(operand)` → before + operand + after. */
function unwrap(pieces: Piece[], at: number, before: string, after: string): void {
  const close = closingParenthesis(pieces, at + 1);
  (pieces[at] as Piece).text = before;
  (pieces[at + 1] as Piece).text = "";
  const end = pieces[close];
  if (end) end.text = after;
}

export interface FileFormContext {
  /** The table that the formula's cell belongs to: `[@Column]` means its column. */
  table: string | null;
  /** In any other formula Excel intersects by itself, and a written `@` would be an error. */
  isDynamicArray: boolean;
}

const NO_CONTEXT: FileFormContext = { table: null, isDynamicArray: false };

/** "=…" (or an expression without "=") → the file's text. */
export function formulaToFile(formula: string, context: FileFormContext = NO_CONTEXT): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  if (!/[A-Za-z0-9_.]\s*\(|[@#[]/.test(text)) return text;
  let pieces = scanFormula(text);
  markParameters(pieces);
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind === "word" && pieces[at + 1]?.text === "(") {
      piece.text = FILE_NAMES.get(piece.text.toUpperCase()) ?? piece.text;
    } else if (piece.kind === "bracket") {
      piece.text = bracketToFile(pieces, at, context.table);
    }
  }
  pieces = wrapIntersections(pieces, context.isDynamicArray);
  return joinPieces(wrapSpills(pieces));
}

/** The names that LET and LAMBDA introduce get their prefix wherever they stand inside the call. */
function markParameters(pieces: Piece[]): void {
  for (let at = 0; at < pieces.length - 1; at++) {
    const name = pieces[at]?.text.toUpperCase() ?? "";
    if ((name !== "LET" && name !== "LAMBDA") || pieces[at + 1]?.text !== "(") continue;
    const close = closingParenthesis(pieces, at + 1);
    const starts = argumentStarts(pieces, at + 1, close);
    const introduces = (index: number): boolean =>
      index < starts.length - 1 && (name === "LAMBDA" || index % 2 === 0);
    const names = new Set(
      starts
        .filter((_, index) => introduces(index))
        .map((start) => (pieces[start]?.kind === "word" ? (pieces[start]?.text.toUpperCase() ?? "") : "")),
    );
    for (let inside = at + 2; inside < close; inside++) {
      const piece = pieces[inside] as Piece;
      if (piece.kind === "word" && names.has(piece.text.toUpperCase()) && pieces[inside + 1]?.text !== "!") {
        piece.text = `_xlpm.${piece.text}`;
      }
    }
  }
}

/** Where each argument begins, white space skipped. */
function argumentStarts(pieces: readonly Piece[], open: number, close: number): number[] {
  const starts: number[] = [];
  let depth = 0;
  let expected = true;
  for (let at = open + 1; at < close; at++) {
    const { kind, text } = pieces[at] as Piece;
    if (kind === "space") continue;
    if (expected) starts.push(at);
    expected = false;
    if (text === "(" || text === "{") depth++;
    else if (text === ")" || text === "}") depth--;
    else if (text === "," && depth === 0) expected = true;
  }
  return starts;
}

/** `[@Column]` and, inside its table, `[Column]` in full. */
function bracketToFile(pieces: readonly Piece[], at: number, table: string | null): string {
  const text = pieces[at]?.text ?? "";
  const before = pieces[at - 1];
  const named = before?.kind === "word";
  // [1]Sheet!A1 is another workbook.
  if (!named && (pieces[at + 1]?.kind === "word" || pieces[at + 1]?.text === "!")) return text;
  const prefix = named ? "" : table;
  if (prefix === null) return text;
  if (!text.startsWith("[@")) return prefix + text;
  const column = text.slice(2, -1);
  if (column === "") return `${prefix}[#This Row]`;
  return `${prefix}[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
}

const SINGLE = "_xlfn.SINGLE(";
const ANCHOR_ARRAY = "_xlfn.ANCHORARRAY(";

/** `@operand` → SINGLE(operand) in a dynamic array formula; elsewhere the file's plain form means the same. */
function wrapIntersections(pieces: readonly Piece[], isDynamicArray: boolean): Piece[] {
  if (!pieces.some((piece) => piece.text === "@")) return [...pieces];
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    if (piece.text !== "@") out.push(piece);
    else if (isDynamicArray) {
      const end = operandEnd(pieces, at + 1);
      const operand = wrapIntersections(pieces.slice(at + 1, end), true);
      out.push({ kind: "other", text: SINGLE }, ...operand, { kind: "other", text: ")" });
      at = end - 1;
    }
  }
  return out;
}

/** The end of a reference, a call or a parenthesis that starts at `start`. */
function operandEnd(pieces: readonly Piece[], start: number): number {
  let at = start;
  for (; at < pieces.length; at++) {
    const { kind, text } = pieces[at] as Piece;
    if (text === "(") at = closingParenthesis(pieces, at);
    else if (kind === "space" || (kind === "other" && !["!", ":", "#", "@"].includes(text))) break;
  }
  return Math.min(at, pieces.length);
}

/** `A1#` → ANCHORARRAY(A1). */
function wrapSpills(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const isSpill = piece.text === "#" && piece.kind === "other" && out[out.length - 1]?.kind === "word";
    if (!isSpill) {
      out.push(piece);
      continue;
    }
    let start = out.length - 1;
    if (out[start - 1]?.text === "!")
      start -= ["word", "quoted"].includes(out[start - 2]?.kind ?? "") ? 2 : 1;
    const reference = joinPieces(out.splice(start));
    out.push({ kind: "other", text: `${ANCHOR_ARRAY}${reference})` });
  }
  return out;
}
