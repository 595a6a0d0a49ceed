// First: React looks for a window when it is imported.
import { button, click, happens, hasButton, render, settle, text, unmount } from "../../support/renderPane";
import type { Receipt, UnfinishedChange } from "../../../src/actions/types";
import { finding, success } from "../../../src/core/result";
import { preferencesInMemory } from "../../../src/taskpane/state/preferences";
import { TaskPane } from "../../../src/taskpane/TaskPane";
import { FakeSecretariat, type FakeWorkbook } from "../../support/fakeSecretariat";

const SUMMARY = {
  addedSheets: [],
  sheets: ["ผล ITA 63"],
  cells: 12,
  overwritten: 0,
  overwrittenAt: [],
  rulesAdded: 0,
  rulesRemoved: 0,
  namesAdded: [],
  ruleRanges: [],
};

const UNFINISHED: UnfinishedChange = {
  action: "highlight",
  options: {},
  at: "2021-03-15T07:05:00.000Z",
  doing: "write",
  summary: SUMMARY,
  canTakeBack: true,
};

async function open(workbook: Partial<FakeWorkbook>) {
  const secretariat = new FakeSecretariat(workbook);
  await render(
    <TaskPane
      secretariat={secretariat}
      theme="light"
      clock={() => new Date(2021, 2, 15, 14, 10)}
      preferences={preferencesInMemory({ isWelcomed: true })}
    />,
  );
  await settle(20);
  return secretariat;
}

afterEach(unmount);

test("a pane that is opened finds the write that was interrupted, and puts it back", async () => {
  const secretariat = await open({ unfinished: UNFINISHED });
  expect(text()).toContain("มีการเขียนค้างอยู่");
  expect(text()).toContain("“ผล ITA 63” · 12 เซลล์");
  await click(button("คืนสภาพเดิม"));
  expect(secretariat.calls.filter(({ method }) => method === "settle")).toEqual([
    { method: "settle", argument: "takeBack" },
  ]);
  expect(text()).not.toContain("มีการเขียนค้างอยู่");
  expect(text()).toContain("ย้อนกลับแล้ว");
});

test("finishing puts it back and proposes the same again", async () => {
  const secretariat = await open({ unfinished: UNFINISHED });
  await click(button("ทำต่อให้เสร็จ"));
  await settle(20);
  const methods = secretariat.calls.map(({ method }) => method);
  expect(methods.indexOf("propose")).toBeGreaterThan(methods.indexOf("settle"));
  expect(secretariat.calls.find(({ method }) => method === "propose")?.argument).toEqual({
    action: "highlight",
    options: {},
  });
  expect(hasButton("ยืนยัน")).toBe(true);
});

test("an interrupted undo is finished; one too large to put back is only closed", async () => {
  const first = await open({ unfinished: { ...UNFINISHED, doing: "undo" } });
  expect(hasButton("ทำต่อให้เสร็จ")).toBe(false);
  await click(button("ย้อนกลับให้เสร็จ"));
  expect(first.countOf("settle")).toBe(1);
  const second = await open({ unfinished: { ...UNFINISHED, canTakeBack: false } });
  expect(hasButton("คืนสภาพเดิม")).toBe(false);
  await click(button("ตรวจแล้ว ปิดเรื่องนี้"));
  expect(second.calls.find(({ method }) => method === "settle")?.argument).toBe("forget");
});

test("when putting back is refused, the pane says why and offers it again", async () => {
  const secretariat = await open({ unfinished: UNFINISHED });
  secretariat.failNext("settle", [
    finding("error", "changes/half-done", {}),
    finding("error", "host/access-denied", {}),
  ]);
  await click(button("คืนสภาพเดิม"));
  expect(text()).toContain("ถูกป้องกันไว้");
  expect(text()).toContain("อาจเขียนไปแล้วบางส่วน");
  expect(hasButton("คืนสภาพเดิม")).toBe(true);
});

test("what was written before the pane was opened can be undone", async () => {
  const lastWrite: Receipt = {
    id: "plan-1",
    action: "plan",
    appliedAt: "2021-03-15T07:05:00.000Z",
    summary: SUMMARY,
    inverse: [],
  };
  const secretariat = await open({ lastWrite });
  await click(button(/^ย้อนกลับที่เขียนเมื่อ/));
  expect(secretariat.calls.find(({ method }) => method === "undo")?.argument).toBe("plan-1");
  expect(text()).toContain("ย้อนกลับแล้ว");
});

test("while the workbook is only being read again a confirmed write can still be left, and is not written", async () => {
  const secretariat = await open({});
  await click(button("ทำเครื่องหมายที่ไม่ผ่าน"));
  secretariat.isReadingAgain = true;
  secretariat.hold();
  await click(button("ยืนยัน"));
  await settle(350);
  await click(button("ยกเลิก"));
  expect(hasButton("ทำเครื่องหมายที่ไม่ผ่าน")).toBe(true);
  await happens(() => secretariat.release());
  expect(secretariat.workbook.marked).toBeNull();
});

test("a write that cannot be undone says so, and neither it nor what came before it is offered to undo", async () => {
  const before: Receipt = {
    id: "before",
    action: "highlight",
    appliedAt: UNFINISHED.at,
    summary: SUMMARY,
    inverse: [],
  };
  const secretariat = await open({ lastWrite: before });
  const confirm = secretariat.confirm.bind(secretariat);
  secretariat.confirm = async (pending, options) => {
    secretariat.workbook.lastWrite = undefined;
    const done = await confirm(pending, options);
    return done.ok
      ? success({ ...done.value, isFinal: true as const }, [finding("warning", "changes/no-undo", {})])
      : done;
  };
  await click(button("ทำเครื่องหมายที่ไม่ผ่าน"));
  await click(button("ยืนยัน"));
  await settle(20);
  expect(text()).toContain("ย้อนกลับจากที่นี่ไม่ได้");
  expect(hasButton("ย้อนกลับ")).toBe(false);
});
