import type { Change, Proposal } from "../changes/changeSet";
import type { Instrument } from "../ita/indicators";
import { parseRulesetOverrides, type OverrideField, type RulesetOverride } from "../ita/overrides";
import { rulesetFor } from "../ita/rulesetFor";
import type { LevelRule } from "../ita/rulesets";
import { finding, refusal, success, type Finding, type Result } from "../result";
import type { WorkbookSnapshot } from "../snapshot";
import { passMarkIn } from "./passMark";
import { overridesIn, RULESETS_SETTING } from "./settings";

/** What of a year's rules a workbook can have of its own. */
export type RulesetField = Extract<OverrideField, "passMark" | "weights" | "levels">;

/** Each field: the workbook's own value; null goes back to the year's own; absent stays as it is. */
export interface RulesetOptions {
  fiscalYearBe: number;
  /** 0–100 */
  passMark?: number | null;
  /** Whole percent, together 100. */
  weights?: Record<Instrument, number> | null;
  /** Best first, falling; the last from 0. */
  levels?: LevelRule[] | null;
}

/** What is in force for the year afterwards, and which fields were asked for. */
export interface RulesetOutcome {
  fiscalYearBe: number;
  fields: RulesetField[];
  passMark: number;
  weights: Readonly<Record<Instrument, number>>;
  levels: readonly LevelRule[];
}

const FIELDS: readonly RulesetField[] = ["passMark", "weights", "levels"];

/**
 * Sets the workbook's own rules of one fiscal year, or takes them away; what is not asked for stays. A part that was set counts
 * as confirmed, even when it is what the year has anyway. Refuses with "scores/ruleset-invalid" when a value is none. Entries
 * of the setting that cannot be used are dropped. The named cell ITA_PassMark goes before every year's mark, and that is said
 * ("scores/pass-mark-named").
 */
export function proposeRuleset(
  snapshot: WorkbookSnapshot,
  options: RulesetOptions,
): Result<Proposal<RulesetOutcome>> {
  const { fiscalYearBe } = options;
  const before = overridesIn(snapshot).overrides;
  const overrides = withFields(before, options);
  const { problems } = parseRulesetOverrides(overrides);
  if (problems.length > 0) {
    const fields = [...new Set(problems.map((problem) => problem.field))];
    return refusal(finding("error", "scores/ruleset-invalid", { fields }));
  }
  const value = overrides.length > 0 ? JSON.stringify(overrides) : null;
  const changes: Change[] =
    value === (snapshot.settings[RULESETS_SETTING] ?? null)
      ? []
      : [{ kind: "setSetting", key: RULESETS_SETTING, value }];
  const findings: Finding[] = changes.length === 0 ? [finding("info", "changes/nothing-to-do", {})] : [];
  const named = passMarkIn(snapshot);
  if (named !== null && options.passMark !== undefined) {
    findings.push(finding("info", "scores/pass-mark-named", { passMark: named }));
  }
  const { passMark, weights, levels } = rulesetFor(fiscalYearBe, overrides).ruleset;
  const fields = FIELDS.filter((field) => options[field] !== undefined);
  const outcome = { fiscalYearBe, fields, passMark, weights, levels };
  return success({ changeSet: { action: "ruleset", changes }, outcome }, findings);
}

function withFields(
  overrides: readonly RulesetOverride[],
  { fiscalYearBe, ...options }: RulesetOptions,
): RulesetOverride[] {
  const rest = overrides.filter((one) => one.fiscalYearBe !== fiscalYearBe);
  const own: RulesetOverride = { fiscalYearBe };
  // A file may hold several entries of a year; they are used one over the other.
  for (const one of overrides) if (one.fiscalYearBe === fiscalYearBe) Object.assign(own, one);
  for (const field of FIELDS) {
    if (options[field] === null) delete own[field];
    else if (options[field] !== undefined) Object.assign(own, { [field]: options[field] });
  }
  const isEmpty = Object.keys(own).length === 1;
  return [...rest, ...(isEmpty ? [] : [own])].sort((a, b) => a.fiscalYearBe - b.fiscalYearBe);
}
