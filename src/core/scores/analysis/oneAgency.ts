import type { RangeRef } from "../../grid";
import { INSTRUMENTS, indicatorName, indicatorOf, type IndicatorId } from "../../ita/indicators";
import type { LevelGains } from "../../ita/gains";
import { toHundredths } from "../../ita/points";
import { officialNumber, type Ruleset } from "../../ita/rulesets";
import type { WorkbookSnapshot } from "../../snapshot";
import { markingRule } from "../marks/rule";
import { PASS_MARK_NAME } from "../passMark";
import type { AgencyScores, ScoreTable } from "../types";
import { levelFormula } from "./levelFormula";
import { computeTotal, isFailing, levelOf } from "../../ita/scoring";
import type { KeyedPaper, Live, PaperCell } from "./keyedPaper";
import { addressOf, LOOKS, type PaperColumn } from "../../paper/paper";
import { scoreInput } from "./sourceFormula";

/** An agency's scores in their table, with the year before where the workbook has it. */
export interface Subject {
  agency: AgencyScores;
  table: ScoreTable;
  before?: { agency: AgencyScores; table: ScoreTable };
}

const NUMBER = "0.00";
const DIFFERENCE = "+0.00;-0.00;0.00";

const SCORE = 3;

/** The columns of the ten indicators; two more when there is a year before. */
function scoreColumns(before: number | null): PaperColumn[] {
  const year =
    before === null
      ? []
      : [
          { header: `คะแนน\nปี ${before}`, horizontal: "Right" as const, numberFormat: NUMBER },
          { header: "เพิ่ม/ลด", horizontal: "Right" as const, numberFormat: DIFFERENCE },
        ];
  return [
    { header: "ตัวชี้วัดที่", horizontal: "Center" },
    { header: "ตัวชี้วัด", wrap: true },
    { header: "แบบวัด", horizontal: "Center" },
    { header: "คะแนนประเมิน\nรายตัวชี้วัด", horizontal: "Right", numberFormat: NUMBER },
    { header: "ส่วนต่าง\nจากเกณฑ์", horizontal: "Right", numberFormat: DIFFERENCE },
    { header: "สถานะ", horizontal: "Center" },
    ...year,
  ];
}

export function columnCountOf(subject: Subject): number {
  return subject.before ? 8 : 6;
}

/** What one agency's sections are made of. */
export interface AgencyMatter {
  snapshot: WorkbookSnapshot;
  subject: Subject;
  ruleset: Ruleset;
  /** In force: the workbook's own or the year's. */
  passMark: number;
  next: LevelGains | null;
}

/** The sections about one agency: all indicators, the instruments, the failing list, the way to the next level. */
export function writeAgency(paper: KeyedPaper, matter: AgencyMatter): void {
  const { subject, ruleset, next } = matter;
  const order = INSTRUMENTS.flatMap((instrument) =>
    ruleset.order.filter((id) => indicatorOf(id).instrument === instrument),
  );
  paper.line("1", "1. คะแนนประเมินรายตัวชี้วัด", LOOKS.heading);
  const before = subject.before?.agency.fiscalYearBe ?? null;
  const rows = order.map((id) => ({ key: `1:${id}`, cells: indicatorRow(paper, matter, id) }));
  paper.table("1h", scoreColumns(subject.before ? before : null), rows);
  const over = { firstKey: `1:${order[0] ?? ""}`, rowCount: order.length, column: SCORE };
  paper.decorations.push(
    {
      ...over,
      make: (range) => ({ kind: "addDataBar", range, bar: { color: "#DCE9F5", minimum: 0, maximum: 100 } }),
    },
    { ...over, make: (range) => ({ kind: "addRule", range, rule: analysisRule(range) }) },
  );
  paper.skip();
  writeInstruments(paper, matter, order);
  paper.skip();
  writeFailing(paper, matter, order);
  if (next) {
    paper.skip();
    writeNext(paper, next);
  }
}

function rounded(points: number): number {
  return toHundredths(points) / 100;
}

