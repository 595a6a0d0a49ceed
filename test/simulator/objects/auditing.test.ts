import { failureOf, onSheet, openEmpty, valuesOf } from "../openTest";

test("precedents and dependents are found over worksheets", async () => {
  const simulator = await openEmpty();
  await onSheet(simulator, async (sheet, context) => {
    const other = context.workbook.worksheets.add("ผล 63");
    other.getRange("A1").values = [[1]];
    other.getRange("B1").formulas = [["=A1*2"]];
    sheet.getRange("A1:A2").formulas = [["='ผล 63'!B1+SUM(C1:C3)"], ["=A1"]];
    const direct = sheet.getRange("A1").getDirectPrecedents().load("addresses");
    const all = sheet.getRange("A2").getPrecedents().load("addresses,areas/items/address");
    const own = all.getRangeAreasBySheet("ผล 63").load("address");
    const none = all.getRangeAreasOrNullObjectBySheet("ไม่มี").load("address");
    const readers = other.getRange("B1").getDirectDependents().load("addresses,ranges/items/address");
    await context.sync();
    expect(direct.addresses).toEqual(["Sheet1!C1:C3", "'ผล 63'!B1"]);
    expect(all.addresses).toEqual(["Sheet1!A1,Sheet1!C1:C3", "'ผล 63'!B1,'ผล 63'!A1"]);
    expect([own.address, none.isNullObject]).toEqual(["'ผล 63'!B1,'ผล 63'!A1", true]);
    expect(readers.ranges.items.map(({ address }) => address)).toEqual(["Sheet1!A1"]);
  });
  const failure = await failureOf(simulator, (sheet) => sheet.getRange("Z9").getDirectPrecedents());
  expect(failure).toEqual({ code: "ItemNotFound", location: "Range.getDirectPrecedents" });
});

test("the visible view leaves hidden rows and columns out, and is written through", async () => {
  const simulator = await openEmpty();
  await onSheet(simulator, async (sheet, context) => {
    sheet.getRange("A1:C3").values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    const view = sheet.getRange("A1:C3").getVisibleView();
    view.load("values,cellAddresses,rowCount,columnCount,rows/items/values,rows/items/index");
    await context.sync();
    expect(view.values).toEqual([
      [1, 3],
      [7, 9],
    ]);
    expect(view.cellAddresses).toEqual([
      ["A1", "C1"],
      ["A3", "C3"],
    ]);
    expect(view.rows.items.map(({ index, values }) => [index, values])).toEqual([
      [0, [[1, 3]]],
      [1, [[7, 9]]],
    ]);
    view.values = [
      ["ก", "ข"],
      ["ค", "ง"],
    ];
    await context.sync();
  });
  expect(await valuesOf(simulator, "A1:C3")).toEqual([
    ["ก", 2, "ข"],
    [4, 5, 6],
    ["ค", 8, "ง"],
  ]);
});

test("values are judged by their data validations", async () => {
  const simulator = await openEmpty();
  await onSheet(simulator, async (sheet, context) => {
    sheet.getRange("A1:A4").values = [[50], [150], [""], [200]];
    const { dataValidation } = sheet.getRange("A1:A4");
    dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } };
    dataValidation.load("valid");
    const invalid = dataValidation.getInvalidCells().load("address");
    const good = sheet.getRange("A1").dataValidation.load("valid");
    const bad = sheet.getRange("A2").dataValidation.load("valid");
    const none = sheet.getRange("A1").dataValidation.getInvalidCellsOrNullObject().load("address");
    await context.sync();
    expect([dataValidation.valid, good.valid, bad.valid]).toEqual([null, true, false]);
    expect([invalid.address, none.isNullObject]).toEqual(["Sheet1!A2,Sheet1!A4", true]);
  });
});

test("categories of formats, arrays of names, and links are told", async () => {
  const simulator = await openEmpty();
  await onSheet(simulator, async (sheet, context) => {
    sheet.getRange("A1:E1").numberFormat = [["General", "#,##0.00", "0%", "@", "d mmm yyyy"]];
    sheet.getRange("A2:B2").values = [[1, "x"]];
    const range = sheet.getRange("A1:E1").load("numberFormatCategories,savedAsArray");
    const name = context.workbook.names.addFormulaLocal("Two", "=Sheet1!$A$2:$B$2");
    name.load("arrayValues/values,arrayValues/types");
    sheet.getRange("A4:B4").copyFrom("A2:B2", "Link");
    const link = sheet.getRange("A4:B4").load("formulas");
    await context.sync();
    expect(range.numberFormatCategories).toEqual([["General", "Number", "Percentage", "Text", "Date"]]);
    expect(range.savedAsArray).toBe(false);
    expect(name.arrayValues.values).toEqual([[1, "x"]]);
    expect(name.arrayValues.types).toEqual([["Double", "String"]]);
    expect(link.formulas).toEqual([["=$A$2", "=$B$2"]]);
  });
});

test("a table's header row is hidden and shown again", async () => {
  const simulator = await openEmpty();
  const range = (table: Excel.Table) => table.getRange().load("address");
  await onSheet(simulator, async (sheet, context) => {
    sheet.getRange("B2:C3").values = [
      ["ชื่อ", "คะแนน"],
      ["ก", 1],
    ];
    const table = sheet.tables.add("B2:C3", true);
    table.showHeaders = false;
    const without = range(table);
    await context.sync();
    table.showHeaders = true;
    const again = range(table);
    const headers = table.getHeaderRowRange().load("values");
    await context.sync();
    expect([without.address, again.address]).toEqual(["Sheet1!B3:C3", "Sheet1!B2:C3"]);
    expect(headers.values).toEqual([["ชื่อ", "คะแนน"]]);
  });
});

test("worksheets with comments are not inserted on the web, as Microsoft says, but elsewhere", async () => {
  const source = await openEmpty();
  await onSheet(source, (sheet) => void sheet.comments.add("Sheet1!A1", "ดู"));
  const file = Buffer.from(source.save()).toString("base64");
  const insert = (sheet: Excel.Worksheet) =>
    void (sheet.context as Excel.RequestContext).workbook.insertWorksheetsFromBase64(file);
  expect(await failureOf(await openEmpty(), insert)).toEqual({
    code: "UnsupportedFeature",
    location: "Workbook.insertWorksheetsFromBase64",
  });
  const desktop = await openEmpty({ platform: "PC" });
  await onSheet(desktop, insert);
  expect(desktop.workbook.sheets.map(({ comments }) => comments.length)).toEqual([1, 0]);
});
