import { keyNoSpace } from "../../text/keys";
import type { AgencyScores, ScoreTable } from "../types";
import type { Subject } from "./oneAgency";

export interface SubjectChoice {
  /** Only this agency; all of the year's when absent. */
  agency?: string | null;
  /** The latest in the workbook when absent. */
  fiscalYearBe?: number;
}

/** The agencies to analyse, each once and with its year before; empty when there is no table of indicators. */
export function chooseSubjects(tables: readonly ScoreTable[], choice: SubjectChoice): Subject[] {
  const whole = tables.filter((table) => !table.isTotalsOnly && !table.isPartial);
  const usable = whole.length > 0 ? whole : tables.filter((table) => !table.isTotalsOnly);
  const year = choice.fiscalYearBe ?? latestYear(usable);
  const earlier = byAgency(usable, year === null ? null : year - 1);
  const subjects: Subject[] = [];
  for (const [key, found] of byAgency(usable, year)) {
    if (choice.agency !== undefined && keyOf(choice.agency) !== key) continue;
    const before = year === null ? undefined : earlier.get(key);
    subjects.push({ ...found, ...(before ? { before } : {}) });
  }
  return subjects;
}

function latestYear(tables: readonly ScoreTable[]): number | null {
  let latest: number | null = null;
  for (const { agencies } of tables) {
    for (const { fiscalYearBe } of agencies) {
      if (fiscalYearBe !== null && (latest === null || fiscalYearBe > latest)) latest = fiscalYearBe;
    }
  }
  return latest;
}

/** The first record of each agency in a year; records without a name stay apart. */
function byAgency(
  tables: readonly ScoreTable[],
  year: number | null,
): Map<string, { agency: AgencyScores; table: ScoreTable }> {
  const found = new Map<string, { agency: AgencyScores; table: ScoreTable }>();
  let unnamed = 0;
  for (const table of tables) {
    for (const agency of table.agencies) {
      if (agency.fiscalYearBe !== year) continue;
      let key = keyOf(agency.name);
      if (agency.name === null && found.has(key)) key = `${key}${++unnamed}`;
      if (!found.has(key)) found.set(key, { agency, table });
    }
  }
  return found;
}

function keyOf(name: string | null): string {
  return name === null ? "\n" : keyNoSpace(name);
}
