import { failureOf, onSheet, openEmpty, reopen } from "../openTest";

describe("names", () => {
  test("of ranges, constants and formulas; compared without case; kept in the file", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet, context) => {
      sheet.getRange("B2").values = [[84.5]];
      const { names } = context.workbook;
      names.add("ITA_PassMark", "=85", "เกณฑ์ผ่าน");
      names.add("คะแนน", sheet.getRange("B2:B4"));
      names.add("half", "=ITA_PassMark/2");
      sheet.names.add("local", "=Sheet1!$B$2");
    });
    const again = await reopen(simulator);
    await again.run(async (context) => {
      const names = context.workbook.names.load(
        "items/name,items/formula,items/value,items/type,items/scope,items/comment",
      );
      const range = context.workbook.names.getItem("คะแนน").getRange().load("address");
      const constant = context.workbook.names.getItemOrNullObject("ita_passmark").load("value");
      const noRange = context.workbook.names.getItem("half").getRangeOrNullObject();
      const local = context.workbook.worksheets.getItem("Sheet1").names.load("items/name,items/scope");
      await context.sync();
      expect(names.items.map(({ name, formula, value, type }) => [name, formula, value, type])).toEqual([
        ["half", "=ITA_PassMark/2", 42.5, "Double"],
        ["ITA_PassMark", "=85", 85, "Double"],
        ["คะแนน", "=Sheet1!$B$2:$B$4", "Sheet1!$B$2:$B$4", "Range"],
      ]);
      expect(names.items[1]).toMatchObject({ comment: "เกณฑ์ผ่าน", scope: "Workbook" });
      expect([range.address, constant.value, noRange.isNullObject]).toEqual(["Sheet1!B2:B4", 85, true]);
      expect(local.items.map(({ name, scope }) => [name, scope])).toEqual([["local", "Worksheet"]]);
    });
  });

  test("formulas use them, and follow when they change or go", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const name = context.workbook.names.add("mark", "=85");
      const cell = sheet.getRange("A1");
      cell.formulas = [["=mark*2"]];
      const values: unknown[] = [];
      const read = async (): Promise<void> => {
        cell.load("values");
        await context.sync();
        values.push(cell.values[0]?.[0]);
      };
      await read();
      name.formula = "=90";
      await read();
      name.delete();
      await read();
      expect(values).toEqual([170, 180, "#NAME?"]);
    });
  });

  test.each([
    ["1st", "=1", "InvalidArgument"],
    ["has blank", "=1", "InvalidArgument"],
    ["A1", "=1", "InvalidArgument"],
    ["R1C1", "=1", "InvalidArgument"],
    ["fine", "85", "InvalidArgument"],
    ["TAKEN", "=1", "ItemAlreadyExists"],
  ])("%s = %s is refused", async (name, formula, code) => {
    const simulator = await openEmpty();
    await onSheet(simulator, (_sheet, context) => context.workbook.names.add("taken", "=1"));
    expect(await failureOf(simulator, (sheet) => sheet.context.workbook.names.add(name, formula))).toEqual({
      code,
      location: "NamedItemCollection.add",
    });
  });
});

describe("settings", () => {
  test("are JSON of any kind, set twice they are replaced, and they are kept in the file", async () => {
    const simulator = await openEmpty();
    await simulator.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("ita.undo", JSON.stringify({ a: 1 }));
      settings.add("date", new Date(Date.UTC(2021, 2, 15)));
      settings.add("list", [1, "ก"]);
      settings.add("list", [2]);
      settings.add("gone", 1).delete();
      await context.sync();
    });
    const again = await reopen(simulator);
    await again.run(async (context) => {
      const { settings } = context.workbook;
      settings.load("items/key,items/value");
      const missing = settings.getItemOrNullObject("gone");
      const count = settings.getCount();
      await context.sync();
      expect(Object.fromEntries(settings.items.map(({ key, value }) => [key, value as unknown]))).toEqual({
        "ita.undo": '{"a":1}',
        date: new Date(Date.UTC(2021, 2, 15)),
        list: [2],
      });
      expect([missing.isNullObject, count.value]).toEqual([true, 3]);
    });
  });

  test("Office.context.document.settings writes the same ones when it saves", async () => {
    const simulator = await openEmpty();
    const { settings } = simulator.Office.context.document;
    settings.set("pane", { open: true });
    expect(simulator.workbook.settings.has("pane")).toBe(false);
    await new Promise((resolve) => settings.saveAsync(resolve));
    expect(simulator.workbook.settings.get("pane")).toEqual({ open: true });
    await simulator.run(async (context) => {
      const item = context.workbook.settings.getItem("pane").load("value");
      await context.sync();
      expect(item.value).toEqual({ open: true });
    });
  });
});

describe("properties of the document", () => {
  test("title and author, and custom ones of each type, are kept in the file", async () => {
    const simulator = await openEmpty();
    await simulator.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "แผนพัฒนา ITA";
      properties.author = "ฝ่ายเลขานุการ";
      properties.custom.add("year", 2564);
      properties.custom.add("final", true);
      properties.custom.add("Agency", "สำนักงาน");
      properties.custom.add("agency", "เทศบาล");
      await context.sync();
    });
    const again = await reopen(simulator);
    await again.run(async (context) => {
      const { properties } = context.workbook;
      properties.load("title,author");
      properties.custom.load("items/key,items/value,items/type");
      const year = properties.custom.getItemOrNullObject("YEAR").load("value");
      await context.sync();
      expect([properties.title, properties.author, year.value]).toEqual(["แผนพัฒนา ITA", "ฝ่ายเลขานุการ", 2564]);
      expect(properties.custom.items.map(({ key, value, type }) => [key, value as unknown, type])).toEqual([
        ["year", 2564, "Number"],
        ["final", true, "Boolean"],
        ["Agency", "เทศบาล", "String"],
      ]);
    });
  });
});
