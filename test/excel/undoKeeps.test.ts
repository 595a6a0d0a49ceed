import { rangeOf } from "../../src/core/grid";
import type { Simulator } from "../../src/simulator/node";
import { apply, formulasOf, onSheet, openEmpty, undo } from "./changing";
import { stateOf } from "./workbookState";

let simulator: Simulator;

beforeEach(async () => {
  simulator = await openEmpty();
  await onSheet(simulator, (sheet) => {
    sheet.getRange("A1:B2").values = [
      ["ก", 1],
      ["'1-10", "=1+1"],
    ];
  });
});

afterEach(() => simulator.close());

const CELLS = rangeOf("Sheet1", 0, 0, 2, 2);

const writeCells = () =>
  apply(simulator, {
    kind: "setCells",
    range: CELLS,
    cells: [
      ["x", 2],
      ["y", 3],
    ],
  });

describe("what the user changed since stays", () => {
  test("a cell; the others go back", async () => {
    const steps = await writeCells();
    await onSheet(simulator, (sheet) => void (sheet.getRange("B1").values = [["ของฉัน"]]));
    const { restoredCells, kept } = await undo(simulator, steps);
    expect(restoredCells).toBe(3);
    expect(kept).toEqual([rangeOf("Sheet1", 0, 1)]);
    expect(await formulasOf(simulator, "A1:B2")).toEqual([
      ["ก", "ของฉัน"],
      ["1-10", "=1+1"],
    ]);
  });

  test("a cell that was written twice is kept once", async () => {
    const steps = await apply(
      simulator,
      { kind: "setCells", range: rangeOf("Sheet1", 0, 0), cells: [["x"]] },
      { kind: "setCells", range: rangeOf("Sheet1", 0, 0), cells: [["y"]] },
    );
    await onSheet(simulator, (sheet) => void (sheet.getRange("A1").values = [["ของฉัน"]]));
    const { kept } = await undo(simulator, steps);
    expect(kept).toEqual([rangeOf("Sheet1", 0, 0)]);
    expect(await formulasOf(simulator, "A1")).toEqual([["ของฉัน"]]);
  });

  test("a cell that the user has already put back is neither kept nor restored", async () => {
    const steps = await writeCells();
    await onSheet(simulator, (sheet) => void (sheet.getRange("A1").values = [["ก"]]));
    expect(await undo(simulator, steps)).toMatchObject({ restoredCells: 3, kept: [] });
  });

  test("the format of a kept cell", async () => {
    const steps = await writeCells();
    await onSheet(simulator, (sheet) => {
      sheet.getRange("B1").values = [[0.5]];
      sheet.getRange("B1").numberFormat = [["0%"]];
    });
    await undo(simulator, steps);
    expect(simulator.workbook.sheets[0]?.cells.get(0, 1)?.style.numberFormat).toBe("0%");
  });

  test("an added sheet that was written in, under its new name", async () => {
    const steps = await apply(
      simulator,
      { kind: "addSheet", sheet: "แผน" },
      { kind: "setCells", range: rangeOf("แผน", 0, 0), cells: [["x"]] },
    );
    await onSheet(
      simulator,
      (sheet) => {
        sheet.name = "แผนของฉัน";
        sheet.getRange("B2").values = [["ของฉัน"]];
      },
      "แผน",
    );
    expect(await undo(simulator, steps)).toEqual({
      restoredCells: 0,
      removedSheets: [],
      kept: [rangeOf("แผนของฉัน", 0, 0, 2, 2)],
    });
    expect(simulator.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "แผนของฉัน"]);
  });

  test("a name and a setting", async () => {
    const steps = await apply(
      simulator,
      { kind: "setName", name: "ITA_PassMark", formula: "=85" },
      { kind: "setSetting", key: "ita.done", value: "1" },
    );
    await onSheet(simulator, (_sheet, context) => {
      context.workbook.names.getItem("ITA_PassMark").formula = "=90";
      context.workbook.settings.add("ita.done", "2");
    });
    await undo(simulator, steps);
    expect(stateOf(simulator)).toMatchObject({
      names: [{ name: "ITA_PassMark", formula: "90" }],
      settings: { "ita.done": "2" },
    });
  });
});

test("a sheet of ours that nobody wrote in is removed, renamed or not", async () => {
  const before = stateOf(simulator);
  const steps = await apply(
    simulator,
    { kind: "addSheet", sheet: "แผน" },
    { kind: "setCells", range: rangeOf("แผน", 1, 1), cells: [[{ formula: "=Sheet1!A1" }]] },
  );
  await onSheet(simulator, (sheet) => void (sheet.name = "อื่น"), "แผน");
  expect(await undo(simulator, steps)).toMatchObject({ removedSheets: ["อื่น"], kept: [] });
  expect(stateOf(simulator)).toEqual(before);
});

test("cells go back on a sheet that was renamed and moved", async () => {
  const steps = await writeCells();
  await onSheet(simulator, (sheet, context) => {
    context.workbook.worksheets.add("อื่น");
    sheet.name = "ใหม่";
    sheet.position = 1;
  });
  expect(await undo(simulator, steps)).toMatchObject({ restoredCells: 4, kept: [] });
  expect(await formulasOf(simulator, "A1:B1", "ใหม่")).toEqual([["ก", 1]]);
});

test("of a deleted sheet nothing is asked, and the rest is undone", async () => {
  await onSheet(simulator, (_sheet, context) => {
    const other = context.workbook.worksheets.add("อื่น");
    other.getRange("A1").values = [["เดิม"]];
    context.workbook.names.add("ITA_PassMark", "=85");
    other.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1<ITA_PassMark";
  });
  const rule = simulator.workbook.sheets[1]?.rules[0]?.id ?? "";
  const on = rangeOf("อื่น", 0, 0);
  const steps = await apply(
    simulator,
    {
      kind: "setCells",
      range: CELLS,
      cells: [
        ["x", null],
        [null, null],
      ],
    },
    { kind: "removeRules", sheet: "อื่น", ruleIds: [rule] },
    { kind: "setCells", range: on, cells: [["ใหม่"]] },
    { kind: "setFormat", range: on, format: { bold: true, numberFormat: "0" } },
    { kind: "addRule", range: on, rule: { formula: "=A1<ITA_PassMark", format: { bold: true } } },
    { kind: "setValidation", range: on, list: { choices: ["ก"] } },
    { kind: "setColumnWidth", sheet: "อื่น", column: 0, columnCount: 1, characters: 9 },
    { kind: "setRowHeight", sheet: "อื่น", row: 0, rowCount: 1, height: 30 },
    { kind: "merge", range: rangeOf("อื่น", 2, 0, 1, 2) },
    { kind: "addSheet", sheet: "แผน" },
    { kind: "setSetting", key: "ita.done", value: "1" },
  );
  await onSheet(
    simulator,
    (sheet, context) => {
      sheet.delete();
      context.workbook.worksheets.getItem("แผน").delete();
    },
    "อื่น",
  );
  const { kept, restoredCells, removedSheets } = await undo(simulator, steps);
  expect({ restoredCells, removedSheets }).toEqual({ restoredCells: 1, removedSheets: [] });
  // The merged cells and the one that was written.
  expect(kept).toEqual([rangeOf("อื่น", 2, 0, 1, 2), on]);
  expect(await formulasOf(simulator, "A1")).toEqual([["ก"]]);
  expect(stateOf(simulator).settings).toEqual({});
});
