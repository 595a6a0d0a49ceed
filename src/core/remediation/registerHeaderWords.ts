import { createMatcher, type NameCandidate } from "../text/match";

/** What a column of a register holds. */
export type Role =
  | "agency"
  | "indicator"
  | "status"
  | "maybeStatus"
  | "date"
  | "deadline"
  | "code"
  | "action"
  | "evidence"
  | "person"
  | "verified"
  | "verifiedOn";

const HEADERS: readonly NameCandidate<Role>[] = [
  {
    id: "agency",
    names: [
      "หน่วยงาน",
      "ชื่อหน่วยงาน",
      "ส่วนราชการ",
      "ชื่อส่วนราชการ",
      "หน่วยงาน/ส่วนราชการ",
      "ส่วนราชการ/หน่วยงาน",
      "หน่วยงานที่รายงาน",
      "หน่วยงานผู้รายงาน",
      "หน่วยงานภายใน",
      "สำนัก/กอง",
      "กอง/สำนัก",
      "อปท.",
      "agency",
      "agency name",
      "department",
      "office",
    ],
  },
  {
    id: "indicator",
    names: [
      "ตัวชี้วัด",
      "ชื่อตัวชี้วัด",
      "ประเด็นตัวชี้วัด",
      "ประเด็น",
      "รายการตัวชี้วัด",
      "ตัวชี้วัดที่ไม่ผ่านเกณฑ์",
      "ตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน",
      "ประเด็นตัวชี้วัดที่ไม่ผ่านเกณฑ์",
      "indicator",
      "indicator name",
    ],
  },
  {
    id: "status",
    names: ["สถานะ", "สถานะการดำเนินการ", "สถานะการดำเนินงาน", "สถานะดำเนินการ", "สถานะการรายงาน", "status"],
  },
  // These head the status as often as a description: the words below decide.
  { id: "maybeStatus", names: ["ผลการดำเนินการ", "ผลการดำเนินงาน", "การดำเนินการ", "ความก้าวหน้า", "progress"] },
  {
    id: "date",
    names: [
      "วันที่รายงาน",
      "วันที่ส่ง",
      "วันที่ส่งรายงาน",
      "วันที่ได้รับ",
      "วันที่ได้รับรายงาน",
      "วันที่รับรายงาน",
      "วันที่รับ",
      "วันรายงาน",
      "วันที่จัดส่ง",
      "วันที่",
      "วัน เดือน ปี ที่รายงาน",
      "reported on",
      "report date",
      "date reported",
      "date received",
      "date",
    ],
  },
  {
    id: "deadline",
    names: [
      "กำหนดส่ง",
      "กำหนดส่งรายงาน",
      "กำหนดรายงาน",
      "กำหนดการส่ง",
      "วันครบกำหนด",
      "ครบกำหนด",
      "วันที่ครบกำหนด",
      "deadline",
      "due",
      "due date",
    ],
  },
];

/** What else a register may say of a report; none of it is needed. */
const DETAIL_HEADERS: readonly NameCandidate<Role>[] = [
  { id: "code", names: ["รหัสสถานะ", "status code"] },
  {
    id: "action",
    names: [
      "การดำเนินการของหน่วยงาน",
      "สิ่งที่ดำเนินการ",
      "รายละเอียดการดำเนินการ",
      "รายละเอียดผลการดำเนินการ",
      "กิจกรรมที่ดำเนินการ",
      "action taken",
      "what was done",
    ],
  },
  {
    id: "evidence",
    names: [
      "หลักฐาน",
      "หลักฐานอ้างอิง",
      "เอกสารหลักฐาน",
      "หลักฐานเชิงประจักษ์",
      "ลิงก์หลักฐาน",
      "ลิงค์หลักฐาน",
      "ลิงก์",
      "ลิงค์",
      "evidence",
      "evidence link",
      "link",
      "url",
    ],
  },
  { id: "person", names: ["ผู้รับผิดชอบ", "ผู้รายงาน", "ผู้ประสานงาน", "responsible", "responsible person"] },
  { id: "verified", names: ["ตรวจยืนยัน", "การตรวจยืนยัน", "ผลการตรวจยืนยัน", "verified"] },
  { id: "verifiedOn", names: ["วันที่ยืนยัน", "วันที่ตรวจยืนยัน", "verified on"] },
];

const matcher = createMatcher([...HEADERS, ...DETAIL_HEADERS], "skeleton");

export function readRegisterHeader(text: string): Role | null {
  return text.length > 80 ? null : (matcher.match(text)?.match ?? null);
}
