import type { ChangeSet } from "../../../src/core/changes/changeSet";
import { describeChanges, sameChanges } from "../../../src/core/changes/describe";
import { rangeOf } from "../../../src/core/grid";
import { snapshotOf } from "../../support/snapshot";

const snapshot = snapshotOf({
  คะแนน: [
    ["ตัวชี้วัด", "คะแนน"],
    ["การใช้อำนาจ", 85.94],
    ["", ""],
  ],
});

function changeSet(...changes: ChangeSet["changes"]): ChangeSet {
  return { action: "test", changes };
}

test("counts the cells that get something, and only those of the user's that would differ", () => {
  const summary = describeChanges(
    changeSet({
      kind: "setCells",
      range: rangeOf("คะแนน", 1, 0, 2, 2),
      cells: [
        ["การใช้อำนาจ", 90],
        ["ใหม่", null],
      ],
    }),
    snapshot,
  );
  expect(summary.cells).toBe(3);
  expect(summary.overwritten).toBe(1);
  expect(summary.overwrittenAt).toEqual([rangeOf("คะแนน", 1, 1)]);
});

test("a formula over a filled cell overwrites it even when it would show the same", () => {
  const summary = describeChanges(
    changeSet({ kind: "setCells", range: rangeOf("คะแนน", 1, 1), cells: [[{ formula: "=85.94" }]] }),
    snapshot,
  );
  expect(summary.overwritten).toBe(1);
});

test("cells of a sheet that is only being added overwrite nothing", () => {
  const summary = describeChanges(
    changeSet(
      { kind: "addSheet", sheet: "แผน" },
      { kind: "setCells", range: rangeOf("แผน", 0, 0), cells: [["กิจกรรม"]] },
    ),
    snapshot,
  );
  expect(summary).toMatchObject({ addedSheets: ["แผน"], sheets: ["แผน"], cells: 1, overwritten: 0 });
});

test("rules and names are counted; showing a cell touches no sheet", () => {
  const summary = describeChanges(
    changeSet(
      { kind: "setName", name: "ITA_PassMark", formula: "=85" },
      {
        kind: "addRule",
        range: rangeOf("คะแนน", 1, 1, 2),
        rule: { formula: "=B2<ITA_PassMark", format: {} },
      },
      { kind: "activate", range: rangeOf("อื่น", 0, 0) },
    ),
    snapshot,
  );
  expect(summary).toMatchObject({
    sheets: ["คะแนน"],
    cells: 0,
    rulesAdded: 1,
    namesAdded: ["ITA_PassMark"],
    ruleRanges: [rangeOf("คะแนน", 1, 1, 2)],
  });
});

test("two proposals are the same when they would do the same", () => {
  const make = (formula: string) => changeSet({ kind: "setName", name: "ITA_PassMark", formula });
  expect(sameChanges(make("=85"), make("=85"))).toBe(true);
  expect(sameChanges(make("=85"), make("=80"))).toBe(false);
});
