import { createSecretariat } from "../../src/actions/secretariat";
import type { ActionMap, InspectionMap, PendingProposal } from "../../src/actions/types";
import { isoToSerial } from "../../src/core/period/calendar";
import type { Result } from "../../src/core/result";
import { openSimulator, type Simulator } from "../../src/simulator/node";

const TODAY = "2021-05-12";
const YEAR = 2564;
let simulator: Simulator;

beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2021, 4, 12) });
});
afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

const host = () => createSecretariat({ host: simulator.Excel, now: () => new Date(0) });
type Duty = ActionMap["itas"]["outcome"]["duty"];

async function propose(duty: Duty): Promise<{ pending: PendingProposal<Duty>; codes: string[] }> {
  const proposed = await host().propose(duty, { today: TODAY, fiscalYearBe: YEAR });
  return { pending: value(proposed), codes: proposed.findings.map((finding) => finding.code) };
}

async function make(duty: Duty): Promise<{ sheet: string; undo: () => Promise<void> }> {
  const { pending } = await propose(duty);
  expect(pending.summary.overwritten).toBe(0);
  const door = host();
  const receipt = value(await door.confirm(pending));
  return {
    sheet: pending.outcome.sheet,
    undo: async () => void value(await door.undo(receipt)),
  };
}

async function duties(): Promise<InspectionMap["duties"]["reading"]> {
  return value(await host().inspect("duties", { today: TODAY, fiscalYearBe: YEAR }));
}

async function type(sheet: string, address: string, cells: unknown[][]): Promise<void> {
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = cells;
    await context.sync();
  });
}

interface Grid {
  values: unknown[][];
  /** Row (from 1) whose first column holds the text. */
  row(text: string, column?: number): number;
}

async function grid(sheet: string): Promise<Grid> {
  return simulator.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("values");
    await context.sync();
    const values = used.values as unknown[][];
    return { values, row: (text, column = 0) => values.findIndex((line) => line[column] === text) + 1 };
  });
}

const sheets = () => simulator.workbook.sheets.map((sheet) => sheet.name);

