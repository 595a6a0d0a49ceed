import fc from "fast-check";
import { describeChanges } from "../../../src/core/changes/describe";
import { answerMatrix, type Answer } from "../../../src/core/remediation/answers/answers";
import { answerText } from "../../../src/core/remediation/answers/answerTexts";
import { findRegister } from "../../../src/core/remediation/findRegister";
import { answerRange, matrixLayout } from "../../../src/core/remediation/matrix/matrixCells";
import { findMatrix, proposeMatrix } from "../../../src/core/remediation/matrix/proposeMatrix";
import { isoToSerial } from "../../../src/core/period/calendar";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/snapshot";
import { evaluateRules } from "../../../src/simulator/calc";
import { applyToSnapshot, typeInto } from "../../support/applyToSnapshot";
import { collectedWorkbook, REPORTS_SHEET, type Collected } from "../../support/collected";
import { modelOf } from "../../support/modelOf";
import { snapshotOf } from "../../support/snapshot";
import "../../support/seed";

const TODAY = "2021-05-01";
const AGENCIES = ["สำนักงาน ก", "สำนักงาน ข", "สำนักงาน ค"];
const DONE = "ดำเนินการแล้วเสร็จ";
const ROWS: Collected[] = [
  { agency: "สำนักงาน ก", indicator: "budget", status: DONE, on: "2021-04-10", verified: "ยืนยันแล้ว" },
  { agency: "สำนักงาน ข", indicator: "budget", status: DONE, on: "2021-04-25" },
  { agency: "สำนักงาน ก", indicator: "service-quality", status: "อยู่ระหว่างดำเนินการ", on: "2021-04-10" },
  { agency: "สำนักงาน ข", indicator: "service-quality", status: "รอผู้บริหาร", on: "2021-04-10" },
];

function propose(snapshot: WorkbookSnapshot) {
  const result = proposeMatrix(snapshot, { today: TODAY });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { ...result.value, findings: result.findings };
}

/** What the sheet shows after calculation, beside what the register says. */
function shownAndCounted(snapshot: WorkbookSnapshot) {
  const found = findRegister(snapshot);
  if (!found.ok) return null;
  const matrix = answerMatrix(found.value);
  const { changeSet, outcome, findings } = propose(snapshot);
  const book = modelOf(snapshot, changeSet, TODAY);
  const range = findMatrix(applyToSnapshot(snapshot, changeSet));
  if (!range) throw new Error("no matrix");
  const titles = range.rowCount - matrix.agencies.length - 7;
  const layout = matrixLayout(outcome.sheet, matrix, Array<string>(titles).fill(""));
  const at = answerRange(layout);
  const shown = matrix.agencies.map((_, r) =>
    matrix.indicators.map((__, c) => book.value(outcome.sheet, at.row + r, at.column + c)),
  );
  return { matrix, shown, book, layout, outcome, findings, changeSet };
}

test("each cell says what the agency answered, with a sign", () => {
  const result = shownAndCounted(collectedWorkbook(AGENCIES, ROWS));
  expect(result?.shown).toEqual([
    ["■ ยืนยันแล้ว", "▲ อยู่ระหว่าง"],
    ["√ แล้วเสร็จ", "? ไม่ทราบ"],
    ["▼ ยังไม่ตอบ", "▼ ยังไม่ตอบ"],
  ]);
  expect(result?.findings.map(({ code }) => code)).toEqual(["remediation/status-unreadable"]);
});

test("totals for each agency and each indicator are live", () => {
  const result = shownAndCounted(collectedWorkbook(AGENCIES, ROWS));
  if (!result) throw new Error("no register");
  const { book, layout, outcome } = result;
  const row = (index: number) =>
    [4, 5].map((column) => book.value(outcome.sheet, layout.firstRow + index, column));
  expect([row(0), row(1), row(2)]).toEqual([
    [2, 0],
    [2, 0],
    [0, 2],
  ]);
  const totals = [0, 1, 2, 3].map((kind) =>
    [1, 2, 3, 4, 5].map((column) => book.value(outcome.sheet, layout.totalsRow + kind, column)),
  );
  expect(totals).toEqual([
    ["รายงานแล้ว", 2, 2, 4, null],
    ["แล้วเสร็จ (รวมที่ยืนยันแล้ว)", 2, 0, null, null],
    ["ยืนยันแล้ว", 1, 0, null, null],
    ["ยังไม่ตอบ", 1, 1, null, 2],
  ]);
  book.type(REPORTS_SHEET, 1, 12, "");
  expect(book.value(outcome.sheet, layout.firstRow, 2)).toBe("√ แล้วเสร็จ");
});

test("the rules tint what is confirmed and what is missing", () => {
  const result = shownAndCounted(collectedWorkbook(AGENCIES, ROWS));
  if (!result) throw new Error("no register");
  const { book, layout, outcome } = result;
  const rules = evaluateRules(book.sheet(outcome.sheet), book.calculation.source);
  const fills = [0, 1, 2].map((r) => rules.at(layout.firstRow + r, 2)?.style?.fill?.background);
  expect(fills).toEqual([{ rgb: "#1F4E79" }, { rgb: "#BDD7EE" }, { rgb: "#F4C7C7" }]);
});

