import type { Change, Proposal } from "../changes/changeSet";
import type { RulesetOverride } from "../ita/overrides";
import { rulesetFor } from "../ita/rulesetFor";
import { finding, success, type Finding, type Result } from "../result";
import type { WorkbookSnapshot } from "../snapshot";
import { passMarkIn } from "./passMark";
import { overridesIn, RULESETS_SETTING } from "./settings";

export interface RulesetOptions {
  fiscalYearBe: number;
  /** 0–100; null goes back to the year's own mark. */
  passMark: number | null;
}

export interface RulesetOutcome {
  fiscalYearBe: number;
  /** In force for the year afterwards. */
  passMark: number;
}

/**
 * Sets the workbook's own pass mark of one fiscal year, or takes it away; other changes to that year's rules stay. Entries
 * of the setting that cannot be used are dropped. The named cell ITA_PassMark goes before every year's mark, and that is
 * said ("scores/pass-mark-named").
 */
export function proposeRuleset(
  snapshot: WorkbookSnapshot,
  { fiscalYearBe, passMark }: RulesetOptions,
): Result<Proposal<RulesetOutcome>> {
  const before = overridesIn(snapshot).overrides;
  const overrides = withPassMark(before, fiscalYearBe, passMark);
  const value = overrides.length > 0 ? JSON.stringify(overrides) : null;
  const changes: Change[] =
    value === (snapshot.settings[RULESETS_SETTING] ?? null)
      ? []
      : [{ kind: "setSetting", key: RULESETS_SETTING, value }];
  const findings: Finding[] = changes.length === 0 ? [finding("info", "changes/nothing-to-do", {})] : [];
  const named = passMarkIn(snapshot);
  if (named !== null) findings.push(finding("info", "scores/pass-mark-named", { passMark: named }));
  const outcome = { fiscalYearBe, passMark: rulesetFor(fiscalYearBe, overrides).ruleset.passMark };
  return success({ changeSet: { action: "ruleset", changes }, outcome }, findings);
}

function withPassMark(
  overrides: readonly RulesetOverride[],
  fiscalYearBe: number,
  passMark: number | null,
): RulesetOverride[] {
  const rest = overrides.filter((one) => one.fiscalYearBe !== fiscalYearBe);
  const own: RulesetOverride = { fiscalYearBe };
  // A file may hold several entries of a year; they are used one over the other.
  for (const one of overrides) if (one.fiscalYearBe === fiscalYearBe) Object.assign(own, one);
  if (passMark === null) delete own.passMark;
  else own.passMark = passMark;
  const isEmpty = Object.keys(own).length === 1;
  return [...rest, ...(isEmpty ? [] : [own])].sort((a, b) => a.fiscalYearBe - b.fiscalYearBe);
}
