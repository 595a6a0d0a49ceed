import { describeChanges } from "../../../src/core/changes/describe";
import type { Change, ChangeSet } from "../../../src/core/changes/changeSet";
import { rangeOf } from "../../../src/core/grid";
import { isoToSerial } from "../../../src/core/period/calendar";
import type { SummaryOptions } from "../../../src/core/remediation/proposeSummary";
import { proposeSummary } from "../../../src/core/remediation/proposeSummary";
import { findSummary } from "../../../src/core/remediation/summarySheet";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/snapshot";
import { sheetNamed, valueAt } from "../../../src/core/snapshot";
import { applyToSnapshot, typeInto } from "../../support/applyToSnapshot";
import type { SnapshotExtras } from "../../support/snapshot";
import { snapshotOf } from "../../support/snapshot";

const REGISTER = "ทะเบียน";
const on = (iso: string) => isoToSerial(iso);
const ROWS: CellValue[][] = [
  ["รายงานผล ภายในวันที่ 20 เมษายน 2564", "", "", ""],
  ["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน"],
  ["ก", "การใช้งบประมาณ", "ดำเนินการแล้วเสร็จ", on("2021-04-19")],
  ["ก", "คุณภาพการดำเนินงาน", "อยู่ระหว่างดำเนินการ", on("2021-04-19")],
  ["ข", "การใช้งบประมาณ", "ยังไม่ดำเนินการ", on("2021-04-25")],
  ["ข", "คุณภาพการดำเนินงาน", "", ""],
];
const HEADERS = [
  "ตัวชี้วัด",
  "หน่วยงานทั้งหมด",
  "รายงานแล้ว",
  "ดำเนินการแล้วเสร็จ",
  "ตรวจยืนยันแล้ว",
  "อยู่ระหว่างดำเนินการ",
  "ยังไม่ดำเนินการ",
  "ยกเลิก",
  "ล่าช้า",
  "ร้อยละแล้วเสร็จ",
  "สรุปผลการดำเนินการ",
];
const AT = rangeOf("ผล", 3, 1);

const workbook = (extras: SnapshotExtras = {}, other: CellValue[][] = [["ของฉัน"]]) =>
  snapshotOf({ ผล: other, [REGISTER]: ROWS }, extras);

