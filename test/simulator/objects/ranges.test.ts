import { failureOf, onSheet, openEmpty } from "../openTest";

/** Addresses of ranges found by the program, without the sheet. */
async function addresses(find: (sheet: Excel.Worksheet) => Excel.Range[]): Promise<string[]> {
  const simulator = await openEmpty();
  return onSheet(simulator, async (sheet, context) => {
    sheet.getRange("B2:C4").values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    sheet.getRange("E2").values = [["apart"]];
    const ranges = find(sheet).map((range) => range.load("address"));
    await context.sync();
    return ranges.map((range) => range.address.replace("Sheet1!", ""));
  });
}

describe("finding ranges", () => {
  test("from a worksheet: addresses, whole rows and columns, indexes, names", async () => {
    expect(
      await addresses((sheet) => {
        sheet.names.add("scores", sheet.getRange("B2:B4"));
        return [
          sheet.getRange(),
          sheet.getRange("b2"),
          sheet.getRange("$B$2:C3"),
          sheet.getRange("A:C"),
          sheet.getRange("3:5"),
          sheet.getRange("Sheet1!A1"),
          sheet.getRange("scores"),
          sheet.getRangeByIndexes(1, 2, 3, 4),
          sheet.getCell(9, 0),
          sheet.getUsedRange(),
        ];
      }),
    ).toEqual(["A1:XFD1048576", "B2", "B2:C3", "A:C", "3:5", "A1", "B2:B4", "C2:F4", "A10", "B2:E4"]);
  });

  test("from a range: cells, rows, columns, neighbours, edges", async () => {
    expect(
      await addresses((sheet) => {
        const range = sheet.getRange("B2:C4");
        return [
          range.getCell(1, 1),
          range.getCell(5, 5),
          range.getRow(1),
          range.getColumn(1),
          range.getLastRow(),
          range.getLastColumn(),
          range.getLastCell(),
          range.getEntireRow(),
          range.getEntireColumn(),
          range.getOffsetRange(1, -1),
          range.getResizedRange(1, -1),
          range.getAbsoluteResizedRange(1, 1),
          range.getRowsAbove(1),
          range.getRowsBelow(2),
          range.getColumnsBefore(1),
          range.getColumnsAfter(2),
        ];
      }),
    ).toEqual([
      "C3",
      "G7",
      "B3:C3",
      "C2:C4",
      "B4:C4",
      "C2:C4",
      "C4",
      "2:4",
      "B:C",
      "A3:B5",
      "B2:B5",
      "B2",
      "B1:C1",
      "B5:C6",
      "A2:A4",
      "D2:E4",
    ]);
  });

  test("by what is in the cells, and with another range", async () => {
    expect(
      await addresses((sheet) => {
        const range = sheet.getRange("B2:C4");
        return [
          range.getBoundingRect("E6"),
          range.getIntersection(sheet.getRange("C1:C3")),
          sheet.getRange("C3").getSurroundingRegion(),
          sheet.getRange("A1:Z9").getUsedRange(true),
          sheet.getRange("B2").getRangeEdge("Down"),
          sheet.getRange("C2").getRangeEdge("Right"),
          sheet.getRange("B4").getExtendedRange("Up"),
        ];
      }),
    ).toEqual(["B2:E6", "C2:C3", "B2:C4", "B2:E4", "B4", "E2", "B2:B4"]);
  });

  test("an empty sheet's used range is its first cell; an empty range has none", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const used = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect([used.address, none.isNullObject]).toEqual(["Sheet1!A1", true]);
    });
    expect(
      await failureOf(simulator, (sheet) => sheet.getRange("A1:B2").getUsedRange().load("address")),
    ).toEqual({
      code: "ItemNotFound",
      location: "Range.getUsedRange",
    });
  });

  test("formatted cells count as used, unless only values are asked for", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("C3").format.fill.color = "yellow";
      const formatted = sheet.getUsedRange().load("address");
      const valued = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect([formatted.address, valued.isNullObject]).toEqual(["Sheet1!C3", true]);
    });
  });

  test.each([
    ["A0", "Worksheet.getRange"],
    ["A1,B2", "Worksheet.getRange"],
    ["Other!A1", "Worksheet.getRange"],
    ["XFE1", "Worksheet.getRange"],
    ["no such name", "Worksheet.getRange"],
  ])("the address %s is refused", async (address, location) => {
    const simulator = await openEmpty();
    expect(await failureOf(simulator, (sheet) => sheet.getRange(address).load("values"))).toEqual({
      code: "InvalidArgument",
      location,
    });
  });

  test("a range off the sheet is refused", async () => {
    const simulator = await openEmpty();
    expect(
      await failureOf(simulator, (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address")),
    ).toEqual({ code: "InvalidArgument", location: "Range.getOffsetRange" });
  });

  test("a sheet name with blanks or Thai letters is quoted in addresses", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.name = "ผล ITA '63";
      const range = sheet.getRange("B2").load("address");
      await context.sync();
      expect(range.address).toBe("'ผล ITA ''63'!B2");
    });
  });
});

describe("range areas", () => {
  test("are several rectangles of one sheet, formatted together", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const areas = sheet.getRanges("A1:B2, D4");
      areas.format.fill.color = "#00FF00";
      areas.load("address,areaCount,cellCount,areas/items/address,format/fill/color");
      const mixed = sheet.getRange("A1:D4").load("format/fill/color");
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["Sheet1!A1:B2,Sheet1!D4", 2, 5]);
      expect(areas.areas.items.map((range) => range.address)).toEqual(["Sheet1!A1:B2", "Sheet1!D4"]);
      expect([areas.format.fill.color, mixed.format.fill.color]).toEqual(["#00FF00", null]);
    });
  });

  test("intersect, move and are used as one", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const areas = sheet.getRanges("A1:A3,C1:C3");
      const found = [
        areas.getIntersection("A2:C2").load("address"),
        areas.getOffsetRangeAreas(1, 1).load("address"),
        areas.getEntireRow().load("address"),
        areas.getUsedRangeAreasOrNullObject(true).load("address"),
      ];
      const none = areas.getIntersectionOrNullObject("B1:B9");
      await context.sync();
      expect(found.map(({ address }) => address.replaceAll("Sheet1!", ""))).toEqual([
        "A2,C2",
        "B2:B4,D2:D4",
        "1:3,1:3",
        "A1:A3",
      ]);
      expect(none.isNullObject).toBe(true);
    });
  });
});
