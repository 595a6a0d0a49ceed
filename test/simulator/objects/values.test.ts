import { failureOf, onSheet, openEmpty, valuesOf } from "../openTest";

describe("writing values", () => {
  test("texts are read as if typed: numbers, percentages, dates, formulas", async () => {
    const simulator = await openEmpty();
    const read = await onSheet(simulator, async (sheet, context) => {
      const range = sheet.getRange("A1:F1");
      range.values = [["85.00", "85%", "1/4", "=1+1", "TRUE", "ข้อความ"]];
      range.load("values,numberFormat,formulas,valueTypes,text");
      await context.sync();
      return range.toJSON();
    });
    expect(read.values).toEqual([[85, 0.85, 44200, 2, true, "ข้อความ"]]);
    expect(read.numberFormat?.[0]?.slice(0, 3)).toEqual(["General", "0%", "d-mmm"]);
    expect(read.formulas?.[0]?.[3]).toBe("=1+1");
    expect(read.valueTypes).toEqual([["Double", "Double", "Double", "Double", "Boolean", "String"]]);
    expect(read.text?.[0]?.slice(0, 3)).toEqual(["85", "85%", "4-Jan"]);
  });

  test("the format @ and a leading apostrophe keep text", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      sheet.getRange("A1").numberFormat = [["@"]];
      sheet.getRange("A1:B1").values = [["1-10", "'=A1"]];
    });
    expect(await valuesOf(simulator, "A1:B1")).toEqual([["1-10", "=A1"]]);
    expect(simulator.workbook.sheets[0]?.cells.get(0, 1)?.style.quotePrefix).toBe(true);
  });

  test("null leaves a cell alone, an empty text empties it and keeps its format", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.format.font.bold = true;
      await context.sync();
      range.values = [[null, "", 4]] as unknown[][];
    });
    expect(await valuesOf(simulator, "A1:C1")).toEqual([[1, "", 4]]);
    expect(simulator.workbook.sheets[0]?.cells.get(0, 1)?.style.font.bold).toBe(true);
  });

  test("one value goes into every cell; an array must have exactly the range's shape", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => (sheet.getRange("A1:B2").values = 7 as unknown as unknown[][]));
    expect(await valuesOf(simulator, "A1:B2")).toEqual([
      [7, 7],
      [7, 7],
    ]);
    for (const values of [
      [[1]],
      [[1, 2]],
      [[1, 2], [3]],
      [1, 2],
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ]) {
      const failure = await failureOf(simulator, (sheet) => {
        sheet.getRange("A1:B2").values = values as unknown[][];
      });
      expect(failure).toEqual({ code: "InvalidArgument", location: "Range.values" });
    }
  });

  test("more than 1,500 cells come in pieces, with the same result and the same check of the shape", async () => {
    const simulator = await openEmpty();
    const rows = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (_unused, column) => row * column),
    );
    await onSheet(simulator, (sheet) => (sheet.getRangeByIndexes(0, 0, 400, 10).values = rows));
    expect(await valuesOf(simulator, "A1:J400")).toEqual(rows);
    expect(
      await failureOf(simulator, (sheet) => (sheet.getRangeByIndexes(0, 0, 399, 10).values = rows)),
    ).toMatchObject({ code: "InvalidArgument" });
  });

  test("whole columns are neither read nor written", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const range = sheet.getRange("A:B").load("values,address,cellCount,isEntireColumn");
      await context.sync();
      expect(range.toJSON()).toEqual({
        address: "Sheet1!A:B",
        cellCount: 2_097_152,
        isEntireColumn: true,
        values: null,
      });
    });
    const failure = await failureOf(simulator, (sheet) => (sheet.getRange("A:A").values = [[1]]));
    expect(failure.code).toBe("InvalidArgument");
  });

  test("objects, bad formulas and texts of more than 32,767 characters are refused", async () => {
    const simulator = await openEmpty();
    for (const value of [{ type: "String" }, "=SUM(", "x".repeat(32_768)]) {
      expect((await failureOf(simulator, (sheet) => (sheet.getRange("A1").values = [[value]]))).code).toBe(
        "InvalidArgument",
      );
    }
  });

  test("part of an array formula is not changed, all of it may be", async () => {
    const simulator = await openEmpty();
    // Only files bring such formulas: Office.js has no way to make them.
    simulator.workbook.sheets[0]?.cells.set(0, 0, {
      value: 1,
      formula: "=ROW(A1:A2)",
      style: simulator.workbook.defaultStyle,
      arrayArea: { row: 0, column: 0, rowCount: 2, columnCount: 1 },
    });
    expect((await failureOf(simulator, (sheet) => (sheet.getRange("A2").values = [[5]]))).code).toBe(
      "InvalidOperation",
    );
    expect((await failureOf(simulator, (sheet) => sheet.getRange("A2").clear())).code).toBe(
      "InvalidOperation",
    );
    await onSheet(simulator, (sheet) => (sheet.getRange("A1:A2").values = [[7], [8]]));
    expect(await valuesOf(simulator, "A1:A2")).toEqual([[7], [8]]);
  });

  test("a constant over a dynamic array's first cell takes the array away, cells left alone included", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => (sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]]));
    await onSheet(simulator, (sheet) => (sheet.getRange("A1:A3").values = [[7], [null], [9]] as unknown[][]));
    expect(await valuesOf(simulator, "A1:A3")).toEqual([[7], [""], [9]]);
  });

  test("cells of a merged area other than the first keep nothing", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
    });
    expect(await valuesOf(simulator, "A1:B2")).toEqual([
      [1, ""],
      ["", ""],
    ]);
  });
});

