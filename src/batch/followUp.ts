import type { ActionId, ActionMap, PendingProposal } from "../actions/types";
import type { ChangeSummary } from "../core/changes/describe";
import type { IsoDate } from "../core/period/types";
import type { Finding, Result } from "../core/result";
import { success } from "../core/result";
import type { Session } from "./session";

export interface FollowUpOptions {
  today: IsoDate;
  fiscalYearBe?: number;
  reference?: string;
  deadline?: IsoDate;
}

/** Proposes and confirms, on the workbook in memory. */
export async function carryOut<Id extends ActionId>(
  session: Session,
  action: Id,
  options: ActionMap[Id]["options"],
): Promise<Result<PendingProposal<Id>>> {
  const proposed: Result<PendingProposal<Id>> = await session.secretariat.propose(action, options);
  if (!proposed.ok || proposed.value.changeSet.changes.length === 0) return proposed;
  const applied = await session.secretariat.confirm(proposed.value);
  return applied.ok ? proposed : applied;
}

/**
 * Sees to it that the workbook has a register of agencies and a request for reports: what is missing is made of the
 * workbook's own list and failing indicators, and what was said on the command line is written into the request. Answers
 * what was changed; the same workbook always gets the same request.
 */
export async function prepareFollowUp(
  session: Session,
  { today, fiscalYearBe, reference, deadline }: FollowUpOptions,
): Promise<Result<ChangeSummary[]>> {
  const overview = await session.secretariat.look();
  if (!overview.ok) return overview;
  const { followUp } = overview.value;
  const summaries: ChangeSummary[] = [];
  const findings: Finding[] = [];
  if (!followUp?.agencies || followUp.agencies.count === 0) {
    const made = await carryOut(session, "agencies", {});
    if (!made.ok) return made;
    summaries.push(made.value.summary);
    findings.push(...made.value.findings);
  }
  const isSaid = [fiscalYearBe, reference, deadline].some((value) => value !== undefined);
  if (!followUp?.request || isSaid) {
    const made = await carryOut(session, "request", { today, fiscalYearBe, reference, deadline });
    if (!made.ok) return made;
    summaries.push(made.value.summary);
    findings.push(...made.value.findings.filter(({ code }) => code !== "changes/nothing-to-do"));
  }
  return success(summaries, findings);
}

/** Several changes in the numbers of one. */
export function sumOf(summaries: readonly ChangeSummary[]): ChangeSummary {
  const all = <Key extends keyof ChangeSummary>(key: Key) => summaries.map((summary) => summary[key]);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    addedSheets: all("addedSheets").flat(),
    sheets: [...new Set(all("sheets").flat())],
    cells: sum(all("cells")),
    overwritten: sum(all("overwritten")),
    overwrittenAt: all("overwrittenAt").flat(),
    rulesAdded: sum(all("rulesAdded")),
    rulesRemoved: sum(all("rulesRemoved")),
    namesAdded: all("namesAdded").flat(),
    ruleRanges: all("ruleRanges").flat(),
  };
}
