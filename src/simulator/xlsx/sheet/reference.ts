/** The address of one cell, read a hundred thousand times. */
import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";

const A = 65;
const Z = 90;
const ZERO = 48;
const NINE = 57;

/** `B7` → row × 16,384 + column, zero-based; -1 for what is not a cell. */
export function packReference(text: string): number {
  let at = 0;
  let column = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at) & ~32;
    if (code < A || code > Z) break;
    column = column * 26 + code - A + 1;
  }
  if (at === 0 || at > 3 || column > MAX_COLUMNS || at === text.length || text.length - at > 7) return -1;
  let row = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return -1;
    row = row * 10 + code - ZERO;
  }
  return row < 1 || row > MAX_ROWS ? -1 : (row - 1) * MAX_COLUMNS + column - 1;
}
