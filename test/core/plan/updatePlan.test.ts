import fc from "fast-check";
import type { PlanOptions } from "../../../src/core/plan/proposePlan";
import { proposePlan } from "../../../src/core/plan/proposePlan";
import type { PlanOutcome } from "../../../src/core/plan/types";
import { describeChanges } from "../../../src/core/changes/describe";
import { isoToSerial } from "../../../src/core/period/calendar";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/snapshot";
import { sheetNamed, valueAt } from "../../../src/core/snapshot";
import { applyToSnapshot, typeInto } from "../../support/applyToSnapshot";
import { snapshotOf } from "../../support/snapshot";

const PLAN = "แผน ITA 2564";
const ROWS = [
  ["แผน ประจำปีงบประมาณ พ.ศ. 2564", "", ""],
  ["กิจกรรม", "ระยะเวลา", "ผู้รับผิดชอบ"],
  ["1. แจ้งผลการประเมิน", "ธันวาคม 2563", "ศูนย์ ก"],
  ["2. แต่งตั้งคณะทำงาน", "มกราคม 2564", "ศูนย์ ก"],
  ["3. ประชุมคณะทำงาน", "17-19 มีนาคม 2564", "ฝ่ายเลขานุการฯ"],
  ["4. ประกาศผล", "สิงหาคม 2564", "สำนักงาน ป.ป.ช."],
];
const SOURCE = "กิจกรรม";
/** Columns of the plan over December to August. */
const COLUMN = {
  activity: 0,
  note: 10,
  no: 11,
  period: 12,
  start: 13,
  end: 14,
  owners: 15,
  status: 16,
  progress: 17,
  mark: 19,
  key: 20,
};
const FIRST = 7;

function propose(snapshot: WorkbookSnapshot, options: Partial<PlanOptions> = {}) {
  const result = proposePlan(snapshot, { today: "2021-03-15", ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { ...result.value, findings: result.findings };
}

/** A workbook with the activity table and the plan made from it. */
function made(
  rows: readonly (readonly CellValue[])[] = ROWS,
  options: Partial<PlanOptions> = {},
): WorkbookSnapshot {
  const snapshot = snapshotOf({ [SOURCE]: rows });
  return applyToSnapshot(snapshot, propose(snapshot, options).changeSet);
}

/** The same workbook after somebody changed the activity table. */
function withSource(snapshot: WorkbookSnapshot, rows: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  const { sheets } = snapshotOf({ [SOURCE]: rows });
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === SOURCE ? { ...sheet, ...sheets[0], id: sheet.id } : sheet,
    ),
  };
}

const at = (snapshot: WorkbookSnapshot, row: number, column: keyof typeof COLUMN, sheet = PLAN) => {
  const found = sheetNamed(snapshot, sheet);
  return found ? valueAt(found, row, COLUMN[column]) : undefined;
};
const type = (snapshot: WorkbookSnapshot, row: number, column: keyof typeof COLUMN, value: CellValue) =>
  typeInto(snapshot, PLAN, [{ row, column: COLUMN[column], value }]);

test("nothing changed: nothing to do, and no second sheet", () => {
  const again = propose(made());
  expect(again.changeSet).toEqual({ action: "plan", changes: [] });
  expect(again.findings.map((entry) => entry.code)).toEqual(["changes/nothing-to-do"]);
  expect(again.outcome).toMatchObject({ sheet: PLAN, isUpdate: true, fiscalYearBe: 2564 });
  expect(again.outcome.tasks.map((task) => task.period.start)).toEqual([
    "2020-12-01",
    "2021-01-01",
    "2021-03-17",
    "2021-08-01",
  ]);
});

test("a plan from the template is its own source: nothing to do either", () => {
  const empty = snapshotOf({ คะแนน: [["x"]] });
  const snapshot = applyToSnapshot(empty, propose(empty).changeSet);
  const again = propose(snapshot);
  expect(again.changeSet.changes).toEqual([]);
  expect(again.outcome.tasks).toHaveLength(13);
  expect(again.outcome.fromTemplate).toBe(false);
});

