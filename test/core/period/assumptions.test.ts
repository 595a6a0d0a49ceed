import { readPeriod } from "../../../src/core/period/readPeriod";
import type { PeriodReading } from "../../../src/core/period/types";

/** "start..end reason" of each alternative, in order. */
function alternativesOf(reading: PeriodReading): string[] {
  return reading.alternatives.map(({ start, end, reason }) => `${start ?? ""}..${end ?? ""} ${reason}`);
}

/** In a plan of fiscal year 2564: text, span of the reading, assumptions, alternatives. */
type Row = [text: string, span: string, assumptions: string, ...alternatives: string[]];

const ROWS: Row[] = [
  // Fiscal or calendar
  ["ประจำปี พ.ศ. 2564", "2020-10-01..2021-09-30", "fiscal-year", "2021-01-01..2021-12-31 calendar-year"],
  ["ปี 2564", "2021-01-01..2021-12-31", "calendar-year", "2020-10-01..2021-09-30 fiscal-year"],
  ["2564", "2021-01-01..2021-12-31", "calendar-year", "2020-10-01..2021-09-30 fiscal-year"],
  ["Q2/64", "2021-01-01..2021-03-31", "fiscal-quarter", "2021-04-01..2021-06-30 calendar-quarter"],
  ["Q2/2021", "2021-01-01..2021-03-31", "fiscal-quarter", "2021-04-01..2021-06-30 calendar-quarter"],
  ["ไตรมาส 2/2569", "2026-01-01..2026-03-31", "fiscal-quarter", "2026-04-01..2026-06-30 calendar-quarter"],
  ["ไตรมาส 1-2/2564", "2020-10-01..2021-03-31", "fiscal-quarter", "2021-01-01..2021-06-30 calendar-quarter"],
  [
    "ไตรมาสที่ 2",
    "2021-01-01..2021-03-31",
    "year-from-context fiscal-quarter",
    "2021-04-01..2021-06-30 calendar-quarter",
  ],
  ["ครึ่งปีแรก 2564", "2020-10-01..2021-03-31", "fiscal-half", "2021-01-01..2021-06-30 calendar-half"],
  ["H2/64", "2021-04-01..2021-09-30", "fiscal-half", "2021-07-01..2021-12-31 calendar-half"],
  ["ตลอดทั้งปี", "2020-10-01..2021-09-30", "whole-fiscal-year", "2021-01-01..2021-12-31 calendar-year"],
  ["ต่อเนื่อง", "2020-10-01..2021-09-30", "whole-fiscal-year", "2021-01-01..2021-12-31 calendar-year"],
  [
    "สิ้นปี",
    "2021-09-30..2021-09-30",
    "whole-fiscal-year end-is-last-day",
    "2021-12-31..2021-12-31 calendar-year",
  ],
  // Reporting periods
  [
    "รอบ 12 เดือน (สิ้นปีงบประมาณ)",
    "2020-10-01..2021-09-30",
    "year-from-context reporting-period",
    "2021-09-30..2021-09-30 point-in-time",
  ],
  [
    "รอบ 9 เดือน ปีงบประมาณ 2564",
    "2020-10-01..2021-06-30",
    "reporting-period",
    "2021-06-30..2021-06-30 point-in-time",
  ],
  // Years left out
  ["ในห้วงเดือนมกราคม – มิถุนายน", "2021-01-01..2021-06-30", "year-from-context"],
  ["15 มีนาคม", "2021-03-15..2021-03-15", "year-from-context"],
  ["เดือนตุลาคม", "2020-10-01..2020-10-31", "year-from-context", "2021-10-01..2021-10-31 calendar-year"],
  ["ต.ค. - มี.ค.", "2020-10-01..2021-03-31", "year-from-context", "2021-10-01..2022-03-31 calendar-year"],
  ["มี.ค. - พ.ย.", "2021-03-01..2021-11-30", "year-from-context end-year-from-start"],
  ["ธันวาคม - มีนาคม 2564", "2020-12-01..2021-03-31", "start-year-before-end"],
  ["1 ต.ค. 2563 - 30 ก.ย.", "2020-10-01..2021-09-30", "end-year-from-start"],
  ["20 Apr 21", "2021-04-20..2021-04-20", "two-digit-christian-year"],
  // Parts of a month
  ["ต้นเดือนมีนาคม 2564", "2021-03-01..2021-03-10", "ten-day-parts", "2021-03-01..2021-03-15 half-month"],
  ["กลางเดือนมีนาคม 2564", "2021-03-11..2021-03-20", "ten-day-parts"],
  ["ปลายเดือนกุมภาพันธ์ 2564", "2021-02-21..2021-02-28", "ten-day-parts", "2021-02-16..2021-02-28 half-month"],
  ["ต้น-กลางเดือนมีนาคม 2564", "2021-03-01..2021-03-20", "ten-day-parts"],
  [
    "สิ้นเดือนเมษายน 2564",
    "2021-04-30..2021-04-30",
    "end-is-last-day",
    "2021-04-21..2021-04-30 last-part-of-month",
  ],
  [
    "สัปดาห์ที่ 2 ของเดือนกันยายน 2569",
    "2026-09-07..2026-09-13",
    "monday-weeks",
    "2026-09-08..2026-09-14 seven-day-weeks",
  ],
  ["สัปดาห์ที่ 2 ของเดือนมีนาคม", "2021-03-08..2021-03-14", "year-from-context"],
  // Slash
  [
    "มี.ค./เม.ย. 64",
    "2021-03-01..2021-04-30",
    "slash-is-range",
    "2021-03-01..2021-03-31 first-month-only",
    "2021-04-01..2021-04-30 second-month-only",
  ],
  // Deadlines
  ["ภายในเดือนเมษายน 2564", "..2021-04-30", "deadline-at-period-end", "2021-04-01..2021-04-30 whole-period"],
  [
    "ภายในไตรมาส 2/2564",
    "..2021-03-31",
    "fiscal-quarter deadline-at-period-end",
    "2021-01-01..2021-03-31 whole-period",
    "..2021-06-30 calendar-quarter",
  ],
  ["ก่อน 30 เมษายน 2564", "..2021-04-30", "before-includes-day", "..2021-04-29 day-before"],
  ["ก่อนเดือนเมษายน 2564", "..2021-03-31", "before-period-starts", "..2021-04-30 until-period-ends"],
  ["ตั้งแต่บัดนี้ – 30 เม.ย. 64", "..2021-04-30", "start-is-document-date"],
  ["ภายในวันที่ 18,26", "..", "month-not-said"],
  ["ภายใน 30 วันทำการ", "..", "needs-holiday-calendar"],
  ["ภายใน 7 วันนับแต่วันที่ได้รับแจ้ง", "..", "counted-from-unsaid-day"],
  ["within 30 days", "..", "counted-from-unsaid-day"],
  // Open ends and elsewhere
  ["ตั้งแต่ 1 เมษายน 2564 เป็นต้นไป", "2021-04-01..2021-09-30", "ends-with-fiscal-year", "2021-04-01.. no-end"],
  ["1 August 2020 onwards", "2020-08-01..2021-09-30", "ends-with-fiscal-year", "2020-08-01.. no-end"],
  ["ตั้งแต่ 1 พฤศจิกายน 2564", "2021-11-01..2022-09-30", "ends-with-fiscal-year", "2021-11-01.. no-end"],
  ["ตั้งแต่บัดนี้เป็นต้นไป", "..2021-09-30", "start-is-document-date ends-with-fiscal-year"],
  ["ตามปฏิทินที่ ป.ป.ช. กำหนด", "..", "dates-set-elsewhere"],
  ["จะแจ้งให้ทราบภายหลัง", "..", "dates-set-elsewhere"],
  // Contradictions and damage
  [
    "ไตรมาส 3 (ม.ค. - มี.ค. 64)",
    "2021-01-01..2021-03-31",
    "dates-in-parentheses-win",
    "2021-04-01..2021-06-30 as-named",
  ],
  ["จ. 20 เม.ย. 64", "2021-04-20..2021-04-20", "weekday-disagrees"],
  ["วนัที่ 1 ม.ค. 64", "2021-01-01..2021-01-01", "month-mark-may-be-lost", "2021-03-01..2021-03-01 other-month"],
];

describe("what is assumed is said, with the other readings", () => {
  test.each(ROWS)("%s", (text, span, assumptions, ...alternatives) => {
    const reading = readPeriod(text, { fiscalYearBe: 2564 });
    expect(`${reading.start ?? ""}..${reading.end ?? ""}`).toBe(span);
    expect(reading.certainty).toBe("assumed");
    expect(reading.assumptions.join(" ")).toBe(assumptions);
    expect(alternativesOf(reading)).toEqual(alternatives);
  });
});

test("outside an ITA paper ประจำปี is the calendar year", () => {
  const reading = readPeriod("ประจำปี พ.ศ. 2564", { isItaDocument: false });
  expect(reading).toMatchObject({ start: "2021-01-01", end: "2021-12-31", assumptions: ["calendar-year"] });
  expect(alternativesOf(reading)).toEqual(["2020-10-01..2021-09-30 fiscal-year"]);
});

test("readings that agree are no alternatives", () => {
  // 1 March 2021 is a Monday: both ways to count weeks give the same days.
  expect(readPeriod("สัปดาห์ที่ 2 ของเดือนมีนาคม 2564")).toMatchObject({
    start: "2021-03-08",
    end: "2021-03-14",
    certainty: "certain",
    alternatives: [],
  });
});
