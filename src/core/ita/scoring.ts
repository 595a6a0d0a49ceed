import { INDICATOR_IDS, INSTRUMENTS, indicatorOf, type IndicatorId, type Instrument } from "./indicators";
import { isLess, toHundredths, toUnits, unitsToHundredths } from "./points";
import type { LevelRule, Ruleset } from "./rulesets";

export type InstrumentMeans = Record<Instrument, number | null>;

const known = new WeakMap<Ruleset, Record<Instrument, readonly number[]>>();

/** The places in `INDICATOR_IDS` of each instrument's indicators; worked out once per ruleset, as a country asks 8,303 times. */
function placesOf(ruleset: Ruleset): Record<Instrument, readonly number[]> {
  let places = known.get(ruleset);
  if (!places) {
    const of = (instrument: Instrument) =>
      ruleset.order
        .filter((id) => indicatorOf(id).instrument === instrument)
        .map((id) => INDICATOR_IDS.indexOf(id));
    places = { IIT: of("IIT"), EIT: of("EIT"), OIT: of("OIT") };
    known.set(ruleset, places);
  }
  return places;
}

/**
 * Mean of each instrument's indicators, equal weights, unrounded points; null when one of its scores is missing.
 * Source: rulesets of 2563–2569, reproduced from published results.
 */
export function computeInstruments(
  scores: Partial<Record<IndicatorId, number | null>>,
  ruleset: Ruleset,
): InstrumentMeans {
  return computeInstrumentsAt(
    INDICATOR_IDS.map((id) => scores[id] ?? NaN),
    ruleset,
  );
}

/** The same for scores by their place in `INDICATOR_IDS`, NaN where one is missing. */
export function computeInstrumentsAt(scores: readonly number[], ruleset: Ruleset): InstrumentMeans {
  const { IIT, EIT, OIT } = placesOf(ruleset);
  return { IIT: meanOf(scores, IIT), EIT: meanOf(scores, EIT), OIT: meanOf(scores, OIT) };
}

function meanOf(scores: readonly number[], places: readonly number[]): number | null {
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += scores[places[i] ?? 0] ?? NaN;
  return places.length === 0 || Number.isNaN(sum) ? null : sum / places.length;
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
