import type { PeriodDecision } from "../../../src/core/plan/decisions";
import { taskKey } from "../../../src/core/plan/decisions";
import type { PlanOptions } from "../../../src/core/plan/proposePlan";
import { proposePlan } from "../../../src/core/plan/proposePlan";
import { readPlan } from "../../../src/core/plan/readPlan";
import type { WorkbookSnapshot } from "../../../src/core/snapshot";
import { applyToSnapshot } from "../../support/applyToSnapshot";
import { snapshotOf } from "../../support/snapshot";

const ROWS = [
  ["แผน ประจำปีงบประมาณ พ.ศ. 2564", ""],
  ["กิจกรรม", "ระยะเวลา"],
  ["1. ทบทวน", "ไตรมาส 2/2564"],
  ["2. ติดตาม", "ภายในเดือนเมษายน 2564"],
  ["3. ประกาศผล", "สิงหาคม 2564"],
];
const QUARTER = taskKey({ no: 1, name: "ทบทวน" });
const MONTH = taskKey({ no: 2, name: "ติดตาม" });

function propose(snapshot: WorkbookSnapshot, options: Partial<PlanOptions> = {}) {
  const result = proposePlan(snapshot, { today: "2021-03-15", ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { ...result.value, findings: result.findings };
}
const spans = ({ outcome }: ReturnType<typeof propose>) =>
  outcome.tasks.map(({ period }) => [period.start, period.end, period.certainty]);
const entries = (snapshot: WorkbookSnapshot) =>
  readPlan(snapshot, "2021-03-15")?.entries.map(({ start, end, doubt }) => [
    start,
    end,
    doubt?.alternatives.length ?? 0,
  ]);

const source = snapshotOf({ กิจกรรม: ROWS });

test("two readings are in doubt until somebody decides", () => {
  const made = propose(source);
  expect(spans(made)).toEqual([
    ["2021-01-01", "2021-03-31", "assumed"],
    [null, "2021-04-30", "assumed"],
    ["2021-08-01", "2021-08-31", "certain"],
  ]);
  expect(entries(applyToSnapshot(source, made.changeSet))?.map(([, , doubts]) => Number(doubts) > 0)).toEqual(
    [true, true, false],
  );
});

test("another reading chosen before the sheet is made stands in its cells, and later runs leave it there", () => {
  const decisions: PeriodDecision[] = [{ activity: QUARTER, alternative: 0 }];
  const made = propose(source, { decisions });
  expect(spans(made)[0]).toEqual(["2021-04-01", "2021-06-30", "certain"]);
  expect(made.findings.filter(({ code }) => code === "plan/period-assumed")).toHaveLength(1);
  const snapshot = applyToSnapshot(source, made.changeSet);
  const again = propose(snapshot);
  expect(again.changeSet.changes).toEqual([]);
  expect(spans(again)[0]).toEqual(["2021-04-01", "2021-06-30", "certain"]);
  expect(entries(snapshot)?.[0]).toEqual(["2021-04-01", "2021-06-30", 0]);
});

test("a reading of a sheet that is there is confirmed or changed by an update, once", () => {
  const snapshot = applyToSnapshot(source, propose(source).changeSet);
  const decisions = [
    { activity: QUARTER, alternative: null },
    { activity: MONTH, alternative: 0 },
  ];
  const update = propose(snapshot, { decisions });
  const after = applyToSnapshot(snapshot, update.changeSet);
  expect(entries(after)).toEqual([
    ["2021-01-01", "2021-03-31", 0],
    ["2021-04-01", "2021-04-30", 0],
    ["2021-08-01", "2021-08-31", 0],
  ]);
  expect(propose(after).changeSet.changes).toEqual([]);
  expect(spans(propose(after)).every(([, , certainty]) => certainty === "certain")).toBe(true);
});

test("a text that changes afterwards is read and asked about anew", () => {
  const made = propose(source, { decisions: [{ activity: QUARTER, alternative: null }] });
  const snapshot = applyToSnapshot(source, made.changeSet);
  const rows = ROWS.map((row) => (row[0]?.startsWith("1.") ? [row[0], "ไตรมาส 3/2564"] : row));
  const sheets = snapshot.sheets.map((sheet) =>
    sheet.name === "กิจกรรม" ? { ...sheet, ...snapshotOf({ กิจกรรม: rows }).sheets[0], id: sheet.id } : sheet,
  );
  expect(spans(propose({ ...snapshot, sheets }))[0]).toEqual(["2021-04-01", "2021-06-30", "assumed"]);
});

describe("the deadline of the agencies' reports", () => {
  test("comes in as a row once, and is not taken for vanished", () => {
    const snapshot = applyToSnapshot(source, propose(source).changeSet);
    const update = propose(snapshot, { withReportingDeadline: true });
    expect(
      update.outcome.differences.added.map(({ name, period }) => [name, period.start, period.end]),
    ).toEqual([["ส่วนราชการรายงานผลการดำเนินการในประเด็นตัวชี้วัดที่ไม่ผ่านเกณฑ์", null, "2021-04-20"]]);
    const after = applyToSnapshot(snapshot, update.changeSet);
    expect(readPlan(after, "2021-03-15")?.hasReportingDeadline).toBe(true);
    expect(propose(after).changeSet.changes).toEqual([]);
    expect(propose(after, { withReportingDeadline: true }).changeSet.changes).toEqual([]);
  });

  test("comes into a plan from the template too", () => {
    const empty = snapshotOf({ คะแนน: [["x"]] });
    const snapshot = applyToSnapshot(empty, propose(empty).changeSet);
    expect(readPlan(snapshot, "2021-03-15")?.hasReportingDeadline).toBe(false);
    const update = propose(snapshot, { withReportingDeadline: true });
    expect(update.changeSet.changes[0]).toMatchObject({ kind: "insertRows", row: 20, rowCount: 1 });
    const after = applyToSnapshot(snapshot, update.changeSet);
    expect(propose(after).changeSet.changes).toEqual([]);
    expect(propose(after).outcome.tasks).toHaveLength(14);
  });
});