test("a moved activity moves, and what people wrote in its row stays", () => {
  let snapshot = made();
  snapshot = type(snapshot, FIRST + 2, "status", "อยู่ระหว่างดำเนินการ");
  snapshot = type(snapshot, FIRST + 2, "progress", 0.4);
  snapshot = type(snapshot, FIRST + 2, "note", "รอหนังสือ");
  snapshot = typeInto(snapshot, PLAN, [{ row: FIRST + 2, column: 25, value: "คอลัมน์ของฉัน" }]);
  const rows = ROWS.map((row) =>
    row[0]?.startsWith("3.") ? [row[0], "20-21 เมษายน 2564", row[2] ?? ""] : row,
  );
  const update = propose(withSource(snapshot, rows));
  expect(update.outcome.differences).toMatchObject({
    added: [],
    vanished: [],
    changed: [
      {
        fields: ["period", "dates"],
        before: { start: "2021-03-17", end: "2021-03-19", periodText: "17-19 มีนาคม 2564" },
      },
    ],
  });
  const after = applyToSnapshot(snapshot, update.changeSet);
  expect([
    at(after, FIRST + 2, "period"),
    at(after, FIRST + 2, "start"),
    at(after, FIRST + 2, "end"),
  ]).toEqual(["20-21 เมษายน 2564", isoToSerial("2021-04-20"), isoToSerial("2021-04-21")]);
  expect([
    at(after, FIRST + 2, "status"),
    at(after, FIRST + 2, "progress"),
    at(after, FIRST + 2, "note"),
  ]).toEqual(["อยู่ระหว่างดำเนินการ", 0.4, "รอหนังสือ"]);
  const plan = sheetNamed(after, PLAN);
  expect(plan && valueAt(plan, FIRST + 2, 25)).toBe("คอลัมน์ของฉัน");
  expect(propose(withSource(after, rows)).changeSet.changes).toEqual([]);
});

test("only the changed cells are written", () => {
  const rows = ROWS.map((row) =>
    row[0]?.startsWith("3.") ? [row[0], "20-21 เมษายน 2564", row[2] ?? ""] : row,
  );
  const { changeSet } = propose(withSource(made(), rows));
  const written: (number | string)[][] = changeSet.changes.flatMap((change): (number | string)[][] =>
    change.kind === "setCells"
      ? change.cells.flatMap((line, r) =>
          line.flatMap((input, c) =>
            input === null ? [] : [[change.range.row + r, change.range.column + c]],
          ),
        )
      : [[change.kind]],
  );
  // The period, start, end and key of row 3 (the period cell is text again afterwards).
  expect(written).toEqual([["setFormat"], [9, 12], [9, 13], [9, 14], [9, 20], ["setFormat"]]);
});

test("dates that people typed stay while the table says the same; when both moved, it is asked", () => {
  const edited = type(made(), FIRST + 2, "end", isoToSerial("2021-03-25"));
  const same = propose(edited);
  expect(same.changeSet.changes).toEqual([]);
  expect(same.outcome.tasks[2]?.period).toMatchObject({
    start: "2021-03-17",
    end: "2021-03-25",
    certainty: "certain",
  });
  const rows = ROWS.map((row) =>
    row[0]?.startsWith("3.") ? [row[0], "20-21 เมษายน 2564", row[2] ?? ""] : row,
  );
  const both = propose(withSource(edited, rows));
  expect(both.findings).toContainEqual({
    code: "plan/edited-here",
    severity: "question",
    params: { activity: "ประชุมคณะทำงาน", field: "dates", offered: "20-21 เมษายน 2564" },
    at: { sheet: PLAN, row: FIRST + 2, column: COLUMN.start, rowCount: 1, columnCount: 1 },
  });
  const after = applyToSnapshot(edited, both.changeSet);
  expect(at(after, FIRST + 2, "end")).toBe(isoToSerial("2021-03-25"));
});

test("a period rewritten in the plan itself is read again", () => {
  const empty = snapshotOf({ คะแนน: [["x"]] });
  const snapshot = applyToSnapshot(empty, propose(empty).changeSet);
  const update = propose(type(snapshot, FIRST, "period", "15 ธ.ค. 63 – 10 ม.ค. 64"));
  const after = applyToSnapshot(snapshot, update.changeSet);
  expect([at(after, FIRST, "start"), at(after, FIRST, "end")]).toEqual([
    isoToSerial("2020-12-15"),
    isoToSerial("2021-01-10"),
  ]);
});

