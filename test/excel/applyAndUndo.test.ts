import type { Change } from "../../src/core/changes/changeSet";
import { rangeOf } from "../../src/core/grid";
import type { Simulator } from "../../src/simulator/node";
import { apply, formulasOf, onSheet, openEmpty, requestsOf, undo } from "./changing";
import { stateOf } from "./workbookState";

let simulator: Simulator;

/** A sheet with some of everything, so that every change has something to change. */
async function furnish(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<void> {
  sheet.getRange("A1:D4").values = [
    ["'1-10", "'85.00", "'=A1+1", "คำ"],
    [83.95, true, "=1+1", ""],
    ["#N/A", "1/3/2564", '="a"&"b"', "'true"],
    ["'", "'''tis", 0, "=NOW()"],
  ];
  sheet.getRange("E1").values = [["=1+2"]];
  sheet.getRange("E2").values = [[5]];
  sheet.getRange("E1:E3").numberFormat = [["@"], ["@"], ["@"]];
  sheet.getRange("E3").values = [["1-10"]];
  sheet.getRange("B2:B3").numberFormat = [["0.00"], ["[$-107041E]d mmm yyyy;@"]];
  const { format } = sheet.getRange("A1:B2");
  format.fill.color = "#FFEB9C";
  format.font.name = "TH SarabunPSK";
  format.font.size = 16;
  sheet.getRange("B1").format.fill.pattern = "Gray50";
  sheet.getRange("C1").format.fill.color = "#FFFFFF";
  sheet.getRange("B2").format.borders.getItem("EdgeBottom").style = "Double";
  sheet.getRange("C3").format.borders.getItem("EdgeLeft").style = "Dash";
  sheet.getRange("A4").format.horizontalAlignment = "Left";
  sheet.getRange("A4").format.indentLevel = 2;
  sheet.getRange("D1").format.textOrientation = 45;
  sheet.getRange("D1").format.wrapText = true;
  sheet.getRange("C1:C1").format.columnWidth = 120;
  sheet.getRange("A2:A2").format.rowHeight = 33;
  sheet.getRange("G1:H2").merge();
  sheet.getRange("G1").values = [["รวม"]];
  const validation = sheet.getRange("D2:D3").dataValidation;
  validation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
  validation.prompt = { showPrompt: true, title: "จำนวน", message: "1 ถึง 9" };
  validation.errorAlert = { showAlert: true, style: "Warning", title: "ผิด", message: "ไม่ใช่" };
  const { names, settings } = context.workbook;
  names.add("ITA_PassMark", sheet.getRange("A2"), "เกณฑ์");
  settings.add("ita.kept", '{"a":1}');
  const rules = sheet.getRange("A1:C4").conditionalFormats;
  const users = rules.add("CellValue");
  users.cellValue.format.font.color = "#0000FF";
  users.cellValue.rule = { formula1: "=50", operator: "LessThan" };
  const ours = rules.add("Custom");
  ours.custom.rule.formula = "=A1<ITA_PassMark";
  ours.custom.format.fill.color = "#FFC7CE";
  ours.custom.format.font.bold = true;
  ours.stopIfTrue = true;
  ours.priority = 1;
  await context.sync();
}

beforeEach(async () => {
  simulator = await openEmpty();
  await onSheet(simulator, furnish);
});

afterEach(() => simulator.close());

const SHEET = "Sheet1";
/** Where the furniture stands. */
const ALL = rangeOf(SHEET, 0, 0, 4, 5);

/** Our rule as the snapshot would name it. */
function ownRuleId(): string {
  const rule = simulator.workbook.sheets[0]?.rules.find(({ type }) => type === "expression");
  if (!rule) throw new Error("no rule of ours");
  return rule.id;
}

const PLAN: Change[] = [
  { kind: "addSheet", sheet: "แผน", after: SHEET, tabColor: "#1F4E79" },
  { kind: "showGridlines", sheet: "แผน", visible: false },
  {
    kind: "setCells",
    range: rangeOf("แผน", 0, 0, 2, 2),
    cells: [
      ["หัวข้อ", null],
      [1, { formula: "=A2*2" }],
    ],
  },
  {
    kind: "setFormat",
    range: rangeOf("แผน", 0, 0, 2, 2),
    format: { bold: true, outline: { style: "Thin" } },
  },
  { kind: "merge", range: rangeOf("แผน", 0, 0, 1, 2) },
  { kind: "setColumnWidth", sheet: "แผน", column: 0, columnCount: 1, characters: 40 },
  { kind: "freezePanes", sheet: "แผน", rows: 1, columns: 1 },
  { kind: "groupRows", sheet: "แผน", row: 3, rowCount: 2, collapsed: true },
  { kind: "groupColumns", sheet: "แผน", column: 4, columnCount: 2 },
  {
    kind: "setPageLayout",
    sheet: "แผน",
    layout: {
      orientation: "landscape",
      fitToPagesWide: 1,
      printArea: rangeOf("แผน", 0, 0, 2, 2),
      titleRows: { row: 0, rowCount: 1 },
      breaksBefore: [3, 1],
      marginsPoints: { top: 54, bottom: 54, left: 36, right: 36, header: 18, footer: 18 },
      centerHorizontally: true,
      footerCenter: "หน้า &P จาก &N",
    },
  },
  { kind: "setName", name: "ITA_Plan2564", formula: "='แผน'!$A$1" },
  { kind: "activate", range: rangeOf("แผน", 0, 0) },
];

const CHANGES: Record<string, () => Change[]> = {
  "values over values, formulas, dates and texts": () => [
    {
      kind: "setCells",
      range: ALL,
      cells: [
        [1, 2, 3, 4, 5],
        ["=text", "85.00", { formula: "=A1*2" }, null, 6],
        ["", "", "", "", ""],
        [true, "ก", "1-10", false, null],
      ],
    },
  ],
  "cells written twice in one change set": () => [
    { kind: "setCells", range: rangeOf(SHEET, 0, 0, 1, 2), cells: [["ก", "ข"]] },
    { kind: "setCells", range: rangeOf(SHEET, 0, 1, 2, 1), cells: [["ค"], [""]] },
    { kind: "setCells", range: rangeOf(SHEET, 0, 1), cells: [["ง"]] },
  ],
  "rows and columns that come in between, with what is written into them": () => [
    { kind: "insertRows", sheet: SHEET, row: 1, rowCount: 2 },
    { kind: "insertRows", sheet: SHEET, row: 5, rowCount: 1 },
    { kind: "insertColumns", sheet: SHEET, column: 7, columnCount: 2 },
    {
      kind: "setCells",
      range: rangeOf(SHEET, 1, 0, 2, 2),
      cells: [
        ["ก", 1],
        [{ formula: "=B2" }, "x"],
      ],
    },
    {
      kind: "setFormat",
      range: rangeOf(SHEET, 0, 0, 6, 9),
      format: { bold: true, borders: { style: "Thin" } },
    },
    { kind: "setValidation", range: rangeOf(SHEET, 0, 3, 6, 1), list: { choices: ["ก", "ข"] } },
    { kind: "merge", range: rangeOf(SHEET, 5, 0, 1, 3) },
    { kind: "removeRules", sheet: SHEET, ruleIds: [ownRuleId()] },
    {
      kind: "addRule",
      range: rangeOf(SHEET, 0, 0, 6, 9),
      rule: { formula: "=A1<ITA_PassMark", format: { bold: true } },
    },
    { kind: "setName", name: "ITA_PassMark", formula: "='Sheet1'!$A$3" },
  ],
  "every look": () => [
    {
      kind: "setFormat",
      range: ALL,
      format: {
        fontName: "Sarabun",
        fontSize: 20,
        bold: true,
        italic: true,
        underline: true,
        fontColor: "#C00000",
        fillColor: "#00FF00",
        horizontal: "Center",
        vertical: "Top",
        wrap: true,
        rotation: 90,
        numberFormat: "0.0",
        borders: { style: "Medium", color: "#FF0000" },
        outline: { style: "Thick" },
        locked: false,
      },
    },
  ],
  "fills taken away": () => [{ kind: "setFormat", range: ALL, format: { fillColor: null } }],
  "an indent": () => [{ kind: "setFormat", range: ALL, format: { indent: 3 } }],
  "lines taken away": () => [{ kind: "setFormat", range: ALL, format: { borders: { style: "None" } } }],
  "text formats over numbers": () => [{ kind: "setFormat", range: ALL, format: { numberFormat: "@" } }],
  "cells merged over others and over a merged area": () => [
    { kind: "merge", range: rangeOf(SHEET, 0, 0, 2, 3) },
    { kind: "merge", range: rangeOf(SHEET, 0, 6, 3, 3) },
  ],
  "widths and heights": () => [
    { kind: "setColumnWidth", sheet: SHEET, column: 1, columnCount: 3, characters: 40 },
    { kind: "setRowHeight", sheet: SHEET, row: 0, rowCount: 3, height: 60 },
    { kind: "setRowHeight", sheet: SHEET, row: 1, rowCount: 1, height: "auto" },
  ],
  "rules added": () => [
    {
      kind: "addRule",
      range: rangeOf(SHEET, 0, 0, 4, 1),
      rule: {
        formula: "=A1>ITA_PassMark",
        format: { fillColor: "#C6EFCE", outlineColor: "#404040", numberFormat: "0.00" },
        stopIfTrue: true,
      },
    },
    {
      kind: "addDataBar",
      range: rangeOf(SHEET, 0, 1, 4, 1),
      bar: { color: "#5B9BD5", minimum: 0, maximum: 100 },
    },
  ],
  "our rule replaced, the user's before it": () => [
    { kind: "removeRules", sheet: SHEET, ruleIds: [ownRuleId()] },
    {
      kind: "addRule",
      range: rangeOf(SHEET, 0, 0, 2, 2),
      rule: { formula: "=A1<ITA_PassMark", format: { fontColor: "#9C0006" } },
    },
  ],
  "names added, moved and removed": () => [
    { kind: "setName", name: "ITA_New", formula: "=85", comment: "ใหม่" },
    { kind: "setName", name: "ita_passmark", formula: "=90" },
    { kind: "setName", name: "ITA_New", formula: "=86" },
    { kind: "removeName", name: "ITA_PassMark" },
    { kind: "setName", name: "ITA_PassMark", formula: "=91" },
    { kind: "removeName", name: "ITA_Never" },
  ],
  "settings added, changed and removed": () => [
    { kind: "setSetting", key: "ita.new", value: "1" },
    { kind: "setSetting", key: "ita.new", value: "2" },
    { kind: "setSetting", key: "ita.kept", value: null },
    { kind: "setSetting", key: "ita.never", value: null },
  ],
  "validations over none, one and several": () => [
    {
      kind: "setValidation",
      range: rangeOf(SHEET, 1, 3, 2, 1),
      list: {
        choices: ["ดำเนินการแล้ว", "อยู่ระหว่าง"],
        strict: false,
        prompt: { title: "สถานะ", message: "เลือก" },
      },
    },
    { kind: "setValidation", range: rangeOf(SHEET, 0, 3, 4, 2), list: { choices: ["ก", "ข"] } },
    { kind: "setValidation", range: rangeOf(SHEET, 8, 0), list: { choices: ["ก"] } },
  ],
  "validations of dates, and of the choices that cells hold": () => [
    {
      kind: "setDateValidation",
      range: rangeOf(SHEET, 1, 3, 2, 1),
      date: {
        earliest: "2015-01-01",
        latest: "2643-12-31",
        strict: false,
        error: { title: "ตรวจวันที่", message: "พิมพ์ วัน/เดือน/ปี" },
      },
    },
    { kind: "setValidation", range: rangeOf(SHEET, 6, 3), list: { choices: rangeOf(SHEET, 0, 0, 3, 1) } },
  ],
  "a table made of cells, and then made longer": () => [
    {
      kind: "setCells",
      range: rangeOf(SHEET, 30, 0, 3, 2),
      cells: [
        ["หน่วยงาน", "ชื่อย่อ"],
        ["กองคลัง", "กค."],
        ["กองช่าง", ""],
      ],
    },
    { kind: "addTable", range: rangeOf(SHEET, 30, 0, 2, 2), name: "ITA_Test" },
    { kind: "resizeTable", name: "ITA_Test", range: rangeOf(SHEET, 30, 0, 3, 2) },
  ],
  "custom properties of the file": () => [
    { kind: "setDocumentProperty", name: "ITA_FormId", value: "ITA-1" },
    { kind: "setDocumentProperty", name: "ita_formid", value: "ITA-2" },
  ],
  "built-in properties of the file": () => [
    { kind: "setFileProperty", property: "author", value: "" },
    { kind: "setFileProperty", property: "company", value: "จังหวัดเชียงใหม่" },
  ],
  "a whole new sheet": () => PLAN,
};

test.each(Object.entries(CHANGES))(
  "%s: applied in one sync, undone exactly, and not undone twice",
  async (_name, changes) => {
    const before = stateOf(simulator);
    let steps: Awaited<ReturnType<typeof apply>> = [];
    const count = await requestsOf(simulator, async () => {
      steps = await apply(simulator, ...changes());
    });
    expect(stateOf(simulator)).not.toEqual(before);
    // Three to read a workbook with a rule of ours, one to write.
    expect(count).toBe(4);
    expect(await requestsOf(simulator, () => undo(simulator, steps))).toBeLessThanOrEqual(3);
    expect(stateOf(simulator)).toEqual(before);
    await undo(simulator, steps);
    expect(stateOf(simulator).sheets.map(({ cells }) => cells)).toEqual(
      before.sheets.map(({ cells }) => cells),
    );
  },
);

test("texts are written as they are, whatever they look like", async () => {
  const texts = [
    "1-10",
    "85.00",
    "=A1",
    "+1",
    "-",
    "'",
    "''x",
    "TRUE",
    "March",
    "1/3/2564",
    "๑๒ มี.ค. ๖๔",
    "#N/A",
    "",
  ];
  await apply(simulator, {
    kind: "setCells",
    range: rangeOf(SHEET, 10, 0, 1, texts.length),
    cells: [texts],
  });
  await onSheet(simulator, async (sheet, context) => {
    const range = sheet.getRangeByIndexes(10, 0, 1, texts.length).load("values,valueTypes");
    await context.sync();
    expect(range.values).toEqual([texts]);
    expect(range.valueTypes[0]?.slice(0, -1).every((type) => type === "String")).toBe(true);
  });
});

test("a cell without a fill has none again, and its gridlines; a white one is white", async () => {
  const steps = await apply(simulator, { kind: "setFormat", range: ALL, format: { fillColor: "#00FF00" } });
  await undo(simulator, steps);
  const fill = (row: number, column: number) =>
    simulator.workbook.sheets[0]?.cells.get(row, column)?.style.fill;
  expect(fill(3, 0)?.pattern ?? "none").toBe("none");
  expect(fill(0, 2)).toMatchObject({ pattern: "solid", foreground: { rgb: "#FFFFFF" } });
});

test("undoing a format leaves alone what the format did not change", async () => {
  const steps = await apply(simulator, { kind: "setFormat", range: ALL, format: { bold: true } });
  await onSheet(simulator, (sheet) => {
    sheet.getRange("A1").format.font.color = "#123456";
    sheet.getRange("A1").format.fill.color = "#654321";
  });
  await undo(simulator, steps);
  const style = simulator.workbook.sheets[0]?.cells.get(0, 0)?.style;
  expect(style).toMatchObject({
    font: { bold: false, color: { rgb: "#123456" } },
    fill: { foreground: { rgb: "#654321" } },
  });
});

test("a sheet is added after the one it belongs to, several in their order", async () => {
  await onSheet(simulator, (_sheet, context) => void context.workbook.worksheets.add("ท้าย"));
  await apply(
    simulator,
    { kind: "addSheet", sheet: "หนึ่ง", after: SHEET },
    { kind: "addSheet", sheet: "สอง", after: "หนึ่ง" },
    { kind: "addSheet", sheet: "สาม" },
    { kind: "addSheet", sheet: "สี่", after: "ไม่มี" },
  );
  expect(simulator.workbook.sheets.map(({ name }) => name)).toEqual([SHEET, "หนึ่ง", "สอง", "ท้าย", "สาม", "สี่"]);
});

test("an added sheet is set up as asked", async () => {
  await apply(simulator, ...PLAN);
  const sheet = simulator.workbook.sheets[1];
  expect(sheet).toMatchObject({
    name: "แผน",
    showGridlines: false,
    tabColor: { rgb: "#1F4E79" },
    freeze: { rows: 1, columns: 1 },
    rowBreaks: [1, 3],
    pageSetup: {
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5, header: 0.25, footer: 0.25 },
      centerHorizontally: true,
      footer: { center: "หน้า &P จาก &N" },
    },
  });
  expect(sheet?.rows.get(3)).toMatchObject({ outlineLevel: 1, hidden: true });
  expect(sheet?.columns.get(4)).toMatchObject({ outlineLevel: 1, hidden: false });
  expect(simulator.workbook.names.filter(({ sheetId }) => sheetId !== null)).toHaveLength(2);
  expect(simulator.workbook.activeSheetId).toBe(sheet?.id);
  expect(await formulasOf(simulator, "A2:B2", "แผน")).toEqual([[1, "=A2*2"]]);
});

