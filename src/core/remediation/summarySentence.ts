import { indicatorName } from "../ita/indicators";
import type { SummaryColumn } from "./findings";
import { literal } from "./formulaText";
import { valueOf } from "./summaryColumns";
import type { IndicatorSummary } from "./types";

/** One part of the sentence: said only when its number is not nought. */
interface Part {
  before: string;
  column: SummaryColumn | "silent";
}

const PARTS: readonly Part[] = [
  { before: " ในจำนวนนี้ตรวจยืนยันแล้ว ", column: "verified" },
  { before: " อยู่ระหว่างดำเนินการ ", column: "inProgress" },
  { before: " ยังไม่ดำเนินการ ", column: "notStarted" },
  { before: " ยกเลิก ", column: "cancelled" },
  { before: " ไม่ทราบสถานะ ", column: "unreadable" },
  { before: " ยังไม่รายงาน ", column: "silent" },
  { before: " รายงานล่าช้าหรือพ้นกำหนดแล้ว ", column: "late" },
];
const UNIT = " แห่ง";
const HAVE = " มีหน่วยงานรายงานแล้ว ";
const OF = " แห่ง จากทั้งหมด ";
const DONE = " แห่ง ดำเนินการแล้วเสร็จ ";
const PERCENT = " แห่ง คิดเป็นร้อยละ ";

function partsOf(summary: IndicatorSummary): string {
  return PARTS.map(({ before, column }) => {
    const number = column === "silent" ? summary.agencies - summary.reported : valueOf(summary, column);
    return number > 0 ? `${before}${count(number)}${UNIT}` : "";
  }).join("");
}

/** What is to be said beside the numbers of those reported and done; "" when nothing is. */
export function restOfSentence(summary: IndicatorSummary): string {
  return partsOf(summary).replace("รายงานล่าช้าหรือพ้นกำหนดแล้ว", "ล่าช้า").trim();
}

/** Whether a text is such a sentence, of whatever numbers. */
export function isSummarySentence(text: string): boolean {
  return text.startsWith("ตัวชี้วัด") && text.includes(HAVE) && text.includes(PERCENT);
}

/** One indicator's counts as a sentence for an official paper. */
export function summarySentence(summary: IndicatorSummary): string {
  const { agencies, reported, done } = summary;
  const percent = twoDecimals(valueOf(summary, "percent"));
  const name = `ตัวชี้วัด${indicatorName(summary.indicator)}`;
  return `${name}${HAVE}${count(reported)}${OF}${count(agencies)}${DONE}${count(done)}${PERCENT}${percent}${partsOf(summary)}`;
}

/**
 * The same sentence as a formula over the counts' cells. FIXED, unlike TEXT, needs no format code, so it reads the same in
 * an Excel of any language.
 *
 * @param cellOf address of a column's cell; null where the summary has no such column
 */
export function sentenceFormula(
  { indicator }: IndicatorSummary,
  cellOf: (column: SummaryColumn) => string | null,
): string {
  const cell = (column: SummaryColumn) => cellOf(column) ?? "0";
  const whole = (number: string) => `FIXED(${number},0)`;
  const parts = PARTS.flatMap(({ before, column }) => {
    const number = column === "silent" ? `${cell("agencies")}-${cell("reported")}` : cellOf(column);
    if (number === null) return [];
    return [`IF(${number}>0,${literal(before)}&${whole(number)}&${literal(UNIT)},"")`];
  });
  return `=${[
    literal(`ตัวชี้วัด${indicatorName(indicator)}${HAVE}`),
    whole(cell("reported")),
    literal(OF),
    whole(cell("agencies")),
    literal(DONE),
    whole(cell("done")),
    literal(PERCENT),
    `FIXED(${cell("percent")},2)`,
    ...parts,
  ].join("&")}`;
}

function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Half up, as Excel rounds the decimal number. */
function twoDecimals(number: number): string {
  return (Math.round(Number((number * 100).toPrecision(12))) / 100).toFixed(2);
}