test("a row that people inserted gets its dates from its period text and keeps everything else", () => {
  const empty = snapshotOf({ คะแนน: [["x"]] });
  const snapshot = insertRow(applyToSnapshot(empty, propose(empty).changeSet), FIRST + 3);
  let edited = type(snapshot, FIRST + 3, "activity", "งานของเราเอง");
  edited = type(edited, FIRST + 3, "period", "5-9 มีนาคม 2564");
  const after = applyToSnapshot(edited, propose(edited).changeSet);
  expect([
    at(after, FIRST + 3, "activity"),
    at(after, FIRST + 3, "start"),
    at(after, FIRST + 3, "end"),
    at(after, FIRST + 3, "key"),
  ]).toEqual(["งานของเราเอง", isoToSerial("2021-03-05"), isoToSerial("2021-03-09"), ""]);
  expect(propose(after).changeSet.changes).toEqual([]);
});

test("a new activity comes in below, with its looks, lists, rules, counts and name", () => {
  const snapshot = made();
  const rows = [...ROWS, ["5. รายงานผล", "20 เมษายน 2564", "ส่วนราชการ"]];
  const update = propose(withSource(snapshot, rows));
  expect(update.outcome.differences.added.map((task) => task.name)).toEqual(["รายงานผล"]);
  const after = applyToSnapshot(snapshot, update.changeSet);
  expect([
    at(after, FIRST + 4, "activity"),
    at(after, FIRST + 4, "end"),
    at(after, FIRST + 4, "status"),
  ]).toEqual(["5. รายงานผล", isoToSerial("2021-04-20"), ""]);
  expect(String(at(after, FIRST + 4, "key"))).toMatch(/^t5\|/);
  expect(after.names.find((name) => name.name === "ITA_Plan_2564")?.formula).toBe(`='${PLAN}'!$A$4:$U$13`);
  const plan = sheetNamed(after, PLAN);
  expect(plan?.rules).toHaveLength(10);
  expect(plan?.rules.every((rule) => rule.ranges[0]?.row === 6)).toBe(true);
  expect(plan?.rules.filter((rule) => rule.ranges[0]?.rowCount === 7)).toHaveLength(9);
  expect(at(after, FIRST + 5, "activity")).toBe("");
  expect(String(at(after, FIRST + 6, "activity"))).toContain("◆");
  expect(String(at(after, FIRST + 7, "activity"))).toContain("จัดทำด้วย");
  expect(update.changeSet.changes.filter((change) => change.kind === "setValidation")).toHaveLength(2);
  expect(propose(withSource(after, rows)).changeSet.changes).toEqual([]);
});

test("rows that come in push the signature below the plan down", () => {
  const signed = typeInto(made(), PLAN, [{ row: FIRST + 7, column: 0, value: "ลงชื่อ ........" }]);
  const rows = [...ROWS, ["5. รายงานผล", "20 เมษายน 2564", "ส่วนราชการ"]];
  const after = applyToSnapshot(signed, propose(withSource(signed, rows)).changeSet);
  expect(at(after, FIRST + 4, "activity")).toBe("5. รายงานผล");
  expect(at(after, FIRST + 8, "activity")).toBe("ลงชื่อ ........");
});

const names = (workbook: WorkbookSnapshot, count: number) =>
  Array.from({ length: count }, (_, index) => String(at(workbook, FIRST + index, "activity")));

