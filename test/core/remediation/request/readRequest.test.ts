import { isoToSerial } from "../../../../src/core/period/calendar";
import { readRequest } from "../../../../src/core/remediation/request/readRequest";
import type { CellValue } from "../../../../src/core/snapshot";
import { rectOf, snapshotOf } from "../../../support/snapshot";

const HEADERS = ["ตัวชี้วัด", "แบบวัด", "คะแนน", "เกณฑ์", "ส่วนต่าง", "ข้อเสนอแนะของผู้ประเมิน"];
const ROWS: CellValue[][] = [
  ["คำขอรายงานผลการดำเนินการ"],
  ["รหัสคำขอ", "K7M2QD"],
  ["ปีงบประมาณของผลคะแนน", 2563],
  ["เลขที่หนังสือ", "ชม 0017.1/ว 1234"],
  ["กำหนดส่ง", isoToSerial("2021-04-20")],
  ["ครั้งที่", 2],
  ["ส่งแบบรายงานเมื่อ", "10 มี.ค. 2564"],
  [],
  HEADERS,
  ["การใช้งบประมาณ", "IIT", 84.99, 85, 0.01, ""],
  ["คุณภาพการด าเนินงาน", "EIT", "80.1", 85, "", "  ปรับปรุงการให้บริการ "],
  ["ของผู้ใช้เอง", "", "", "", "", ""],
];
const cell = (name: string, row: number) => ({ name, formula: `=คำขอรายงาน!$B$${row}`, value: "" });
const NAMES = [
  cell("ITA_RequestId", 2),
  cell("ita_requestyear", 3),
  cell("ITA_RequestReference", 4),
  cell("ITA_RequestDeadline", 5),
  cell("ITA_RequestVersion", 6),
];
const TABLE = { name: "ITA_Request", sheet: "คำขอรายงาน", range: rectOf("A9:F12") };

test("the request is read from its named cells and its table", () => {
  const request = readRequest(snapshotOf({ คำขอรายงาน: ROWS }, { names: NAMES, tables: [TABLE] }));
  expect(request).toMatchObject({
    sheet: "คำขอรายงาน",
    requestId: "K7M2QD",
    fiscalYearBe: 2563,
    reference: "ชม 0017.1/ว 1234",
    deadline: "2021-04-20",
    version: 2,
    sent: null,
  });
  expect(request?.indicators).toEqual([
    { indicator: "budget", instrument: "IIT", score: 84.99, passMark: 85, gap: 0.01, advice: "" },
    {
      indicator: "service-quality",
      instrument: "EIT",
      score: 80.1,
      passMark: 85,
      gap: 4.9,
      advice: "ปรับปรุงการให้บริการ",
    },
  ]);
});

test("what went out last is known by its version and day, typed in any way", () => {
  const names = [...NAMES, cell("ITA_RequestSentVersion", 6), cell("ITA_RequestSentOn", 7)];
  const request = readRequest(snapshotOf({ คำขอรายงาน: ROWS }, { names, tables: [TABLE] }));
  expect(request?.sent).toEqual({ version: 2, on: "2021-03-10" });
});

test("without the table the list is found by its headers, on the sheet of the names", () => {
  const request = readRequest(snapshotOf({ คำขอรายงาน: ROWS }, { names: NAMES }));
  expect(request?.indicators.map(({ indicator }) => indicator)).toEqual(["budget", "service-quality"]);
  expect(request?.list).toMatchObject({ row: 8, rowCount: 4 });
});

test("a workbook without names and table has no request, whatever its sheets hold", () => {
  expect(readRequest(snapshotOf({ คำขอรายงาน: ROWS }))).toBeNull();
  expect(readRequest(snapshotOf({}))).toBeNull();
});

test("a code, a year or a deadline that is none is null, not a guess", () => {
  const rows = ROWS.map((row, index) => (index >= 1 && index <= 5 ? [row[0] ?? "", "?"] : row));
  const request = readRequest(snapshotOf({ คำขอรายงาน: rows }, { names: NAMES, tables: [TABLE] }));
  expect(request).toMatchObject({ requestId: null, fiscalYearBe: null, deadline: null, version: 1 });
});
