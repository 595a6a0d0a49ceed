import type { IndicatorId } from "../../ita/indicators";
import { indicatorName } from "../../ita/indicators";
import { formatThaiDate } from "../../period/format";
import type { IsoDate } from "../../period/types";
import { oneLine } from "../../plan/activities/names";
import { textSum } from "../../plan/sheet/signature";
import { keyNoSpace } from "../../text/keys";
import { type Answer, answerKey, answerOf, rowsByKey } from "../answers/answers";
import { restOfSentence } from "../summarySentence";
import { valueOf } from "../summaryColumns";
import type { IndicatorSummary, ReportRegister, ReportRow } from "../types";
import type { EvidenceMeasures } from "./chooseMeasures";
import type { EvidenceItem } from "./evidenceItem";
import { publishable } from "./publishable";

/** What a row of the paper looks like. */
export type RowLook =
  "title" | "heading" | "text" | "header" | "counts" | "table" | "signature" | "gap" | "made";

/** One row of the paper. Its key finds it again when the paper is brought up to date. */
export interface EvidenceRow {
  key: string;
  look: RowLook;
  /** Texts and numbers from the first column on; what is not given is empty. */
  cells: (string | number)[];
}

export const EVIDENCE_COLUMNS = 6;

export interface EvidenceContent {
  agencyName: string | null;
  /** Of the scores, and of the paper: the year after it. */
  scoresYearBe: number | null;
  item: EvidenceItem;
  today: IsoDate;
  reference: string;
  measures: EvidenceMeasures;
  scores: ReadonlyMap<IndicatorId, { score: number; passMark: number | null }>;
  register: ReportRegister;
  summaries: readonly IndicatorSummary[];
}

/** The paper from top to bottom, and in how many texts something personal was left out. */
export function evidenceRows(content: EvidenceContent): { rows: EvidenceRow[]; shortened: number } {
  const annex = annexRows(content);
  const rows = [
    ...titleRows(content),
    ...backgroundRows(content),
    ...measureRows(content),
    ...resultRows(content),
    ...signatureRows(),
    ...annex.rows,
    row("made", "made", madeLine(content)),
  ];
  return { rows, shortened: annex.shortened };
}

function row(key: string, look: RowLook, ...cells: (string | number)[]): EvidenceRow {
  return { key, look, cells };
}

function gap(name: string): EvidenceRow {
  return row(`gap:${name}`, "gap");
}

function titleRows({ agencyName, scoresYearBe, item, today }: EvidenceContent): EvidenceRow[] {
  const year = scoresYearBe === null ? "ปีงบประมาณ พ.ศ. .........." : `ปีงบประมาณ พ.ศ. ${scoresYearBe + 1}`;
  return [
    row("title:1", "title", "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"),
    row("title:2", "title", agencyName === null ? year : `${agencyName} ${year}`),
    row("title:3", "title", `ข้อมูลประกอบการประเมิน ITA ข้อ ${item.code ?? "O......"} ${item.name}`),
    row("period", "title", periodText(scoresYearBe, today)),
    gap("title"),
  ];
}

/** From the first day of the paper's fiscal year to today, within the year. */
function periodText(scoresYearBe: number | null, today: IsoDate): string {
  if (scoresYearBe === null) return `ข้อมูล ณ วันที่ ${formatThaiDate(today)}`;
  // Fiscal year Be runs from 1 October of Be−1; the paper's year is the one after the scores.
  const start = `${scoresYearBe - 543}-10-01`;
  const end = `${scoresYearBe - 542}-09-30`;
  const until = today < start ? start : today > end ? end : today;
  return `รอบการรายงาน ตั้งแต่วันที่ ${formatThaiDate(start)} ถึงวันที่ ${formatThaiDate(until)}`;
}