test("new activities come in where the table has them: first, in between and last", () => {
  const snapshot = made();
  const rows = [
    ...ROWS.slice(0, 2),
    ["เตรียมการ", "ธันวาคม 2563", "ศูนย์ ก"],
    ...ROWS.slice(2, 4),
    ["ตั้งงบประมาณ", "กุมภาพันธ์ 2564", "ศูนย์ ก"],
    ["ขออนุมัติ", "กุมภาพันธ์ 2564", "ศูนย์ ก"],
    ...ROWS.slice(4),
    ["ติดตาม", "สิงหาคม 2564", "ศูนย์ ก"],
  ];
  const update = propose(withSource(snapshot, rows));
  expect(update.changeSet.changes.slice(0, 3)).toEqual([
    { kind: "insertRows", sheet: PLAN, row: 7, rowCount: 1 },
    { kind: "insertRows", sheet: PLAN, row: 10, rowCount: 2 },
    { kind: "insertRows", sheet: PLAN, row: 14, rowCount: 1 },
  ]);
  const after = applyToSnapshot(snapshot, update.changeSet);
  expect(names(after, 9)).toEqual([
    "เตรียมการ",
    "1. แจ้งผลการประเมิน",
    "2. แต่งตั้งคณะทำงาน",
    "ตั้งงบประมาณ",
    "ขออนุมัติ",
    "3. ประชุมคณะทำงาน",
    "4. ประกาศผล",
    "ติดตาม",
    "",
  ]);
  expect(describeChanges(update.changeSet, withSource(snapshot, rows))).toMatchObject({
    inserted: { rows: 4, columns: 0 },
    overwritten: 0,
  });
  expect(propose(withSource(after, rows)).changeSet.changes).toEqual([]);
});

test("a new activity comes in behind the rows of people's own that follow the one before it", () => {
  const grown = insertRow(made(), FIRST + 2);
  const own = type(grown, FIRST + 2, "activity", "งานย่อยของเรา");
  const rows = [...ROWS.slice(0, 4), ["2.1 ใหม่", "กุมภาพันธ์ 2564", "ศูนย์ ก"], ...ROWS.slice(4)];
  const after = applyToSnapshot(own, propose(withSource(own, rows)).changeSet);
  expect(names(after, 5).slice(1)).toEqual([
    "2. แต่งตั้งคณะทำงาน",
    "งานย่อยของเรา",
    expect.stringContaining("ใหม่") as string,
    "3. ประชุมคณะทำงาน",
  ]);
});

test("months come in at both ends when the plan grows, under their fiscal year", () => {
  const snapshot = made();
  const rows = [
    ...ROWS.slice(0, 2),
    ["0. เตรียมการ", "15 ต.ค. 2563 - 30 พ.ย. 2563", "ศูนย์ ก"],
    ...ROWS.slice(2),
    ["5. ถอดบทเรียน", "กันยายน - ตุลาคม 2564", "ศูนย์ ก"],
  ];
  const update = propose(withSource(snapshot, rows));
  expect(update.findings.map((entry) => entry.code)).not.toContain("plan/outside-timeline");
  const after = applyToSnapshot(snapshot, update.changeSet);
  const plan = sheetNamed(after, PLAN);
  if (!plan) throw new Error("no plan");
  const line = (row: number) => Array.from({ length: 15 }, (_, column) => valueAt(plan, row, column));
  expect(line(6)).toEqual([
    "",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "",
  ]);
  expect(line(5).filter((text) => text !== "")).toEqual([
    "กิจกรรม",
    "ปีงบประมาณ พ.ศ. 2564",
    "ปีงบประมาณ พ.ศ. 2565",
    "หมาย\nเหตุ",
  ]);
  expect(valueAt(plan, 5, 13)).toBe("ปีงบประมาณ พ.ศ. 2565");
  expect(plan.merges).toContainEqual({ row: 5, column: 1, rowCount: 1, columnCount: 12 });
  expect(plan.merges.filter((area) => area.row === 5 && area.rowCount === 1)).toHaveLength(2);
  expect([valueAt(plan, 3, 1), valueAt(plan, 4, 13)]).toEqual([
    isoToSerial("2020-10-01"),
    isoToSerial("2021-10-31"),
  ]);
  expect(describeChanges(update.changeSet, withSource(snapshot, rows)).overwritten).toBe(0);
  expect(propose(withSource(after, rows)).changeSet.changes).toEqual([]);
});

