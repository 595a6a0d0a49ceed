import { openSimulator } from "../../../src/simulator/node";
import { unzip, workbook, zip } from "../xlsx/support/package";
import { failureOf, onSheet, openEmpty, reopen, valuesOf } from "../openTest";

const sheetNames = (simulator: Awaited<ReturnType<typeof openEmpty>>): string[] =>
  simulator.workbook.sheets.map(({ name }) => name);

describe("worksheets", () => {
  test("are added at the end, named by Excel when nobody says how, and not activated", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.add("แผน");
      const unnamed = worksheets.add().load("name,position,id");
      const active = worksheets.getActiveWorksheet().load("name");
      const count = worksheets.getCount();
      const [first, last] = [worksheets.getFirst().load("name"), worksheets.getLast().load("name")];
      await context.sync();
      expect([unnamed.name, unnamed.position, active.name, count.value]).toEqual(["Sheet2", 2, "Sheet1", 3]);
      expect([first.name, last.name]).toEqual(["Sheet1", "Sheet2"]);
      const byId = worksheets.getItem(unnamed.id).load("name");
      await context.sync();
      expect(byId.name).toBe("Sheet2");
    });
  });

  test.each([
    ["a/b", "InvalidArgument"],
    ["a[b]", "InvalidArgument"],
    ["'quoted", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
    ["  ", "InvalidArgument"],
    ["History", "InvalidArgument"],
    ["SHEET1", "ItemAlreadyExists"],
  ])("the name %s is refused", async (name, code) => {
    const simulator = await openEmpty();
    expect(await failureOf(simulator, (sheet) => sheet.context.workbook.worksheets.add(name))).toEqual({
      code,
      location: "WorksheetCollection.add",
    });
  });

  test("renaming changes the formulas that speak of the sheet", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const other = context.workbook.worksheets.add("Other");
      sheet.getRange("A1").values = [[5]];
      other.getRange("A1").formulas = [["=Sheet1!A1*2"]];
      context.workbook.names.add("Five", "=Sheet1!$A$1");
      sheet.name = "ผล ITA 63";
      const range = other.getRange("A1").load("formulas,values");
      const name = context.workbook.names.getItem("Five").load("formula,value");
      await context.sync();
      expect([range.formulas, range.values]).toEqual([[["='ผล ITA 63'!A1*2"]], [[10]]]);
      expect([name.formula, name.value]).toEqual(["='ผล ITA 63'!$A$1", "'ผล ITA 63'!$A$1"]);
    });
  });

  test("deleting leaves #REF! behind; the last visible one stays", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1").values = [[1]];
      sheet.getRange("A1").formulas = [["=Other!A1"]];
      await context.sync();
      other.delete();
    });
    expect(await valuesOf(simulator, "A1")).toEqual([["#REF!"]]);
    expect(await failureOf(simulator, (sheet) => sheet.delete())).toEqual({
      code: "InvalidOperation",
      location: "Worksheet.delete",
    });
    expect((await failureOf(simulator, (sheet) => (sheet.visibility = "Hidden"))).code).toBe(
      "InvalidOperation",
    );
  });

  test("are moved, hidden, coloured, shown without grid and headings, activated", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const second = context.workbook.worksheets.add("Second");
      second.position = 0;
      second.tabColor = "#FF0000";
      second.showGridlines = false;
      second.showHeadings = false;
      second.activate();
      sheet.visibility = "VeryHidden";
      second.load("position,tabColor,showGridlines,showHeadings");
      sheet.load("visibility");
      const visible = context.workbook.worksheets.getCount(true);
      const previous = second.getNextOrNullObject(true);
      await context.sync();
      expect(second.toJSON()).toMatchObject({
        position: 0,
        tabColor: "#FF0000",
        showGridlines: false,
        showHeadings: false,
      });
      expect([sheet.visibility, visible.value, previous.isNullObject]).toEqual(["VeryHidden", 1, true]);
    });
    const again = await reopen(simulator);
    expect(sheetNames(again)).toEqual(["Second", "Sheet1"]);
    expect(again.workbook.sheets[0]).toMatchObject({ showGridlines: false, showHeadings: false });
  });

  test("are copied with all that is on them", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:A2").values = [["คะแนน"], [84]];
      sheet.getRange("A1:B1").merge();
      sheet.tables.add("D1:E2", true);
      sheet.names.add("local", sheet.getRange("A2"));
      const rule = sheet.getRange("A2").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=A2<85";
      const copy = sheet.copy("End").load("name,position");
      const { tables } = copy;
      tables.load("items/name");
      const values = copy.getRange("A1:A2").load("values");
      const rules = copy.getRange().conditionalFormats.getCount();
      const name = copy.names.getItem("local").load("formula");
      await context.sync();
      expect([copy.name, copy.position, values.values]).toEqual(["Sheet1 (2)", 1, [["คะแนน"], [84]]]);
      expect([tables.items.map((table) => table.name), rules.value]).toEqual([["Table1_1"], 1]);
      expect(name.formula).toBe("='Sheet1 (2)'!$A$2");
    });
    expect(sheetNames(await reopen(simulator))).toEqual(["Sheet1", "Sheet1 (2)"]);
  });

  test("freeze rows, columns or both", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const locations: string[] = [];
      for (const freeze of [
        () => sheet.freezePanes.freezeRows(2),
        () => sheet.freezePanes.freezeColumns(1),
        () => sheet.freezePanes.freezeAt(sheet.getRange("A1:B3")),
      ]) {
        freeze();
        const location = sheet.freezePanes.getLocation().load("address");
        await context.sync();
        locations.push(location.address);
      }
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect([...locations, none.isNullObject]).toEqual(["Sheet1!1:2", "Sheet1!A:A", "Sheet1!A1:B3", true]);
    });
  });
});

