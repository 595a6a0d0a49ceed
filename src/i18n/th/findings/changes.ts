import type { ChangeSentences } from "../../findingSentences";
import { formatCount } from "../../number";

export const changes: ChangeSentences = {
  "changes/sheet-protected": ({ sheet }) =>
    `แผ่นงาน “${sheet}” ถูกป้องกันไว้ จึงไม่ได้เขียนอะไร ยกเลิกการป้องกันแผ่นงานแล้วลองใหม่`,
  "changes/would-overwrite": ({ cellCount }) =>
    `ตรงนี้มีข้อมูลของคุณ ${formatCount(cellCount)} เซลล์ จึงไม่ได้เขียน เลือกเซลล์ว่างหรือแผ่นงานใหม่`,
  "changes/workbook-changed": () => "สมุดงานเปลี่ยนไปหลังแสดงรายการ จึงยังไม่ได้เขียนอะไร ดูรายการใหม่แล้วยืนยันอีกครั้ง",
  "changes/nothing-to-do": () => "สมุดงานตรงกันอยู่แล้ว ไม่มีอะไรต้องเปลี่ยน",
  "changes/undo-kept": ({ cellCount }) =>
    `เก็บ ${formatCount(cellCount)} เซลล์ที่แก้ไขภายหลังไว้ตามเดิม ตรวจเซลล์เหล่านั้นด้วย`,
  "changes/differs": ({ cellCount }) =>
    `อ่านกลับมาแล้วมี ${formatCount(cellCount)} เซลล์ไม่ตรงกับที่เขียน ตรวจเซลล์เหล่านั้น หรือกดย้อนกลับ`,
  "changes/half-done": () => "เขียนไปได้บางส่วนแล้ว Excel ไม่ยอมให้ทำต่อ กดคืนสภาพเดิมหรือทำต่อได้ที่ด้านบน",
  "changes/unknown-end": () => "Excel ไม่ตอบ จึงยังไม่รู้ว่าเขียนครบหรือไม่ อ่านสมุดงานใหม่เพื่อตรวจ",
  "changes/unfinished": () => "มีการเขียนครั้งก่อนค้างอยู่ คืนสภาพเดิมหรือทำต่อให้เสร็จก่อน",
  "changes/cannot-take-back": () =>
    "การเขียนที่ค้างอยู่ใหญ่เกินกว่าจะเก็บวิธีคืนสภาพไว้ในสมุดงาน ตรวจแผ่นงานที่ระบุ หรือเปิดไฟล์ที่บันทึกไว้ก่อนหน้า",
  "changes/no-undo": () =>
    "เขียนครบแล้ว แต่คำตอบของ Excel หายไป จึงย้อนกลับจากที่นี่ไม่ได้ ถ้าไม่ต้องการ เปิดไฟล์ที่บันทึกไว้ก่อนหน้า",
  "changes/undo-inexact": ({ rowCount, textCount, hasLines }) => {
    const parts = [
      ...(rowCount > 0 ? [`${formatCount(rowCount)} แถวจะสูงคงที่`] : []),
      ...(textCount > 0 ? [`ข้อความ ${formatCount(textCount)} เซลล์อาจไม่มี ' นำหน้า`] : []),
      ...(hasLines ? ["เส้นขอบอาจนับเป็นของเซลล์ข้างเคียง"] : []),
    ];
    return `ย้อนกลับได้ภายหลัง เว้นแต่ ${parts.join(" · ")}`;
  },
  "changes/save-first": ({ cellCount }) =>
    `เขียนพร้อมกัน ${formatCount(cellCount)} เซลล์ ถ้า Excel หยุดกลางคันจะคืนสภาพให้ไม่ได้ บันทึกไฟล์ก่อนยืนยัน`,
  "changes/cancelled": () => "ยกเลิกก่อนเขียน ไม่มีอะไรเปลี่ยน",
  "host/no-answer": ({ seconds }) =>
    `Excel ไม่ตอบมา ${formatCount(seconds)} วินาที ถ้ามีเซลล์พิมพ์ค้างอยู่ กด Enter หรือ Esc แล้วลองใหม่`,
  "host/editing-cell": () => "มีเซลล์พิมพ์ค้างอยู่ กด Enter หรือ Esc ในตารางแล้วลองใหม่",
  "host/item-gone": () => "แผ่นงาน ชื่อ หรือกฎที่ต้องใช้ถูกลบไปแล้ว อ่านสมุดงานใหม่แล้วลองอีกครั้ง",
  "host/access-denied": () => "สมุดงานเป็นแบบอ่านอย่างเดียวหรือถูกป้องกันไว้ Excel จึงไม่ให้เขียน เปิดให้แก้ไขได้แล้วลองใหม่",
  "host/too-large": () => "ข้อมูลมากเกินที่ Excel รับได้ในครั้งเดียว แบ่งตารางให้เล็กลงแล้วลองใหม่",
  "host/unsupported": ({ member }) => `Excel รุ่นนี้ยังทำเรื่องนี้ไม่ได้ (${member}) ใช้ Excel รุ่นใหม่กว่าหรือ Excel บนเว็บ`,
  "host/selection-not-a-range": () => "เลือกเซลล์หรือช่วงเซลล์เพียงช่วงเดียวก่อน แล้วลองใหม่",
  "host/error": ({ hostCode, message }) =>
    `Excel ทำตามคำสั่งไม่ได้ (${hostCode}: ${message}) ตรวจสมุดงานแล้วลองใหม่`,
  "file/not-xlsx": ({ file }) => `“${file}” ไม่ใช่สมุดงาน .xlsx เปิดใน Excel แล้วบันทึกเป็น .xlsx ก่อน`,
  "file/password-protected": ({ file }) => `“${file}” มีรหัสผ่าน ถอดรหัสผ่านใน Excel แล้วเปิดใหม่`,
  "file/damaged": ({ file }) => `“${file}” เสียหายหรือไม่ครบ ขอไฟล์ใหม่จากเจ้าของ`,
  "file/unreadable": ({ file }) => `เปิด “${file}” ไม่ได้ ตรวจว่ามีไฟล์นี้และอ่านได้`,
  "file/too-large": ({ file }) => `“${file}” ใหญ่เกินกว่าจะเปิดได้อย่างปลอดภัย แบ่งเป็นไฟล์เล็กลง`,
  "file/exists": ({ file }) => `มี “${file}” อยู่แล้ว ใช้ชื่ออื่นหรือเติม --force เพื่อเขียนแทน`,
  "file/same-as-input": ({ file }) => `“${file}” คือไฟล์ต้นฉบับ ซึ่งจะไม่ถูกเปลี่ยน ใช้ชื่ออื่นกับ --out`,
  "file/no-folder": ({ folder }) => `ไม่มีโฟลเดอร์ “${folder}” สร้างก่อนแล้วลองใหม่`,
  "file/would-lose": ({ parts }) =>
    `ถ้าบันทึกจะเสียส่วนนี้ของไฟล์: ${parts} จึงยังไม่ได้บันทึก ทำใน Excel หรือเติม --force ถ้ายอมให้เสีย`,
};
