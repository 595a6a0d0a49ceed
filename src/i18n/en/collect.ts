import type { Messages } from "../messages";
import { formatCount } from "../number";
import { count } from "./count";

export const collect: Messages["collect"] = {
  choose: "Choose files",
  chooseMore: "Choose other files",
  drop: "Drop the returned files here, as many as there are. No file leaves this computer.",
  dropNow: "Drop the files here",
  standing: (reported, asked) =>
    `${formatCount(reported)} of ${count(asked, "agency has", "agencies have")} reported`,
  reading: (done, total) => `Read ${formatCount(done)} of ${count(total, "file", "files")}`,
  fromSheets: (number) =>
    `Take from ${formatCount(number)} ${number === 1 ? "sheet" : "sheets"} of this workbook`,
  cancel: "Cancel",
  found: (accepted, waiting, others) =>
    `${count(accepted, "form", "forms")} can be taken in, ${formatCount(waiting)} to decide, ${formatCount(others)} not taken`,
  review: "What the returned forms are",
  groups: {
    waiting: (number) => `${count(number, "form", "forms")} to decide`,
    accepted: (number) => `${count(number, "form", "forms")} taken in`,
    others: (number) => `${count(number, "file", "files")} not taken`,
    missing: (number) => `${count(number, "agency", "agencies")} still missing`,
  },
  more: (number) => `and ${formatCount(number)} more`,
  rows: (number) => count(number, "indicator", "indicators"),
  late: (days) => `${count(days, "day", "days")} late`,
  leftOut: "Left out as you said",
  agency: "Agency",
  chooseAgency: "Choose…",
  isAgency: (name) => `It is ${name}`,
  accept: "Take as read",
  leave: "Leave out",
  use: "Use this one",
  again: "Decide again",
  about: (action, file) => `${action}: ${file}`,
  showRegister: "Go to the register of reports",
  close: "Close the list",
};
