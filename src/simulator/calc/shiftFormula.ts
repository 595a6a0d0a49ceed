/**
 * Formulas that follow their cells: rows and columns inserted or deleted, cells copied, sheets renamed or deleted.
 * Only the reference tokens concerned are rewritten; the rest of the text stays as it was, byte for byte.
 */
import { MAX_COLUMNS, MAX_ROWS, rectContains } from "../model/address";
import type { CellMove, Shift } from "../model/services";
import type { Rect } from "../model/types";
import { sheetNameKey } from "../model/workbook";
import type { Corner, SheetSpan } from "./parser/ast";
import { parseCorner, parseSheetSpan, printCorner, printSheetSpan } from "./parser/references";
import { FormulaSyntaxError, type Token, tokenize } from "./parser/tokenize";

const REF = "#REF!";

/** The tokens of a formula with or without "="; null when it cannot be read, and is then left alone. */
function readTokens(formula: string): { prefix: string; tokens: Token[] } | null {
  const prefix = formula.startsWith("=") ? "=" : "";
  try {
    return { prefix, tokens: tokenize(formula.slice(prefix.length)) };
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}

const REFERENCES: ReadonlySet<Token["kind"]> = new Set(["cell", "area", "columns", "rows"]);

/** Rewrites each reference token; `change` answers null for a reference that is lost. */
function mapReferences(
  formula: string,
  change: (from: Corner, to: Corner, sheets: SheetSpan | null) => [Corner, Corner] | null,
): string {
  const read = readTokens(formula);
  if (!read) return formula;
  const texts = read.tokens.map((token, i) => {
    if (!REFERENCES.has(token.kind)) return token.text;
    const before = read.tokens[i - 1];
    const sheets = before?.kind === "sheet" && before.text !== REF ? parseSheetSpan(before.text) : null;
    if (before?.text === REF) return token.text;
    const [first = "", second] = token.text.split(":");
    const from = parseCorner(first);
    const to = second === undefined ? from : parseCorner(second);
    const changed = change(from, to, sheets);
    if (!changed) return REF;
    if (changed[0] === from && changed[1] === to) return token.text;
    return second === undefined
      ? printCorner(changed[0])
      : `${printCorner(changed[0])}:${printCorner(changed[1])}`;
  });
  return read.prefix + texts.join("");
}

/** Where the span first…last is after the shift; null when all of it is deleted or pushed off the sheet. */
function shiftSpan(
  first: number,
  last: number,
  at: number,
  count: number,
  kind: Shift["kind"],
  limit: number,
): [number, number] | null {
  if (kind === "insert") {
    const start = first >= at ? first + count : first;
    const end = last >= at ? last + count : last;
    return start >= limit ? null : [start, Math.min(end, limit - 1)];
  }
  const after = at + count;
  if (first >= at && last < after) return null;
  return [
    first >= after ? first - count : first >= at ? at : first,
    last >= after ? last - count : last >= at ? at - 1 : last,
  ];
}

type Side = "row" | "column";

/** A reference after a shift on its own sheet. References that stick out of the shifted strip stay. */
function shiftCorners(from: Corner, to: Corner, shift: Shift): [Corner, Corner] | null {
  const along: Side = shift.axis === "rows" ? "row" : "column";
  const across: Side = along === "row" ? "column" : "row";
  const limits = { row: MAX_ROWS, column: MAX_COLUMNS };
  const [a, b] = [from[along], to[along]];
  // Whole columns do not move when rows do.
  if (a === null || b === null) return [from, to];
  const { rect } = shift;
  const strip = along === "row" ? [rect.column, rect.columnCount] : [rect.row, rect.rowCount];
  const [stripStart = 0, stripLength = 0] = strip;
  const low = Math.min(from[across] ?? 0, to[across] ?? 0);
  const high = Math.max(from[across] ?? limits[across] - 1, to[across] ?? limits[across] - 1);
  if (low < stripStart || high >= stripStart + stripLength) return [from, to];
  const isWhole = Math.min(a, b) === 0 && Math.max(a, b) === limits[along] - 1;
  if (isWhole && a !== b) return [from, to];
  const [at, count] = along === "row" ? [rect.row, rect.rowCount] : [rect.column, rect.columnCount];
  const moved = shiftSpan(Math.min(a, b), Math.max(a, b), at, count, shift.kind, limits[along]);
  if (!moved) return null;
  const [start, end] = a <= b ? moved : [moved[1], moved[0]];
  if (start === a && end === b) return [from, to];
  const newFrom = { ...from, [along]: start };
  return [newFrom, from === to ? newFrom : { ...to, [along]: end }];
}

/**
 * A formula of a cell on `onSheet` after cells were inserted or deleted (there or on another sheet): references follow
 * their cells, ranges grow and shrink, what is gone becomes #REF!.
 */
export function shiftFormula(formula: string, onSheet: string, shift: Shift): string {
  const target = sheetNameKey(shift.sheetName);
  return mapReferences(formula, (from, to, sheets) => {
    const isOther = sheets && (sheets.book !== null || sheets.first !== sheets.last);
    if (isOther || sheetNameKey(sheets?.first ?? onSheet) !== target) return [from, to];
    return shiftCorners(from, to, shift);
  });
}

/**
 * A formula after cells of a sheet were moved: a reference to all or some of them follows, one to cells that were
 * written over is lost; one that reaches beyond either stays.
 */
export function moveInFormula(formula: string, onSheet: string, { sheetName, from, to }: CellMove): string {
  const target = sheetNameKey(sheetName);
  const isInside = (rect: Rect, corners: readonly Corner[]): boolean =>
    corners.every(({ row, column }) => row !== null && column !== null && rectContains(rect, row, column));
  return mapReferences(formula, (first, last, sheets) => {
    const isOther = sheets && (sheets.book !== null || sheets.first !== sheets.last);
    if (isOther || sheetNameKey(sheets?.first ?? onSheet) !== target) return [first, last];
    if (isInside(from, [first, last])) {
      const moved = (corner: Corner): Corner => ({
        ...corner,
        row: (corner.row ?? 0) + to.row - from.row,
        column: (corner.column ?? 0) + to.column - from.column,
      });
      const start = moved(first);
      return [start, first === last ? start : moved(last)];
    }
    return isInside(to, [first, last]) ? null : [first, last];
  });
}

function translateCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === null || corner.rowAbsolute ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnAbsolute ? corner.column : corner.column + columns;
  if (row !== null && (row < 0 || row >= MAX_ROWS)) return null;
  if (column !== null && (column < 0 || column >= MAX_COLUMNS)) return null;
  return row === corner.row && column === corner.column ? corner : { ...corner, row, column };
}

