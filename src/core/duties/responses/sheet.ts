import type { CellInput, Change } from "../../changes/changeSet";
import { rangeOf, toAddress, type RangeRef } from "../../grid";
import { SAMPLE_RULE } from "../../ita/sampleTarget";
import { hasName } from "../../plan/sheet/layout";
import { TODAY_NAME } from "../../plan/sheet/rules";
import type { IsoDate } from "../../period/types";
import { addressOf, LOOKS } from "../../paper/paper";
import type { WorkbookSnapshot } from "../../snapshot";
import { dutyNames } from "../dutyYear";
import { beginPaper, columnFormat, DATE_FORMAT, endPaper, INPUT, nameAt, small, span } from "../paper";
import type { DayCell } from "../types";

export const SURVEYS = ["IIT", "EIT"] as const;
export type Survey = (typeof SURVEYS)[number];

export const SURVEY_HEADERS = {
  survey: "แบบวัด",
  population: "จำนวนทั้งหมด (คน)",
  suggested: "เป้าหมายตามสูตร",
  own: "เป้าหมายที่กำหนดเอง",
  target: "เป้าหมายที่ใช้",
  responses: "ตอบแล้ว",
  percent: "ร้อยละของเป้าหมาย",
  shortfall: "ยังขาด",
  perDay: "ต้องได้เพิ่มวันละ",
} as const;
export type SurveyField = keyof typeof SURVEY_HEADERS;
export const SURVEY_FIELDS = Object.keys(SURVEY_HEADERS) as SurveyField[];

export const LOG_HEADERS = {
  date: "วันที่",
  IIT: "ผู้ตอบ IIT สะสม",
  EIT: "ผู้ตอบ EIT สะสม",
  note: "หมายเหตุ",
} as const;
export type LogField = keyof typeof LOG_HEADERS;

const SURVEY_END_LABEL = "วันสุดท้ายของการสำรวจ";
const DAYS_LEFT_LABEL = "เหลือเวลา (วัน)";

/** Rows made ready for typing; the formulas look further down. */
const LOG_ROWS = 24;
const LOG_REACH = 400;
const WIDTHS = [24, 18, 18, 18, 14, 12, 14, 12, 16];

/** What a survey's row computes, on the sheet of the log. `end` is the cell of the survey's last day. */
export function surveyFormulas(
  row: number,
  columns: Readonly<Record<SurveyField, number>>,
  answers: string,
  daysLeft: string,
): Partial<Record<SurveyField, string>> {
  const at = (field: SurveyField) => addressOf(row, columns[field]);
  const { percent, floor, cap } = SAMPLE_RULE;
  const people = at("population");
  const share = `ROUNDUP(${people}*${percent}/100,0)`;
  const target = at("target");
  return {
    suggested: `=IF(N(${people})<=0,"",IF(${people}<=${floor},INT(${people}),MIN(${cap},MAX(${floor},${share}))))`,
    target: `=IF(ISNUMBER(${at("own")}),${at("own")},${at("suggested")})`,
    responses: `=MAX(0,${answers})`,
    percent: `=IF(N(${target})<=0,"",${at("responses")}/${target})`,
    shortfall: `=IF(ISNUMBER(${target}),MAX(0,${target}-${at("responses")}),"")`,
    perDay: `=IF(AND(ISNUMBER(${at("shortfall")}),N(${daysLeft})>0),ROUNDUP(${at("shortfall")}/${daysLeft},0),"")`,
  };
}

const COLUMNS = Object.fromEntries(SURVEY_FIELDS.map((field, index) => [field, index])) as Record<
  SurveyField,
  number
>;

