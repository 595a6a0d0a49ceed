import type { Change, ChangeSet } from "../core/changes/changeSet";
import { ensureInsertionsFirst, insertIntoWorkbook, isInsertion } from "../core/changes/insertion";
import type { InverseStep } from "../core/changes/inverse";
import { type Journal, KEPT_SETTING } from "../core/changes/journal";
import type { RangeRef } from "../core/grid";
import type { WorkbookSnapshot } from "../core/snapshot";
import { withAnchor } from "./anchors";
import { PLACE } from "./areas";
import { hostErrorCode, UnfinishedWrite } from "./errors";
import type { Foreseen } from "./foresee";
import { dropUndo, endJournal, endOfBatch, keepUndo, startJournal } from "./journal";
import { operations } from "./operations";
import { contentsOf } from "./operations/addSheet";
import { anchorInsertions, dropAnchors } from "./operations/anchoring";
import type { Target, Undoing } from "./operations/operation";
import { cellsOvertaken, cellsThatDiffer } from "./readBack";
import { takeBack } from "./takeBack";
import { createTarget } from "./target";
import { undoChanges } from "./undoChanges";

export interface ApplyOptions {
  /** Kept in the workbook while it is written to, and as its undo afterwards. */
  journal?: Journal;
  /** false: the workbook is to hold nothing of what it was, not even for undo; nor of what was written before. */
  keepsUndo?: boolean;
  /** What was read before, for taking back what Excel tells nothing of. */
  foreseen?: Foreseen | null;
}

export interface Applied {
  steps: InverseStep[];
  /** Cells that, read back, do not hold what was written. */
  differing: RangeRef[];
  /** The answer was lost, and what was replaced had been too much to be read twice: the way back is not known. */
  isFinal?: true;
  /** Cells that somebody else changed just before the write: then all of it was taken back at once. */
  overtaken: RangeRef[];
}

function queue(target: Target, change: Change): Undoing {
  // One table of operations by kind; TypeScript cannot see that the key and the value go together.
  const operation = operations[change.kind] as (target: Target, change: Change) => Undoing;
  return operation(target, change);
}

/**
 * Writes a change set in one sync and returns how to undo it. Excel carries out a batch in order, so what
 * is loaded before a write is what the cells held, and what is loaded after it is what they hold now: the way back and
 * the reading back come with the same answer.
 *
 * When Excel refuses something halfway, what it had done until then is taken back before the error is thrown. When no
 * answer comes, the journal in the workbook tells how it ended.
 * @throws UnfinishedWrite when neither can be done; the host's error when the workbook is as it was
 */
export async function applyChanges(
  context: Excel.RequestContext,
  changeSet: ChangeSet,
  snapshot: WorkbookSnapshot,
  { journal, foreseen = null, keepsUndo = true }: ApplyOptions = {},
): Promise<Applied> {
  ensureInsertionsFirst(changeSet.changes);
  const hasBegun = journal ? startJournal(context, journal) : null;
  const target = createTarget(context, changeSet, snapshot, foreseen);
  const anchors = journal ? anchorInsertions(context, target, changeSet.changes) : [];
  const undoings = changeSet.changes.map((change, index): Undoing => {
    const undoing = queue(target, change);
    target.note(change);
    return () => undoing().map((step) => withAnchor(step, index));
  });
  const added = new Map([...target.added].map((name) => [name, queueUsed(target, name)]));
  dropAnchors(context, anchors);
  if (journal && keepsUndo) keepUndo(context, journal);
  else if (journal) {
    if (target.hasSetting(KEPT_SETTING)) dropUndo(context);
    endJournal(context);
  }
  try {
    await context.sync();
  } catch (error) {
    const isSilent = journal !== undefined && !hasBegun?.();
    const isDone = isSilent && (await howItEnded(context, journal, keepsUndo, error)) === "done";
    if (isDone) return withoutAnswer(foreseen);
    await takeBack(context, { undoings, foreseen, journal, cause: error });
    throw error;
  }
  const steps = undoings.flatMap((undoing) => undoing()).map((step) => withContents(step, added));
  const read = changeSet.changes.filter(isInsertion).reduce(insertIntoWorkbook, snapshot);
  const overtaken = journal ? cellsOvertaken(steps, foreseen?.flat() ?? null, read) : [];
  if (overtaken.length > 0 && journal) await takeBackAll(context, steps, journal);
  return { steps, differing: overtaken.length > 0 ? [] : cellsThatDiffer(changeSet, steps), overtaken };
}

/** All was written, and nothing was told of it: the way back is the one that was foreseen, if any was. */
function withoutAnswer(foreseen: Foreseen | null): Applied {
  const unread = { differing: [], overtaken: [] };
  return foreseen ? { steps: foreseen.flat(), ...unread } : { steps: [], isFinal: true, ...unread };
}

/** Refusals of the whole request, by what Excel says: nothing of it was done, nothing need be asked. */
const REFUSED_WHOLE = new Set(["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded"]);

/**
 * Nothing of the batch was answered: refused as a whole, or the answer was lost.
 * @throws the error when nothing was written
 */
async function howItEnded(
  context: Excel.RequestContext,
  journal: Journal,
  keepsUndo: boolean,
  error: unknown,
): Promise<"half" | "done"> {
  if (REFUSED_WHOLE.has(hostErrorCode(error) ?? "")) throw error;
  const end = await endOfBatch(context, journal).catch(() => {
    throw new UnfinishedWrite("unknown", error);
  });
  if (end === "half") return end;
  // Without the undo that it keeps, a write leaves no trace of its end.
  if (!keepsUndo) throw new UnfinishedWrite("unknown", error);
  if (end === "none") throw error;
  return end;
}

async function takeBackAll(
  context: Excel.RequestContext,
  steps: InverseStep[],
  journal: Journal,
): Promise<void> {
  try {
    await undoChanges(context, steps, { journal: { ...journal, steps, doing: "undo" } });
  } catch (error) {
    throw error instanceof UnfinishedWrite ? error : new UnfinishedWrite("half", error);
  }
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
