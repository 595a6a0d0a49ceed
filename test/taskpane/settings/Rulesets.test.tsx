// First: React looks for a window when it is imported.
import {
  button,
  click,
  document,
  render,
  settle,
  text,
  type as typeInto,
  unmount,
} from "../../support/renderPane";
import { preferencesInMemory } from "../../../src/taskpane/state/preferences";
import { TaskPane } from "../../../src/taskpane/TaskPane";
import { FakeSecretariat } from "../../support/fakeSecretariat";

afterEach(unmount);

test("the rules of the workbook's year are shown, and its pass mark can be changed for the workbook", async () => {
  const secretariat = new FakeSecretariat();
  await render(
    <TaskPane
      secretariat={secretariat}
      theme="light"
      preferences={preferencesInMemory({ isWelcomed: true })}
    />,
  );
  await click(button("ตั้งค่า"));
  await settle(50);
  await click(button("หลักเกณฑ์รายปี"));
  await settle(50);
  for (const part of ["เกณฑ์ปีงบประมาณ 2563", "IIT ร้อยละ 30 · EIT ร้อยละ 30 · OIT ร้อยละ 40", "AA ตั้งแต่ 95"]) {
    expect(text()).toContain(part);
  }
  expect(text()).toContain("O1–O43ยังไม่ยืนยัน");
  const field = document.querySelector<HTMLInputElement>("input[placeholder='85']");
  if (!field) throw new Error("no field");
  expect(button("ใช้เกณฑ์นี้").getAttribute("aria-disabled")).toBe("true");
  await typeInto(field, "๘๒.๕");
  await click(button("ใช้เกณฑ์นี้"));
  expect(secretariat.calls.at(-1)?.argument).toEqual({
    action: "ruleset",
    options: { fiscalYearBe: 2563, passMark: 82.5 },
  });
  expect(text()).toContain("เกณฑ์ผ่านของปีงบประมาณ พ.ศ. 2563 ในสมุดงานนี้เป็น 82.50 คะแนน");
});
