import { addDays, weekdayOf } from "../../period/calendar";
import { readPeriod } from "../../period/readPeriod";
import type { IsoDate } from "../../period/types";
import { INDICATOR_IDS, type IndicatorId } from "../../ita/indicators";
import type { AgencyScores, ScoreReading, ScoreTable } from "../../scores/types";
import { toArabicDigits } from "../../text/canon";
import { readDeadlineText } from "../deadline";

/** What the workbook's scores suggest to ask about. */
export interface ScoreBasis {
  fiscalYearBe: number | null;
  passMark: number;
  /** Failing in any of the agencies, in the official order. */
  failing: IndicatorId[];
  /** Where the one agency's scores stand; empty when there are several agencies. */
  scores: Partial<Record<IndicatorId, { table: ScoreTable; reading: ScoreReading }>>;
  agencyCount: number;
  /** By name, for forms of agencies that are scored themselves. */
  agencies: AgencyScores[];
}

/**
 * The failing indicators of a fiscal year (the latest when absent) in the workbook's score tables, with the scores of the one agency they are about. Null
 * when the workbook has no scores of that year.
 */
export function scoreBasis(found: readonly ScoreTable[], fiscalYearBe?: number): ScoreBasis | null {
  const tables = found.filter(({ isTotalsOnly, isHidden }) => !isTotalsOnly && !isHidden);
  const yearOf = (table: ScoreTable, agency: AgencyScores) => agency.fiscalYearBe ?? table.fiscalYearBe;
  const all = tables.flatMap((table) =>
    table.agencies.map((agency) => ({ table, agency, year: yearOf(table, agency) })),
  );
  const latest = all.reduce<number | null>((year, entry) => latestOf(year, entry.year), null);
  const year = fiscalYearBe ?? latest;
  const entries = all.filter((entry) => entry.year === year);
  // A list of the failing indicators alone repeats what the whole table says.
  const whole = entries.filter(({ table }) => !table.isPartial);
  const used = whole.length > 0 ? whole : entries;
  const [first] = used;
  if (!first) return null;
  const names = new Set(used.map(({ agency }) => agency.name ?? ""));
  const failing = new Set(used.flatMap(({ agency }) => agency.failing));
  return {
    fiscalYearBe: year,
    passMark: first.table.passMark,
    failing: INDICATOR_IDS.filter((id) => failing.has(id)),
    scores: names.size === 1 ? scoresOf(first) : {},
    agencyCount: names.size,
    agencies: used.map(({ agency }) => agency),
  };
}

function latestOf(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function scoresOf({ table, agency }: { table: ScoreTable; agency: AgencyScores }): ScoreBasis["scores"] {
  return Object.fromEntries(Object.entries(agency.scores).map(([id, reading]) => [id, { table, reading }]));
}

/** Days that agencies usually get. */
const USUAL_DAYS = 30;

/** A deadline to begin with: some weeks from today, on a working day. Holidays are not known here. */
export function suggestDeadline(today: IsoDate): IsoDate {
  const day = addDays(today, USUAL_DAYS);
  const weekday = weekdayOf(day);
  return weekday < 5 ? day : addDays(day, 7 - weekday);
}

/** A deadline as people type it: "20 เมษายน 2564", "ภายใน 20 เม.ย. 64", "20/4/2564". Null when it is no day. */
export function readDeadline(text: string): IsoDate | null {
  const said = readDeadlineText(text);
  if (said !== null) return said;
  const { start, end, kind, certainty } = readPeriod(toArabicDigits(text.trim()));
  const isDay = certainty !== "unreadable" && end !== null && (start === end || kind === "deadline");
  return isDay ? end : null;
}
