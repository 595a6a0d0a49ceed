/**
 * Cuts a formula into tokens without losing a character: joined again, they are the formula. References stay whole
 * (`$A$1:B2`), so that shifting them is a matter of replacing single tokens.
 */
import { MAX_ROWS, columnIndex } from "../../model/address";

export type TokenKind =
  | "number"
  | "text"
  | "logical"
  | "error"
  | "sheet" // 'ผล ITA 63'! or Sheet1:Sheet3!, with the "!"
  | "cell" // $A$1
  | "area" // A1:$B$2
  | "columns" // A:$C
  | "rows" // 1:$3
  | "function" // the name before "("
  | "name"
  | "structured" // Table1[[#All],[คอลัมน์]]
  | "operator"
  | "open"
  | "close"
  | "openArray"
  | "closeArray"
  | "comma"
  | "semicolon"
  | "space";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offset in the formula. */
  readonly at: number;
}

/** A formula that Excel would not accept. `at` is the offset of the trouble. */
export class FormulaSyntaxError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
    this.name = "FormulaSyntaxError";
  }
}

const WORD_CHARACTER = "[\\p{L}\\p{M}\\p{N}_.\\\\?]";
const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9][0-9]{0,6}";
const NOT_IN_WORD = `(?!${WORD_CHARACTER}|[(!\\[])`;
const sticky = (source: string): RegExp => new RegExp(source, "uy");

/** Tried in this order at every position. */
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", sticky("[ \\t\\r\\n\\u00a0]+")],
  ["text", sticky('"(?:[^"]|"")*"')],
  ["sheet", sticky("'(?:[^']|'')+'!")],
  ["sheet", sticky(`\\[[^\\]\\s]+\\](?:[\\p{L}_]${WORD_CHARACTER}*)?(?::[\\p{L}_]${WORD_CHARACTER}*)?!`)],
  ["sheet", sticky(`[\\p{L}\\p{N}_\\\\]${WORD_CHARACTER}*(?::[\\p{L}\\p{N}_\\\\]${WORD_CHARACTER}*)?!`)],
  ["sheet", sticky(`#REF!(?=${CELL}|\\$?[A-Za-z]{1,3}:|\\$?[0-9]+:)`)],
  ["error", sticky("#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!|GETTING_DATA)")],
  ["area", sticky(`${CELL}:${CELL}${NOT_IN_WORD}`)],
  ["columns", sticky(`\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}${NOT_IN_WORD}`)],
  ["rows", sticky(`\\$?[1-9][0-9]{0,6}:\\$?[1-9][0-9]{0,6}${NOT_IN_WORD}`)],
  ["cell", sticky(`${CELL}${NOT_IN_WORD}`)],
  ["number", sticky("(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?")],
  ["function", sticky(`[\\p{L}_\\\\]${WORD_CHARACTER}*(?=\\()`)],
  ["logical", sticky(`(?:TRUE|FALSE|True|False|true|false)(?!${WORD_CHARACTER}|\\[)`)],
  ["name", sticky(`[\\p{L}_\\\\]${WORD_CHARACTER}*`)],
  ["operator", sticky("<>|<=|>=|[<>#]")],
];

/** The end of a bracketed specifier that starts at `start`; "'" escapes the next character inside. */
function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  throw new FormulaSyntaxError("A bracket is not closed.", start);
}

/** ZZZ1 and A9999999 look like cells but lie outside the sheet: they are names. */
function isInsideSheet(text: string): boolean {
  return text.split(":").every((part) => {
    const match = /^\$?([A-Za-z]*)\$?(\d*)$/.exec(part);
    const [, letters = "", digits = ""] = match ?? [];
    return (letters === "" || columnIndex(letters) !== null) && Number(digits) <= MAX_ROWS;
  });
}

const REFERENCE_KINDS: ReadonlySet<TokenKind> = new Set(["cell", "area", "columns", "rows"]);

/** Signs that are a token whatever follows: no pattern needs to be tried. */
const SINGLE = new Map<string, TokenKind>([
  ["(", "open"],
  [")", "close"],
  ["{", "openArray"],
  ["}", "closeArray"],
  [",", "comma"],
  [";", "semicolon"],
  ...[..."+-*/^&=%:@"].map((sign): [string, TokenKind] => [sign, "operator"]),
]);

function nextToken(formula: string, at: number): Token {
  const single = SINGLE.get(formula[at] ?? "");
  if (single) return { kind: single, text: formula[at] ?? "", at };
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text === undefined) continue;
    if (REFERENCE_KINDS.has(kind) && !isInsideSheet(text)) continue;
    if (kind === "name" && formula[at + text.length] === "[") {
      return { kind: "structured", text: formula.slice(at, endOfBrackets(formula, at + text.length)), at };
    }
    return { kind, text, at };
  }
  if (formula[at] === "[") {
    return { kind: "structured", text: formula.slice(at, endOfBrackets(formula, at)), at };
  }
  throw new FormulaSyntaxError(`Unexpected "${formula[at] ?? ""}".`, at);
}

/**
 * The tokens of a formula without its "=". Throws FormulaSyntaxError at a character that fits nowhere, an unclosed
 * string or bracket.
 */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = nextToken(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}
