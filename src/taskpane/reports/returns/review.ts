import type { CollectOutcome } from "../../../core/remediation/reports/proposeCollect";
import type { ExplainedEntry } from "../../../core/remediation/returns/entryFindings";
import type { Decision, Decisions } from "../../../core/remediation/returns/outcome";

/** Returned forms as the user goes through them: what waits first. */
export interface Review {
  waiting: ExplainedEntry[];
  accepted: ExplainedEntry[];
  others: ExplainedEntry[];
  missing: string[];
}

/** Doubts that are settled unless the user wants it otherwise. */
const SETTLED: readonly string[] = ["older", "same-content"];

export function isWaiting({ state, doubts }: ExplainedEntry): boolean {
  if (state === "altered" || state === "other-request" || state === "no-agency") return true;
  return state === "duplicate" && doubts.some(({ kind }) => !SETTLED.includes(kind));
}

export function reviewOf({ entries, missing }: CollectOutcome): Review {
  const accepted = entries.filter(({ state }) => state === "accepted");
  const waiting = entries.filter(isWaiting);
  const others = entries.filter((entry) => entry.state !== "accepted" && !isWaiting(entry));
  return { waiting, accepted, others, missing };
}

/** The decisions with one more. Of an agency's forms one counts: choosing it takes back another choice. */
export function decide(
  decisions: Decisions,
  entries: readonly ExplainedEntry[],
  entry: ExplainedEntry,
  decision: Decision | null,
): Decisions {
  const next: Record<string, Decision> = { ...decisions };
  if (decision === null) {
    delete next[entry.id];
    return next;
  }
  if (decision.use === true) {
    for (const { id, agency } of entries) {
      const other = next[id];
      if (agency === entry.agency && other?.use) next[id] = { ...other, use: false };
    }
  }
  next[entry.id] = { ...next[entry.id], ...decision };
  return next;
}