function propose(snapshot: WorkbookSnapshot, options: Partial<SummaryOptions> = {}) {
  const result = proposeSummary(snapshot, { today: "2021-05-01", ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { ...result.value, findings: result.findings };
}

const ofKind = <Kind extends Change["kind"]>({ changes }: ChangeSet, kind: Kind) =>
  changes.filter((change): change is Extract<Change, { kind: Kind }> => change.kind === kind);

const tableOf = (changeSet: ChangeSet) =>
  ofKind(changeSet, "setCells").find((change) => change.range.columnCount === 11);

test("values at the chosen cell: counts, late ones, percent, the deadline and the day", () => {
  const { changeSet, outcome } = propose(workbook(), { at: AT, as: "values" });
  expect(tableOf(changeSet)).toEqual({
    kind: "setCells",
    isBlock: true,
    range: rangeOf("ผล", 3, 1, 5, 11),
    cells: [
      HEADERS,
      ["การใช้งบประมาณ", 2, 2, 1, 0, 0, 1, 0, 1, 50, expect.stringMatching(/^ตัวชี้วัดการใช้งบประมาณ /)],
      ["คุณภาพการดำเนินงาน", 2, 1, 0, 0, 1, 0, 0, 1, 0, expect.stringMatching(/ยังไม่รายงาน 1 แห่ง/)],
      ["กำหนดรายงาน", on("2021-04-20"), "", "", "ข้อมูล ณ วันที่", on("2021-05-01"), ...Array<string>(5).fill("")],
      [
        "จัดทำด้วยผู้ช่วยเลขานุการ ITA เมื่อวันที่ 1 พฤษภาคม 2564 จากทะเบียนในแผ่นงาน “ทะเบียน” เป็นค่า ณ วันที่จัดทำ",
        ...Array<string>(10).fill(""),
      ],
    ],
  });
  expect(outcome).toMatchObject({ register: REGISTER, written: [rangeOf("ผล", 3, 1, 5, 11)] });
  expect(ofKind(changeSet, "addSheet")).toEqual([]);
  expect(ofKind(changeSet, "setName")).toEqual([
    { kind: "setName", name: "ITA_Summary", formula: "='ผล'!$B$4:$L$8" },
  ]);
});

test("beside the user's cells only columns that hold nothing are widened", () => {
  const { changeSet } = propose(workbook({}, [["", "", "", "ของเดิม"]]), { at: AT });
  const widened = ofKind(changeSet, "setColumnWidth").map(({ column, characters }) => [column, characters]);
  expect(widened).toEqual([[1, 32], ...[2, 4, 5, 6, 7, 8, 9, 10].map((column) => [column, 11]), [11, 64]]);
});

test("live formulas that a person can read, with room for rows to come", () => {
  const { changeSet, findings } = propose(workbook(), { at: AT });
  const [, budget] = tableOf(changeSet)?.cells ?? [];
  const names = "'ทะเบียน'!$B$3:$B$506";
  const status = "'ทะเบียน'!$C$3:$C$506";
  const dates = "'ทะเบียน'!$D$3:$D$506";
  expect(budget?.map((input) => (typeof input === "object" ? input?.formula : input))).toEqual([
    "การใช้งบประมาณ",
    `=COUNTIFS(${names},"การใช้งบประมาณ")`,
    `=COUNTIFS(${names},"การใช้งบประมาณ",${status},"<>")+COUNTIFS(${names},"การใช้งบประมาณ",${status},"",${dates},"<>")`,
    `=COUNTIFS(${names},"การใช้งบประมาณ",${status},"ดำเนินการแล้วเสร็จ")`,
    "=0",
    `=COUNTIFS(${names},"การใช้งบประมาณ",${status},"อยู่ระหว่างดำเนินการ")`,
    `=COUNTIFS(${names},"การใช้งบประมาณ",${status},"ยังไม่ดำเนินการ")`,
    `=COUNTIFS(${names},"การใช้งบประมาณ",${status},"ยกเลิก")`,
    `=COUNTIFS(${names},"การใช้งบประมาณ",${dates},">="&($C$7+1))+IF($G$7>$C$7,C5-D5,0)`,
    "=IF(C5=0,0,E5/C5*100)",
    expect.stringContaining('="ตัวชี้วัดการใช้งบประมาณ มีหน่วยงานรายงานแล้ว "&FIXED(D5,0)'),
  ]);
  expect(tableOf(changeSet)?.cells[3]?.[5]).toEqual({ formula: "=TODAY()" });
  expect(ofKind(changeSet, "setName").map((change) => [change.name, change.formula])).toEqual([
    ["ITA_Summary", "='ผล'!$B$4:$L$8"],
    ["ITA_Today", "='ผล'!$G$7"],
  ]);
  expect(findings).toEqual([]);
});

test("the workbook's own day and the register's own date cell are used where they are", () => {
  const rows = [["กำหนดส่ง", on("2021-04-20"), "", ""], ...ROWS.slice(1)];
  const snapshot = snapshotOf(
    { ผล: [["x"]], [REGISTER]: rows },
    { names: [{ name: "ITA_Today", formula: "='ผล'!$A$9", value: 44300 }] },
  );
  const dates = tableOf(propose(snapshot, { at: AT }).changeSet)?.cells[3];
  expect([dates?.[1], dates?.[5]]).toEqual([{ formula: "='ทะเบียน'!B1" }, { formula: "=ITA_Today" }]);
});

test("without a chosen cell it gets a sheet of its own behind the register", () => {
  const { changeSet, outcome } = propose(workbook());
  expect(ofKind(changeSet, "addSheet")).toEqual([
    { kind: "addSheet", sheet: "สรุปผลการดำเนินการ", after: REGISTER, tabColor: "#1F4E79" },
  ]);
  expect(outcome.written).toEqual([rangeOf("สรุปผลการดำเนินการ", 2, 0, 5, 11)]);
  expect(ofKind(changeSet, "setPageLayout")).toHaveLength(1);
});

test("the user's cells are never written over: how many and where is said", () => {
  const other = [[], [], [], ["", "", "", "ข้อมูล"], ["", 1]] as CellValue[][];
  const result = proposeSummary(workbook({}, other), { today: "2021-05-01", at: AT });
  expect(result).toMatchObject({
    ok: false,
    findings: [{ code: "changes/would-overwrite", params: { cellCount: 2 }, at: rangeOf("ผล", 3, 1, 2, 3) }],
  });
});

test("merged cells that would swallow what is written are in the way too", () => {
  const result = proposeSummary(workbook({ merges: { ผล: ["B5:C5"] } }), { today: "2021-05-01", at: AT });
  expect(result).toMatchObject({ ok: false, findings: [{ code: "changes/would-overwrite" }] });
});

test("a protected sheet and an unknown sheet are refused", () => {
  const locked = workbook({ sheets: { ผล: { isProtected: true } } });
  expect(proposeSummary(locked, { today: "2021-05-01", at: AT })).toMatchObject({
    ok: false,
    findings: [{ code: "changes/sheet-protected", params: { sheet: "ผล" } }],
  });
  expect(proposeSummary(workbook(), { today: "2021-05-01", at: rangeOf("ไม่มี", 0, 0) })).toMatchObject({
    ok: false,
    findings: [{ code: "remediation/no-such-sheet", params: { sheet: "ไม่มี" } }],
  });
});

test("without a register nothing is proposed", () => {
  expect(proposeSummary(snapshotOf({ ก: [["x"]] }), { today: "2021-05-01" })).toMatchObject({
    ok: false,
    findings: [{ code: "remediation/no-register" }],
  });
});

describe("again", () => {
  const first = (as: "formulas" | "values") => {
    const snapshot = workbook();
    return applyToSnapshot(snapshot, propose(snapshot, { at: AT, as }).changeSet, () => 1);
  };

  test("nothing changed: nothing to do", () => {
    for (const as of ["formulas", "values"] as const) {
      const again = propose(first(as), { as });
      expect(again.changeSet.changes).toEqual([]);
      expect(again.findings.map((entry) => entry.code)).toEqual(["changes/nothing-to-do"]);
    }
  });

  test("live formulas have nothing to do on another day or when an answer comes in", () => {
    const snapshot = typeInto(first("formulas"), REGISTER, [{ row: 5, column: 2, value: "ดำเนินการแล้วเสร็จ" }]);
    expect(propose(snapshot, { today: "2021-06-01" }).changeSet.changes).toEqual([]);
  });

  test("an earlier summary is brought up to date in place, wherever it is", () => {
    const snapshot = typeInto(first("values"), REGISTER, [{ row: 5, column: 2, value: "ดำเนินการแล้วเสร็จ" }]);
    expect(findSummary(snapshot)).toEqual(rangeOf("ผล", 3, 1, 5, 11));
    const { changeSet } = propose(snapshot, { as: "values" });
    expect(tableOf(changeSet)?.range).toEqual(rangeOf("ผล", 3, 1, 5, 11));
    expect(describeChanges(changeSet, snapshot).overwritten).toBe(0);
    expect(tableOf(changeSet)?.cells[2]).toEqual([
      "คุณภาพการดำเนินงาน",
      2,
      2,
      1,
      0,
      1,
      0,
      0,
      0,
      50,
      expect.any(String),
    ]);
  });

  test("numbers typed over an earlier summary are put right", () => {
    const snapshot = typeInto(first("values"), "ผล", [{ row: 4, column: 3, value: 99 }]);
    expect(propose(snapshot, { as: "values" }).changeSet.changes).not.toEqual([]);
  });

  test("fewer indicators: the rows that are over are emptied; more: only into empty cells", () => {
    const snapshot = first("values");
    const fewer = propose(snapshot, { as: "values", failing: ["budget"] });
    const after = applyToSnapshot(snapshot, fewer.changeSet);
    const sheet = sheetNamed(after, "ผล");
    expect(sheet && [3, 4, 5, 6, 7].map((row) => String(valueAt(sheet, row, 1)).slice(0, 8))).toEqual([
      "ตัวชี้วั",
      "การใช้งบ",
      "กำหนดราย",
      "จัดทำด้ว",
      "",
    ]);
    const blocked = typeInto(snapshot, "ผล", [{ row: 8, column: 4, value: "ของฉัน" }]);
    expect(
      proposeSummary(blocked, {
        today: "2021-05-01",
        as: "values",
        failing: ["budget", "power", "service-quality"],
      }),
    ).toMatchObject({ ok: false, findings: [{ code: "changes/would-overwrite", params: { cellCount: 1 } }] });
  });

  test("another cell gets another summary with a name of its own", () => {
    const { changeSet } = propose(first("values"), { as: "values", at: rangeOf("ผล", 20, 0) });
    expect(ofKind(changeSet, "setName").map((change) => change.name)).toEqual(["ITA_Summary_2"]);
  });
});

test("columns that no formula gives rightly are numbers, and it is said why", () => {
  const rows = [
    ...ROWS,
    ["ค", "การใช้งบประมาณ", "ดำเนินการแล้วเสร็จ", "22 เม.ย. 64"],
    ["ค", "คุณภาพการดำเนินงาน", "", ""],
  ];
  const { changeSet, findings } = propose(snapshotOf({ ผล: [["x"]], [REGISTER]: rows }), { at: AT });
  const [, budget] = tableOf(changeSet)?.cells ?? [];
  expect(budget?.[8]).toBe(2);
  expect(budget?.[3]).toEqual({ formula: expect.stringContaining("COUNTIFS") as string });
  expect(findings).toEqual([
    {
      code: "remediation/columns-as-values",
      severity: "info",
      params: { columns: ["late"], reasons: ["text-dates"] },
    },
  ]);
  expect(tableOf(changeSet)?.cells[3]?.[5]).toBe(on("2021-05-01"));
  expect(tableOf(changeSet)?.cells[4]?.[0]).toMatch(/ บางช่องเป็นค่า ณ วันที่จัดทำ$/);
  expect(ofKind(changeSet, "setName").map((change) => change.name)).toEqual(["ITA_Summary"]);
});

test("where no column can be a formula the whole summary is one of numbers, and one finding says so", () => {
  const rows = [...ROWS, ["ก", "การใช้งบประมาณ", "ยังไม่ดำเนินการ", on("2021-04-01")]];
  const snapshot = snapshotOf({ ผล: [["x"]], [REGISTER]: rows });
  const { changeSet, findings } = propose(snapshot, { at: AT });
  const asked = propose(snapshot, { at: AT, as: "values" });
  expect(tableOf(changeSet)).toEqual(tableOf(asked.changeSet));
  expect(findings.filter(({ code }) => code === "remediation/columns-as-values")).toEqual([
    {
      code: "remediation/columns-as-values",
      severity: "info",
      params: {
        columns: [
          "agencies",
          "reported",
          "done",
          "verified",
          "inProgress",
          "notStarted",
          "cancelled",
          "late",
        ],
        reasons: ["duplicates"],
      },
    },
  ]);
});

test("the range does not reach into the summary's own cells on the register's sheet", () => {
  const { changeSet } = propose(workbook(), { at: rangeOf(REGISTER, 10, 0) });
  const [, budget] = tableOf(changeSet)?.cells ?? [];
  expect(budget?.[1]).toEqual({ formula: `=COUNTIFS('${REGISTER}'!$B$3:$B$6,"การใช้งบประมาณ")` });
});
