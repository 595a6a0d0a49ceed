import { dutySheets } from "../dutySheets";
import { fiscalYearOf } from "../period/calendar";
import type { IsoDate } from "../period/types";
import { readScoresContext } from "../plan/fromScores";
import { readLayout } from "../plan/sheet/layout";
import type { WorkbookSnapshot } from "../snapshot";

/** The names of a year's duty tables and of what belongs to them. */
export function dutyNames(fiscalYearBe: number) {
  return {
    responses: `ITA_Responses_${fiscalYearBe}`,
    responseLog: `ITA_ResponseLog_${fiscalYearBe}`,
    surveyEnd: `ITA_SurveyEnd_${fiscalYearBe}`,
    disclosure: `ITA_Disclosure_${fiscalYearBe}`,
    disclosureScores: `ITA_DisclosureScores_${fiscalYearBe}`,
    itas: `ITA_Itas_${fiscalYearBe}`,
  };
}

/**
 * The fiscal year (Buddhist Era) the duties are of: asked for, else the latest that duty sheets or a plan sheet are of, the
 * one after the scores, today's.
 */
export function dutyYear(snapshot: WorkbookSnapshot, asked: number | undefined, today: IsoDate): number {
  if (asked !== undefined) return asked;
  const plans = snapshot.sheets.flatMap((sheet) => readLayout(snapshot, sheet)?.fiscalYearBe ?? []);
  const years = [...dutySheets(snapshot).map((duty) => duty.fiscalYearBe), ...plans];
  if (years.length > 0) return Math.max(...years);
  return readScoresContext(snapshot).fiscalYearBe ?? fiscalYearOf(today);
}
