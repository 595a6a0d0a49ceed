import { formatCount, formatMark } from "../number";

const TIDY = {
  properties: "ล้างคุณสมบัติไฟล์",
  hiddenSheets: "แสดงแผ่นงานที่ซ่อนไว้",
  names: "ลบชื่อเซลล์ที่เสียหรืออ้างถึงสมุดงานอื่น",
  settings: "ลบการตั้งค่าของผู้ช่วยนี้",
} as const;

const DUTIES = {
  respondents: "ติดตามผู้ตอบ IIT/EIT",
  disclosure: "รายการเปิดเผยข้อมูล OIT",
  itas: "รายการนำเข้าระบบ ITAS",
} as const;

/** Only what there is: "ปรับปรุง 0 แถว" says nothing. */
const registered = (added: number, updated: number) =>
  [
    added > 0 || updated === 0 ? `เพิ่ม ${formatCount(added)} แถว` : "",
    updated > 0 ? `ปรับปรุง ${formatCount(updated)} แถว` : "",
  ]
    .filter(Boolean)
    .join(" ");

/** What a proposal would change and what was changed, in words and numbers. */
export const proposal = {
  addSheet: (sheets: string) => `เพิ่มแผ่นงาน ${sheets}`,
  writeCells: (cells: number, sheets: number) =>
    `เขียน ${formatCount(cells)} เซลล์ใน ${formatCount(sheets)} แผ่นงาน`,
  writeCellsAt: (cells: number, where: string) => `เขียน ${formatCount(cells)} เซลล์ที่ ${where}`,
  insertLines: (rows: number, columns: number) =>
    `แทรก${[rows > 0 ? `แถว ${formatCount(rows)} แถว` : "", columns > 0 ? `คอลัมน์ ${formatCount(columns)} คอลัมน์` : ""].filter(Boolean).join(" และ")} ข้อมูลเดิมเลื่อนตาม`,
  addRules: (rules: number, where: string) => `เพิ่มกฎ ${formatCount(rules)} ข้อที่ ${where}`,
  removeRules: (rules: number) => `ลบกฎของผู้ช่วยนี้ ${formatCount(rules)} ข้อ`,
  addNames: (names: string) => `เพิ่มชื่อเซลล์ ${names}`,
  addManyNames: (count: number) => `เพิ่มชื่อเซลล์ ${formatCount(count)} ชื่อ`,
  formatOnly: (sheets: string) => `ปรับรูปแบบใน ${sheets}`,
  notes: "จดไว้ในสมุดงานเท่านั้น ไม่เปลี่ยนเซลล์ใด",
  keepsAll: "ไม่เขียนทับข้อมูลเดิม",
  overwrites: (cells: number, where: string) => `เขียนทับข้อมูลเดิม ${formatCount(cells)} เซลล์ที่ ${where}`,
  andMore: (count: number) => `และอีก ${formatCount(count)} แห่ง`,
  nothing: "ไม่มีอะไรต้องเปลี่ยน",
  outcome: {
    marked: (cells: number, mark: number) =>
      `ทำเครื่องหมาย ${formatCount(cells)} เซลล์ที่ต่ำกว่า ${formatMark(mark)}`,
    nothingFails: (mark: number) => `ไม่มีคะแนนที่ต่ำกว่า ${formatMark(mark)}`,
    live: "เครื่องหมายปรับตามคะแนนเอง",
    unmark: (rules: number) => `เอาเครื่องหมายของผู้ช่วยนี้ออก ${formatCount(rules)} กฎ`,
    updateAnalysis: (sheet: string) => `ปรับแผ่นวิเคราะห์ “${sheet}” ให้ตรงกับคะแนนตอนนี้ สิ่งที่เพิ่มไว้เองยังอยู่`,
    analysis: (agencies: number) => `วิเคราะห์ผลการประเมินของ ${formatCount(agencies)} หน่วยงาน พร้อมพิมพ์บน A4`,
    correct: (where: string, agencies: number, scores: number) =>
      `อ่าน ${where} ตามที่ระบุ: ${formatCount(agencies)} หน่วยงาน ${formatCount(scores)} คะแนน`,
    correctFailing: (failing: number) =>
      failing > 0 ? `ไม่ผ่านเกณฑ์ ${formatCount(failing)} คะแนน` : "ผ่านเกณฑ์ทุกคะแนน",
    correctTotals: (where: string, agencies: number) =>
      `อ่าน ${where} ตามที่ระบุ: คะแนนรวมของ ${formatCount(agencies)} หน่วยงาน`,
    uncorrect: (ranges: number) => `เลิกใช้ตารางที่ชี้ไว้ ${formatCount(ranges)} ช่วง แล้วค้นหาเองตามเดิม`,
    ruleset: (fiscalYearBe: number, mark: number) =>
      `เกณฑ์ผ่านของปีงบประมาณ พ.ศ. ${fiscalYearBe} ในสมุดงานนี้เป็น ${formatMark(mark)} คะแนน`,
    rulesetWeights: (fiscalYearBe: number, weights: string) =>
      `น้ำหนักของปีงบประมาณ พ.ศ. ${fiscalYearBe} ในสมุดงานนี้เป็น ${weights}`,
    rulesetLevels: (fiscalYearBe: number, levels: string) =>
      `ระดับของปีงบประมาณ พ.ศ. ${fiscalYearBe} ในสมุดงานนี้เป็น ${levels}`,
    plan: (tasks: number, fiscalYearBe: number) =>
      `แผน ${formatCount(tasks)} กิจกรรม ปีงบประมาณ พ.ศ. ${fiscalYearBe}`,
    unreadable: (tasks: number) => `อ่านช่วงเวลาไม่ได้ ${formatCount(tasks)} กิจกรรม`,
    collect: ({ added, updated, unchanged }: { added: number; updated: number; unchanged: number }) =>
      added + updated === 0
        ? unchanged > 0
          ? "ทะเบียนรายงานตรงกับแบบเหล่านี้อยู่แล้ว"
          : "ยังไม่มีรายงานที่รับได้"
        : `ลงทะเบียนรายงาน ${registered(added, updated)}`,
    summary: (indicators: number, register: string) =>
      `สรุป ${formatCount(indicators)} ตัวชี้วัดจากทะเบียนรายงานในแผ่นงาน “${register}”`,
    duty: (
      duty: "respondents" | "disclosure" | "itas",
      fiscalYearBe: number,
      isUpdate: boolean,
      rows: number,
    ) =>
      `${isUpdate ? "ปรับปรุง" : "ทำแผ่น"}${DUTIES[duty]} ปีงบประมาณ พ.ศ. ${fiscalYearBe}${isUpdate && rows > 0 ? ` เพิ่ม ${formatCount(rows)} แถว` : ""} ข้อมูลที่พิมพ์ไว้คงเดิม`,
    tidy: (what: "properties" | "hiddenSheets" | "names" | "settings", count: number) =>
      `${TIDY[what]} ${formatCount(count)} รายการ ไม่เปลี่ยนเซลล์ใด`,
  },
  done: {
    tidy: (what: "properties" | "hiddenSheets" | "names" | "settings") => `${TIDY[what]}แล้ว`,
    highlight: (cells: number) => `ทำเครื่องหมายแล้ว ${formatCount(cells)} เซลล์`,
    unmark: "เอาเครื่องหมายออกแล้ว",
    analysis: (sheet: string) => `ทำแผ่นวิเคราะห์ “${sheet}” แล้ว`,
    correct: (where: string) => `อ่าน ${where} ตามที่ชี้แล้ว`,
    uncorrect: "เลิกใช้ตารางที่ชี้ไว้แล้ว",
    ruleset: (fiscalYearBe: number) => `เปลี่ยนหลักเกณฑ์ปี ${fiscalYearBe} ในสมุดงานนี้แล้ว`,
    plan: (sheet: string) => `จัดทำแผนใน “${sheet}” แล้ว`,
    collect: ({ added, updated }: { added: number; updated: number }) =>
      `ลงทะเบียนรายงานแล้ว ${registered(added, updated)}`,
    summary: (where: string) => `เขียนสรุปแล้วที่ ${where}`,
    duty: (sheet: string) => `ทำแผ่น “${sheet}” แล้ว`,
  },
  change: {
    addSheet: (sheet: string) => `เพิ่มแผ่นงาน “${sheet}”`,
    insertRows: (sheet: string) => `แทรกแถวใน “${sheet}”`,
    insertColumns: (sheet: string) => `แทรกคอลัมน์ใน “${sheet}”`,
    setCells: (where: string) => `เขียนค่าที่ ${where}`,
    setFormat: (where: string) => `จัดรูปแบบ ${where}`,
    merge: (where: string) => `ผสานเซลล์ ${where}`,
    setColumnWidth: (sheet: string) => `ปรับความกว้างคอลัมน์ใน “${sheet}”`,
    setRowHeight: (sheet: string) => `ปรับความสูงแถวใน “${sheet}”`,
    addRule: (where: string) => `เพิ่มกฎจัดรูปแบบที่ ${where}`,
    addDataBar: (where: string) => `เพิ่มแถบข้อมูลที่ ${where}`,
    removeRules: (sheet: string) => `ลบกฎของผู้ช่วยนี้ใน “${sheet}”`,
    setName: (name: string) => `ตั้งชื่อ ${name}`,
    removeName: (name: string) => `ลบชื่อ ${name}`,
    setValidation: (where: string) => `เพิ่มรายการให้เลือกที่ ${where}`,
    setDateValidation: (where: string) => `ตรวจวันที่ที่พิมพ์ใน ${where}`,
    addTable: (where: string) => `ทำ ${where} เป็นตาราง`,
    resizeTable: (where: string) => `ขยายตารางเป็น ${where}`,
    protectSheet: (sheet: string) => `ป้องกันแผ่นงาน “${sheet}” โดยไม่ใส่รหัสผ่าน`,
    setFileProperty: (property: string) => `ล้างคุณสมบัติไฟล์ ${property}`,
    showSheet: (sheet: string) => `แสดงแผ่นงาน “${sheet}”`,
    setDocumentProperty: (name: string) => `จดคุณสมบัติ ${name} ของไฟล์`,
    freezePanes: (sheet: string) => `ตรึงหัวตารางใน “${sheet}”`,
    setPageLayout: (sheet: string) => `ตั้งหน้ากระดาษของ “${sheet}”`,
    groupColumns: (sheet: string) => `จัดกลุ่มคอลัมน์ใน “${sheet}”`,
    groupRows: (sheet: string) => `จัดกลุ่มแถวใน “${sheet}”`,
    showGridlines: (sheet: string) => `เส้นตารางของ “${sheet}”`,
    setSetting: "จดข้อมูลของผู้ช่วยนี้ไว้ในสมุดงาน",
    activate: (where: string) => `แสดง ${where}`,
    times: (text: string, count: number) => `${text} (${formatCount(count)} ครั้ง)`,
  },
};
