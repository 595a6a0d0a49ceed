import { rangeOf } from "../../../src/core/grid";
import { findRegister } from "../../../src/core/remediation/findRegister";
import { proposeSummary, type SummaryOptions } from "../../../src/core/remediation/proposeSummary";
import { valueOf, columnsFor } from "../../../src/core/remediation/summaryColumns";
import type { WorkbookSnapshot } from "../../../src/core/snapshot";
import { sheetNamed } from "../../../src/core/snapshot";
import { findScoreTables } from "../../../src/core/scores/findScoreTables";
import { applyToSnapshot, typeInto } from "../../support/applyToSnapshot";
import { collectedWorkbook, REPORTS_SHEET, type Collected } from "../../support/collected";
import { modelOf } from "../../support/modelOf";
import { rectOf } from "../../support/snapshot";

const AGENCIES = ["สำนักงาน ก", "สำนักงาน ข", "สำนักงาน ค", "สำนักงาน ง"];
const DONE = "ดำเนินการแล้วเสร็จ";
const ROWS: Collected[] = [
  {
    agency: "สำนักงาน ก",
    indicator: "budget",
    status: DONE,
    code: "done",
    on: "2021-04-10",
    verified: "ยืนยันแล้ว",
  },
  { agency: "สำนักงาน ข", indicator: "budget", status: DONE, code: "done", on: "2021-04-25" },
  {
    agency: "สำนักงาน ก",
    indicator: "service-quality",
    status: "อยู่ระหว่างดำเนินการ",
    code: "in-progress",
    on: "2021-04-10",
    verified: "ยืนยันแล้ว",
  },
];

function value(result: ReturnType<typeof findRegister>) {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

function propose(snapshot: WorkbookSnapshot, options: Partial<SummaryOptions> = {}) {
  const result = proposeSummary(snapshot, { today: "2021-05-01", ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { ...result.value, findings: result.findings };
}

test("the collected reports are the register, whatever else there is; silent agencies were asked too", () => {
  const snapshot = collectedWorkbook(AGENCIES, ROWS);
  const result = findRegister(snapshot);
  const register = value(result);
  expect(register).toMatchObject({
    sheet: REPORTS_SHEET,
    agencies: AGENCIES,
    deadline: "2021-04-20",
    deadlineName: "ITA_RequestDeadline",
    table: { name: "ITA_Reports" },
    asked: { column: "ITA_Agencies[หน่วยงาน]", isAll: true },
  });
  expect(register.rows.map((row) => row.isVerified)).toEqual([true, false, false]);
  expect(result.findings.map(({ code }) => code)).toEqual(["remediation/verified-not-done"]);
});

test("no report has come in yet: every agency asked is silent", () => {
  const { outcome } = propose(collectedWorkbook(AGENCIES, []), { failing: ["budget"] });
  expect(outcome.indicators).toMatchObject([{ agencies: 4, reported: 0, done: 0, late: 4 }]);
});

test("the formulas speak of the tables by name, grow with them, and come to the counts", () => {
  const snapshot = collectedWorkbook(AGENCIES, ROWS);
  const { changeSet, outcome } = propose(snapshot, { at: rangeOf("ผล", 20, 0) });
  const formulas = JSON.stringify(changeSet);
  expect(formulas).toContain("=COUNTA(ITA_Agencies[หน่วยงาน])");
  expect(formulas).toContain(
    `COUNTIFS(ITA_Reports[ตัวชี้วัด],\\"การใช้งบประมาณ\\",ITA_Reports[สถานะ],\\"${DONE}\\",ITA_Reports[ตรวจยืนยัน],\\"ยืนยันแล้ว\\")`,
  );
  expect(formulas).not.toContain(`'${REPORTS_SHEET}'!`);
  const book = modelOf(snapshot, changeSet, "2021-05-01");
  expect(book.calculation.report().unsupported).toEqual([]);
  outcome.indicators.forEach((summary, index) => {
    columnsFor(outcome.indicators).forEach((column, place) => {
      expect([column, book.value("ผล", 21 + index, 1 + place)]).toEqual([column, valueOf(summary, column)]);
    });
  });
  expect(outcome.indicators).toMatchObject([
    { indicator: "budget", agencies: 4, reported: 2, done: 2, verified: 1, late: 3 },
    { indicator: "service-quality", agencies: 4, reported: 1, verified: 0, inProgress: 1 },
  ]);
});

test("a status that only its code says is counted, as a number", () => {
  const rows: Collected[] = [{ agency: "สำนักงาน ก", indicator: "budget", code: "done", on: "2021-04-10" }];
  const { outcome, findings } = propose(collectedWorkbook(AGENCIES, rows), { at: rangeOf("ผล", 20, 0) });
  expect(outcome.indicators[0]).toMatchObject({ done: 1, unreadable: 0 });
  expect(findings).toMatchObject([{ params: { reasons: ["codes-only"] } }]);
});

test("a label changed by hand goes before its code, and that is said", () => {
  const rows: Collected[] = [{ agency: "สำนักงาน ก", indicator: "budget", status: "ยกเลิก", code: "done" }];
  const result = findRegister(collectedWorkbook(AGENCIES, rows));
  expect(value(result).rows[0]?.status).toBe("cancelled");
  expect(result.findings).toMatchObject([{ code: "remediation/code-differs", params: { rowCount: 1 } }]);
});

test("a status that its cell shows as a percentage is a share of the work done", () => {
  const snapshot = collectedWorkbook(AGENCIES, ROWS);
  const sheet = sheetNamed(snapshot, REPORTS_SHEET);
  if (!sheet?.used) throw new Error("no register");
  [1, 0.5, 0].forEach((share, index) => {
    const line = sheet.values[1 + index];
    if (line) [line[2], line[3]] = [share, ""];
  });
  expect(findRegister(snapshot).findings.map(({ code }) => code)).toContain("remediation/status-unreadable");
  sheet.formats = {
    row: 0,
    column: 0,
    codes: [
      ["General", "General", "General"],
      ["General", "General", "0%"],
    ],
  };
  const result = findRegister(snapshot);
  expect(value(result).rows.map(({ status }) => status)).toEqual(["done", "in-progress", "not-started"]);
  const { outcome, findings } = propose(snapshot, { at: rangeOf("ผล", 20, 0) });
  expect(outcome.indicators[0]).toMatchObject({ done: 1, inProgress: 1, unreadable: 0 });
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: "remediation/columns-as-values",
      params: expect.objectContaining({ reasons: ["shares"] }),
    }),
  );
});

