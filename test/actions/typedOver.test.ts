import { createSecretariat } from "../../src/actions/secretariat";
import type { ActionId, ActionMap } from "../../src/actions/types";
import { rangeOf } from "../../src/core/grid";
import type { Result } from "../../src/core/result";
import type { Simulator } from "../../src/simulator/node";
import { openSimulator } from "../../src/simulator/node";
import { stateOf } from "../excel/workbookState";

/** What people type into cells that we wrote, and what a second press of the button makes of it. */
let simulator: Simulator;
const TODAY = "2021-05-01";
const REGISTER = "ทะเบียน";
const AGENCIES = ["เทศบาล ก", "เทศบาล ข", "เทศบาล ค"];

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2021, 4, 1) });
  await edit("Sheet1", (_, context) => {
    const register = context.workbook.worksheets.add(REGISTER);
    register.getRange("A1:D7").values = [
      ["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน"],
      ...AGENCIES.flatMap((agency) => [
        [agency, "การใช้งบประมาณ", "ดำเนินการแล้วเสร็จ", 44_300],
        [agency, "คุณภาพการดำเนินงาน", "อยู่ระหว่างดำเนินการ", 44_301],
      ]),
    ];
    context.workbook.worksheets.add("ผล");
    const activities = context.workbook.worksheets.add("กิจกรรม");
    activities.getRange("A1:C4").numberFormat = Array.from({ length: 4 }, () => ["@", "@", "@"]);
    activities.getRange("A1:C4").values = [
      ["แผน ประจำปีงบประมาณ พ.ศ. 2564", "", ""],
      ["กิจกรรม", "ระยะเวลา", "ผู้รับผิดชอบ"],
      ["1. แจ้งผลการประเมิน", "ธันวาคม 2563", "ศูนย์ ก"],
      ["2. แต่งตั้งคณะทำงาน", "มกราคม 2564", "ศูนย์ ก"],
    ];
  });
});
afterEach(() => simulator.close());

async function edit(
  sheet: string,
  change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<void> {
  await simulator.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(sheet), context);
    await context.sync();
  });
}

async function formulas(sheet: string, address: string): Promise<unknown[][]> {
  return simulator.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
}

const door = () => createSecretariat({ host: simulator.Excel, now: () => new Date(0) });
const propose = async <Id extends ActionId>(action: Id, options: ActionMap[Id]["options"]) =>
  value(await door().propose(action, options));
async function press<Id extends ActionId>(action: Id, options: ActionMap[Id]["options"]) {
  const pending = await propose(action, options);
  value(await door().confirm(pending));
  return pending;
}
/** Something in the register that both blocks have to follow: another press has work to do. */
const addAgency = () =>
  edit(REGISTER, (sheet) => {
    sheet.getRange("A8:D9").values = [
      ["เทศบาล ง", "การใช้งบประมาณ", "ยกเลิก", 44_302],
      ["เทศบาล ง", "การเปิดเผยข้อมูล", "ยกเลิก", 44_302],
    ];
  });

const summary = (as: "formulas" | "values") => ({ today: TODAY, as, at: rangeOf("ผล", 0, 0) });
const places = (pending: Awaited<ReturnType<typeof propose>>) =>
  pending.summary.overwrittenAt.map(({ row, column }) => [row, column]);

