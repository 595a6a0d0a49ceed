import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSheetHost } from "../../../src/preview/workbook/createSheetHost";
import type { SheetHost } from "../../../src/preview/workbook/sheetHost";
import { parseA1 } from "../../../src/simulator/model/address";
import type { Rect, SheetModel } from "../../../src/simulator/model/types";
import { openSimulator, type Simulator } from "../../../src/simulator/node";

const SAMPLE = readFileSync(join(__dirname, "../../../assets/samples/ita-2563-chiangmai.xlsx"));

let simulator: Simulator;
let host: SheetHost;
let scores: SheetModel;
let register: SheetModel;

beforeEach(async () => {
  simulator = await openSimulator(SAMPLE, { clock: () => new Date("2021-03-15T09:00:00+07:00") });
  host = createSheetHost(simulator);
  [scores, , register] = host.workbook.sheets as [SheetModel, SheetModel, SheetModel];
});
afterEach(() => simulator.close());

function at(address: string): Rect {
  return parseA1(address) as Rect;
}
function type(sheet: SheetModel, address: string, ...texts: string[]) {
  const { row, column } = at(address);
  return host.type(sheet, row, column, [texts]);
}
function valueOf(sheet: SheetModel, address: string) {
  const { row, column } = at(address);
  return sheet.cells.get(row, column)?.value ?? null;
}

test("typing is read as Excel reads it; undo and redo go there and back", () => {
  expect(type(scores, "B7", "91.5", "ผ่าน")).toBeNull();
  expect([valueOf(scores, "B7"), valueOf(scores, "C7")]).toEqual([91.5, "ผ่าน"]);
  host.undo();
  expect([valueOf(scores, "B7"), valueOf(scores, "C7")]).toEqual([83.95, "ไม่ผ่าน"]);
  host.redo();
  expect([valueOf(scores, "B7"), valueOf(scores, "C7")]).toEqual([91.5, "ผ่าน"]);
  host.undo();
  host.undo();
  host.redo();
  host.redo();
  expect(valueOf(scores, "B7")).toBe(91.5);
});

test("undo gives back text that looks like a number, formulas, dates, and the style that typing changed", () => {
  type(scores, "F1", "'1-10");
  type(scores, "F2", "=B7+1");
  type(scores, "F3", "7%");
  const before = ["F1", "F2", "F3"].map((address) => scores.cells.get(at(address).row, at(address).column));
  const copies = before.map((cell) => ({ ...cell }));
  host.clear(scores, at("F1:F3"));
  expect(valueOf(scores, "F1")).toBeNull();
  host.undo();
  const after = ["F1", "F2", "F3"].map((address) => scores.cells.get(at(address).row, at(address).column));
  expect(after.map((cell) => [cell?.value, cell?.formula, cell?.style])).toEqual(
    copies.map((cell) => [cell.value, cell.formula, cell.style]),
  );
  const date = { ...register.cells.get(5, 4) };
  type(register, "E6", "1/2/2564");
  host.undo();
  expect(register.cells.get(5, 4)?.value).toBe(date.value);
  expect(register.cells.get(5, 4)?.style).toBe(date.style);
});

test("clearing a whole column is undone, however long it is", () => {
  host.clear(scores, at("B:B"));
  expect(valueOf(scores, "B15")).toBeNull();
  host.undo();
  expect(valueOf(scores, "B15")).toBe(93.78);
});

test("what the add-in writes cannot be undone by the user's own undo, as in Excel", async () => {
  type(scores, "B7", "91");
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("ผล ITA 63").getRange("F1").values = [["x"]];
    await context.sync();
  });
  host.undo();
  expect(valueOf(scores, "B7")).toBe(91);
});

test("looking around is no change of the workbook; typing is", () => {
  const { revision, version } = host;
  host.select(scores, at("B7"));
  host.activate(register);
  expect(host.revision).toBe(revision);
  expect(host.version).toBeGreaterThan(version);
  type(scores, "B7", "91");
  expect(host.revision).toBeGreaterThan(revision);
});

test("the add-in's selection and the user's are one", async () => {
  host.select(register, at("B8:C9"));
  const address = await simulator.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(address.replace(/'/g, "")).toBe("ทะเบียนรายงาน!B8:C9");
});

test("a list offers its choices and refuses the rest", () => {
  expect(host.choicesAt(register, 5, 3)).toEqual(["ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ยังไม่ดำเนินการ"]);
  expect(host.choicesAt(register, 5, 1)).toBeNull();
  expect(type(register, "D6", "เสร็จ")).toMatchObject({ code: "NotInList" });
  expect(valueOf(register, "D6")).toBe("ดำเนินการแล้วเสร็จ");
  expect(type(register, "D6", "")).toBeNull();
  expect(valueOf(register, "D6")).toBeNull();
});

test("a formula that cannot be read and a protected sheet are refused with Excel's code", async () => {
  expect(type(scores, "F1", "=SUM(")).toMatchObject({ code: expect.any(String) as string });
  expect(valueOf(scores, "F1")).toBeNull();
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("ผล ITA 63").protection.protect();
    await context.sync();
  });
  expect(type(scores, "B7", "91")).toEqual({ code: "AccessDenied" });
  expect(valueOf(scores, "B7")).toBe(83.95);
});

test("conditional formats are drawn as the workbook's rules say", async () => {
  await simulator.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("ผล ITA 63").getRange("B6:B15");
    const rule = range.conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=B6<85";
    rule.custom.format.fill.color = "#FFC7CE";
    await context.sync();
  });
  const looks = host.looksIn(scores, at("A1:D20"));
  expect(looks(6, 1)?.style?.fill?.background ?? looks(6, 1)?.style?.fill?.foreground).toEqual({
    rgb: "#FFC7CE",
  });
  expect(looks(5, 1)).toBeUndefined();
});

test("what the add-in selects is to be shown, even if it was selected before", async () => {
  const { reveals } = host;
  host.select(scores, at("B7"));
  expect(host.reveals).toBe(reveals);
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("ผล ITA 63").getRange("B7").select();
    await context.sync();
  });
  expect(host.reveals).toBe(reveals + 1);
});
