import type { ChangeSet } from "../core/changes/changeSet";
import type { WorkbookSnapshot } from "../core/snapshot";
import type { ActionId, ActionMap } from "./types";
import { isActionId, loadAction } from "./registry";

/** Workbook setting that says when each action was last done, and with which options. */
const DONE_SETTING = "ita.done";

/** The actions that make something out of cells: of them it is worth knowing whether the cells have changed since. */
const RECORDED: readonly ActionId[] = ["highlight", "unmark", "plan", "summary", "matrix", "evidence"];

interface DoneEntry {
  /** ISO time. */
  at: string;
  options: ActionMap[ActionId]["options"];
}

type DoneRecord = Partial<Record<ActionId, DoneEntry>>;

function recordIn(snapshot: WorkbookSnapshot): DoneRecord {
  const text = snapshot.settings[DONE_SETTING];
  if (text === undefined) return {};
  try {
    const record: unknown = JSON.parse(text);
    return typeof record === "object" && record !== null ? record : {};
  } catch (error) {
    // Someone else's or a damaged setting: then nothing is known of when, which the pane can show.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Said once and kept in the cells since: asked for again it would undo what people do afterwards. */
const ONCE = ["decisions", "withReportingDeadline"];

function lasting(options: DoneEntry["options"]): DoneEntry["options"] {
  return Object.fromEntries(
    Object.entries(options).filter(([key]) => !ONCE.includes(key)),
  ) as DoneEntry["options"];
}

/** The change set with the note that its action was done. It is ours alone and goes when the action is undone. */
export function withDoneRecord(
  changeSet: ChangeSet,
  snapshot: WorkbookSnapshot,
  action: ActionId,
  entry: DoneEntry,
): ChangeSet {
  if (!RECORDED.includes(action)) return changeSet;
  const record = { ...recordIn(snapshot), [action]: { ...entry, options: lasting(entry.options) } };
  const note = { kind: "setSetting" as const, key: DONE_SETTING, value: JSON.stringify(record) };
  return { ...changeSet, changes: [...changeSet.changes, note] };
}

/**
 * When each action was last done, and whether it would do something else today: then cells it was made from have
 * changed. Asked of the action itself, so the answer cannot differ from what its button would do.
 */
export async function doneActions(
  snapshot: WorkbookSnapshot,
): Promise<Partial<Record<ActionId, { at: string; isOutOfDate: boolean }>>> {
  const entries = Object.entries(recordIn(snapshot)) as [string, DoneEntry][];
  const done = entries.map(async ([action, entry]) => {
    if (!isActionId(action) || !RECORDED.includes(action) || typeof entry?.at !== "string") return [];
    const isOutOfDate = await wouldChange(snapshot, action, entry.options);
    return [[action, { at: entry.at, isOutOfDate }] as const];
  });
  return Object.fromEntries((await Promise.all(done)).flat());
}

async function wouldChange<Id extends ActionId>(
  snapshot: WorkbookSnapshot,
  action: Id,
  options: ActionMap[Id]["options"],
): Promise<boolean> {
  const { propose } = await loadAction(action);
  const proposed = propose(snapshot, options ?? {});
  return proposed.ok && proposed.value.changeSet.changes.length > 0;
}
