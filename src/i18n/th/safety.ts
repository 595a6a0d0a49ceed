import { formatCount } from "../number";

/** What the pane says of writes that were interrupted, and of the undo that the workbook keeps. */
export const safety = {
  unfinishedTitle: "มีการเขียนค้างอยู่",
  unfinishedWrite: (when: string) => `เริ่มเขียนเมื่อ ${when} แล้วหยุดกลางคัน`,
  unfinishedUndo: (when: string) => `กำลังย้อนกลับสิ่งที่เขียนเมื่อ ${when} แล้วหยุดกลางคัน`,
  where: (sheets: string, cellCount: number) =>
    cellCount > 0 ? `เกี่ยวกับ ${sheets} · ${formatCount(cellCount)} เซลล์` : `เกี่ยวกับ ${sheets}`,
  safe: "ยังไม่มีอะไรหาย เลือกว่าจะให้เป็นอย่างไร",
  takeBack: "คืนสภาพเดิม",
  finish: "ทำต่อให้เสร็จ",
  finishUndo: "ย้อนกลับให้เสร็จ",
  tooLarge: "การเขียนครั้งนี้ใหญ่เกินกว่าจะเก็บวิธีคืนสภาพไว้ ตรวจแผ่นงานข้างบน หรือเปิดไฟล์ที่บันทึกไว้ก่อนหน้า",
  forget: "ตรวจแล้ว ปิดเรื่องนี้",
  lastWrite: (when: string, sheets: string) =>
    sheets ? `ย้อนกลับที่เขียนเมื่อ ${when} ใน ${sheets}` : `ย้อนกลับที่เขียนเมื่อ ${when}`,
  stillWaiting: "Excel ยังไม่ตอบ ถ้ากำลังพิมพ์ในเซลล์อยู่ กด Enter หรือ Esc ก่อน",
};
