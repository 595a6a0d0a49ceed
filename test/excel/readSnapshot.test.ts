import type { Listing } from "../../src/excel/listing";
import { readSnapshot } from "../../src/excel/readSnapshot";
import type { Simulator } from "../../src/simulator/node";
import { onSheet, openEmpty, requestsOf, snapshotOf } from "./changing";

let simulator: Simulator;

beforeEach(async () => {
  simulator = await openEmpty();
});

afterEach(() => simulator.close());

const read = (known?: Listing) => simulator.run((context) => readSnapshot(context, known));

/** A rule of ours, and two of the user's. */
async function addRules(): Promise<void> {
  await onSheet(simulator, (sheet, context) => {
    context.workbook.names.add("ITA_PassMark", "=85");
    const rules = (address: string) => sheet.getRange(address).conditionalFormats;
    rules("C5:C9").add("Custom").custom.rule.formula = "=C5<ITA_PassMark";
    rules("A1:A3").add("Custom").custom.rule.formula = '=A1="x"';
    rules("B1:B3").add("DataBar");
  });
}

test("values, sheets and what they look like, in two syncs", async () => {
  await onSheet(simulator, (sheet, context) => {
    sheet.getRange("B2:C3").values = [
      ["ตัวชี้วัด", "'85.00"],
      [true, 89.76],
    ];
    sheet.getRange("B4").formulas = [["=NA()"]];
    sheet.getRange("C4").values = [["1/2/2564"]];
    const hidden = context.workbook.worksheets.add("ซ่อน");
    hidden.visibility = "Hidden";
    hidden.getRange("A1").values = [[1]];
    context.workbook.worksheets.add("ลึก").visibility = "VeryHidden";
    context.workbook.worksheets.add("ล็อก").protection.protect();
  });
  expect(await requestsOf(simulator, () => read())).toBe(2);
  const { snapshot } = await read();
  expect(snapshot.fileName).toBe("Book1.xlsx");
  expect(
    snapshot.sheets.map(({ name, position, visibility, isProtected }) => [
      name,
      position,
      visibility,
      isProtected,
    ]),
  ).toEqual([
    ["Sheet1", 0, "visible", false],
    ["ซ่อน", 1, "hidden", false],
    ["ลึก", 2, "veryHidden", false],
    ["ล็อก", 3, "visible", true],
  ]);
  expect(snapshot.sheets[0]).toMatchObject({
    used: { row: 1, column: 1, rowCount: 3, columnCount: 2 },
    values: [
      ["ตัวชี้วัด", "85.00"],
      [true, 89.76],
      ["#N/A", expect.any(Number)],
    ],
  });
  expect(snapshot.sheets[2]).toMatchObject({ used: null, values: [], merges: [], rules: [] });
});

test("merged areas, also those that reach beyond the values", async () => {
  await onSheet(simulator, (sheet) => {
    sheet.getRange("A1").values = [["ผลการประเมิน"]];
    sheet.getRange("A3").values = [["ตัวชี้วัด"]];
    sheet.getRange("A1:H1").merge();
    sheet.getRange("A3:A4").merge();
  });
  const { sheets } = await snapshotOf(simulator);
  expect(sheets[0]?.used).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 1 });
  expect(sheets[0]?.merges).toEqual([
    { row: 0, column: 0, rowCount: 1, columnCount: 8 },
    { row: 2, column: 0, rowCount: 2, columnCount: 1 },
  ]);
});

test("names, tables and settings of ours; other add-ins' settings are none of our business", async () => {
  await onSheet(simulator, (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      ["ก", "ข"],
      [1, 85],
    ];
    sheet.tables.add("A1:B2", true).name = "คะแนน";
    context.workbook.names.add("ITA_PassMark", sheet.getRange("B2"));
    context.workbook.names.add("constant", "=85");
    context.workbook.settings.add("ita.done", '{"a":1}');
    context.workbook.settings.add("other", "theirs");
    context.workbook.settings.add("ita.odd", 5);
  });
  const snapshot = await snapshotOf(simulator);
  expect(snapshot.names).toEqual([
    { name: "constant", formula: "=85", value: 85 },
    { name: "ITA_PassMark", formula: "=Sheet1!$B$2", value: "Sheet1!$B$2" },
  ]);
  expect(snapshot.tables).toEqual([
    { name: "คะแนน", sheet: "Sheet1", range: { row: 0, column: 0, rowCount: 2, columnCount: 2 } },
  ]);
  expect(snapshot.settings).toEqual({ "ita.done": '{"a":1}' });
});

