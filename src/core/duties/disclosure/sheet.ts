import type { CellInput, Change } from "../../changes/changeSet";
import { rangeOf, toAbsoluteA1, type RangeRef } from "../../grid";
import { indicatorName } from "../../ita/indicators";
import { disclosureList, indicatorOfSub } from "../../ita/disclosureScoring";
import { officialNumber, type Ruleset } from "../../ita/rulesets";
import type { IsoDate } from "../../period/types";
import { literal } from "../../remediation/formulaText";
import { addressOf, LOOKS } from "../../paper/paper";
import type { WorkbookSnapshot } from "../../snapshot";
import { dutyNames } from "../dutyYear";
import {
  beginPaper,
  columnFormat,
  DATE_FORMAT,
  endPaper,
  INPUT,
  nameAt,
  signature,
  small,
  span,
} from "../paper";
import { ITEM_HEADERS, STATE_WORDS } from "./words";

/** Columns of a new sheet; the summary above shares them. */
const COL = { code: 0, name: 1, sub: 2, status: 3, checked: 4, lost: 5, owner: 6, link: 7, note: 8 };
const WIDTHS = [8, 42, 10, 17, 14, 11, 18, 32, 16];
/** The formulas look this many rows below the items: rows may be added there. */
export const SPARE_ROWS = 40;
const POINTS = "0.00";
/** The summary's columns, and the one with the scores. */
export const SCORE_COLUMN_COUNT = 8;
export const SCORE_COLUMN = 5;

/** The formula of what an item costs; `scores` is the summary's range of sub-indicators. */
export function lostFormula(row: number, columns: { status: number; sub: number }, scores: RangeRef): string {
  const status = addressOf(row, columns.status);
  const sub = addressOf(row, columns.sub);
  const part = (column: number) =>
    toAbsoluteA1({ ...scores, row: scores.row + 1, column: scores.column + column, columnCount: 1 });
  return `=IF(${status}=${literal(STATE_WORDS.published)},0,SUMIF(${part(0)},${sub},${part(6)}))`;
}

/** A new sheet: what the items come to, then the items. */
export function buildItemSheet(
  snapshot: WorkbookSnapshot,
  ruleset: Ruleset,
  today: IsoDate,
): { changes: Change[]; sheet: string; rowCount: number } {
  const { fiscalYearBe } = ruleset;
  const list = disclosureList(ruleset);
  const notes = [
    "พิมพ์ลิงก์ ผู้รับผิดชอบ และเลือกสถานะ คะแนนคำนวณเอง: ข้อที่เผยแพร่แล้วได้ 100 นอกนั้นได้ 0",
    ...(list.isConfirmed ? [] : ["รายการข้อของปีนี้ยังไม่ยืนยัน ตรวจกับคู่มือการประเมินของปี"]),
  ];
  const page = {
    title: "การเปิดเผยข้อมูลสาธารณะ (OIT)",
    tab: `รายการ OIT ${fiscalYearBe}`,
    widths: WIDTHS,
    fiscalYearBe,
    today,
  };
  const paper = beginPaper(snapshot, page, notes);
  const { sheet, changes } = paper;
  paper.line("1. คะแนนที่คาดว่าจะได้", LOOKS.heading, false);
  const subCount = list.subIndicators.length;
  const scoresHeader = paper.row;
  // The header, the sub-indicators, four lines of totals, a free line, a heading, the items' header.
  const itemsHeader = scoresHeader + 1 + subCount + 4 + 2;
  const lastRow = itemsHeader + list.items.length + SPARE_ROWS;
  const scores = paper.table(
    SCORE_COLUMNS,
    scoreRows(ruleset, scoresHeader + 1, { first: itemsHeader, last: lastRow }),
    4,
  );
  changes.push(small(scores));
  paper.skip();
  paper.line(`2. รายการข้อมูล ${list.items.length} ข้อ`, LOOKS.heading, false);
  const scoresRange = rangeOf(sheet, scoresHeader, 0, subCount + 1, SCORE_COLUMN_COUNT);
  const rows = list.items.map(({ code, subIndicator, name }, index): CellInput[] => [
    code,
    name,
    subIndicator,
    "",
    "",
    { formula: lostFormula(itemsHeader + 1 + index, COL, scoresRange) },
    "",
    "",
    "",
  ]);
  const items = paper.table(ITEM_COLUMNS, rows);
  changes.push(small(items), ...itemFormats(items));
  const names = dutyNames(fiscalYearBe);
  changes.push(
    nameAt(names.disclosure, rangeOf(sheet, itemsHeader, 0, list.items.length + 1, WIDTHS.length)),
    nameAt(names.disclosureScores, scoresRange),
    ...signature(paper, [COL.name, COL.owner], ["ผู้จัดทำ", "ผู้ตรวจสอบ"]),
    missingRule(sheet, itemsHeader + 1, list.items.length),
    ...endPaper(paper, itemsHeader),
  );
  return { changes, sheet, rowCount: list.items.length };
}

const SCORE_COLUMNS = [
  { header: "ตัวชี้วัด\nย่อย", horizontal: "Center" as const },
  { header: "ชื่อตัวชี้วัด", wrap: true },
  { header: "ตัวชี้วัดที่", horizontal: "Center" as const },
  { header: "จำนวนข้อ", horizontal: "Center" as const, numberFormat: "0" },
  { header: "เผยแพร่แล้ว", horizontal: "Center" as const, numberFormat: "0" },
  { header: "คะแนน", horizontal: "Right" as const, numberFormat: POINTS },
  { header: "ข้อละ\n(คะแนน ITA)", horizontal: "Right" as const, numberFormat: POINTS },
  { header: "เสียไป (คะแนน ITA)", horizontal: "Right" as const, numberFormat: POINTS },
];

