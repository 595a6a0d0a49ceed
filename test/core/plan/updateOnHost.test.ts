import { createSecretariat } from "../../../src/actions/secretariat";
import type { Receipt } from "../../../src/actions/types";
import { isoToSerial } from "../../../src/core/period/calendar";
import type { Result } from "../../../src/core/result";
import { evaluateRules } from "../../../src/simulator/calc";
import { findSheet } from "../../../src/simulator/model/workbook";
import type { SheetModel } from "../../../src/simulator/model/types";
import type { Simulator } from "../../../src/simulator/node";
import { openSimulator } from "../../../src/simulator/node";
import { stateOf } from "../../excel/workbookState";

const SOURCE = "กิจกรรม";
const RENAMED = "แผนงานของเรา";
const ROWS = [
  ["แผน ประจำปีงบประมาณ พ.ศ. 2564", "", ""],
  ["กิจกรรม", "ระยะเวลา", "ผู้รับผิดชอบ"],
  ["1. แจ้งผลการประเมิน", "ธันวาคม 2563", "ศูนย์ ก"],
  ["2. แต่งตั้งคณะทำงาน", "มกราคม 2564", "ศูนย์ ก"],
  ["3. ประชุมคณะทำงาน", "17-19 มีนาคม 2564", "ฝ่ายเลขานุการฯ"],
  ["4. ประกาศผล", "สิงหาคม 2564", "สำนักงาน ป.ป.ช."],
];
const GROWN = [
  ...ROWS.slice(0, 2),
  ["0. เตรียมการ", "15 ต.ค. 2563 - 30 พ.ย. 2563", "ศูนย์ ก"],
  ...ROWS.slice(2, 4),
  ["2.1 ขออนุมัติ", "ภายใน 15 กุมภาพันธ์ 2564", "ศูนย์ ก"],
  ["3. ประชุมคณะทำงาน", "เมษายน 2564", "ฝ่ายเลขานุการฯ"],
  ...ROWS.slice(5),
  ["5. ถอดบทเรียน", "กันยายน 2564", "ศูนย์ ก"],
];
/** Rows and columns of the sheet before and after the update that brings in two months, two rows and one at the end. */
const FIRST = 7;

let simulator: Simulator;
beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2021, 2, 25) });
});
afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}
const secretariat = () => createSecretariat({ host: simulator.Excel, now: () => new Date(0) });
const propose = async () => value(await secretariat().propose("plan", { today: "2021-03-25" }));
const confirm = async (): Promise<Receipt> => value(await secretariat().confirm(await propose()));

async function writeSource(rows: string[][]): Promise<void> {
  await simulator.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(SOURCE);
    await context.sync();
    const own = sheet.isNullObject ? context.workbook.worksheets.add(SOURCE) : sheet;
    own.getRange("A1:C40").clear("Contents");
    const range = own.getRangeByIndexes(0, 0, rows.length, 3);
    range.numberFormat = rows.map((row) => row.map(() => "@"));
    range.values = rows;
    await context.sync();
  });
}

