import type { PeriodKind } from "../../core/period/types";
import type { SharingGroup } from "../../core/sharing/types";
import { formatCount, formatMark } from "../number";
import { periods } from "./periods";
import { sharingGroups } from "./duties";

/** What the command line prints for people. */
export const batch = {
  table: (place: string, agencies: number, failing: number) =>
    `ตารางคะแนนที่ ${place}: ${formatCount(agencies)} หน่วยงาน ไม่ผ่าน ${formatCount(failing)} ตัวชี้วัด`,
  agency: (name: string, total: string, level: string) => `  ${name}: คะแนนรวม ${total} ระดับ ${level}`,
  unnamedAgency: "ไม่ระบุชื่อหน่วยงาน",
  moreAgencies: (count: number) => `  และอีก ${formatCount(count)} หน่วยงาน`,
  score: (indicator: string, value: string, cell: string, isFailing: boolean) =>
    `    ${isFailing ? "▼" : " "} ${value}  ${indicator} (${cell})`,
  unread: "ไม่มีคะแนน",
  marked: (cells: number, passMark: number) =>
    `ทำเครื่องหมาย ${formatCount(cells)} เซลล์ที่ต่ำกว่า ${formatMark(passMark)}`,
  analysis: (sheet: string, agencies: number) => `แผ่นวิเคราะห์ “${sheet}” ${formatCount(agencies)} หน่วยงาน`,
  plan: (sheet: string, tasks: number) => `แผน “${sheet}” ${formatCount(tasks)} กิจกรรม`,
  task: (no: string, name: string, dates: string) => `  ${no} ${name}: ${dates}`,
  noDates: "ไม่มีวันที่",
  summary: (indicator: string, reported: number, agencies: number, done: number, late: number) =>
    `  ${indicator}: รายงานแล้ว ${formatCount(reported)} จาก ${formatCount(agencies)} แล้วเสร็จ ${formatCount(done)} ล่าช้า ${formatCount(late)}`,
  collected: (accepted: number, others: number, missing: number) =>
    `รับ ${formatCount(accepted)} ฉบับ ไม่ได้รับ ${formatCount(others)} ฉบับ ยังไม่ส่ง ${formatCount(missing)} หน่วยงาน`,
  registered: (added: number, updated: number, unchanged: number) =>
    `ทะเบียนรายงาน: เพิ่ม ${formatCount(added)} แถว ปรับปรุง ${formatCount(updated)} แถว เหมือนเดิม ${formatCount(unchanged)} แถว`,
  collectedFile: (agency: string, file: string, rows: number) =>
    `  ${agency} (${file}): ${formatCount(rows)} แถว`,
  missing: (agencies: readonly string[]) => `ยังไม่ส่ง: ${agencies.join(", ")}`,
  decide: (waiting: number, options: readonly string[]) =>
    `รอตัดสินใจ ${formatCount(waiting)} ฉบับ ตัดสินใจด้วย ${options.join(" หรือ ")}`,
  forms: (files: number, folder: string) => `แบบรายงาน ${formatCount(files)} ไฟล์ใน ${folder}`,
  written: (places: string) => `เขียนที่ ${places}`,
  period: (dates: string, kind: PeriodKind) => `${dates} (${periods.kind(kind)})`,
  changes: (sheets: number, cells: number, overwritten: number) =>
    `เปลี่ยน ${formatCount(sheets)} แผ่นงาน ${formatCount(cells)} เซลล์ เขียนทับ ${formatCount(overwritten)} เซลล์`,
  saved: (file: string) => `บันทึกที่ ${file}`,
  notSaved: "ยังไม่ได้บันทึก ระบุไฟล์ด้วย --out",
  safeToShare: "ไม่พบสิ่งที่ควรแก้ก่อนส่ง",
  notSafeToShare: "มีสิ่งที่ควรแก้ก่อนส่ง",
  sharingGroup: (group: SharingGroup) => sharingGroups[group],
  copied: (sheets: readonly string[]) => `สำเนามีแผ่นงาน ${sheets.map((name) => `“${name}”`).join(" ")} เป็นค่า`,
};
