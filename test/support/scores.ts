import { toA1 } from "../../src/core/grid";
import { indicatorName, INDICATOR_IDS, type IndicatorId } from "../../src/core/ita/indicators";
import type { Finding } from "../../src/core/result";
import { findScoreTables, type FindOptions } from "../../src/core/scores/findScoreTables";
import type { AgencyScores, ScoreTable } from "../../src/core/scores/types";
import type { WorkbookSnapshot } from "../../src/core/snapshot";

/** The tables of a workbook that must have some. */
export function tablesIn(snapshot: WorkbookSnapshot, options?: FindOptions): ScoreTable[] {
  const result = findScoreTables(snapshot, options);
  if (!result.ok) throw new Error(`no table: ${codesOf(result.findings).join(", ")}`);
  return result.value;
}

/** The only table of a workbook. */
export function tableIn(snapshot: WorkbookSnapshot, options?: FindOptions): ScoreTable {
  const tables = tablesIn(snapshot, options);
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables instead of one`);
  return table;
}

export function agencyIn(snapshot: WorkbookSnapshot, options?: FindOptions): AgencyScores {
  const { agencies } = tableIn(snapshot, options);
  const [agency] = agencies;
  if (!agency || agencies.length > 1) throw new Error(`${agencies.length} agencies instead of one`);
  return agency;
}

export function findingsIn(snapshot: WorkbookSnapshot, options?: FindOptions): Finding[] {
  return findScoreTables(snapshot, options).findings;
}

/** Codes of findings, in order, each once. */
export function codesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map((finding) => finding.code))];
}

/** A finding as `code Sheet!A1`, without the sheet when `short`. */
export function placesOf(findings: readonly Finding[], code: string): string[] {
  return findings.filter((one) => one.code === code).map((one) => (one.at ? toA1(one.at) : ""));
}

/** Scores by indicator: {duties: 89.76, …}. */
export function valuesOf(agency: AgencyScores): Partial<Record<IndicatorId, number | null>> {
  return Object.fromEntries(Object.entries(agency.scores).map(([id, score]) => [id, score.value]));
}

/** Ten scores in official order, for the eye. */
export function scoresOf(values: readonly number[]): Partial<Record<IndicatorId, number>> {
  return Object.fromEntries(INDICATOR_IDS.map((id, index) => [id, values[index] ?? 0]));
}

export const NAMES: readonly string[] = INDICATOR_IDS.map(indicatorName);

/** Addresses of a table's score blocks. */
export function blocksIn(table: ScoreTable): string[] {
  return table.scoreBlocks.map(toA1);
}
