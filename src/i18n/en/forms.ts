import type { Messages } from "../messages";
import { formatCount } from "../number";
import { count } from "./count";

const agencies = (number: number) => count(number, "agency", "agencies");
const indicators = (number: number) => count(number, "indicator", "indicators");

export const forms: Messages["forms"] = {
  addsAgencies: (added, all) =>
    `Add ${agencies(added)}; the register of agencies then has ${formatCount(all)}`,
  asks: (asked, version, isUpdate) =>
    isUpdate
      ? `Update the request about ${indicators(asked)}, version ${version}`
      : `Ask about ${indicators(asked)}, with score, gap and advice`,
  makes: {
    files: (files) => `Note in the request that forms went out today (${count(files, "file", "files")})`,
    file: () => "Note in the request that forms went out today (one file; agencies choose their name)",
    sheets: (sheets) =>
      `Add ${count(sheets, "form sheet", "form sheets")}, one for each agency, and note the day in the request`,
  },
  addedAgencies: (added) => `${agencies(added)} added`,
  asked: (sheet) => `The request is in “${sheet}”`,
  sent: (version) => `Noted that forms of version ${version} went out`,
  agencies: {
    make: "Register the agencies",
    add: "Add agencies",
    makeRequest: "Make the request",
    changeRequest: "Change the request",
    inRegister: (all) => `${agencies(all)} in the register`,
    inRequest: (asked, deadline) => `${indicators(asked)} asked about, by ${deadline}`,
    noDeadline: (asked) => `${indicators(asked)} asked about, no deadline yet`,
    showRegister: "Go to the agencies",
    showRequest: "Go to the request",
    source: "Take the names from",
    fromList: (sheet, all) => `Sheet “${sheet}” (${agencies(all)})`,
    typed: "Typed or pasted",
    names: "Names of agencies",
    namesHint: "One a line; a table can be pasted (name, short name, contact, channel)",
    typedCount: (all) => `${agencies(all)} read`,
    next: "See what will change",
    sameAgency: "The same agency",
    loading: "Reading names and scores",
  },
  request: {
    title: "Request for reports",
    fiscalYear: "Fiscal year of the scores",
    indicators: "Indicators asked about",
    noIndicators: "Choose at least one indicator",
    reference: "Letter referred to",
    referenceHint: "Its number and date, as printed on the form",
    deadline: "Deadline",
    deadlineHint: "Typed as you like: 20 Apr 2021, 20/4/2564",
    deadlineRead: (date) => `Read as ${date}`,
    deadlineSuggested: (date) => `Left empty, ${date} is suggested`,
    deadlineInvalid: "Not a date. Type it like 20 April 2021",
    advice: "The assessor's advice",
    adviceHint: "Add it here, or type it in the request's table later",
    adviceOf: (indicator) => `Advice: ${indicator}`,
  },
  out: {
    as: "Make them as",
    files: "A file for each agency",
    file: "One file; agencies choose their name",
    sheets: "Sheets of this workbook",
    sheetsHint: "For a workbook that all agencies open together",
    needsRequest: "Forms are made from a request for reports; there is none yet",
    makeRequest: "Make the request first",
    make: "Make the forms",
    makeAgain: "Make the forms again",
    sentOn: (version, date) => `Version ${version} went out on ${date}`,
    stale: "The request changed after forms went out. Make and send them again",
    making: (done, of) => `Making forms: ${formatCount(done)} of ${formatCount(of)}`,
    ready: (files) => `${count(files, "form file is", "form files are")} ready`,
    stopped: (files) => `Stopped after ${count(files, "file", "files")}`,
    saveZip: "Save .zip",
    saveFile: "Save the file",
    open: "Open as a new workbook",
    openOf: (agency) => `Open the form of ${agency}`,
    openHint:
      "This Excel cannot save files from a pane. Open a form as a new workbook, then save or share it from Excel",
    failed: "The file could not be handed out. Try again, or make sheets of this workbook",
    note: "Note that they went out",
    noteHint: "When the files are sent, note the day in the request so that the deadline can be followed",
    again: "Make the files again",
    moreFiles: (more) => `and ${count(more, "more agency", "more agencies")}`,
    search: "Search agencies",
  },
  columns: {
    title: "Columns of the form",
    hint: "Choose, order and rename them. Indicator and status are always there",
    header: (name) => `Header: ${name}`,
    include: (name) => `Have the column ${name}`,
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    restore: "Back to the usual form",
  },
};
