import { createSecretariat } from "../../../src/actions/secretariat";
import { rangeOf } from "../../../src/core/grid";
import { isoToSerial } from "../../../src/core/period/calendar";
import type { Result } from "../../../src/core/result";
import type { Simulator } from "../../../src/simulator/node";
import { openSimulator } from "../../../src/simulator/node";

const on = (iso: string) => isoToSerial(iso);
const BUDGET =
  "ตัวชี้วัดการใช้งบประมาณ มีหน่วยงานรายงานแล้ว 2 แห่ง จากทั้งหมด 2 แห่ง ดำเนินการแล้วเสร็จ 1 แห่ง คิดเป็นร้อยละ 50.00 ยังไม่ดำเนินการ 1 แห่ง รายงานล่าช้าหรือพ้นกำหนดแล้ว 1 แห่ง";
let simulator: Simulator;

beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2021, 4, 1) });
  await simulator.Excel.run(async (context) => {
    const register = context.workbook.worksheets.add("ทะเบียน");
    register.getRange("A1:D6").values = [
      ["รายงานผล ภายในวันที่ 20 เมษายน 2564", "", "", ""],
      ["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน"],
      ["ก", "การใช้งบประมาณ", "ดำเนินการแล้วเสร็จ", on("2021-04-19")],
      ["ก", "คุณภาพการดำเนินงาน", "อยู่ระหว่างดำเนินการ", on("2021-04-19")],
      ["ข", "การใช้งบประมาณ", "ยังไม่ดำเนินการ", on("2021-04-25")],
      ["ข", "คุณภาพการดำเนินงาน", "", ""],
    ];
    context.workbook.worksheets.add("ผล").getRange("B4:L9").numberFormat = Array.from({ length: 6 }, () =>
      Array<string>(11).fill("@"),
    );
    await context.sync();
  });
});
afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

const secretariat = () => createSecretariat({ host: simulator.Excel, now: () => new Date(0) });
const propose = async (as: "formulas" | "values") =>
  value(await secretariat().propose("summary", { today: "2021-05-01", at: rangeOf("ผล", 3, 1), as }));

async function read(address: string): Promise<unknown[][]> {
  return simulator.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("ผล").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

test("live formulas come to the counts, even in cells that were text, and follow the register", async () => {
  value(await secretariat().confirm(await propose("formulas")));
  expect(await read("B5:L6")).toEqual([
    ["การใช้งบประมาณ", 2, 2, 1, 0, 0, 1, 0, 1, 50, BUDGET],
    ["คุณภาพการดำเนินงาน", 2, 1, 0, 0, 1, 0, 0, 1, 0, expect.any(String)],
  ]);
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("ทะเบียน").getRange("C6:D7").values = [
      ["ดำเนินการแล้วเสร็จ", on("2021-05-02")],
      ["", ""],
    ];
    await context.sync();
  });
  expect(await read("B6:L6")).toEqual([
    [
      "คุณภาพการดำเนินงาน",
      2,
      2,
      1,
      0,
      1,
      0,
      0,
      1,
      50,
      expect.stringContaining("แล้วเสร็จ 1 แห่ง คิดเป็นร้อยละ 50.00"),
    ],
  ]);
  expect((await propose("formulas")).changeSet.changes).toEqual([]);
});

test("values are the same numbers, and a second run has nothing to do until the register changes", async () => {
  value(await secretariat().confirm(await propose("values")));
  expect(await read("B5:L5")).toEqual([["การใช้งบประมาณ", 2, 2, 1, 0, 0, 1, 0, 1, 50, BUDGET]]);
  expect((await propose("values")).changeSet.changes).toEqual([]);
});

test("undo empties the cells again and takes the names away", async () => {
  const receipt = value(await secretariat().confirm(await propose("formulas")));
  value(await secretariat().undo(receipt));
  expect((await read("B4:L9")).flat().every((cell) => cell === "")).toBe(true);
  expect(simulator.workbook.names.filter((name) => name.name.startsWith("ITA_"))).toEqual([]);
});
