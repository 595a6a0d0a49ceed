import { INSTRUMENTS, type Instrument } from "./indicators";
import { toHundredths } from "./points";
import type { Ruleset } from "./rulesets";
import { computeTotal, levelOf, type InstrumentMeans } from "./scoring";

/** What it takes to reach the next level. Gains are points with two decimals, rounded up. */
export interface LevelGains {
  level: string;
  /** What is missing in the total; 0 when only an instrument's own minimum is missing. */
  total: number;
  /** Gain in one instrument alone that is enough, for each instrument where it is possible (none goes above 100). */
  alone: Partial<Record<Instrument, number>>;
  /** The same gain in every instrument at once (none goes above 100). */
  together: number;
}

const FULL = 10_000;

/** The gains that reach the next better level; null at the best level or when a score is missing. */
export function nextLevelGains(means: InstrumentMeans, ruleset: Ruleset): LevelGains | null {
  const total = computeTotal(means, ruleset);
  const level = levelOf(total, means, ruleset);
  const rank = ruleset.levels.findIndex((rule) => rule.level === level);
  const next = ruleset.levels[rank - 1];
  if (total === null || !next) return null;
  const reaches = (gains: Partial<Record<Instrument, number>>) => {
    const raised = { ...means };
    for (const instrument of INSTRUMENTS) {
      const mean = means[instrument] ?? 0;
      raised[instrument] = Math.min(100, mean + (gains[instrument] ?? 0) / 100);
    }
    const reached = levelOf(computeTotal(raised, ruleset), raised, ruleset);
    return ruleset.levels.findIndex((rule) => rule.level === reached) <= rank - 1;
  };
  const alone: LevelGains["alone"] = {};
  for (const instrument of INSTRUMENTS) {
    const gain = smallestGain((hundredths) => reaches({ [instrument]: hundredths }));
    if (gain !== null) alone[instrument] = gain;
  }
  const together = smallestGain((gain) => reaches({ IIT: gain, EIT: gain, OIT: gain })) ?? 100;
  return {
    level: next.level,
    total: Math.max(0, toHundredths(next.minTotal) - toHundredths(total)) / 100,
    alone,
    together,
  };
}

/** The smallest number of hundredths that is enough, as points; more is enough too, so halving finds it. */
function smallestGain(isEnough: (hundredths: number) => boolean): number | null {
  if (!isEnough(FULL)) return null;
  let low = 0;
  let high = FULL;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low / 100;
}
