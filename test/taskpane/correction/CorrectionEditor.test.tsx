// First: React looks for a window when it is imported.
import { button, click, document, hasButton, render, settle, text, unmount } from "../../support/renderPane";
import { dom } from "../../support/dom";
import { act } from "react";
import { rangeOf } from "../../../src/core/grid";
import { finding } from "../../../src/core/result";
import { preferencesInMemory } from "../../../src/taskpane/state/preferences";
import { TaskPane } from "../../../src/taskpane/TaskPane";
import { FakeSecretariat, type FakeWorkbook } from "../../support/fakeSecretariat";
import { longTable } from "../../support/scoreData";

afterEach(unmount);

async function open(workbook: Partial<FakeWorkbook> = {}) {
  const secretariat = new FakeSecretariat({ selected: rangeOf("ผล", 2, 1, 2, 3), ...workbook });
  const preferences = preferencesInMemory({ isWelcomed: true });
  const clock = () => new Date(2021, 2, 15, 14, 10);
  await render(<TaskPane secretariat={secretariat} theme="light" clock={clock} preferences={preferences} />);
  return { secretariat, preferences };
}

const selects = () => [...document.querySelectorAll("select")];

async function choose(label: RegExp, value: string) {
  const select = selects().find((each) => label.test(each.getAttribute("aria-label") ?? ""));
  if (!select) throw new Error(`no choice ${String(label)}`);
  await act(async () => {
    Object.getOwnPropertyDescriptor(dom.window.HTMLSelectElement.prototype, "value")?.set?.call(
      select,
      value,
    );
    select.dispatchEvent(new dom.window.Event("change", { bubbles: true }));
  });
}

const lastRequest = (secretariat: FakeSecretariat) =>
  secretariat.calls.filter((call) => call.method === "propose").at(-1)?.argument;

test("from the empty pane to what is kept: range, columns, proposal, confirmation", async () => {
  const { secretariat } = await open({ tables: [] });
  await click(button("ชี้ตารางเอง"));
  await settle(50);
  await click(button("ใช้ช่วงนี้"));
  expect(
    selects()
      .slice(0, 3)
      .map((each) => each.value),
  ).toEqual(["indicator", "ignored", "ignored"]);
  expect(button("ดูผลการอ่าน").getAttribute("aria-disabled")).toBe("true");
  expect(text()).toContain("ระบุอย่างน้อยหนึ่งคอลัมน์เป็นคะแนนหรือคะแนนรวม");
  await choose(/^คอลัมน์ C/, "score");
  await click(button("ดูผลการอ่าน"));
  expect(lastRequest(secretariat)).toEqual({
    action: "correct",
    options: {
      correction: {
        sheet: "ผล",
        range: { row: 2, column: 1, rowCount: 2, columnCount: 3 },
        headerRowCount: 1,
        columns: { 1: { is: "indicator" }, 2: { is: "score" } },
      },
    },
  });
  expect(text()).toContain("อ่าน 'ผล'!B3:D4 ตามที่ระบุ: 1 หน่วยงาน 10 คะแนน");
  expect(text()).toContain("จดไว้ในสมุดงานเท่านั้น ไม่เปลี่ยนเซลล์ใด");
  await click(button("ยืนยัน"));
  expect(text()).toContain("อ่าน 'ผล'!B3:D4 ตามที่ชี้แล้ว");
});

test.each([
  ["scores/two-readings", { columns: ["C", "D"] }, "บอกว่าคอลัมน์คืออะไร"],
  ["scores/year-unknown", {}, "บอกปีงบประมาณ"],
] as const)("%s leads to saying what the table is, with its cells selected", async (code, params, answer) => {
  const secretariat = new FakeSecretariat({ tables: [] });
  const at = rangeOf("ผล", 4, 1, 11, 3);
  const look = secretariat.look.bind(secretariat);
  secretariat.look = async () => ({
    ...(await look()),
    findings: [finding("question", code, params as never, at)],
  });
  await render(
    <TaskPane
      secretariat={secretariat}
      theme="light"
      preferences={preferencesInMemory({ isWelcomed: true })}
    />,
  );
  await click(button(answer));
  await settle(50);
  expect(secretariat.selectedCells).toEqual([at]);
  expect(hasButton("ใช้ช่วงนี้")).toBe(true);
});

test("a single cell is not a table, and that is said", async () => {
  await open({ tables: [], selected: rangeOf("ผล", 2, 1) });
  await click(button("ชี้ตารางเอง"));
  await settle(50);
  await click(button("ใช้ช่วงนี้"));
  expect(document.querySelector("[role=alert]")?.textContent).toContain("อย่างน้อย 2 แถว");
});

test("a refusal does not lose what was said", async () => {
  const { secretariat } = await open({ tables: [] });
  await click(button("ชี้ตารางเอง"));
  await settle(50);
  await click(button("ใช้ช่วงนี้"));
  await choose(/^คอลัมน์ C/, "score");
  secretariat.failNext("propose", [finding("error", "scores/correction-unread", { sheet: "ผล" })]);
  await click(button("ดูผลการอ่าน"));
  expect(document.querySelector("[role=alert]")?.textContent).toContain("ตามที่ระบุไม่ได้");
  await click(button("ปิด"));
  await click(button(/^ชี้ตารางเอง$/));
  await settle(20);
  expect(selects()[1]?.value).toBe("score");
});

test("a table that is read as said can be given back to the search", async () => {
  const { secretariat } = await open({ tables: [{ ...longTable(), isCorrected: true }] });
  await click(button("เพิ่มเติม: คะแนน"));
  await settle(50);
  await click(button(/^เลิกใช้ 'ผล ITA 63'!/));
  expect(lastRequest(secretariat)).toMatchObject({
    action: "uncorrect",
    options: { at: { sheet: "ผล ITA 63" } },
  });
});

test("status words and legend are asked for as chosen, and remembered", async () => {
  const { secretariat, preferences } = await open();
  await click(button("เพิ่มเติม: คะแนน"));
  await settle(50);
  for (const box of document.querySelectorAll("input[type=checkbox]")) await click(box);
  await click(button("ทำเครื่องหมายที่ไม่ผ่าน"));
  expect(lastRequest(secretariat)).toEqual({
    action: "highlight",
    options: { statusWords: true, legend: true },
  });
  expect(preferences.read()).toMatchObject({ fillsStatus: true, addsLegend: true });
});

test("the analysis is of the agency and year that are looked at", async () => {
  const { secretariat } = await open();
  await click(button("เพิ่มเติม: คะแนน"));
  await settle(50);
  await click(button("วิเคราะห์ผล"));
  expect(lastRequest(secretariat)).toEqual({
    action: "analysis",
    options: { today: "2021-03-15", agency: "จังหวัดเชียงใหม่", fiscalYearBe: 2563 },
  });
  expect(hasButton("ยืนยัน")).toBe(true);
});
