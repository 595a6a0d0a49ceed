import { formatCount, formatScore } from "../number";

/** What the command line says besides findings. */
export const batch = {
  table: (place: string, agencies: number, failing: number) =>
    `พบตารางคะแนนที่ ${place}: ${formatCount(agencies)} หน่วยงาน ไม่ผ่านเกณฑ์รวม ${formatCount(failing)} ตัวชี้วัด`,
  agency: (name: string, total: string, level: string) => `  ${name} คะแนนรวม ${total} ระดับ ${level}`,
  unnamedAgency: "(ไม่ระบุหน่วยงาน)",
  score: (name: string, value: string, cell: string, fails: boolean) =>
    `    ${fails ? "▼" : " "} ${name} ${value} (${cell})`,
  moreAgencies: (count: number) => `  และอีก ${formatCount(count)} หน่วยงาน (ดูทั้งหมดด้วย --json)`,
  unread: "ไม่มีคะแนน",
  marked: (count: number, passMark: number) =>
    `ทำเครื่องหมายตัวชี้วัดที่ต่ำกว่า ${formatScore(passMark)} จำนวน ${formatCount(count)} เซลล์`,
  plan: (sheet: string, tasks: number) => `แผนในแผ่นงาน “${sheet}” มี ${formatCount(tasks)} กิจกรรม`,
  task: (no: string, name: string, period: string) => `  ${no} ${name}: ${period}`,
  noDates: "ยังไม่มีวันที่",
  summary: (indicator: string, reported: number, agencies: number, done: number, late: number) =>
    `  ${indicator}: รายงานแล้ว ${formatCount(reported)}/${formatCount(agencies)} แล้วเสร็จ ${formatCount(done)} ล่าช้า ${formatCount(late)}`,
  written: (places: string) => `เขียนผลที่ ${places}`,
  changes: (sheets: number, cells: number, overwritten: number) =>
    `เปลี่ยน ${formatCount(cells)} เซลล์ใน ${formatCount(sheets)} แผ่นงาน เขียนทับข้อมูลเดิม ${formatCount(overwritten)} เซลล์`,
  saved: (file: string) => `บันทึกเป็น ${file}`,
  notSaved: "ยังไม่ได้บันทึก: ใส่ --out FILE.xlsx เพื่อบันทึกผลลงไฟล์ใหม่",
  period: (span: string, kind: string) => `${span} (${kind})`,
  defect: (message: string) => `โปรแกรมทำงานผิดพลาด: ${message}`,
};
