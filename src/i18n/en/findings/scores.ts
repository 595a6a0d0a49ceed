import { indicatorOf, type IndicatorId } from "../../../core/ita/indicators";
import type { OverrideField } from "../../../core/ita/overrides";
import type { RulesetPart } from "../../../core/ita/rulesets";
import type { ScoreSentences } from "../../findingSentences";
import { formatCount, formatMark, formatScore } from "../../number";
import { count } from "../count";

const PARTS: Record<RulesetPart, string> = {
  indicators: "indicators",
  weights: "weights",
  passMark: "pass mark",
  levels: "levels",
  disclosureItems: "disclosure items",
};

const FIELDS: Record<OverrideField, string> = {
  fiscalYearBe: "fiscal year",
  passMark: PARTS.passMark,
  weights: PARTS.weights,
  levels: PARTS.levels,
  order: PARTS.indicators,
};

const STATUS = { pass: "passed", fail: "failed" };

function of(agency: string | null): string {
  return agency === null ? "" : ` of ${agency}`;
}

function name(indicator: IndicatorId): string {
  return `“${indicatorOf(indicator).nameEn}”`;
}

function names(indicators: readonly IndicatorId[]): string {
  return indicators.map(name).join(", ");
}

const agencies = (number: number) => count(number, "agency", "agencies");