test("a second press has nothing to do; a new agency brings the same sheet up to date", () => {
  const snapshot = collectedWorkbook(AGENCIES, ROWS);
  const first = propose(snapshot);
  const after = applyToSnapshot(snapshot, first.changeSet, () => "▼ ยังไม่ตอบ");
  expect(propose(after).changeSet.changes).toEqual([]);
  const more = typeInto(after, REPORTS_SHEET, [{ row: 4, column: 0, value: "สำนักงาน ง" }]);
  const again = propose(more);
  expect(again.outcome).toMatchObject({ sheet: first.outcome.sheet, isUpdate: true, agencyCount: 4 });
  expect(again.changeSet.changes.filter(({ kind }) => kind === "addSheet")).toEqual([]);
  expect(describeChanges(again.changeSet, more).overwritten).toBe(0);
  const noted = typeInto(more, first.outcome.sheet, [{ row: 5, column: 2, value: "โทรตามแล้ว" }]);
  expect(describeChanges(propose(noted).changeSet, noted).overwritten).toBeGreaterThan(0);
  // A deadline that has been moved changes a title of ours, not the user's words.
  const moved = { ...more, names: more.names.map((name) => ({ ...name })) };
  for (const name of moved.names)
    if (name.name === "ITA_RequestDeadline") name.value = isoToSerial("2021-05-15");
  const extended = propose(
    typeInto(moved, "คำขอรายงาน", [{ row: 0, column: 1, value: isoToSerial("2021-05-15") }]),
  );
  expect(JSON.stringify(extended.changeSet)).toContain("15 พฤษภาคม 2564");
  expect(describeChanges(extended.changeSet, more).overwritten).toBe(0);
  const next = applyToSnapshot(more, again.changeSet, () => "▼");
  expect(next.sheets).toHaveLength(after.sheets.length);
  expect(next.sheets.at(-1)?.rules).toHaveLength(after.sheets.at(-1)?.rules.length ?? -1);
});

test("the matrix itself is not taken for a register", () => {
  const snapshot = collectedWorkbook(AGENCIES, ROWS);
  const after = applyToSnapshot(snapshot, propose(snapshot).changeSet, () => "√ แล้วเสร็จ");
  const found = findRegister(after);
  expect(found.ok && found.value.sheet).toBe(REPORTS_SHEET);
  expect(found.findings.map(({ code }) => code)).not.toContain("remediation/several-registers");
});

test("many agencies: the answers of the day, for formulas would be too many", () => {
  const agencies = Array.from({ length: 2000 }, (_, index) => `หน่วยงาน ${index}`);
  const { changeSet, findings } = propose(
    collectedWorkbook(
      agencies,
      agencies.slice(0, 500).map((agency) => ({ agency, indicator: "budget", status: DONE })),
    ),
  );
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "remediation/matrix-as-values", params: { reasons: ["large"] } }),
  );
  expect(JSON.stringify(changeSet)).toContain("√ แล้วเสร็จ");
});

const STATUSES: CellValue[] = [
  DONE,
  "แล้วเสร็จ",
  "DONE",
  "อยู่ระหว่างดำเนินการ",
  "ยกเลิก",
  "-",
  " ",
  "รอผล",
  "",
  "",
];
const DATES: CellValue[] = ["", "", isoToSerial("2021-04-19"), isoToSerial("2021-04-30"), "22 เม.ย. 64"];
const long = fc.array(
  fc.tuple(
    fc.constantFrom("สำนักงาน ก", "สำนักงาน ข", "อำเภอ ค*", "อำเภอ ง", ""),
    fc.constantFrom("การใช้งบประมาณ", "2. การใช้งบประมาณ", "การใช้อำนาจ"),
    fc.constantFrom(...STATUSES),
    fc.constantFrom(...DATES),
    fc.constantFrom("", "ยืนยันแล้ว", "/"),
  ),
  { minLength: 1, maxLength: 10 },
);

test("whatever the register holds, the cells come to the answers", () => {
  const seen = new Set<Answer>();
  fc.assert(
    fc.property(long, (rows) => {
      const header = ["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน", "ตรวจยืนยัน"];
      const result = shownAndCounted(snapshotOf({ ทะเบียน: [["ภายในวันที่ 20 เมษายน 2564"], header, ...rows] }));
      if (!result) return;
      for (const { answers } of result.matrix.agencies) answers.forEach((answer) => seen.add(answer));
      expect(result.shown).toEqual(result.matrix.agencies.map(({ answers }) => answers.map(answerText)));
    }),
    { numRuns: 60 },
  );
  expect(seen.size).toBeGreaterThanOrEqual(6);
});

test("a register with a column for each indicator has a matrix too", () => {
  const result = shownAndCounted(
    snapshotOf({
      ทะเบียน: [
        ["หน่วยงาน", "การใช้งบประมาณ", "การใช้อำนาจ", "วันที่ส่ง"],
        ["ก", "แล้วเสร็จ", "-", isoToSerial("2021-04-19")],
        ["ข", "", "ยกเลิก", ""],
      ],
    }),
  );
  expect(result?.shown).toEqual([
    ["√ แล้วเสร็จ", "▼ ยังไม่ตอบ"],
    ["▼ ยังไม่ตอบ", "× ยกเลิก"],
  ]);
});
