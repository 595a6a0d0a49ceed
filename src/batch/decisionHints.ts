import type { CollectOutcome } from "../core/remediation/reports/proposeCollect";
import { ACCEPTABLE, type Doubt } from "../core/remediation/returns/outcome";

/** How many forms wait for a decision, and the options of the command line that decide them. */
export function decisionHints({ entries }: CollectOutcome): { waiting: number; options: string[] } {
  const waiting = entries.filter(({ reason }) => reason?.severity === "question");
  const kinds = new Set<Doubt["kind"]>(waiting.flatMap(({ doubts }) => doubts.map(({ kind }) => kind)));
  const acceptable = ACCEPTABLE.filter((kind) => kinds.has(kind));
  return {
    waiting: waiting.length,
    options: [
      ...(acceptable.length > 0 ? [`--accept ${acceptable.join(",")}`] : []),
      ...(kinds.has("agency") ? ["--agency FILE=NAME"] : []),
      ...(kinds.has("same-age") || kinds.has("older-than-register") ? ["--use FILE"] : []),
    ],
  };
}
