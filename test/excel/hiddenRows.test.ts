import type { Change } from "../../src/core/changes/changeSet";
import { applyChanges } from "../../src/excel/applyChanges";
import { readForeseen } from "../../src/excel/foresee";
import type { Simulator } from "../../src/simulator/node";
import { onSheet, openEmpty, snapshotOf, undo } from "./changing";

/** Rows 2 and 4 of the five are hidden, 4 with a height of its own. */
async function withHiddenRows(): Promise<Simulator> {
  const simulator = await openEmpty();
  await onSheet(simulator, (sheet) => {
    sheet.getRange("A1:A5").values = [["ก"], ["ข"], ["ค"], ["ง"], ["จ"]];
    sheet.getRange("A4").format.rowHeight = 55;
    sheet.getRange("A2").getEntireRow().rowHidden = true;
    sheet.getRange("A4").getEntireRow().rowHidden = true;
  });
  return simulator;
}

const rowsOf = (simulator: Simulator) =>
  structuredClone([...(simulator.workbook.sheets[0]?.rows ?? [])].sort(([a], [b]) => a - b));
const heightOf = (simulator: Simulator, row: number) => simulator.workbook.sheets[0]?.rows.get(row)?.height;

async function change(simulator: Simulator, ...changes: Change[]) {
  const snapshot = await snapshotOf(simulator);
  const changeSet = { action: "test", changes };
  const { steps } = await simulator.run(async (context) => {
    const foreseen = await readForeseen(context, changeSet, snapshot);
    return applyChanges(context, changeSet, snapshot, { foreseen });
  });
  return steps;
}

test.each([30, "auto"] as const)("a height of %s is for the rows that are seen", async (height) => {
  const simulator = await withHiddenRows();
  const hidden = rowsOf(simulator).filter(([, row]) => row.hidden);
  expect(hidden.map(([row]) => row)).toEqual([1, 3]);
  const steps = await change(simulator, {
    kind: "setRowHeight",
    sheet: "Sheet1",
    row: 0,
    rowCount: 5,
    height,
  });
  expect(rowsOf(simulator).filter(([, row]) => row.hidden)).toEqual(hidden);
  if (height === 30) expect([0, 2, 4].map((row) => heightOf(simulator, row))).toEqual([30, 30, 30]);
  await undo(simulator, steps);
  expect(rowsOf(simulator).filter(([, row]) => row.hidden)).toEqual(hidden);
  expect(heightOf(simulator, 0)).toBe(15);
  simulator.close();
});

test("hidden rows are still known when rows come in above them", async () => {
  const simulator = await withHiddenRows();
  await change(
    simulator,
    { kind: "insertRows", sheet: "Sheet1", row: 2, rowCount: 1 },
    { kind: "setRowHeight", sheet: "Sheet1", row: 0, rowCount: 6, height: 30 },
  );
  const hidden = rowsOf(simulator).filter(([, row]) => row.hidden);
  expect(hidden.map(([row, { height }]) => [row, height])).toEqual([
    [1, null],
    [4, 55],
  ]);
  expect([0, 2, 3, 5].map((row) => heightOf(simulator, row))).toEqual([30, 30, 30, 30]);
  simulator.close();
});
