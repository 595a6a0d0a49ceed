import type { IndicatorId, Instrument } from "../ita/indicators";
import type { OverrideField } from "../ita/overrides";
import type { RulesetPart } from "../ita/rulesets";

/** Finding codes of reading and marking score tables, with their parameters. Agencies are null when the table names none. */
export interface ScoreFindings {
  /** No score table anywhere in the workbook. */
  "scores/none-found": { sheetCount: number };
  /** The workbook has no filled cell at all. */
  "scores/empty-workbook": Record<never, never>;
  /** The sheet's Thai text was read in a wrong 8-bit encoding (§Ÿà¡◊Õ): nothing in it can be recognised. */
  "scores/garbled-text": { sheet: string };

  /** The text in a score cell is not a number. */
  "scores/score-unreadable": { text: string; indicator: IndicatorId; agency: string | null };
  /** A score cell is empty, or says "-" or N/A. */
  "scores/score-missing": { indicator: IndicatorId; agency: string | null };
  /** A formula error stands in a score cell. */
  "scores/score-error": { text: string; indicator: IndicatorId; agency: string | null };
  /** A score below 0 or above 100. */
  "scores/score-out-of-range": { value: number; indicator: IndicatorId; agency: string | null };
  /** A fraction among points or points among fractions: 0.84 beside 83.95. Not read. */
  "scores/score-in-other-unit": { value: number; indicator: IndicatorId; agency: string | null };
  /** "83,95" was read as 83.95. */
  "scores/decimal-comma": { text: string; value: number };
  /** A score that shows as the pass mark when rounded, but is below it: 84.996. */
  "scores/below-by-rounding": {
    value: number;
    passMark: number;
    indicator: IndicatorId;
    agency: string | null;
  };
  /** Not one score of this agency was filled in. */
  "scores/agency-without-scores": { agency: string | null };
  /** The table lacks these indicators. */
  "scores/indicators-missing": { indicators: IndicatorId[]; agency: string | null };
  /** An indicator stands twice with different scores: neither is taken. */
  "scores/indicator-doubled": { indicator: IndicatorId; agency: string | null };
  /** An indicator stands twice with the same score. */
  "scores/indicator-repeated": { indicator: IndicatorId; agency: string | null };

  /** A name that is near to an indicator's but not near enough; the candidates are asked about. */
  "scores/name-unclear": { text: string; candidates: IndicatorId[] };
  /** The number before a name is not its official number in that year. */
  "scores/number-differs": { indicator: IndicatorId; printed: number; official: number };
  /** Only numbers, no names: taken in the official order of that year. */
  "scores/numbers-assumed": { fiscalYearBe: number };
  /** Headers of unknown meaning were taken for agencies' names. */
  "scores/agencies-assumed": { names: string[] };
  /** Several agencies' scores one after the other, none of them named. */
  "scores/agencies-unnamed": { agencyCount: number };
  /** Columns that may each be the score: which one is it? Nothing was read. Addresses without a sheet. */
  "scores/two-readings": { columns: string[] };
  /** Only 0 and 1: points, or fractions of 100 percent? Nothing was read. */
  "scores/unit-unknown": Record<never, never>;
  /** The table, its sheet and its file name no fiscal year. */
  "scores/year-unknown": Record<never, never>;
  /** The title says one year, the sheet's name another; the title's is used. */
  "scores/year-conflict": { fiscalYearBe: number; sheetYearBe: number };

  /** The printed pass/fail word is not what the score says. */
  "scores/status-differs": {
    indicator: IndicatorId;
    agency: string | null;
    value: number;
    printed: "pass" | "fail";
    passMark: number;
  };
  /** The printed total is more than 0.01 away from the computed one. */
  "scores/total-differs": { agency: string | null; printed: number; computed: number };
  "scores/level-differs": { agency: string | null; printed: string; computed: string };
  /** The printed mean of an instrument is neither its mean nor its weighted mean. */
  "scores/instrument-differs": {
    instrument: Instrument;
    agency: string | null;
    printed: number;
    computed: number;
  };
  /** Failing in this year and in the year before. */
  "scores/fails-again": { agency: string | null; fiscalYearBe: number; indicators: IndicatorId[] };

  /** A list of failing indicators: the others are not missing. */
  "scores/partial-table": { indicatorCount: number };
  /** A list of totals without indicators. */
  "scores/totals-only": { agencyCount: number };
  /** The table stands on a hidden worksheet. */
  "scores/sheet-hidden": { sheet: string };
  /** There is no ruleset for the year: another year's is used. */
  "scores/ruleset-borrowed": { fiscalYearBe: number; usedFiscalYearBe: number };
  /** Parts of the year's ruleset are not confirmed. */
  "scores/ruleset-unconfirmed": { fiscalYearBe: number; parts: RulesetPart[] };
  /** The workbook's own changes to a ruleset cannot be used. */
  "scores/override-invalid": { fields: OverrideField[] };
  /** The rules that the user gave for a year cannot be rules. */
  "scores/ruleset-invalid": { fields: OverrideField[] };
  /** What the user said of a range cannot be used any more: the sheet is gone or nothing is there. */
  "scores/correction-lost": { sheet: string };
  /** A range cannot be read as the user says it is: nothing was kept. */
  "scores/correction-unread": { sheet: string };
  /** Findings of this kind beyond the first ones. */
  "scores/more-of-the-same": { finding: string; count: number };

  /** The name ITA_PassMark has no number between 0 and 100. */
  "scores/pass-mark-unreadable": { text: string };
  /** The tables' years have different pass marks, and a workbook has one for its marks. */
  "scores/pass-marks-differ": { passMarks: number[]; used: number };
  /** The named cell ITA_PassMark goes before the fiscal year's own mark. */
  "scores/pass-mark-named": { passMark: number };
  /** Failing scores written as text that no formula reads (Thai digits, words): type them as numbers to mark them. */
  "scores/not-marked-live": { cellCount: number };
  /** Tables on hidden worksheets are not marked. */
  "scores/hidden-not-marked": { sheet: string };
  /** There is no table of indicators of the agency and year asked for. */
  "scores/nothing-to-analyse": Record<never, never>;
  /** The analysis is there already, on this sheet, and up to date. */
  "scores/analysis-exists": { sheet: string };
  /** Cells of the analysis that somebody has changed since: they were left so. */
  "scores/analysis-kept": { cellCount: number };
  /** There is no empty space beside the tables for the legend. */
  "scores/no-room-for-legend": { sheet: string };
}