function indicatorRow(
  paper: KeyedPaper,
  { snapshot, subject: { agency, table, before }, ruleset, passMark }: AgencyMatter,
  id: IndicatorId,
): PaperCell[] {
  const row = paper.rowOf(`1:${id}`);
  const score = addressOf(row, SCORE);
  const value = agency.scores[id]?.value ?? null;
  const cells: PaperCell[] = [
    officialNumber(ruleset, id) ?? "",
    indicatorName(id),
    indicatorOf(id).instrument,
    scoreInput(snapshot, table, agency.scores[id]),
    {
      formula: `=IF(ISNUMBER(${score}),ROUND(${score}-${PASS_MARK_NAME},2),"")`,
      shown: value === null ? "" : rounded(value - passMark),
    },
    {
      formula: `=IF(ISNUMBER(${score}),IF(ROUND(${score},6)<${PASS_MARK_NAME},"ไม่ผ่าน","ผ่าน"),"ไม่มีคะแนน")`,
      shown: value === null ? "ไม่มีคะแนน" : isFailing(value, passMark) ? "ไม่ผ่าน" : "ผ่าน",
    },
  ];
  if (!before) return cells;
  const earlier = addressOf(row, SCORE + 3);
  const earlierValue = before.agency.scores[id]?.value ?? null;
  return [
    ...cells,
    scoreInput(snapshot, before.table, before.agency.scores[id]),
    {
      formula: `=IF(COUNT(${score},${earlier})=2,ROUND(${score}-${earlier},2),"")`,
      shown: value === null || earlierValue === null ? "" : rounded(value - earlierValue),
    },
  ];
}

/** The same sign and tint as in the score table. */
function analysisRule({ sheet, row, column, rowCount }: RangeRef): ReturnType<typeof markingRule> {
  const block = { row, column, rowCount, columnCount: 1 };
  const table: ScoreTable = {
    sheet,
    range: block,
    layout: "long",
    fiscalYearBe: null,
    agencies: [],
    scoreBlocks: [block],
    unit: "points",
    passMark: 0,
  };
  return markingRule(table, block);
}

function writeInstruments(
  paper: KeyedPaper,
  { subject: { agency }, ruleset }: AgencyMatter,
  order: readonly IndicatorId[],
): void {
  paper.line("2", "2. คะแนนตามแบบวัด", LOOKS.heading);
  const rows = INSTRUMENTS.map((instrument, index): { key: string; cells: PaperCell[] } => {
    const own = order.filter((id) => indicatorOf(id).instrument === instrument);
    const scores = rangeDown(paper, `1:${own[0] ?? ""}`, `1:${own[own.length - 1] ?? ""}`, SCORE);
    const row = paper.rowOf(`2:${instrument}`);
    const mean = agency.instruments[instrument];
    const weight = ruleset.weights[instrument];
    const cells: PaperCell[] = [
      index + 1,
      INSTRUMENT_NAMES[instrument],
      instrument,
      { formula: `=IF(COUNT(${scores})=${own.length},AVERAGE(${scores}),"")`, shown: mean ?? "" },
      weight,
      {
        formula: `=IF(ISNUMBER(${addressOf(row, 3)}),${addressOf(row, 3)}*${addressOf(row, 4)}/100,"")`,
        shown: mean === null ? "" : (mean * weight) / 100,
      },
    ];
    return { key: `2:${instrument}`, cells };
  });
  const [top, bottom] = ["2:IIT", "2:OIT"];
  const weighted = rangeDown(paper, top, bottom, 5);
  const means = rangeDown(paper, top, bottom, 3);
  const total = computeTotal(agency.instruments, ruleset);
  const sum: Live = { formula: `=IF(COUNT(${weighted})=3,ROUND(SUM(${weighted}),2),"")`, shown: total ?? "" };
  const level: Live = {
    formula: levelFormula(ruleset.levels, addressOf(paper.rowOf("2:total"), 5), means),
    shown: levelOf(total, agency.instruments, ruleset) ?? "",
  };
  rows.push(
    { key: "2:total", cells: ["", "คะแนน ITA", "", "", 100, sum] },
    { key: "2:level", cells: ["", "ระดับผลการประเมิน", "", "", "", level] },
  );
  paper.table(
    "2h",
    [
      { header: "ที่", horizontal: "Center" },
      { header: "แบบวัด" },
      { header: "ชื่อย่อ", horizontal: "Center" },
      { header: "คะแนนเฉลี่ย", horizontal: "Right", numberFormat: NUMBER },
      { header: "น้ำหนัก\n(ร้อยละ)", horizontal: "Right", numberFormat: "0" },
      { header: "คะแนน\nถ่วงน้ำหนัก", horizontal: "Right", numberFormat: NUMBER },
    ],
    rows,
    2,
  );
}

