import { isoToSerial } from "../../../src/core/period/calendar";
import { findRegister } from "../../../src/core/remediation/findRegister";
import { summarise } from "../../../src/core/remediation/summarise";
import { snapshotOf } from "../../support/snapshot";

const HEADER = ["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน"];
const TITLE = ["ภายในวันที่ 20 เมษายน 2564"];

function summaryOf(
  rows: (string | number)[][],
  today: string,
  failing?: Parameters<typeof summarise>[1]["failing"],
) {
  const found = findRegister(snapshotOf({ ทะเบียน: rows }));
  if (!found.ok) throw new Error(JSON.stringify(found.findings));
  return summarise(found.value, { today, failing });
}

const BUDGET = "การใช้งบประมาณ";
const on = (iso: string) => isoToSerial(iso);

test("late is a report after the deadline, or none when the deadline has passed", () => {
  const rows = [
    TITLE,
    HEADER,
    ["on the day", BUDGET, "แล้วเสร็จ", on("2021-04-20")],
    ["a day late", BUDGET, "แล้วเสร็จ", on("2021-04-21")],
    ["no date", BUDGET, "อยู่ระหว่างดำเนินการ", ""],
    ["silent", BUDGET, "", ""],
    ["cancelled", BUDGET, "ยกเลิก", ""],
    ["cancelled late", BUDGET, "ยกเลิก", on("2021-05-02")],
    ["says it has not", BUDGET, "ยังไม่รายงาน", ""],
    ["only a date", BUDGET, "", on("2021-04-10")],
  ];
  const counts = {
    indicator: "budget",
    agencies: 8,
    reported: 6,
    done: 2,
    inProgress: 1,
    notStarted: 0,
    cancelled: 2,
    verified: 0,
    unreadable: 1,
  };
  expect(summaryOf(rows, "2021-04-20")).toEqual([{ ...counts, late: 2 }]);
  expect(summaryOf(rows, "2021-04-21")).toEqual([{ ...counts, late: 4 }]);
});

test("an agency without a row for an indicator was asked too, and is late when time is up", () => {
  const rows = [
    TITLE,
    HEADER,
    ["ก", BUDGET, "แล้วเสร็จ", ""],
    ["ข", "การใช้อำนาจ", "แล้วเสร็จ", ""],
    ["ค", "", "", ""],
  ];
  const counts = {
    agencies: 3,
    reported: 1,
    done: 1,
    inProgress: 0,
    notStarted: 0,
    cancelled: 0,
    verified: 0,
    unreadable: 0,
  };
  expect(summaryOf(rows, "2021-04-21")).toEqual([
    { indicator: "budget", ...counts, late: 2 },
    { indicator: "power", ...counts, late: 2 },
  ]);
  expect(summaryOf(rows, "2021-04-01").map((entry) => entry.late)).toEqual([0, 0]);
});

test("the failing indicators asked for, in their order, even those nobody has answered", () => {
  const rows = [HEADER, ["ก", BUDGET, "แล้วเสร็จ", ""], ["ก", "การใช้อำนาจ", "แล้วเสร็จ", ""]];
  expect(
    summaryOf(rows, "2021-04-21", ["improvement", "budget"]).map((entry) => [
      entry.indicator,
      entry.reported,
    ]),
  ).toEqual([
    ["improvement", 0],
    ["budget", 1],
  ]);
});

test("an agency that answered twice counts once, by the newer answer", () => {
  const rows = [
    HEADER,
    ["ก", BUDGET, "แล้วเสร็จ", on("2021-04-10")],
    ["ก", BUDGET, "ยังไม่ดำเนินการ", on("2021-04-01")],
    ["ข", BUDGET, "ยังไม่ดำเนินการ", on("2021-04-01")],
    ["ข", BUDGET, "", ""],
  ];
  expect(summaryOf(rows, "2021-04-21")).toMatchObject([{ agencies: 2, reported: 2, done: 1, notStarted: 1 }]);
});