test("a date typed beyond the timeline brings its months, without an activity table too", () => {
  const empty = snapshotOf({ คะแนน: [["x"]] });
  const snapshot = applyToSnapshot(empty, propose(empty).changeSet);
  const edited = type(snapshot, FIRST + 12, "end", isoToSerial("2021-09-15"));
  const update = propose(edited);
  expect(update.changeSet.changes[0]).toEqual({
    kind: "insertColumns",
    sheet: PLAN,
    column: 10,
    columnCount: 1,
  });
  expect(propose(applyToSnapshot(edited, update.changeSet)).changeSet.changes).toEqual([]);
});

test("a number that people typed themselves stays", () => {
  const snapshot = type(made(), FIRST, "no", 99);
  expect(propose(snapshot).changeSet.changes).toEqual([]);
});

test("what people wrote beside the mark of a vanished activity stays", () => {
  const snapshot = type(made(), FIRST + 1, "mark", "รอคำสั่ง");
  const fewer = ROWS.filter((row) => !row[0]?.startsWith("2."));
  const marked = applyToSnapshot(snapshot, propose(withSource(snapshot, fewer)).changeSet);
  expect(at(marked, FIRST + 1, "mark")).toBe("ไม่อยู่ในตารางกิจกรรมแล้ว (15 มี.ค. 64) รอคำสั่ง");
  const back = applyToSnapshot(marked, propose(withSource(marked, ROWS)).changeSet);
  expect(at(back, FIRST + 1, "mark")).toBe("รอคำสั่ง");
});

test("an empty row at the end of the plan is used before new ones", () => {
  const snapshot = insertRow(made(), FIRST + 4);
  const rows = [...ROWS, ["5. รายงานผล", "20 เมษายน 2564", "ส่วนราชการ"]];
  const signed = typeInto(snapshot, PLAN, [{ row: FIRST + 8, column: 0, value: "ลงชื่อ ........" }]);
  const after = applyToSnapshot(signed, propose(withSource(signed, rows)).changeSet);
  expect(at(after, FIRST + 4, "activity")).toBe("5. รายงานผล");
  expect(at(after, FIRST + 8, "activity")).toBe("ลงชื่อ ........");
});

test("a vanished activity is marked, not deleted, once; when it comes back the mark goes", () => {
  const snapshot = made();
  const fewer = ROWS.filter((row) => !row[0]?.startsWith("2."));
  const update = propose(withSource(snapshot, fewer));
  expect(update.outcome.differences.vanished).toEqual(["แต่งตั้งคณะทำงาน"]);
  const marked = applyToSnapshot(snapshot, update.changeSet);
  expect(at(marked, FIRST + 1, "activity")).toBe("2. แต่งตั้งคณะทำงาน");
  expect(at(marked, FIRST + 1, "mark")).toBe("ไม่อยู่ในตารางกิจกรรมแล้ว (15 มี.ค. 64)");
  expect(propose(withSource(marked, fewer), { today: "2021-03-20" }).changeSet.changes).toEqual([]);
  const back = applyToSnapshot(marked, propose(withSource(marked, ROWS)).changeSet);
  expect(at(back, FIRST + 1, "mark")).toBe("");
});

test("activities that were numbered anew keep their rows: names tell them, not numbers", () => {
  let snapshot = made();
  snapshot = type(snapshot, FIRST + 2, "status", "ดำเนินการแล้วเสร็จ");
  const rows = [
    ...ROWS.slice(0, 2),
    ["1. รับฟังคำชี้แจง", "พฤศจิกายน 2563", "ศูนย์ ก"],
    ...ROWS.slice(2).map(([name = "", ...rest]) => [
      name.replace(/^\d/, (no) => String(Number(no) + 1)),
      ...rest,
    ]),
  ];
  const after = applyToSnapshot(snapshot, propose(withSource(snapshot, rows)).changeSet);
  const plan = sheetNamed(after, PLAN);
  // A month has come in before the first: what is right of it has moved by one column.
  const cells = (row: number) =>
    plan && [COLUMN.activity, COLUMN.no + 1, COLUMN.status + 1].map((column) => valueAt(plan, row, column));
  expect([cells(FIRST), cells(FIRST + 3)]).toEqual([
    ["1. รับฟังคำชี้แจง", 1, ""],
    ["4. ประชุมคณะทำงาน", 4, "ดำเนินการแล้วเสร็จ"],
  ]);
});

