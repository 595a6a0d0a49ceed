import { failureOf, onSheet, openEmpty, valuesOf } from "../openTest";

describe("the genuine client on the simulated host", () => {
  test("starts in well under a second and answers Office.onReady", async () => {
    const simulator = await openEmpty({ fileName: "คะแนน.xlsx" });
    expect(await simulator.Office.onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
    expect(simulator.Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(simulator.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
    expect(simulator.Office.context.requirements.isSetSupported("DialogApi", "1.1")).toBe(false);
    const name = await simulator.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
      return context.workbook.name;
    });
    expect(name).toBe("คะแนน.xlsx");
  });

  test("gives the file in slices", async () => {
    const simulator = await openEmpty();
    const file = await new Promise<Office.File>((resolve) =>
      simulator.Office.context.document.getFileAsync(
        simulator.Office.FileType.Compressed,
        { sliceSize: 1000 },
        (result) => resolve(result.value),
      ),
    );
    const bytes: number[] = [];
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await new Promise<Office.Slice>((resolve) =>
        file.getSliceAsync(index, (result) => resolve(result.value)),
      );
      bytes.push(...(slice.data as number[]));
    }
    expect(Buffer.from(bytes).equals(Buffer.from(simulator.save()))).toBe(true);
    const refused = await new Promise<Office.AsyncResult<Office.File>>((resolve) =>
      simulator.Office.context.document.getFileAsync(simulator.Office.FileType.Pdf, resolve),
    );
    expect(refused.status).toBe("failed");
  });

  test("several workbooks are open at once with separate state", async () => {
    const [first, second] = await Promise.all([openEmpty(), openEmpty()]);
    await onSheet(first, (sheet) => (sheet.getRange("A1").values = [["first"]]));
    await onSheet(second, (sheet) => (sheet.getRange("A1").values = [["second"]]));
    expect(await valuesOf(first, "A1")).toEqual([["first"]]);
    expect(await valuesOf(second, "A1")).toEqual([["second"]]);
    expect(first.Excel).not.toBe(second.Excel);
  });

  test("errors are the caller's own Error, with Excel's code, location and statement", async () => {
    const simulator = await openEmpty();
    const error = await simulator
      .run(async (context) => {
        context.workbook.worksheets.getItem("missing").load("name");
        await context.sync();
      })
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      code: "ItemNotFound",
      debugInfo: {
        errorLocation: "WorksheetCollection.getItem",
        statement: "var worksheet = worksheets.getItem(...);",
      },
    });
  });

  test("a property that was not loaded is the client's error, not the host's", async () => {
    const simulator = await openEmpty();
    const error = await onSheet(simulator, (sheet) => sheet.name).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "PropertyNotLoaded" });
  });

  test("what comes before a failing action stays done, what comes after is not", async () => {
    const simulator = await openEmpty();
    const failure = await failureOf(simulator, (sheet) => {
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A2:B2").values = [["one column too few"]];
      sheet.getRange("A3").values = [["after"]];
    });
    expect(failure).toEqual({ code: "InvalidArgument", location: "Range.values" });
    expect(await valuesOf(simulator, "A1:A3")).toEqual([["before"], [""], [""]]);
  });

  test("a member the simulator does not have fails with its name", async () => {
    const simulator = await openEmpty();
    expect(await failureOf(simulator, (sheet) => sheet.charts.load("count"))).toEqual({
      code: "NotImplemented",
      location: "Worksheet.charts",
    });
    expect(await failureOf(simulator, (sheet) => sheet.getRange("A1").flashFill())).toEqual({
      code: "NotImplemented",
      location: "Range.flashFill",
    });
  });

  test("what is above the offered requirement sets fails in the client before anything is sent", async () => {
    const simulator = await openEmpty({ requirementSets: { ExcelApi: "1.5" } });
    const before = simulator.requests.count;
    const error = await onSheet(simulator, (sheet) => sheet.getRange().conditionalFormats).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({ code: "ApiNotFound" });
    expect(simulator.requests.count).toBe(before);
  });
});

describe("null objects", () => {
  test("tell that they are null, and so does what hangs on them", async () => {
    const simulator = await openEmpty();
    await simulator.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("missing");
      const range = sheet.getRange("A1");
      const used = context.workbook.worksheets.getItem("Sheet1").getUsedRangeOrNullObject();
      used.load("values");
      range.load("values");
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, used.isNullObject]).toEqual([true, true, true]);
    });
  });

  test("an object that exists is none", async () => {
    const simulator = await openEmpty();
    await simulator.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("sheet1").load("name");
      await context.sync();
      expect([sheet.isNullObject, sheet.name]).toEqual([false, "Sheet1"]);
    });
  });

  test("changing one fails", async () => {
    const simulator = await openEmpty();
    const error = await simulator
      .run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject("missing").delete();
        await context.sync();
      })
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "InvalidObjectPath" });
  });
});

describe("tracked objects", () => {
  test("a range is used over several syncs and released when the run is over", async () => {
    const simulator = await openEmpty();
    await simulator.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values[1]).toEqual([3, 4]);
    });
    expect(simulator.requests.log.map(({ isCleanUp }) => isCleanUp)).toEqual([false, false, true]);
    expect(simulator.requests.count).toBe(2);
  });

  test("a held range follows its cells when rows are inserted and is gone when they are deleted", async () => {
    const simulator = await openEmpty();
    await simulator.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A5");
      range.values = [["here"]];
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!A7", [["here"]]]);
      sheet.getRange("7:7").delete("Up");
      await context.sync();
      range.load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
    });
  });

  test("an object of a finished run is used in another after track()", async () => {
    const simulator = await openEmpty();
    const range = await simulator.run(async (context) => {
      const kept = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      kept.track();
      kept.values = [["kept"]];
      await context.sync();
      return kept;
    });
    await simulator.run(range, async (context) => {
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["kept"]]);
      range.untrack();
      await context.sync();
    });
  });
});
