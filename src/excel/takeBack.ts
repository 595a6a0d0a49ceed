import type { InverseStep } from "../core/changes/inverse";
import { hostErrorCode } from "./errors";
import type { Undoing } from "./operations/operation";
import { undoChanges } from "./undoChanges";

/** What the client says of a value that has not come. */
const NOT_LOADED = new Set(["PropertyNotLoaded", "ValueNotLoaded", "CollectionNotLoaded"]);

/**
 * Takes back what a failed batch had done. Excel does not: what came before the failing action stays done. The
 * client has what was loaded until then, so a change whose way back cannot be told was not carried out.
 */
export async function takeBack(context: Excel.RequestContext, undoings: Undoing[]): Promise<void> {
  const done = undoings.flatMap(stepsDone);
  if (done.length === 0) return;
  await undoChanges(
    context,
    done.filter((step) => step.kind !== "deleteSheet"),
  );
  // Half-written sheets are ours alone, whatever they hold.
  for (const step of done) {
    if (step.kind === "deleteSheet") context.workbook.worksheets.getItem(step.sheetId).delete();
  }
  await context.sync();
}

function stepsDone(undoing: Undoing): InverseStep[] {
  try {
    return undoing();
  } catch (error) {
    if (NOT_LOADED.has(hostErrorCode(error) ?? "")) return [];
    throw error;
  }
}
