import { failureOf, onSheet, openEmpty, reopen, valuesOf } from "../openTest";

/** A workbook with the table Scores at A1:B3. */
async function openWithTable() {
  const simulator = await openEmpty();
  await onSheet(simulator, (sheet) => {
    sheet.getRange("A1:B3").values = [
      ["ตัวชี้วัด", "คะแนน"],
      ["การปฏิบัติหน้าที่", 90],
      ["การใช้อำนาจ", 80],
    ];
    sheet.tables.add("A1:B3", true).name = "Scores";
  });
  return simulator;
}

describe("tables", () => {
  test("are made of a range with headers, and kept in the file", async () => {
    const again = await reopen(await openWithTable());
    await onSheet(again, async (_sheet, context) => {
      const table = context.workbook.tables.getItem("scores");
      table.load("name,style,showHeaders,showTotals,showFilterButton,showBandedRows,worksheet/name");
      table.columns.load("items/name,items/index,count");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) =>
        range.load("address"),
      );
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        name: "Scores",
        style: "TableStyleMedium2",
        showHeaders: true,
        showTotals: false,
        showFilterButton: true,
        showBandedRows: true,
      });
      expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
        ["ตัวชี้วัด", 0],
        ["คะแนน", 1],
      ]);
      expect(parts.map(({ address }) => address)).toEqual(["Sheet1!A1:B3", "Sheet1!A1:B1", "Sheet1!A2:B3"]);
    });
  });

  test("without headers get a row of them; empty and repeated headers get names", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("C1:E1").values = [["x", "X", ""]];
      const first = sheet.tables.add("A1:A2", false).load("name");
      const second = sheet.tables.add("Sheet1!C1:E2", true).load("name");
      await context.sync();
      expect([first.name, second.name]).toEqual(["Table1", "Table2"]);
    });
    expect(await valuesOf(simulator, "A1:E3")).toEqual([
      ["Column1", "", "x", "X2", "Column3"],
      [1, "", "", "", ""],
      [2, "", "", "", ""],
    ]);
  });

  test("rows are added at the end or inside; what is below moves down", async () => {
    const simulator = await openWithTable();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A5").values = [["below"]];
      const table = sheet.tables.getItem("Scores");
      table.rows.add(undefined, [["ใหม่", 70]]);
      table.rows.add(0, [["แรก", 60]]);
      table.rows.load("count,items/values");
      const range = table.getRange().load("address");
      await context.sync();
      expect(table.rows.items.map(({ values }) => values[0]?.[0])).toEqual([
        "แรก",
        "การปฏิบัติหน้าที่",
        "การใช้อำนาจ",
        "ใหม่",
      ]);
      expect([range.address, table.rows.count]).toEqual(["Sheet1!A1:B5", 4]);
      table.rows.getItemAt(1).delete();
      table.rows.getItemAt(1).values = [["เปลี่ยน", 1]];
    });
    expect(await valuesOf(simulator, "A1:B5")).toEqual([
      ["ตัวชี้วัด", "คะแนน"],
      ["แรก", 60],
      ["เปลี่ยน", 1],
      ["ใหม่", 70],
      ["below", ""],
    ]);
  });

  test("columns are added, renamed, read and deleted", async () => {
    const simulator = await openWithTable();
    await onSheet(simulator, async (sheet, context) => {
      const { columns } = sheet.tables.getItem("Scores");
      columns.add(undefined, [["ผ่าน"], ["=[@คะแนน]>=85"], ["=[@คะแนน]>=85"]]);
      columns.add(1, undefined, "รหัส");
      columns.getItem("คะแนน").name = "Score";
      const passed = columns.getItem("ผ่าน").load("values,index");
      columns.load("items/name");
      await context.sync();
      expect([passed.index, passed.values]).toEqual([3, [["ผ่าน"], [true], [false]]]);
      expect(columns.items.map(({ name }) => name)).toEqual(["ตัวชี้วัด", "รหัส", "Score", "ผ่าน"]);
      columns.getItem("รหัส").delete();
      columns.load("items/name");
      await context.sync();
      expect(columns.items.map(({ name }) => name)).toEqual(["ตัวชี้วัด", "Score", "ผ่าน"]);
    });
  });

  test("writing over a header renames the column", async () => {
    const simulator = await openWithTable();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("B1").values = [["ร้อยละ"]];
      const { columns } = sheet.tables.getItem("Scores");
      columns.load("items/name");
      await context.sync();
      expect(columns.items[1]?.name).toBe("ร้อยละ");
    });
  });

  test("formulas use their structured references, and follow a new name", async () => {
    const simulator = await openWithTable();
    await onSheet(simulator, async (sheet, context) => {
      const cell = sheet.getRange("D1");
      cell.formulas = [["=SUM(Scores[คะแนน])"]];
      sheet.tables.getItem("Scores").name = "Results";
      cell.load("formulas,values");
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[["=SUM(Results[คะแนน])"]], [[170]]]);
    });
  });

  test("show totals, are resized, become a range, are deleted", async () => {
    const simulator = await openWithTable();
    await onSheet(simulator, async (sheet, context) => {
      const table = sheet.tables.getItem("Scores");
      table.showTotals = true;
      const totals = table.getTotalRowRange().load("address,values");
      await context.sync();
      expect([totals.address, totals.values]).toEqual(["Sheet1!A4:B4", [["Total", 170]]]);
      table.showTotals = false;
      table.resize("A1:C3");
      const header = table.getHeaderRowRange().load("values");
      const range = table.convertToRange().load("address");
      const count = context.workbook.tables.getCount();
      await context.sync();
      expect([header.values, range.address, count.value]).toEqual([
        [["ตัวชี้วัด", "คะแนน", "Column3"]],
        "Sheet1!A1:C3",
        0,
      ]);
    });
    expect(await valuesOf(simulator, "A2:B2")).toEqual([["การปฏิบัติหน้าที่", 90]]);
  });

  test("of a range are found, those that touch it or lie in it", async () => {
    const simulator = await openWithTable();
    await onSheet(simulator, async (sheet, context) => {
      const counts = [
        sheet.getRange("B2").getTables(false).getCount(),
        sheet.getRange("B2").getTables(true).getCount(),
        sheet.getRange("A1:Z9").getTables(true).getCount(),
      ];
      const none = sheet.getRange("Z1").getTables().getItemOrNullObject("Scores");
      await context.sync();
      expect([...counts.map(({ value }) => value), none.isNullObject]).toEqual([1, 0, 1, true]);
    });
  });

  test("what Excel refuses: overlaps, merged cells, bad names", async () => {
    const simulator = await openWithTable();
    await onSheet(simulator, (sheet) => sheet.getRange("E1:F1").merge());
    const code = async (program: (sheet: Excel.Worksheet) => unknown) =>
      (await failureOf(simulator, program)).code;
    expect(await code((sheet) => sheet.tables.add("B3:C5", true))).toBe("InvalidOperation");
    expect(await code((sheet) => sheet.tables.add("E1:F3", true))).toBe("MergedRangeConflict");
    expect(await code((sheet) => (sheet.tables.getItem("Scores").name = "two words"))).toBe(
      "InvalidArgument",
    );
    expect(await code((sheet) => sheet.getRange("A2:B2").merge())).toBe("InvalidOperation");
    expect(await code((sheet) => sheet.tables.getItem("Scores").rows.add(undefined, [[1]]))).toBe(
      "InvalidArgument",
    );
  });
});
