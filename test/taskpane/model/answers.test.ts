import { rangeOf } from "../../../src/core/grid";
import { finding } from "../../../src/core/result";
import { messagesOf } from "../../../src/i18n/messages";
import { answersTo } from "../../../src/taskpane/model/answers";

const th = messagesOf("th");
const plan = { action: "plan", options: { today: "2021-03-15", scale: "week" } } as const;
const at = rangeOf("สรุป", 0, 0);
const summary = { action: "summary", options: { today: "2021-03-15", as: "values", at } } as const;

test("a year that was assumed can be confirmed or be another one, all else staying", () => {
  const asked = finding("question", "plan/fiscal-year-assumed", { fiscalYearBe: 2564, from: "today" });
  expect(answersTo(asked, plan, th)).toEqual(
    [2563, 2564, 2565].map((fiscalYearBe) => ({
      text: `ปีงบประมาณ พ.ศ. ${fiscalYearBe}`,
      request: { action: "plan", options: { today: "2021-03-15", scale: "week", fiscalYearBe } },
    })),
  );
});

test("a place that is taken: a new sheet instead", () => {
  const taken = finding("error", "changes/would-overwrite", { cellCount: 4 }, at);
  expect(answersTo(taken, summary, th)).toEqual([
    { text: "แผ่นงานใหม่", request: { action: "summary", options: { today: "2021-03-15", as: "values" } } },
  ]);
  const newSheet = { action: "summary", options: { today: "2021-03-15" } } as const;
  expect(answersTo(taken, newSheet, th)).toEqual([]);
});

test("a workbook that changed: the same again", () => {
  const changed = finding("question", "changes/workbook-changed", {});
  expect(answersTo(changed, plan, th)).toEqual([{ text: "ดูรายการใหม่", request: plan }]);
});

test("what only the workbook can answer has no buttons", () => {
  expect(answersTo(finding("question", "scores/year-unknown", {}), plan, th)).toEqual([]);
});
