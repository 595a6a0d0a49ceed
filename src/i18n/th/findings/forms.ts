import type { RequestPart } from "../../../core/remediation/form/findings";
import { formatDate } from "../../date";
import type { FormSentences } from "../../findingSentences";
import { formatCount } from "../../number";

const PARTS: Record<RequestPart, string> = {
  id: "รหัสคำขอ",
  year: "ปีงบประมาณ",
  indicators: "ตัวชี้วัดที่ขอให้รายงาน",
  deadline: "กำหนดส่ง",
  reference: "เลขที่หนังสือ",
};
const listed = (parts: readonly RequestPart[]) => parts.map((part) => PARTS[part]).join(" และ");

export const forms: FormSentences = {
  "forms/no-agency-list": () => "ไม่พบรายชื่อหน่วยงานในสมุดงาน พิมพ์หรือวางรายชื่อ บรรทัดละหนึ่งหน่วยงาน",
  "forms/agencies-alike": ({ agency, other }) =>
    `“${other}” กับ “${agency}” อาจเป็นหน่วยงานเดียวกัน ถ้าใช่ ใส่ทะเบียนหน่วยงานเพียงชื่อเดียว`,
  "forms/agencies-known": ({ agencyCount }) => `ทั้ง ${formatCount(agencyCount)} หน่วยงานอยู่ในทะเบียนหน่วยงานแล้ว`,
  "forms/nothing-to-ask": () => "ไม่มีตัวชี้วัดที่ไม่ผ่านเกณฑ์ เลือกตัวชี้วัดที่จะขอให้รายงานก่อน",
  "forms/scores-of-many": ({ agencyCount }) =>
    `สมุดงานมีคะแนนของ ${formatCount(agencyCount)} หน่วยงาน คำขอจึงไม่ใส่คะแนน แบบรายงานจะใส่คะแนนของแต่ละหน่วยงานเอง`,
  "forms/deadline-suggested": ({ deadline }) =>
    `กำหนดส่ง ${formatDate(deadline, "th")} เป็นเพียงข้อเสนอ แก้ได้ก่อนยืนยันหรือแก้ในเซลล์ภายหลัง`,
  "forms/deadline-past": ({ deadline }) => `กำหนดส่ง ${formatDate(deadline, "th")} ผ่านไปแล้ว ตรวจวันที่`,
  "forms/deadline-unreadable": ({ text }) => `อ่าน “${text}” เป็นวันที่ไม่ได้ พิมพ์เช่น 20 เมษายน 2564`,
  "forms/new-version": ({ version, sentVersion }) =>
    `ส่งแบบรายงานฉบับที่ ${sentVersion} ไปแล้ว คำขอที่แก้จึงเป็นฉบับที่ ${version} ส่งแบบใหม่ให้หน่วยงาน`,
  "forms/no-agencies": () => "ยังไม่มีทะเบียนหน่วยงาน ตั้งทะเบียนหน่วยงานก่อน",
  "forms/no-request": () => "ยังไม่มีคำขอรายงาน ตั้งคำขอรายงานก่อน",
  "forms/request-incomplete": ({ parts }) => `คำขอรายงานขาด${listed(parts)} เติมในแผ่นคำขอรายงานแล้วลองใหม่`,
  "forms/request-thin": ({ parts }) => `แบบรายงานจะไม่มี${listed(parts)} เติมในแผ่นคำขอรายงานก่อนส่งก็ได้`,
  "forms/too-many-sheets": ({ agencyCount, most }) =>
    `${formatCount(agencyCount)} หน่วยงานมากเกินจะทำเป็นแผ่นงานในสมุดเดียว (ไม่เกิน ${formatCount(most)}) ทำเป็นไฟล์แทน`,
  "forms/sheets-there": ({ agencyCount }) => `มีแผ่นของ ${formatCount(agencyCount)} หน่วยงานอยู่แล้ว ไม่ทำซ้ำ`,
};
