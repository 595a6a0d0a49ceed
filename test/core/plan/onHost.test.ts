import { createSecretariat } from "../../../src/actions/secretariat";
import { isoToSerial } from "../../../src/core/period/calendar";
import * as looks from "../../../src/core/plan/sheet/looks";
import type { Result } from "../../../src/core/result";
import { evaluateRules } from "../../../src/simulator/calc";
import { findSheet } from "../../../src/simulator/model/workbook";
import type { Simulator } from "../../../src/simulator/node";
import { openSimulator } from "../../../src/simulator/node";

const SHEET = "แผน ITA 2564";
let simulator: Simulator;

beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2021, 2, 15) });
});
afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

const secretariat = () => createSecretariat({ host: simulator.Excel, now: () => new Date(0) });
const proposed = async () => value(await secretariat().propose("plan", { today: "2021-03-15" }));
const make = async () => value(await secretariat().confirm(await proposed()));

/** Works at the plan sheet as another program would. */
async function edit(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await simulator.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });
}

/** Which of the nine month cells of a row are filled by a rule. */
function lit(row: number): string {
  const sheet = findSheet(simulator.workbook, SHEET);
  if (!sheet) throw new Error("no plan");
  const rules = evaluateRules(sheet, simulator.calculation.source);
  return Array.from({ length: 9 }, (_, index) => {
    const fill = rules.at(row, index + 1)?.style?.fill;
    return fill ? "=" : ".";
  }).join("");
}

test("the sheet is written in one sync, and a second run finds nothing to do", async () => {
  const own = secretariat();
  const pending = value(await own.propose("plan", { today: "2021-03-15" }));
  simulator.requests.reset();
  value(await own.confirm(pending));
  // One to read again, one to write.
  expect(simulator.requests.count).toBe(2);
  const again = await proposed();
  expect(again.changeSet.changes).toEqual([]);
  expect(again.findings.map((entry) => entry.code)).toEqual(["changes/nothing-to-do"]);
});

test("date cells are real dates that show the Buddhist year, and a period is text without an apostrophe", async () => {
  await make();
  await simulator.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(SHEET).getRange("M8:O8").load("values,text");
    await context.sync();
    expect(cells.values).toEqual([["ธันวาคม 2563", isoToSerial("2020-12-01"), isoToSerial("2020-12-31")]]);
    expect(cells.text).toEqual([["ธันวาคม 2563", "1 ธ.ค. 2563", "31 ธ.ค. 2563"]]);
  });
});

test("a row inserted in Excel, above the first task too, gets its bar; others keep theirs", async () => {
  await make();
  const before = [lit(7), lit(12), lit(19)];
  await edit((sheet) => {
    sheet.getRange("8:8").insert("Down");
    sheet.getRange("A8").values = [["งานแทรก"]];
    sheet.getRange("N8:O8").values = [[isoToSerial("2021-02-01"), isoToSerial("2021-04-05")]];
  });
  expect(lit(7)).toBe("..===....");
  expect([lit(8), lit(13), lit(20)]).toEqual(before);
  const again = await proposed();
  expect(again.outcome.tasks.map((task) => task.name)).toContain("งานแทรก");
  expect(again.outcome.differences?.vanished).toEqual([]);
});

test("rows sorted in Excel keep their bars", async () => {
  await make();
  const before = Array.from({ length: 13 }, (_, index) => lit(7 + index));
  await edit((sheet) => {
    sheet.getRange("A8:U20").sort.apply([{ key: 14, ascending: false }]);
  });
  const after = Array.from({ length: 13 }, (_, index) => lit(7 + index));
  expect([...after].sort()).toEqual([...before].sort());
  expect(after[0]).toBe("........=");
  expect((await proposed()).changeSet.changes).toEqual([]);
});

test("a row copied down is the user's own: its bar is drawn, the original is not doubled", async () => {
  await make();
  await edit((sheet) => {
    sheet.getRange("21:21").insert("Down");
    sheet.getRange("A21").copyFrom("A12:U12");
    sheet.getRange("N21:O21").values = [[isoToSerial("2021-07-01"), isoToSerial("2021-07-31")]];
  });
  expect(lit(20)).toBe(".......=.");
  const again = await proposed();
  expect(again.outcome.tasks.filter((task) => task.no === 5)).toHaveLength(2);
  // Copying has cut Excel's rules into pieces: the update puts one of each in their place, and touches no cell but its date.
  value(await secretariat().confirm(again));
  expect(findSheet(simulator.workbook, SHEET)?.rules).toHaveLength(10);
  expect(lit(20)).toBe(".......=.");
  expect((await proposed()).changeSet.changes).toEqual([]);
});

test("the late part is red with its sign, and the count says how many", async () => {
  await make();
  await edit((sheet) => {
    sheet.getRange("Q8:Q20").values = Array.from({ length: 13 }, () => ["ยังไม่ดำเนินการ"]);
  });
  const sheet = findSheet(simulator.workbook, SHEET);
  const style = sheet && evaluateRules(sheet, simulator.calculation.source).at(7, 1)?.style;
  expect(JSON.stringify(style?.fill)).toContain(looks.LATE.fillColor);
  await simulator.Excel.run(async (context) => {
    const counts = context.workbook.worksheets.getItem(SHEET).getRange("N2:N3").load("values");
    await context.sync();
    expect(counts.values).toEqual([[4], [2]]);
  });
});

test("undo takes the sheet and its names away", async () => {
  const receipt = await make();
  value(await secretariat().undo(receipt));
  expect(findSheet(simulator.workbook, SHEET)).toBeUndefined();
  expect(simulator.workbook.names.filter((name) => name.name.startsWith("ITA_"))).toEqual([]);
});

test("1,000 activities by week: three requests, far below 5 MB", async () => {
  await simulator.Excel.run(async (context) => {
    const rows: string[][] = [["กิจกรรม", "ระยะเวลา", "ผู้รับผิดชอบ"]];
    for (let i = 1; i <= 1000; i++)
      rows.push([`${i}. กิจกรรมที่ ${i}`, i % 2 ? "มีนาคม 2564" : "ต.ค. 63 - ก.ย. 64", "กอง ก"]);
    const sheet = context.workbook.worksheets.add("กิจกรรม");
    const range = sheet.getRangeByIndexes(0, 0, rows.length, 3);
    range.numberFormat = rows.map((row) => row.map(() => "@"));
    range.values = rows;
    await context.sync();
  });
  const own = secretariat();
  const pending = value(
    await own.propose("plan", { today: "2021-03-15", fiscalYearBe: 2564, scale: "week" }),
  );
  expect(pending.outcome.tasks).toHaveLength(1000);
  simulator.requests.reset();
  value(await own.confirm(pending));
  expect(simulator.requests.count).toBeLessThanOrEqual(3);
  expect(simulator.requests.bytesOut).toBeLessThan(1_500_000);
});
