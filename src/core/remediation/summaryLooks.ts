import type { Change, RangeFormat } from "../changes/changeSet";
import type { RangeRef } from "../grid";
import { rangeOf } from "../grid";
import { DATE_FORMAT, FONT } from "../paper/looks";
import { PAPER_MARGINS, paperPage, paperSheet } from "../paper/page";
import type { SheetSnapshot } from "../snapshot";
import type { SummaryColumn } from "./findings";
import type { SummaryBlock } from "./summaryCells";
import { blockColumns, dateCellsOf } from "./summaryCells";

/** General: in cells that the user has made text, formulas and numbers would stay text. */
const TEXT: RangeFormat = { fontName: FONT, fontSize: 16, vertical: "Center", numberFormat: "General" };
const HEADER: RangeFormat = { bold: true, horizontal: "Center", wrap: true, fillColor: "#F2F2F2" };
const SMALL: RangeFormat = { fontSize: 14, fontColor: "#595959" };

/** Characters: the indicators' names, the counts under headings of two or three lines, and the sentence. */
const NAME_WIDTH = 32;
const COUNT_WIDTH = 11;
const SENTENCE_WIDTH = 64;
/** Beside a table of the user's the sentence may be long, so that its rows stay low. */
const BESIDE_WIDTH = 90;
/** Points. */
const TITLE_HEIGHT = 30;

const TITLE = "สรุปผลการดำเนินการตามตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน";

function set(range: RangeRef, format: RangeFormat): Change {
  return { kind: "setFormat", range, format };
}

/** Looks of the header and the rows of counts with their sentence, from the first count on. */
export function formatCounts(header: RangeRef, rows: RangeRef, columns: readonly SummaryColumn[]): Change[] {
  const count = columns.length;
  const part = (from: number, width: number): RangeRef => ({
    ...rows,
    column: rows.column + from,
    columnCount: width,
  });
  return [
    set(header, { ...TEXT, borders: { style: "Thin" } }),
    set(rows, { ...TEXT, borders: { style: "Thin" } }),
    set(header, HEADER),
    set(part(0, count), { numberFormat: "#,##0", horizontal: "Center" }),
    set(part(columns.indexOf("percent"), 1), { numberFormat: "0.00" }),
    set(part(count, 1), { wrap: true, horizontal: "Left", fontSize: 14 }),
  ];
}

export function formatBlock(block: SummaryBlock): Change[] {
  const { sheet, row, column, summaries, columns } = block;
  const count = summaries.length;
  const width = blockColumns(block);
  const dates = dateCellsOf(block);
  const names = rangeOf(sheet, row, column, count + 1, 1);
  return [
    set(names, { ...TEXT, borders: { style: "Thin" } }),
    set(rangeOf(sheet, row, column), HEADER),
    set(rangeOf(sheet, row + 1, column, count, 1), { wrap: true, horizontal: "Left" }),
    ...formatCounts(
      rangeOf(sheet, row, column + 1, 1, width - 1),
      rangeOf(sheet, row + 1, column + 1, count, width - 1),
      columns,
    ),
    set(rangeOf(sheet, row + count + 1, column, 2, width), { ...TEXT, ...SMALL }),
    set(dates.deadline, { numberFormat: DATE_FORMAT, horizontal: "Left" }),
    set(dates.today, { numberFormat: DATE_FORMAT, horizontal: "Left" }),
  ];
}

function widthOf(index: number, width: number): number {
  if (index === 0) return NAME_WIDTH;
  return index === width - 1 ? SENTENCE_WIDTH : COUNT_WIDTH;
}

/**
 * Beside the user's own cells, columns that hold nothing at all are made wide enough: in Excel's narrow standard
 * columns each name would take four lines. A column with anything in it keeps the width that the user gave it.
 */
export function widenEmptyColumns(
  target: SheetSnapshot,
  { sheet, column, columnCount }: RangeRef,
  hasName = true,
): Change[] {
  const skipped = hasName ? 0 : 1;
  return Array.from({ length: columnCount }, (_, index) => index)
    .filter((index) => isEmptyColumn(target, column + index))
    .map((index) => ({
      kind: "setColumnWidth",
      sheet,
      column: column + index,
      columnCount: 1,
      characters:
        !hasName && index === columnCount - 1
          ? BESIDE_WIDTH
          : widthOf(index + skipped, columnCount + skipped),
    }));
}

function isEmptyColumn({ used, values }: SheetSnapshot, column: number): boolean {
  if (!used) return true;
  return values.every((row) => (row[column - used.column] ?? "") === "");
}

/** Lines over the table of a sheet of its own; one below the last stays empty. */
export function titleLines({ agencyName, fiscalYearBe }: SummarySubject): string[] {
  const of = [
    ...(agencyName === null ? [] : [agencyName]),
    ...(fiscalYearBe === null ? [] : [`ปีงบประมาณ พ.ศ. ${fiscalYearBe}`]),
  ];
  return of.length > 0 ? [TITLE, of.join(" ")] : [TITLE];
}

/** Whose failing indicators, and of which year's assessment; null for what the workbook does not say. */
export interface SummarySubject {
  agencyName: string | null;
  fiscalYearBe: number | null;
}

/** A sheet of its own: title, widths, and an A4 page across. */
export function newSheetChanges(block: SummaryBlock, titles: readonly string[]): Change[] {
  const { sheet, register } = block;
  const width = blockColumns(block);
  return [
    ...paperSheet(sheet, register.sheet),
    { kind: "setColumnWidth", sheet, column: 0, columnCount: 1, characters: NAME_WIDTH },
    { kind: "setColumnWidth", sheet, column: 1, columnCount: width - 2, characters: COUNT_WIDTH },
    { kind: "setColumnWidth", sheet, column: width - 1, columnCount: 1, characters: SENTENCE_WIDTH },
    ...titles.flatMap((title, row): Change[] => [
      set(rangeOf(sheet, row, 0, 1, width), { ...TEXT, fontSize: 18, bold: true, horizontal: "Center" }),
      { kind: "setRowHeight", sheet, row, rowCount: 1, height: TITLE_HEIGHT },
      { kind: "setCells", range: rangeOf(sheet, row, 0), cells: [[title]] },
      { kind: "merge", range: rangeOf(sheet, row, 0, 1, width) },
    ]),
    paperPage(sheet, {
      fitToPagesTall: 1,
      titleRows: { row: 0, rowCount: block.row + 1 },
      marginsPoints: PAPER_MARGINS,
    }),
  ];
}
