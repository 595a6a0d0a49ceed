import type { CellInput } from "../changes/changeSet";
import { columnLetters, rangeOf } from "../grid";
import type { RangeRef } from "../grid";
import { indicatorName } from "../ita/indicators";
import { isoToSerial } from "../period/calendar";
import { formatThaiDate } from "../period/format";
import type { IsoDate } from "../period/types";
import type { Finding } from "../result";
import type { SummaryColumn } from "./findings";
import { COLUMN_HEADERS, NAME_HEADER, SENTENCE_HEADER, valueOf } from "./summaryColumns";
import { asValuesFindings, isDerived, summaryFormulas, tooLong } from "./summaryFormulas";
import { sentenceFormula, summarySentence } from "./summarySentence";
import type { IndicatorSummary, ReportRegister } from "./types";

const DEADLINE_LABEL = "กำหนดรายงาน";
const TODAY_LABEL = "ข้อมูล ณ วันที่";

export interface SummaryBlock {
  /** Where the header's first cell goes. */
  sheet: string;
  row: number;
  column: number;
  register: ReportRegister;
  /** Last row the formulas look at: the register's, with room to grow. */
  lastRow: number;
  summaries: readonly IndicatorSummary[];
  /** The counts, from left to right between the name and the sentence. */
  columns: readonly SummaryColumn[];
  as: "formulas" | "values";
  today: IsoDate;
  /** What the two date cells of a live summary hold. */
  dateCells: { deadline: CellInput; today: CellInput };
}

/** The name, the counts, the sentence. */
export function blockColumns({ columns }: Pick<SummaryBlock, "columns">): number {
  return columns.length + 2;
}

/** Headers, a row per indicator, the dates, and the line that says what made it. */
export function blockRows(indicatorCount: number): number {
  return indicatorCount + 3;
}

export function blockRange(block: SummaryBlock): RangeRef {
  const { sheet, row, column, summaries } = block;
  return rangeOf(sheet, row, column, blockRows(summaries.length), blockColumns(block));
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
  const dates = dateCellsOf(block);
  const address = (cell: RangeRef) => `$${columnLetters(cell.column)}$${cell.row + 1}`;
  const place = { deadline: address(dates.deadline), today: address(dates.today) };
  const rows = block.summaries.map((_, index) => block.row + 1 + index);
  const { cells: counts, as, findings } = countRows(block, rows, { ...place, firstColumn: block.column + 1 });
  const fixed = valueDates(register.deadline, today);
  const dateCells =
    as === "formulas"
      ? block.dateCells
      : { ...fixed, ...(as === "mixed" && { deadline: block.dateCells.deadline }) };
  const line = (...inputs: CellInput[]): CellInput[] =>
    Array.from({ length: blockColumns(block) }, (_, index) => inputs[index] ?? "");
  return {
    cells: [
      headerCells(block.columns),
      ...counts.map((cells, index) => [
        indicatorName(block.summaries[index]?.indicator ?? "duties"),
        ...cells,
      ]),
      line(DEADLINE_LABEL, dateCells.deadline, "", "", TODAY_LABEL, dateCells.today),
      line(madeLine(register.sheet, as, today)),
    ],
    as,
    findings,
  };
}

function headerCells(columns: readonly SummaryColumn[]): string[] {
  return [NAME_HEADER, ...columns.map((column) => COLUMN_HEADERS[column]), SENTENCE_HEADER];
}

export interface CountRows {
  /** By summary: the counts and the sentence. */
  cells: CellInput[][];
  as: Liveness;
  findings: Finding[];
}

/** What the counting needs to know of a summary, wherever it stands. */
export type Counted = Pick<SummaryBlock, "register" | "summaries" | "columns" | "as" | "lastRow">;

/**
 * The counts and the sentence of each indicator.
 *
 * @param rows zero-based worksheet row of each summary
 */
export function countRows(
  block: Counted,
  rows: readonly number[],
  place: { firstColumn: number; deadline: string; today: string },
): CountRows {
  const { columns, summaries } = block;
  const values = (summary: IndicatorSummary): CellInput[] => [
    ...columns.map((column) => valueOf(summary, column)),
    summarySentence(summary),
  ];
  if (block.as === "values") return { cells: summaries.map(values), as: "values", findings: [] };
  const { rowFormulas, asValues } = summaryFormulas(block.register, block.lastRow, { ...place, columns });
  const formulas = summaries.map((summary, index) => rowFormulas(summary.indicator, rows[index] ?? 0));
  for (const column of tooLong(formulas, columns))
    if (!asValues.has(column)) asValues.set(column, "too-long");
  const findings = asValuesFindings(asValues, columns);
  // What only calculates with the numbers beside it is no live summary.
  if (columns.every((column) => isDerived(column) || asValues.has(column))) {
    return { cells: summaries.map(values), as: "values", findings };
  }
  return {
    cells: summaries.map((summary, index) => [
      ...columns.map((column): CellInput => {
        const formula = formulas[index]?.[column];
        return formula === undefined || asValues.has(column) ? valueOf(summary, column) : { formula };
      }),
      {
        formula: sentenceFormula(summary, (column) => {
          const at = columns.indexOf(column);
          return at < 0 ? null : `${columnLetters(place.firstColumn + at)}${(rows[index] ?? 0) + 1}`;
        }),
      },
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
