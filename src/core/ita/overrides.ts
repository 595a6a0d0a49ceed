import { INSTRUMENTS, isIndicatorId, type IndicatorId, type Instrument } from "./indicators";
import type { LevelRule, Ruleset } from "./rulesets";

/**
 * What a user changed in one year's ruleset; what is absent stays as shipped. Serialisable: it is kept in the workbook's
 * settings and travels with it.
 */
export interface RulesetOverride {
  fiscalYearBe: number;
  passMark?: number;
  weights?: Record<Instrument, number>;
  levels?: LevelRule[];
  /** All indicators of the year in official order. */
  order?: IndicatorId[];
}

export type OverrideField = "fiscalYearBe" | "passMark" | "weights" | "levels" | "order";

/** What is wrong with an override, by field. An override with a problem is not used at all. */
export interface OverrideProblem {
  index: number;
  field: OverrideField;
}

export interface ParsedOverrides {
  overrides: RulesetOverride[];
  problems: OverrideProblem[];
}

/** Reads overrides from untrusted data (parsed JSON): valid ones, and what is wrong with the others. */
export function parseRulesetOverrides(data: unknown): ParsedOverrides {
  const parsed: ParsedOverrides = { overrides: [], problems: [] };
  if (!Array.isArray(data)) return parsed;
  data.forEach((item: unknown, index) => {
    const fields = wrongFields(item);
    if (fields.length === 0) parsed.overrides.push(copyOverride(item as RulesetOverride));
    for (const field of fields) parsed.problems.push({ index, field });
  });
  return parsed;
}

/** A ruleset with the user's changes; changed parts count as confirmed. */
export function applyOverride(ruleset: Ruleset, override: RulesetOverride): Ruleset {
  const { passMark, weights, levels, order } = override;
  const changed = new Set<string>();
  if (passMark !== undefined) changed.add("passMark");
  if (weights) changed.add("weights");
  if (levels) changed.add("levels");
  if (order) changed.add("indicators");
  return {
    ...ruleset,
    fiscalYearBe: override.fiscalYearBe,
    passMark: passMark ?? ruleset.passMark,
    weights: weights ?? ruleset.weights,
    levels: levels ?? ruleset.levels,
    order: order ?? ruleset.order,
    unconfirmed: ruleset.unconfirmed.filter((part) => !changed.has(part)),
  };
}

function wrongFields(item: unknown): OverrideField[] {
  if (typeof item !== "object" || item === null) return ["fiscalYearBe"];
  const { fiscalYearBe, passMark, weights, levels, order } = item as Record<string, unknown>;
  const wrong: OverrideField[] = [];
  if (!isWhole(fiscalYearBe, 2550, 2599)) wrong.push("fiscalYearBe");
  if (passMark !== undefined && !isPoints(passMark)) wrong.push("passMark");
  if (weights !== undefined && !areWeights(weights)) wrong.push("weights");
  if (levels !== undefined && !areLevels(levels)) wrong.push("levels");
  if (order !== undefined && !isOrder(order)) wrong.push("order");
  return wrong;
}

function copyOverride({ fiscalYearBe, passMark, weights, levels, order }: RulesetOverride): RulesetOverride {
  return {
    fiscalYearBe,
    ...(passMark !== undefined ? { passMark } : {}),
    ...(weights ? { weights: { IIT: weights.IIT, EIT: weights.EIT, OIT: weights.OIT } } : {}),
    ...(levels ? { levels: levels.map((level) => ({ ...level })) } : {}),
    ...(order ? { order: [...order] } : {}),
  };
}

function isWhole(value: unknown, from: number, to: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= from && value <= to;
}

function isPoints(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 100;
}

/** Whole percent, together 100. */
function areWeights(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const weights = value as Record<string, unknown>;
  let sum = 0;
  for (const instrument of INSTRUMENTS) {
    const weight = weights[instrument];
    if (!isWhole(weight, 0, 100)) return false;
    sum += weight;
  }
  return sum === 100;
}

/** Best first, every level with its own name, the last one open to every total. */
function areLevels(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const names = new Set<string>();
  let previous = 100;
  for (const item of value as unknown[]) {
    if (typeof item !== "object" || item === null) return false;
    const { level, minTotal, minInstrument } = item as Record<string, unknown>;
    if (typeof level !== "string" || level.trim() === "" || names.has(level)) return false;
    if (!isPoints(minTotal) || minTotal > previous) return false;
    if (minInstrument !== undefined && !isPoints(minInstrument)) return false;
    names.add(level);
    previous = minTotal;
  }
  const last = value[value.length - 1] as LevelRule;
  return last.minTotal === 0 && last.minInstrument === undefined;
}

function isOrder(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(isIndicatorId) &&
    new Set(value).size === value.length
  );
}
