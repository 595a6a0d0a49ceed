import type { Change } from "../../src/core/changes/changeSet";
import { rangeOf } from "../../src/core/grid";
import type { Simulator } from "../../src/simulator/node";
import { apply, onSheet, openEmpty } from "./changing";
import { stateOf } from "./workbookState";

let simulator: Simulator;

async function openFurnished(): Promise<Simulator> {
  const opened = await openEmpty();
  await onSheet(opened, (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      ["ก", 1],
      ["'1-10", "=1+1"],
    ];
    context.workbook.names.add("ITA_PassMark", "=85");
    const locked = context.workbook.worksheets.add("ล็อก");
    locked.protection.protect();
  });
  return opened;
}

beforeEach(async () => {
  simulator = await openFurnished();
});

afterEach(() => simulator.close());

const CHANGES: Change[] = [
  { kind: "addSheet", sheet: "แผน" },
  { kind: "setCells", range: rangeOf("แผน", 0, 0), cells: [["x"]] },
  {
    kind: "setCells",
    range: rangeOf("Sheet1", 0, 0, 2, 2),
    cells: [
      ["x", 2],
      ["y", 3],
    ],
  },
  { kind: "setFormat", range: rangeOf("Sheet1", 0, 0, 2, 2), format: { bold: true, fillColor: "#FF0000" } },
  { kind: "setName", name: "ITA_PassMark", formula: "=90" },
  { kind: "setSetting", key: "ita.done", value: "1" },
  {
    kind: "addRule",
    range: rangeOf("Sheet1", 0, 0, 2, 2),
    rule: { formula: "=A1<ITA_PassMark", format: { fillColor: "#FFC7CE" } },
  },
];

test("what a protected sheet refuses leaves the workbook as it was", async () => {
  const before = stateOf(simulator);
  const refused: Change = { kind: "setCells", range: rangeOf("ล็อก", 0, 0), cells: [["x"]] };
  await expect(apply(simulator, ...CHANGES, refused)).rejects.toMatchObject({ code: "AccessDenied" });
  expect(stateOf(simulator)).toEqual(before);
});

test("rows and columns that came in go again", async () => {
  const before = stateOf(simulator);
  const refused: Change = { kind: "setCells", range: rangeOf("ล็อก", 0, 0), cells: [["x"]] };
  const changes: Change[] = [
    { kind: "insertRows", sheet: "Sheet1", row: 1, rowCount: 2 },
    { kind: "insertColumns", sheet: "Sheet1", column: 0, columnCount: 1 },
    { kind: "setCells", range: rangeOf("Sheet1", 1, 0, 1, 3), cells: [["ก", "ข", "ค"]] },
    { kind: "setFormat", range: rangeOf("Sheet1", 0, 0, 4, 3), format: { borders: { style: "Thin" } } },
    refused,
  ];
  await expect(apply(simulator, ...changes)).rejects.toMatchObject({ code: "AccessDenied" });
  expect(stateOf(simulator)).toEqual(before);
});

test("whichever write Excel refuses, the workbook is as it was", async () => {
  const before = stateOf(simulator);
  const refused: string[] = [];
  for (let action = 1; ; action++) {
    // Two requests read, the third writes.
    simulator.faults.failAction(action, "GeneralException", { request: 3 });
    const failure = await apply(simulator, ...CHANGES).then(
      () => null,
      (error: unknown) => error as OfficeExtension.Error,
    );
    if (!failure) break;
    expect(failure.code).toBe("GeneralException");
    const statement = String(failure.debugInfo.statement);
    // Excel has no reason to refuse reading what it has just written.
    if (statement.includes(".load(")) {
      simulator.close();
      simulator = await openFurnished();
      continue;
    }
    refused.push(statement);
    expect(stateOf(simulator)).toEqual(before);
  }
  expect(refused.length).toBeGreaterThan(10);
});

test("a request that is refused as a whole is not followed by others", async () => {
  const before = stateOf(simulator);
  simulator.faults.failRequest(3, "InvalidOperationInCellEditMode");
  const count = simulator.requests.count;
  await expect(apply(simulator, ...CHANGES)).rejects.toMatchObject({
    code: "InvalidOperationInCellEditMode",
  });
  expect(simulator.requests.count - count).toBe(3);
  expect(stateOf(simulator)).toEqual(before);
});

test("a sheet that the change set adds and protects goes again, too", async () => {
  const before = stateOf(simulator);
  const changes: Change[] = [
    { kind: "addSheet", sheet: "แบบรายงาน" },
    { kind: "setCells", range: rangeOf("แบบรายงาน", 0, 0), cells: [["x"]] },
    { kind: "protectSheet", sheet: "แบบรายงาน" },
    { kind: "setCells", range: rangeOf("ล็อก", 0, 0), cells: [["x"]] },
  ];
  await expect(apply(simulator, ...changes)).rejects.toMatchObject({ code: "AccessDenied" });
  expect(stateOf(simulator)).toEqual(before);
});
