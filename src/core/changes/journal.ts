import type { Finding } from "../result";
import type { ChangeSummary } from "./describe";
import type { InverseStep } from "./inverse";
import { pack, unpack } from "./packing";

/** Workbook setting that is there only while something is being written: what is found of it later was interrupted. */
export const JOURNAL_SETTING = "ita.unfinished";

/** Workbook setting with the way back from what was written last: undo survives closing the pane. */
export const KEPT_SETTING = "ita.undo";

/**
 * What a write leaves in the workbook. The same text is the journal while the change is being written and the kept undo
 * after it. It says what a person would have to know, and, unless that is too much to keep in a workbook, the way back.
 */
export interface Journal {
  /** The receipt's. */
  id: string;
  action: string;
  /** For doing it again. */
  options: unknown;
  /** ISO time. */
  at: string;
  /** An undo may be interrupted too. */
  doing: "write" | "undo";
  summary: ChangeSummary;
  findings?: Finding[];
  /** null when it is too much: then it can be said what was being written, but not taken back. */
  steps: InverseStep[] | null;
}

/**
 * Characters of text. Settings live in the workbook's file and come with every reading of it. Microsoft names no limit
 * for them but that of a request (5 MB in Excel on the web); these stay far below, and keep files small.
 */
export const MOST_JOURNAL_CHARACTERS = 500_000;
export const MOST_KEPT_CHARACTERS = 100_000;

/** The journal as text of at most so many characters; without the way back when that does not fit. */
export function packJournal(journal: Journal, mostCharacters: number): string {
  const whole = pack(journal);
  return whole.length <= mostCharacters || journal.steps === null ? whole : pack({ ...journal, steps: null });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isSteps = (value: unknown): boolean =>
  value === null ||
  (Array.isArray(value) && value.every((step) => isRecord(step) && typeof step.kind === "string"));

/** What a setting holds; null for somebody else's text or a damaged one. */
export function unpackJournal(text: string | undefined): Journal | null {
  if (text === undefined) return null;
  let journal: unknown;
  try {
    journal = unpack(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
  if (!isRecord(journal) || !isRecord(journal.summary) || !isSteps(journal.steps)) return null;
  const { id, action, at, doing } = journal;
  const isWhole = [id, action, at].every((part) => typeof part === "string");
  return isWhole && (doing === "write" || doing === "undo") ? (journal as unknown as Journal) : null;
}

/** Steps that were worked out before the write, or of which some may have been undone already. */
export function isForeseen(steps: readonly InverseStep[]): boolean {
  return steps.some((step) => ("foreseen" in step && step.foreseen) || ("others" in step && step.others));
}
