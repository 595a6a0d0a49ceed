import type { PeriodSentences } from "../../findingSentences";

export const period: PeriodSentences = {
  "period/unreadable": ({ text }) =>
    `อ่านช่วงเวลา “${text.replace(/\s+/g, " ").trim()}” ไม่ได้ พิมพ์วันที่ให้ชัด เช่น 1-31 มีนาคม 2564`,
};
