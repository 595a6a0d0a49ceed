import { isoToSerial } from "../../../src/core/period/calendar";
import { readDeadlineText } from "../../../src/core/remediation/deadline";
import { findRegister } from "../../../src/core/remediation/findRegister";
import { summarise } from "../../../src/core/remediation/summarise";
import type { ReportRegister } from "../../../src/core/remediation/types";
import type { CellValue } from "../../../src/core/snapshot";
import type { SnapshotExtras } from "../../support/snapshot";
import { snapshotOf } from "../../support/snapshot";

const day = (iso: string) => isoToSerial(iso);
const HEADER = ["ลำดับ", "หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน", "รายละเอียด"];
const TITLE = "รายงานผลการดำเนินการในประเด็นตัวชี้วัดที่ไม่ผ่านเกณฑ์ ภายในวันที่ 20 เมษายน 2564";

function read(rows: readonly (readonly CellValue[])[], extras?: SnapshotExtras) {
  const result = findRegister(snapshotOf({ ทะเบียน: rows }, extras));
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { register: result.value, findings: result.findings };
}

const rowsOf = (register: ReportRegister) =>
  register.rows.map(({ agency, indicator, status, reportedOn }) => [agency, indicator, status, reportedOn]);

test("a row per agency and indicator, under a title that names the deadline", () => {
  const { register, findings } = read([
    [TITLE],
    [],
    HEADER,
    [1, "สำนักงาน ก", "1. การใช้งบประมาณ", "ดำเนินการแล้วเสร็จ", day("2021-04-19"), "จัดอบรม"],
    [2, "สำนักงาน ก", "คุณภาพการด าเนินงาน", "อยู่ระหว่างดำเนินการ", "22 เม.ย. 64", ""],
    [3, "สำนักงาน ข", "1. การใช้งบประมาณ", "", "", ""],
    ["", "รวม", "", "", "", ""],
  ]);
  expect(register).toMatchObject({
    sheet: "ทะเบียน",
    layout: "long",
    deadline: "2021-04-20",
    deadlineAt: null,
    agencies: ["สำนักงาน ก", "สำนักงาน ข"],
    range: { row: 2, column: 0, rowCount: 4, columnCount: 6 },
  });
  expect(rowsOf(register)).toEqual([
    ["สำนักงาน ก", "budget", "done", "2021-04-19"],
    ["สำนักงาน ก", "service-quality", "in-progress", "2021-04-22"],
    ["สำนักงาน ข", "budget", null, null],
  ]);
  expect(findings).toEqual([]);
});

test("a matrix of agencies by indicators", () => {
  const { register } = read([
    ["กำหนดส่ง", "", day("2021-04-20")],
    ["ส่วนราชการ", "การใช้งบประมาณ", "การใช้ทรัพย์สินของทางราชการ", "วันที่ส่ง"],
    ["อำเภอ ก", "แล้วเสร็จ", "ยังไม่ได้ดำเนินการ", day("2021-04-21")],
    ["อำเภอ ข", "-", "", ""],
  ]);
  expect(register).toMatchObject({
    layout: "matrix",
    deadline: "2021-04-20",
    deadlineAt: { sheet: "ทะเบียน", row: 0, column: 2 },
    noReportWords: ["-"],
  });
  expect(rowsOf(register)).toEqual([
    ["อำเภอ ก", "budget", "done", "2021-04-21"],
    ["อำเภอ ก", "assets", "not-started", "2021-04-21"],
    ["อำเภอ ข", "budget", null, null],
    ["อำเภอ ข", "assets", null, null],
  ]);
});

test("an agency written once over its rows holds for them, merged or not", () => {
  const rows = [
    HEADER,
    [1, "สำนักงาน ก", "การใช้งบประมาณ", "แล้วเสร็จ", "", ""],
    ["", "", "การปรับปรุงการทำงาน", "แล้วเสร็จ", "", ""],
    [2, "สำนักงาน ข", "การใช้งบประมาณ", "", "", ""],
  ];
  for (const merges of [[], ["B2:B3"]]) {
    const { register } = read(rows, { merges });
    expect(rowsOf(register).map(([agency]) => agency)).toEqual(["สำนักงาน ก", "สำนักงาน ก", "สำนักงาน ข"]);
    expect(register.agencies).toEqual(["สำนักงาน ก", "สำนักงาน ข"]);
  }
});

test("a numbered row without an agency is not taken for the agency above: it is asked about and not counted", () => {
  const { register, findings } = read([
    HEADER,
    [1, "สำนักงาน ก", "การใช้งบประมาณ", "แล้วเสร็จ", "", ""],
    [2, "", "การปรับปรุงการทำงาน", "แล้วเสร็จ", "", ""],
  ]);
  expect(rowsOf(register)).toEqual([["สำนักงาน ก", "budget", "done", null]]);
  expect(findings[0]).toMatchObject({
    code: "remediation/agency-missing",
    severity: "question",
    at: { row: 2, column: 1 },
  });
});

