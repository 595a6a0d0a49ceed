import type { CollectOutcome } from "../core/remediation/reports/proposeCollect";
import type { ExplainedEntry } from "../core/remediation/returns/entryFindings";
import { findingSentence } from "../i18n/findingSentence";
import type { Locale } from "../i18n/locale";

/** The action's part of the JSON document. Keys are a contract: programs read them. A file is named by its path as given. */
export function collectJson({ entries, missing }: CollectOutcome, locale: Locale): Record<string, unknown> {
  const inState = (...states: ExplainedEntry["state"][]) =>
    entries.filter(({ state }) => states.includes(state));
  const named = (entry: ExplainedEntry) => ({ file: entry.id, agency: entry.agency });
  const withReason = (entry: ExplainedEntry) => {
    const { reason } = entry;
    return reason
      ? { ...named(entry), code: reason.code, message: findingSentence(reason, locale) }
      : named(entry);
  };
  const accepted = inState("accepted");
  return {
    accepted: accepted.map((entry) => ({ ...named(entry), rows: entry.rows.length })),
    missing,
    late: accepted
      .filter(({ daysLate }) => daysLate > 0)
      .map((entry) => ({ ...named(entry), reportedOn: entry.reportedOn, days: entry.daysLate })),
    duplicates: inState("duplicate").map(withReason),
    altered: inState("altered").map((entry) => ({
      ...withReason(entry),
      differences: entry.differences.map(({ kind }) => kind),
    })),
    wrongYear: inState("wrong-year").map((entry) => ({
      ...withReason(entry),
      fiscalYearBe: entry.identity?.fiscalYearBe ?? null,
    })),
    rejected: inState("rejected", "other-request", "no-agency").map(withReason),
  };
}