describe("reading values", () => {
  test("formulas are calculated before the next read, in the same batch", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:A2").values = [[2], [3]];
      sheet.getRange("A3").formulas = [["=A1*A2"]];
      const product = sheet.getRange("A3").load("values");
      sheet.getRange("A1").values = [[10]];
      const again = sheet.getRange("A3").load("values");
      await context.sync();
      expect([product.values, again.values]).toEqual([[[6]], [[30]]]);
    });
  });

  test("errors are their text, and dates numbers shown by their format", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["=1/0", "=DATE(2021,3,15)"]];
      sheet.getRange("B1").numberFormat = [["d mmm yyyy"]];
      const range = sheet.getRange("A1:B1").load("values,valueTypes,text");
      await context.sync();
      expect(range.values).toEqual([["#DIV/0!", 44270]]);
      expect(range.valueTypes).toEqual([["Error", "Double"]]);
      expect(range.text).toEqual([["#DIV/0!", "15 Mar 2021"]]);
    });
  });

  test("TODAY() is the injected day", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => (sheet.getRange("A1").values = [["=TODAY()"]]));
    expect(await valuesOf(simulator, "A1")).toEqual([[44270]]);
  });

  test("calculation waits while it is suspended, and while it is manual", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[1, "=A1*2"]];
      await context.sync();
      context.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[5]];
      const stale = sheet.getRange("B1").load("values");
      await context.sync();
      expect(stale.values).toEqual([[2]]);
      context.application.calculate("Recalculate");
      const fresh = sheet.getRange("B1").load("values");
      await context.sync();
      expect(fresh.values).toEqual([[10]]);
    });
  });

  test("R1C1 formulas are read and written", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("C3").formulasR1C1 = [['=R[-2]C[-2]+R1C2&"R1C1"']];
      const range = sheet.getRange("C3").load("formulas,formulasR1C1");
      await context.sync();
      expect(range.formulas).toEqual([['=A1+$B$1&"R1C1"']]);
      expect(range.formulasR1C1).toEqual([['=R[-2]C[-2]+R1C2&"R1C1"']]);
    });
  });
});