test("what cannot be read is asked about at its cell, and a report stays a report", () => {
  const { register, findings } = read([
    HEADER,
    [1, "ก", "การใช้งบประมาณ", "ทำไปบ้างแล้ว", "เมื่อวาน", ""],
    [2, "ข", "การใช้จ่ายงบประมาณแผ่นดิน", "แล้วเสร็จ", "", ""],
    [3, "", "", "", "", ""],
    [4, "ก", "การใช้งบประมาณ", "แล้วเสร็จ", day("2021-04-01"), ""],
  ]);
  expect(findings.map(({ code, at }) => [code, at?.row, at?.column])).toEqual([
    ["remediation/status-unreadable", 1, 3],
    ["remediation/date-unreadable", 1, 4],
    ["remediation/indicator-unreadable", 2, 2],
    ["remediation/duplicate-report", 1, 3],
    ["remediation/no-deadline", undefined, undefined],
  ]);
  expect(register.rows.map((row) => [row.status, row.isReported, row.isSuperseded])).toEqual([
    [null, true, true],
    ["done", true, false],
  ]);
});

test("an agency in two spellings is one agency", () => {
  const { register, findings } = read([
    HEADER,
    [1, "สำนักงานจังหวัด", "การใช้งบประมาณ", "แล้วเสร็จ", "", ""],
    [2, "สํานักงาน จังหวัด", "การใช้อำนาจ", "แล้วเสร็จ", "", ""],
  ]);
  expect(register.agencies).toEqual(["สำนักงานจังหวัด"]);
  expect(findings.map((entry) => entry.code)).toContain("remediation/agency-spellings");
});

test("each row may have its own deadline", () => {
  const { register } = read([
    ["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่ส่ง", "กำหนดส่ง"],
    ["ก", "การใช้งบประมาณ", "แล้วเสร็จ", day("2021-04-21"), day("2021-04-20")],
    ["ข", "การใช้งบประมาณ", "แล้วเสร็จ", day("2021-04-21"), day("2021-04-30")],
    ["ค", "การใช้งบประมาณ", "", "", day("2021-05-30")],
  ]);
  expect(register.deadline).toBeNull();
  expect(summarise(register, { today: "2021-05-01" })).toMatchObject([
    {
      indicator: "budget",
      agencies: 3,
      reported: 2,
      done: 2,
      inProgress: 0,
      notStarted: 0,
      cancelled: 0,
      late: 1,
    },
  ]);
});

test("the fuller of two registers is used, and the other is asked about", () => {
  const one = [HEADER, [1, "ก", "การใช้งบประมาณ", "แล้วเสร็จ", "", ""]];
  const two = [HEADER, ...["ก", "ข"].map((agency) => [1, agency, "การใช้งบประมาณ", "แล้วเสร็จ", "", ""])];
  const result = findRegister(snapshotOf({ ปีก่อน: one, ปีนี้: two }));
  expect(result.ok && result.value.sheet).toBe("ปีนี้");
  expect(result.findings[0]).toMatchObject({
    code: "remediation/several-registers",
    params: { sheet: "ปีนี้", registerCount: 2 },
    at: { sheet: "ปีก่อน" },
  });
});

test.each([
  [
    "scores by agency",
    [
      ["หน่วยงาน", "การใช้งบประมาณ", "การใช้อำนาจ"],
      ["ก", 83.95, 90],
      ["ข", 70, 80],
    ],
  ],
  [
    "an empty score table",
    [
      ["หน่วยงาน", "การใช้งบประมาณ", "การใช้อำนาจ"],
      ["ก", "", ""],
    ],
  ],
  [
    "scores by indicator",
    [
      ["ตัวชี้วัด", "คะแนน", "สถานะ"],
      ["การใช้อำนาจ", 85.94, "ผ่าน"],
    ],
  ],
  [
    "a list of agencies",
    [
      ["หน่วยงาน", "โทรศัพท์"],
      ["ก", "053"],
    ],
  ],
  [
    "activities",
    [
      ["กิจกรรม", "ระยะเวลา", "หน่วยงาน"],
      ["ก", "มีนาคม", "ข"],
    ],
  ],
])("%s is no register", (_, rows) => {
  expect(findRegister(snapshotOf({ ก: rows }))).toEqual({
    ok: false,
    findings: [{ code: "remediation/no-register", params: {}, severity: "error" }],
  });
});

test("headers without agencies are refused, with their place", () => {
  const result = findRegister(snapshotOf({ ทะเบียน: [[TITLE], HEADER] }));
  expect(result).toMatchObject({
    ok: false,
    findings: [{ code: "remediation/no-agencies", params: { sheet: "ทะเบียน" }, at: { row: 1 } }],
  });
});

test.each([
  ["กำหนดรายงานภายในวันที่ 20 เมษายน 2564", "2021-04-20"],
  ["… ในประเด็นตัวชี้วัดท่ีไม่ผ่านเกณฑ์ ภายใน\n\nวันที่ 20 เมษายน 2564", "2021-04-20"],
  ["ส่งภายใน ๒๐ เม.ย. ๖๔", "2021-04-20"],
  ["กำหนดส่ง 20/4/2564", "2021-04-20"],
  ["ตามหนังสือ ลงวันที่ 18 ธันวาคม 2563", null],
  ["ภายในหน่วยงานจังหวัดเชียงใหม่ ประจำปีงบประมาณ พ.ศ. 2564", null],
  ["ภายในวันที่ 31 เมษายน 2564", null],
])("%j names the deadline %s", (text, date) => {
  expect(readDeadlineText(text)).toBe(date);
});
