import type { InverseStep } from "../core/changes/inverse";
import type { RangeRef } from "../core/grid";
import { reversals } from "./operations";
import type { Reverted, UndoTarget } from "./operations/operation";

export interface UndoOutcome {
  restoredCells: number;
  removedSheets: string[];
  /** What the user changed since: it stays as it is. */
  kept: RangeRef[];
}

/**
 * Undoes the steps of one change set, last first: one sync to see which sheets are still there, one to see what
 * the user changed meanwhile, one to write back. Nothing is asked of a sheet that may be gone: whether that fails
 * or answers a null object, Microsoft does not say.
 */
export async function undoChanges(context: Excel.RequestContext, steps: InverseStep[]): Promise<UndoOutcome> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  const tables = context.workbook.tables.load("items/id,items/name");
  await context.sync();
  const target = undoTarget(context, sheets.items, tables.items);
  const prepared = [...steps].reverse().map((step) => {
    const reversal = reversals[step.kind] as (target: UndoTarget, step: InverseStep) => () => Reverted;
    return reversal(target, step);
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

function undoTarget(
  context: Excel.RequestContext,
  sheets: Excel.Worksheet[],
  tables: Excel.Table[],
): UndoTarget {
  const byId = new Map(sheets.map((worksheet) => [worksheet.id, worksheet]));
  const pending = new Map<string, unknown>();
  return {
    context,
    sheet({ sheetId }) {
      const worksheet = byId.get(sheetId);
      return worksheet ? { worksheet, name: worksheet.name } : null;
    },
    table(key) {
      const wanted = key.toLowerCase();
      return tables.find((table) => table.id === key || table.name.toLowerCase() === wanted) ?? null;
    },
    now: <T>(key: string, loaded: T) => (pending.has(key) ? (pending.get(key) as T) : loaded),
    willHold: (key, value) => pending.set(key, value),
  };
}
