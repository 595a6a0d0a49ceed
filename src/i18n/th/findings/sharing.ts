import type { AgencyData, FilePart, PropertyName, Unseen } from "../../../core/sharing/findings";
import type { SharingSentences } from "../../findingSentences";
import { formatCount } from "../../number";

const DATA: Record<AgencyData, string> = {
  scores: "คะแนน",
  register: "รายงาน",
  agencies: "รายชื่อและช่องทางติดต่อ",
  forms: "แบบรายงาน",
};

const PROPERTIES: Record<PropertyName, string> = {
  author: "ผู้เขียน",
  lastAuthor: "ผู้แก้ไขล่าสุด",
  manager: "ผู้จัดการ",
  company: "บริษัท/หน่วยงาน",
  title: "ชื่อเรื่อง",
  subject: "เรื่อง",
  keywords: "คำสำคัญ",
  category: "หมวด",
  comments: "ข้อคิดเห็น",
};

const PARTS: Record<FilePart, string> = {
  macros: "มาโคร (VBA)",
  externalLinks: "ลิงก์ไปยังสมุดงานอื่น พร้อมค่าที่คัดลอกไว้",
  connections: "การเชื่อมต่อข้อมูล",
  pivotCaches: "ข้อมูลต้นทางของ PivotTable",
  embeddedObjects: "ไฟล์ที่ฝังไว้",
  pictures: "รูปภาพ",
  charts: "แผนภูมิ",
  controls: "ตัวควบคุมฟอร์ม",
  notes: "โน้ตของเซลล์",
  threadAuthors: "รายชื่อผู้แสดงข้อคิดเห็น",
  signatures: "ลายเซ็นดิจิทัล",
  printerSettings: "ค่าเครื่องพิมพ์",
  other: "ส่วนอื่นที่ไม่รู้จัก",
};

const UNSEEN: Record<Unseen, string> = {
  file: "มองไม่เห็นมาโคร ลิงก์ภายนอก และไฟล์ที่ฝังไว้จากที่นี่ ใช้ ไฟล์ > ข้อมูล > ตรวจสอบเอกสาร ของ Excel ด้วย",
  notes: "Excel รุ่นนี้ไม่แสดงโน้ตของเซลล์ให้ผู้ช่วยเห็น ดูที่แท็บ รีวิว > โน้ต ด้วย",
  "damaged-file": "อ่านตัวไฟล์ไม่ได้ จึงไม่ได้ตรวจมาโครและลิงก์ภายนอก ใช้ ไฟล์ > ข้อมูล > ตรวจสอบเอกสาร ของ Excel ด้วย",
};

