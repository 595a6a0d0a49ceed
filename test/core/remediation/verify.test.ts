import { isoToSerial } from "../../../src/core/period/calendar";
import { rangeOf } from "../../../src/core/grid";
import { findRegister } from "../../../src/core/remediation/findRegister";
import { proposeMatrix } from "../../../src/core/remediation/matrix/proposeMatrix";
import { proposeVerify, type VerifyOptions } from "../../../src/core/remediation/verify/proposeVerify";
import type { WorkbookSnapshot } from "../../../src/core/snapshot";
import { applyToSnapshot } from "../../support/applyToSnapshot";
import { collectedWorkbook, REPORTS_SHEET, type Collected } from "../../support/collected";
import { modelOf } from "../../support/modelOf";
import { snapshotOf } from "../../support/snapshot";

const DONE = "ดำเนินการแล้วเสร็จ";
const AGENCIES = ["สำนักงาน ก", "สำนักงาน ข"];
const ROWS: Collected[] = [
  { agency: "สำนักงาน ก", indicator: "budget", status: DONE },
  { agency: "สำนักงาน ก", indicator: "service-quality", status: "อยู่ระหว่างดำเนินการ" },
  { agency: "สำนักงาน ข", indicator: "budget", status: DONE },
  { agency: "สำนักงาน ข", indicator: "service-quality", status: DONE, verified: "ยืนยันแล้ว" },
];
const snapshot = collectedWorkbook(AGENCIES, ROWS);

const ask = (choice: VerifyOptions["choice"], more: Partial<VerifyOptions> = {}, workbook = snapshot) =>
  proposeVerify(workbook, { choice, today: "2021-05-03", ...more });

