import { findScoreTables } from "../scores/findScoreTables";
import type { WorkbookSnapshot } from "../snapshot";

/** What a workbook's scores say about a plan that has no activity table; null for what they do not say. */
export interface ScoresContext {
  /** The one agency all tables speak of. */
  agencyName: string | null;
  /** A plan answers the scores of the year before: one after the latest of them. */
  fiscalYearBe: number | null;
}

/** Reads whose scores the workbook holds and of which year. Linear in its cells. */
export function readScoresContext(snapshot: WorkbookSnapshot): ScoresContext {
  const found = findScoreTables(snapshot);
  if (!found.ok) return { agencyName: null, fiscalYearBe: null };
  const names = new Set<string>();
  let latest: number | null = null;
  for (const table of found.value) {
    for (const { name, fiscalYearBe } of table.agencies) {
      if (name !== null) names.add(name);
      const year = fiscalYearBe ?? table.fiscalYearBe;
      if (year !== null && (latest === null || year > latest)) latest = year;
    }
  }
  const [only = null] = names;
  return { agencyName: names.size === 1 ? only : null, fiscalYearBe: latest === null ? null : latest + 1 };
}
