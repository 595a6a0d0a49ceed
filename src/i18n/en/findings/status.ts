import { indicatorOf } from "../../../core/ita/indicators";
import type { StatusSentences } from "../../findingSentences";
import { formatCount } from "../../number";

/** What is said of confirming reports, the matrix, columns beside a table and the evidence paper. */
export const status: StatusSentences = {
  "remediation/code-differs": ({ text, rowCount }) =>
    `The status “${text}” and the status code of its row differ (rows: ${formatCount(rowCount)}). The written status counts.`,
  "remediation/verified-not-done": ({ agency, indicator }) =>
    `“${agency}” on “${indicatorOf(indicator).nameEn}” was verified but is not done, so it does not count as verified. Check its status.`,
  "remediation/not-done-left-out": ({ rowCount }) =>
    `Not verified, as they are not done or not reported yet: ${formatCount(rowCount)}.`,
  "remediation/nothing-to-verify": () =>
    "No report here can be verified. Select rows of the register of reports that are done, or an agency with reports done.",
  "remediation/no-room-for-verified": () =>
    "The register of reports has no column “ตรวจยืนยัน” and there is no room beside it. Leave two empty columns to its right, then try again.",
  "remediation/matrix-not-verifiable": () =>
    "A register of reports with a column for each indicator has no place for verifying. Use one with a row for each agency and indicator.",
  "remediation/no-failing-table": () =>
    "No table with a row for each indicator was found to write beside. Choose another cell or a new sheet.",
  "remediation/no-common-indicator": ({ sheet }) =>
    `None of the indicators on “${sheet}” is in the register of reports. Choose another cell or a new sheet.`,
  "remediation/beside-further": ({ columnCount }) =>
    `The columns beside the table are taken, so the status goes further right. Columns between: ${formatCount(columnCount)}.`,
  "remediation/matrix-as-values": ({ reasons }) =>
    reasons.includes("large")
      ? "There are many agencies, so the table holds today's answers, not formulas. Make it again when the register of reports changes."
      : "Formulas would read this register of reports wrongly, so the table holds today's answers. Make it again when it changes.",
  "remediation/personal-data-left-out": ({ textCount }) =>
    `Identity numbers, e-mail addresses or mobile numbers were left out of the texts (${formatCount(textCount)}). Check again before publishing.`,
  "remediation/evidence-rows-in-the-way": ({ rowCount }) =>
    `Rows that you added stand where more has to be written: ${formatCount(rowCount)}. Move them above the agencies' details, then try again.`,
  "remediation/evidence-measures-suggested": () =>
    "The workbook lists no measures, so the seven of the 2563 announcement are put in as a suggestion. Change or delete them to match the agency's own before publishing.",
  "remediation/evidence-links-suggested": ({ indicatorCount }) =>
    `Measures are still suggestions on the sheet “ความเชื่อมโยง” (indicators: ${formatCount(indicatorCount)}). Check them and set their source to “ยืนยัน” before publishing.`,
  "remediation/evidence-item-unknown": ({ fiscalYearBe }) =>
    `The rules of fiscal year ${fiscalYearBe} do not name the item of this paper. Fill in its number in the heading.`,
};