function propose(...args: Parameters<typeof ask>) {
  const result = ask(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { ...result.value, findings: result.findings };
}

function verifiedIn(workbook: WorkbookSnapshot): boolean[] {
  const found = findRegister(workbook);
  if (!found.ok) throw new Error(JSON.stringify(found.findings));
  return found.value.rows.map((row) => row.isVerified);
}

test("all that an agency has done is confirmed with the day, what is not done is left out", () => {
  const { changeSet, outcome, findings } = propose({ kind: "agency", agency: "สำนักงาน ก" });
  expect(outcome).toEqual({ reportCount: 1, agencyCount: 1, takeBack: false, register: REPORTS_SHEET });
  expect(findings).toMatchObject([{ code: "remediation/not-done-left-out", params: { rowCount: 1 } }]);
  expect(changeSet.changes.filter(({ kind }) => kind === "setCells")).toEqual([
    { kind: "setCells", range: rangeOf(REPORTS_SHEET, 1, 12), cells: [["ยืนยันแล้ว"]] },
    { kind: "setCells", range: rangeOf(REPORTS_SHEET, 1, 13), cells: [[isoToSerial("2021-05-03")]] },
  ]);
  expect(verifiedIn(applyToSnapshot(snapshot, changeSet))).toEqual([true, false, false, true]);
});

test("rows between the confirmed ones are not touched", () => {
  const { changeSet } = propose({ kind: "all" });
  const [cells] = changeSet.changes.filter(({ kind }) => kind === "setCells");
  expect(cells).toMatchObject({ cells: [["ยืนยันแล้ว"], [null], ["ยืนยันแล้ว"]] });
});

test("one report, or the rows selected in the register", () => {
  expect(propose({ kind: "report", agency: "สำนักงาน ข", indicator: "budget" }).outcome.reportCount).toBe(1);
  const selection = { kind: "selection", at: rangeOf(REPORTS_SHEET, 1, 0, 3, 1) } as const;
  expect(propose(selection).outcome).toMatchObject({ reportCount: 2, agencyCount: 2 });
});

test("answers selected in the matrix, an agency's whole row by its name", () => {
  const made = proposeMatrix(snapshot, { today: "2021-05-01" });
  if (!made.ok) throw new Error(JSON.stringify(made.findings));
  const { sheet } = made.value.outcome;
  const book = modelOf(snapshot, made.value.changeSet, "2021-05-01");
  const after = applyToSnapshot(
    snapshot,
    made.value.changeSet,
    (_, name, row, column) => (book.value(name, row, column) as string | number | null) ?? "",
  );
  const firstRow =
    made.value.changeSet.changes.flatMap((change) =>
      change.kind === "addRule" ? [change.range.row] : [],
    )[0] ?? 0;
  const select = (row: number, column: number, rowCount = 1, columnCount = 1) =>
    ask({ kind: "selection", at: rangeOf(sheet, row, column, rowCount, columnCount) }, {}, after);
  expect(select(firstRow + 1, 2)).toMatchObject({ ok: true, value: { outcome: { reportCount: 1 } } });
  expect(select(firstRow, 1, 2)).toMatchObject({ ok: true, value: { outcome: { reportCount: 2 } } });
  expect(select(firstRow, 3)).toMatchObject({ ok: false });
});

test("a confirmation is taken back with its day", () => {
  const { changeSet, outcome } = propose({ kind: "agency", agency: "สำนักงาน ข" }, { takeBack: true });
  expect(outcome).toMatchObject({ reportCount: 1, takeBack: true });
  expect(verifiedIn(applyToSnapshot(snapshot, changeSet))).toEqual([false, false, false, false]);
});

test("nothing that could be confirmed is refused", () => {
  expect(ask({ kind: "report", agency: "สำนักงาน ก", indicator: "service-quality" })).toMatchObject({
    ok: false,
    findings: [{ code: "remediation/nothing-to-verify" }, { code: "remediation/not-done-left-out" }],
  });
  expect(ask({ kind: "report", agency: "สำนักงาน ข", indicator: "service-quality" })).toMatchObject({
    ok: false,
    findings: [{ code: "changes/nothing-to-do" }],
  });
  expect(ask({ kind: "selection", at: rangeOf("ผล", 0, 0) })).toMatchObject({ ok: false });
});

describe("a register of the user's own", () => {
  const HANDMADE = [
    ["หน่วยงาน", "ตัวชี้วัด", "สถานะ"],
    ["ก", "การใช้งบประมาณ", DONE],
    ["ข", "การใช้งบประมาณ", DONE],
  ];

  test("gets its columns in the empty cells beside it", () => {
    const own = snapshotOf({ ทะเบียน: HANDMADE });
    const { changeSet } = propose({ kind: "agency", agency: "ข" }, {}, own);
    const after = applyToSnapshot(own, changeSet);
    expect(after.sheets[0]?.values).toEqual([
      ["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "ตรวจยืนยัน", "วันที่ยืนยัน"],
      ["ก", "การใช้งบประมาณ", DONE, "", ""],
      ["ข", "การใช้งบประมาณ", DONE, "ยืนยันแล้ว", isoToSerial("2021-05-03")],
    ]);
    expect(verifiedIn(after)).toEqual([false, true]);
  });

  test("without room beside it, on a protected sheet, or as a matrix it is refused", () => {
    const taken = snapshotOf({ ทะเบียน: HANDMADE.map((row, index) => [...row, "", index === 1 ? "x" : ""]) });
    expect(ask({ kind: "all" }, {}, taken)).toMatchObject({
      ok: false,
      findings: [{ code: "remediation/no-room-for-verified" }],
    });
    const locked = snapshotOf({ ทะเบียน: HANDMADE }, { sheets: { ทะเบียน: { isProtected: true } } });
    expect(ask({ kind: "all" }, {}, locked)).toMatchObject({
      ok: false,
      findings: [{ code: "changes/sheet-protected" }],
    });
    const matrix = snapshotOf({
      ทะเบียน: [
        ["หน่วยงาน", "การใช้งบประมาณ"],
        ["ก", DONE],
      ],
    });
    expect(ask({ kind: "all" }, {}, matrix)).toMatchObject({
      ok: false,
      findings: [{ code: "remediation/matrix-not-verifiable" }],
    });
  });
});
