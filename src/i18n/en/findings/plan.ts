import { formatSpan } from "../../date";
import type { PlanSentences } from "../../findingSentences";
import { formatCount } from "../../number";
import { periods } from "../periods";
import { terms } from "../terms";
import { count } from "../count";

const FIELDS = { name: "The name", period: "The period", owners: "The owners", dates: "The dates" };

const SOURCES = {
  dates: "the activities' dates",
  scores: "the year after the scores",
  template: "the template",
  today: "today",
};

const activities = (number: number) => count(number, "activity", "activities");

export const plan: PlanSentences = {
  "plan/template-used": ({ activityCount }) =>
    `No activity table in the workbook: the template of ${activities(activityCount)} is used. Edit it on the plan sheet.`,
  "plan/template-shifted": ({ fromYearBe, toYearBe }) =>
    `The template is for ${fromYearBe}; its dates were moved to ${toYearBe}. Compare them with this year's calendar.`,
  "plan/fiscal-year-assumed": ({ fiscalYearBe, from }) =>
    `Nothing says the plan's year: fiscal year ${fiscalYearBe} is taken from ${SOURCES[from]}. Choose another under “More”.`,
  "plan/other-tables": ({ tableCount, usedSheet }) =>
    `The activity table on sheet “${usedSheet}” is used; ${tableCount === 1 ? "another one belongs" : `${formatCount(tableCount)} others belong`} to other plans.`,
  "plan/period-missing": ({ activity }) => `“${activity}” has no period. Fill it in in the activity table.`,
  "plan/period-assumed": ({ activity, text, start, end, assumptions }) => {
    const dates = formatSpan(start, end, "en");
    const reasons = assumptions.map(periods.reason).join("; ");
    const reading = dates === "" ? "" : ` was read as ${dates}`;
    return `“${activity}” (${text.replace(/\s+/g, " ").trim()})${reading}: ${reasons}. Check that it fits.`;
  },
  "plan/nothing-fails": () =>
    "No failing indicator was found in this workbook: there is nothing to tie to measures.",
  "plan/outside-timeline": ({ activityCount }) =>
    `${activities(activityCount)} ${activityCount === 1 ? "has" : "have"} dates outside the plan's time. Check the plan's fiscal year.`,
  "plan/scale-kept": ({ scale, asked }) =>
    `The plan sheet stays “${terms.scales[scale]}”. For “${terms.scales[asked]}”, make a new sheet.`,
  "plan/not-a-date": ({ activity, text }) =>
    `A date of “${activity}” says “${text}”, which is no date: it has no bar. Type a date.`,
  "plan/edited-here": ({ activity, field, offered }) =>
    `${FIELDS[field]} of “${activity}” changed both in the plan and in the activity table; the plan's was kept. The table says “${offered}”.`,
  "plan/vanished": ({ activity }) =>
    `“${activity}” is no longer in the activity table; its row was marked. Delete it if it is not needed.`,
};
