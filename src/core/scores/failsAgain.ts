import type { IndicatorId } from "../ita/indicators";
import { keyNoSpace } from "../text/keys";
import type { FindingSink } from "./read/findingSink";
import type { AgencyScores, ScoreTable } from "./types";

/**
 * Marks the indicators that fail in a year and failed the year before, wherever in the workbook the two years stand. The
 * agency is the same when its name is, or when both tables name none.
 */
export function findFailingAgain(tables: readonly ScoreTable[], sink: FindingSink): void {
  const years = new Set<number | null>();
  for (const { fiscalYearBe, agencies } of tables) {
    if (fiscalYearBe !== null) years.add(fiscalYearBe);
    else for (const agency of agencies) years.add(agency.fiscalYearBe);
  }
  if (![...years].some((year) => year !== null && years.has(year - 1))) return;
  const failed = new Map<string, Set<IndicatorId>>();
  for (const table of tables) {
    for (const agency of table.agencies) {
      const { fiscalYearBe, failing } = agency;
      if (fiscalYearBe === null || failing.length === 0) continue;
      const key = keyOf(agency, fiscalYearBe);
      const known = failed.get(key);
      if (known) for (const id of failing) known.add(id);
      else failed.set(key, new Set(failing));
    }
  }
  const reported = new Set<string>();
  for (const table of tables) {
    for (const agency of table.agencies) {
      const { fiscalYearBe, failing, name } = agency;
      if (fiscalYearBe === null) continue;
      const before = failed.get(keyOf(agency, fiscalYearBe - 1));
      const indicators = before ? failing.filter((id) => before.has(id)) : [];
      const [first] = indicators;
      if (first === undefined) continue;
      agency.failingAgain = indicators;
      // A second table of the same year (its failing list) says nothing new.
      const key = keyOf(agency, fiscalYearBe);
      if (reported.has(key)) continue;
      reported.add(key);
      sink.add(
        "info",
        "scores/fails-again",
        { agency: name, fiscalYearBe, indicators },
        agency.scores[first]?.at,
      );
    }
  }
}

function keyOf(agency: AgencyScores, fiscalYearBe: number): string {
  return `${fiscalYearBe}|${agency.name === null ? "" : keyNoSpace(agency.name)}`;
}
