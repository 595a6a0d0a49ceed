import { failureOf, onSheet, openEmpty, valuesOf } from "../openTest";

describe("faults on demand", () => {
  test("the n-th request is refused as a whole, with any code", async () => {
    const simulator = await openEmpty();
    simulator.faults.failRequest(2, "InvalidOperationInCellEditMode");
    await onSheet(simulator, (sheet) => (sheet.getRange("A1").values = [["first"]]));
    expect(await failureOf(simulator, (sheet) => (sheet.getRange("A1").values = [["second"]]))).toMatchObject(
      {
        code: "InvalidOperationInCellEditMode",
      },
    );
    expect(await valuesOf(simulator, "A1")).toEqual([["first"]]);
  });

  test("the n-th action fails, the ones before stay done", async () => {
    const simulator = await openEmpty();
    simulator.faults.failAction(2, "GeneralException");
    const failure = await failureOf(simulator, (sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      sheet.getRange("A3").values = [[3]];
    });
    expect(failure).toEqual({ code: "GeneralException", location: "Range.values" });
    expect(await valuesOf(simulator, "A1:A3")).toEqual([[1], [""], [""]]);
  });

  test("every way to change something is an action that can fail: sheets, names and rules added too", async () => {
    const program = async (context: Excel.RequestContext): Promise<void> => {
      const sheet = context.workbook.worksheets.add("New");
      context.workbook.names.add("Mark", "=85");
      sheet.getRange("A1").conditionalFormats.add("Custom");
      sheet.getRange("A1").merge();
      sheet.tabColor = "red";
      await context.sync();
    };
    const locations: string[] = [];
    for (let n = 1; n <= 5; n++) {
      const simulator = await openEmpty();
      simulator.faults.failAction(n, "AccessDenied");
      const error = await simulator.run(program).catch((caught: unknown) => caught);
      locations.push((error as OfficeExtension.Error).debugInfo.errorLocation ?? "");
    }
    expect(locations).toEqual([
      "WorksheetCollection.add",
      "NamedItemCollection.add",
      "ConditionalFormatCollection.add",
      "Range.merge",
      "Worksheet.tabColor",
    ]);
  });

  test("the answer is lost after the request was applied", async () => {
    const simulator = await openEmpty();
    simulator.faults.dropAnswer(1);
    const failure = await failureOf(simulator, (sheet) => (sheet.getRange("A1").values = [["written"]]));
    expect(failure.code).toBe("ConnectionFailure");
    expect(await valuesOf(simulator, "A1")).toEqual([["written"]]);
  });

  test("the answer waits", async () => {
    const simulator = await openEmpty();
    let release = (): void => undefined;
    simulator.faults.delayRequest(1, new Promise((resolve) => (release = resolve)));
    let isDone = false;
    const running = onSheet(simulator, (sheet) => (sheet.getRange("A1").values = [[1]])).then(
      () => (isDone = true),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isDone).toBe(false);
    release();
    await running;
    expect(isDone).toBe(true);
  });

  test("a co-author changes the workbook between two syncs of one program", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => (sheet.getRange("A1").values = [["mine"]]));
    let requests = 0;
    simulator.faults.beforeEachRequest(() => {
      if (++requests !== 2) return;
      simulator.asCoAuthor((user, workbook) => {
        const [sheet] = workbook.sheets;
        if (sheet) user.type(sheet, 0, 0, [["theirs"]]);
      });
    });
    const seen = await onSheet(simulator, async (sheet, context) => {
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      const before = range.values[0]?.[0] as string;
      range.load("values");
      await context.sync();
      return [before, range.values[0]?.[0]];
    });
    expect(seen).toEqual(["mine", "theirs"]);
  });

  test("clear takes all plans away", async () => {
    const simulator = await openEmpty();
    simulator.faults.failRequest(1, "GeneralException");
    simulator.faults.failAction(1, "GeneralException");
    simulator.faults.clear();
    await onSheet(simulator, (sheet) => (sheet.getRange("A1").values = [[1]]));
    expect(await valuesOf(simulator, "A1")).toEqual([[1]]);
  });
});
