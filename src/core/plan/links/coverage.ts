import type { IndicatorId } from "../../ita/indicators";
import type { Coverage, Link } from "./types";

/** Which failing indicators have a measure or an activity, as people decided or as only suggested. */
export function coverageOf(failing: readonly IndicatorId[], links: readonly Link[]): Coverage {
  const decided = new Set<IndicatorId | null>();
  const suggested = new Set<IndicatorId | null>();
  for (const { indicator, measure, activity, isSuggestion } of links) {
    if (measure + activity !== "") (isSuggestion ? suggested : decided).add(indicator);
  }
  const coverage: Coverage = { uncovered: [], suggestedOnly: [], covered: [] };
  for (const indicator of failing) {
    const place = decided.has(indicator)
      ? "covered"
      : suggested.has(indicator)
        ? "suggestedOnly"
        : "uncovered";
    coverage[place].push(indicator);
  }
  return coverage;
}
