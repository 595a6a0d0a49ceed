import type { Overview } from "../../actions/types";
import { INDICATOR_IDS, type IndicatorId } from "../../core/ita/indicators";
import type { AgencyScores, ScoreReading, ScoreTable } from "../../core/scores/types";

/** One agency in one fiscal year, with the table it was read from: what the glance shows and the list lists. */
export interface Entry {
  /** Stays the same when scores change; differs when the agency, its year or its place does. */
  id: string;
  table: ScoreTable;
  agency: AgencyScores;
  fiscalYearBe: number | null;
}

export interface IndicatorLine {
  indicator: IndicatorId;
  /** As the table prints it, else the official number. */
  number: number;
  reading: ScoreReading;
}

/** All agencies of all tables, in the order of the workbook. */
export function entriesOf(overview: Overview): Entry[] {
  return overview.tables.flatMap((table, tableIndex) =>
    table.agencies.map((agency, index) => ({
      id: [tableIndex, table.sheet, index, agency.name ?? "", agency.fiscalYearBe ?? ""].join("\u0000"),
      table,
      agency,
      fiscalYearBe: agency.fiscalYearBe ?? table.fiscalYearBe,
    })),
  );
}

/** The fiscal years of the entries, newest first; null at the end when some table names none. */
export function yearsOf(entries: readonly Entry[]): (number | null)[] {
  const years = [...new Set(entries.map((entry) => entry.fiscalYearBe))];
  return years.sort((a, b) => (b ?? 0) - (a ?? 0));
}

function scoreCount(entry: Entry): number {
  return Object.values(entry.agency.scores).filter((reading) => reading.value !== null).length;
}

/** Whether everything that `part` says is said by `whole` too. */
function repeats(part: Entry, whole: Entry): boolean {
  return INDICATOR_IDS.every((indicator) => {
    const value = part.agency.scores[indicator]?.value ?? null;
    return value === null || value === whole.agency.scores[indicator]?.value;
  });
}

/** So many tables of one name are compared with each other; a workbook with more repeats nothing by mistake. */
const COMPARED = 40;

/**
 * The entries of a year. A table that only repeats another one of the same agency is left out: Chiang Mai's report
 * prints the ten indicators, and the failing six again. Tables that disagree are all kept.
 */
export function entriesOfYear(entries: readonly Entry[], fiscalYearBe: number | null): Entry[] {
  const byName = new Map<string, Entry[]>();
  const ofYear = entries.filter((entry) => entry.fiscalYearBe === fiscalYearBe);
  const whole = ofYear.filter((entry) => !entry.table.isPartial);
  for (const entry of whole.length > 0 ? whole : ofYear) {
    const name = entry.agency.name ?? "";
    const known = byName.get(name);
    if (known) known.push(entry);
    else byName.set(name, [entry]);
  }
  return [...byName.values()].flatMap((same) => {
    if (same.length === 1 || same.length > COMPARED) return same;
    const fullestFirst = [...same].sort((a, b) => scoreCount(b) - scoreCount(a));
    const kept: Entry[] = [];
    for (const entry of fullestFirst) if (!kept.some((whole) => repeats(entry, whole))) kept.push(entry);
    return same.filter((entry) => kept.includes(entry));
  });
}

/** The indicators that the table has, in its own order of printed numbers, else in official order. */
export function indicatorLines(agency: AgencyScores): IndicatorLine[] {
  const lines = INDICATOR_IDS.flatMap((indicator, index) => {
    const reading = agency.scores[indicator];
    return reading ? [{ indicator, number: reading.printedNumber ?? index + 1, reading }] : [];
  });
  return lines.sort((a, b) => a.number - b.number);
}

/** The same agency one fiscal year earlier, if the workbook has it. */
export function previousYearOf(entry: Entry, entries: readonly Entry[]): Entry | null {
  const { fiscalYearBe } = entry;
  if (fiscalYearBe === null) return null;
  const earlier = entriesOfYear(entries, fiscalYearBe - 1);
  return earlier.find((other) => other.agency.name === entry.agency.name) ?? null;
}