/** A piece of a column from one row to another, as they stand now. */
function rangeDown(paper: KeyedPaper, firstKey: string, lastKey: string, column: number): string {
  const first = paper.rowOf(firstKey);
  return addressOf(first, column, Math.max(1, paper.rowOf(lastKey) - first + 1));
}

export const INSTRUMENT_NAMES = {
  IIT: "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน",
  EIT: "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก",
  OIT: "แบบตรวจการเปิดเผยข้อมูลสาธารณะ",
} as const;

/** Behind an indicator that failed the year before, too. */
const AGAIN = " (ไม่ผ่านต่อเนื่อง)";

/** Renumbered from 1 as the document prints it; the true number stays in the first column. */
function writeFailing(
  paper: KeyedPaper,
  { subject: { agency, before }, ruleset, passMark }: AgencyMatter,
  order: readonly IndicatorId[],
): void {
  const failing = order.filter((id) => agency.failing.includes(id));
  const count = `จำนวน ${failing.length} จาก ${ruleset.order.length} ตัวชี้วัด`;
  paper.line("3", `3. ตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน ${count}`, LOOKS.heading);
  if (failing.length === 0) {
    paper.line("3:none", "ผ่านเกณฑ์การประเมินทุกตัวชี้วัดที่มีคะแนน", LOOKS.text);
    return;
  }
  const lowest = before ? before.agency.failing : [];
  const rows = failing.map((id, index): { key: string; cells: PaperCell[] } => {
    const row = paper.rowOf(`1:${id}`);
    const value = agency.scores[id]?.value ?? 0;
    const cells: PaperCell[] = [
      officialNumber(ruleset, id) ?? "",
      `${index + 1}. ${indicatorName(id)}${lowest.includes(id) ? AGAIN : ""}`,
      indicatorOf(id).instrument,
      { formula: `=${addressOf(row, SCORE)}`, shown: value },
      { formula: `=${addressOf(row, SCORE + 1)}`, shown: rounded(value - passMark) },
      { formula: `=${addressOf(row, SCORE + 2)}`, shown: "ไม่ผ่าน" },
    ];
    return { key: `3:${id}`, cells };
  });
  paper.table(
    "3h",
    [
      { header: "ตัวชี้วัดที่", horizontal: "Center" },
      { header: "ตัวชี้วัด", wrap: true },
      { header: "แบบประเมิน", horizontal: "Center" },
      { header: "คะแนนประเมิน\nรายตัวชี้วัด", horizontal: "Right", numberFormat: NUMBER },
      { header: "ส่วนต่าง\nจากเกณฑ์", horizontal: "Right", numberFormat: DIFFERENCE },
      { header: "สถานะ", horizontal: "Center" },
    ],
    rows,
  );
}

/** As it stood when the sheet was made: it says so by having no formula, and the made line has the day. */
function writeNext(paper: KeyedPaper, { level, total, alone, together }: LevelGains): void {
  paper.line("4", `4. คะแนนที่ต้องเพิ่มเพื่อให้ได้ระดับ ${level}`, LOOKS.heading);
  if (total > 0) paper.line("4:total", `คะแนน ITA ต้องเพิ่มอีก ${total.toFixed(2)} คะแนน`, LOOKS.text);
  for (const instrument of INSTRUMENTS) {
    const gain = alone[instrument];
    if (gain !== undefined) {
      paper.line(
        `4:${instrument}`,
        `เพิ่มคะแนนเฉลี่ย ${instrument} อย่างเดียว ${gain.toFixed(2)} คะแนน`,
        LOOKS.text,
      );
    }
  }
  paper.line("4:together", `หรือเพิ่มทุกแบบวัดพร้อมกัน แบบละ ${together.toFixed(2)} คะแนน`, LOOKS.text);
}
