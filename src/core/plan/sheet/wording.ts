import { formatThaiDate } from "../../period/format";
import type { IsoDate } from "../../period/types";
import type { TaskStatus } from "../types";
import type { Field } from "./fields";

/**
 * The words printed on the plan sheet. They are an official Thai paper's, whatever the language of the pane, so they
 * are data of the sheet and not messages.
 */
export const HEADERS: Record<Field, string> = {
  activity: "กิจกรรม",
  note: "หมาย\nเหตุ",
  no: "ที่",
  period: "ระยะเวลา",
  start: "เริ่ม",
  end: "สิ้นสุด",
  owners: "หน่วยงาน/ผู้เกี่ยวข้อง",
  status: "สถานะ",
  progress: "ความก้าวหน้า",
  doneOn: "วันที่แล้วเสร็จ",
  mark: "การเปลี่ยนแปลง",
  key: "รหัส",
};

export const WORKING_TITLE = "ข้อมูลติดตามงาน (ไม่พิมพ์)";

/** Status words of the drop-down; the same as in the agencies' reports. */
export const STATUS_WORDS: Record<TaskStatus, string> = {
  "not-started": "ยังไม่ดำเนินการ",
  "in-progress": "อยู่ระหว่างดำเนินการ",
  done: "ดำเนินการแล้วเสร็จ",
  cancelled: "ยกเลิก",
};

/** Title lines of the plan in the source document (page 23), over three lines. */
export function titleLines(agencyName: string, fiscalYearBe: number): string[] {
  return [
    "แผนการขับเคลื่อนการดำเนินการประเมินคุณธรรมและความโปร่งใส",
    `ภายในหน่วยงาน${agencyName}`,
    `ประจำปีงบประมาณ พ.ศ. ${fiscalYearBe}`,
  ];
}

export const LEGEND =
  "สีอ่อน ตามแผน   สีเข้ม แล้วเสร็จ   ! ล่าช้า (พ้นกำหนด รายงานว่ายังไม่แล้วเสร็จ)   ◆ วันครบกำหนดหรือวันสำคัญ   × ยกเลิก   ▼ และกรอบ ช่วงเวลาปัจจุบัน";

/** Whether a text is the legend, of this or an earlier version. */
export function isLegend(text: string): boolean {
  return text.startsWith("สีอ่อน ตามแผน");
}

const MADE_BY = "จัดทำด้วยผู้ช่วยเลขานุการ ITA";

export function madeLine(today: IsoDate, sourceSheet: string | null): string {
  const source = sourceSheet === null ? "แม่แบบกิจกรรมในโปรแกรม" : `ตารางกิจกรรมในแผ่นงาน “${sourceSheet}”`;
  return `${MADE_BY} เมื่อวันที่ ${formatThaiDate(today)} จาก${source} แก้วันเริ่มหรือวันสิ้นสุดแล้วแถบจะเลื่อนตาม`;
}

export function isMadeLine(text: string): boolean {
  return text.startsWith(MADE_BY);
}

/** The same line with the day of an update. */
export function remade(line: string, today: IsoDate): string {
  return line.replace(/เมื่อวันที่ .*? จาก/, `เมื่อวันที่ ${formatThaiDate(today)} จาก`);
}

const VANISHED = "ไม่อยู่ในตารางกิจกรรมแล้ว";

const VANISHED_MARK = new RegExp(`^${VANISHED}(?: \\([^)]*\\))?\\s*`);

/** `own` is what people wrote in the cell. */
export function vanishedMark(today: IsoDate, own: string): string {
  return `${VANISHED} (${formatThaiDate(today, "short")}) ${own}`.trimEnd();
}

export function isVanishedMark(text: string): boolean {
  return text.startsWith(VANISHED);
}

/** What people wrote in the same cell, besides the mark. */
export function withoutVanishedMark(text: string): string {
  return text.replace(VANISHED_MARK, "");
}

export const PANEL = { today: "วันนี้", late: "ล่าช้า (กิจกรรม)", due: "ครบกำหนดเดือนนี้ (กิจกรรม)" };

export function sheetTitle(fiscalYearBe: number): string {
  return `แผน ITA ${fiscalYearBe}`;
}
