import { applyOverride, type RulesetOverride } from "./overrides";
import { RULESETS, type Ruleset } from "./rulesets";

export interface RulesetChoice {
  ruleset: Ruleset;
  /** There is no ruleset of the year asked for: this is the nearest earlier one (or the first). */
  isBorrowed: boolean;
}

/**
 * The ruleset of a fiscal year (Buddhist Era) with the user's overrides. A year without one borrows the nearest earlier
 * year's, and says so; years before the first borrow the first. Overrides are expected to be valid (`parseRulesetOverrides`).
 */
export function rulesetFor(
  fiscalYearBe: number,
  overrides: readonly RulesetOverride[] = [],
  rulesets: readonly Ruleset[] = RULESETS,
): RulesetChoice {
  const all = withOverrides(rulesets, overrides);
  let chosen = all[0];
  for (const ruleset of all) if (ruleset.fiscalYearBe <= fiscalYearBe) chosen = ruleset;
  if (!chosen) throw new RangeError("no rulesets");
  return { ruleset: chosen, isBorrowed: chosen.fiscalYearBe !== fiscalYearBe };
}

/** The newest ruleset: for what is the same in every year, when the year is not known. */
export function latestRuleset(overrides: readonly RulesetOverride[] = []): Ruleset {
  return rulesetFor(Number.MAX_SAFE_INTEGER, overrides).ruleset;
}

/** Oldest first. An override of a year that is not shipped starts from the nearest earlier year. */
function withOverrides(
  rulesets: readonly Ruleset[],
  overrides: readonly RulesetOverride[],
): readonly Ruleset[] {
  if (overrides.length === 0) return rulesets;
  const byYear = new Map(rulesets.map((ruleset) => [ruleset.fiscalYearBe, ruleset]));
  for (const override of overrides) {
    const base = byYear.get(override.fiscalYearBe) ?? rulesetFor(override.fiscalYearBe, [], rulesets).ruleset;
    byYear.set(override.fiscalYearBe, applyOverride(base, override));
  }
  return [...byYear.values()].sort((a, b) => a.fiscalYearBe - b.fiscalYearBe);
}
