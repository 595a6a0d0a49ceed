import { indicatorName } from "../../../core/ita/indicators";
import type { AsValuesReason, SummaryColumn } from "../../../core/remediation/findings";
import type { RemediationSentences } from "../../findingSentences";
import { formatCount } from "../../number";
import { status } from "./status";

const COLUMNS: Record<SummaryColumn, string> = {
  agencies: "หน่วยงาน",
  reported: "รายงานแล้ว",
  done: "แล้วเสร็จ",
  verified: "ตรวจยืนยันแล้ว",
  inProgress: "อยู่ระหว่างดำเนินการ",
  notStarted: "ยังไม่ดำเนินการ",
  cancelled: "ยกเลิก",
  unreadable: "ไม่ทราบสถานะ",
  late: "ล่าช้า",
  percent: "ร้อยละ",
};

const REASONS: Record<AsValuesReason, string> = {
  "text-dates": "มีวันที่ที่เป็นข้อความ",
  duplicates: "มีรายงานซ้ำ",
  spellings: "ชื่อหน่วยงานเดียวกันเขียนหลายแบบ",
  merged: "มีเซลล์ผสาน",
  "rows-left-out": "มีแถวที่ไม่ได้นับ",
  "too-long": "สูตรจะยาวเกินไป",
  "too-many-rows": "ทะเบียนรายงานมีแถวมาก",
  "deadlines-differ": "กำหนดส่งไม่เท่ากัน",
  "codes-only": "บางแถวมีแต่รหัสสถานะ",
  shares: "บางสถานะเป็นร้อยละ",
  "agencies-differ": "รายชื่อหน่วยงานกับทะเบียนรายงานไม่ตรงกัน",
  large: "มีหน่วยงานมาก",
};

export const remediation: RemediationSentences = {
  ...status,
  "remediation/no-register": () =>
    "ไม่พบทะเบียนรายงานของหน่วยงาน รับแบบรายงานที่ส่งกลับมาก่อน หรือเพิ่มตารางที่มีคอลัมน์หน่วยงาน ตัวชี้วัด และสถานะ แล้วลองใหม่",
  "remediation/no-agencies": ({ sheet }) =>
    `ทะเบียนรายงานใน “${sheet}” ยังไม่มีหน่วยงาน เติมรายชื่อใต้หัวตารางแล้วลองใหม่`,
  "remediation/several-registers": ({ sheet, registerCount }) =>
    `มีทะเบียนรายงาน ${formatCount(registerCount)} ชุด ใช้ชุดใน “${sheet}” ถ้าไม่ใช่ ให้ย้ายชุดอื่นไปสมุดงานอื่น`,
  "remediation/agency-missing": () => "แถวนี้มีคำตอบแต่ไม่มีชื่อหน่วยงาน จึงไม่ได้นับ เติมชื่อหน่วยงาน",
  "remediation/status-unreadable": ({ text }) =>
    `ไม่รู้จักสถานะ “${text}” นับว่ารายงานแล้วแต่ไม่ทราบสถานะ พิมพ์ แล้วเสร็จ อยู่ระหว่างดำเนินการ หรือ ยังไม่ดำเนินการ`,
  "remediation/indicator-unreadable": ({ text }) => `ไม่รู้ว่า “${text}” คือตัวชี้วัดใด จึงไม่ได้นับแถวนี้ พิมพ์ชื่อตัวชี้วัดให้ตรง`,
  "remediation/date-unreadable": ({ text }) => `“${text}” ไม่ใช่วันที่ จึงไม่รู้ว่าส่งทันหรือไม่ พิมพ์เป็นวันที่`,
  "remediation/duplicate-report": ({ agency, indicator }) =>
    `“${agency}” ตอบเรื่อง “${indicatorName(indicator)}” สองครั้ง นับคำตอบที่ใหม่กว่า`,
  "remediation/agency-spellings": ({ agency, other }) =>
    `“${other}” กับ “${agency}” เป็นหน่วยงานเดียวกัน นับครั้งเดียว แก้ให้เขียนเหมือนกัน`,
  "remediation/no-deadline": () => "ทะเบียนรายงานไม่มีกำหนดส่ง จึงไม่นับว่าล่าช้า เพิ่ม “กำหนดส่ง” พร้อมวันที่ไว้เหนือทะเบียน",
  "remediation/columns-as-values": ({ columns, reasons }) =>
    `ช่อง ${columns.map((column) => `“${COLUMNS[column]}”`).join(" ")} เขียนเป็นตัวเลขแทนสูตร เพราะ${reasons.map((reason) => REASONS[reason]).join(" และ")} สรุปใหม่เมื่อทะเบียนรายงานเปลี่ยน`,
  "remediation/no-such-sheet": ({ sheet }) => `ไม่มีแผ่นงาน “${sheet}” ในสมุดงาน เลือกเซลล์ในแผ่นงานที่มีอยู่`,
};