/** A new sheet: both surveys against their targets, the survey's end, and a log of answers by day. */
export function buildResponseSheet(
  snapshot: WorkbookSnapshot,
  fiscalYearBe: number,
  today: IsoDate,
  end: DayCell | null,
): { changes: Change[]; sheet: string; rowCount: number } {
  const { percent, floor, cap } = SAMPLE_RULE;
  const page = {
    title: "ติดตามจำนวนผู้ตอบแบบวัด IIT และ EIT",
    tab: `ผู้ตอบ IIT EIT ${fiscalYearBe}`,
    widths: WIDTHS,
    fiscalYearBe,
    today,
  };
  const paper = beginPaper(snapshot, page, [
    "พิมพ์จำนวนทั้งหมด และจำนวนผู้ตอบสะสมตามวันที่ในตารางล่าง ส่วนที่เหลือคำนวณเอง",
    `เป้าหมายตามสูตร ร้อยละ ${percent} ไม่น้อยกว่า ${floor} ไม่เกิน ${cap} คน (ไม่ถึง ${floor} คน ใช้ทั้งหมด) ยังไม่ยืนยัน ตรวจกับคู่มือการประเมินของปี`,
  ]);
  const { sheet, changes } = paper;
  paper.line("1. ผลเทียบกับเป้าหมาย", LOOKS.heading, false);
  const first = paper.row + 1;
  const endRow = first + SURVEYS.length;
  const endCell = rangeOf(sheet, endRow, 1);
  const daysLeft = addressOf(endRow, 5);
  // The two surveys, the end of the survey, a free line, a heading, the log's header.
  const logHeader = endRow + 3;
  const rows = SURVEYS.map((survey, index): CellInput[] => {
    const answers = span(1 + index, logHeader, logHeader + LOG_REACH);
    const formulas = surveyFormulas(first + index, COLUMNS, answers, daysLeft);
    return SURVEY_FIELDS.map((field) => {
      const formula = formulas[field];
      return formula === undefined ? (field === "survey" ? survey : "") : { formula };
    });
  });
  const surveys = paper.table(SURVEY_COLUMNS, rows);
  changes.push(
    small(surveys),
    ...(["population", "own"] as const).map((field) => columnFormat(surveys, COLUMNS[field], INPUT)),
    ...endLine(snapshot, endCell, end, addressOf(endRow, 1)),
    {
      kind: "addRule",
      range: rangeOf(sheet, first, COLUMNS.shortfall, SURVEYS.length, 1),
      rule: shortRule(first),
    },
  );
  paper.row += 2;
  paper.line("2. จำนวนผู้ตอบตามวันที่", LOOKS.heading, false);
  const log = paper.table(
    LOG_COLUMNS,
    Array.from({ length: LOG_ROWS }, () => ["", "", "", ""]),
  );
  changes.push(
    small(log),
    { kind: "setFormat", range: log, format: INPUT },
    columnFormat(log, 3, { numberFormat: "@" }),
  );
  const names = dutyNames(fiscalYearBe);
  changes.push(
    nameAt(names.responses, rangeOf(sheet, first - 1, 0, SURVEYS.length + 1, WIDTHS.length)),
    nameAt(names.responseLog, rangeOf(sheet, logHeader, 0, LOG_ROWS + 1, LOG_COLUMNS.length)),
    nameAt(names.surveyEnd, endCell),
    ...endPaper(paper, logHeader),
  );
  return { changes, sheet, rowCount: SURVEYS.length };
}

const number = (header: string, numberFormat = "#,##0") => ({
  header,
  horizontal: "Right" as const,
  numberFormat,
});

const SURVEY_COLUMNS = [
  { header: SURVEY_HEADERS.survey, horizontal: "Center" as const },
  ...SURVEY_FIELDS.slice(1).map((field) =>
    number(SURVEY_HEADERS[field], field === "percent" ? "0%" : undefined),
  ),
];

const LOG_COLUMNS = [
  { header: LOG_HEADERS.date, horizontal: "Center" as const, numberFormat: DATE_FORMAT },
  number(LOG_HEADERS.IIT),
  number(LOG_HEADERS.EIT),
  { header: LOG_HEADERS.note, wrap: true },
];

/** The survey's last day (from the plan's own cell where there is a plan) and the days left, today included. */
function endLine(snapshot: WorkbookSnapshot, at: RangeRef, end: DayCell | null, day: string): Change[] {
  const today = hasName(snapshot, TODAY_NAME) ? TODAY_NAME : "TODAY()";
  const line: CellInput[] = [
    SURVEY_END_LABEL,
    endInput(end),
    end ? "จากแผ่นแผน" : "",
    "",
    DAYS_LEFT_LABEL,
    { formula: `=IF(ISNUMBER(${day}),MAX(0,${day}-${today}+1),"")` },
  ];
  const range = rangeOf(at.sheet, at.row, 0, 1, line.length);
  return [
    { kind: "setFormat", range, format: { ...LOOKS.text, fontSize: 14 } },
    {
      kind: "setFormat",
      range: at,
      format: { ...INPUT, numberFormat: DATE_FORMAT, horizontal: "Center", borders: { style: "Thin" } },
    },
    {
      kind: "setFormat",
      range: rangeOf(at.sheet, at.row, 5),
      format: { numberFormat: "0", horizontal: "Right" },
    },
    { kind: "setCells", range, cells: [line] },
  ];
}

export function endInput(end: DayCell | null): CellInput {
  return end ? { formula: `=${toAddress(end.at)}` } : "";
}

function shortRule(row: number) {
  const cell = addressOf(row, COLUMNS.shortfall);
  return {
    formula: `=AND(ISNUMBER(${cell}),N(${cell})>0)`,
    format: { fillColor: "#FCE4E4", fontColor: "#9C0006", numberFormat: '"▼ "#,##0' },
  };
}
