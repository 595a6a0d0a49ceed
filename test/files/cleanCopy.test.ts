import { cleanCopy } from "../../src/files/cleanCopy";
import { readFileParts } from "../../src/files/fileParts";
import { createSecretariat } from "../../src/actions/secretariat";
import { openSimulator, type Simulator } from "../../src/simulator/node";
import { loadWorkbook } from "../../src/simulator/xlsx";
import { addSheet } from "../../src/simulator/model/workbook";

let simulator: Simulator;
beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2021, 4, 12) });
});
afterEach(() => simulator.close());

function copyOf(...sheets: string[]) {
  const copy = cleanCopy(simulator.save(), sheets, "copy.xlsx");
  if (!copy.ok) throw new Error(String(copy.missing));
  return { ...copy, workbook: loadWorkbook(copy.bytes, { fileName: "copy.xlsx" }) };
}

test("formulas become their values; rules, names and lists that spoke of other sheets go, others stay", async () => {
  await simulator.Excel.run(async (context) => {
    const { workbook } = context;
    const other = workbook.worksheets.add("ลับ");
    other.getRange("A1:A2").values = [["ก"], ["ข"]];
    const sheet = workbook.worksheets.getFirst();
    sheet.name = "ส่ง";
    sheet.getRange("A1:B2").formulas = [
      ["='ลับ'!A1", "=1+1"],
      ["ข้อความ", 80],
    ];
    workbook.names.add("เกณฑ์", "=85");
    workbook.names.add("คนอื่น", other.getRange("A1"));
    for (const formula of ["=B1<เกณฑ์", "=B1=คนอื่น"]) {
      const rule = sheet.getRange("B1:B2").conditionalFormats.add("Custom");
      rule.custom.rule.formula = formula;
      rule.custom.format.fill.color = "#FF0000";
    }
    sheet.getRange("A5").dataValidation.rule = { list: { inCellDropDown: true, source: "='ลับ'!$A$1:$A$2" } };
    sheet.getRange("A6").dataValidation.rule = { list: { inCellDropDown: true, source: "ก,ข" } };
    sheet.getRange("A1").hyperlink = { address: "https://www.x.go.th", textToDisplay: "เว็บ" };
    sheet.getRange("B:B").format.columnWidth = 120;
    await context.sync();
  });
  const { workbook, without } = copyOf("ส่ง");
  const [sheet] = workbook.sheets;
  expect(workbook.sheets).toHaveLength(1);
  expect([sheet?.cells.get(0, 1)?.value, sheet?.cells.get(0, 1)?.formula]).toEqual([2, null]);
  expect(sheet?.rules.map((rule) => ("formula" in rule ? rule.formula : ""))).toEqual(["B1<เกณฑ์"]);
  expect(sheet?.validations.map((one) => one.formula1)).toEqual(['"ก,ข"']);
  expect(sheet?.hyperlinks.map((one) => one.address)).toEqual(["https://www.x.go.th"]);
  expect(workbook.names.map((name) => name.name)).toEqual(["เกณฑ์"]);
  expect(sheet?.columns.get(1)?.width).toBe(simulator.workbook.sheets[0]?.columns.get(1)?.width);
  expect(without).toMatchObject({ hiddenCells: 0, rules: 2, names: 1 });
  expect(readFileParts(copyOf("ส่ง").bytes)).toEqual({ counts: {}, externalFiles: [] });
});

test("a sheet whose name ends like one that is left out keeps its names and lists", async () => {
  await simulator.Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.getFirst().name = "Plan";
    const sheet = workbook.worksheets.add("OldPlan");
    sheet.getRange("A1:A2").values = [["ก"], ["ข"]];
    workbook.names.add("Choices", sheet.getRange("A1:A2"));
    sheet.getRange("B1").dataValidation.rule = {
      list: { inCellDropDown: true, source: "=OldPlan!$A$1:$A$2" },
    };
    sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "=Plan!$A$1:$A$2" } };
    await context.sync();
  });
  const { workbook, without } = copyOf("OldPlan");
  expect(workbook.names.map(({ name }) => name)).toEqual(["Choices"]);
  expect(workbook.sheets[0]?.validations.map((one) => one.formula1)).toEqual(["OldPlan!$A$1:$A$2"]);
  expect(without).toMatchObject({ rules: 1, names: 0 });
});

test("a plan sheet keeps the hidden rows its bars follow", async () => {
  const door = createSecretariat({ host: simulator.Excel, now: () => new Date(0) });
  const proposed = await door.propose("plan", { today: "2021-03-01", fiscalYearBe: 2564 });
  if (!proposed.ok) throw new Error("refused");
  await door.confirm(proposed.value);
  const { workbook, without } = copyOf(proposed.value.outcome.sheet);
  expect(without.hiddenCells).toBe(0);
  expect(workbook.sheets[0]?.rules.length).toBeGreaterThan(0);
});

test("hidden sheets that are asked for are shown, and the same bytes come of the same file", () => {
  const hidden = addSheet(simulator.workbook, "เก่า");
  hidden.visibility = "veryHidden";
  const { workbook, bytes } = copyOf("เก่า");
  expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([["เก่า", "visible"]]);
  expect(copyOf("เก่า").bytes).toEqual(bytes);
});

test("what is no workbook, and sheets that are not there, are answers and not failures", () => {
  expect(cleanCopy(new Uint8Array([1, 2, 3]), ["ก"], "x.xlsx")).toEqual({ ok: false, missing: null });
  expect(cleanCopy(simulator.save(), ["ก", "Sheet1"], "x.xlsx")).toEqual({ ok: false, missing: ["ก"] });
  expect(readFileParts(new Uint8Array([1, 2, 3]))).toBe("damaged");
});
