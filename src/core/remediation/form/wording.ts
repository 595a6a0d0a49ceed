import { formatThaiDate } from "../../period/format";
import type { RequestedIndicator } from "../request/types";
import { FORM_ID_LABEL, writeFormId } from "./identity";
import type { FormBrief, FormDesign } from "./types";

/** The words printed on the form: an official Thai paper's, whatever the language of the pane. */
export const FORM_SHEET = "แบบรายงาน";
export const AGENCY_LIST_SHEET = "รายชื่อหน่วยงาน";
export const AGENCY_LABEL = "หน่วยงาน";

export function codeLine({ identity }: FormBrief): string {
  return `${FORM_ID_LABEL}: ${writeFormId(identity)}`;
}

/** The heading of the source document's own form (page 26), and what it is about. */
export function titleLines(
  { fiscalYearBe, asker }: FormDesign,
  indicators: readonly RequestedIndicator[],
): string[] {
  const marks = new Set(indicators.map(({ passMark }) => passMark));
  const [mark = null] = marks;
  const passMark = marks.size === 1 && mark !== null ? ` (กำหนดผ่านเกณฑ์ ${mark.toFixed(2)} คะแนน)` : "";
  return [
    "แบบรายงานผลการดำเนินการตามตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน",
    "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)",
    `${asker === "" ? "" : `${asker} `}ปีงบประมาณ พ.ศ. ${fiscalYearBe}${passMark}`,
  ];
}

export function referenceLine({ reference, version }: FormDesign): string {
  const edition = version > 1 ? `แบบรายงานฉบับที่ ${version} ใช้แทนฉบับก่อน` : "";
  const letter = reference === "" ? "" : `อ้างถึง ${reference}`;
  return [letter, edition].filter((part) => part !== "").join("   ");
}

export function deadlineLine({ deadline }: FormDesign): string {
  return deadline === null ? "" : `ส่งรายงานภายในวันที่ ${formatThaiDate(deadline)}`;
}

export function noteLine(isForAll: boolean): string {
  const agency = isForAll ? "เลือกชื่อหน่วยงานและสถานะจากรายการ" : "เลือกสถานะจากรายการ";
  return `กรอกเฉพาะช่องพื้นสีอ่อน ${agency} ช่องอื่นล็อกไว้ ไม่ต้องเปลี่ยนหัวตารางหรือลำดับแถว`;
}

const DOTS = "........................................................";

/** Name under the line, position, day; the one who reports and the one who answers for the agency. */
export function signatureLines(role: string): string[] {
  return [
    `ลงชื่อ ${DOTS} ${role}`,
    `(${DOTS})`,
    `ตำแหน่ง ${DOTS}`,
    "วันที่ ............ เดือน ................................ พ.ศ. ....................",
    "โทรศัพท์ ................................................",
  ];
}

export const ROLES = { reporter: "ผู้รายงาน", head: "หัวหน้าหน่วยงาน" } as const;

export const MADE_LINE =
  "จัดทำด้วยผู้ช่วยเลขานุการ ITA เป็นไฟล์ธรรมดา ไม่มีมาโคร เปิดได้ด้วย Excel 2016 ขึ้นไป LibreOffice หรือโทรศัพท์";

/** Said when a cell is filled in otherwise than it should: titles of at most 32 characters, messages of 225. */
export const MESSAGES = {
  status: {
    title: "เลือกสถานะ",
    message: "เลือกจากรายการ: ดำเนินการแล้วเสร็จ อยู่ระหว่างดำเนินการ ยังไม่ดำเนินการ หรือ ยกเลิก",
  },
  agency: {
    title: "เลือกหน่วยงาน",
    message: "เลือกชื่อหน่วยงานจากรายการ ถ้าไม่พบชื่อ ให้แจ้งฝ่ายเลขานุการก่อนส่ง",
  },
  date: {
    title: "ตรวจวันที่",
    message:
      "พิมพ์เป็น วัน/เดือน/ปี เช่น 15/3/2564 ใช้ปีสี่หลัก จะเป็น พ.ศ. หรือ ค.ศ. ก็ได้ ถ้าตั้งใจพิมพ์เป็นข้อความ เช่น 15 มี.ค. 2564 กด ตกลง",
  },
  datePrompt: { title: "วันที่ดำเนินการ", message: "วัน/เดือน/ปี เช่น 15/3/2564" },
} as const;