test("an activity in other words under its number is the same one; in altogether other words it is another", () => {
  const reworded = ROWS.map((row) =>
    row[0]?.startsWith("3.") ? ["3. ประชุมคณะทำงานฯ ครั้งที่หนึ่ง", ...row.slice(1)] : row,
  );
  expect(propose(withSource(made(), reworded)).outcome.differences).toMatchObject({
    added: [],
    vanished: [],
    changed: [{ fields: ["name"] }],
  });
  const replaced = ROWS.map((row) => (row[0]?.startsWith("3.") ? ["3. จัดซื้อครุภัณฑ์", ...row.slice(1)] : row));
  const { differences } = propose(withSource(made(), replaced)).outcome;
  expect([differences.added.map((task) => task.name), differences.vanished]).toEqual([
    ["จัดซื้อครุภัณฑ์"],
    ["ประชุมคณะทำงาน"],
  ]);
});

test("a renamed sheet is found by its content, another year gets a sheet of its own", () => {
  const snapshot = made();
  const renamed: WorkbookSnapshot = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === PLAN ? { ...sheet, name: "แผนงานเรา" } : sheet)),
    names: snapshot.names.map((name) => ({ ...name, formula: name.formula.replace(PLAN, "แผนงานเรา") })),
  };
  expect(propose(renamed).outcome).toMatchObject({ sheet: "แผนงานเรา", isUpdate: true });
  expect(propose(renamed, { fiscalYearBe: 2565 }).outcome).toMatchObject({
    sheet: "แผน ITA 2565",
    isUpdate: false,
  });
});

test("columns that people inserted in between move ours along", () => {
  const snapshot = insertColumn(made(), COLUMN.owners);
  const rows = ROWS.map((row) =>
    row[0]?.startsWith("3.") ? [row[0], "20-21 เมษายน 2564", row[2] ?? ""] : row,
  );
  const after = applyToSnapshot(snapshot, propose(withSource(snapshot, rows)).changeSet);
  expect(at(after, FIRST + 2, "end")).toBe(isoToSerial("2021-04-21"));
  expect(propose(withSource(after, rows)).changeSet.changes).toEqual([]);
});

test("a protected plan sheet is refused before anything is written", () => {
  const snapshot = made();
  const locked = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, isProtected: sheet.name === PLAN })),
  };
  expect(proposePlan(locked, { today: "2021-03-15" })).toEqual({
    ok: false,
    findings: [{ code: "changes/sheet-protected", severity: "error", params: { sheet: PLAN } }],
  });
});

test("another scale is not forced upon a sheet that is there", () => {
  const { findings, changeSet } = propose(made(), { scale: "week" });
  expect(changeSet.changes).toEqual([]);
  expect(findings).toContainEqual({
    code: "plan/scale-kept",
    severity: "info",
    params: { scale: "month", asked: "week" },
  });
});

test("start and end cells without a date are pointed at", () => {
  let snapshot = type(made(), FIRST, "end", "สิ้นเดือน");
  snapshot = type(snapshot, FIRST + 1, "end", 242568);
  const texts = propose(snapshot).findings.filter((entry) => entry.code === "plan/not-a-date");
  expect(texts.map((entry) => entry.params)).toEqual([
    { activity: "แจ้งผลการประเมิน", text: "สิ้นเดือน" },
    { activity: "แต่งตั้งคณะทำงาน", text: "242568" },
  ]);
});

