import type { DutySentences } from "../../findingSentences";
import { formatCount } from "../../number";

export const duties: DutySentences = {
  "duties/own-item-table": ({ sheet, itemCount }) =>
    `สมุดงานมีรายการ OIT ${formatCount(itemCount)} ข้อใน “${sheet}” แล้ว จึงอ่านจากตารางนั้น ไม่ทำตารางใหม่`,
  "duties/status-from-links": () => "ตารางไม่มีคอลัมน์สถานะ จึงถือว่าข้อที่มีลิงก์เผยแพร่แล้ว เพิ่มคอลัมน์ “สถานะ” ถ้าไม่ใช่",
  "duties/items-unconfirmed": ({ fiscalYearBe, hasNames }) =>
    hasNames
      ? `รายการ OIT ปี ${fiscalYearBe} ใช้รายการของปี 2564 และยังไม่ยืนยัน ตรวจกับคู่มือการประเมิน`
      : `ยังไม่มีชื่อรายการ OIT ปี ${fiscalYearBe} พิมพ์ชื่อและตัวชี้วัดย่อยจากคู่มือการประเมินลงในตาราง`,
  "duties/items-without-group": ({ itemCount }) =>
    `${formatCount(itemCount)} ข้อยังไม่มีตัวชี้วัดย่อย จึงไม่ได้คิดคะแนน พิมพ์เลขตัวชี้วัดย่อย เช่น 9.1`,
  "duties/item-status-unknown": ({ code, text }) =>
    `${code} มีสถานะ “${text}” ซึ่งไม่รู้จัก จึงนับว่ายังไม่เผยแพร่ เลือกสถานะจากรายการ`,
  "duties/item-doubled": ({ code }) => `${code} มีสองแถว นับแถวแรก ลบแถวที่ซ้ำ`,
  "duties/link-missing": ({ code }) => `${code} เผยแพร่แล้วแต่ยังไม่มีลิงก์ พิมพ์ลิงก์ไว้เป็นหลักฐาน`,
  "duties/link-malformed": ({ code, text }) => `ลิงก์ของ ${code} “${text}” ไม่ใช่รูปแบบลิงก์ พิมพ์ให้ขึ้นต้นด้วย https://`,
  "duties/target-unconfirmed": () =>
    "เป้าหมายร้อยละ 10 (30–400 คน) เป็นข้อเสนอที่ยังไม่ยืนยัน ตรวจกับคู่มือการประเมิน หรือพิมพ์เป้าหมายที่กำหนดเอง",
  "duties/count-unreadable": ({ text }) => `“${text}” ไม่ใช่จำนวนคน จึงไม่ได้นับ พิมพ์เป็นตัวเลข`,
  "duties/count-falls": ({ instrument }) =>
    `จำนวนผู้ตอบ ${instrument} บางวันน้อยกว่าวันก่อน ให้พิมพ์ยอดสะสมตั้งแต่เริ่มสำรวจ`,
  "duties/date-unreadable": ({ text }) => `“${text}” ไม่ใช่วันที่ พิมพ์เป็นวันที่`,
  "duties/table-broken": ({ sheet }) =>
    `หัวตารางใน “${sheet}” เปลี่ยนไปจนอ่านไม่ได้ จึงไม่ได้แก้อะไร ใส่หัวตารางเดิมคืน หรือลบแผ่นงานแล้วทำใหม่`,
};
