import type { Journal } from "../core/changes/journal";
import {
  JOURNAL_SETTING,
  KEPT_SETTING,
  MOST_JOURNAL_CHARACTERS,
  MOST_KEPT_CHARACTERS,
  packJournal,
  unpackJournal,
} from "../core/changes/journal";
import { queueAnchors } from "./anchors";
import { isLoaded } from "./errors";
import { dropAnchors } from "./operations/anchoring";

/**
 * Excel carries out a batch in order, so the journal is there before the first write of its batch, and gone with the
 * last one. Answers whether, as far as the client was told, the batch was begun.
 */
export function startJournal(context: Excel.RequestContext, journal: Journal): () => boolean {
  const text = packJournal(journal, MOST_JOURNAL_CHARACTERS);
  const setting = context.workbook.settings.add(JOURNAL_SETTING, text).load("key");
  return () => isLoaded(() => setting.key);
}

/** The write is whole: what was its journal is from now on the undo that survives the pane. */
export function keepUndo(context: Excel.RequestContext, journal: Journal): void {
  context.workbook.settings.add(KEPT_SETTING, packJournal(journal, MOST_KEPT_CHARACTERS));
  endJournal(context);
}

export function endJournal(context: Excel.RequestContext): void {
  context.workbook.settings.getItem(JOURNAL_SETTING).delete();
}

/** The undo that the workbook keeps is not to be had any more. It has to be there. */
export function dropUndo(context: Excel.RequestContext): void {
  context.workbook.settings.getItem(KEPT_SETTING).delete();
}

/** Gives up on an interrupted write: the workbook stays as it is. */
export async function forgetJournal(context: Excel.RequestContext): Promise<void> {
  const anchors = queueAnchors(context);
  await context.sync();
  dropAnchors(context, [...anchors().keys()]);
  endJournal(context);
  await context.sync();
}

/** What a write has left in the workbook: to be read after the sync. */
export interface Traces {
  /** There only while something is being written. */
  journal: Journal | null;
  hasJournal: boolean;
  kept: Journal | null;
}

export function queueTraces(context: Excel.RequestContext): () => Traces {
  const { settings } = context.workbook;
  const [journal, kept] = [JOURNAL_SETTING, KEPT_SETTING].map((key) =>
    settings.getItemOrNullObject(key).load("value"),
  );
  const textOf = (setting: Excel.Setting | undefined) =>
    setting && !setting.isNullObject ? String(setting.value) : undefined;
  return () => ({
    journal: unpackJournal(textOf(journal)),
    hasJournal: textOf(journal) !== undefined,
    kept: unpackJournal(textOf(kept)),
  });
}

/** How a batch ended of which no answer came: `half` and `done` are told by what it left in the workbook. */
export async function endOfBatch(
  context: Excel.RequestContext,
  { id, doing }: Journal,
): Promise<"none" | "half" | "done"> {
  const traces = queueTraces(context);
  await context.sync();
  const { journal, kept } = traces();
  if (journal?.id === id) return "half";
  const isKept = kept?.id === id;
  // A write leaves its undo; an undo takes it away.
  return isKept === (doing === "write") ? "done" : "none";
}
