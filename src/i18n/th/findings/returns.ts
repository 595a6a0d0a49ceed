import { indicatorName } from "../../../core/ita/indicators";
import type { FormColumnKind } from "../../../core/remediation/form/columns";
import type { Difference } from "../../../core/remediation/returns/doubts";
import { toA1 } from "../../../core/grid";
import { formatDate } from "../../date";
import type { ReturnSentences } from "../../findingSentences";
import { formatCount } from "../../number";

const COLUMNS: Record<FormColumnKind, string> = {
  no: "ที่",
  indicator: "ตัวชี้วัด",
  score: "คะแนน",
  gap: "ต่ำกว่าเกณฑ์",
  advice: "ข้อเสนอแนะ",
  status: "สถานะ",
  action: "การดำเนินการ",
  evidence: "หลักฐาน",
  date: "วันที่ดำเนินการ",
  person: "ผู้รับผิดชอบ",
};

const cell = ({ row, column }: { row: number; column: number }) =>
  toA1({ row, column, rowCount: 1, columnCount: 1 });

/** What is not as the form had it, in a few words. */
function difference(one: Difference): string {
  switch (one.kind) {
    case "column-moved":
      return `คอลัมน์ “${COLUMNS[one.column]}” ถูกย้าย`;
    case "column-missing":
      return `ไม่มีคอลัมน์ “${COLUMNS[one.column]}”`;
    case "column-twice":
      return `มีคอลัมน์ “${COLUMNS[one.column]}” ซ้ำ`;
    case "row-unreadable":
      return `แถว ${one.at.row + 1} ไม่ทราบว่าเป็นตัวชี้วัดใด`;
    case "row-twice":
      return `“${indicatorName(one.indicator)}” มีสองแถว`;
    case "row-continued":
      return `คำตอบของ “${indicatorName(one.indicator)}” มีหลายแถว นำมาต่อกัน`;
    case "row-missing":
      return `ไม่มีแถว “${indicatorName(one.indicator)}”`;
    case "row-not-asked":
      return `“${indicatorName(one.indicator)}” ไม่ได้อยู่ในคำขอ จึงไม่นำเข้า`;
    case "earlier-version":
      return `เป็นแบบฉบับที่ ${one.version} ซึ่งถามเหมือนฉบับปัจจุบัน`;
    case "locked-changed":
      return `ช่อง “${COLUMNS[one.column]}” ของ “${indicatorName(one.indicator)}” ไม่ตรงกับคำขอ`;
    case "formula":
      return one.isUncalculated
        ? `เซลล์ ${cell(one.at)} เป็นสูตรที่ไม่มีผลลัพธ์`
        : `เซลล์ ${cell(one.at)} เป็นสูตร ใช้ข้อความที่แสดงไว้`;
    case "error-value":
      return `เซลล์ ${cell(one.at)} มีค่าผิดพลาด ${one.text}`;
    case "codes-differ":
      return "รหัสแบบรายงานในเซลล์กับในไฟล์ไม่ตรงกัน";
    case "text-cleaned":
      return `เซลล์ ${cell(one.at)} มีอักขระที่แสดงไม่ได้ ตัดออกแล้ว`;
    case "sheet-cut":
      return "แผ่นงานยาวหรือกว้างเกินไป อ่านเฉพาะส่วนบน";
    case "sheets-added":
      return `มีแผ่นงานเพิ่ม: ${one.sheets.slice(0, 3).join(", ")}`;
  }
}

const NAMED = 2;

function differences(all: readonly Difference[]): string {
  const named = all.slice(0, NAMED).map(difference).join(" · ");
  return all.length > NAMED ? `${named} · และอีก ${formatCount(all.length - NAMED)} แห่ง` : named;
}

