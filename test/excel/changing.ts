import type { Change } from "../../src/core/changes/changeSet";
import type { InverseStep } from "../../src/core/changes/inverse";
import type { WorkbookSnapshot } from "../../src/core/snapshot";
import { applyChanges } from "../../src/excel/applyChanges";
import { readSnapshot } from "../../src/excel/readSnapshot";
import type { UndoOutcome } from "../../src/excel/undoChanges";
import { undoChanges } from "../../src/excel/undoChanges";
import type { OpenOptions, Simulator } from "../../src/simulator/node";
import { openSimulator } from "../../src/simulator/node";

/** An empty workbook with one sheet, "Sheet1", on a fixed day. */
export function openEmpty(options: OpenOptions = {}): Promise<Simulator> {
  return openSimulator(null, { clock: () => new Date(2021, 3, 21), ...options });
}

/** Runs a program on a sheet, "Sheet1" when none is named. */
export function onSheet<T>(
  simulator: Simulator,
  program: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
  name = "Sheet1",
): Promise<T> {
  return simulator.run(async (context) => {
    const result = await program(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return result;
  });
}

export async function snapshotOf(simulator: Simulator): Promise<WorkbookSnapshot> {
  return (await simulator.run((context) => readSnapshot(context))).snapshot;
}

/** Applies changes to the workbook as it is now; answers how to undo them. */
export async function apply(simulator: Simulator, ...changes: Change[]): Promise<InverseStep[]> {
  const snapshot = await snapshotOf(simulator);
  const { steps } = await simulator.run((context) =>
    applyChanges(context, { action: "test", changes }, snapshot),
  );
  return steps;
}

export function undo(simulator: Simulator, steps: InverseStep[]): Promise<UndoOutcome> {
  return simulator.run((context) => undoChanges(context, steps));
}

/** The program's own requests that `work` costs. */
export async function requestsOf(simulator: Simulator, work: () => Promise<unknown>): Promise<number> {
  const before = simulator.requests.count;
  await work();
  return simulator.requests.count - before;
}

/** What the cells of an address hold, as Excel gives it back. */
export function formulasOf(simulator: Simulator, address: string, sheet?: string): Promise<unknown[][]> {
  return onSheet(
    simulator,
    async (worksheet, context) => {
      const range = worksheet.getRange(address).load("formulas");
      await context.sync();
      return range.formulas as unknown[][];
    },
    sheet,
  );
}