async function edit(change: (sheet: Excel.Worksheet) => void, name = RENAMED): Promise<void> {
  await simulator.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

function plan(): SheetModel {
  const sheet = findSheet(simulator.workbook, RENAMED);
  if (!sheet) throw new Error("no plan");
  return sheet;
}

function drawn(row: number, months: number): string {
  const rules = evaluateRules(plan(), simulator.calculation.source);
  return Array.from({ length: months }, (_, index) => {
    const style = rules.at(row, index + 1)?.style;
    return /^"(.*?)";/.exec(style?.numberFormat ?? "")?.[1] ?? (style?.fill ? "=" : ".");
  }).join("");
}

/** A plan that people have worked with: everything an update has to leave alone. */
async function madeAndUsed(): Promise<void> {
  await writeSource(ROWS);
  await confirm();
  await edit((sheet) => {
    sheet.name = RENAMED;
  }, "แผน ITA 2564");
  await edit((sheet) => {
    sheet.getRange("Q9").values = [["อยู่ระหว่างดำเนินการ"]];
    sheet.getRange("R9").values = [[0.5]];
    sheet.getRange("K10").values = [["รอหนังสือ"]];
    sheet.getRange("A10").format.fill.color = "#FFFF00";
    sheet.getRange("W7:W8").values = [["งบประมาณ"], [5000]];
    sheet.getRange("A1:A1").format.columnWidth = 300;
    sheet.getRange("A14").values = [["ลงชื่อ ........"]];
    sheet.getRange("A15").formulas = [['=COUNTIF($Q$8:$Q$11,"อยู่ระหว่างดำเนินการ")']];
  });
}

test("new rows and months come in, moved ones move, and all that people did stays", async () => {
  await madeAndUsed();
  expect([0, 1, 2, 3].map((index) => drawn(FIRST + index, 9))).toEqual([
    "=........",
    ".!.......",
    "...=.....",
    "........=",
  ]);
  await writeSource(GROWN);
  const own = secretariat();
  const pending = value(await own.propose("plan", { today: "2021-03-25" }));
  expect(pending.summary).toMatchObject({ overwritten: 0, inserted: { rows: 3, columns: 3 } });
  expect(pending.outcome.differences?.added.map((task) => task.name)).toHaveLength(3);
  simulator.requests.reset();
  value(await secretariat().confirm(pending));
  // Two to list and read, one for the rules, one to write; and one more as this secretariat did not make the proposal.
  expect(simulator.requests.count).toBeLessThanOrEqual(5);

  expect(Array.from({ length: 7 }, (_, index) => drawn(FIRST + index, 12))).toEqual([
    "==..........",
    "..=.........",
    "...!........",
    "....◆.......",
    "......=.....",
    "..........=.",
    "...........=",
  ]);
  const cell = (row: number, column: number) => plan().cells.get(row, column);
  // Status, progress, note, the user's own column, colour, width, signature and formula, each moved with its row.
  expect([cell(9, 19)?.value, cell(9, 20)?.value]).toEqual(["อยู่ระหว่างดำเนินการ", 0.5]);
  expect(cell(11, 13)?.value).toBe("รอหนังสือ");
  expect(cell(8, 25)?.value).toBe(5000);
  expect(JSON.stringify(cell(11, 0)?.style)).toContain("FFFF00");
  expect(cell(16, 0)?.value).toBe("ลงชื่อ ........");
  expect(cell(17, 0)).toMatchObject({ value: 1, formula: '=COUNTIF($T$9:$T$13,"อยู่ระหว่างดำเนินการ")' });
  expect([cell(11, 16)?.value, cell(11, 17)?.value]).toEqual([
    isoToSerial("2021-04-01"),
    isoToSerial("2021-04-30"),
  ]);
});

test("rules, drop-downs, counts, name and groups follow; a second run has nothing to do", async () => {
  await madeAndUsed();
  await writeSource(GROWN);
  await confirm();
  const sheet = plan();
  expect(sheet.rules).toHaveLength(10);
  expect(new Set(sheet.rules.flatMap((rule) => rule.ranges.map((range) => range.rowCount)))).toEqual(
    new Set([1, 9]),
  );
  for (const row of [FIRST, FIRST + 3, FIRST + 6]) {
    const lists = sheet.validations.filter((entry) =>
      entry.ranges.some((range) => range.row <= row && row < range.row + range.rowCount),
    );
    expect(lists).toHaveLength(2);
  }
  expect(sheet.cells.get(1, 16)?.formula).toContain("$R$7:$R$15<ITA_Today");
  expect(sheet.cells.get(1, 16)?.value).toBe(1);
  expect(simulator.workbook.names.find((name) => name.name === "ITA_Plan_2564")?.formula).toBe(
    `'${RENAMED}'!$A$4:$X$15`,
  );
  expect(simulator.workbook.names.find((name) => name.name.endsWith("Print_Area"))?.formula).toBe(
    `'${RENAMED}'!$A:$N`,
  );
  expect([13, 14, 23, 24].map((column) => sheet.columns.get(column)?.outlineLevel ?? 0)).toEqual([
    0, 1, 1, 0,
  ]);
  expect(sheet.merges).toContainEqual({ row: 5, column: 1, rowCount: 1, columnCount: 12 });
  expect((await propose()).changeSet.changes).toEqual([]);
});

test("undo takes the rows and months out again, and the sheet is what it was", async () => {
  await madeAndUsed();
  await writeSource(GROWN);
  const before = stateOf(simulator);
  const receipt = await confirm();
  const report = value(await secretariat().undo(receipt));
  expect(report.kept).toEqual([]);
  expect(stateOf(simulator)).toEqual(before);
});

test("a row that came in and that people have written into since is not taken out", async () => {
  await madeAndUsed();
  await writeSource(GROWN);
  const receipt = await confirm();
  await edit((sheet) => {
    sheet.getRange("T11").values = [["ดำเนินการแล้วเสร็จ"]];
  });
  const report = value(await secretariat().undo(receipt));
  expect(report.kept).toEqual([{ sheet: RENAMED, row: 10, column: 19, rowCount: 1, columnCount: 1 }]);
  // What is kept stands where it was written: the months went, so three columns further left.
  expect(plan().cells.get(9, 16)?.value).toBe("ดำเนินการแล้วเสร็จ");
});

test("an update of 100 activities by week, all numbered anew: few requests of a bounded size, with its undo", async () => {
  const activities = (first: number) =>
    Array.from({ length: 100 }, (_, index) => [
      `${index + first}. งาน ก${index}`,
      "มีนาคม - เมษายน 2564",
      "กอง ก",
    ]);
  await writeSource([...ROWS.slice(0, 2), ...activities(1)]);
  const make = value(await secretariat().propose("plan", { today: "2021-03-25", scale: "week" }));
  value(await secretariat().confirm(make));
  await writeSource([...ROWS.slice(0, 2), ["1. เตรียมการ", "มกราคม 2564", "กอง ก"], ...activities(2)]);
  const own = secretariat();
  const pending = value(await own.propose("plan", { today: "2021-03-25" }));
  expect(pending.summary).toMatchObject({ overwritten: 0, inserted: { rows: 1, columns: 9 } });
  simulator.requests.reset();
  const receipt = value(await own.confirm(pending));
  // One to read again, one for where our rules stand, one to write.
  expect(simulator.requests.count).toBe(3);
  // A thousand would be ten times as much: far below the 5 MB that Excel on the web gives and takes.
  expect(Math.max(...simulator.requests.log.map((entry) => entry.bytesIn))).toBeLessThan(400_000);
  expect(Math.max(...simulator.requests.log.map((entry) => entry.bytesOut))).toBeLessThan(400_000);
  expect(receipt.inverse.length).toBeGreaterThan(0);
});