function backgroundRows({
  agencyName,
  scoresYearBe,
  reference,
  register,
  scores,
  summaries,
}: EvidenceContent): EvidenceRow[] {
  const year = scoresYearBe === null ? "ในปีที่ผ่านมา" : `ในปีงบประมาณ พ.ศ. ${scoresYearBe}`;
  const who = agencyName ?? "หน่วยงาน";
  const marks = new Set([...scores.values()].flatMap(({ passMark }) => passMark ?? []));
  const [only] = marks;
  const mark = marks.size === 1 && only !== undefined ? ` (${only.toFixed(2)} คะแนน)` : "";
  const limit = register.deadline === null ? "" : ` ภายในวันที่ ${formatThaiDate(register.deadline)}`;
  return [
    row("heading:1", "heading", "1. ความเป็นมา"),
    row(
      "background:1",
      "text",
      `${year} ${who}มีตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน ITA${mark} จำนวน ${summaries.length} ตัวชี้วัด`,
    ),
    row(
      "background:2",
      "text",
      `จึงขอให้หน่วยงาน จำนวน ${register.agencies.length} หน่วยงาน รายงานผลการดำเนินการ${limit}`,
    ),
    ...(reference === "" ? [] : [row("background:3", "text", `อ้างถึง ${reference}`)]),
    gap("background"),
  ];
}

/** The keys of the rows that name a measure begin so. */
export const MEASURE_KEY = "measure:";

function measureRows({ measures }: EvidenceContent): EvidenceRow[] {
  return [
    row("heading:2", "heading", "2. มาตรการที่ใช้ขับเคลื่อน"),
    ...measures.names.map((name, index) =>
      row(`${MEASURE_KEY}${index + 1}`, "text", "", `${index + 1}) ${name}`),
    ),
    gap("measures"),
  ];
}

function resultRows(content: EvidenceContent): EvidenceRow[] {
  const { summaries } = content;
  const reports = rowsByIndicator(content);
  return [
    row("heading:3", "heading", "3. ผลการดำเนินการรายตัวชี้วัด"),
    row(
      "header:3",
      "header",
      "ที่",
      "ตัวชี้วัด",
      "รายงานแล้ว\n(แห่ง)",
      "แล้วเสร็จ\n(แห่ง)",
      "แล้วเสร็จ\n(ร้อยละ)",
      "สรุปผลการดำเนินการ",
    ),
    ...summaries.map((summary, index) =>
      row(
        `result:${summary.indicator}`,
        "counts",
        index + 1,
        nameWithScore(content, summary),
        summary.reported,
        summary.done,
        Math.round(valueOf(summary, "percent") * 100) / 100,
        [
          measuresOf(content, summary.indicator),
          actionsOf(reports.get(summary.indicator) ?? []),
          restOfSentence(summary),
        ]
          .filter((text) => text !== "")
          .join("\n"),
      ),
    ),
    gap("result"),
  ];
}

/** "มาตรการข้อ 1), 3)": the numbers of the list above, as the names are long. */
function measuresOf({ measures }: EvidenceContent, indicator: IndicatorId): string {
  const numbers = (measures.of.get(indicator) ?? []).map((place) => `${place + 1})`);
  return numbers.length === 0 ? "" : `มาตรการข้อ ${numbers.join(", ")}`;
}

function nameWithScore({ scores }: EvidenceContent, { indicator }: IndicatorSummary): string {
  const known = scores.get(indicator);
  return `${indicatorName(indicator)}${known ? `\n(ได้ ${known.score.toFixed(2)} คะแนน)` : ""}`;
}

/** So many different things that were done are told in the table; the rest is in the annex. */
const MAX_ACTIONS = 3;

/** What was done about an indicator: the words most agencies used first, each once. */
function actionsOf(rows: readonly ReportRow[]): string {
  const written = new Map<string, number>();
  for (const { action } of rows) if (action !== "") written.set(action, (written.get(action) ?? 0) + 1);
  const told = new Map<string, { text: string; count: number }>();
  for (const [action, count] of written) {
    const key = keyNoSpace(action);
    const known = told.get(key);
    if (known) known.count += count;
    else told.set(key, { text: action, count });
  }
  const most = [...told.values()].sort((a, b) => b.count - a.count);
  const lines = most
    .slice(0, MAX_ACTIONS)
    .map(({ text, count }) => `- ${publishable(oneLine(text)).text} (${count} แห่ง)`);
  const rest = most.length - MAX_ACTIONS;
  return [...lines, ...(rest > 0 ? [`- และอื่น ๆ อีก ${rest} เรื่อง ตามผนวก`] : [])].join("\n");
}

