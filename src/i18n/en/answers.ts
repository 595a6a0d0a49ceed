import type { Answer } from "../../core/remediation/answers/answers";
import type { Messages } from "../messages";
import { formatCount } from "../number";

const words: Record<Answer, string> = {
  verified: "Verified",
  done: "Done",
  "in-progress": "In progress",
  "not-started": "Not started",
  cancelled: "Cancelled",
  unreadable: "Status unknown",
  silent: "No answer",
};

const some = (count: number, one: string, many: string) =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

export const answers: Messages["answers"] = {
  words,
  standing: (complete, agencies) =>
    `${formatCount(complete)} of ${some(agencies, "agency", "agencies")} answered everything`,
  missing: (count) => `${some(count, "answer is", "answers are")} missing`,
  nothingMissing: "Every agency has answered everything",
  due: (day, days) => `Due ${day}, ${some(days, "day", "days")} left`,
  dueToday: "Due today",
  overdue: (day, days) => `${some(days, "day", "days")} past the deadline of ${day}`,
  noDeadline: "The register has no deadline",
  filter: "Show",
  filters: { all: "All agencies", silent: "No answer yet", unverified: "To be verified" },
  found: (count) => some(count, "agency", "agencies"),
  noneFound: {
    all: "No agencies yet",
    silent: "No agency is silent",
    unverified: "No report waits to be verified",
  },
  list: "Answers of the agencies",
  legend: "What the signs mean",
  row: (agency, silent) =>
    silent > 0
      ? `${agency}: ${some(silent, "indicator", "indicators")} without an answer`
      : `${agency}: all answered`,
  late: (count) => `${some(count, "indicator", "indicators")} reported after the deadline`,
  contact: (person, contact) => [person, contact].filter((text) => text !== "").join(" "),
  makeMatrix: "Make the tracking table",
  updateMatrix: "Update the tracking table",
  showMatrix: "Go to the tracking table",
  verifySelection: "Verify the rows selected in the sheet",
  verifyAgency: (count) => `Verify ${some(count, "report", "reports")} done`,
  takeBack: "Take verification back",
  remind: "Reminder",
  remindAll: (count) => `Reminder to ${some(count, "agency", "agencies")}`,
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
      `${some(agencies, "agency", "agencies")}, ${some(indicators, "indicator", "indicators")}`,
    silent: (count) => `${some(count, "answer", "answers")} missing`,
    verify: (reports, agencies) =>
      `Verify ${some(reports, "report", "reports")} of ${some(agencies, "agency", "agencies")}`,
    takeBack: (reports, agencies) =>
      `Take back the verification of ${some(reports, "report", "reports")} of ${some(agencies, "agency", "agencies")}`,
    evidence: (item, indicators, reports) =>
      `${item === null ? "Evidence sheet" : `Evidence for ${item}`}: ${some(indicators, "indicator", "indicators")}, ${some(reports, "report", "reports")} of agencies`,
    keeps: "What you changed or added on the sheet stays",
  },
  done: {
    matrix: (sheet) => `Tracking table made: “${sheet}”`,
    verify: (reports) => `${some(reports, "report", "reports")} verified`,
    takeBack: (reports) => `Verification of ${some(reports, "report", "reports")} taken back`,
    evidence: (sheet) => `Evidence sheet made: “${sheet}”`,
  },
};
