/** Shared formulas (ECMA-376 §18.3.1.40): one text, shifted for every cell that shares it. */
import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import { scanFormula } from "./scan";
import type { Piece } from "./scan";

/** A piece that moves with the cell. */
interface Moving {
  column: number | null;
  columnFixed: boolean;
  row: number | null;
  rowFixed: boolean;
}

type Compiled = string | Moving;

/** The formula of a cell that is `rows` below and `columns` right of the one that has the text. */
export type SharedFormula = (rows: number, columns: number) => string;

export function compileSharedFormula(formula: string): SharedFormula {
  const pieces = scanFormula(formula);
  const compiled = pieces.map((piece, at) => compilePiece(pieces, piece, at));
  if (compiled.every((piece) => typeof piece === "string")) return () => formula;
  return (rows, columns) =>
    compiled.map((piece) => (typeof piece === "string" ? piece : move(piece, rows, columns))).join("");
}

function compilePiece(pieces: readonly Piece[], piece: Piece, at: number): Compiled {
  if (piece.kind !== "word") return piece.text;
  const after = pieces[at + 1]?.text ?? "";
  // LOG10( is a function and Q1! a sheet, though both look like cells.
  if (after === "(" || after === "!") return piece.text;
  const match = /^(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d{0,6})?$/.exec(piece.text);
  if (!match) return piece.text;
  const [, dollar1 = "", letters, dollar2 = "", digits] = match;
  const column = letters === undefined ? null : columnIndex(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if ((letters !== undefined && column === null) || (row !== null && row >= MAX_ROWS)) return piece.text;
  if (column === null && row === null) return piece.text;
  const isHalf = column === null || row === null;
  // A:C and 3:5 are references, the name AB and the number 35 are not.
  if (isHalf && after !== ":" && pieces[at - 1]?.text !== ":") return piece.text;
  const rowDollar = column === null ? dollar1 + dollar2 : dollar2;
  return {
    column,
    columnFixed: column !== null && dollar1 === "$",
    row,
    rowFixed: rowDollar !== "",
  };
}

function move(piece: Moving, rows: number, columns: number): string {
  let text = "";
  if (piece.column !== null) {
    const column = piece.columnFixed ? piece.column : piece.column + columns;
    if (column < 0 || column >= MAX_COLUMNS) return "#REF!";
    text += (piece.columnFixed ? "$" : "") + columnLetters(column);
  }
  if (piece.row !== null) {
    const row = piece.rowFixed ? piece.row : piece.row + rows;
    if (row < 0 || row >= MAX_ROWS) return "#REF!";
    text += (piece.rowFixed ? "$" : "") + String(row + 1);
  }
  return text;
}
