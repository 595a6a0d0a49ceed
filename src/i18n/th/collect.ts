import { formatCount } from "../number";

/** Taking in returned forms: choosing files, what was found, what the user decides. */
export const collect = {
  choose: "เลือกไฟล์",
  chooseMore: "เลือกไฟล์ใหม่",
  drop: "ลากไฟล์ที่ส่งกลับมาวางที่นี่ กี่ไฟล์ก็ได้ ไฟล์ไม่ออกจากเครื่องนี้",
  dropNow: "วางไฟล์ที่นี่",
  standing: (reported: number, asked: number) =>
    `รายงานแล้ว ${formatCount(reported)} จาก ${formatCount(asked)} หน่วยงาน`,
  reading: (done: number, total: number) => `อ่านแล้ว ${formatCount(done)} จาก ${formatCount(total)} ไฟล์`,
  fromSheets: (count: number) => `รับจากแผ่นงานในสมุดงานนี้ (${formatCount(count)} แผ่น)`,
  cancel: "ยกเลิก",
  found: (accepted: number, waiting: number, others: number) =>
    `รับได้ ${formatCount(accepted)} ฉบับ รอตัดสินใจ ${formatCount(waiting)} ฉบับ ไม่รับ ${formatCount(others)} ฉบับ`,
  review: "ผลการตรวจแบบที่ส่งกลับมา",
  groups: {
    waiting: (count: number) => `รอตัดสินใจ ${formatCount(count)} ฉบับ`,
    accepted: (count: number) => `รับได้ ${formatCount(count)} ฉบับ`,
    others: (count: number) => `ไม่รับ ${formatCount(count)} ฉบับ`,
    missing: (count: number) => `ยังไม่ส่ง ${formatCount(count)} หน่วยงาน`,
  },
  more: (count: number) => `และอีก ${formatCount(count)} รายการ`,
  rows: (count: number) => `${formatCount(count)} ตัวชี้วัด`,
  late: (days: number) => `หลังกำหนด ${formatCount(days)} วัน`,
  leftOut: "เลือกไว้ว่าไม่รับ",
  agency: "หน่วยงาน",
  chooseAgency: "เลือก…",
  isAgency: (name: string) => `เป็นของ ${name}`,
  accept: "รับตามที่อ่านได้",
  leave: "ไม่รับ",
  use: "ใช้ฉบับนี้",
  again: "ตัดสินใจใหม่",
  /** For screen readers: which file the button is about. */
  about: (action: string, file: string) => `${action}: ${file}`,
  showRegister: "ไปที่ทะเบียนรายงาน",
  close: "ปิดรายการ",
};
