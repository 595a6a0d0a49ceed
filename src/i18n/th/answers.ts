import type { Answer } from "../../core/remediation/answers/answers";
import { formatCount } from "../number";

const words: Record<Answer, string> = {
  verified: "ยืนยันแล้ว",
  done: "แล้วเสร็จ",
  "in-progress": "อยู่ระหว่างดำเนินการ",
  "not-started": "ยังไม่ดำเนินการ",
  cancelled: "ยกเลิก",
  unreadable: "ไม่ทราบสถานะ",
  silent: "ยังไม่ตอบ",
};

/** Who has answered, confirming, reminding, and the evidence paper. */
export const answers = {
  words,
  standing: (complete: number, agencies: number) =>
    `ตอบครบแล้ว ${formatCount(complete)} จาก ${formatCount(agencies)} หน่วยงาน`,
  missing: (count: number) => `ยังขาด ${formatCount(count)} คำตอบ`,
  nothingMissing: "ทุกหน่วยงานตอบครบแล้ว",
  due: (day: string, days: number) => `กำหนดส่ง ${day} เหลือ ${formatCount(days)} วัน`,
  dueToday: "กำหนดส่งวันนี้",
  overdue: (day: string, days: number) => `พ้นกำหนดส่ง ${day} มาแล้ว ${formatCount(days)} วัน`,
  noDeadline: "ทะเบียนรายงานไม่มีกำหนดส่ง",
  filter: "แสดง",
  filters: { all: "ทุกหน่วยงาน", silent: "ยังไม่ตอบ", unverified: "รอตรวจยืนยัน" },
  found: (count: number) => `${formatCount(count)} หน่วยงาน`,
  noneFound: { all: "ยังไม่มีหน่วยงาน", silent: "ไม่มีหน่วยงานที่ยังไม่ตอบ", unverified: "ไม่มีรายงานที่รอตรวจยืนยัน" },
  list: "คำตอบของหน่วยงาน",
  legend: "ความหมายของเครื่องหมาย",
  row: (agency: string, silent: number) =>
    silent > 0 ? `${agency} ยังไม่ตอบ ${formatCount(silent)} ตัวชี้วัด` : `${agency} ตอบครบแล้ว`,
  late: (count: number) => `ส่งหลังกำหนด ${formatCount(count)} ตัวชี้วัด`,
  contact: (person: string, contact: string) => [person, contact].filter((text) => text !== "").join(" "),
  makeMatrix: "ทำตารางติดตาม",
  updateMatrix: "ปรับปรุงตารางติดตาม",
  showMatrix: "ไปที่ตารางติดตาม",
  verifySelection: "ตรวจยืนยันแถวที่เลือกในแผ่นงาน",
  verifyAgency: (count: number) => `ตรวจยืนยันที่แล้วเสร็จ ${formatCount(count)} รายการ`,
  takeBack: "ถอนการตรวจยืนยัน",
  remind: "ข้อความเตือน",
  remindAll: (count: number) => `ข้อความเตือนทั้ง ${formatCount(count)} หน่วยงาน`,
  reminder: (agency: string) => `ข้อความเตือน ${agency}`,
  reminderAll: "ข้อความเตือนทุกหน่วยงาน",
  reminderLanguage: "หนังสือราชการเป็นภาษาไทย ตรวจและแก้ก่อนส่ง",
  copy: "คัดลอก",
  copied: "คัดลอกแล้ว",
  copyYourself: "เลือกข้อความไว้แล้ว กด Ctrl+C หรือ Command+C เพื่อคัดลอก",
  close: "ปิด",
  target: "คอลัมน์ใหม่ข้างตารางตัวชี้วัดที่ไม่ผ่าน",
  makeEvidence: "ทำแผ่นหลักฐาน",
  updateEvidence: "ปรับปรุงแผ่นหลักฐาน",
  showEvidence: "ไปที่แผ่นหลักฐาน",
  evidenceNote: "แก้ไขหรือเพิ่มแถวในแผ่นได้ ทำซ้ำแล้วสิ่งที่แก้ไว้ยังอยู่ ไม่มีชื่อผู้รับผิดชอบและช่องทางติดต่อ",
  outcome: {
    matrix: (agencies: number, indicators: number) =>
      `${formatCount(agencies)} หน่วยงาน ${formatCount(indicators)} ตัวชี้วัด`,
    silent: (count: number) => `ยังไม่ตอบ ${formatCount(count)} ช่อง`,
    verify: (reports: number, agencies: number) =>
      `ตรวจยืนยันรายงาน ${formatCount(reports)} รายการ ของ ${formatCount(agencies)} หน่วยงาน`,
    takeBack: (reports: number, agencies: number) =>
      `ถอนการตรวจยืนยัน ${formatCount(reports)} รายการ ของ ${formatCount(agencies)} หน่วยงาน`,
    evidence: (item: string | null, indicators: number, reports: number) =>
      `${item === null ? "แผ่นหลักฐาน" : `หลักฐานข้อ ${item}`}: ${formatCount(indicators)} ตัวชี้วัด รายงานของหน่วยงาน ${formatCount(reports)} รายการ`,
    keeps: "สิ่งที่แก้ไขหรือเพิ่มเองในแผ่นยังอยู่",
  },
  done: {
    matrix: (sheet: string) => `ทำตารางติดตาม “${sheet}” แล้ว`,
    verify: (reports: number) => `ตรวจยืนยันแล้ว ${formatCount(reports)} รายการ`,
    takeBack: (reports: number) => `ถอนการตรวจยืนยันแล้ว ${formatCount(reports)} รายการ`,
    evidence: (sheet: string) => `ทำแผ่นหลักฐาน “${sheet}” แล้ว`,
  },
};
