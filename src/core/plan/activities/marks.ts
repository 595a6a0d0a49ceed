import { canon, toArabicDigits } from "../../text/canon";
import type { MergedCells } from "../../mergedCells";
import type { MarkedSpan } from "../types";
import type { MarkColumn } from "./markColumns";

/** "-" and 0 under a month say that nothing happens then. */
const NOTHING = /^[-–—.]*$|^0(?:[.,]0*)?%?$/;
const DAYS = /^(\d{1,2}) ?[-–—] ?(\d{1,2})$/;

/** Whether a cell under a month is a cross: X, ✓, þ (a tick of the Wingdings font), a bar, a percentage, a word. */
function isMark(text: string): boolean {
  return !NOTHING.test(toArabicDigits(text.trim()));
}

/**
 * The marked parts of the year in one row, neighbouring columns joined: X X _ X gives two spans. A mark merged over
 * several months marks them all; days typed into a cell ("17-19") narrow it.
 */
export function readMarks(cells: MergedCells, columns: readonly MarkColumn[], row: number): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  let lastIndex = -2;
  columns.forEach((column, index) => {
    const text = cells.text(row, column.column).trim();
    if (!isMark(text)) return;
    const days = daysOf(text) ?? column.days;
    const span: MarkedSpan = {
      firstMonth: column.firstMonth,
      lastMonth: column.lastMonth,
      yearBe: column.yearBe,
      ...(days ? { days } : {}),
    };
    const last = spans[spans.length - 1];
    if (last && lastIndex === index - 1 && extend(last, span)) lastIndex = index;
    else {
      spans.push(span);
      lastIndex = index;
    }
  });
  return spans;
}

function daysOf(text: string): { first: number; last: number } | null {
  const [, first, last] = DAYS.exec(canon(text)) ?? [];
  if (first === undefined || last === undefined) return null;
  const days = { first: Number(first), last: Number(last) };
  return days.first >= 1 && days.first <= days.last && days.last <= 31 ? days : null;
}

/** Joins a span that begins right after this one; typed days in between keep them apart. */
function extend(span: MarkedSpan, next: MarkedSpan): boolean {
  const isSameMonth = next.firstMonth === span.lastMonth;
  if (span.days || next.days) {
    const goesOn = isSameMonth && span.days && next.days && next.days.first === span.days.last + 1;
    const goesOver = !isSameMonth && (span.days?.last ?? 31) >= 31 && (next.days?.first ?? 1) === 1;
    if (!goesOn && !goesOver) return false;
    span.days = { first: span.days?.first ?? 1, last: next.days?.last ?? 31 };
  }
  span.lastMonth = next.lastMonth;
  return true;
}
