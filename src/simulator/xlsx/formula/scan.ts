/** Cuts a formula into pieces that can be looked at one by one; joined, they are the formula again. */

export interface Piece {
  kind:
    | "string" // "…"
    | "quoted" // '…', a sheet name
    | "bracket" // […], a structured reference's part or a workbook
    | "error" // #N/A
    | "word" // a name, a function, a reference's corner, a number
    | "space"
    | "other"; // one character
  text: string;
}

const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)|[\p{L}\p{M}\p{N}_.\\?$]+|\s+|[^]/uy;

export function scanFormula(formula: string): Piece[] {
  const pieces: Piece[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < formula.length) {
    const at = PIECE.lastIndex;
    if (formula[at] === "[") {
      const end = bracketEnd(formula, at);
      pieces.push({ kind: "bracket", text: formula.slice(at, end) });
      PIECE.lastIndex = end;
      continue;
    }
    const text = PIECE.exec(formula)?.[0] ?? formula.slice(at);
    pieces.push({ kind: kindOf(text), text });
    PIECE.lastIndex = at + text.length;
  }
  return pieces;
}

/** Brackets nest; an apostrophe takes the meaning from the character after it (`[Col '[1']]`). */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

function kindOf(text: string): Piece["kind"] {
  const first = text[0] ?? "";
  if (text.length > 1 && first === '"') return "string";
  if (text.length > 1 && first === "'") return "quoted";
  if (text.length > 1 && first === "#") return "error";
  if (/^\s/.test(first)) return "space";
  return /^[\p{L}\p{M}\p{N}_.\\?$]/u.test(text) ? "word" : "other";
}

export function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join("");
}

/** Index of the parenthesis that closes the one at `open`; the end of the formula when it is missing. */
export function closingParenthesis(pieces: readonly Piece[], open: number): number {
  let depth = 0;
  for (let at = open; at < pieces.length; at++) {
    const text = pieces[at]?.text;
    if (text === "(") depth++;
    else if (text === ")" && --depth === 0) return at;
  }
  return pieces.length;
}