/** The formula after its cell was copied so many rows down and columns right: relative references move along. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (from, to) => {
    const newFrom = translateCorner(from, rows, columns);
    const newTo = from === to ? newFrom : translateCorner(to, rows, columns);
    return newFrom && newTo ? [newFrom, newTo] : null;
  });
}

/**
 * The formula after a sheet was renamed, or deleted (`to` null): `Sheet1!A1` becomes `#REF!A1`, as in Excel. A 3-D
 * reference that loses an end is lost as a whole.
 */
export function renameSheetInFormula(formula: string, from: string, to: string | null): string {
  const read = readTokens(formula);
  if (!read) return formula;
  const key = sheetNameKey(from);
  const texts = read.tokens.map(({ text }) => text);
  read.tokens.forEach((token, i) => {
    if (token.kind !== "sheet" || token.text === REF) return;
    const span = parseSheetSpan(token.text);
    const isFirst = sheetNameKey(span.first) === key;
    const isLast = sheetNameKey(span.last) === key;
    if (span.book !== null || (!isFirst && !isLast)) return;
    if (to !== null) {
      texts[i] = printSheetSpan({
        book: null,
        first: isFirst ? to : span.first,
        last: isLast ? to : span.last,
      });
      return;
    }
    texts[i] = REF;
    const next = read.tokens[i + 1];
    // Names and errors of the lost sheet go with it; "#REF!A1" remembers which cell it was.
    if (next && !REFERENCES.has(next.kind)) texts[i + 1] = "";
  });
  return read.prefix + texts.join("");
}
