import type { PeriodSentences } from "../../findingSentences";

export const period: PeriodSentences = {
  "period/unreadable": ({ text }) =>
    `“${text.replace(/\s+/g, " ").trim()}” cannot be read as a period. Type clear dates, such as 1-31 มีนาคม 2564.`,
};
