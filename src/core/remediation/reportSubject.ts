import { readScoresContext } from "../plan/fromScores";
import type { WorkbookSnapshot } from "../snapshot";
import { sheetNamed, valueAt } from "../snapshot";
import { readFiscalYear } from "../text/fiscalYear";
import type { SummarySubject } from "./summaryLooks";
import type { ReportRegister } from "./types";

const YEAR_NAME = "ITA_RequestYear";
const TITLE_ROWS = 10;

/**
 * Whose failing indicators the register is about, and of which year's assessment (Buddhist Era): the request says the year,
 * else the lines above the register, else the scores; only the scores know the agency.
 */
export function reportSubject(snapshot: WorkbookSnapshot, register: ReportRegister): SummarySubject {
  const { agencyName, fiscalYearBe } = readScoresContext(snapshot);
  // A plan is of the year after the scores.
  const scoresYear = fiscalYearBe === null ? null : fiscalYearBe - 1;
  return { agencyName, fiscalYearBe: requestYear(snapshot) ?? titleYear(snapshot, register) ?? scoresYear };
}

function requestYear({ names }: WorkbookSnapshot): number | null {
  const value = names.find(({ name }) => name.toLowerCase() === YEAR_NAME.toLowerCase())?.value;
  return typeof value === "number" && value >= 2400 && value < 2700 ? value : null;
}

/** The fiscal year that the lines above a register speak of. */
export function titleYear(snapshot: WorkbookSnapshot, { sheet, range }: ReportRegister): number | null {
  const found = sheetNamed(snapshot, sheet);
  if (!found) return null;
  for (let row = Math.max(0, range.row - TITLE_ROWS); row < range.row; row++) {
    for (let column = range.column; column < range.column + range.columnCount; column++) {
      const value = valueAt(found, row, column);
      const year = typeof value === "string" ? readFiscalYear(value.slice(0, 500)) : null;
      if (year !== null) return year;
    }
  }
  return null;
}
