import { answerMatrix } from "../../../src/core/remediation/answers/answers";
import { chaseList } from "../../../src/core/remediation/chase/chaseList";
import { reminderText, reminderToAll } from "../../../src/core/remediation/chase/reminderText";
import { findRegister } from "../../../src/core/remediation/findRegister";
import { collectedWorkbook, type Collected } from "../../support/collected";

const DONE = "ดำเนินการแล้วเสร็จ";
const ROWS: Collected[] = [
  { agency: "สำนักงาน ก", indicator: "budget", status: DONE, on: "2021-04-10" },
  { agency: "สำนักงาน ก", indicator: "service-quality", status: DONE, on: "2021-04-25" },
  { agency: "สำนักงาน ข", indicator: "budget", status: DONE, on: "2021-04-10" },
];

function matrix() {
  const found = findRegister(collectedWorkbook(["สำนักงาน ก", "สำนักงาน ข", "สำนักงาน ค"], ROWS));
  if (!found.ok) throw new Error(JSON.stringify(found.findings));
  return answerMatrix(found.value);
}

test("who is silent, about what, and for how long", () => {
  expect(chaseList(matrix(), "2021-04-22")).toEqual([
    { name: "สำนักงาน ข", missing: ["service-quality"], deadline: "2021-04-20", daysLate: 2 },
    { name: "สำนักงาน ค", missing: ["budget", "service-quality"], deadline: "2021-04-20", daysLate: 2 },
  ]);
  expect(chaseList(matrix(), "2021-04-18").map(({ daysLate }) => daysLate)).toEqual([-2, -2]);
  expect(matrix().agencies.map(({ lateCount }) => lateCount)).toEqual([1, 0, 0]);
});

test("the letter speaks of the request, the deadline and what is missing", () => {
  const [, last] = chaseList(matrix(), "2021-04-22");
  if (!last) throw new Error("nobody is late");
  const text = reminderText(last, {
    reference: "ที่ ชม 0017.5/ว 39527",
    fiscalYearBe: 2563,
    today: "2021-04-22",
  });
  expect(text).toContain("อ้างถึง  ที่ ชม 0017.5/ว 39527");
  expect(text).toContain("ปีงบประมาณ พ.ศ. 2563 ภายในวันที่ 20 เมษายน 2564");
  expect(text).toContain("ซึ่งพ้นกำหนดแล้ว 2 วัน");
  expect(text).toContain("1. การใช้งบประมาณ\n2. คุณภาพการดำเนินงาน");
  expect(text).toContain("โดยด่วน");
});

test("before the deadline the letter asks for it by that day; without a letter's number there is a place for it", () => {
  const [first] = chaseList(matrix(), "2021-04-18");
  if (!first) throw new Error("nobody is asked");
  const text = reminderText(first, { reference: "", fiscalYearBe: null, today: "2021-04-18" });
  expect(text).toMatch(/อ้างถึง {2}\.{10}/);
  expect(text).toContain("ส่งให้ฝ่ายเลขานุการภายในวันที่ 20 เมษายน 2564");
  expect(text).not.toContain("พ้นกำหนด");
});

test("one letter to all has everybody's list", () => {
  const text = reminderToAll(chaseList(matrix(), "2021-04-22"), {
    reference: "",
    fiscalYearBe: 2563,
    today: "2021-04-22",
  });
  expect(text).toContain("จำนวน 2 หน่วยงาน");
  expect(text).toContain("1. สำนักงาน ข (คุณภาพการดำเนินงาน)\n2. สำนักงาน ค (การใช้งบประมาณ / คุณภาพการดำเนินงาน)");
});
