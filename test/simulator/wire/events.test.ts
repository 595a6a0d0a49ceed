import { onSheet, openEmpty } from "../openTest";

/** Lets handlers run that the client calls in later microtasks. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function openListening() {
  const simulator = await openEmpty();
  const heard: Record<string, unknown>[] = [];
  const record = (event: unknown): Promise<void> => {
    heard.push(event as Record<string, unknown>);
    return Promise.resolve();
  };
  return { simulator, heard, record };
}

describe("events", () => {
  test("a worksheet's onChanged tells what this program wrote", async () => {
    const { simulator, heard, record } = await openListening();
    await onSheet(simulator, (sheet) => sheet.onChanged.add(record));
    await onSheet(simulator, (sheet) => (sheet.getRange("B2").values = [[84.5]]));
    await settle();
    expect(heard).toMatchObject([
      {
        type: "WorksheetChanged",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "ThisLocalAddin",
        address: "B2",
        details: { valueBefore: "", valueAfter: 84.5, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
      },
    ]);
  });

  test("the user's edits are events too, and give the range back", async () => {
    const { simulator, heard, record } = await openListening();
    await simulator.run(async (context) => {
      context.workbook.worksheets.onChanged.add(record);
      await context.sync();
    });
    const [sheet] = simulator.workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    simulator.user.type(sheet, 1, 1, [["85%"]]);
    await settle();
    expect(heard).toMatchObject([{ address: "B2", worksheetId: sheet.id, source: "Local" }]);
    const values = await simulator.run(async (context) => {
      const range = (heard[0] as unknown as Excel.WorksheetChangedEventArgs)
        .getRange(context)
        .load("values,text");
      await context.sync();
      return [range.values, range.text];
    });
    expect(values).toEqual([[[0.85]], [["85%"]]]);
  });

  test("a co-author's work comes as Remote", async () => {
    const { simulator, heard, record } = await openListening();
    await onSheet(simulator, (sheet) => sheet.onChanged.add(record));
    simulator.asCoAuthor((user, workbook) => {
      const [sheet] = workbook.sheets;
      if (sheet) user.type(sheet, 0, 0, [["elsewhere"]]);
    });
    await settle();
    expect(heard).toMatchObject([{ address: "A1", source: "Remote" }]);
  });

  test("nothing is sent to who did not register, or has removed the handler, or while events are off", async () => {
    const { simulator, heard, record } = await openListening();
    const result = await onSheet(simulator, (sheet) => sheet.onChanged.add(record));
    await simulator.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await simulator.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    });
    await onSheet(simulator, (sheet) => (sheet.getRange("A1").values = [[2]]));
    await settle();
    expect(heard).toEqual([]);
  });

  test("sheets added, renamed, activated and deleted; cells selected", async () => {
    const { simulator, heard, record } = await openListening();
    await simulator.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.onAdded.add(record);
      sheets.onActivated.add(record);
      sheets.onDeleted.add(record);
      sheets.onSelectionChanged.add(record);
      await context.sync();
    });
    await simulator.run(async (context) => {
      const sheet = context.workbook.worksheets.add("แผน");
      sheet.getRange("C3:D4").select();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await settle();
    expect(heard.map(({ type, address }) => [type, address])).toEqual([
      ["WorksheetAdded", undefined],
      ["WorksheetActivated", undefined],
      ["WorksheetSelectionChanged", "C3:D4"],
      ["WorksheetDeleted", undefined],
      ["WorksheetActivated", undefined],
    ]);
  });

  test("the workbook's old onSelectionChanged comes without registration", async () => {
    const { simulator, heard, record } = await openListening();
    await simulator.run(async (context) => {
      context.workbook.onSelectionChanged.add(record);
      await context.sync();
    });
    const [sheet] = simulator.workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    simulator.user.select(sheet, { row: 4, column: 0, rowCount: 1, columnCount: 1 });
    await settle();
    expect(heard).toHaveLength(1);
  });

  test("formats and tables have events of their own", async () => {
    const { simulator, heard, record } = await openListening();
    await onSheet(simulator, (sheet) => {
      sheet.onFormatChanged.add(record);
      const table = sheet.tables.add("A1:B3", true);
      table.onChanged.add(record);
      table.onSelectionChanged.add(record);
      sheet.tables.onChanged.add(record);
    });
    heard.length = 0;
    await onSheet(simulator, (sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("B2:B3").format.fill.color = "red";
      sheet.getRange("B3:C9").select();
    });
    await settle();
    expect(heard.map(({ type, address }) => [type, address])).toEqual([
      ["TableChanged", "B2"],
      ["TableChanged", "B2"],
      ["WorksheetFormatChanged", "B2:B3"],
      ["TableSelectionChanged", "B3"],
    ]);
  });

  test("inserted rows are an event of their own kind", async () => {
    const { simulator, heard, record } = await openListening();
    await onSheet(simulator, (sheet) => sheet.onChanged.add(record));
    await onSheet(simulator, (sheet) => sheet.getRange("2:3").insert("Down"));
    await settle();
    expect(heard).toMatchObject([{ changeType: "RowInserted", address: "2:3" }]);
  });
});

describe("onChanged of the host, for whoever draws the workbook", () => {
  test("tells cells, formats and sheets after each request", async () => {
    const simulator = await openEmpty();
    const heard: string[] = [];
    const stop = simulator.onChanged((changes) => heard.push(changes.map(({ kind }) => kind).join()));
    await onSheet(simulator, (sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A1").format.font.bold = true;
    });
    await onSheet(simulator, (sheet) => sheet.getRange("A1").load("values"));
    stop();
    await onSheet(simulator, (sheet) => (sheet.getRange("A1").values = [[2]]));
    expect(heard).toEqual(["cells,formats"]);
  });
});
