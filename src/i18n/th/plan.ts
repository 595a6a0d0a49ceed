import { formatSpan } from "../date";
import { formatCount } from "../number";

/** What the pane says of a plan that is there, and of the ties between indicators, measures and activities. */
export const plan = {
  title: "แผนตอนนี้",
  dates: (start: string | null, end: string | null) => formatSpan(start, end, "th"),
  /** Of a plan: how many of its activities stand how. */
  counts: (done: number, all: number) => `แล้วเสร็จ ${formatCount(done)} จาก ${formatCount(all)} กิจกรรม`,
  late: (count: number) => `ล่าช้า ${formatCount(count)}`,
  dueThisMonth: (count: number) => `ครบกำหนดเดือนนี้ ${formatCount(count)}`,
  unreported: (count: number) => `พ้นกำหนด ยังไม่ระบุสถานะ ${formatCount(count)}`,
  asOf: (date: string) => `ณ ${date}`,
  lateTitle: "ล่าช้า",
  unreportedTitle: "พ้นกำหนดแล้ว ยังไม่ระบุสถานะ",
  nextTitle: "ถัดไป",
  nothingNext: "ไม่มีกิจกรรมที่รอดำเนินการ",
  lateNote: "! ล่าช้า",
  doneNote: "แล้วเสร็จ",
  cancelledNote: "ยกเลิก",
  showRow: (name: string) => `แสดง “${name}” ในแผน`,
  more: (count: number) => `อีก ${formatCount(count)} กิจกรรม`,
  confirm: (reading: string) => `ใช่ ${reading}`,
  confirmAll: (count: number) => `ยืนยันตามที่อ่านทั้ง ${formatCount(count)} รายการ`,
  deadline: {
    offer: "แผนยังไม่มีกำหนดวันที่ส่วนราชการรายงานผลตามตัวชี้วัดที่ไม่ผ่านเกณฑ์",
    add: (date: string) => `เพิ่มกำหนดส่งรายงาน ${date}`,
  },
  links: {
    title: "ตัวชี้วัดที่ไม่ผ่านเกณฑ์กับมาตรการและกิจกรรม",
    none: (count: number) => `ไม่ผ่านเกณฑ์ ${formatCount(count)} ตัวชี้วัด ยังไม่ได้เชื่อมกับมาตรการหรือกิจกรรม`,
    uncovered: (names: string) => `ยังไม่มีมาตรการหรือกิจกรรมรองรับ: ${names}`,
    suggestedOnly: (names: string) => `มีเพียงข้อเสนอ ยังไม่ยืนยัน: ${names}`,
    covered: "ทุกตัวชี้วัดที่ไม่ผ่านเกณฑ์มีมาตรการหรือกิจกรรมรองรับแล้ว",
    make: "ทำตารางเชื่อมโยง",
    add: "เพิ่มข้อเสนอ",
    show: "ไปที่ตารางเชื่อมโยง",
  },
  differences: {
    added: (count: number, names: string) => `เพิ่ม ${formatCount(count)} กิจกรรม: ${names}`,
    changed: (count: number, names: string) => `แก้ตามตารางกิจกรรม ${formatCount(count)} กิจกรรม: ${names}`,
    moved: (name: string, before: string, after: string) => `“${name}” เลื่อนจาก ${before} เป็น ${after}`,
    vanished: (count: number, names: string) =>
      `ทำเครื่องหมายว่าไม่อยู่ในตารางกิจกรรมแล้ว ${formatCount(count)} กิจกรรม: ${names}`,
    andMore: (count: number) => `และอีก ${formatCount(count)}`,
  },
  outcome: {
    links: (lines: number, indicators: number) =>
      `ข้อเสนอ ${formatCount(lines)} แถว สำหรับ ${formatCount(indicators)} ตัวชี้วัดที่ไม่ผ่านเกณฑ์ แก้หรือลบได้ในแผ่นงาน`,
    uncovered: (names: string) => `ไม่มีข้อเสนอที่เข้ากัน ต้องคิดเอง: ${names}`,
  },
  done: { links: (sheet: string) => `เชื่อมโยงไว้ในแผ่นงาน “${sheet}” แล้ว` },
};
