import { INSTRUMENTS, indicatorOf, type IndicatorId, type Instrument } from "./indicators";
import { isLess, toHundredths, toUnits, unitsToHundredths } from "./points";
import type { LevelRule, Ruleset } from "./rulesets";

export type InstrumentMeans = Record<Instrument, number | null>;

const members = new WeakMap<Ruleset, Record<Instrument, readonly IndicatorId[]>>();

/** The indicators of each instrument in official order; worked out once per ruleset, as a country asks 8,303 times. */
export function indicatorsOf(ruleset: Ruleset): Record<Instrument, readonly IndicatorId[]> {
  let byInstrument = members.get(ruleset);
  if (!byInstrument) {
    const of = (instrument: Instrument) =>
      ruleset.order.filter((id) => indicatorOf(id).instrument === instrument);
    byInstrument = { IIT: of("IIT"), EIT: of("EIT"), OIT: of("OIT") };
    members.set(ruleset, byInstrument);
  }
  return byInstrument;
}

/**
 * Mean of each instrument's indicators, equal weights, unrounded points; null when one of its scores is missing.
 * Source: rulesets of 2563–2569, reproduced from published results.
 */
export function computeInstruments(
  scores: Partial<Record<IndicatorId, number | null>>,
  ruleset: Ruleset,
): InstrumentMeans {
  const { IIT, EIT, OIT } = indicatorsOf(ruleset);
  return { IIT: meanOf(scores, IIT), EIT: meanOf(scores, EIT), OIT: meanOf(scores, OIT) };
}

function meanOf(
  scores: Partial<Record<IndicatorId, number | null>>,
  ids: readonly IndicatorId[],
): number | null {
  let sum = 0;
  for (const id of ids) {
    const score = scores[id];
    if (score === null || score === undefined) return null;
    sum += score;
  }
  return ids.length > 0 ? sum / ids.length : null;
}

/**
 * The weighted total (0.30·IIT + 0.30·EIT + 0.40·OIT in every year so far) rounded half up to two decimals, worked out
 * in whole numbers; null when an instrument is missing.
 */
export function computeTotal(means: InstrumentMeans, ruleset: Ruleset): number | null {
  let weighted = 0;
  for (const instrument of INSTRUMENTS) {
    const mean = means[instrument];
    if (mean === null) return null;
    weighted += toUnits(mean) * ruleset.weights[instrument];
  }
  return unitsToHundredths(weighted / 100) / 100;
}

/** The first level whose conditions hold; null when the total, or an instrument that a level asks for, is missing. */
export function levelOf(total: number | null, means: InstrumentMeans, ruleset: Ruleset): string | null {
  if (total === null) return null;
  for (const rule of ruleset.levels) {
    if (toHundredths(total) < toHundredths(rule.minTotal)) continue;
    const met = meetsInstruments(means, rule);
    if (met === null) return null;
    if (met) return rule.level;
  }
  return null;
}

function meetsInstruments(means: InstrumentMeans, rule: LevelRule): boolean | null {
  if (rule.minInstrument === undefined) return true;
  let isKnown = true;
  for (const instrument of INSTRUMENTS) {
    const mean = means[instrument];
    if (mean === null) isKnown = false;
    else if (toUnits(mean) < toUnits(rule.minInstrument)) return false;
  }
  return isKnown ? true : null;
}

/** Whether a score is below the pass mark. Nothing is rounded up to it: 84.995 fails a mark of 85. */
export function isFailing(score: number, passMark: number): boolean {
  return isLess(score, passMark);
}
