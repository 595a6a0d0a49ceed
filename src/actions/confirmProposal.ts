import type { ChangeSet, Proposal } from "../core/changes/changeSet";
import { describeChanges, sameChanges } from "../core/changes/describe";
import type { Journal } from "../core/changes/journal";
import { typedOver } from "../core/changes/typedOver";
import { withWrittenRecord } from "../core/changes/writtenRecord";
import type { Finding, Result } from "../core/result";
import { finding, refusal, success } from "../core/result";
import type { WorkbookSnapshot } from "../core/snapshot";
import { type Applied, applyChanges } from "../excel/applyChanges";
import { runBatch } from "../excel/errors";
import { type Foreseen, queueForeseen, readForeseen } from "../excel/foresee";
import type { ExcelHost } from "../excel/host";
import { withDoneRecord } from "./doneRecord";
import type { ActionId, ConfirmOptions, PendingProposal, Receipt } from "./types";

export interface Confirming {
  host: ExcelHost;
  now: () => Date;
  reading: (context: Excel.RequestContext) => Promise<WorkbookSnapshot>;
  /** What the proposal was made from. */
  lastSnapshot: WorkbookSnapshot | undefined;
  /** Nobody else can touch the workbook: no reading again, no journal, no undo kept in it. */
  isAlone: boolean;
  computeAgain(snapshot: WorkbookSnapshot): Promise<Result<Proposal<unknown>>>;
}

interface Reading {
  snapshot: WorkbookSnapshot;
  foreseen: Foreseen | null;
}

/**
 * Actions that clear a workbook of what it should not tell others. Keeping in it what they took away would undo their
 * work in secret: they can be undone only until the pane is closed.
 */
const LEAVES_NOTHING: readonly ActionId[] = ["tidy"];

const changed = (): Result<never> => refusal(finding("question", "changes/workbook-changed", {}));

/**
 * Reads the workbook again, and in the same sync what the change set is about to replace; writes if the workbook still
 * gives the same change set.
 */
export async function confirmProposal<Id extends ActionId>(
  confirming: Confirming,
  pending: PendingProposal<Id>,
  { signal, onWriting }: ConfirmOptions,
): Promise<Result<Receipt>> {
  const at = confirming.now().toISOString();
  const read = await readAgain(confirming, pending, at);
  if (!read.ok) return read;
  const { snapshot, foreseen } = read.value;
  const again = await confirming.computeAgain(snapshot);
  if (!again.ok) return again;
  if (!sameChanges(again.value.changeSet, pending.changeSet)) return changed();
  if (!overwritesTheSame(pending, snapshot, foreseen)) return changed();
  if (signal?.aborted) return refusal(finding("info", "changes/cancelled", {}));
  onWriting?.();
  const { action, summary } = pending;
  const changeSet = withNotes(pending, snapshot, at);
  const id = `${action}-${at}-${(receiptCount += 1)}`;
  const journal: Journal = {
    id,
    action,
    options: keptOptions(pending),
    at,
    doing: "write",
    summary,
    steps: foreseen?.flat() ?? null,
  };
  const applied = await runBatch(
    confirming.host,
    (context) =>
      applyChanges(
        context,
        changeSet,
        snapshot,
        confirming.isAlone ? {} : { journal, foreseen, keepsUndo: !LEAVES_NOTHING.includes(action) },
      ),
    { writes: true },
  );
  if (!applied.ok) return applied;
  if (applied.value.overtaken.length > 0) return changed();
  const { steps: inverse, isFinal } = applied.value;
  const receipt = { id, action, appliedAt: at, summary, inverse, ...(isFinal ? { isFinal } : {}) };
  return success(receipt, findingsOf(applied.value));
}

/** What is written beside the change set: that and when its action was done, and what it wrote into its own cells. */
function withNotes<Id extends ActionId>(
  { changeSet, action, options }: PendingProposal<Id>,
  snapshot: WorkbookSnapshot,
  at: string,
): ChangeSet {
  return withWrittenRecord(withDoneRecord(changeSet, snapshot, action, { at, options }), snapshot);
}

/** Whether what would be overwritten of the user's is what was shown, with what somebody typed in cells of ours. */
function overwritesTheSame(
  { changeSet, summary }: PendingProposal,
  snapshot: WorkbookSnapshot,
  foreseen: Foreseen | null,
): boolean {
  const now = describeChanges(changeSet, snapshot);
  if (now.overwrittenSum !== summary.overwrittenSum) return false;
  return (
    !foreseen || now.overwritten + typedOver(changeSet, foreseen, snapshot).length <= summary.overwritten
  );
}

/**
 * What the journal keeps of the options. Returned forms are files on the user's computer: the workbook keeps nothing of them
 * but the rows that are written, and after an interruption they are chosen again.
 */
function keptOptions({ action, options }: PendingProposal): unknown {
  return action === "collect" ? { ...options, files: [], decisions: {} } : options;
}

/** Receipts of one moment are told apart by it. */
let receiptCount = 0;

async function readAgain<Id extends ActionId>(
  { host, reading, lastSnapshot, isAlone }: Confirming,
  pending: PendingProposal<Id>,
  at: string,
): Promise<Result<Reading>> {
  if (isAlone && lastSnapshot) return success({ snapshot: lastSnapshot, foreseen: null });
  return runBatch(host, async (context) => {
    const noted = lastSnapshot ? withNotes(pending, lastSnapshot, at) : pending.changeSet;
    const early = lastSnapshot ? queueForeseen(context, noted, lastSnapshot) : null;
    const snapshot = await reading(context);
    const foreseen = early?.() ?? null;
    if (foreseen || (lastSnapshot && !early)) return { snapshot, foreseen };
    // Sheets came or went since the proposal, or it was made elsewhere: asked for again, by themselves.
    return { snapshot, foreseen: await readForeseen(context, noted, snapshot) };
  });
}

function findingsOf({ differing, isFinal }: Applied): Finding[] {
  if (isFinal) return [finding("warning", "changes/no-undo", {})];
  if (differing.length === 0) return [];
  return [finding("warning", "changes/differs", { cellCount: differing.length }, differing[0])];
}
