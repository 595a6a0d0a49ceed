import type { CellInput } from "../../changes/changeSet";
import type { RangeRef } from "../../grid";
import { columnLetters, rangeOf, toA1 } from "../../grid";
import { indicatorName } from "../../ita/indicators";
import { formatThaiDate } from "../../period/format";
import type { IsoDate } from "../../period/types";
import type { AnswerMatrix } from "../answers/answers";
import { ANSWERS, ANSWER_SIGNS, answerText } from "../answers/answerTexts";
import type { SummarySubject } from "../summaryLooks";
import type { ReportRegister } from "../types";
import type { answerFormulas } from "./answerFormula";

const MATRIX_TITLE = "ตารางติดตามการรายงานผลการดำเนินการตามตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน";

/** Where the parts of the matrix stand on their sheet; zero-based rows. */
export interface MatrixLayout {
  sheet: string;
  titles: string[];
  headerRow: number;
  firstRow: number;
  totalsRow: number;
  /** Last row of the totals; the made line stands below it. */
  bottom: number;
  /** Columns: number, agency, the indicators, two counts. */
  width: number;
  indicatorCount: number;
}

const TOTALS = ["รายงานแล้ว", "แล้วเสร็จ (รวมที่ยืนยันแล้ว)", "ยืนยันแล้ว", "ยังไม่ตอบ"] as const;
const COUNT_HEADERS = ["รายงานแล้ว", "ยังไม่ตอบ"] as const;

export function matrixLayout(
  sheet: string,
  { indicators, agencies }: AnswerMatrix,
  titles: string[],
): MatrixLayout {
  const headerRow = titles.length + 1;
  const totalsRow = headerRow + 1 + agencies.length;
  return {
    sheet,
    titles,
    headerRow,
    firstRow: headerRow + 1,
    totalsRow,
    bottom: totalsRow + TOTALS.length - 1,
    width: 2 + indicators.length + COUNT_HEADERS.length,
    indicatorCount: indicators.length,
  };
}

export function matrixTitles(
  { agencyName, fiscalYearBe }: SummarySubject,
  { deadline }: ReportRegister,
): string[] {
  const parts = [
    ...(agencyName === null ? [] : [agencyName]),
    ...(fiscalYearBe === null ? [] : [`ปีงบประมาณ พ.ศ. ${fiscalYearBe}`]),
    ...(deadline === null ? [] : [`${DEADLINE} ${formatThaiDate(deadline)}`]),
  ];
  return parts.length > 0 ? [MATRIX_TITLE, parts.join(" ")] : [MATRIX_TITLE];
}

const DEADLINE = "กำหนดรายงานภายในวันที่";

/** The line of titles with a deadline, whichever: one that has been moved since is still ours. */
export function isMatrixTitle(text: string): boolean {
  return new RegExp(`(?:^| )${DEADLINE} \\d+ \\S+ \\d{4}$`).test(text);
}

/** The whole of it: titles, table, totals, made line. */
export function matrixRange({ sheet, bottom, width }: MatrixLayout): RangeRef {
  return rangeOf(sheet, 0, 0, bottom + 2, width);
}

/** Titles, headers and agencies of a matrix that stands in `range`: without the totals and the line that says what made it. */
export function matrixRows(range: RangeRef): RangeRef {
  return { ...range, rowCount: range.rowCount - TOTALS.length - 1 };
}

/** The cells that say an answer: what the rules go over. */
export function answerRange({ sheet, firstRow, totalsRow, indicatorCount }: MatrixLayout): RangeRef {
  return rangeOf(sheet, firstRow, 2, totalsRow - firstRow, indicatorCount);
}

export interface MatrixContents {
  matrix: AnswerMatrix;
  /** null: the answers of the day. */
  formulaOf: Extract<ReturnType<typeof answerFormulas>, { formulaOf: unknown }>["formulaOf"] | null;
  register: ReportRegister;
  today: IsoDate;
}

/** Every cell of the matrix, from its title to the line that says what made it. */
export function matrixCells(
  layout: MatrixLayout,
  { matrix, formulaOf, register, today }: MatrixContents,
): CellInput[][] {
  const { titles, firstRow, totalsRow, width, indicatorCount } = layout;
  const line = (...inputs: CellInput[]): CellInput[] =>
    Array.from({ length: width }, (_, c) => inputs[c] ?? "");
  const lastAnswer = columnLetters(1 + indicatorCount);
  const rows = matrix.agencies.map(({ name, answers }, index) => {
    const row = firstRow + index + 1;
    const across = `$C${row}:$${lastAnswer}${row}`;
    const silent = `COUNTIF(${across},"${ANSWER_SIGNS.silent}*")`;
    return [
      index + 1,
      name,
      ...matrix.indicators.map((indicator, c): CellInput =>
        formulaOf ? { formula: formulaOf(indicator, `$B${row}`) } : answerText(answers[c] ?? "silent"),
      ),
      { formula: `=COLUMNS(${across})-${silent}` },
      { formula: `=${silent}` },
    ];
  });
  const columnTotals = (kind: number, column: number): CellInput => {
    const down = toA1({ row: firstRow, column, rowCount: totalsRow - firstRow, columnCount: 1 });
    if (column >= 2 + indicatorCount)
      return column === 2 + indicatorCount + kind ? { formula: `=SUM(${down})` } : "";
    const count = (sign: string) => `COUNTIF(${down},"${sign}*")`;
    const formulas = [
      `ROWS(${down})-${count(ANSWER_SIGNS.silent)}`,
      `${count(ANSWER_SIGNS.done)}+${count(ANSWER_SIGNS.verified)}`,
      count(ANSWER_SIGNS.verified),
      count(ANSWER_SIGNS.silent),
    ];
    return { formula: `=${formulas[kind] ?? "0"}` };
  };
  const totals = TOTALS.map((label, kind) => {
    // The sums of the two counts at the right stand in the lines they belong to.
    const sumColumn = kind === 0 ? 0 : kind === TOTALS.length - 1 ? 1 : -1;
    return [
      "",
      label,
      ...Array.from({ length: width - 2 }, (_, c) =>
        columnTotals(c < indicatorCount ? kind : sumColumn, 2 + c),
      ),
    ];
  });
  const legend = ANSWERS.map(answerText).join("   ");
  const made = `จัดทำด้วยผู้ช่วยเลขานุการ ITA เมื่อวันที่ ${formatThaiDate(today)} จากทะเบียนในแผ่นงาน “${register.sheet}” ${formulaOf ? "เป็นสูตร ปรับตามทะเบียนเอง" : "เป็นค่า ณ วันที่จัดทำ"}`;
  return [
    ...titles.map((title) => line(title)),
    line(legend),
    line("ที่", "หน่วยงาน", ...matrix.indicators.map(indicatorName), ...COUNT_HEADERS),
    ...rows,
    ...totals,
    line(made),
  ];
}