test.each<[string, Change]>([
  ["freezePanes", { kind: "freezePanes", sheet: SHEET, rows: 1, columns: 0 }],
  ["showGridlines", { kind: "showGridlines", sheet: SHEET, visible: false }],
  ["setPageLayout", { kind: "setPageLayout", sheet: SHEET, layout: { orientation: "portrait" } }],
  ["protectSheet", { kind: "protectSheet", sheet: SHEET }],
  ["groupRows", { kind: "groupRows", sheet: SHEET, row: 0, rowCount: 1 }],
  ["groupColumns", { kind: "groupColumns", sheet: SHEET, column: 0, columnCount: 1 }],
])("%s of a sheet that is not ours is a defect, and nothing is written", async (_name, change) => {
  const before = stateOf(simulator);
  const first: Change = { kind: "setCells", range: rangeOf(SHEET, 0, 0), cells: [["x"]] };
  await expect(apply(simulator, first, change)).rejects.toThrow(/only for sheets/);
  expect(stateOf(simulator)).toEqual(before);
});

test("settings of others are not written, merged areas not cut", async () => {
  await expect(apply(simulator, { kind: "setSetting", key: "other", value: "1" })).rejects.toThrow(
    /begin with/,
  );
  await expect(apply(simulator, { kind: "merge", range: rangeOf(SHEET, 0, 7, 1, 3) })).rejects.toThrow(/cut/);
});
