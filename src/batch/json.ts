import { toA1 } from "../core/grid";
import type { RangeRef } from "../core/grid";
import type { Finding } from "../core/result";
import { countAgencies } from "../core/scores/countAgencies";
import type { AgencyScores, ScoreTable } from "../core/scores/types";
import { indicatorName } from "../core/ita/indicators";
import type { IndicatorId } from "../core/ita/indicators";
import { findingSentence } from "../i18n/findingSentence";
import type { Locale } from "../i18n/locale";
import type { ChangeSummary } from "../core/changes/describe";

/** The shapes of the JSON document that the command line prints. Keys are a contract: programs read them. */

export interface JsonFinding {
  code: string;
  message: string;
  sheet?: string;
  cell?: string;
  params: object;
}

export function findingJson(finding: Finding, locale: Locale): JsonFinding {
  const { code, params, at } = finding;
  const message = findingSentence(finding, locale);
  return at ? { code, message, sheet: at.sheet, cell: toA1(at), params } : { code, message, params };
}

export function changesJson(changes: ChangeSummary): object {
  return { sheets: changes.sheets.length, cells: changes.cells, overwritten: changes.overwritten };
}

/** Means are periodic decimals; four places are more than anyone prints. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}

function agencyJson(agency: AgencyScores): object {
  const scores = Object.entries(agency.scores).map(([id, score]) => [
    indicatorName(id as IndicatorId),
    { value: score.value, cell: toA1(score.at), status: score.status },
  ]);
  return {
    name: agency.name,
    fiscalYearBe: agency.fiscalYearBe,
    scores: Object.fromEntries(scores) as object,
    instruments: {
      IIT: rounded(agency.instruments.IIT),
      EIT: rounded(agency.instruments.EIT),
      OIT: rounded(agency.instruments.OIT),
    },
    total: agency.total,
    level: agency.level,
    ...(agency.printedTotal ? { printedTotal: agency.printedTotal.value } : {}),
    ...(agency.printedLevel ? { printedLevel: agency.printedLevel.value } : {}),
    failing: agency.failing.map(indicatorName),
  };
}

export function tableJson(table: ScoreTable): object {
  return {
    sheet: table.sheet,
    address: toA1(table.range),
    layout: table.layout,
    agencyCount: countAgencies(table.agencies),
    failingCount: table.agencies.reduce((sum, agency) => sum + agency.failing.length, 0),
    agencies: table.agencies.map(agencyJson),
  };
}

/** `Sheet!A1:B2` for people and programs alike: quoted only when it must be. */
export function addressOf(range: RangeRef): string {
  const plain = /^[\p{L}\p{M}_][\p{L}\p{M}\p{N}_.]*$/u.test(range.sheet);
  const sheet = plain ? range.sheet : `'${range.sheet.replace(/'/g, "''")}'`;
  return `${sheet}!${toA1(range)}`;
}
