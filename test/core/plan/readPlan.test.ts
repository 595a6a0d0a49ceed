import { isoToSerial } from "../../../src/core/period/calendar";
import { proposePlan } from "../../../src/core/plan/proposePlan";
import { readPlan } from "../../../src/core/plan/readPlan";
import type { CellValue } from "../../../src/core/snapshot";
import { evaluateRules } from "../../../src/simulator/calc";
import { applyToSnapshot, typeInto } from "../../support/applyToSnapshot";
import { modelOf } from "../../support/modelOf";
import { snapshotOf } from "../../support/snapshot";

const SHEET = "แผน ITA 2564";
const FIRST = 7;
const COLUMN = { start: 13, end: 14, status: 16, progress: 17, doneOn: 18 };
const source = snapshotOf({ x: [["x"]] });

function proposed() {
  const result = proposePlan(source, { today: "2021-03-15" });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value.changeSet;
}

/** What people typed into the plan: row of a task, column, value. */
const TYPED: [number, keyof typeof COLUMN, CellValue][] = [
  [0, "status", "ดำเนินการแล้วเสร็จ"],
  [1, "doneOn", isoToSerial("2021-02-01")],
  [2, "status", "ยังไม่ดำเนินการ"],
  [3, "status", "ยกเลิก"],
  [4, "progress", 0.5],
  [6, "end", "สิ้นเดือน"],
  [6, "start", ""],
  [7, "progress", 1],
];

function typed() {
  const snapshot = applyToSnapshot(source, proposed(), (formula) =>
    formula === "=TODAY()" ? isoToSerial("2021-03-15") : 0,
  );
  const cells = TYPED.map(([row, column, value]) => ({ row: FIRST + row, column: COLUMN[column], value }));
  return typeInto(snapshot, SHEET, cells);
}

test("each row stands as its cells say, on the workbook's own day of today", () => {
  const plan = readPlan(typed(), "2030-01-01");
  expect(plan).toMatchObject({ sheet: SHEET, fiscalYearBe: 2564, today: "2021-03-15", links: null });
  expect(plan?.entries.map(({ state }) => state)).toEqual([
    "done",
    "done",
    "late",
    "cancelled",
    "underway",
    "ahead",
    "undated",
    "done",
    "ahead",
    "ahead",
    "ahead",
    "ahead",
    "ahead",
  ]);
  expect(plan?.entries[4]).toMatchObject({
    no: 5,
    name: "นำข้อมูล IIT และ EIT เข้าระบบ ITAS",
    progress: 0.5,
    at: { sheet: SHEET, row: FIRST + 4, column: 0 },
  });
});

test("what has passed without a word of anybody is unreported, not late: as the bars have it", () => {
  const book = modelOf(source, proposed(), "2021-03-15");
  for (const [row, column, value] of TYPED) book.type(SHEET, FIRST + row, COLUMN[column], value);
  const rules = evaluateRules(book.sheet(SHEET), book.calculation.source);
  const isRed = (row: number) =>
    Array.from({ length: 9 }, (_, index) => rules.at(FIRST + row, index + 1)?.style?.numberFormat ?? "").some(
      (code) => code.includes("!"),
    );
  const plan = readPlan(typed(), "2030-01-01");
  expect(plan?.entries.map(({ state }) => state === "late")).toEqual(
    Array.from({ length: 13 }, (_, row) => isRed(row)),
  );
});

test("a repeated activity has a span for each time", () => {
  const snapshot = snapshotOf({
    กิจกรรม: [
      ["กิจกรรม", "ระยะเวลา"],
      ["1. รายงาน", "ภายในวันที่ 26 ของทุกเดือน"],
      ["2. ประชุม", "มีนาคม 2564"],
    ],
  });
  const result = proposePlan(snapshot, { today: "2021-03-15", fiscalYearBe: 2564 });
  if (!result.ok) throw new Error("refused");
  const plan = readPlan(applyToSnapshot(snapshot, result.value.changeSet), "2021-03-15");
  expect(plan?.entries[0]?.spans).toHaveLength(12);
  expect(plan?.entries[1]?.spans).toEqual([{ start: "2021-03-01", end: "2021-03-31" }]);
});

test("a workbook without a plan has none", () => {
  expect(readPlan(source, "2021-03-15")).toBeNull();
});
