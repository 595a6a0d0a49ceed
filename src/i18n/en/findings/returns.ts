import { toA1 } from "../../../core/grid";
import { indicatorOf, type IndicatorId } from "../../../core/ita/indicators";
import type { FormColumnKind } from "../../../core/remediation/form/columns";
import type { Difference } from "../../../core/remediation/returns/doubts";
import { formatDate } from "../../date";
import type { ReturnSentences } from "../../findingSentences";
import { formatCount } from "../../number";

const COLUMNS: Record<FormColumnKind, string> = {
  no: "number",
  indicator: "indicator",
  score: "score",
  gap: "gap",
  advice: "advice",
  status: "status",
  action: "what was done",
  evidence: "evidence",
  date: "date",
  person: "responsible person",
};

const nameOf = (indicator: IndicatorId) => indicatorOf(indicator).nameEn;
const cell = ({ row, column }: { row: number; column: number }) =>
  toA1({ row, column, rowCount: 1, columnCount: 1 });

/** What is not as the form had it, in a few words. */
function difference(one: Difference): string {
  switch (one.kind) {
    case "column-moved":
      return `the ${COLUMNS[one.column]} column was moved`;
    case "column-missing":
      return `the ${COLUMNS[one.column]} column is missing`;
    case "column-twice":
      return `the ${COLUMNS[one.column]} column is there twice`;
    case "row-unreadable":
      return `row ${one.at.row + 1} names no indicator`;
    case "row-twice":
      return `“${nameOf(one.indicator)}” has two rows`;
    case "row-continued":
      return `the answer to “${nameOf(one.indicator)}” goes over several rows; they were joined`;
    case "row-missing":
      return `there is no row for “${nameOf(one.indicator)}”`;
    case "row-not-asked":
      return `“${nameOf(one.indicator)}” was not asked about and is left out`;
    case "earlier-version":
      return `it is version ${one.version} of the form, which asks the same as today's`;
    case "locked-changed":
      return `the ${COLUMNS[one.column]} of “${nameOf(one.indicator)}” is not what was asked`;
    case "formula":
      return one.isUncalculated
        ? `cell ${cell(one.at)} is a formula without a result`
        : `cell ${cell(one.at)} is a formula; the text it shows was taken`;
    case "error-value":
      return `cell ${cell(one.at)} shows the error ${one.text}`;
    case "codes-differ":
      return "the form code in the cells is not the one in the file";
    case "text-cleaned":
      return `cell ${cell(one.at)} had characters that cannot be shown; they were taken out`;
    case "sheet-cut":
      return "the sheet is too long or too wide; only its top was read";
    case "sheets-added":
      return `sheets were added: ${one.sheets.slice(0, 3).join(", ")}`;
  }
}

const NAMED = 2;

function differences(all: readonly Difference[]): string {
  const named = all.slice(0, NAMED).map(difference).join(" · ");
  return all.length > NAMED ? `${named} · and ${formatCount(all.length - NAMED)} more` : named;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? "" : count === 1 ? `a ${one}` : `${formatCount(count)} ${many}`;
}

