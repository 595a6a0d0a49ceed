import type { DutySentences } from "../../findingSentences";
import { formatCount } from "../../number";

export const duties: DutySentences = {
  "duties/own-item-table": ({ sheet, itemCount }) =>
    `“${sheet}” has ${formatCount(itemCount)} OIT items already: they are read there, no other table is made.`,
  "duties/status-from-links": () =>
    "The table has no status column, so an item with a link counts as published. Add a column “สถานะ” if that is wrong.",
  "duties/items-unconfirmed": ({ fiscalYearBe, hasNames }) =>
    hasNames
      ? `The OIT items of ${fiscalYearBe} are those of 2564 and unconfirmed. Check them with the year's manual.`
      : `The names of the OIT items of ${fiscalYearBe} are not known. Type names and sub-indicators from the year's manual.`,
  "duties/items-without-group": ({ itemCount }) =>
    `Items without a sub-indicator: ${formatCount(itemCount)}; they get no points. Type its number, such as 9.1.`,
  "duties/item-status-unknown": ({ code, text }) =>
    `${code} has the unknown status “${text}” and counts as not published. Choose a status from the list.`,
  "duties/item-doubled": ({ code }) => `${code} has two rows; the first counts. Delete the other.`,
  "duties/link-missing": ({ code }) => `${code} is published but has no link. Type the link as evidence.`,
  "duties/link-malformed": ({ code, text }) =>
    `The link of ${code}, “${text}”, does not look like one. Begin it with https://.`,
  "duties/target-unconfirmed": () =>
    "The target of 10 percent (30–400 people) is an unconfirmed suggestion. Check the year's manual or type your own target.",
  "duties/count-unreadable": ({ text }) =>
    `“${text}” is not a number of people and was not counted. Type a number.`,
  "duties/count-falls": ({ instrument }) =>
    `The answers to ${instrument} fall from one day to a later one. Type the sum since the survey began.`,
  "duties/date-unreadable": ({ text }) => `“${text}” is not a date. Type a date.`,
  "duties/table-broken": ({ sheet }) =>
    `The headers on “${sheet}” cannot be read any more; nothing was changed. Put them back, or delete the sheet and make it again.`,
};
