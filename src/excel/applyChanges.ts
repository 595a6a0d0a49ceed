import type { Change, ChangeSet } from "../core/changes/changeSet";
import { ensureInsertionsFirst } from "../core/changes/insertion";
import type { InverseStep } from "../core/changes/inverse";
import type { WorkbookSnapshot } from "../core/snapshot";
import { PLACE } from "./areas";
import { operations } from "./operations";
import { contentsOf } from "./operations/addSheet";
import type { Target, Undoing } from "./operations/operation";
import { takeBack } from "./takeBack";
import { createTarget } from "./target";

function queue(target: Target, change: Change): Undoing {
  // One table of operations by kind; TypeScript cannot see that the key and the value go together.
  const operation = operations[change.kind] as (target: Target, change: Change) => Undoing;
  return operation(target, change);
}

/**
 * Writes a change set in one sync and returns how to undo it. Excel carries out a batch in order, so what
 * is loaded before a write is what the cells held, and what is loaded after it is what they hold now.
 * When Excel refuses something halfway, what it had done until then is taken back before the error is thrown.
 */
export async function applyChanges(
  context: Excel.RequestContext,
  changeSet: ChangeSet,
  snapshot: WorkbookSnapshot,
): Promise<InverseStep[]> {
  ensureInsertionsFirst(changeSet.changes);
  const target = createTarget(context, changeSet, snapshot);
  const undoings = changeSet.changes.map((change) => {
    const undoing = queue(target, change);
    target.note(change);
    return undoing;
  });
  const added = new Map([...target.added].map((name) => [name, queueUsed(target, name)]));
  try {
    await context.sync();
  } catch (error) {
    await takeBack(context, undoings);
    throw error;
  }
  return undoings.flatMap((undoing) => undoing()).map((step) => withContents(step, added));
}

function queueUsed(target: Target, sheet: string): Excel.Range {
  return target.sheet(sheet).getUsedRangeOrNullObject(true).load(`${PLACE},formulas`);
}

/** An added sheet is deleted by undo only while it still holds what we wrote: remember what that was. */
function withContents(step: InverseStep, added: Map<string, Excel.Range>): InverseStep {
  const used = step.kind === "deleteSheet" ? added.get(step.sheet) : undefined;
  if (step.kind !== "deleteSheet" || !used) return step;
  const { rect, formulas } = contentsOf(used);
  return { ...step, used: rect, formulas };
}
