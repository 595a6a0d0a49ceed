import type { Locale } from "../i18n/locale";

/** What the preview page itself says; the pane brings its own texts. */
const th = {
  title: "ผู้ช่วยเลขานุการ ITA",
  privacy: "ทำงานในเบราว์เซอร์นี้เท่านั้น ไม่มีข้อมูลถูกส่งออก",
  open: "เปิดไฟล์…",
  download: "ดาวน์โหลด",
  samples: "ตัวอย่าง",
  chooseSample: "เลือกสมุดงานตัวอย่าง",
  changed: "มีการแก้ไขที่ยังไม่ได้ดาวน์โหลด",
  language: "English",
  theme: { light: "พื้นสว่าง", dark: "พื้นมืด" },
  loading: "กำลังเปิดสมุดงาน",
  dropHere: "วางไฟล์ .xlsx ที่นี่เพื่อเปิด",
  sheetTabs: "แผ่นงาน",
  formulaBar: "แถบสูตร",
  nameBox: "กล่องชื่อ",
  grid: "ตารางของแผ่นงาน",
  gridKeys: "กด F6 ไปแถบงาน หรือ Escape แล้ว Tab เพื่อออกจากตาราง",
  splitter: "ปรับความกว้างของแถบงาน",
  paneTitle: "แถบงานผู้ช่วยเลขานุการ ITA",
  close: "ปิดข้อความ",
  sum: (text: string) => `ผลรวม ${text}`,
  average: (text: string) => `ค่าเฉลี่ย ${text}`,
  count: (count: number) => `นับ ${count}`,
  choices: "เลือกจากรายการ",
  leave: {
    title: "เปิดไฟล์อื่นหรือไม่",
    body: "สิ่งที่แก้ไขในสมุดงานนี้ยังไม่ได้ดาวน์โหลด และจะหายไป",
    confirm: "เปิดโดยไม่เก็บ",
    cancel: "ยกเลิก",
  },
  lossy: {
    title: "บางส่วนของไฟล์จะไม่อยู่ในไฟล์ที่ดาวน์โหลด",
    confirm: "ดาวน์โหลดโดยไม่มีส่วนเหล่านี้",
    cancel: "ยกเลิก",
  },
  refused: {
    AccessDenied: "เซลล์นี้ถูกป้องกัน ยกเลิกการป้องกันแผ่นงานใน Excel ก่อน",
    InvalidFormula: "สูตรนี้ไม่ถูกต้อง ตรวจวงเล็บและชื่อฟังก์ชัน",
    NotInList: "ค่านี้ไม่อยู่ในรายการที่เซลล์นี้รับ เลือกจากรายการ",
    NotValid: "เซลล์นี้ไม่รับค่านี้ ตามการตรวจสอบความถูกต้องของข้อมูล",
    other: "แก้ไขเซลล์นี้ไม่ได้",
  },
};

export type PreviewMessages = typeof th;

const en: PreviewMessages = {
  title: "ITA Secretariat",
  privacy: "Works inside this browser only; nothing is sent anywhere",
  open: "Open…",
  download: "Download",
  samples: "Samples",
  chooseSample: "Choose a sample workbook",
  changed: "There are changes that were not downloaded yet",
  language: "ไทย",
  theme: { light: "Light", dark: "Dark" },
  loading: "Opening the workbook",
  dropHere: "Drop an .xlsx file here to open it",
  sheetTabs: "Sheets",
  formulaBar: "Formula bar",
  nameBox: "Name box",
  grid: "Cells of the sheet",
  gridKeys: "Press F6 for the task pane, or Escape then Tab to leave the cells",
  splitter: "Width of the task pane",
  paneTitle: "ITA Secretariat task pane",
  close: "Close the message",
  sum: (text) => `Sum ${text}`,
  average: (text) => `Average ${text}`,
  count: (count) => `Count ${count}`,
  choices: "Choose from the list",
  leave: {
    title: "Open another file?",
    body: "The changes in this workbook were not downloaded and would be lost.",
    confirm: "Open without keeping them",
    cancel: "Cancel",
  },
  lossy: {
    title: "Some parts of the file will not be in the download",
    confirm: "Download without them",
    cancel: "Cancel",
  },
  refused: {
    AccessDenied: "This cell is protected. Unprotect the sheet in Excel first.",
    InvalidFormula: "This formula is not right. Check its brackets and function names.",
    NotInList: "This cell does not take that value; choose one from its list.",
    NotValid: "This cell's data validation does not take that value.",
    other: "This cell cannot be changed.",
  },
};

const MESSAGES: Record<Locale, PreviewMessages> = { th, en };

export function previewMessages(locale: Locale): PreviewMessages {
  return MESSAGES[locale];
}