const ITEM_COLUMNS = [
  { header: ITEM_HEADERS.code, horizontal: "Center" as const },
  { header: ITEM_HEADERS.name, wrap: true },
  { header: ITEM_HEADERS.sub, horizontal: "Center" as const },
  { header: ITEM_HEADERS.status, horizontal: "Center" as const },
  { header: ITEM_HEADERS.checked, horizontal: "Center" as const, numberFormat: DATE_FORMAT },
  { header: ITEM_HEADERS.lost, horizontal: "Right" as const, numberFormat: POINTS },
  { header: ITEM_HEADERS.owner, wrap: true },
  { header: ITEM_HEADERS.link, wrap: true },
  { header: ITEM_HEADERS.note, wrap: true },
];

/**
 * The summary's rows as live formulas over the items in rows `items.first` (their header) to `items.last`. A row inserted
 * anywhere between is counted.
 */
export function scoreRows(
  ruleset: Ruleset,
  firstRow: number,
  items: { first: number; last: number },
  columns: { sub: number; status: number } = COL,
): CellInput[][] {
  const { subIndicators } = disclosureList(ruleset);
  const last = firstRow + subIndicators.length - 1;
  const subs = span(columns.sub, items.first, items.last);
  const states = span(columns.status, items.first, items.last);
  const published = literal(STATE_WORDS.published);
  const weight = ruleset.weights.OIT;
  const groups = span(2, firstRow, last);
  const counts = span(3, firstRow, last);
  const marks = span(5, firstRow, last);
  const means = span(5, last + 1, last + 2);
  const rows = subIndicators.map(({ no, name }, index): CellInput[] => {
    const [a, c, d, e, g] = [0, 2, 3, 4, 6].map((column) => addressOf(firstRow + index, column));
    const indicator = indicatorOfSub(no) ?? "disclosure";
    return [
      no,
      name,
      officialNumber(ruleset, indicator) ?? "",
      { formula: `=COUNTIF(${subs},${a})` },
      { formula: `=COUNTIFS(${subs},${a},${states},${published})` },
      { formula: `=IF(${d}=0,"",100*${e}/${d})` },
      {
        formula: `=IF(${d}=0,0,100/${d}/COUNTIFS(${groups},${c},${counts},">0")/COUNT(${means})*${weight}/100)`,
      },
      { formula: `=(${d}-${e})*${g}` },
    ];
  });
  const totals = (["disclosure", "prevention"] as const).map((indicator, index): CellInput[] => {
    const number = officialNumber(ruleset, indicator) ?? "";
    const c = addressOf(last + 1 + index, 2);
    const sum = (column: number) => ({
      formula: `=SUMIF(${groups},${c},${span(column, firstRow, last)})`,
    });
    return [
      "",
      `รวม ${indicatorName(indicator)}`,
      number,
      sum(3),
      sum(4),
      { formula: `=IFERROR(AVERAGEIFS(${marks},${groups},${c},${counts},">0"),"")` },
      "",
      sum(7),
    ];
  });
  const [oit, itaRow] = [last + 3, last + 4];
  const add = (column: number) => ({ formula: `=SUM(${span(column, last + 1, last + 2)})` });
  return [
    ...rows,
    ...totals,
    ["", "คะแนนแบบวัด OIT", "", add(3), add(4), { formula: `=IFERROR(AVERAGE(${means}),"")` }, "", add(7)],
    [
      "",
      `คะแนนที่ได้ใน ITA (น้ำหนักร้อยละ ${weight})`,
      "",
      "",
      "",
      { formula: `=IF(${addressOf(oit, 5)}="","",ROUND(${addressOf(oit, 5)}*${weight}/100,2))` },
      "",
      { formula: `=${addressOf(itaRow - 1, 7)}` },
    ],
  ];
}

function itemFormats(items: RangeRef): Change[] {
  const typed = [COL.status, COL.checked, COL.owner, COL.link, COL.note];
  return [
    ...typed.map((column) => columnFormat(items, column, INPUT)),
    ...[COL.link, COL.owner, COL.note, COL.code].map((column) =>
      columnFormat(items, column, { numberFormat: "@" }),
    ),
    statusChoices(rangeOf(items.sheet, items.row, COL.status, items.rowCount, 1)),
  ];
}

export function statusChoices(range: RangeRef): Change {
  return {
    kind: "setValidation",
    range,
    list: {
      choices: Object.values(STATE_WORDS),
      strict: false,
      prompt: { title: ITEM_HEADERS.status, message: "เลือกสถานะ เฉพาะ “เผยแพร่แล้ว” ที่ได้คะแนน" },
    },
  };
}

/** Items that cost points are tinted, and ▼ stands before what they cost. */
function missingRule(sheet: string, row: number, rowCount: number): Change {
  const lost = `$${addressOf(row, COL.lost)}`;
  return {
    kind: "addRule",
    range: rangeOf(sheet, row, COL.lost, rowCount, 1),
    rule: {
      formula: `=AND(ISNUMBER(${lost}),N(${lost})>0)`,
      format: { fillColor: "#FCE4E4", fontColor: "#9C0006", numberFormat: '"▼ "0.00' },
    },
  };
}
