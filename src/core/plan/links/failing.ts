import type { IndicatorId } from "../../ita/indicators";
import { INDICATOR_IDS } from "../../ita/indicators";
import type { ScoreTable } from "../../scores/types";

/** The indicators that fail in the latest year of these scores, of any agency, in the official order. */
export function failingIn(tables: readonly ScoreTable[]): IndicatorId[] {
  const byYear = new Map<number, Set<IndicatorId>>();
  for (const table of tables) {
    for (const { fiscalYearBe, failing } of table.agencies) {
      const year = fiscalYearBe ?? table.fiscalYearBe ?? 0;
      const ids = byYear.get(year) ?? new Set<IndicatorId>();
      for (const id of failing) ids.add(id);
      byYear.set(year, ids);
    }
  }
  const latest = byYear.get(Math.max(...byYear.keys()));
  return INDICATOR_IDS.filter((id) => latest?.has(id));
}
