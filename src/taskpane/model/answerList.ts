import type { ReportsOverview } from "../../actions/reportsOverview";
import type { AgencyAnswers } from "../../core/remediation/answers/answers";

export type AnswerFilter = "all" | "silent" | "unverified";

export const ANSWER_FILTERS: readonly AnswerFilter[] = ["all", "silent", "unverified"];

export function silentCount({ answers }: AgencyAnswers): number {
  return answers.filter((answer) => answer === "silent").length;
}

/** Done and not yet confirmed. */
export function openCount({ answers }: AgencyAnswers): number {
  return answers.filter((answer) => answer === "done").length;
}

/** The agencies to show, in their order. */
export function filterAgencies(agencies: readonly AgencyAnswers[], filter: AnswerFilter): AgencyAnswers[] {
  if (filter === "all") return [...agencies];
  return agencies.filter((agency) => (filter === "silent" ? silentCount(agency) : openCount(agency)) > 0);
}

/** Agencies that have answered everything, and the answers that are missing. */
export function standingOf({ matrix }: Pick<ReportsOverview, "matrix">): {
  complete: number;
  missing: number;
} {
  let complete = 0;
  let missing = 0;
  for (const agency of matrix.agencies) {
    const silent = silentCount(agency);
    missing += silent;
    if (silent === 0) complete++;
  }
  return { complete, missing };
}
