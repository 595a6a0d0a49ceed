import { formatSpan } from "../date";
import type { Messages } from "../messages";
import { formatCount } from "../number";
import { count } from "./count";

const activities = (number: number) => count(number, "activity", "activities");

export const plan: Messages["plan"] = {
  title: "The plan now",
  dates: (start, end) => formatSpan(start, end, "en"),
  counts: (done, all) => `${formatCount(done)} of ${activities(all)} done`,
  late: (count) => `${formatCount(count)} late`,
  dueThisMonth: (count) => `${formatCount(count)} due this month`,
  unreported: (count) => `${formatCount(count)} past the end without a status`,
  asOf: (date) => `as of ${date}`,
  lateTitle: "Late",
  unreportedTitle: "Past the end, no status given",
  nextTitle: "Next",
  nothingNext: "No activity is waiting",
  lateNote: "! late",
  doneNote: "done",
  cancelledNote: "cancelled",
  showRow: (name) => `Show “${name}” in the plan`,
  more: (count) => `${activities(count)} more`,
  confirm: (reading) => `Yes, ${reading}`,
  confirmAll: (count) => `Confirm all ${formatCount(count)} as read`,
  deadline: {
    offer: "The plan does not have the day by which agencies report on failing indicators",
    add: (date) => `Add the reporting deadline, ${date}`,
  },
  links: {
    title: "Failing indicators, measures and activities",
    none: (count) =>
      `${formatCount(count)} failing ${count === 1 ? "indicator is" : "indicators are"} not tied to a measure or activity yet`,
    uncovered: (names) => `No measure or activity yet: ${names}`,
    suggestedOnly: (names) => `Only suggestions, not confirmed: ${names}`,
    covered: "Every failing indicator has a measure or an activity",
    make: "Make the table of ties",
    add: "Add suggestions",
    show: "Go to the table of ties",
  },
  differences: {
    added: (count, names) => `Add ${activities(count)}: ${names}`,
    changed: (count, names) => `Change ${activities(count)} as the activity table says: ${names}`,
    moved: (name, before, after) => `“${name}” moves from ${before} to ${after}`,
    vanished: (count, names) => `Mark ${activities(count)} as no longer in the activity table: ${names}`,
    andMore: (count) => `and ${formatCount(count)} more`,
  },
  outcome: {
    links: (lines, indicators) =>
      `${formatCount(lines)} suggested ${lines === 1 ? "line" : "lines"} for ${formatCount(indicators)} failing ${indicators === 1 ? "indicator" : "indicators"}; edit or delete them on the sheet`,
    uncovered: (names) => `Nothing to suggest, somebody has to think of something: ${names}`,
  },
  done: { links: (sheet) => `Tied on the sheet “${sheet}”` },
};
