import { failureOf, onSheet, openEmpty, reopen } from "../openTest";

test("worksheet functions take values, ranges and each other's answers", async () => {
  const simulator = await openEmpty();
  await onSheet(simulator, async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["ก", 1],
      ["ข", 2],
      ["ค", 3],
    ];
    const { functions } = context.workbook;
    const scores = sheet.getRange("B1:B3");
    const results = [
      functions.sum(scores, 10),
      functions.vlookup("ข", sheet.getRange("A1:B3"), 2, false),
      functions.if(true, "ใช่", "ไม่"),
      functions.countIf(scores, ">=2"),
      functions.round(functions.average(scores, 5), 1),
      functions.concatenate('"', "a"),
      functions.stDev_S(scores),
    ].map((result) => result.load("value,error"));
    const wrong = functions.vlookup("ง", sheet.getRange("A1:B3"), 2, false).load("value,error");
    await context.sync();
    expect(results.map(({ value }) => value)).toEqual([16, 2, "ใช่", 2, 2.8, '"a', 1]);
    expect([wrong.error, wrong.value]).toEqual(["#N/A", null]);
  });
  const failure = await failureOf(simulator, (sheet) =>
    (sheet.context as Excel.RequestContext).workbook.functions.besselI(1, 1).load("value"),
  );
  expect(failure.code).toBe("NotImplemented");
});

test("a workbook knows whether it was changed, and saves", async () => {
  const simulator = await reopen(await openEmpty());
  await onSheet(simulator, async (sheet, context) => {
    const { workbook } = context;
    workbook.load("isDirty,previouslySaved");
    await context.sync();
    expect([workbook.isDirty, workbook.previouslySaved]).toEqual([false, true]);
    sheet.getRange("A1").values = [["x"]];
    workbook.load("isDirty");
    await context.sync();
    expect(workbook.isDirty).toBe(true);
    workbook.save();
    workbook.load("isDirty");
    await context.sync();
    expect(workbook.isDirty).toBe(false);
  });
  expect(simulator.savedFiles).toHaveLength(1);
});

test("groups are shown down to a level", async () => {
  const simulator = await openEmpty();
  await onSheet(simulator, async (sheet, context) => {
    sheet.getRange("2:5").group("ByRows");
    sheet.getRange("3:4").group("ByRows");
    sheet.showOutlineLevels(2, 1);
    const rows = ["2:2", "3:3", "5:5"].map((row) => sheet.getRange(row).load("rowHidden"));
    await context.sync();
    expect(rows.map(({ rowHidden }) => rowHidden)).toEqual([false, true, false]);
  });
});

test("programs hear of sorting", async () => {
  const simulator = await openEmpty();
  const heard: string[] = [];
  await simulator.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      [2, "b"],
      [1, "a"],
    ];
    sheet.onRowSorted.add(async (event) => void heard.push(event.address));
    await context.sync();
    sheet.getRange("A1:B2").sort.apply([{ key: 0 }]);
    await context.sync();
  });
  expect(heard).toEqual(["A1:B2"]);
});

test("charts, shapes, pivots and slicers fail by their names", async () => {
  const simulator = await openEmpty();
  const programs: [string, (sheet: Excel.Worksheet) => unknown][] = [
    ["Worksheet.charts", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2"))],
    ["Worksheet.shapes", (sheet) => sheet.shapes.addLine(0, 0, 1, 1)],
    ["Worksheet.pivotTables", (sheet) => sheet.pivotTables.add("P", "A1:B2", "D1")],
    ["Worksheet.slicers", (sheet) => sheet.slicers.add("Table1", "x")],
    ["Range.getImage", (sheet) => sheet.getRange("A1").getImage()],
  ];
  for (const [location, program] of programs)
    expect(await failureOf(simulator, program)).toMatchObject({ code: "NotImplemented", location });
});

test("cells are moved with all that lies on them, and formulas follow", async () => {
  const simulator = await openEmpty();
  await onSheet(simulator, async (sheet, context) => {
    sheet.getRange("A1:B2").formulas = [
      [1, "=A1+A5"],
      [2, "=SUM(A1:A2)"],
    ];
    sheet.getRange("E1:E3").formulas = [["=A1"], ["=SUM(A1:A9)"], ["=D5"]];
    context.workbook.names.add("First", sheet.getRange("A1"));
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=$A1>0";
    sheet.comments.add("Sheet1!A2", "ดู");
    sheet.getRange("A1:B2").moveTo("C4");
    const moved = sheet.getRange("C4:D5").load("formulas");
    const left = sheet.getRange("A1:B2").load("values");
    const readers = sheet.getRange("E1:E3").load("formulas");
    const name = context.workbook.names.getItem("First").load("formula");
    const comment = sheet.comments.getItemAt(0).getLocation().load("address");
    const rule = sheet.getRange().conditionalFormats.getItemAt(0).getRange().load("address");
    await context.sync();
    expect(moved.formulas).toEqual([
      [1, "=C4+A5"],
      [2, "=SUM(C4:C5)"],
    ]);
    expect(left.values).toEqual([
      ["", ""],
      ["", ""],
    ]);
    expect(readers.formulas).toEqual([["=C4"], ["=SUM(A1:A9)"], ["=#REF!"]]);
    expect([name.formula, comment.address, rule.address]).toEqual(["=Sheet1!$C$4", "Sheet1!C5", "Sheet1!C4"]);
  });
});
