import type { Change } from "../../../src/core/changes/changeSet";
import { notGivenBack } from "../../../src/core/changes/notGivenBack";
import { rangeOf } from "../../../src/core/grid";
import { snapshotOf } from "../../support/snapshot";

const snapshot = snapshotOf({
  คะแนน: [
    ["ตัวชี้วัด", "คะแนน"],
    ["การใช้อำนาจ", 85.94],
    ["", ""],
  ],
});
const told = (...changes: Change[]) =>
  notGivenBack({ action: "test", changes }, snapshot).map(({ code, params }) => ({ code, params }));
const inexact = (rowCount: number, textCount: number, hasLines: boolean) => [
  { code: "changes/undo-inexact", params: { rowCount, textCount, hasLines } },
];

test("heights of rows that are there, each once; texts that are replaced; lines", () => {
  expect(
    told(
      { kind: "setRowHeight", sheet: "คะแนน", row: 0, rowCount: 2, height: "auto" },
      { kind: "setRowHeight", sheet: "คะแนน", row: 1, rowCount: 2, height: 20 },
    ),
  ).toEqual(inexact(3, 0, false));
  const cells = [
    ["ตัวชี้วัด", 1],
    ["อื่น", 90],
  ];
  expect(told({ kind: "setCells", range: rangeOf("คะแนน", 0, 0, 2, 2), cells })).toEqual(
    inexact(0, 2, false),
  );
  expect(
    told({ kind: "setFormat", range: rangeOf("คะแนน", 0, 0), format: { outline: { style: "Thin" } } }),
  ).toEqual(inexact(0, 0, true));
});

test("nothing is said of what goes again with its sheet or its row, of our own cells, of other looks", () => {
  expect(
    told(
      { kind: "insertRows", sheet: "คะแนน", row: 1, rowCount: 2 },
      { kind: "setRowHeight", sheet: "คะแนน", row: 1, rowCount: 2, height: "auto" },
      { kind: "setFormat", range: rangeOf("คะแนน", 1, 0, 2, 2), format: { borders: { style: "Thin" } } },
      { kind: "setFormat", range: rangeOf("คะแนน", 0, 0, 2, 2), format: { bold: true } },
      { kind: "setCells", range: rangeOf("คะแนน", 0, 0), cells: [["อื่น"]], own: true },
      { kind: "addSheet", sheet: "ใหม่" },
      { kind: "setRowHeight", sheet: "ใหม่", row: 1, rowCount: 2, height: "auto" },
      { kind: "setFormat", range: rangeOf("ใหม่", 1, 0, 200, 200), format: { borders: { style: "Thin" } } },
    ),
  ).toEqual([]);
});

test("a very large write over cells that are there: save first", () => {
  const format = { bold: true };
  expect(told({ kind: "setFormat", range: rangeOf("คะแนน", 0, 0, 2_001, 10), format })).toEqual([
    { code: "changes/save-first", params: { cellCount: 20_010 } },
  ]);
});