export const scores: ScoreSentences = {
  "scores/none-found": ({ sheetCount }) =>
    `No ITA score table in ${sheetCount === 1 ? "the one sheet" : `any of the ${formatCount(sheetCount)} sheets`}. Check that there are indicator names and scores, then search again.`,
  "scores/empty-workbook": () =>
    "This workbook is empty. Paste a score table into a sheet, then search again.",
  "scores/garbled-text": ({ sheet }) =>
    `The Thai text of sheet “${sheet}” is garbled and cannot be read. Open the original with a Thai encoding and copy it again.`,

  "scores/score-unreadable": ({ text, indicator, agency }) =>
    `The score for ${name(indicator)}${of(agency)} cannot be read (“${text}”). Type a number such as 85.00.`,
  "scores/score-missing": ({ indicator, agency }) =>
    `There is no score for ${name(indicator)}${of(agency)} yet. Fill in this cell.`,
  "scores/score-error": ({ text, indicator, agency }) =>
    `The formula of the score for ${name(indicator)}${of(agency)} gives ${text}. Correct the formula in this cell.`,
  "scores/score-out-of-range": ({ value, indicator, agency }) =>
    `The score for ${name(indicator)}${of(agency)} is ${String(value)}, outside 0–100. Check the number in this cell.`,
  "scores/score-in-other-unit": ({ value, indicator, agency }) =>
    `The score for ${name(indicator)}${of(agency)} is ${String(value)}, in another unit than the rest of the table, and was not read. Type it in the same unit.`,
  "scores/decimal-comma": ({ text, value }) =>
    `“${text}” was read as ${formatScore(value)}. If that is wrong, type it with a decimal point.`,
  "scores/below-by-rounding": ({ value, passMark, indicator, agency }) =>
    `The score for ${name(indicator)}${of(agency)} is ${String(value)}: rounded it looks like ${formatMark(passMark)}, but it fails. Check its full decimals.`,
  "scores/agency-without-scores": ({ agency }) =>
    agency === null
      ? "The agency in this row has no scores at all. Fill them in or delete the row."
      : `“${agency}” has no scores at all. Fill them in or take it out of the table.`,
  "scores/indicators-missing": ({ indicators, agency }) =>
    `The table${of(agency)} lacks ${names(indicators)}, so there is no total. Add what is missing.`,
  "scores/indicator-doubled": ({ indicator, agency }) =>
    `${name(indicator)}${of(agency)} stands twice with different scores, and neither is used. Keep the right one only.`,
  "scores/indicator-repeated": ({ indicator, agency }) =>
    `${name(indicator)}${of(agency)} stands twice with the same score, which is used once.`,

  "scores/name-unclear": ({ text, candidates }) =>
    candidates.length > 0
      ? `Is “${text}” the indicator ${names(candidates)}? Type its name exactly.`
      : `“${text}” is not a known indicator. Type its name as announced.`,
  "scores/number-differs": ({ indicator, printed, official }) =>
    `${name(indicator)} is printed as number ${printed}, but its official number is ${official}. The name decides.`,
  "scores/numbers-assumed": ({ fiscalYearBe }) =>
    `The table has numbers but no indicator names. The order of fiscal year ${fiscalYearBe} is used; check that it fits.`,
  "scores/agencies-assumed": ({ names: found }) =>
    `${found.map((each) => `“${each}”`).join(", ")} ${found.length === 1 ? "was" : "were"} taken for agencies' names. If that is wrong, correct the column headers.`,
  "scores/agencies-unnamed": ({ agencyCount }) =>
    `The scores of ${agencies(agencyCount)} follow each other without a name. Add a name above each set.`,
  "scores/two-readings": ({ columns }) =>
    `Column ${columns.join(" or ")} may hold the scores, so nothing was read. Give the right one the header “คะแนน”.`,
  "scores/unit-unknown": () =>
    "The table holds only 0 and 1: points or percentages? Nothing was read. Type scores out of 100.",
  "scores/year-unknown": () => "This table names no fiscal year. Write “ปีงบประมาณ พ.ศ. …” above the table.",
  "scores/year-conflict": ({ fiscalYearBe, sheetYearBe }) =>
    `The title says ${fiscalYearBe}, the sheet's name ${sheetYearBe}. The title's year is used; rename the sheet if that is wrong.`,

  "scores/status-differs": ({ indicator, agency, value, printed, passMark }) =>
    `${name(indicator)}${of(agency)} is printed as ${STATUS[printed]}, but ${String(value)} is ${printed === "pass" ? "below" : "not below"} the pass mark of ${formatMark(passMark)}. Check the status.`,
  "scores/total-differs": ({ agency, printed, computed }) =>
    `The total${of(agency)} is printed as ${formatScore(printed)}, but works out as ${formatScore(computed)}. Check the indicators' scores.`,
  "scores/level-differs": ({ agency, printed, computed }) =>
    `The level${of(agency)} is printed as “${printed}”, but works out as “${computed}”. Check the level.`,
  "scores/instrument-differs": ({ instrument, agency, printed, computed }) =>
    `The ${instrument} score${of(agency)} is printed as ${formatScore(printed)}, but works out as ${formatScore(computed)}. Check the indicators' scores.`,
  "scores/fails-again": ({ agency, fiscalYearBe, indicators }) =>
    `${agency === null ? "" : `${agency}: `}failing again in ${fiscalYearBe}: ${names(indicators)}. Review the measures taken.`,

  "scores/partial-table": ({ indicatorCount }) =>
    `This table lists only the failing indicators (${formatCount(indicatorCount)}), so it has no total.`,
  "scores/totals-only": ({ agencyCount }) =>
    `This table has only the totals of ${agencies(agencyCount)}, no indicators: there is nothing to mark.`,
  "scores/sheet-hidden": ({ sheet }) =>
    `The table stands on the hidden sheet “${sheet}”. Unhide it to work with the table.`,
  "scores/ruleset-borrowed": ({ fiscalYearBe, usedFiscalYearBe }) =>
    `There are no rules for ${fiscalYearBe} yet; those of ${usedFiscalYearBe} are used. Compare with that year's announcement.`,
  "scores/ruleset-unconfirmed": ({ fiscalYearBe, parts }) =>
    `The rules of ${fiscalYearBe} are not confirmed for: ${parts.map((part) => PARTS[part]).join(", ")}. Compare with the announcement.`,
  "scores/override-invalid": ({ fields }) =>
    `The workbook's own rules cannot be used (${fields.map((field) => FIELDS[field]).join(", ")}), so the usual ones are. Correct these values.`,
  "scores/ruleset-invalid": ({ fields }) =>
    `These rules cannot be used (${fields.map((field) => FIELDS[field]).join(", ")}), so nothing was changed. A mark is 0 to 100, weights add up to 100, levels fall from the best.`,
  "scores/correction-lost": ({ sheet }) =>
    `The range once pointed at on sheet “${sheet}” is gone, so the tables were searched for. Point again if they are read wrongly.`,
  "scores/correction-unread": ({ sheet }) =>
    `The range on sheet “${sheet}” cannot be read as described, so nothing was kept. Check the number of header rows and what each column is.`,
  "scores/more-of-the-same": ({ count }) =>
    `${formatCount(count)} more of the same. Correct the first ones, then read again.`,

  "scores/pass-mark-unreadable": ({ text }) =>
    `The pass mark's cell (ITA_PassMark) says “${text}”, so the fiscal year's mark is used. Type a number from 0 to 100.`,
  "scores/pass-marks-differ": ({ passMarks, used }) =>
    `The years have different pass marks (${passMarks.map(formatMark).join(", ")}), but the marks of a workbook follow one: ${formatMark(used)}. Type another under “More” if it is not that.`,
  "scores/pass-mark-named": ({ passMark }) =>
    `This workbook has a pass mark of its own (ITA_PassMark), ${formatMark(passMark)}, which is used in place of every year's mark.`,
  "scores/not-marked-live": ({ cellCount }) =>
    `${count(cellCount, "failing score is", "failing scores are")} text and cannot be marked. Type numbers in Arabic digits.`,
  "scores/hidden-not-marked": ({ sheet }) =>
    `The hidden sheet “${sheet}” was not marked. Unhide it and mark again.`,
  "scores/nothing-to-analyse": () =>
    "There is no table of indicator scores for that agency and year. Choose another agency or year.",
  "scores/analysis-exists": ({ sheet }) => `The analysis on “${sheet}” is up to date already.`,
  "scores/analysis-kept": ({ cellCount }) =>
    `${count(cellCount, "cell", "cells")} of the analysis that somebody changed stay as they are. Empty them to have them written again.`,
  "scores/no-room-for-legend": ({ sheet }) =>
    `There is no empty space beside the tables of “${sheet}” for the legend. Leave a column free and mark again.`,
};
