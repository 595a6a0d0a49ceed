import type { SummaryColumn } from "./findings";
import type { IndicatorSummary } from "./types";

/** Printed headers of the counts, from left to right after the indicator's name. */
export const COLUMN_HEADERS: Record<SummaryColumn, string> = {
  agencies: "หน่วยงานทั้งหมด",
  reported: "รายงานแล้ว",
  done: "ดำเนินการแล้วเสร็จ",
  verified: "ตรวจยืนยันแล้ว",
  inProgress: "อยู่ระหว่างดำเนินการ",
  notStarted: "ยังไม่ดำเนินการ",
  cancelled: "ยกเลิก",
  unreadable: "ไม่ทราบสถานะ",
  late: "ล่าช้า",
  percent: "ร้อยละแล้วเสร็จ",
};
export const NAME_HEADER = "ตัวชี้วัด";
export const SENTENCE_HEADER = "สรุปผลการดำเนินการ";

const ALL = Object.keys(COLUMN_HEADERS) as SummaryColumn[];

/**
 * The columns of a summary. Cancelled is always there, as the form offers it, and so the parts add up to what was reported;
 * a status that cannot be read is a fault to be mended, and has a column only while there is one.
 */
export function columnsFor(summaries: readonly IndicatorSummary[]): SummaryColumn[] {
  const hasUnreadable = summaries.some((summary) => summary.unreadable > 0);
  return ALL.filter((column) => column !== "unreadable" || hasUnreadable);
}

/** The number a formula of this column comes to. */
export function valueOf(summary: IndicatorSummary, column: SummaryColumn): number {
  if (column !== "percent") return summary[column];
  return summary.agencies === 0 ? 0 : (summary.done / summary.agencies) * 100;
}
