import type { RequestPart } from "../../../core/remediation/form/findings";
import { formatDate } from "../../date";
import type { FormSentences } from "../../findingSentences";
import { formatCount } from "../../number";

const PARTS: Record<RequestPart, string> = {
  id: "its code",
  year: "the fiscal year",
  indicators: "the indicators asked about",
  deadline: "the deadline",
  reference: "the letter's number",
};
const listed = (parts: readonly RequestPart[]) => parts.map((part) => PARTS[part]).join(" and ");

export const forms: FormSentences = {
  "forms/no-agency-list": () =>
    "No list of agencies in the workbook. Type or paste the names, one agency a line.",
  "forms/agencies-alike": ({ agency, other }) =>
    `“${other}” and “${agency}” may be one agency. If they are, put only one name into the register of agencies.`,
  "forms/agencies-known": ({ agencyCount }) =>
    agencyCount === 1
      ? "The agency is in the register of agencies already."
      : `All ${formatCount(agencyCount)} agencies are in the register of agencies already.`,
  "forms/nothing-to-ask": () => "No indicator fails. Choose the indicators to ask about first.",
  "forms/scores-of-many": ({ agencyCount }) =>
    `The workbook has scores of ${formatCount(agencyCount)} agencies, so the request gives none; each form gives its agency's own.`,
  "forms/deadline-suggested": ({ deadline }) =>
    `The deadline ${formatDate(deadline, "en")} is only a suggestion: change it before confirming, or in its cell later.`,
  "forms/deadline-past": ({ deadline }) =>
    `The deadline ${formatDate(deadline, "en")} is past. Check the date.`,
  "forms/deadline-unreadable": ({ text }) =>
    `“${text}” cannot be read as a date. Type it like 20 April 2021.`,
  "forms/new-version": ({ version, sentVersion }) =>
    `Forms of version ${sentVersion} went out, so the changed request is version ${version}. Send the agencies the new form.`,
  "forms/no-agencies": () => "There is no register of agencies yet. Make it first.",
  "forms/no-request": () => "There is no request for reports yet. Make it first.",
  "forms/request-incomplete": ({ parts }) =>
    `The request lacks ${listed(parts)}. Fill it in on the request's sheet, then try again.`,
  "forms/request-thin": ({ parts }) =>
    `The forms will not have ${listed(parts)}. You can fill it in on the request's sheet first.`,
  "forms/too-many-sheets": ({ agencyCount, most }) =>
    `${formatCount(agencyCount)} agencies are too many for sheets of one workbook (at most ${formatCount(most)}). Make files instead.`,
  "forms/sheets-there": ({ agencyCount }) =>
    agencyCount === 1
      ? "One agency has its sheet already; it was left alone."
      : `${formatCount(agencyCount)} agencies have their sheets already; they were left alone.`,
};
