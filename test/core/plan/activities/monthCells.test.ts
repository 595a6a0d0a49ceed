import { createSecretariat } from "../../../../src/actions/secretariat";
import { isoToSerial } from "../../../../src/core/period/calendar";
import { isMonthFormat } from "../../../../src/core/plan/activities/shownCells";
import type { Simulator } from "../../../../src/simulator/node";
import { openSimulator } from "../../../../src/simulator/node";

let simulator: Simulator;
beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2021, 2, 15) });
});
afterEach(() => simulator.close());

/** An activity table as people typed it, with a format for each of its date cells. */
async function tasksOf(rows: (string | number)[][], formats: Record<string, string>) {
  await simulator.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("กิจกรรม");
    sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1).values = rows;
    for (const [address, code] of Object.entries(formats)) sheet.getRange(address).numberFormat = [[code]];
    await context.sync();
  });
  simulator.requests.reset();
  const secretariat = createSecretariat({ host: simulator.Excel });
  const proposed = await secretariat.propose("plan", { today: "2021-03-15", fiscalYearBe: 2564 });
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.findings));
  expect(simulator.requests.count).toBe(2);
  return proposed.value.outcome.tasks.map(({ name, periodText, period }) => [
    name,
    periodText,
    period.start,
    period.end,
    period.certainty,
  ]);
}

const MARCH = isoToSerial("2021-03-01");

test("a cell that shows a month is that month, one that shows a day is that day", async () => {
  const rows = [
    ["กิจกรรม", "ระยะเวลา"],
    ["1. เดือน", MARCH],
    ["2. วัน", MARCH],
    ["3. ปีสองหลัก", isoToSerial("1964-03-01")],
    ["4. ปี พ.ศ.", isoToSerial("2564-04-01")],
  ];
  const formats = { B2: "mmm-yy", B3: "d/m/yyyy", B4: "[$-107041E]mmm\\-yy;@", B5: "mmmm yyyy" };
  expect(await tasksOf(rows, formats)).toEqual([
    ["เดือน", "มีนาคม 2564", "2021-03-01", "2021-03-31", "certain"],
    ["วัน", "1 มีนาคม 2564", "2021-03-01", "2021-03-01", "certain"],
    ["ปีสองหลัก", "มีนาคม 2564", "2021-03-01", "2021-03-31", "assumed"],
    ["ปี พ.ศ.", "เมษายน 2564", "2021-04-01", "2021-04-30", "assumed"],
  ]);
});

test("start and end months reach from the first day to the last", async () => {
  const rows = [
    ["กิจกรรม", "เริ่ม", "สิ้นสุด"],
    ["1. เปิดเผยข้อมูล", MARCH, isoToSerial("2021-04-01")],
  ];
  expect(await tasksOf(rows, { B2: "mmm-yy", C2: "mmm-yy" })).toEqual([
    ["เปิดเผยข้อมูล", "มีนาคม 2564 – เมษายน 2564", "2021-03-01", "2021-04-30", "certain"],
  ]);
});

test("months above a chart may be dates", async () => {
  const rows = [
    ["กิจกรรม", isoToSerial("2020-12-01"), isoToSerial("2021-01-01"), isoToSerial("2021-02-01")],
    ["1. แจ้งผล", "X", "", ""],
    ["2. ประชุม", "", "X", "X"],
  ];
  const formats = { B1: "mmm-yy", C1: "mmm-yy", D1: "mmm-yy" };
  expect(await tasksOf(rows, formats)).toEqual([
    ["แจ้งผล", "ธันวาคม 2563", "2020-12-01", "2020-12-31", "certain"],
    ["ประชุม", "มกราคม 2564 – กุมภาพันธ์ 2564", "2021-01-01", "2021-02-28", "certain"],
  ]);
});

test("below the rows whose formats are read a column goes on as it was", async () => {
  const rows = Array.from({ length: 260 }, (_, index) => [`${index + 1}. งาน ${index + 1}`, MARCH]);
  const formats: Record<string, string> = {};
  for (let row = 2; row <= 261; row++) formats[`B${row}`] = "mmm-yy";
  const tasks = await tasksOf([["กิจกรรม", "ระยะเวลา"], ...rows], formats);
  expect(new Set(tasks.map(([, , start, end]) => `${start} ${end}`))).toEqual(
    new Set(["2021-03-01 2021-03-31"]),
  );
});

test.each([
  ["mmm-yy", true],
  ["[$-107041E]mmmm yyyy;@", true],
  ['mmm" พ.ศ. "yyyy', true],
  ["mm/yyyy", true],
  ["d mmm yyyy", false],
  ["General", false],
  ["@", false],
  ["0.00", false],
  ["mm:ss", false],
  ["", false],
])("the format %p shows a month and no day: %p", (code, expected) => {
  expect(isMonthFormat(code)).toBe(expected);
});
