import type { MergedCells } from "../../mergedCells";
import { readMonthHeaders } from "../../period/readMonthHeaders";
import { canon } from "../../text/canon";
import { readFiscalYear } from "../../text/fiscalYear";
import { readMonthHeader, readQuarterHeader } from "./monthHeaders";

/** A column of a table's own chart: what a cross in it means. */
export interface MarkColumn {
  column: number;
  /** 1–12. */
  firstMonth: number;
  lastMonth: number;
  /** Calendar year (Buddhist Era) of the first month; null when the headers do not say. */
  yearBe: number | null;
  /** Part of the month, for charts in weeks or half months. */
  days?: { first: number; last: number };
}

interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface Column extends MarkColumn {
  /** "ปีงบประมาณ พ.ศ. 2564" above it. */
  groupYearBe: number | null;
}

/** Finds the month, quarter or week columns of a header block, with the years that their order and the title above give. */
export function readMarkColumns(cells: MergedCells, block: Block, titleYearBe: number | null): MarkColumn[] {
  const columns: Column[] = [];
  for (let row = block.bottom; row >= block.top && columns.length === 0; row--) {
    columns.push(...marksInRow(cells, block, row));
  }
  for (const column of columns) column.groupYearBe ??= titleYearBe;
  giveYears(columns);
  giveDays(cells, block, columns);
  return columns.map(({ column, firstMonth, lastMonth, yearBe, days }) => ({
    column,
    firstMonth,
    lastMonth,
    yearBe,
    ...(days ? { days } : {}),
  }));
}

const TRAILING_YEAR = / *(?:\d{2}|\d{4})$/;
const WEEK_LABEL = /^(?:(?:สัปดาห์|สัปดาห์ที่|ส|w|week)\.? ?)?[1-5]$|^\d{1,2} ?[-–] ?\d{1,2}$/i;

function marksInRow(cells: MergedCells, block: Block, row: number): Column[] {
  const columns: Column[] = [];
  const texts = Array.from({ length: block.right - block.left + 1 }, (_, index) =>
    canon(cells.text(row, block.left + index)).replace(TRAILING_YEAR, ""),
  );
  /** A header that has lost a mark (มค for มี.ค., มย for มิ.ย.) is decided from its place in the sequence. */
  const months = readMonthHeaders(texts);
  for (let column = block.left; column <= block.right; column++) {
    const text = cells.text(row, column);
    const groupYearBe = yearAbove(cells, block, row, column);
    const quarter = readQuarterHeader(text) ?? numberedQuarter(cells, block, row, column);
    const month = months[column - block.left] ?? null;
    const previous = columns[columns.length - 1];
    if (quarter) {
      const { firstMonth, yearBe } = quarter;
      columns.push({ column, firstMonth, lastMonth: firstMonth + 2, yearBe, groupYearBe });
    } else if (month !== null) {
      const yearBe = readMonthHeader(text)?.yearBe ?? null;
      columns.push({ column, firstMonth: month, lastMonth: month, yearBe, groupYearBe });
    } else if (
      text.trim() === "" &&
      previous?.column === column - 1 &&
      hasWeekLabel(cells, block, row, column)
    ) {
      // Weeks under a month that was typed over the first of them without merging.
      columns.push({ ...previous, column });
    }
  }
  return columns;
}

const QUARTERS_TITLE = /^(?:ไตรมาส(?:ที่)?|quarters?)(?![ก-๙a-z])/i;

/** "๑ ๒ ๓ ๔" under a title "ไตรมาส", merged over them or typed over the first. */
function numberedQuarter(cells: MergedCells, block: Block, row: number, column: number) {
  const number = canon(cells.text(row, column));
  if (row === block.top || !/^[1-4]$/.test(number)) return null;
  for (let c = column; c >= block.left; c--) {
    const title = canon(cells.text(row - 1, c));
    if (title !== "") return QUARTERS_TITLE.test(title) ? readQuarterHeader(`ไตรมาส ${number}`) : null;
  }
  return null;
}

function hasWeekLabel(cells: MergedCells, block: Block, row: number, column: number): boolean {
  return row < block.bottom && isWeekLabel(cells.text(row + 1, column));
}

/** "1", "สัปดาห์ที่ 2", "W3", "1-15": a part of the month above. */
export function isWeekLabel(text: string): boolean {
  return text !== "" && text.length <= 20 && WEEK_LABEL.test(canon(text));
}

/** The nearest year in the header rows above, in this column or to its left (a merged or centred group title). */
function yearAbove(cells: MergedCells, block: Block, row: number, column: number): number | null {
  for (let above = row - 1; above >= block.top; above--) {
    for (let c = column; c >= block.left; c--) {
      const year = readFiscalYear(cells.text(above, c));
      if (year !== null) return year;
      if (cells.text(above, c).trim() !== "") break;
    }
  }
  return null;
}

/**
 * Years from the group title: a chart that runs over the turn of the year (ต.ค. … ม.ค. …) is a fiscal one, its months before
 * January belong to the year before; one of ต.ค.–ธ.ค. alone likewise. A chart from ม.ค. to ธ.ค. is in calendar order.
 */
function giveYears(columns: Column[]): void {
  for (const group of groupsOf(columns)) {
    const turn = group.findIndex(
      (column, index) => index > 0 && column.firstMonth < (group[index - 1]?.firstMonth ?? 0),
    );
    const isFiscal =
      turn >= 0 ? (group[0]?.firstMonth ?? 0) >= 10 : group.every((column) => column.firstMonth >= 10);
    const isWhole =
      turn < 0 ||
      group
        .slice(turn)
        .every(
          (column, index, rest) => index === 0 || column.firstMonth >= (rest[index - 1]?.firstMonth ?? 0),
        );
    group.forEach((column, index) => {
      if (column.yearBe !== null || column.groupYearBe === null || !isWhole) return;
      if (turn >= 0 && !isFiscal) return; // เม.ย. … มี.ค.: which of the two years is meant is not said
      column.yearBe = column.groupYearBe - (isFiscal && (turn < 0 || index < turn) ? 1 : 0);
    });
  }
}

function groupsOf(columns: Column[]): Column[][] {
  const groups: Column[][] = [];
  for (const column of columns) {
    const last = groups[groups.length - 1];
    if (last && last[0]?.groupYearBe === column.groupYearBe) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

/** Several columns under one month are its halves (2), its weeks (4 or 5) or what their own labels say ("1-15"). */
function giveDays(cells: MergedCells, block: Block, columns: Column[]): void {
  let from = 0;
  while (from < columns.length) {
    let to = from + 1;
    const first = columns[from];
    while (to < columns.length && isSameMonth(first, columns[to])) to++;
    if (to - from > 1) {
      for (let index = from; index < to; index++) {
        const column = columns[index];
        if (column) column.days = partOf(cells.text(block.bottom, column.column), index - from, to - from);
      }
    }
    from = to;
  }
}

function isSameMonth(a: Column | undefined, b: Column | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.firstMonth === b.firstMonth &&
    a.lastMonth === b.lastMonth &&
    a.yearBe === b.yearBe
  );
}

function partOf(label: string, index: number, count: number): { first: number; last: number } {
  const typed = /^(\d{1,2}) ?[-–] ?(\d{1,2})$/.exec(canon(label));
  if (typed) return { first: Number(typed[1]), last: Number(typed[2]) };
  const length = count === 2 ? 15 : Math.max(1, Math.floor(28 / Math.min(count, 4)));
  const first = index * length + 1;
  return { first, last: index === count - 1 ? 31 : first + length - 1 };
}
