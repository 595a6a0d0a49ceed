import type { Journal } from "../core/changes/journal";
import { JOURNAL_SETTING, KEPT_SETTING, unpackJournal } from "../core/changes/journal";
import type { WorkbookSnapshot } from "../core/snapshot";
import type { Overview, Receipt, UnfinishedChange } from "./types";

/** The journal of a write that was interrupted; a setting that cannot be read is none. */
export function unfinishedIn(snapshot: WorkbookSnapshot): Journal | null {
  return unpackJournal(snapshot.settings[JOURNAL_SETTING]);
}

function unfinishedChange({ action, options, at, doing, summary, steps }: Journal): UnfinishedChange {
  return { action, options, at, doing, summary, canTakeBack: steps !== null };
}

function receiptOf({ id, action, at, summary, steps }: Journal): Receipt | undefined {
  return steps ? { id, action, appliedAt: at, summary, inverse: steps } : undefined;
}

/** What earlier writes have left in the workbook: one that was interrupted, and how to undo the last one. */
export function tracesIn(snapshot: WorkbookSnapshot): Pick<Overview, "unfinished" | "lastWrite"> {
  const unfinished = unfinishedIn(snapshot);
  const kept = unpackJournal(snapshot.settings[KEPT_SETTING]);
  const lastWrite = kept && !unfinished ? receiptOf(kept) : undefined;
  return {
    ...(unfinished ? { unfinished: unfinishedChange(unfinished) } : {}),
    ...(lastWrite ? { lastWrite } : {}),
  };
}