function rowsByIndicator({ register }: EvidenceContent): Map<IndicatorId, ReportRow[]> {
  const rows = new Map<IndicatorId, ReportRow[]>();
  for (const row of register.rows) {
    if (row.isSuperseded) continue;
    const list = rows.get(row.indicator);
    if (list) list.push(row);
    else rows.set(row.indicator, [row]);
  }
  return rows;
}

function signatureRows(): EvidenceRow[] {
  const line = (key: string, left: string, right: string) =>
    row(`sign:${key}`, "signature", "", left, "", "", "", right);
  const dots = "........................................";
  return [
    line("name", `ลงชื่อ ${dots} ผู้รายงาน`, `ลงชื่อ ${dots} ผู้รับรอง`),
    line("print", `(${dots})`, `(${dots})`),
    line("post", `ตำแหน่ง ${dots}`, `ตำแหน่ง ${dots}`),
    line("day", `วันที่ ${dots}`, `วันที่ ${dots}`),
    gap("sign"),
  ];
}

/** Statuses as a published paper writes them. */
const STATUS_WORDS: Record<Answer, string> = {
  verified: "แล้วเสร็จ (ตรวจยืนยันแล้ว)",
  done: "แล้วเสร็จ",
  "in-progress": "อยู่ระหว่างดำเนินการ",
  "not-started": "ยังไม่ดำเนินการ",
  cancelled: "ยกเลิก",
  unreadable: "ไม่ทราบสถานะ",
  silent: "ยังไม่รายงาน",
};

/** More rows than these are a book, not a paper: the rest is counted in a line of its own. */
const MAX_ANNEX_ROWS = 2000;

function annexRows({ register, summaries, item }: EvidenceContent): {
  rows: EvidenceRow[];
  shortened: number;
} {
  const rows = [
    row(
      "heading:4",
      "heading",
      `ผนวก${item.code === null ? "" : ` ${item.code}`} การดำเนินการของหน่วยงาน รายตัวชี้วัด`,
    ),
  ];
  const reports = rowsByKey(register);
  const most = Math.floor(MAX_ANNEX_ROWS / Math.max(1, summaries.length));
  let shortened = 0;
  const clean = (text: string) => {
    const result = publishable(text);
    if (result.isShortened) shortened++;
    return result.text;
  };
  for (const { indicator } of summaries) {
    const own = register.agencies.flatMap((agency) => {
      const report = reports.get(answerKey(agency, indicator));
      return report?.isReported ? [report] : [];
    });
    rows.push(
      row(`annex:${indicator}`, "heading", indicatorName(indicator)),
      row(
        `annex-header:${indicator}`,
        "header",
        "ที่",
        "หน่วยงาน",
        "สถานะ",
        "วันที่รายงาน",
        "หลักฐาน",
        "การดำเนินการ",
      ),
      ...own
        .slice(0, most)
        .map((report, index) =>
          row(
            `report:${indicator}:${textSum(report.agency)}`,
            "table",
            index + 1,
            report.agency,
            STATUS_WORDS[answerOf(report)],
            report.reportedOn === null ? "" : formatThaiDate(report.reportedOn, "short"),
            clean(report.evidence),
            clean(report.action),
          ),
        ),
    );
    if (own.length === 0) rows.push(row(`none:${indicator}`, "text", "", "ยังไม่มีหน่วยงานรายงาน"));
    if (own.length > most)
      rows.push(row(`rest:${indicator}`, "text", "", `และอีก ${own.length - most} หน่วยงานในทะเบียนรายงาน`));
    rows.push(gap(`annex:${indicator}`));
  }
  return { rows, shortened };
}

function madeLine({ today, register }: EvidenceContent): string {
  return `จัดทำด้วยผู้ช่วยเลขานุการ ITA เมื่อวันที่ ${formatThaiDate(today)} จากทะเบียนในแผ่นงาน “${register.sheet}” เป็นค่า ณ วันที่จัดทำ ไม่มีชื่อผู้รับผิดชอบและช่องทางติดต่อ`;
}
