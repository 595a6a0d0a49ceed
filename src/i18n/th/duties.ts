import type { Survey } from "../../core/duties/responses/sheet";
import type { SharingGroup, TidyKind } from "../../core/sharing/types";
import { formatCount, formatScore } from "../number";

/** The headings of what the check before sharing found. */
export const sharingGroups: Record<SharingGroup, string> = {
  agencies: "ข้อมูลของหน่วยงานอื่น",
  hidden: "สิ่งที่ซ่อนไว้",
  personal: "ข้อมูลส่วนบุคคล",
  remarks: "ข้อคิดเห็นและโน้ต",
  links: "ลิงก์ไปภายนอก",
  errors: "สูตรและชื่อเซลล์ที่เสีย",
  rest: "อื่น ๆ",
};

const tidies: Record<TidyKind, string> = {
  properties: "ล้างคุณสมบัติไฟล์",
  hiddenSheets: "แสดงแผ่นงานที่ซ่อนไว้",
  names: "ลบชื่อเซลล์ที่เสีย",
  settings: "ลบการตั้งค่าของผู้ช่วยนี้",
};

/** The steps that watch the plan's other duties, and the check before a workbook is shared. */
export const duties = {
  make: "ทำแผ่นติดตาม",
  update: "ปรับปรุงแผ่น",
  goTo: "ไปที่แผ่น",
  reading: "กำลังอ่าน",
  none: "ยังไม่มีแผ่นติดตามในสมุดงานนี้",
  year: (fiscalYearBe: number) => `ใช้ปี ${fiscalYearBe} เว้นว่างไว้เพื่ออ่านจากสมุดงาน`,
  respondents: {
    bars: "ผู้ตอบเทียบกับเป้าหมาย",
    count: (responses: number, target: number) => `${formatCount(responses)} จาก ${formatCount(target)} คน`,
    noTarget: "พิมพ์จำนวนทั้งหมดก่อน",
    bar: (survey: Survey, responses: number, target: number, percent: string) =>
      `${survey} ตอบแล้ว ${formatCount(responses)} จากเป้าหมาย ${formatCount(target)} (${percent})`,
    short: (shortfall: number) => `ยังขาด ${formatCount(shortfall)} คน`,
    reached: "ถึงเป้าหมายแล้ว",
    perDay: (count: number) => `ต้องได้เพิ่มวันละ ${formatCount(count)} คน`,
    until: (date: string, days: number) => `สำรวจถึง ${date} เหลือ ${formatCount(days)} วัน`,
    ended: (date: string) => `สิ้นสุดการสำรวจเมื่อ ${date}`,
    noEnd: "ยังไม่มีวันสิ้นสุดการสำรวจ",
    suggestion: "เป้าหมายตามสูตร ยังไม่ยืนยัน",
    typeToday: "พิมพ์ยอดวันนี้",
    typePeople: "พิมพ์จำนวนทั้งหมด",
  },
  disclosure: {
    score: (name: string, score: number) => `${name} ${formatScore(score)} คะแนน`,
    published: (published: number, all: number) =>
      `เผยแพร่แล้ว ${formatCount(published)} จาก ${formatCount(all)} ข้อ`,
    lost: (points: number) => `เสียไป ${formatScore(points)} คะแนน ITA`,
    missing: "ข้อที่ยังไม่เผยแพร่ เสียคะแนนมากก่อน",
    costs: (points: number) => `−${formatScore(points)}`,
    costsText: (points: number) => `เสีย ${formatScore(points)} คะแนน ITA`,
    noPoints: "ยังไม่คิดคะแนน",
    allPublished: "เผยแพร่ครบทุกข้อ",
    own: (sheet: string) => `อ่านจากตารางของสมุดงานใน “${sheet}”`,
    more: (count: number) => `อีก ${formatCount(count)} ข้อ`,
    fewer: "ย่อ",
    goTo: (code: string, name: string) => `ไปที่ ${code} ${name}`,
  },
  itas: {
    noInterface: "ผู้ช่วยนี้ไม่ได้เชื่อมต่อกับ ITAS คัดลอกค่าไปกรอกเอง แล้วจดไว้ในแผ่น",
    progress: (entered: number, needed: number) =>
      `กรอกแล้ว ${formatCount(entered)} จาก ${formatCount(needed)} รายการ`,
    late: (count: number) => `เลยกำหนด ${formatCount(count)} รายการ`,
    waiting: "รอกรอก",
    copy: "คัดลอก",
    copyOf: (text: string) => `คัดลอกค่าของ ${text}`,
    copied: (text: string) => `คัดลอกค่าของ ${text} แล้ว`,
    cannotCopy: "คัดลอกจากที่นี่ไม่ได้ คัดลอกจากเซลล์แทน",
    noValue: "ยังไม่มีค่า",
    more: (count: number) => `อีก ${formatCount(count)} รายการ`,
    allEntered: "กรอกครบทุกรายการ",
  },
  share: {
    check: "ตรวจสมุดงาน",
    checkAgain: "ตรวจใหม่",
    checking: "กำลังตรวจ",
    safe: "ไม่พบสิ่งที่ควรแก้ก่อนส่ง",
    found: (count: number) => `ควรแก้ก่อนส่ง ${formatCount(count)} เรื่อง`,
    groups: sharingGroups,
    fixes: "แก้ในสมุดงานนี้ (ย้อนกลับได้)",
    tidies,
    copyTitle: "ทำสำเนาสำหรับส่ง",
    copyAbout: "สมุดงานใหม่ มีเฉพาะแผ่นงานที่เลือก เก็บเป็นค่า ไม่มีสูตร ข้อคิดเห็น สิ่งที่ซ่อน และข้อมูลผู้เขียน สมุดงานนี้ไม่เปลี่ยน",
    copySheets: "แผ่นงานในสำเนา",
    copy: "ทำสำเนา",
    copying: "กำลังทำสำเนา",
    copied: (count: number) => `เปิดสำเนา ${formatCount(count)} แผ่นงานแล้ว ตรวจแล้วบันทึกก่อนส่ง`,
    saved: (fileName: string) => `บันทึกสำเนาเป็น “${fileName}” แล้ว เปิดดูก่อนส่ง`,
    cannotOpen: "Excel ไม่เปิดสมุดงานใหม่ให้ จึงยังไม่มีสำเนา อนุญาตหน้าต่างใหม่แล้วลองอีกครั้ง",
    copyName: (name: string) => `${name} (สำหรับส่ง)`,
    hidden: "ซ่อนอยู่",
  },
};