function unopened(parts: { macros: boolean; links: number; pictures: number; attachments: number }): string {
  return [
    parts.macros ? "มาโคร" : "",
    parts.links > 0 ? "ลิงก์ไปสมุดงานอื่น" : "",
    parts.pictures > 0 ? `รูปภาพ ${formatCount(parts.pictures)} รูป` : "",
    parts.attachments > 0 ? `สิ่งที่แนบ ${formatCount(parts.attachments)} รายการ` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

export const returns: ReturnSentences = {
  "returns/no-files": () => "ยังไม่ได้เลือกไฟล์ เลือกไฟล์แบบรายงานที่หน่วยงานส่งกลับมา",
  "returns/no-request": () => "สมุดงานนี้ไม่มีคำขอรายงาน จึงใช้รหัสและกำหนดส่งที่พิมพ์ในแบบที่ส่งกลับมา",
  "returns/no-agencies": () => "สมุดงานนี้ไม่มีทะเบียนหน่วยงาน จึงบอกไม่ได้ว่าเป็นของหน่วยงานใด ตั้งทะเบียนหน่วยงานก่อน",
  "returns/not-xlsx": ({ file }) =>
    `“${file}” ไม่ใช่สมุดงาน .xlsx เปิดใน Excel แล้วบันทึกเป็น .xlsx หรือขอให้หน่วยงานส่งแบบเดิมกลับมา`,
  "returns/old-xls": ({ file }) => `“${file}” เป็นไฟล์ Excel รุ่นเก่า (.xls) เปิดแล้วบันทึกเป็น .xlsx แล้วเลือกใหม่`,
  "returns/password-protected": ({ file }) => `“${file}” มีรหัสผ่าน เปิดแล้วเอารหัสผ่านออก แล้วเลือกใหม่`,
  "returns/damaged": ({ file }) => `“${file}” เสียหายหรือได้มาไม่ครบ ขอให้หน่วยงานส่งใหม่`,
  "returns/too-large": ({ file }) => `“${file}” ใหญ่เกินกว่าจะเป็นแบบรายงาน จึงไม่เปิด ตรวจดูหรือขอให้ส่งใหม่`,
  "returns/unreadable": ({ file }) => `เปิด “${file}” ไม่ได้ ตรวจว่าไฟล์ยังอยู่และไม่ได้ถูกย้าย`,
  "returns/no-form": ({ file }) => `“${file}” ไม่ใช่แบบรายงาน (ไม่พบหัวตารางของแบบ) ขอให้หน่วยงานส่งแบบเดิมกลับมา`,
  "returns/empty": ({ file }) => `“${file}” ยังไม่ได้กรอก ขอให้หน่วยงานกรอกแล้วส่งใหม่`,
  "returns/wrong-year": ({ file, fiscalYearBe, expected }) =>
    `“${file}” เป็นแบบของปีงบประมาณ ${fiscalYearBe} ไม่ใช่ ${expected} จึงไม่นำเข้า`,
  "returns/no-code": ({ file }) => `“${file}” ไม่มีรหัสแบบรายงาน เปิดดูว่าเป็นแบบของคำขอนี้หรือไม่`,
  "returns/other-request": ({ file, requestId }) =>
    `“${file}” ตอบคำขออื่น (รหัส ${requestId}) เลือกว่าจะใช้คำตอบนี้หรือไม่`,
  "returns/other-version": ({ file, version, expected }) =>
    `“${file}” เป็นแบบฉบับที่ ${version} ขณะที่คำขอเป็นฉบับที่ ${expected} เลือกว่าจะใช้คำตอบนี้หรือไม่`,
  "returns/agency-missing": ({ file }) => `“${file}” ไม่ได้บอกว่าเป็นของหน่วยงานใด เลือกหน่วยงาน`,
  "returns/agency-unknown": ({ file, text, closest }) =>
    closest.length > 0
      ? `“${file}” เขียนว่า “${text}” ซึ่งไม่มีในรายชื่อ ใกล้เคียงที่สุดคือ “${closest[0] ?? ""}” เลือกหน่วยงาน`
      : `“${file}” เขียนว่า “${text}” ซึ่งไม่มีในรายชื่อ เลือกหน่วยงาน`,
  "returns/agency-conflict": ({ file, text }) =>
    `“${file}” เขียนว่า “${text}” แต่รหัสแบบเป็นของหน่วยงานอื่น เลือกหน่วยงาน`,
  "returns/altered": ({ file, differences: all }) =>
    `“${file}” ถูกแก้ไข: ${differences(all)} เลือกว่าจะใช้คำตอบนี้หรือไม่`,
  "returns/older": ({ file, than }) => `“${file}” เก่ากว่า “${than}” ของหน่วยงานเดียวกัน จึงใช้ฉบับใหม่`,
  "returns/same-age": ({ file, as }) =>
    `“${file}” กับ “${as.slice(0, NAMED).join(", ")}” เป็นของหน่วยงานเดียวกัน และบอกไม่ได้ว่าฉบับใดใหม่กว่า เลือกฉบับที่จะใช้`,
  "returns/same-content": ({ file, as }) => `“${file}” เหมือนกับ “${as}” จึงนำเข้าฉบับเดียว`,
  "returns/older-than-register": ({ file, registered, reportedOn }) =>
    `“${file}” เก่ากว่า “${registered}” ที่นำเข้าแล้ว (รายงาน ${formatDate(reportedOn, "th")}) เลือกว่าจะใช้ฉบับนี้แทนหรือไม่`,
  "returns/changed": ({ file, differences: all }) => `“${file}”: ${differences(all)}`,
  "returns/late": ({ agency, days }) => `“${agency}” ส่งหลังกำหนด ${formatCount(days)} วัน`,
  "returns/status-unreadable": ({ file, indicator, text }) =>
    `“${file}” สถานะของ “${indicatorName(indicator)}” เขียนว่า “${text}” ไม่รู้จัก เก็บไว้ตามที่เขียน แก้ในทะเบียนรายงานได้`,
  "returns/date-unreadable": ({ file, indicator, text }) =>
    `“${file}” วันที่ของ “${indicatorName(indicator)}” เขียนว่า “${text}” ไม่ใช่วันที่ เก็บไว้ตามที่เขียน แก้ในทะเบียนรายงานได้`,
  "returns/left-unopened": ({ file, ...parts }) => `“${file}” มี${unopened(parts)} ไม่ได้เปิดและไม่ได้นำเข้า`,
  "returns/verified-changed": ({ agency, indicator }) =>
    `“${agency}” ส่งคำตอบใหม่เรื่อง “${indicatorName(indicator)}” ที่ตรวจยืนยันไว้แล้ว ตรวจอีกครั้ง`,
  "returns/in-parts": ({ left }) =>
    `แบบมีมากเกินกว่าจะลงทะเบียนครั้งเดียว อีก ${formatCount(left)} ฉบับจะเสนอต่อเมื่อยืนยันแล้ว`,
  "returns/rows-inserted": ({ rowCount }) =>
    `ใต้ทะเบียนรายงานมีข้อมูลอื่นอยู่ จึงแทรกแถว ${formatCount(rowCount)} แถวก่อน ข้อมูลนั้นเลื่อนลง`,
  "returns/totals-row": () => "ทะเบียนรายงานแสดงแถวผลรวมอยู่ ปิดแถวผลรวมของตาราง แล้วลองใหม่",
};
