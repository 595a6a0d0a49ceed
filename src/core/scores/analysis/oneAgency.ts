import type { CellInput } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import { INSTRUMENTS, indicatorName, indicatorOf, type IndicatorId } from "../../ita/indicators";
import type { LevelGains } from "../../ita/gains";
import { officialNumber, type Ruleset } from "../../ita/rulesets";
import type { WorkbookSnapshot } from "../../snapshot";
import { markingRule } from "../marks/rule";
import { PASS_MARK_NAME } from "../passMark";
import type { AgencyScores, ScoreTable } from "../types";
import { levelFormula } from "./levelFormula";
import { addressOf, LOOKS, type Paper, type PaperColumn } from "./paper";
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

/** The sections about one agency: all indicators, the instruments, the failing list, the way to the next level. */
export function writeAgency(
  paper: Paper,
  snapshot: WorkbookSnapshot,
  subject: Subject,
  ruleset: Ruleset,
  next: LevelGains | null,
): void {
  const order = INSTRUMENTS.flatMap((instrument) =>
    ruleset.order.filter((id) => indicatorOf(id).instrument === instrument),
  );
  paper.line("1. คะแนนประเมินรายตัวชี้วัด", LOOKS.heading);
  const first = paper.row + 1;
  const rowOf = new Map(order.map((id, index) => [id, first + index]));
  const before = subject.before?.agency.fiscalYearBe ?? null;
  const rows = order.map((id) => indicatorRow(snapshot, subject, id, ruleset, rowOf.get(id) ?? 0));
  const data = paper.table(scoreColumns(subject.before ? before : null), rows);
  const scores = rangeOf(paper.sheet, data.row, SCORE, order.length, 1);
  paper.changes.push({
    kind: "addDataBar",
    range: scores,
    bar: { color: "#DCE9F5", minimum: 0, maximum: 100 },
  });
  paper.changes.push({ kind: "addRule", range: scores, rule: analysisRule(paper, scores.row, order.length) });
  paper.skip();
  writeInstruments(paper, ruleset, order, rowOf);
  paper.skip();
  writeFailing(paper, subject, ruleset, rowOf);
  if (next) {
    paper.skip();
    writeNext(paper, next);
  }
}

function indicatorRow(
  snapshot: WorkbookSnapshot,
  { agency, table, before }: Subject,
  id: IndicatorId,
  ruleset: Ruleset,
  row: number,
): CellInput[] {
  const score = addressOf(row, SCORE);
  const cells: CellInput[] = [
    officialNumber(ruleset, id) ?? "",
    indicatorName(id),
    indicatorOf(id).instrument,
    scoreInput(snapshot, table, agency.scores[id]),
    { formula: `=IF(ISNUMBER(${score}),ROUND(${score}-${PASS_MARK_NAME},2),"")` },
    { formula: `=IF(ISNUMBER(${score}),IF(ROUND(${score},6)<${PASS_MARK_NAME},"ไม่ผ่าน","ผ่าน"),"ไม่มีคะแนน")` },
  ];
  if (!before) return cells;
  const earlier = addressOf(row, SCORE + 3);
  return [
    ...cells,
    scoreInput(snapshot, before.table, before.agency.scores[id]),
    { formula: `=IF(COUNT(${score},${earlier})=2,ROUND(${score}-${earlier},2),"")` },
  ];
}

/** The same sign and tint as in the score table. */
function analysisRule(paper: Paper, row: number, rowCount: number): ReturnType<typeof markingRule> {
  const block = { row, column: SCORE, rowCount, columnCount: 1 };
  const table: ScoreTable = {
    sheet: paper.sheet,
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
  paper: Paper,
  ruleset: Ruleset,
  order: readonly IndicatorId[],
  rowOf: ReadonlyMap<IndicatorId, number>,
): void {
  paper.line("2. คะแนนตามแบบวัด", LOOKS.heading);
  const first = paper.row + 1;
  const rows: CellInput[][] = INSTRUMENTS.map((instrument, index) => {
    const own = order.filter((id) => indicatorOf(id).instrument === instrument);
    const scores = addressOf(rowOf.get(own[0] ?? "duties") ?? 0, SCORE, own.length);
    const row = first + index;
    return [
      index + 1,
      INSTRUMENT_NAMES[instrument],
      instrument,
      { formula: `=IF(COUNT(${scores})=${own.length},AVERAGE(${scores}),"")` },
      ruleset.weights[instrument],
      { formula: `=IF(ISNUMBER(${addressOf(row, 3)}),${addressOf(row, 3)}*${addressOf(row, 4)}/100,"")` },
    ];
  });
  const weighted = addressOf(first, 5, INSTRUMENTS.length);
  const total = addressOf(first + INSTRUMENTS.length, 5);
  const means = addressOf(first, 3, INSTRUMENTS.length);
  rows.push(
    ["", "คะแนน ITA", "", "", 100, { formula: `=IF(COUNT(${weighted})=3,ROUND(SUM(${weighted}),2),"")` }],
    ["", "ระดับผลการประเมิน", "", "", "", { formula: levelFormula(ruleset.levels, total, means) }],
  );
  paper.table(
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

const INSTRUMENT_NAMES = {
  IIT: "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน",
  EIT: "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก",
  OIT: "แบบตรวจการเปิดเผยข้อมูลสาธารณะ",
} as const;

/** Renumbered from 1 as the document prints it; the true number stays in the first column. */
function writeFailing(
  paper: Paper,
  { agency, before }: Subject,
  ruleset: Ruleset,
  rowOf: ReadonlyMap<IndicatorId, number>,
): void {
  const failing = [...rowOf.keys()].filter((id) => agency.failing.includes(id));
  const count = `จำนวน ${failing.length} จาก ${ruleset.order.length} ตัวชี้วัด`;
  paper.line(`3. ตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน ${count}`, LOOKS.heading);
  if (failing.length === 0) {
    paper.line("ผ่านเกณฑ์การประเมินทุกตัวชี้วัดที่มีคะแนน", LOOKS.text);
    return;
  }
  const lowest = before ? before.agency.failing : [];
  const rows = failing.map((id, index): CellInput[] => {
    const row = rowOf.get(id) ?? 0;
    return [
      officialNumber(ruleset, id) ?? "",
      `${index + 1}. ${indicatorName(id)}${lowest.includes(id) ? " (ไม่ผ่านต่อเนื่อง)" : ""}`,
      indicatorOf(id).instrument,
      { formula: `=${addressOf(row, SCORE)}` },
      { formula: `=${addressOf(row, SCORE + 1)}` },
      { formula: `=${addressOf(row, SCORE + 2)}` },
    ];
  });
  paper.table(
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
function writeNext(paper: Paper, { level, total, alone, together }: LevelGains): void {
  paper.line(`4. คะแนนที่ต้องเพิ่มเพื่อให้ได้ระดับ ${level}`, LOOKS.heading);
  if (total > 0) paper.line(`คะแนน ITA ต้องเพิ่มอีก ${total.toFixed(2)} คะแนน`, LOOKS.text);
  for (const instrument of INSTRUMENTS) {
    const gain = alone[instrument];
    if (gain !== undefined) {
      paper.line(`เพิ่มคะแนนเฉลี่ย ${instrument} อย่างเดียว ${gain.toFixed(2)} คะแนน`, LOOKS.text);
    }
  }
  paper.line(`หรือเพิ่มทุกแบบวัดพร้อมกัน แบบละ ${together.toFixed(2)} คะแนน`, LOOKS.text);
}
