import type { SharingGroup, TidyKind } from "../../core/sharing/types";
import type { Messages } from "../messages";
import { formatCount, formatScore } from "../number";
import { count } from "./count";

export const sharingGroups: Record<SharingGroup, string> = {
  agencies: "Other agencies' data",
  hidden: "Hidden things",
  personal: "Personal data",
  remarks: "Comments and notes",
  links: "Links to elsewhere",
  errors: "Broken formulas and names",
  rest: "Other",
};

const tidies: Record<TidyKind, string> = {
  properties: "Clear the file's properties",
  hiddenSheets: "Show hidden sheets",
  names: "Delete broken names",
  settings: "Remove the add-in's settings",
};

export const duties: Messages["duties"] = {
  make: "Make the sheet",
  update: "Update the sheet",
  goTo: "Go to the sheet",
  reading: "Reading",
  none: "This workbook has no such sheet yet",
  year: (fiscalYearBe) => `${fiscalYearBe} is used. Leave empty to read it from the workbook.`,
  respondents: {
    bars: "Answers against the target",
    count: (responses, target) => `${formatCount(responses)} of ${formatCount(target)}`,
    noTarget: "Type the population first",
    bar: (survey, responses, target, percent) =>
      `${survey}: ${formatCount(responses)} answers, target ${formatCount(target)} (${percent})`,
    short: (shortfall) => `${formatCount(shortfall)} missing`,
    reached: "Target reached",
    perDay: (needed) => `${formatCount(needed)} more a day needed`,
    until: (date, days) => `Survey until ${date}, ${count(days, "day", "days")} left`,
    ended: (date) => `The survey ended on ${date}`,
    noEnd: "The survey's last day is not known yet",
    suggestion: "Suggested target, unconfirmed",
    typeToday: "Type today's count",
    typePeople: "Type the population",
  },
  disclosure: {
    score: (name, score) => `${name} ${formatScore(score)} points`,
    published: (published, all) => `${formatCount(published)} of ${count(all, "item", "items")} published`,
    lost: (points) => `${formatScore(points)} ITA points lost`,
    missing: "Not published, the most points first",
    costs: (points) => `−${formatScore(points)}`,
    costsText: (points) => `costs ${formatScore(points)} ITA points`,
    noPoints: "No points yet",
    allPublished: "Every item is published",
    own: (sheet) => `Read from the workbook's own table on “${sheet}”`,
    more: (more) => `${count(more, "item", "items")} more`,
    fewer: "Fewer",
    goTo: (code, name) => `Go to ${code} ${name}`,
  },
  itas: {
    noInterface:
      "This add-in has no connection to ITAS. Copy the values, enter them there, and note it in the sheet.",
    progress: (entered, needed) => `${formatCount(entered)} of ${count(needed, "entry", "entries")} made`,
    late: (late) => `${count(late, "entry is", "entries are")} overdue`,
    waiting: "Still to enter",
    copy: "Copy",
    copyOf: (text) => `Copy the value of ${text}`,
    copied: (text) => `Copied the value of ${text}`,
    cannotCopy: "Copying is not possible here. Copy from the cell instead.",
    noValue: "No value yet",
    more: (more) => `${count(more, "entry", "entries")} more`,
    allEntered: "Everything is entered",
  },
  share: {
    check: "Check the workbook",
    checkAgain: "Check again",
    checking: "Checking",
    safe: "Nothing should be mended before sending",
    found: (found) => `${count(found, "thing", "things")} to mend before sending`,
    groups: sharingGroups,
    fixes: "Mend in this workbook (can be undone)",
    tidies,
    copyTitle: "Make a copy to send",
    copyAbout:
      "A new workbook of the chosen sheets as values: no formulas, comments, hidden cells or authors. This workbook stays as it is.",
    copySheets: "Sheets of the copy",
    copy: "Make the copy",
    copying: "Making the copy",
    copied: (sheets) =>
      `A copy of ${count(sheets, "sheet", "sheets")} was opened. Look at it and save it before sending.`,
    saved: (fileName) => `The copy was saved as “${fileName}”. Look at it before sending.`,
    cannotOpen: "Excel did not open a new workbook, so there is no copy. Allow new windows and try again.",
    copyName: (name) => `${name} (to send)`,
    hidden: "hidden",
  },
};
