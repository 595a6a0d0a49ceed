import type { InverseStep } from "../core/changes/inverse";
import type { RangeRef } from "../core/grid";
import { reversals } from "./operations";
import type { Reverted } from "./operations/operation";

export interface UndoOutcome {
  restoredCells: number;
  removedSheets: string[];
  /** What the user changed since: it stays as it is. */
  kept: RangeRef[];
}

/**
 * Undoes the steps of one change set, last first: one sync to see what the user changed meanwhile,
 * one to write back.
 */
export async function undoChanges(context: Excel.RequestContext, steps: InverseStep[]): Promise<UndoOutcome> {
  const prepared = [...steps].reverse().map((step) => {
    const reversal = reversals[step.kind] as (
      context: Excel.RequestContext,
      step: InverseStep,
    ) => () => Reverted;
    return reversal(context, step);
  });
  await context.sync();
  const outcome: UndoOutcome = { restoredCells: 0, removedSheets: [], kept: [] };
  for (const revert of prepared) {
    const done = revert();
    outcome.restoredCells += done.restoredCells ?? 0;
    if (done.removedSheet) outcome.removedSheets.push(done.removedSheet);
    outcome.kept.push(...(done.kept ?? []));
  }
  await context.sync();
  return outcome;
}
