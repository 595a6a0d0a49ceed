import type { ConformanceProgram } from "../program";

const TABLES = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables";
const CHARTS = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-charts";
const FORMATS = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting";

const HEADER = ["Date", "Merchant", "Amount"];
const ROWS = [
  ["1/1/2017", "The Phone Company", 120],
  ["1/2/2017", "Northwind Electric Cars", 142.33],
];

function addExpenses(context: Excel.RequestContext): Excel.Table {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const table = sheet.tables.add("A1:C1", true);
  table.name = "ExpensesTable";
  table.getHeaderRowRange().values = [HEADER];
  table.rows.add(undefined, ROWS);
  return table;
}

export const tablePrograms: ConformanceProgram[] = [
  {
    name: "a table is made of its header and filled with rows",
    source: TABLES,
    async run(context) {
      const table = addExpenses(context);
      const body = table.getDataBodyRange().load("values,address");
      table.columns.load("items/name");
      await context.sync();
      return [
        body.address,
        body.values.map((row) => row[1] as unknown),
        table.columns.items.map(({ name }) => name),
      ];
    },
    answers: ["Sheet1!A2:C3", ["The Phone Company", "Northwind Electric Cars"], HEADER],
    cells: {
      Sheet1: {
        "A1:C3": [HEADER, [42736, "The Phone Company", 120], [42737, "Northwind Electric Cars", 142.33]],
      },
    },
  },
  {
    name: "a column is added with a formula for each row",
    source: TABLES,
    async run(context) {
      const table = addExpenses(context);
      table.columns.add(undefined, [["Double"], ["=[@Amount]*2"], ["=[@Amount]*2"]]);
      await context.sync();
    },
    cells: { Sheet1: { "D1:D3": [["Double"], [240], [284.66]] } },
  },
  {
    name: "rows are read, changed and deleted by their index",
    source: TABLES,
    async run(context) {
      const table = addExpenses(context);
      table.rows.getItemAt(0).delete();
      table.rows.getItemAt(0).values = [["1/3/2017", "Best For You", 27.9]];
      await context.sync();
    },
    cells: {
      Sheet1: {
        "A2:C3": [
          [42738, "Best For You", 27.9],
          ["", "", ""],
        ],
      },
    },
  },
  {
    name: "a table is sorted by a column",
    source: TABLES,
    async run(context) {
      const table = addExpenses(context);
      table.sort.apply([{ key: 2, ascending: false }]);
      await context.sync();
    },
    cells: { Sheet1: { "C2:C3": [[142.33], [120]] } },
  },
  {
    name: "a filter hides the rows that do not match",
    source: TABLES,
    async run(context) {
      const table = addExpenses(context);
      table.columns.getItem("Merchant").filter.applyValuesFilter(["The Phone Company"]);
      const hidden = context.workbook.worksheets.getActiveWorksheet().getRange("A3").load("rowHidden");
      await context.sync();
      return hidden.rowHidden;
    },
    answers: true,
  },
  {
    name: "a chart is made of a range",
    source: CHARTS,
    async run(context) {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").values = [
        ["a", 1],
        ["b", 2],
      ];
      sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:B2"));
      const count = sheet.charts.getCount();
      await context.sync();
      return count.value;
    },
    answers: 1,
  },
  {
    name: "a pivot table is made of a range",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-pivottables",
    async run(context) {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.pivotTables.add("Sales", "A1:B9", "D1");
      const count = sheet.pivotTables.getCount();
      await context.sync();
      return count.value;
    },
    answers: 1,
  },
  {
    name: "a custom conditional format has a formula and a look",
    source: FORMATS,
    async run(context) {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B8:E13");
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=IF(B8>INDIRECT("RC[-1]",0),TRUE)';
      format.custom.format.font.color = "green";
      format.load("type,custom/rule/formula,custom/format/font/color");
      await context.sync();
      return [format.type, format.custom.rule.formula, format.custom.format.font.color];
    },
    answers: ["Custom", '=IF(B8>INDIRECT("RC[-1]",0),TRUE)', "#008000"],
  },
  {
    name: "newer conditional formats have priority, and priorities can be set",
    source: FORMATS,
    async run(context) {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A9").conditionalFormats;
      const older = formats.add(Excel.ConditionalFormatType.cellValue);
      older.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      const newer = formats.add(Excel.ConditionalFormatType.cellValue);
      newer.cellValue.rule = { formula1: "=-10", operator: "LessThan" };
      older.load("priority");
      newer.load("priority");
      await context.sync();
      const before = [older.priority, newer.priority];
      older.priority = 0;
      older.load("priority");
      newer.load("priority");
      await context.sync();
      return [before, [older.priority, newer.priority]];
    },
    answers: [
      [1, 0],
      [0, 1],
    ],
  },
  {
    name: "a data validation of a range is read back as formulas",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation",
    async run(context) {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C5");
      range.dataValidation.rule = {
        wholeNumber: { formula1: 0, operator: Excel.DataValidationOperator.greaterThan },
      };
      range.dataValidation.load("rule,type");
      await context.sync();
      return [range.dataValidation.type, range.dataValidation.rule];
    },
    answers: ["WholeNumber", { wholeNumber: { formula1: "=0", operator: "GreaterThan" } }],
  },
];
