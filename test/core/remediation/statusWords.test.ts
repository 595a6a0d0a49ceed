import { readStatus, statusWord } from "../../../src/core/remediation/statusWords";
import { REPAIRABLE, SKELETON_ONLY } from "../../support/thaiDamage";

test.each([
  ["แล้วเสร็จ", "done"],
  ["ดำเนินการแล้วเสร็จ", "done"],
  ["ดําเนินการแล้วเสร็จ", "done"],
  ["ด าเนินการแล้วเสร็จ", "done"],
  [" ดำเนินการ\nแล้วเสร็จ ", "done"],
  ["ดำเนินการเสร็จสิ้น (ปิดแล้ว)", "done"],
  ["เรียบร้อยแล้ว", "done"],
  ["þ", "done"],
  ["✓", "done"],
  ["Done", "done"],
  ["เสร็จ", "done"],
  ["/", "done"],
  ["100%", "done"],
  ["๑๐๐ %", "done"],
  ["80%", "in-progress"],
  ["0%", "not-started"],
  ["กำลังทำ", "in-progress"],
  ["กำลังดำเนินการอยู่", "in-progress"],
  ["ไม่แล้วเสร็จ", "in-progress"],
  ["ยังไม่แล้วเสร็จ", "in-progress"],
  ["ยังไม่เสร็จ", "in-progress"],
  ["อยู่ระหว่างดำเนินการ", "in-progress"],
  ["อยู่ระหว่างดาเนินการ", "in-progress"],
  ["in-progress", "in-progress"],
  ["ยังไม่ดำเนินการ", "not-started"],
  ["ยังไม่ได้ดำเนินการ", "not-started"],
  ["not-started", "not-started"],
  ["ยกเลิก", "cancelled"],
  ["cancelled", "cancelled"],
  ["ยังไม่รายงาน", "no-report"],
  ["-", "no-report"],
  ["–", "no-report"],
])("%j is %s", (text, status) => {
  expect(readStatus(text)).toBe(status);
});

test.each([
  "",
  "ไม่ดำเนินการ",
  "ดำเนินการ",
  "ผ่าน",
  "ไม่ผ่าน",
  "แล้วเสร็จบางส่วน",
  "85.00",
  "120%",
  "1",
  "รอดำเนินการ",
])("%j is not a status that we may guess", (text) => {
  expect(readStatus(text)).toBeNull();
});

test("every damage that rules undo, and the folding of ำ, leaves the status readable", () => {
  const words = (["done", "in-progress", "not-started", "cancelled"] as const).map(
    (status) => [status, statusWord(status)] as const,
  );
  const damages = { ...REPAIRABLE, fold: SKELETON_ONLY["every SARA AA became SARA AM"] };
  for (const [name, damage] of Object.entries(damages)) {
    for (const [status, word] of words) {
      expect([name, readStatus(damage?.(word, () => 0) ?? word)]).toEqual([name, status]);
    }
  }
});
