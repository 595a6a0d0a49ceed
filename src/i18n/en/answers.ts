import type { Answer } from "../../core/remediation/answers/answers";
import type { Messages } from "../messages";
import { formatCount } from "../number";
import { count } from "./count";

const words: Record<Answer, string> = {
  verified: "Verified",
  done: "Done",
  "in-progress": "In progress",
  "not-started": "Not started",
  cancelled: "Cancelled",
  unreadable: "Status unknown",
  silent: "No answer",
};

export const answers: Messages["answers"] = {
  words,
  standing: (complete, agencies) =>
    `${formatCount(complete)} of ${count(agencies, "agency", "agencies")} answered everything`,
  missing: (number) => `${count(number, "answer is", "answers are")} missing`,
  nothingMissing: "Every agency has answered everything",
  due: (day, days) => `Due ${day}, ${count(days, "day", "days")} left`,
  dueToday: "Due today",
  overdue: (day, days) => `${count(days, "day", "days")} past the deadline of ${day}`,
  noDeadline: "The register has no deadline",
  filter: "Show",
  filters: { all: "All agencies", silent: "No answer yet", unverified: "To be verified" },
  found: (number) => count(number, "agency", "agencies"),
  noneFound: {
    all: "No agencies yet",
    silent: "No agency is silent",
    unverified: "No report waits to be verified",
  },
  list: "Answers of the agencies",
  legend: "What the signs mean",
  row: (agency, silent) =>
    silent > 0
      ? `${agency}: ${count(silent, "indicator", "indicators")} without an answer`
      : `${agency}: all answered`,
  late: (number) => `${count(number, "indicator", "indicators")} reported after the deadline`,
  contact: (person, contact) => [person, contact].filter((text) => text !== "").join(" "),
  makeMatrix: "Make the tracking table",
  updateMatrix: "Update the tracking table",
  showMatrix: "Go to the tracking table",
  verifySelection: "Verify the rows selected in the sheet",
  verifyAgency: (number) => `Verify ${count(number, "report", "reports")} done`,
  takeBack: "Take verification back",
  remind: "Reminder",
  remindAll: (number) => `Reminder to ${count(number, "agency", "agencies")}`,
  reminder: (agency) => `Reminder to ${agency}`,
  reminderAll: "Reminder to all",
  reminderLanguage: "A government letter is in Thai. Check and complete it before sending.",
  copy: "Copy",
  copied: "Copied",
  copyYourself: "The text is selected: press Ctrl+C or Command+C to copy it",
  close: "Close",
  target: "New columns beside the table of failing indicators",
  makeEvidence: "Make the evidence sheet",
  updateEvidence: "Update the evidence sheet",
  showEvidence: "Go to the evidence sheet",
  evidenceNote:
    "Change it or add rows: they stay when it is made again. Names of people responsible and contacts are left out.",
  outcome: {
    matrix: (agencies, indicators) =>
      `${count(agencies, "agency", "agencies")}, ${count(indicators, "indicator", "indicators")}`,
    silent: (number) => `${count(number, "answer", "answers")} missing`,
    verify: (reports, agencies) =>
      `Verify ${count(reports, "report", "reports")} of ${count(agencies, "agency", "agencies")}`,
    takeBack: (reports, agencies) =>
      `Take back the verification of ${count(reports, "report", "reports")} of ${count(agencies, "agency", "agencies")}`,
    evidence: (item, indicators, reports) =>
      `${item === null ? "Evidence sheet" : `Evidence for ${item}`}: ${count(indicators, "indicator", "indicators")}, ${count(reports, "report", "reports")} of agencies`,
    keeps: "What you changed or added on the sheet stays",
  },
  done: {
    matrix: (sheet) => `Tracking table made: “${sheet}”`,
    verify: (reports) => `${count(reports, "report", "reports")} verified`,
    takeBack: (reports) => `Verification of ${count(reports, "report", "reports")} taken back`,
    evidence: (sheet) => `Evidence sheet made: “${sheet}”`,
  },
};
