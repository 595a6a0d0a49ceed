import { failureOf, onSheet, openEmpty } from "../openTest";
import type { Simulator } from "../../../src/simulator/node";

async function openFilled(): Promise<Simulator> {
  const simulator = await openEmpty();
  await onSheet(simulator, (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      ["a", 1],
      ["b", 2],
    ];
    context.workbook.worksheets.add("Second");
    context.workbook.worksheets.add("Third");
  });
  return simulator;
}

describe("load", () => {
  test("takes names in a text, with paths into other objects", async () => {
    const simulator = await openFilled();
    await onSheet(simulator, async (sheet, context) => {
      const range = sheet.getRange("A1").load("values, format/fill/color, worksheet/name");
      await context.sync();
      expect([range.values, range.format.fill.color, range.worksheet.name]).toEqual([
        [["a"]],
        "#FFFFFF",
        "Sheet1",
      ]);
      expect(() => range.text).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  test("takes names in an array, in any case", async () => {
    const simulator = await openFilled();
    await onSheet(simulator, async (sheet, context) => {
      const range = sheet.getRange("A1:B1").load(["rowCount", "COLUMNCOUNT"]);
      await context.sync();
      expect([range.rowCount, range.columnCount]).toEqual([1, 2]);
    });
  });

  test("takes an object, nested, with $all", async () => {
    const simulator = await openFilled();
    await onSheet(simulator, async (sheet, context) => {
      const range = sheet.getRange("B2").load({ values: true, format: { $all: true, font: { bold: true } } });
      await context.sync();
      expect([range.values, range.format.wrapText, range.format.font.bold]).toEqual([[[2]], false, false]);
    });
  });

  test("without names loads the object's own properties", async () => {
    const simulator = await openFilled();
    await onSheet(simulator, async (sheet, context) => {
      sheet.load();
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ name: "Sheet1", position: 0, visibility: "Visible" });
    });
  });

  test("of a collection loads its items' properties; items/ may be said or not", async () => {
    const simulator = await openFilled();
    await simulator.run(async (context) => {
      const first = context.workbook.worksheets.load("items/name");
      await context.sync();
      expect(first.items.map((sheet) => sheet.name)).toEqual(["Sheet1", "Second", "Third"]);
    });
    await simulator.run(async (context) => {
      const second = context.workbook.worksheets.load("name,position");
      await context.sync();
      expect(second.items.map((sheet) => sheet.position)).toEqual([0, 1, 2]);
      second.items[1]?.delete();
      await context.sync();
    });
    expect(simulator.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Third"]);
  });

  test("of a collection takes $top and $skip; the items still stand for the right objects", async () => {
    const simulator = await openFilled();
    await simulator.run(async (context) => {
      const some = context.workbook.worksheets.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      expect(some.items.map((sheet) => sheet.name)).toEqual(["Second"]);
    });
    await onSheet(simulator, async (sheet, context) => {
      const areas = sheet.getRanges("A1,A2,B1").areas.load({ $top: 1, $skip: 2, address: true });
      await context.sync();
      const [last] = areas.items;
      last?.clear();
      await context.sync();
      expect(last?.address).toBe("Sheet1!B1");
    });
    expect(simulator.workbook.sheets[0]?.cells.get(0, 1)).toBeUndefined();
  });

  test("reads objects inside of items", async () => {
    const simulator = await openFilled();
    await onSheet(simulator, async (sheet, context) => {
      sheet.tables.add("A1:B2", true);
      const tables = context.workbook.tables.load("items/name,items/worksheet/name,items/columns/items/name");
      await context.sync();
      const [table] = tables.items;
      expect([table?.worksheet.name, table?.columns.items.map((column) => column.name)]).toEqual([
        "Sheet1",
        ["a", "1"],
      ]);
    });
  });

  test("of a property that does not exist fails with its name", async () => {
    const simulator = await openFilled();
    expect(await failureOf(simulator, (sheet) => sheet.load("nmae"))).toMatchObject({
      code: "NotImplemented",
      location: "Worksheet.nmae",
    });
  });

  test("set writes several properties at once, nested too", async () => {
    const simulator = await openFilled();
    await onSheet(simulator, async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.set({ format: { fill: { color: "#FFC7CE" }, font: { bold: true }, wrapText: true } });
      range.load("format/fill/color,format/font/bold,format/wrapText");
      await context.sync();
      expect(range.toJSON().format).toEqual({
        fill: { color: "#FFC7CE" },
        font: { bold: true },
        wrapText: true,
      });
    });
  });
});
