import { INSTRUMENTS, indicatorOf, type IndicatorId, type Instrument } from "../ita/indicators";
import { nextLevelGains, type LevelGains } from "../ita/gains";
import type { RulesetOverride } from "../ita/overrides";
import { withoutDust } from "../ita/points";
import { latestRuleset, rulesetFor } from "../ita/rulesetFor";
import type { RangeRef } from "../grid";
import type { AgencyScores, ScoreStatus } from "./types";

/** One of the year's indicators as the pane shows it. */
export interface IndicatorLine {
  id: IndicatorId;
  instrument: Instrument;
  /** Its official number in that year. */
  number: number;
  /** Points; null when there is none. */
  value: number | null;
  status: ScoreStatus;
  /** Points above (or, negative, below) the pass mark. */
  gap: number | null;
  /** It failed the year before, too. */
  failsAgain: boolean;
  /** Its cell; null when the table does not have it. */
  at: RangeRef | null;
}

export interface InstrumentLine {
  instrument: Instrument;
  /** Unrounded points. */
  mean: number | null;
  /** Percent of the total. */
  weight: number;
  /** What it adds to the total, unrounded points. */
  weighted: number | null;
}

export interface AgencySummary {
  /** All indicators of the year in official order, those that the table lacks among them. */
  indicators: IndicatorLine[];
  instruments: InstrumentLine[];
  failingCount: number;
  missingCount: number;
  /** What would reach the next level; null at the best one, without all scores, or without a year. */
  next: LevelGains | null;
}

/** What one agency's scores say, line by line: gaps, instruments, the way to the next level. */
export function summariseAgency(
  agency: AgencyScores,
  passMark: number,
  overrides: readonly RulesetOverride[] = [],
): AgencySummary {
  const { fiscalYearBe, scores, instruments, failing, failingAgain = [] } = agency;
  const ruleset =
    fiscalYearBe === null ? latestRuleset(overrides) : rulesetFor(fiscalYearBe, overrides).ruleset;
  const indicators = ruleset.order.map((id, index): IndicatorLine => {
    const score = scores[id];
    const value = score?.value ?? null;
    return {
      id,
      instrument: indicatorOf(id).instrument,
      number: index + 1,
      value,
      status: score?.status ?? "missing",
      gap: value === null ? null : withoutDust(value - passMark),
      failsAgain: failingAgain.includes(id),
      at: score?.at ?? null,
    };
  });
  return {
    indicators,
    instruments: INSTRUMENTS.map((instrument) => {
      const mean = instruments[instrument];
      const weight = ruleset.weights[instrument];
      return { instrument, mean, weight, weighted: mean === null ? null : (mean * weight) / 100 };
    }),
    failingCount: failing.length,
    missingCount: indicators.filter((line) => line.status === "missing").length,
    next: fiscalYearBe === null ? null : nextLevelGains(instruments, ruleset),
  };
}
