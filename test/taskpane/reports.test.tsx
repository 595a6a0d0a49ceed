// First: React looks for a window when it is imported.
import { button, click, hasButton, render, settle, text, unmount } from "../support/renderPane";
import { rangeOf } from "../../src/core/grid";
import { TaskPane } from "../../src/taskpane/TaskPane";
import { preferencesInMemory } from "../../src/taskpane/state/preferences";
import { FakeSecretariat, type FakeWorkbook } from "../support/fakeSecretariat";

async function open(workbook: Partial<FakeWorkbook> = {}) {
  const secretariat = new FakeSecretariat(workbook);
  const preferences = preferencesInMemory({ isWelcomed: true });
  const clock = () => new Date(2021, 2, 15, 14, 10);
  await render(<TaskPane secretariat={secretariat} theme="light" clock={clock} preferences={preferences} />);
  return secretariat;
}

afterEach(unmount);

test("a step is opened and closed by its line; what it does is there only then", async () => {
  await open();
  const step = button(/^สถานะลงเซลล์/);
  expect(step.getAttribute("aria-expanded")).toBe("false");
  expect(hasButton("สรุปสถานะลงเซลล์")).toBe(false);
  await click(step);
  await settle(20);
  expect(step.getAttribute("aria-expanded")).toBe("true");
  expect(hasButton("สรุปสถานะลงเซลล์")).toBe(true);
  await click(step);
  expect(hasButton("สรุปสถานะลงเซลล์")).toBe(false);
});

test("what is undone shows in its step, wherever it was asked for", async () => {
  const secretariat = await open({ summaryAt: rangeOf("สรุป", 0, 0) });
  await click(button(/^สถานะลงเซลล์/));
  await settle(20);
  await click(button("สรุปสถานะใหม่"));
  await settle(20);
  await click(button("ดูสิ่งที่จะเปลี่ยน"));
  await click(button("ยืนยัน"));
  await click(button("ปิดข้อความ"));
  await click(button(/^สถานะลงเซลล์/));
  expect(text()).not.toContain("สรุปสถานะใหม่");
  await click(button(/^ย้อนกลับ: /));
  await settle(20);
  expect(secretariat.workbook.summaryAt).toBeNull();
  expect(text()).toContain("ย้อนกลับแล้ว");
});

test("the way back stays in view when the step that says what was done is closed", async () => {
  await open({ summaryAt: rangeOf("สรุป", 0, 0) });
  await click(button(/^สถานะลงเซลล์/));
  await settle(20);
  await click(button("สรุปสถานะใหม่"));
  await settle(20);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("สถานะลงเซลล์");
  await click(button("ดูสิ่งที่จะเปลี่ยน"));
  await click(button("ยืนยัน"));
  expect(hasButton("ย้อนกลับ")).toBe(true);
  await click(button(/^รับรายงาน/));
  expect(hasButton("ย้อนกลับ")).toBe(false);
  expect(button(/^ย้อนกลับ: /)).toBeTruthy();
});

test("forms without a request lead to making it", async () => {
  await open({ followUp: { agencies: null, request: null } });
  await click(button(/^ส่งแบบรายงาน/));
  await settle(20);
  expect(hasButton("ทำแบบรายงาน")).toBe(false);
  await click(button("ตั้งคำขอรายงานก่อน"));
  expect(button(/^หน่วยงานและคำขอรายงาน/).getAttribute("aria-expanded")).toBe("true");
});