describe("the summary", () => {
  test("is brought up to date without a question as long as nobody typed in it", async () => {
    await press("summary", summary("formulas"));
    await edit("ผล", (sheet) => sheet.getRange("1:2").insert("Down"));
    await addAgency();
    expect((await press("summary", { ...summary("formulas"), at: undefined })).summary.overwritten).toBe(0);
    // From formulas to numbers, and back again.
    expect((await press("summary", { ...summary("values"), at: undefined })).summary.overwritten).toBe(0);
    expect((await press("summary", { ...summary("formulas"), at: undefined })).summary.overwritten).toBe(0);
  });

  test.each([
    ["a number", "C2", 7, [1, 2]],
    ["a formula that calls nothing", "D3", "=B3-1", [2, 3]],
    ["a formula that calls something", "C3", "=SUM(B3,1)", [2, 2]],
    ["our formula with another word", "C2", '=COUNTIFS(ทะเบียน!B2:B9,"อื่น")', [1, 2]],
  ])("asks before it writes over %s that somebody typed", async (_what, address, typed, at) => {
    await press("summary", summary("formulas"));
    await edit("ผล", (sheet) => void (sheet.getRange(address).formulas = [[typed]]));
    await addAgency();
    const pending = await propose("summary", summary("formulas"));
    expect(pending.summary.overwritten).toBe(1);
    expect(places(pending)).toEqual([at]);
    // Confirmed all the same: it is undone to what was typed.
    const before = stateOf(simulator);
    const own = door();
    const receipt = value(await own.confirm(pending));
    value(await own.undo(receipt));
    expect(stateOf(simulator)).toEqual(before);
  });

  test("asks before it writes over a number among its numbers", async () => {
    await press("summary", summary("values"));
    await edit("ผล", (sheet) => void (sheet.getRange("D3").values = [[99]]));
    await addAgency();
    expect(places(await propose("summary", summary("values")))).toEqual([[2, 3]]);
  });

  test("a formula typed between proposal and confirmation is asked about, although it shows the same", async () => {
    await press("summary", summary("formulas"));
    await addAgency();
    const own = door();
    const pending = value(await own.propose("summary", summary("formulas")));
    const [[shown]] = (await simulatedValue("C2")) as [[number]];
    await edit("ผล", (sheet) => void (sheet.getRange("C2").formulas = [[`=${shown}+0`]]));
    const state = stateOf(simulator);
    const refused = await own.confirm(pending);
    expect(refused.findings.map(({ code }) => code)).toEqual(["changes/workbook-changed"]);
    expect(stateOf(simulator)).toEqual(state);
  });
});

async function simulatedValue(address: string): Promise<unknown[][]> {
  return simulator.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("ผล").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

describe("the matrix", () => {
  test("follows the register without a question, and asks about what somebody typed over its formulas", async () => {
    const { outcome } = await press("matrix", { today: TODAY });
    await addAgency();
    expect((await press("matrix", { today: TODAY })).summary.overwritten).toBe(0);
    const all = await formulas(outcome.sheet, "A1:F12");
    const row = all.findIndex((line) => line.includes("เทศบาล ก"));
    const isLive = (cell: unknown) => typeof cell === "string" && cell.startsWith("=");
    const column = all[row]?.findIndex(isLive) ?? -1;
    const total = (all[row] ?? []).map(isLive).lastIndexOf(true);
    await edit(outcome.sheet, (sheet) => {
      sheet.getCell(row, column).formulas = [['=IF(1=1,"√ แล้วเสร็จ","")']];
      sheet.getCell(row, total).values = [[5]];
    });
    await edit(REGISTER, (sheet) => {
      sheet.getRange("A10:D10").values = [["เทศบาล จ", "การใช้งบประมาณ", "ยกเลิก", 44_302]];
    });
    expect(places(await propose("matrix", { today: TODAY }))).toEqual([
      [row, column],
      [row, total],
    ]);
  });
});

describe("the plan", () => {
  test("asks before it writes over a formula that shows what we wrote", async () => {
    const options = { today: "2021-03-25" };
    const { outcome } = await press("plan", options);
    const change = () => edit("กิจกรรม", (sheet) => void (sheet.getRange("B3").values = [["กุมภาพันธ์ 2564"]]));
    const sheet = outcome.sheet;
    const all = await formulas(sheet, "A1:Z12");
    const row = all.findIndex((line) => String(line[0]).includes("แจ้งผลการประเมิน"));
    const column = all[row]?.findIndex((cell) => typeof cell === "number" && cell > 40_000) ?? -1;
    const start = all[row]?.[column];
    await change();
    expect((await propose("plan", options)).summary.overwritten).toBe(0);
    await edit(sheet, (plan) => void (plan.getCell(row, column).formulas = [[`=${String(start)}+0`]]));
    const pending = await propose("plan", options);
    expect(pending.summary.overwritten).toBe(1);
    // Where it is when the new month has come in before it.
    expect(places(pending)).toEqual([[row, column + 1]]);
  });
});