test("repetitions between two crosses leave a gap, and the gap survives another run", () => {
  const rows = [
    ["กิจกรรม", "ปีงบประมาณ พ.ศ. 2564", "", "", ""],
    ["", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."],
    ["1. ติดตาม", "X", "", "X", ""],
    ["2. ประชุม", "X", "X", "X", "X"],
  ];
  const snapshot = made(rows);
  const plan = sheetNamed(snapshot, PLAN);
  expect([1, 2, 3, 4].map((column) => plan && valueAt(plan, FIRST, column))).toEqual([0, -1, 0, -1]);
  expect(propose(snapshot).changeSet.changes).toEqual([]);
  expect(propose(withSource(snapshot, [["x"]])).changeSet.changes).toEqual([]);
});

const change = fc.constantFrom("move", "rename", "remove", "add", "status", "dates", "sort");

test("whatever people change on either side, a second run right after has nothing left to do", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(change, fc.nat(3)), { maxLength: 6 }), (edits) => {
      let rows: string[][] = ROWS.map((row) => [...row]);
      let snapshot = made();
      for (const [kind, which] of edits) {
        const row = rows[2 + (which % Math.max(1, rows.length - 2))];
        if (kind === "move" && row) row[1] = `${which + 3}-${which + 9} เมษายน 2564`;
        if (kind === "rename" && row) row[0] = `${row[0]} เพิ่มเติม`;
        if (kind === "remove") rows = rows.filter((candidate) => candidate !== row || rows.length < 4);
        if (kind === "add") rows.push([`${rows.length}. งานใหม่ ${rows.length}`, "มิถุนายน 2564", "กอง"]);
        if (kind === "status") snapshot = type(snapshot, FIRST + which, "status", "ดำเนินการแล้วเสร็จ");
        if (kind === "dates") snapshot = type(snapshot, FIRST + which, "end", isoToSerial("2021-07-01"));
        if (kind === "sort") snapshot = swapRows(snapshot, FIRST, FIRST + which);
        snapshot = withSource(snapshot, rows);
      }
      const first = propose(snapshot);
      const after = applyToSnapshot(snapshot, first.changeSet);
      const second = propose(after);
      expect(second.changeSet.changes).toEqual([]);
      expect(summaryOf(second.outcome)).toEqual(summaryOf(first.outcome));
      const done = (workbook: WorkbookSnapshot) =>
        Array.from({ length: 14 }, (_, index) => FIRST + index)
          .filter((row) => at(workbook, row, "status") !== "")
          .map((row) => String(at(workbook, row, "key")).split("|")[0]);
      expect(done(after)).toEqual(done(snapshot));
    }),
    { numRuns: 150 },
  );
});

function summaryOf({ tasks }: PlanOutcome): unknown {
  return tasks.map((task) => [task.no, task.name, task.period.start, task.period.end]);
}

/** Excel's own insertion: everything below moves down, names and rules along. */
function insertRow(snapshot: WorkbookSnapshot, row: number): WorkbookSnapshot {
  const next = structuredClone(snapshot);
  const plan = next.sheets.find((sheet) => sheet.name === PLAN);
  if (!plan?.used) throw new Error("no plan");
  plan.values.splice(row - plan.used.row, 0, Array<CellValue>(plan.used.columnCount).fill(""));
  plan.used.rowCount += 1;
  for (const rule of plan.rules)
    for (const range of rule.ranges)
      if (range.row + range.rowCount > row && range.rowCount > 1) range.rowCount += 1;
  for (const name of next.names)
    name.formula = name.formula.replace(
      /\$(\d+)$/,
      (_, last: string) => `$${Number(last) + (name.name.startsWith("ITA_Plan") ? 1 : 0)}`,
    );
  return next;
}

function insertColumn(snapshot: WorkbookSnapshot, column: number): WorkbookSnapshot {
  const next = structuredClone(snapshot);
  const plan = next.sheets.find((sheet) => sheet.name === PLAN);
  if (!plan?.used) throw new Error("no plan");
  for (const line of plan.values) line.splice(column, 0, "");
  plan.used.columnCount += 1;
  for (const rule of plan.rules)
    rule.formula = rule.formula.replace(
      /\$([P-T])(?=\d)/g,
      (_, letter: string) => `$${String.fromCharCode(letter.charCodeAt(0) + 1)}`,
    );
  return next;
}

function swapRows(snapshot: WorkbookSnapshot, a: number, b: number): WorkbookSnapshot {
  const next = structuredClone(snapshot);
  const plan = next.sheets.find((sheet) => sheet.name === PLAN);
  if (!plan?.used) throw new Error("no plan");
  const [first, second] = [a - plan.used.row, b - plan.used.row];
  [plan.values[first], plan.values[second]] = [plan.values[second] ?? [], plan.values[first] ?? []];
  return next;
}
