import type { ConformanceProgram } from "../program";

const RANGE = "https://learn.microsoft.com/javascript/api/excel/excel.range";
const VALUES = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values";

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

export const cellPrograms: ConformanceProgram[] = [
  {
    name: "values and formulas are written to a range and read back",
    source: VALUES,
    async run(context) {
      const sheet = active(context);
      sheet.getRange("B3:D3").values = [["Bananas", 12, 8]];
      sheet.getRange("E3").formulas = [["=C3 * D3"]];
      sheet.getRange("B3:E3").format.autofitColumns();
      const range = sheet.getRange("B3:E3").load("values, text, formulas");
      await context.sync();
      return [range.values, range.text, range.formulas];
    },
    answers: [[["Bananas", 12, 8, 96]], [["Bananas", "12", "8", "96"]], [["Bananas", 12, 8, "=C3 * D3"]]],
    cells: { Sheet1: { "B3:E3": [["Bananas", 12, 8, 96]] } },
  },
  {
    name: "a text that looks like a number, date or percentage becomes one",
    source: VALUES,
    async run(context) {
      const range = active(context).getRange("A1:D1");
      range.values = [["1,234.50", "50%", "2021-03-15", "$5"]];
      range.load("values, valueTypes");
      await context.sync();
      return [range.values, range.valueTypes];
    },
    answers: [[[1234.5, 0.5, 44270, 5]], [["Double", "Double", "Double", "Double"]]],
  },
  {
    name: "an array of another shape than the range is refused",
    source: VALUES,
    async run(context) {
      active(context).getRange("A1:B2").values = [["only one"]];
      await context.sync();
    },
    fails: { code: "InvalidArgument", location: "Range.values" },
  },
  {
    name: "null in an array leaves the cell alone",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values",
    async run(context) {
      const range = active(context).getRange("A1:C1");
      range.values = [["a", "b", "c"]];
      await context.sync();
      range.values = [[null, "", "z"]] as unknown[][];
      await context.sync();
    },
    cells: { Sheet1: { "A1:C1": [["a", "", "z"]] } },
  },
  {
    name: "a single value is written to all cells of a range",
    source: VALUES,
    async run(context) {
      active(context).getRange("A1:B2").values = "same" as unknown as unknown[][];
      await context.sync();
    },
    cells: {
      Sheet1: {
        "A1:B2": [
          ["same", "same"],
          ["same", "same"],
        ],
      },
    },
  },
  {
    name: "an unbounded range reads null for its cells",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded",
    async run(context) {
      const column = active(context).getRange("C:C").load("values,text,numberFormat,address");
      await context.sync();
      return [column.values, column.text, column.numberFormat, column.address];
    },
    answers: [null, null, null, "Sheet1!C:C"],
  },
  {
    name: "a dynamic array spills into its neighbours",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays",
    async run(context) {
      const sheet = active(context);
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      const spilled = sheet.getRange("A1:A3").load("values,hasSpill");
      await context.sync();
      return [spilled.values, spilled.hasSpill];
    },
    answers: [[[1], [2], [3]], true],
  },
  {
    name: "getSpillingToRange finds where a dynamic array lies",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays",
    async run(context) {
      const sheet = active(context);
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      const spill = sheet.getRange("A1").getSpillingToRange().load("address");
      await context.sync();
      return spill.address;
    },
    answers: "Sheet1!A1:A3",
  },
  {
    name: "cells are inserted and what stood there moves down",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-insert",
    async run(context) {
      const sheet = active(context);
      sheet.getRange("B4:E4").values = [[1, 2, 3, 4]];
      sheet.getRange("B4:E4").insert(Excel.InsertShiftDirection.down);
      await context.sync();
    },
    cells: {
      Sheet1: {
        "B4:E5": [
          ["", "", "", ""],
          [1, 2, 3, 4],
        ],
      },
    },
  },
  {
    name: "cells are deleted and what is below moves up",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-clear-delete",
    async run(context) {
      const sheet = active(context);
      sheet.getRange("B3:B5").values = [[1], [2], [3]];
      sheet.getRange("B4").delete(Excel.DeleteShiftDirection.up);
      await context.sync();
    },
    cells: { Sheet1: { "B3:B5": [[1], [3], [""]] } },
  },
  {
    name: "a range is copied with its relative formulas",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-cut-copy-paste",
    async run(context) {
      const sheet = active(context);
      sheet.getRange("A1:B1").formulas = [[3, "=A1*2"]];
      sheet.getRange("A2").values = [[5]];
      sheet.getRange("B2").copyFrom("B1", Excel.RangeCopyType.formulas);
      await context.sync();
    },
    cells: {
      Sheet1: {
        "A1:B2": [
          [3, 6],
          [5, 10],
        ],
      },
    },
  },
  {
    name: "moveTo moves cells, and formulas elsewhere follow them",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-cut-copy-paste",
    async run(context) {
      const sheet = active(context);
      sheet.getRange("A1:B1").formulas = [[3, "=A1*2"]];
      sheet.getRange("A1").moveTo("D4");
      await context.sync();
    },
    cells: { Sheet1: { "A1:B1": [["", 6]], D4: [[3]] } },
  },
  {
    name: "find answers the first cell with the text",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-string-match",
    async run(context) {
      const sheet = active(context);
      sheet.getRange("A1:A3").values = [["Bread"], ["Food"], ["food truck"]];
      const found = sheet.getRange("A1:A3").find("food", { completeMatch: false, matchCase: false });
      found.load("address");
      await context.sync();
      return found.address;
    },
    answers: "Sheet1!A2",
  },
  {
    name: "autoFill continues a series",
    source: `${RANGE}#excel-excel-range-autofill-member(1)`,
    async run(context) {
      const sheet = active(context);
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("A1:A2").autoFill("A1:A5", Excel.AutoFillType.fillSeries);
      await context.sync();
    },
    cells: { Sheet1: { "A1:A5": [[1], [2], [3], [4], [5]] } },
  },
  {
    name: "removeDuplicates keeps the first of equal rows",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-remove-duplicates",
    async run(context) {
      const sheet = active(context);
      sheet.getRange("A1:A4").values = [["a"], ["b"], ["a"], ["c"]];
      const result = sheet.getRange("A1:A4").removeDuplicates([0], false).load("removed,uniqueRemaining");
      await context.sync();
      return [result.removed, result.uniqueRemaining];
    },
    answers: [1, 3],
    cells: { Sheet1: { "A1:A4": [["a"], ["b"], ["c"], [""]] } },
  },
  {
    name: "getSpecialCells finds the cells with formulas",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-special-cells",
    async run(context) {
      const sheet = active(context);
      sheet.getRange("A1:B2").formulas = [
        [1, "=A1"],
        ["=B1", 2],
      ];
      const formulas = sheet.getRange().getSpecialCells(Excel.SpecialCellType.formulas).load("address");
      await context.sync();
      return formulas.address;
    },
    answers: "Sheet1!B1,Sheet1!A2",
  },
  {
    name: "a surrounding region ends at empty rows and columns",
    source: `${RANGE}#excel-excel-range-getsurroundingregion-member(1)`,
    async run(context) {
      const sheet = active(context);
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("E5").values = [[9]];
      const region = sheet.getRange("C3").getSurroundingRegion().load("address");
      await context.sync();
      return region.address;
    },
    answers: "Sheet1!B2:C3",
  },
  {
    name: "merging keeps the upper left value",
    source: `${RANGE}#excel-excel-range-merge-member(1)`,
    async run(context) {
      const range = active(context).getRange("A1:B2");
      range.values = [
        ["title", "lost"],
        ["lost", "lost"],
      ];
      range.merge();
      await context.sync();
    },
    cells: {
      Sheet1: {
        "A1:B2": [
          ["title", ""],
          ["", ""],
        ],
      },
    },
  },
  {
    name: "getImage draws a range",
    source: `${RANGE}#excel-excel-range-getimage-member(1)`,
    async run(context) {
      const image = active(context).getRange("A1:B2").getImage();
      await context.sync();
      return image.value.length > 0;
    },
    answers: true,
  },
];
