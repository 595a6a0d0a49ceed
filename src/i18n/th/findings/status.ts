import { indicatorName } from "../../../core/ita/indicators";
import type { StatusSentences } from "../../findingSentences";
import { formatCount } from "../../number";

/** What is said of confirming reports, the matrix, columns beside a table and the evidence paper. */
export const status: StatusSentences = {
  "remediation/code-differs": ({ text, rowCount }) =>
    `สถานะ “${text}” ไม่ตรงกับรหัสสถานะในแถวเดียวกัน (${formatCount(rowCount)} แถว) นับตามสถานะที่เขียนไว้`,
  "remediation/verified-not-done": ({ agency, indicator }) =>
    `“${agency}” เรื่อง “${indicatorName(indicator)}” ตรวจยืนยันไว้แล้วแต่สถานะยังไม่แล้วเสร็จ จึงไม่นับว่าตรวจยืนยันแล้ว ตรวจสถานะอีกครั้ง`,
  "remediation/not-done-left-out": ({ rowCount }) =>
    `ไม่ได้ตรวจยืนยัน ${formatCount(rowCount)} รายการ เพราะยังไม่แล้วเสร็จหรือยังไม่รายงาน`,
  "remediation/nothing-to-verify": () =>
    "ไม่มีรายงานที่ตรวจยืนยันได้ เลือกแถวในทะเบียนรายงานที่แล้วเสร็จ หรือเลือกหน่วยงานที่มีรายงานแล้วเสร็จ",
  "remediation/no-room-for-verified": () =>
    "ทะเบียนรายงานไม่มีคอลัมน์ “ตรวจยืนยัน” และข้างทะเบียนไม่ว่าง เว้นสองคอลัมน์ทางขวาของทะเบียนให้ว่างแล้วลองใหม่",
  "remediation/matrix-not-verifiable": () =>
    "ทะเบียนรายงานแบบหนึ่งคอลัมน์ต่อตัวชี้วัดไม่มีที่ให้ตรวจยืนยัน ใช้ทะเบียนรายงานที่มีแถวละหน่วยงานและตัวชี้วัด",
  "remediation/no-failing-table": () =>
    "ไม่พบตารางตัวชี้วัดที่มีแถวละหนึ่งตัวชี้วัด จึงไม่มีที่ให้ต่อคอลัมน์ เลือกเขียนที่เซลล์อื่นหรือแผ่นงานใหม่",
  "remediation/no-common-indicator": ({ sheet }) =>
    `ตารางใน “${sheet}” ไม่มีตัวชี้วัดที่อยู่ในทะเบียนรายงาน เลือกเขียนที่เซลล์อื่นหรือแผ่นงานใหม่`,
  "remediation/beside-further": ({ columnCount }) =>
    `คอลัมน์ข้างตารางไม่ว่าง จึงเขียนถัดไปทางขวา ${formatCount(columnCount)} คอลัมน์`,
  "remediation/matrix-as-values": ({ reasons }) =>
    reasons.includes("large")
      ? "หน่วยงานมาก ตารางจึงเป็นคำตอบ ณ วันนี้แทนสูตร ทำใหม่เมื่อทะเบียนรายงานเปลี่ยน"
      : "ทะเบียนรายงานมีข้อที่สูตรนับไม่ตรง ตารางจึงเป็นคำตอบ ณ วันนี้แทนสูตร ทำใหม่เมื่อทะเบียนรายงานเปลี่ยน",
  "remediation/personal-data-left-out": ({ textCount }) =>
    `ไม่ได้คัดลอกเลขประจำตัว อีเมล หรือโทรศัพท์มือถือใน ${formatCount(textCount)} ข้อความ ตรวจอีกครั้งก่อนเผยแพร่`,
  "remediation/evidence-rows-in-the-way": ({ rowCount }) =>
    `แถวที่เพิ่มเอง ${formatCount(rowCount)} แถวอยู่ตรงที่ต้องเขียนเพิ่ม ย้ายไปไว้เหนือรายละเอียดของหน่วยงานแล้วลองใหม่`,
  "remediation/evidence-measures-suggested": () =>
    "สมุดงานไม่มีรายการมาตรการ จึงใส่มาตรการตามประกาศปี 2563 เจ็ดข้อไว้เป็นข้อเสนอ แก้หรือลบให้ตรงกับของหน่วยงานก่อนเผยแพร่",
  "remediation/evidence-links-suggested": ({ indicatorCount }) =>
    `มาตรการของ ${formatCount(indicatorCount)} ตัวชี้วัดยังเป็นข้อเสนอในแผ่น “ความเชื่อมโยง” ตรวจแล้วเปลี่ยนที่มาเป็น “ยืนยัน” ก่อนเผยแพร่`,
  "remediation/evidence-item-unknown": ({ fiscalYearBe }) =>
    `หลักเกณฑ์ปี ${fiscalYearBe} ยังไม่ระบุเลขข้อของหลักฐานนี้ เติมเลขข้อในหัวเรื่องเอง`,
};