describe("selection", () => {
  test("is the user's, and a program's", async () => {
    const simulator = await openEmpty();
    const [sheet] = simulator.workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    simulator.user.select(sheet, { row: 3, column: 1, rowCount: 2, columnCount: 2 });
    await simulator.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, active.address]).toEqual(["Sheet1!B4:C5", "Sheet1!B4"]);
      context.workbook.worksheets.add("Second").getRange("C3").select();
      const now = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(now.address).toBe("Second!C3");
    });
  });
});

describe("protection", () => {
  test("keeps locked cells, formats and structure, and lets unlocked cells be written", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true, selectionMode: "Unlocked" });
    });
    const code = async (program: (sheet: Excel.Worksheet) => unknown) =>
      (await failureOf(simulator, program).catch(() => ({ code: "done" }))).code;
    expect([
      await code((sheet) => (sheet.getRange("A1").values = [[1]])),
      await code((sheet) => (sheet.getRange("A1:B1").values = [[1, 2]])),
      await code((sheet) => (sheet.getRange("B1").values = [[1]])),
      await code((sheet) => (sheet.getRange("B1").format.fill.color = "red")),
      await code((sheet) => (sheet.getRange("A:A").format.columnWidth = 60)),
      await code((sheet) => sheet.getRange("1:1").insert("Down")),
      await code((sheet) => sheet.getRange("A1").merge()),
      await code((sheet) => sheet.getRange("A1").conditionalFormats.add("Custom")),
      await code((sheet) => sheet.tables.add("A1:B2", true)),
    ]).toEqual([
      "AccessDenied",
      "AccessDenied",
      "done",
      "AccessDenied",
      "done",
      "AccessDenied",
      "AccessDenied",
      "AccessDenied",
      "AccessDenied",
    ]);
  });

  test("says its options, and fails when the sheet is in that state already", async () => {
    const simulator = await openEmpty();
    expect((await failureOf(simulator, (sheet) => sheet.protection.unprotect())).code).toBe("AccessDenied");
    await onSheet(simulator, async (sheet, context) => {
      sheet.protection.protect({ allowSort: true });
      const { protection } = sheet;
      protection.load("protected,options");
      await context.sync();
      expect([
        protection.protected,
        protection.options.allowSort,
        protection.options.allowInsertRows,
      ]).toEqual([true, true, false]);
      expect(protection.options.selectionMode).toBe("Normal");
    });
    expect((await failureOf(simulator, (sheet) => sheet.protection.protect())).code).toBe("AccessDenied");
    await onSheet(simulator, (sheet) => sheet.protection.unprotect());
    expect(simulator.workbook.sheets[0]?.protection).toBeNull();
  });

  test("with a password is taken away only with it, also after saving", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => sheet.protection.protect({}, "ลับ"));
    const again = await reopen(simulator);
    expect((await failureOf(again, (sheet) => sheet.protection.unprotect())).code).toBe("AccessDenied");
    expect((await failureOf(again, (sheet) => sheet.protection.unprotect("guess"))).code).toBe(
      "AccessDenied",
    );
    await onSheet(again, (sheet) => sheet.protection.unprotect("ลับ"));
    expect(again.workbook.sheets[0]?.protection).toBeNull();
  });

  test("of the workbook keeps its sheets", async () => {
    const simulator = await openEmpty();
    await simulator.run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.protection.load("protected");
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
    for (const program of [
      (sheet: Excel.Worksheet) => sheet.context.workbook.worksheets.add("x"),
      (sheet: Excel.Worksheet) => (sheet.name = "x"),
      (sheet: Excel.Worksheet) => sheet.copy(),
    ])
      expect((await failureOf(simulator, program)).code).toBe("AccessDenied");
  });

  test("of the workbook by a password ends with that password only, also after saving", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => sheet.context.workbook.protection.protect("ลับ"));
    const again = await reopen(simulator);
    const unprotect = (password?: string) => (sheet: Excel.Worksheet) =>
      sheet.context.workbook.protection.unprotect(password);
    expect(await failureOf(again, unprotect())).toEqual({
      code: "AccessDenied",
      location: "WorkbookProtection.unprotect",
    });
    expect((await failureOf(again, unprotect("guess"))).code).toBe("AccessDenied");
    expect(again.workbook.structureProtected).toBe(true);
    await onSheet(again, unprotect("ลับ"));
    expect([again.workbook.structureProtected, again.workbook.structurePassword]).toEqual([false, undefined]);
  });

  test("by a modern hash is never taken off by guessing, and is saved as it is", async () => {
    const attributes =
      'workbookAlgorithmName="SHA-512" workbookHashValue="aA==" workbookSaltValue="cw==" workbookSpinCount="100000" lockStructure="1"';
    const file = zip(workbook({ workbookHead: `<workbookProtection ${attributes}/>` }));
    const simulator = await openSimulator(file, { fileName: "protected.xlsx" });
    const unprotect = (password?: string) => (sheet: Excel.Worksheet) =>
      sheet.context.workbook.protection.unprotect(password);
    expect((await failureOf(simulator, unprotect())).code).toBe("AccessDenied");
    expect((await failureOf(simulator, unprotect("guess"))).code).toBe("NotImplemented");
    expect(simulator.workbook.structureProtected).toBe(true);
    await onSheet(simulator, (sheet) => (sheet.getRange("A1").values = [["x"]]));
    expect(unzip(simulator.save())["xl/workbook.xml"]).toContain(`<workbookProtection ${attributes}/>`);
  });
});