describe("disclosure items", () => {
  async function publishAllBut(sheet: string, ...missing: string[]): Promise<void> {
    const { values, row } = await grid(sheet);
    const first = row("O1");
    const states = values
      .slice(first - 1, first + 42)
      .map(([code]) => [missing.includes(String(code)) ? "ยังไม่เผยแพร่" : "เผยแพร่แล้ว"]);
    await type(sheet, `D${first}:D${first + 42}`, states);
  }

  test("one item of 9.1 and one of 9.5 missing give the source document's 93.78, in the cells and in the pane", async () => {
    const { sheet } = await make("disclosure");
    await publishAllBut(sheet, "O3", "O33");
    const { values, row } = await grid(sheet);
    const score = (text: string) => values[row(text, 1) - 1]?.[5];
    expect(Number(score("รวม การเปิดเผยข้อมูล")).toFixed(2)).toBe("93.78");
    expect(score("รวม การป้องกันการทุจริต")).toBe(100);
    expect(Number(score("คะแนนแบบวัด OIT")).toFixed(2)).toBe("96.89");
    expect(score("คะแนนที่ได้ใน ITA (น้ำหนักร้อยละ 40)")).toBe(38.76);
    const lost = (code: string) => Number(values[row(code) - 1]?.[5]);
    expect(lost("O3")).toBeCloseTo(100 / 9 / 5 / 2 / 2.5, 6);
    expect(lost("O33")).toBeCloseTo(0.8, 6);
    expect(lost("O1")).toBe(0);

    const { disclosure } = await duties();
    expect(disclosure?.scores.disclosure?.toFixed(2)).toBe("93.78");
    expect(disclosure?.missing.map((item) => [item.code, item.lost?.total.toFixed(2)])).toEqual([
      ["O33", "0.80"],
      ["O3", "0.44"],
    ]);
    expect(disclosure?.missing[0]?.at).toMatchObject({ sheet, row: row("O33") - 1, column: 3 });
    expect(disclosure?.lostTotal).toBeCloseTo(lost("O3") + lost("O33"), 6);
  });

  test("a second press has nothing to do; a deleted row and lost formulas come back, what was typed stays", async () => {
    const { sheet } = await make("disclosure");
    expect((await propose("disclosure")).codes).toContain("changes/nothing-to-do");
    const before = await grid(sheet);
    const row = before.row("O17");
    await type(sheet, `G${before.row("O2")}:H${before.row("O2")}`, [["กองช่าง", "https://www.x.go.th/o2"]]);
    await type(sheet, `F${before.row("O5")}`, [["ถามกองคลัง"]]);
    await simulator.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(`${row}:${row}`).delete("Up");
      await context.sync();
    });
    const { pending } = await propose("disclosure");
    expect(pending.outcome).toMatchObject({ isUpdate: true, addedRows: 1 });
    value(await host().confirm(pending));
    const after = await grid(sheet);
    const back = after.values[after.row("O17") - 1];
    expect(back?.slice(0, 3)).toEqual(["O17", "E-Service", "9.2"]);
    expect(Number(back?.[5])).toBeCloseTo(0.5, 6);
    expect(after.values[after.row("O2") - 1]?.slice(6, 8)).toEqual(["กองช่าง", "https://www.x.go.th/o2"]);
    expect(Number(after.values[after.row("O5") - 1]?.[5])).toBeCloseTo(0.444444, 5);
    // It stands above the signatures, and nothing of them was overwritten.
    expect(pending.summary.overwritten).toBe(1);
    expect(after.row("O17")).toBe(after.row("O43") + 1);
    expect(String(after.values[after.row("O17") + 1]?.[1])).toMatch(/^ลงชื่อ/);
    expect((await propose("disclosure")).pending.changeSet.changes).toEqual([]);
  });

  test("a table of the user's own is read, and no other is made", async () => {
    await simulator.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("OIT กอง");
      sheet.getRange("B2:E2").values = [["ข้อ", "ข้อมูล", "URL", "มี/ไม่มี"]];
      sheet.getRange("B3:E45").values = Array.from({ length: 43 }, (_, index) => [
        `ข้อ O${index + 1}`,
        "",
        index === 1 ? "ดูที่กองคลัง" : `https://www.x.go.th/o${index + 1}`,
        index === 2 ? "ไม่มี" : "มี",
      ]);
      await context.sync();
    });
    const { pending, codes } = await propose("disclosure");
    expect(pending.changeSet.changes).toEqual([]);
    expect(codes).toEqual(["duties/own-item-table", "duties/link-malformed"]);
    const { disclosure } = await duties();
    expect(disclosure).toMatchObject({ sheet: "OIT กอง", isOurs: false });
    expect(disclosure?.missing.map((item) => [item.code, item.name])).toEqual([["O3", "อำนาจหน้าที่"]]);
    expect(disclosure?.scores.disclosure).toBeCloseTo(100 - 100 / 9 / 5, 8);
  });

  test("of a year whose list was not seen the codes are there; points follow the sub-indicators that are typed", async () => {
    const proposed = await host().propose("disclosure", { today: TODAY, fiscalYearBe: 2568 });
    expect(proposed.findings).toMatchObject([
      { code: "duties/items-unconfirmed", params: { fiscalYearBe: 2568, hasNames: false } },
    ]);
    const pending = value(proposed);
    expect(pending.outcome.addedRows).toBe(28);
    value(await host().confirm(pending));
    const { sheet } = pending.outcome;
    const first = (await grid(sheet)).row("O1");
    await type(sheet, `C${first}:D${first + 3}`, [
      [9.1, "เผยแพร่แล้ว"],
      ["9.1", ""],
      ["9.2", "เผยแพร่แล้ว"],
      ["10.1", ""],
    ]);
    const { values, row } = await grid(sheet);
    expect(values[row("รวม การเปิดเผยข้อมูล", 1) - 1]?.[5]).toBe(75);
    expect(values[row("คะแนนแบบวัด OIT", 1) - 1]?.[5]).toBe(37.5);
    const read = value(await host().inspect("duties", { today: TODAY, fiscalYearBe: 2568 }));
    expect(read.disclosure?.scores).toEqual({ disclosure: 75, prevention: 0, oit: 37.5 });
    expect(read.disclosure?.missing.slice(0, 2).map((item) => [item.code, item.lost?.total])).toEqual([
      ["O4", 20],
      ["O2", 5],
    ]);
    expect(values[row("O2") - 1]?.[5]).toBe(5);
    // The latest year of the workbook is the one that is meant when nothing is said.
    expect(value(await host().inspect("duties", { today: TODAY })).fiscalYearBe).toBe(2568);
  });

  test("undo takes the sheet and its names away", async () => {
    const before = sheets();
    const { undo } = await make("disclosure");
    await undo();
    expect(sheets()).toEqual(before);
    expect(simulator.workbook.names.map((name) => name.name)).toEqual([]);
  });

  test("the sheet is not read as scores, activities or reports", async () => {
    await make("disclosure");
    await make("itas");
    await make("respondents");
    const looked = await host().look();
    expect(value(looked).tables).toEqual([]);
    expect(value(looked).registerSheet).toBeNull();
    expect(value(await host().propose("plan", { today: TODAY })).outcome.fromTemplate).toBe(true);
  });
});