describe("beside the user's own table", () => {
  const snapshot = collectedWorkbook(AGENCIES, ROWS);

  test("each indicator's counts stand in its row, in the first empty columns", () => {
    const { changeSet, outcome } = propose(snapshot, { beside: true });
    expect(outcome.written).toEqual([{ sheet: "ผล", ...rectOf("D3:M6") }]);
    const book = modelOf(snapshot, changeSet, "2021-05-01");
    expect([3, 4, 5, 6, 7, 8, 9, 10, 11].map((column) => book.value("ผล", 3, column))).toEqual([
      4, 2, 2, 1, 0, 0, 0, 3, 50,
    ]);
    expect(book.value("ผล", 4, 12)).toMatch(/^ตัวชี้วัดคุณภาพการดำเนินงาน มีหน่วยงานรายงานแล้ว 1 แห่ง จากทั้งหมด 4 แห่ง/);
    expect(book.value("ผล", 5, 3)).toBeNull();
    expect(book.value("ผล", 2, 0)).toBe("ตัวชี้วัด");
  });

  test("the score table is read as before, and a second press has nothing to do", () => {
    const first = propose(snapshot, { beside: true });
    const book = modelOf(snapshot, first.changeSet, "2021-05-01");
    const after = applyToSnapshot(
      snapshot,
      first.changeSet,
      (_formula, sheet, row, column) => (book.value(sheet, row, column) as number | string | null) ?? "",
    );
    const scoresOf = (workbook: WorkbookSnapshot) => {
      const found = findScoreTables(workbook);
      if (!found.ok) throw new Error(JSON.stringify(found.findings));
      return found.value.map((table) => table.agencies.map((agency) => agency.scores));
    };
    expect(scoresOf(after)).toEqual(scoresOf(snapshot));
    expect(propose(after, { beside: true }).changeSet.changes).toEqual([]);
    const more = typeInto(after, REPORTS_SHEET, [{ row: 3, column: 1, value: "ประสิทธิภาพการสื่อสาร" }]);
    const again = propose(more, { beside: true });
    expect(again.outcome.written).toEqual(first.outcome.written);
  });

  test("taken columns are gone round, never written over", () => {
    const taken = typeInto(snapshot, "ผล", [{ row: 4, column: 5, value: "หมายเหตุของฉัน" }]);
    const { outcome, findings, changeSet } = propose(taken, { beside: true });
    expect(outcome.written[0]?.column).toBeGreaterThan(4);
    expect(findings.map(({ code }) => code)).toContain("remediation/beside-further");
    const book = modelOf(taken, changeSet, "2021-05-01");
    expect(book.value("ผล", 4, 5)).toBe("หมายเหตุของฉัน");
  });

  test("without such a table nothing is written", () => {
    const alone = { ...snapshot, sheets: snapshot.sheets.slice(1) };
    expect(proposeSummary(alone, { today: "2021-05-01", beside: true })).toMatchObject({
      ok: false,
      findings: [{ code: "remediation/no-failing-table" }],
    });
  });
});