export const sharing: SharingSentences = {
  "sharing/agencies": ({ sheet, what, agencyCount }) =>
    `“${sheet}” มี${DATA[what]}ของ ${formatCount(agencyCount)} หน่วยงาน ทำสำเนาที่ไม่มีแผ่นนี้ก่อนส่ง`,
  "sharing/hidden-sheet": ({ sheet, isVeryHidden, cellCount }) =>
    `แผ่นงาน “${sheet}” ซ่อนไว้${isVeryHidden ? "ลึก (เมนูของ Excel ไม่แสดง)" : ""} มีข้อมูล ${formatCount(cellCount)} เซลล์ แสดงแล้วตรวจ หรือทำสำเนาที่ไม่มีแผ่นนี้`,
  "sharing/hidden-cells": ({ sheet, what, lineCount, cellCount }) =>
    `“${sheet}” ซ่อน${what === "rows" ? "แถว" : "คอลัมน์"}ไว้ ${formatCount(lineCount)} ${what === "rows" ? "แถว" : "คอลัมน์"} มีข้อมูล ${formatCount(cellCount)} เซลล์ เลิกซ่อนแล้วตรวจ`,
  "sharing/comments": ({ sheet, what, count, authors }) =>
    `“${sheet}” มี${what === "comments" ? "ข้อคิดเห็น" : "โน้ต"} ${formatCount(count)} แห่ง${authors.length > 0 ? ` ของ ${authors.join(" ")}` : ""} อ่านแล้วลบที่ไม่ควรส่ง`,
  "sharing/property": ({ property, text }) =>
    property === "lastAuthor"
      ? `คุณสมบัติไฟล์ระบุ${PROPERTIES[property]} “${text}” Excel เขียนเองเมื่อบันทึก ลบด้วย ไฟล์ > ข้อมูล > ตรวจสอบเอกสาร`
      : `คุณสมบัติไฟล์ระบุ${PROPERTIES[property]} “${text}” ลบถ้าไม่ควรส่ง`,
  "sharing/custom-property": ({ name, text }) => `คุณสมบัติไฟล์ที่กำหนดเอง “${name}” คือ “${text}” ทำสำเนาถ้าไม่ควรส่ง`,
  "sharing/identity-numbers": ({ sheet, cellCount }) =>
    `“${sheet}” มีเลขประจำตัวประชาชน ${formatCount(cellCount)} เซลล์ ลบหรือปิดบังก่อนส่ง`,
  "sharing/phones": ({ sheet, cellCount }) =>
    `“${sheet}” มีเบอร์โทรศัพท์ ${formatCount(cellCount)} เซลล์ ตรวจว่าตั้งใจส่ง`,
  "sharing/emails": ({ sheet, cellCount }) => `“${sheet}” มีอีเมล ${formatCount(cellCount)} เซลล์ ตรวจว่าตั้งใจส่ง`,
  "sharing/external-formulas": ({ sheet, cellCount, file }) =>
    `“${sheet}” มีสูตรอ้างถึงสมุดงาน “${file}” ${formatCount(cellCount)} เซลล์ ผู้รับเปิดไม่ได้ วางเป็นค่า หรือทำสำเนา`,
  "sharing/external-name": ({ name, file }) => `ชื่อ “${name}” อ้างถึงสมุดงาน “${file}” ลบชื่อนี้`,
  "sharing/broken-name": ({ name }) => `ชื่อ “${name}” อ้างถึงเซลล์ที่ไม่มีแล้ว ลบชื่อนี้`,
  "sharing/errors": ({ sheet, cellCount, error }) =>
    `“${sheet}” แสดง ${error} ${formatCount(cellCount)} เซลล์ แก้สูตรก่อนส่ง`,
  "sharing/outside-print": ({ sheet, cellCount }) =>
    `“${sheet}” มีข้อมูลนอกพื้นที่พิมพ์ ${formatCount(cellCount)} เซลล์ ผู้รับไฟล์จะเห็น แม้ไม่พิมพ์ออกมา`,
  "sharing/own-settings": ({ count }) =>
    `ผู้ช่วยนี้จดการตั้งค่าไว้ในสมุดงาน ${formatCount(count)} รายการ ไม่มีข้อมูลส่วนบุคคล ลบได้ถ้าต้องการ`,
  "sharing/custom-xml": ({ count }) =>
    `สมุดงานมีข้อมูล XML ของโปรแกรมอื่น ${formatCount(count)} ส่วน ทำสำเนาเพื่อตัดออก`,
  "sharing/file-part": ({ part, count }) => `ในไฟล์มี${PARTS[part]} ${formatCount(count)} ส่วน ทำสำเนาถ้าไม่ควรส่ง`,
  "sharing/unseen": ({ what }) => UNSEEN[what],
  "sharing/clean": ({ sheetCount }) => `ตรวจ ${formatCount(sheetCount)} แผ่นงาน ไม่พบสิ่งที่ควรแก้ก่อนส่ง`,
  "sharing/no-such-sheets": ({ sheets }) =>
    `ไม่มีแผ่นงาน ${sheets.map((name) => `“${name}”`).join(" ")} ในสมุดงาน ตรวจชื่อแล้วลองใหม่`,
  "sharing/no-sheets": () => "เลือกแผ่นงานที่จะอยู่ในสำเนาอย่างน้อยหนึ่งแผ่น",
  "sharing/copy-without": ({ formulas, hiddenCells, rules, names }) =>
    `สำเนาแปลงสูตรเป็นค่า ${formatCount(formulas)} เซลล์ ตัดเซลล์ที่ซ่อน ${formatCount(hiddenCells)} เซลล์ กฎ ${formatCount(rules)} ข้อ และชื่อ ${formatCount(names)} ชื่อที่อ้างถึงสิ่งที่ตัดออก`,
  "sharing/copy-without-drawings": ({ count }) =>
    `สำเนาไม่มีรูปภาพ แผนภูมิ และไฟล์ที่ฝังไว้ ${formatCount(count)} ส่วน คัดลอกเองถ้าต้องการ`,
  "sharing/no-file": () => "Excel นี้ไม่ให้ตัวไฟล์ จึงทำสำเนาจากที่นี่ไม่ได้ ใช้ ย้ายหรือคัดลอก แผ่นงานไปสมุดงานใหม่ แล้ววางเป็นค่า",
};
