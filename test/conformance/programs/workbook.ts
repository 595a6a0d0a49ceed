import type { ConformanceProgram } from "../program";

const WORKSHEETS = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets";
const MODEL = "https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model";

export const workbookPrograms: ConformanceProgram[] = [
  {
    name: "worksheets are added, listed and deleted",
    source: WORKSHEETS,
    async run(context) {
      const sheets = context.workbook.worksheets;
      const sheet = sheets.add("Sample");
      sheet.load("name, position");
      await context.sync();
      sheets.load("items/name");
      const count = sheets.getCount();
      await context.sync();
      const before = [sheet.name, sheet.position, sheets.items.map((item) => item.name), count.value];
      sheet.delete();
      const after = sheets.getCount();
      await context.sync();
      return [...before, after.value];
    },
    answers: ["Sample", 1, ["Sheet1", "Sample"], 2, 1],
  },
  {
    name: "a worksheet that is not there is a null object, or ItemNotFound",
    source: MODEL,
    async run(context) {
      const none = context.workbook.worksheets.getItemOrNullObject("Data");
      await context.sync();
      if (!none.isNullObject) throw new Error("There is no such worksheet.");
      context.workbook.worksheets.getItem("Data").activate();
      await context.sync();
    },
    fails: { code: "ItemNotFound", location: "WorksheetCollection.getItem" },
  },
  {
    name: "a worksheet's name follows Excel's rules",
    source: "https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9",
    async run(context) {
      context.workbook.worksheets.add("Q1/Q2");
      await context.sync();
    },
    fails: { code: "InvalidArgument", location: "WorksheetCollection.add" },
  },
  {
    name: "a worksheet is copied beside another",
    source: WORKSHEETS,
    async run(context) {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["copied"]];
      const copy = sheet.copy(Excel.WorksheetPositionType.after, sheet);
      copy.load("name,position");
      await context.sync();
      return [copy.name, copy.position];
    },
    answers: ["Sheet1 (2)", 1],
    cells: { "Sheet1 (2)": { A1: [["copied"]] } },
  },
  {
    name: "what precedes the failing statement of a batch is done",
    source: MODEL,
    async run(context) {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["done"]];
      sheet.getRange("not an address").values = [["never"]];
      sheet.getRange("A2").values = [["never"]];
      await context.sync();
    },
    fails: { code: "InvalidArgument", location: "Worksheet.getRange" },
    cells: { Sheet1: { "A1:A2": [["done"], [""]] } },
  },
  {
    name: "a property that was not loaded cannot be read",
    source: MODEL,
    async run(context) {
      const range = context.workbook.getSelectedRange();
      await context.sync();
      return range.address;
    },
    fails: { code: "PropertyNotLoaded", location: "Range.address" },
  },
  {
    name: "names stand for constants and ranges in formulas",
    source: "https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection",
    async run(context) {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A3").values = [[80], [90], [100]];
      context.workbook.names.add("Scores", sheet.getRange("A1:A3"));
      context.workbook.names.add("Mark", "=85");
      sheet.getRange("C1").formulas = [['=COUNTIF(Scores,">="&Mark)']];
      await context.sync();
    },
    cells: { Sheet1: { C1: [[2]] } },
  },
  {
    name: "settings are kept with the workbook",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks",
    async run(context) {
      context.workbook.settings.add("NeedsReview", true);
      await context.sync();
      const setting = context.workbook.settings.getItem("NeedsReview").load("value");
      await context.sync();
      return setting.value as unknown;
    },
    answers: true,
  },
  {
    name: "a protected worksheet refuses to have locked cells changed",
    source: WORKSHEETS,
    async run(context) {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("A1").values = [["x"]];
      await context.sync();
    },
    fails: { code: "AccessDenied" },
  },
  {
    name: "comments are added to cells",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments",
    async run(context) {
      context.workbook.comments.add("Sheet1!A2", "please check");
      const count = context.workbook.comments.getCount();
      await context.sync();
      return count.value;
    },
    answers: 1,
  },
  {
    name: "custom XML parts are kept with the workbook",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks",
    async run(context) {
      const part = context.workbook.customXmlParts.add("<note xmlns='urn:test'>x</note>");
      const xml = part.getXml();
      await context.sync();
      return xml.value;
    },
    answers: "<note xmlns='urn:test'>x</note>",
  },
];
