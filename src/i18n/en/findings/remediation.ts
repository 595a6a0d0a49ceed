import { indicatorOf } from "../../../core/ita/indicators";
import type { AsValuesReason, SummaryColumn } from "../../../core/remediation/findings";
import type { RemediationSentences } from "../../findingSentences";
import { formatCount } from "../../number";
import { status } from "./status";

const COLUMNS: Record<SummaryColumn, string> = {
  agencies: "Agencies",
  reported: "Reported",
  done: "Done",
  verified: "Verified",
  inProgress: "In progress",
  notStarted: "Not started",
  cancelled: "Cancelled",
  unreadable: "Status unknown",
  late: "Late",
  percent: "Percent",
};

const REASONS: Record<AsValuesReason, string> = {
  "text-dates": "some dates are text",
  duplicates: "some reports are doubled",
  spellings: "an agency is written in several ways",
  merged: "some cells are merged",
  "rows-left-out": "some rows were left out",
  "too-long": "the formula would be too long",
  "too-many-rows": "the register of reports has many rows",
  "deadlines-differ": "the deadlines differ",
  "codes-only": "some rows have a status code only",
  shares: "some statuses are percentages",
  "agencies-differ": "the list of agencies and the register of reports differ",
  large: "there are many agencies",
};

export const remediation: RemediationSentences = {
  ...status,
  "remediation/no-register": () =>
    "No register of agencies' reports. Take returned forms in first, or add a table with the columns agency, indicator and status, then try again.",
  "remediation/no-agencies": ({ sheet }) =>
    `The register of reports on “${sheet}” has no agencies. Fill in their names below its header, then try again.`,
  "remediation/several-registers": ({ sheet, registerCount }) =>
    `There are ${formatCount(registerCount)} registers of reports; the one on “${sheet}” is used. If that is wrong, move the others to another workbook.`,
  "remediation/agency-missing": () =>
    "This row has an answer but no agency and was not counted. Fill in the agency.",
  "remediation/status-unreadable": ({ text }) =>
    `“${text}” is not a known status: counted as reported, status unknown. Type แล้วเสร็จ, อยู่ระหว่างดำเนินการ or ยังไม่ดำเนินการ.`,
  "remediation/indicator-unreadable": ({ text }) =>
    `It is not clear which indicator “${text}” is; the row was not counted. Type the indicator's name exactly.`,
  "remediation/date-unreadable": ({ text }) =>
    `“${text}” is not a date, so it is not known whether the report was in time. Type a date.`,
  "remediation/duplicate-report": ({ agency, indicator }) =>
    `“${agency}” answered twice about “${indicatorOf(indicator).nameEn}”; the newer answer counts.`,
  "remediation/agency-spellings": ({ agency, other }) =>
    `“${other}” and “${agency}” are the same agency, counted once. Write them the same way.`,
  "remediation/no-deadline": () =>
    "The register of reports has no deadline, so nothing counts as late. Write “กำหนดส่ง” and a date above it.",
  "remediation/columns-as-values": ({ columns, reasons }) =>
    `Written as numbers, not formulas: ${columns.map((column) => `“${COLUMNS[column]}”`).join(", ")}, because ${reasons.map((reason) => REASONS[reason]).join(" and ")}. Summarise again when the register of reports changes.`,
  "remediation/no-such-sheet": ({ sheet }) =>
    `There is no sheet “${sheet}” in the workbook. Choose a cell on a sheet that exists.`,
};
