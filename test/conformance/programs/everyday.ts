import type { ConformanceProgram } from "../program";

const DOCS = "https://learn.microsoft.com/office/dev/add-ins/excel";
const RANGES = `${DOCS}/excel-add-ins-ranges-set-get-values`;
const AREAS = `${DOCS}/excel-add-ins-multiple-ranges`;
const EVENTS = `${DOCS}/excel-add-ins-events`;
const PERFORMANCE = `${DOCS}/performance`;
const FILTERS = `${DOCS}/excel-add-ins-tables`;

const SALES = [
  ["Product", "Qty", "Unit Price", "Total Price"],
  ["Almonds", 2, 7.5, "=C2*B2"],
  ["Coffee", 1, 34.5, "=C3*B3"],
  ["Chocolate", 5, 9.56, "=C4*B4"],
];

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

function addSales(context: Excel.RequestContext): Excel.Worksheet {
  const sheet = active(context);
  sheet.getRange("A1:D4").formulas = SALES;
  return sheet;
}

export const everydayPrograms: ConformanceProgram[] = [
  {
    name: "objects load their properties as an object of wishes says",
    source: `${DOCS}/excel-add-ins-core-concepts`,
    async run(context) {
      const range = addSales(context).getRange("A1:B2");
      range.load({
        address: true,
        values: true,
        format: { fill: { color: true } },
        worksheet: { name: true },
      });
      await context.sync();
      return [range.address, range.values, range.format.fill.color, range.worksheet.name];
    },
    answers: [
      "Sheet1!A1:B2",
      [
        ["Product", "Qty"],
        ["Almonds", 2],
      ],
      "#FFFFFF",
      "Sheet1",
    ],
  },
  {
    name: "a collection is loaded in part, with $top and $skip",
    source: "https://learn.microsoft.com/javascript/api/office/officeextension.loadoption",
    async run(context) {
      const { worksheets } = context.workbook;
      for (const name of ["Two", "Three", "Four"]) worksheets.add(name);
      worksheets.load({ $top: 2, $skip: 1, name: true });
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    },
    answers: ["Two", "Three"],
  },
  {
    name: "properties are set together from an object, and shown as one",
    source: `${DOCS}/excel-add-ins-core-concepts`,
    async run(context) {
      const range = active(context).getRange("B2");
      range.set({ values: [["ผล"]], format: { font: { bold: true, color: "#C00000" }, columnWidth: 120 } });
      range.load("values,format/font/bold,format/font/color");
      await context.sync();
      const { values, format } = range.toJSON();
      return [values, format?.font?.bold, format?.font?.color];
    },
    answers: [[["ผล"]], true, "#C00000"],
  },
  {
    name: "a used range grows with what is written, and ends where the sheet is blank",
    source: RANGES,
    async run(context) {
      const sheet = active(context);
      const before = sheet.getUsedRangeOrNullObject(true).load("address");
      sheet.getRange("C3:D5").values = 1 as unknown as number[][];
      const after = sheet.getUsedRange(true).load("address");
      await context.sync();
      return [before.isNullObject, after.address];
    },
    answers: [true, "Sheet1!C3:D5"],
  },
  {
    name: "several ranges are formatted at once",
    source: AREAS,
    async run(context) {
      const sheet = addSales(context);
      const areas = sheet.getRanges("A1:D1, B3, D4");
      areas.format.fill.color = "#FFF2CC";
      areas.load("address,areaCount,cellCount");
      const cells = ["A1", "B3", "C3"].map((address) => sheet.getRange(address).load("format/fill/color"));
      await context.sync();
      return [areas.address, areas.areaCount, areas.cellCount, cells.map(({ format }) => format.fill.color)];
    },
    answers: ["Sheet1!A1:D1,Sheet1!B3,Sheet1!D4", 3, 6, ["#FFF2CC", "#FFF2CC", "#FFFFFF"]],
  },
  {
    name: "constants among formulas are found and marked",
    source: AREAS,
    async run(context) {
      const sheet = addSales(context);
      const constants = sheet.getRange("A2:D4").getSpecialCells("Constants", "Numbers").load("address");
      const errors = sheet
        .getRange("A1:D4")
        .getSpecialCellsOrNullObject("Formulas", "Errors")
        .load("address");
      await context.sync();
      return [constants.address, errors.isNullObject];
    },
    answers: ["Sheet1!B2:C4", true],
  },
  {
    name: "every second row is coloured with an array of cell properties",
    source: `${DOCS}/excel-add-ins-ranges-set-format`,
    async run(context) {
      const range = addSales(context).getRange("A1:A4");
      range.setCellProperties(
        [0, 1, 2, 3].map((row) => [row % 2 === 1 ? { format: { fill: { color: "#DDEBF7" } } } : {}]),
      );
      const read = range.getCellProperties({ address: true, format: { fill: { color: true } } });
      await context.sync();
      return read.value.map(([cell]) => [cell?.address, cell?.format?.fill?.color]);
    },
    answers: [
      ["Sheet1!A1", "#FFFFFF"],
      ["Sheet1!A2", "#DDEBF7"],
      ["Sheet1!A3", "#FFFFFF"],
      ["Sheet1!A4", "#DDEBF7"],
    ],
  },
  {
    name: "nothing is calculated while calculation is manual, until it is asked for",
    source: PERFORMANCE,
    async run(context) {
      const sheet = addSales(context);
      await context.sync();
      context.application.calculationMode = "Manual";
      sheet.getRange("B2").values = [[10]];
      const total = sheet.getRange("D2").load("values");
      await context.sync();
      const before: unknown = total.values[0]?.[0];
      context.application.calculate("Full");
      total.load("values");
      await context.sync();
      return [before, total.values[0]?.[0]];
    },
    answers: [15, 75],
  },
  {
    name: "a handler hears what changed, and no more after it was removed",
    source: EVENTS,
    async run(context) {
      const heard: string[] = [];
      const sheet = active(context);
      const handler = sheet.onChanged.add(async ({ address, changeType }) => {
        heard.push(`${changeType} ${address}`);
      });
      await context.sync();
      sheet.getRange("A1:B1").values = [[1, 2]];
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange("A2").values = [[3]];
      await context.sync();
      context.runtime.enableEvents = true;
      handler.remove();
      sheet.getRange("A3").values = [[4]];
      await context.sync();
      return heard;
    },
    answers: ["RangeEdited A1:B1"],
  },
  {
    name: "a range that is tracked follows its cells over several syncs",
    source: "https://learn.microsoft.com/javascript/api/office/officeextension.trackedobjects",
    async run(context) {
      const sheet = addSales(context);
      const range = sheet.getRange("A2:B2");
      range.track();
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      range.load("address,values");
      await context.sync();
      range.untrack();
      return [range.address, range.values];
    },
    answers: ["Sheet1!A4:B4", [["Almonds", 2]]],
  },
  {
    name: "sheet filters are applied, cleared and taken away",
    source: FILTERS,
    async run(context) {
      const sheet = addSales(context);
      sheet.autoFilter.apply("A1:D4", 1, { filterOn: "Custom", criterion1: ">=2" });
      const rows = ["2:2", "3:3", "4:4"].map((row) => sheet.getRange(row).load("rowHidden"));
      await context.sync();
      const hidden = rows.map(({ rowHidden }) => rowHidden);
      sheet.autoFilter.clearCriteria();
      rows.forEach((row) => row.load("rowHidden"));
      sheet.autoFilter.load("isDataFiltered");
      await context.sync();
      return [hidden, rows.map(({ rowHidden }) => rowHidden), sheet.autoFilter.isDataFiltered];
    },
    answers: [[false, true, false], [false, false, false], false],
  },
  {
    name: "text is found and replaced on the whole worksheet",
    source: `${DOCS}/excel-add-ins-ranges-string-match`,
    async run(context) {
      const sheet = addSales(context);
      const found = sheet.findAll("Co", { completeMatch: false, matchCase: true }).load("address");
      const replaced = sheet.replaceAll("Almonds", "Cashews", { completeMatch: true });
      const nothing = sheet.findAllOrNullObject("Walnuts", { completeMatch: true });
      await context.sync();
      return [found.address, replaced.value, nothing.isNullObject];
    },
    answers: ["Sheet1!A3", 1, true],
    cells: { Sheet1: { A2: [["Cashews"]] } },
  },
  {
    name: "rows are grouped, and the group is closed",
    source: `${DOCS}/excel-add-ins-ranges-group`,
    async run(context) {
      const sheet = addSales(context);
      sheet.getRange("2:3").group("ByRows");
      sheet.showOutlineLevels(1, 1);
      const rows = sheet.getRange("2:3").load("rowHidden");
      await context.sync();
      return rows.rowHidden;
    },
    answers: true,
  },
  {
    name: "a hyperlink shows its text",
    source: `${DOCS}/excel-add-ins-ranges-advanced`,
    async run(context) {
      const range = active(context).getRange("A1");
      range.hyperlink = {
        address: "https://www.nacc.go.th/",
        screenTip: "ป.ป.ช.",
        textToDisplay: "เว็บไซต์",
      };
      range.load("hyperlink,values,format/font/underline");
      await context.sync();
      return [range.hyperlink.address, range.hyperlink.screenTip, range.values];
    },
    answers: ["https://www.nacc.go.th/", "ป.ป.ช.", [["เว็บไซต์"]]],
  },
];