describe("answers to the surveys", () => {
  async function makePlan(): Promise<void> {
    value(
      await host().confirm(value(await host().propose("plan", { fiscalYearBe: YEAR, today: "2021-03-01" }))),
    );
  }

  test("targets, shortfall and answers needed per day follow what is typed, in the cells and in the pane", async () => {
    await makePlan();
    const { sheet } = await make("respondents");
    const { row, values } = await grid(sheet);
    const iit = row("IIT");
    expect(values[row("วันสุดท้ายของการสำรวจ") - 1]?.slice(1, 6)).toEqual([
      isoToSerial("2021-05-31"),
      "จากแผ่นแผน",
      "",
      "เหลือเวลา (วัน)",
      20,
    ]);
    await type(sheet, `B${iit}:B${iit + 1}`, [[1234], [28]]);
    await type(sheet, `D${iit + 1}`, [[25]]);
    const log = row("วันที่");
    await type(sheet, `A${log + 1}:C${log + 2}`, [
      [isoToSerial("2021-05-03"), 12, 5],
      [isoToSerial("2021-05-10"), 40, 25],
    ]);
    const after = await grid(sheet);
    expect(after.values[iit - 1]).toEqual(["IIT", 1234, 124, "", 124, 40, 40 / 124, 84, 5]);
    expect(after.values[iit]).toEqual(["EIT", 28, 28, 25, 25, 25, 1, 0, 0]);
    const { responses } = await duties();
    expect(responses).toMatchObject({ surveyEnd: "2021-05-31", daysLeft: 20 });
    expect(responses?.surveys).toMatchObject([
      {
        survey: "IIT",
        population: 1234,
        target: 124,
        isSuggestion: true,
        responses: 40,
        shortfall: 84,
        perDay: 5,
      },
      {
        survey: "EIT",
        population: 28,
        target: 25,
        isSuggestion: false,
        responses: 25,
        shortfall: 0,
        perDay: 0,
      },
    ]);
    expect(responses?.log.map((entry) => entry.day)).toEqual(["2021-05-03", "2021-05-10"]);
    expect(responses?.nextAt).toMatchObject({ row: log + 2, column: 0 });
    expect((await propose("respondents")).pending.changeSet.changes).toEqual([]);
  });

  test("without a plan the last day is typed; once there is a plan an empty one follows it", async () => {
    const { sheet } = await make("respondents");
    expect((await propose("respondents")).codes).toContain("changes/nothing-to-do");
    await makePlan();
    const { pending } = await propose("respondents");
    value(await host().confirm(pending));
    const { values, row } = await grid(sheet);
    expect(values[row("วันสุดท้ายของการสำรวจ") - 1]?.[1]).toBe(isoToSerial("2021-05-31"));
    expect((await propose("respondents")).pending.changeSet.changes).toEqual([]);
  });

  test("a target whose formula was deleted comes back", async () => {
    const { sheet } = await make("respondents");
    const { row } = await grid(sheet);
    await type(sheet, `B${row("IIT")}`, [[500]]);
    await type(sheet, `E${row("IIT")}`, [[""]]);
    value(await host().confirm((await propose("respondents")).pending));
    expect((await grid(sheet)).values[row("IIT") - 1]?.[4]).toBe(50);
  });
});

describe("entries into ITAS", () => {
  test("values to copy come from the other sheets, whichever was made first, and deadlines from the plan", async () => {
    const { sheet } = await make("itas");
    const items = await make("disclosure");
    const responses = await make("respondents");
    value(
      await host().confirm(value(await host().propose("plan", { fiscalYearBe: YEAR, today: "2021-03-01" }))),
    );
    value(await host().confirm((await propose("itas")).pending));
    expect((await propose("itas")).codes).toContain("changes/nothing-to-do");

    const item = await grid(items.sheet);
    await type(items.sheet, `H${item.row("O17")}`, [["https://www.x.go.th/o17"]]);
    await type(responses.sheet, `B${(await grid(responses.sheet)).row("EIT")}`, [[8303]]);
    const { values, row } = await grid(sheet);
    const line = (code: string) => values[row(code, 2) - 1];
    expect(line("O17")?.[4]).toBe("https://www.x.go.th/o17");
    expect(line("O18")?.[4]).toBe("");
    expect(line("EIT-N")?.[4]).toBe(8303);
    expect(line("EIT-T")?.[4]).toBe(400);
    expect(line("O17")?.[8]).toBe(isoToSerial("2021-04-30"));
    expect(line("IIT-N")?.[8]).toBe(isoToSerial("2021-03-31"));

    await type(sheet, `F${row("EIT-N", 2)}:G${row("EIT-N", 2)}`, [["กรอกแล้ว", isoToSerial("2021-03-30")]]);
    const { itas } = await duties();
    expect(itas).toMatchObject({ enteredCount: 1, neededCount: 47, lateCount: 46 });
    expect(itas?.entries.find((entry) => entry.code === "EIT-N")).toMatchObject({
      value: "8303",
      state: "entered",
      enteredOn: "2021-03-30",
      isLate: false,
    });
    expect((await grid(sheet)).values.flat()).toContain("กรอกแล้ว 1 จาก 47 รายการ");
    expect((await propose("itas")).pending.changeSet.changes).toEqual([]);
  });
});
