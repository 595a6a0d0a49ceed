import type { InverseStep } from "../core/changes/inverse";
import { isForeseen, type Journal } from "../core/changes/journal";
import type { RangeRef } from "../core/grid";
import type { WorkbookSnapshot } from "../core/snapshot";
import { type Anchors, isLinesStep, queueAnchors, withoutMissingLines } from "./anchors";
import { hostErrorCode, UnfinishedWrite } from "./errors";
import { dropUndo, endJournal, endOfBatch, queueTraces, startJournal, type Traces } from "./journal";
import { reversals } from "./operations";
import { anchorSteps, dropAnchors } from "./operations/anchoring";
import type { Reverted, UndoTarget } from "./operations/operation";
import { readSnapshot } from "./readSnapshot";

export interface UndoOutcome {
  restoredCells: number;
  removedSheets: string[];
  /** What the user changed since: it stays as it is. */
  kept: RangeRef[];
}

export interface UndoOptions {
  /** Kept in the workbook while the undo is written. */
  journal?: Journal;
  /** The workbook as it is, when it is not known how much of the steps was done: see UndoTarget. */
  half?: WorkbookSnapshot;
  /** The write was only just made: nobody can have written in the sheets that it added. */
  isAtOnce?: boolean;
}

/**
 * Undoes the steps of one change set, last first: one sync to see which sheets are still there, one to see what
 * the user changed meanwhile, one to write back. Nothing is asked of a sheet that may be gone: whether that fails
 * or answers a null object, Microsoft does not say. Where somebody typed between the look and the write, one more sync
 * gives that back.
 * @throws UnfinishedWrite when some of it was done and the rest refused, twice; the host's error when nothing was done
 */
export async function undoChanges(
  context: Excel.RequestContext,
  steps: InverseStep[],
  { journal, half, isAtOnce = false }: UndoOptions = {},
): Promise<UndoOutcome> {
  const first = await lookAround(context, steps);
  const isHalf = half !== undefined || isForeseen(steps) || first.traces.hasJournal;
  const snapshot = isHalf ? (half ?? (await readSnapshot(context)).snapshot) : null;
  // A write whose journal is still there did not come to its end; anything else that is half is an undo.
  const doing = first.traces.journal?.doing ?? "undo";
  const left = isHalf ? withoutMissingLines(steps, first.anchors, doing) : steps;
  const outcome = await attempt(context, left, { journal, isAtOnce, around: first, half: snapshot });
  if (outcome) return outcome;
  // Begun and not ended: the rest once more, from what is there now.
  try {
    const around = await lookAround(context, steps);
    const now = (await readSnapshot(context)).snapshot;
    const rest = withoutMissingLines(left, around.anchors, around.traces.journal?.doing ?? "undo");
    const second = await attempt(context, rest, { journal, isAtOnce, around, half: now });
    if (second) return second;
  } catch (error) {
    if (error instanceof UnfinishedWrite || hostErrorCode(error) === null) throw error;
    throw new UnfinishedWrite("half", error);
  }
  throw new UnfinishedWrite("half", null);
}

/** What is asked before anything else: what there is to go back on. */
interface Around {
  sheets: Excel.Worksheet[];
  tables: Excel.Table[];
  traces: Traces;
  anchors: Anchors;
}

async function lookAround(context: Excel.RequestContext, steps: readonly InverseStep[]): Promise<Around> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  const tables = context.workbook.tables.load("items/id,items/name");
  const traces = queueTraces(context);
  const anchors = steps.some(isLinesStep) ? queueAnchors(context) : () => new Map();
  await context.sync();
  return { sheets: sheets.items, tables: tables.items, traces: traces(), anchors: anchors() };
}

interface Attempt {
  journal?: Journal;
  isAtOnce: boolean;
  around: Around;
  half: WorkbookSnapshot | null;
}

/** One run over the steps; null when it was begun and did not come to its end. */
async function attempt(
  context: Excel.RequestContext,
  steps: readonly InverseStep[],
  { journal: told, isAtOnce, around, half }: Attempt,
): Promise<UndoOutcome | null> {
  const { traces, anchors } = around;
  const journal = told && { ...told, steps: [...steps] };
  const late: (() => void)[] = [];
  const later = (write: () => void) => void late.push(write);
  const target = undoTarget(context, around, { steps, isAtOnce, half, later });
  const prepared = [...steps].reverse().map((step) => {
    const reversal = reversals[step.kind] as (target: UndoTarget, step: InverseStep) => () => Reverted;
    return reversal(target, step);
  });
  await context.sync();
  const hasBegun = journal ? startJournal(context, journal) : null;
  const anchored = journal ? anchorSteps(target, steps, anchors) : [...anchors.keys()];
  const outcome: UndoOutcome = { restoredCells: 0, removedSheets: [], kept: [] };
  const reverted = prepared.map((revert) => revert());
  for (const done of reverted) {
    outcome.restoredCells += done.restoredCells ?? 0;
    if (done.removedSheet) outcome.removedSheets.push(done.removedSheet);
    outcome.kept.push(...(done.kept ?? []));
  }
  for (const write of late) write();
  dropAnchors(context, anchored);
  if (journal) {
    // What it undoes can no longer be undone; the undo of another write stays.
    if (traces.kept?.id === journal.id) dropUndo(context);
    endJournal(context);
  }
  try {
    await context.sync();
  } catch (error) {
    if (!journal) throw error;
    if (hasBegun?.()) return null;
    const end = await endOfBatch(context, journal).catch(() => {
      throw new UnfinishedWrite("unknown", error);
    });
    if (end === "half") return null;
    // An undo whose write was not the last one leaves no trace of its end.
    if (traces.kept?.id !== journal.id) throw new UnfinishedWrite("unknown", error);
    if (end === "none") throw error;
    return outcome;
  }
  const overtaken = reverted.flatMap((done) => done.overtaken?.() ?? []);
  if (overtaken.length > 0) await context.sync();
  return {
    ...outcome,
    restoredCells: outcome.restoredCells - overtaken.length,
    kept: [...outcome.kept, ...overtaken],
  };
}

function undoTarget(
  context: Excel.RequestContext,
  { sheets, tables }: Around,
  of: Pick<UndoTarget, "steps" | "half" | "isAtOnce" | "later">,
): UndoTarget {
  const byId = new Map(sheets.map((worksheet) => [worksheet.id, worksheet]));
  const pending = new Map<string, unknown>();
  // A file that was closed and opened again may give its sheets other identities: of what the workbook kept, the name tells.
  const sameName = (wanted: string) => (of.half ? sheets.find(({ name }) => name === wanted) : undefined);
  return {
    context,
    ...of,
    sheet(step) {
      // A sheet that was still to be added when its step was worked out has a name, and was not there before.
      const others = "others" in step ? (step as { others?: string[] }).others : undefined;
      const worksheet = others
        ? sheets.find(({ id, name }) => name === step.sheet && !others.includes(id))
        : (byId.get(step.sheetId) ?? sameName(step.sheet));
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
