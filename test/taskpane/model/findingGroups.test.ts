import { rangeOf } from "../../../src/core/grid";
import { finding } from "../../../src/core/result";
import { groupFindings } from "../../../src/taskpane/model/findingGroups";

const missing = (row: number) =>
  finding("warning", "scores/score-missing", { indicator: "budget", agency: null }, rangeOf("ผล", row, 2));

test("the weightiest come first, in their order", () => {
  const info = finding("info", "plan/template-used", { activityCount: 13 });
  const question = finding("question", "scores/year-unknown", {});
  const error = finding("error", "changes/sheet-protected", { sheet: "ผล" });
  const groups = groupFindings([info, missing(1), question, missing(2), error]);
  expect(groups.map(({ finding: { code, at } }) => `${code} ${at?.row ?? ""}`)).toEqual([
    "changes/sheet-protected ",
    "scores/year-unknown ",
    "scores/score-missing 1",
    "scores/score-missing 2",
    "plan/template-used ",
  ]);
});

test("a hundred of a kind are said once, with the first cell and their number", () => {
  const groups = groupFindings(Array.from({ length: 100 }, (_, row) => missing(row)));
  expect(groups).toEqual([{ finding: missing(0), others: 99 }]);
});

test("nothing found is nothing said", () => {
  expect(groupFindings([])).toEqual([]);
});
