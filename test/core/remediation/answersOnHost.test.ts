import { createSecretariat } from "../../../src/actions/secretariat";
import type { ActionId, ActionMap } from "../../../src/actions/types";
import type { Result } from "../../../src/core/result";
import type { Simulator } from "../../../src/simulator/node";
import { openSimulator } from "../../../src/simulator/node";
import { REPORT_HEADERS, reportRow, REPORTS_SHEET, type Collected } from "../../support/collected";

const DONE = "ดำเนินการแล้วเสร็จ";
const AGENCIES = ["สำนักงาน ก", "สำนักงาน ข", "สำนักงาน ค"];
const ROWS: Collected[] = [
  { agency: "สำนักงาน ก", indicator: "budget", status: DONE, on: "2021-04-10", action: "-เผยแพร่แผน" },
  { agency: "สำนักงาน ข", indicator: "budget", status: "อยู่ระหว่างดำเนินการ", on: "2021-04-12", action: "=1+1" },
];
let simulator: Simulator;

beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2021, 4, 1) });
  await simulator.Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const agencies = worksheets.add("ทะเบียนหน่วยงาน");
    agencies.getRange("A1:B4").values = [
      ["ที่", "หน่วยงาน"],
      ...AGENCIES.map((name, index) => [index + 1, name]),
    ];
    tables.add(agencies.getRange("A1:B4"), true).name = "ITA_Agencies";
    const reports = worksheets.add(REPORTS_SHEET);
    // As text, so that what begins like a formula is none.
    const texts = [REPORT_HEADERS, ...ROWS.map(reportRow)].map((line) =>
      line.map((value) => (typeof value === "string" && /^[=+-]/.test(value) ? `'${value}` : value)),
    );
    reports.getRange("A1:N3").values = texts;
    tables.add(reports.getRange("A1:N3"), true).name = "ITA_Reports";
    await context.sync();
  });
});
afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

const secretariat = () => createSecretariat({ host: simulator.Excel, now: () => new Date(0) });

async function make<Id extends ActionId>(action: Id, options: ActionMap[Id]["options"]) {
  const door = secretariat();
  simulator.requests.reset();
  const pending = value(await door.propose(action, options));
  const reads = simulator.requests.count;
  const receipt = value(await door.confirm(pending));
  return { pending, receipt, reads, door };
}

async function read(sheet: string, address: string): Promise<unknown[][]> {
  return simulator.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

async function sheets(): Promise<string[]> {
  return simulator.Excel.run(async (context) => {
    const items = context.workbook.worksheets.load("items/name");
    await context.sync();
    return items.items.map(({ name }) => name);
  });
}

test("the matrix is live over the tables, follows a confirmation and new rows, and goes when undone", async () => {
  const before = await sheets();
  const { pending, receipt, reads, door } = await make("matrix", { today: "2021-05-01" });
  expect(reads).toBe(2);
  const { sheet } = pending.outcome;
  expect(await read(sheet, "B4:C6")).toEqual([
    ["สำนักงาน ก", "√ แล้วเสร็จ"],
    ["สำนักงาน ข", "▲ อยู่ระหว่าง"],
    ["สำนักงาน ค", "▼ ยังไม่ตอบ"],
  ]);
  await make("verify", { today: "2021-05-02", choice: { kind: "all" } });
  await simulator.Excel.run(async (context) => {
    const added = reportRow({ agency: "สำนักงาน ค", indicator: "budget", status: "ยกเลิก" });
    context.workbook.tables.getItem("ITA_Reports").rows.add(undefined, [added]);
    await context.sync();
  });
  expect(await read(sheet, "C4:E6")).toEqual([
    ["■ ยืนยันแล้ว", 1, 0],
    ["▲ อยู่ระหว่าง", 1, 0],
    ["× ยกเลิก", 1, 0],
  ]);
  value(await door.undo(receipt));
  expect(await sheets()).toEqual(before);
});

test("a confirmation is undone with its day", async () => {
  const before = await read(REPORTS_SHEET, "L1:N3");
  const { receipt, door } = await make("verify", { today: "2021-05-02", choice: { kind: "all" } });
  expect((await read(REPORTS_SHEET, "M2:M3")).flat()).toEqual(["ยืนยันแล้ว", ""]);
  value(await door.undo(receipt));
  expect(await read(REPORTS_SHEET, "L1:N3")).toEqual(before);
});

test("the evidence paper holds agencies' texts as text; an update keeps the user's words and is undone whole", async () => {
  const first = await make("evidence", { today: "2021-05-01" });
  const { sheet } = first.pending.outcome;
  const all = async () => (await read(sheet, "A1:G60")).map((line) => line.map(String));
  const made = await all();
  expect(made.flat()).toContain("=1+1");
  expect(made.flat()).toContain("-เผยแพร่แผน");
  const again = value(await secretariat().propose("evidence", { today: "2021-05-01" }));
  expect(again.changeSet.changes).toEqual([]);

  const row = made.findIndex((line) => line[5] === "=1+1");
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getCell(row, 5).values = [["กำลังจัดทำ"]];
    await context.sync();
  });
  const edited = await all();
  const update = await make("evidence", { today: "2021-05-09" });
  expect(update.pending.summary).toMatchObject({ addedSheets: [], overwritten: 0 });
  const updated = (await all()).flat();
  expect(updated).toContain("กำลังจัดทำ");
  expect(updated).toContain("ข้อมูล ณ วันที่ 9 พฤษภาคม 2564");
  value(await update.door.undo(update.receipt));
  expect(await all()).toEqual(edited);
});

test("the status beside the user's table is undone whole", async () => {
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.add("ผล").getRange("A1:B3").values = [
      ["ตัวชี้วัด", "คะแนน"],
      ["การใช้งบประมาณ", 83.95],
      ["การใช้อำนาจ", 80],
    ];
    await context.sync();
  });
  const { receipt, door, pending } = await make("summary", { today: "2021-05-01", beside: true });
  expect(pending.outcome.written).toMatchObject([{ sheet: "ผล", row: 0, column: 2 }]);
  expect((await read("ผล", "C2:E2"))[0]).toEqual([3, 2, 1]);
  value(await door.undo(receipt));
  expect((await read("ผล", "A1:M3")).map((line) => line.slice(2).join(""))).toEqual(["", "", ""]);
});
