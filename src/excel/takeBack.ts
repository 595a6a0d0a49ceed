import type { InverseStep } from "../core/changes/inverse";
import type { Journal } from "../core/changes/journal";
import { hostErrorCode, isLoaded, UnfinishedWrite } from "./errors";
import type { Foreseen } from "./foresee";
import type { Undoing } from "./operations/operation";
import { readSnapshot } from "./readSnapshot";
import { undoChanges } from "./undoChanges";

export interface FailedWrite {
  /** Change by change. */
  undoings: Undoing[];
  foreseen: Foreseen | null;
  /** The batch began with it; it goes when all is back. */
  journal?: Journal;
  /** Why the batch failed. */
  cause: unknown;
}

/**
 * Takes back what a failed batch had done. Excel does not: what came before the failing action stays done. The
 * client has what was loaded until then, so for what came before there is an exact way back; what was begun, or of
 * which nothing was heard, goes back the way that was foreseen before the write.
 * @throws UnfinishedWrite when Excel does not let us
 */
export async function takeBack(context: Excel.RequestContext, failed: FailedWrite): Promise<void> {
  const { undoings, foreseen, journal, cause } = failed;
  const steps = undoings.flatMap((undoing, index) => stepsOf(undoing, foreseen?.[index] ?? []));
  if (steps.length === 0 && !journal) return;
  try {
    const { snapshot } = await readSnapshot(context);
    // Half-written sheets are ours alone, whatever they hold: nobody had the time to write in them.
    const options = {
      half: snapshot,
      journal: journal && { ...journal, doing: "undo" as const },
      isAtOnce: true,
    };
    const locked = new Set(snapshot.sheets.flatMap(({ id, isProtected }) => (isProtected ? [id] : [])));
    // A sheet of ours that we have protected ourselves is deleted all the same.
    const isLocked = (step: InverseStep) =>
      step.kind !== "deleteSheet" && "sheetId" in step && locked.has(step.sheetId);
    // On a sheet that was protected before we came to it only unlocked cells can have been written.
    const likely = steps.filter((step) => !isLocked(step) || step.kind === "restoreCells");
    try {
      await undoChanges(context, likely, options);
    } catch (error) {
      if (!likely.some(isLocked)) throw error;
      // What cannot be written there now, could not be written then.
      await undoChanges(
        context,
        likely.filter((step) => !isLocked(step)),
        options,
      );
    }
  } catch (error) {
    if (hostErrorCode(error) === null && !(error instanceof UnfinishedWrite)) throw error;
    throw new UnfinishedWrite("half", cause);
  }
}

/** The exact way back where Excel told it; the foreseen one otherwise. */
function stepsOf(undoing: Undoing, foreseen: InverseStep[]): InverseStep[] {
  let steps: InverseStep[] = [];
  return isLoaded(() => (steps = undoing())) ? steps : foreseen;
}