test("rules of ours with their ranges cost one sync more; the user's rules are left out", async () => {
  await addRules();
  let listing: Listing | undefined;
  expect(await requestsOf(simulator, async () => void ({ listing } = await read()))).toBe(3);
  expect(await requestsOf(simulator, () => read(listing))).toBe(2);
  const [sheet] = (await read()).snapshot.sheets;
  expect(sheet?.rules).toEqual([
    {
      id: expect.any(String),
      formula: "=C5<ITA_PassMark",
      ranges: [{ row: 4, column: 2, rowCount: 5, columnCount: 1 }],
    },
  ]);
});

test("a rule that Excel will not give does not keep the others from being read", async () => {
  await addRules();
  // Everything at once (2), the sheet alone (4); then merged areas, the list, and rule by rule: the user's (7).
  for (const request of [2, 4, 7]) simulator.faults.failRequest(request, "ItemNotFound");
  const [sheet] = (await read()).snapshot.sheets;
  expect(sheet?.rules.map(({ formula }) => formula)).toEqual(["=C5<ITA_PassMark"]);
});

test("a rule of ours that Excel will not give is left out", async () => {
  await addRules();
  // The ranges of all, then of the one.
  simulator.faults.failRequest(3, "ItemNotFound");
  simulator.faults.failRequest(4, "ItemNotFound");
  const { snapshot } = await read();
  expect(snapshot.sheets[0]?.rules).toEqual([]);
});

describe("with the listing of an earlier reading", () => {
  test("one sync, and names of sheets as they are now", async () => {
    await onSheet(simulator, (sheet) => {
      sheet.getRange("A1:A2").values = [["ก"], [1]];
      sheet.tables.add("A1:A2", true).name = "T";
    });
    const { listing } = await read();
    await onSheet(simulator, (sheet) => {
      sheet.name = "ใหม่";
      sheet.getRange("A2").values = [[2]];
    });
    let snapshot = (await read(listing)).snapshot;
    expect(await requestsOf(simulator, async () => void ({ snapshot } = await read(listing)))).toBe(1);
    expect(snapshot.sheets[0]).toMatchObject({ name: "ใหม่", values: [["ก"], [2]] });
    expect(snapshot.tables[0]?.sheet).toBe("ใหม่");
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ["a sheet is added", (_sheet, context) => void context.workbook.worksheets.add("ใหม่")],
    ["a table is added", (sheet) => void sheet.tables.add("E1:F2", true)],
    ["a table is gone", (sheet) => sheet.tables.getItem("T").convertToRange()],
    ["a table is renamed", (sheet) => void (sheet.tables.getItem("T").name = "U")],
    [
      "a rule of ours is there now",
      (sheet, context) => {
        context.workbook.names.add("ITA_PassMark", "=85");
        sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1<ITA_PassMark";
      },
    ],
  ])("everything is read anew when %s", async (_case, change) => {
    await onSheet(simulator, (sheet) => {
      sheet.getRange("A1:A2").values = [["ก"], [1]];
      sheet.tables.add("A1:A2", true).name = "T";
    });
    const { listing } = await read();
    await onSheet(simulator, change);
    expect((await read(listing)).snapshot).toEqual((await read()).snapshot);
  });

  test("a deleted sheet is gone", async () => {
    await onSheet(simulator, (_sheet, context) => void context.workbook.worksheets.add("สอง"));
    const { listing } = await read();
    await onSheet(simulator, (sheet) => sheet.delete(), "สอง");
    expect((await read(listing)).snapshot.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});
