import type { SheetSnapshot } from "../snapshot";
import type { CellInput, Change, RangeFormat } from "../changes/changeSet";
import { columnLetters, rangeOf } from "../grid";
import type { RangeRef } from "../grid";
import { indicatorName } from "../ita/indicators";
import { isoToSerial } from "../period/calendar";
import { formatThaiDate } from "../period/format";
import type { IsoDate } from "../period/types";
import { DATE_FORMAT, FONT } from "../plan/sheet/looks";
import type { Finding } from "../result";
import type { SummaryColumn } from "./findings";
import { COUNT_COLUMNS, asValuesFindings, summaryFormulas, tooLong } from "./summaryFormulas";
import type { IndicatorSummary, ReportRegister } from "./types";

/** Printed headers of the summary, an official Thai table whatever the language of the pane. */
const HEADERS: readonly string[] = [
  "ตัวชี้วัด",
  "หน่วยงานทั้งหมด",
  "รายงานแล้ว",
  "ดำเนินการแล้วเสร็จ",
  "อยู่ระหว่างดำเนินการ",
  "ยังไม่ดำเนินการ",
  "ล่าช้า",
  "ร้อยละแล้วเสร็จ",
];
const DEADLINE_LABEL = "กำหนดรายงาน";
const TODAY_LABEL = "ข้อมูล ณ วันที่";

export const TITLE = "สรุปผลการดำเนินการตามตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน";

export interface SummaryBlock {
  /** Where the header's first cell goes. */
  sheet: string;
  row: number;
  column: number;
  register: ReportRegister;
  /** Last row the formulas look at: the register's, with room to grow. */
  lastRow: number;
  summaries: readonly IndicatorSummary[];
  as: "formulas" | "values";
  today: IsoDate;
  /** What the two date cells of a live summary hold. */
  dateCells: { deadline: CellInput; today: CellInput };
}

export const BLOCK_COLUMNS = HEADERS.length;

/** Headers, a row per indicator, the dates, and the line that says what made it. */
export function blockRows(indicatorCount: number): number {
  return indicatorCount + 3;
}

export function blockRange({ sheet, row, column, summaries }: SummaryBlock): RangeRef {
  return rangeOf(sheet, row, column, blockRows(summaries.length), BLOCK_COLUMNS);
}

/** The zero-based cells of the two dates. */
export function dateCellsOf(block: Pick<SummaryBlock, "sheet" | "row" | "column" | "summaries">) {
  const row = block.row + block.summaries.length + 1;
  return {
    deadline: rangeOf(block.sheet, row, block.column + 1),
    today: rangeOf(block.sheet, row, block.column + 5),
  };
}

/** How the counts stand in the cells: all as formulas, some as numbers, or all as numbers. */
type Liveness = "formulas" | "mixed" | "values";

export interface BlockContents {
  cells: CellInput[][];
  as: Liveness;
  /** Which columns had to be numbers although formulas were asked for. */
  findings: Finding[];
}

/** The cells of a summary. Beside numbers stands the day they were counted on, never a day that moves on. */
export function blockCells(block: SummaryBlock): BlockContents {
  const { register, today } = block;
  const { cells: counts, as, findings } = countRows(block);
  const fixed = valueDates(register.deadline, today);
  const dateCells =
    as === "formulas"
      ? block.dateCells
      : { ...fixed, ...(as === "mixed" && { deadline: block.dateCells.deadline }) };
  const line = (...inputs: CellInput[]): CellInput[] =>
    Array.from({ length: BLOCK_COLUMNS }, (_, index) => inputs[index] ?? "");
  return {
    cells: [
      [...HEADERS],
      ...counts,
      line(DEADLINE_LABEL, dateCells.deadline, "", "", TODAY_LABEL, dateCells.today),
      line(madeLine(register.sheet, as, today)),
    ],
    as,
    findings,
  };
}

function valueRows(summaries: readonly IndicatorSummary[]): CellInput[][] {
  return summaries.map((summary) => [
    indicatorName(summary.indicator),
    ...COUNT_COLUMNS.map((column) => valueOf(summary, column)),
  ]);
}

/** The number a formula of this column comes to. */
export function valueOf(summary: IndicatorSummary, column: SummaryColumn): number {
  if (column !== "percent") return summary[column];
  return summary.agencies === 0 ? 0 : (summary.done / summary.agencies) * 100;
}

function countRows(block: SummaryBlock): BlockContents {
  if (block.as === "values") return { cells: valueRows(block.summaries), as: "values", findings: [] };
  const dates = dateCellsOf(block);
  const address = (cell: RangeRef) => `$${columnLetters(cell.column)}$${cell.row + 1}`;
  const place = {
    column: block.column,
    deadlineCell: address(dates.deadline),
    todayCell: address(dates.today),
  };
  const { rowFormulas, asValues } = summaryFormulas(block.register, block.lastRow, place);
  const formulas = block.summaries.map((summary, index) =>
    rowFormulas(summary.indicator, block.row + 1 + index),
  );
  for (const column of tooLong(formulas)) if (!asValues.has(column)) asValues.set(column, "too-long");
  const findings = asValuesFindings(asValues);
  // The percentage only divides the numbers beside it.
  if (COUNT_COLUMNS.every((column) => column === "percent" || asValues.has(column))) {
    return { cells: valueRows(block.summaries), as: "values", findings };
  }
  return {
    cells: block.summaries.map((summary, index) => [
      indicatorName(summary.indicator),
      ...COUNT_COLUMNS.map((column): CellInput => {
        const formula = formulas[index]?.[column];
        return formula === undefined || asValues.has(column) ? valueOf(summary, column) : { formula };
      }),
    ]),
    as: asValues.size > 0 ? "mixed" : "formulas",
    findings,
  };
}

