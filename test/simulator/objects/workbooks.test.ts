import { failureOf, onSheet, openEmpty, reopen } from "../openTest";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

describe("worksheets of another file", () => {
  test("are inserted where they are wanted, with their cells, names, tables and rules", async () => {
    const other = await openEmpty();
    await onSheet(other, (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        ["ชื่อ", "คะแนน"],
        ["ก", 84],
      ];
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.tables.add("A1:B2", true).name = "Returned";
      context.workbook.names.add("returned_score", sheet.getRange("B2"));
      sheet.getRange("B2").conditionalFormats.add("Custom").custom.rule.formula = "=B2<85";
      const second = context.workbook.worksheets.add("สรุป");
      second.getRange("A1").formulas = [["=Sheet1!B2*2"]];
    });
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1").values = [["ของเดิม"]];
      const ids = context.workbook.insertWorksheetsFromBase64(base64(other.save()), { positionType: "End" });
      await context.sync();
      const sheets = context.workbook.worksheets.load("items/id,items/name");
      const formula = context.workbook.worksheets.getItem("สรุป").getRange("A1").load("formulas,values");
      const name = context.workbook.names.getItem("returned_score").load("formula");
      const table = context.workbook.tables.getItem("Returned").load("worksheet/name");
      const rules = context.workbook.worksheets
        .getItem("Sheet1 (2)")
        .getRange()
        .conditionalFormats.getCount();
      await context.sync();
      expect(sheets.items.map((item) => item.name)).toEqual(["Sheet1", "Sheet1 (2)", "สรุป"]);
      expect(ids.value).toEqual(sheets.items.slice(1).map(({ id }) => id));
      expect([formula.formulas, formula.values]).toEqual([[["='Sheet1 (2)'!B2*2"]], [[168]]]);
      expect([name.formula, table.worksheet.name, rules.value]).toEqual([
        "='Sheet1 (2)'!$B$2",
        "Sheet1 (2)",
        1,
      ]);
    });
    const again = await reopen(simulator);
    expect(again.workbook.sheets[1]?.cells.get(0, 0)?.style.font.bold).toBe(true);
  });

  test("only the wanted ones; a file that is none is refused", async () => {
    const other = await openEmpty();
    await onSheet(other, (_sheet, context) => context.workbook.worksheets.add("Wanted"));
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet, context) =>
      context.workbook.insertWorksheetsFromBase64(base64(other.save()), {
        sheetNamesToInsert: ["Wanted"],
        positionType: "Before",
        relativeTo: sheet,
      }),
    );
    expect(simulator.workbook.sheets.map(({ name }) => name)).toEqual(["Wanted", "Sheet1"]);
    for (const text of ["not base64!", "aGVsbG8="]) {
      expect(
        await failureOf(simulator, (sheet) => sheet.context.workbook.insertWorksheetsFromBase64(text)),
      ).toEqual({ code: "InvalidArgument", location: "Workbook.insertWorksheetsFromBase64" });
    }
  });
});

describe("Excel.createWorkbook", () => {
  test.each(["OfficeOnline", "PC"])("opens a new window with the file (%s)", async (platform) => {
    const simulator = await openEmpty({ platform });
    const file = simulator.save();
    await simulator.Excel.createWorkbook(base64(file));
    await simulator.Excel.createWorkbook();
    expect(simulator.createdWorkbooks.map((bytes) => bytes?.length ?? null)).toEqual([file.length, null]);
  });
});