function unopened(parts: { macros: boolean; links: number; pictures: number; attachments: number }): string {
  return [
    parts.macros ? "macros" : "",
    parts.links > 0 ? "links to other workbooks" : "",
    counted(parts.pictures, "picture", "pictures"),
    counted(parts.attachments, "file attached", "files attached"),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

export const returns: ReturnSentences = {
  "returns/no-files": () => "No file was chosen. Choose the report forms that the agencies sent back.",
  "returns/no-request": () =>
    "This workbook has no request for reports: the codes and the deadline printed on the returned forms are used.",
  "returns/no-agencies": () =>
    "This workbook has no register of agencies, so nobody can say whose a form is. Make the register of agencies first.",
  "returns/not-xlsx": ({ file }) =>
    `“${file}” is not an .xlsx workbook. Open it in Excel and save it as .xlsx, or ask the agency for the form itself.`,
  "returns/old-xls": ({ file }) =>
    `“${file}” is of an old Excel (.xls). Open it, save it as .xlsx and choose it again.`,
  "returns/password-protected": ({ file }) =>
    `“${file}” has a password. Open it, take the password away and choose it again.`,
  "returns/damaged": ({ file }) => `“${file}” is damaged or incomplete. Ask the agency to send it again.`,
  "returns/too-large": ({ file }) =>
    `“${file}” is larger than a report form can be and was not opened. Look at it, or ask for it again.`,
  "returns/unreadable": ({ file }) => `“${file}” cannot be opened. See whether it is still there.`,
  "returns/no-form": ({ file }) =>
    `“${file}” is not a report form (its headers were not found). Ask the agency to send the form itself.`,
  "returns/empty": ({ file }) =>
    `“${file}” has not been filled in. Ask the agency to fill it in and send it again.`,
  "returns/wrong-year": ({ file, fiscalYearBe, expected }) =>
    `“${file}” is a form of fiscal year ${fiscalYearBe}, not ${expected}: it is left out.`,
  "returns/no-code": ({ file }) => `“${file}” has no form code. See whether it answers this request.`,
  "returns/other-request": ({ file, requestId }) =>
    `“${file}” answers another request (code ${requestId}). Use it or leave it out.`,
  "returns/other-version": ({ file, version, expected }) =>
    `“${file}” is version ${version} of the form; the request is version ${expected}. Use it or leave it out.`,
  "returns/agency-missing": ({ file }) =>
    `“${file}” does not say which agency it is from. Choose the agency.`,
  "returns/agency-unknown": ({ file, text, closest }) =>
    closest.length > 0
      ? `“${file}” says “${text}”, which is not in the list; the nearest is “${closest[0] ?? ""}”. Choose the agency.`
      : `“${file}” says “${text}”, which is not in the list. Choose the agency.`,
  "returns/agency-conflict": ({ file, text }) =>
    `“${file}” says “${text}”, but its code is another agency's. Choose the agency.`,
  "returns/altered": ({ file, differences: all }) =>
    `“${file}” was altered: ${differences(all)}. Use it or leave it out.`,
  "returns/older": ({ file, than }) =>
    `“${file}” is older than “${than}” of the same agency: the newer one is used.`,
  "returns/same-age": ({ file, as }) =>
    `“${file}” and “${as.slice(0, NAMED).join(", ")}” are of the same agency, and nothing tells which is newer. Choose one.`,
  "returns/same-content": ({ file, as }) => `“${file}” says the same as “${as}”: one of them is taken in.`,
  "returns/older-than-register": ({ file, registered, reportedOn }) =>
    `“${file}” is older than “${registered}”, which was taken in already (reported ${formatDate(reportedOn, "en")}). Say whether this one counts instead.`,
  "returns/changed": ({ file, differences: all }) => `“${file}”: ${differences(all)}.`,
  "returns/late": ({ agency, days }) =>
    days === 1 ? `“${agency}” reported a day late.` : `“${agency}” reported ${formatCount(days)} days late.`,
  "returns/status-unreadable": ({ file, indicator, text }) =>
    `“${file}” gives “${text}” as the status of “${nameOf(indicator)}”, which is not known. It is kept as written; correct it in the register of reports.`,
  "returns/date-unreadable": ({ file, indicator, text }) =>
    `“${file}” gives “${text}” as the date of “${nameOf(indicator)}”, which is not a date. It is kept as written; correct it in the register of reports.`,
  "returns/left-unopened": ({ file, ...parts }) =>
    `“${file}” holds ${unopened(parts)}. They were not opened and not taken in.`,
  "returns/verified-changed": ({ agency, indicator }) =>
    `“${agency}” sent another answer about “${nameOf(indicator)}”, which was verified already. Look at it again.`,
  "returns/in-parts": ({ left }) =>
    `There are more forms than can be written at once: ${left === 1 ? "one more is" : `${formatCount(left)} more are`} proposed when these are confirmed.`,
  "returns/rows-inserted": ({ rowCount }) =>
    rowCount === 1
      ? "Something stands below the register of reports: a row is inserted first, and it moves down."
      : `Something stands below the register of reports: ${formatCount(rowCount)} rows are inserted first, and it moves down.`,
  "returns/totals-row": () =>
    "The register of reports shows a totals row. Switch the table's totals off and try again.",
};