const HOW: Record<Liveness, string> = {
  formulas: "เป็นสูตร ปรับตามทะเบียนเอง",
  mixed: "บางช่องเป็นค่า ณ วันที่จัดทำ",
  values: "เป็นค่า ณ วันที่จัดทำ",
};

function madeLine(registerSheet: string, as: Liveness, today: IsoDate): string {
  return `จัดทำด้วยผู้ช่วยเลขานุการ ITA เมื่อวันที่ ${formatThaiDate(today)} จากทะเบียนในแผ่นงาน “${registerSheet}” ${HOW[as]}`;
}

/** Dates as they stand in a summary of values. */
export function valueDates(deadline: IsoDate | null, today: IsoDate): SummaryBlock["dateCells"] {
  return { deadline: deadline === null ? "" : isoToSerial(deadline), today: isoToSerial(today) };
}

/** General: in cells that the user has made text, formulas and numbers would stay text. */
const TEXT: RangeFormat = { fontName: FONT, fontSize: 16, vertical: "Center", numberFormat: "General" };

export function formatBlock(block: SummaryBlock): Change[] {
  const { sheet, row, column, summaries } = block;
  const count = summaries.length;
  const set = (range: RangeRef, format: RangeFormat): Change => ({ kind: "setFormat", range, format });
  const dates = dateCellsOf(block);
  const header: RangeFormat = { bold: true, horizontal: "Center", wrap: true, fillColor: "#F2F2F2" };
  const small: RangeFormat = { fontSize: 14, fontColor: "#595959" };
  return [
    set(rangeOf(sheet, row, column, count + 1, BLOCK_COLUMNS), { ...TEXT, borders: { style: "Thin" } }),
    set(rangeOf(sheet, row, column, 1, BLOCK_COLUMNS), header),
    set(rangeOf(sheet, row + 1, column, count, 1), { wrap: true, horizontal: "Left" }),
    set(rangeOf(sheet, row + 1, column + 1, count, BLOCK_COLUMNS - 2), {
      numberFormat: "#,##0",
      horizontal: "Center",
    }),
    set(rangeOf(sheet, row + 1, column + BLOCK_COLUMNS - 1, count, 1), {
      numberFormat: "0.00",
      horizontal: "Center",
    }),
    set(rangeOf(sheet, row + count + 1, column, 2, BLOCK_COLUMNS), { ...TEXT, ...small }),
    set(dates.deadline, { numberFormat: DATE_FORMAT, horizontal: "Left" }),
    set(dates.today, { numberFormat: DATE_FORMAT, horizontal: "Left" }),
  ];
}

/** Points. */
const TITLE_HEIGHT = 30;

/** Characters: the indicators' names, and the headings of the counts, in one or two lines. */
const NAME_WIDTH = 38;
const COUNT_WIDTH = 15;

/**
 * Beside the user's own cells, columns that hold nothing at all are made wide enough: in Excel's narrow standard
 * columns each name would take four lines. A column with anything in it keeps the width that the user gave it.
 */
export function widenEmptyColumns(block: SummaryBlock, target: SheetSnapshot): Change[] {
  return Array.from({ length: BLOCK_COLUMNS }, (_, index) => block.column + index)
    .filter((column) => isEmptyColumn(target, column))
    .map((column) => ({
      kind: "setColumnWidth",
      sheet: block.sheet,
      column,
      columnCount: 1,
      characters: column === block.column ? NAME_WIDTH : COUNT_WIDTH,
    }));
}

function isEmptyColumn({ used, values }: SheetSnapshot, column: number): boolean {
  if (!used) return true;
  return values.every((row) => (row[column - used.column] ?? "") === "");
}

/** A sheet of its own: title, widths, and an A4 page across. */
export function newSheetChanges(sheet: string, after: string): Change[] {
  return [
    { kind: "addSheet", sheet, after, tabColor: "#1F4E79" },
    { kind: "showGridlines", sheet, visible: false },
    { kind: "setColumnWidth", sheet, column: 0, columnCount: 1, characters: NAME_WIDTH },
    { kind: "setColumnWidth", sheet, column: 1, columnCount: BLOCK_COLUMNS - 1, characters: COUNT_WIDTH },
    {
      kind: "setFormat",
      range: rangeOf(sheet, 0, 0, 1, BLOCK_COLUMNS),
      format: { ...TEXT, fontSize: 18, bold: true, horizontal: "Center" },
    },
    { kind: "setRowHeight", sheet, row: 0, rowCount: 1, height: TITLE_HEIGHT },
    { kind: "setCells", range: rangeOf(sheet, 0, 0), cells: [[TITLE]] },
    { kind: "merge", range: rangeOf(sheet, 0, 0, 1, BLOCK_COLUMNS) },
    {
      kind: "setPageLayout",
      sheet,
      layout: {
        orientation: "landscape",
        fitToPagesWide: 1,
        marginsPoints: { top: 54, bottom: 54, left: 42, right: 42, header: 20, footer: 20 },
        centerHorizontally: true,
        footerCenter: "หน้า &P จาก &N",
      },
    },
  ];
}
