import { readPeriod } from "../../../src/core/period/readPeriod";

const PLAN = { fiscalYearBe: 2564 };
const MONTH_ENDS = [
  "2020-10-31",
  "2020-11-30",
  "2020-12-31",
  "2021-01-31",
  "2021-02-28",
  "2021-03-31",
  "2021-04-30",
  "2021-05-31",
  "2021-06-30",
  "2021-07-31",
  "2021-08-31",
  "2021-09-30",
];
const point = (date: string) => ({ start: date, end: date });

describe("a recurring period lists every time in the fiscal year", () => {
  test.each(["ทุกเดือน", "ทุก ๆ เดือน", "เป็นประจำทุกเดือน", "รายเดือน", "monthly", "every month"])("%s", (text) => {
    const reading = readPeriod(text, PLAN);
    expect(reading).toMatchObject({
      start: "2020-10-01",
      end: "2021-09-30",
      kind: "recurring",
      certainty: "certain",
    });
    expect(reading.occurrences).toEqual(MONTH_ENDS.map((end) => ({ start: `${end.slice(0, 8)}01`, end })));
  });

  test.each(["ทุกสิ้นเดือน", "สิ้นเดือนของทุกเดือน", "ภายในสิ้นเดือนของทุกเดือน"])("%s", (text) => {
    expect(readPeriod(text, PLAN)).toMatchObject({
      certainty: "certain",
      occurrences: MONTH_ENDS.map(point),
    });
  });

  test("a deadline every month has no starts", () => {
    const reading = readPeriod("ภายในวันที่ 26 ของทุกเดือน", PLAN);
    expect(reading.occurrences).toEqual(
      MONTH_ENDS.map((end) => ({ start: null, end: `${end.slice(0, 8)}26` })),
    );
  });

  test("days that short months lack move to their end", () => {
    const reading = readPeriod("ทุกวันที่ 15 และ 30 ของเดือน", PLAN);
    expect(reading.assumptions).toEqual(["moved-to-month-end"]);
    expect(reading.occurrences?.slice(8, 12)).toEqual(
      ["2021-02-15", "2021-02-28", "2021-03-15", "2021-03-30"].map(point),
    );
  });

  test.each(["ทุกไตรมาส", "รายไตรมาส", "quarterly"])("%s", (text) => {
    expect(readPeriod(text, PLAN)).toMatchObject({
      certainty: "certain",
      occurrences: [
        { start: "2020-10-01", end: "2020-12-31" },
        { start: "2021-01-01", end: "2021-03-31" },
        { start: "2021-04-01", end: "2021-06-30" },
        { start: "2021-07-01", end: "2021-09-30" },
      ],
    });
  });

  test("every three months: at the end of each, or at the start", () => {
    const reading = readPeriod("ทุก ๓ เดือน", PLAN);
    expect(reading.assumptions).toEqual(["repeats-at-period-end"]);
    expect(reading.occurrences).toEqual(["2020-12-31", "2021-03-31", "2021-06-30", "2021-09-30"].map(point));
    expect(reading.alternatives).toEqual([
      {
        start: "2020-10-01",
        end: "2021-09-30",
        reason: "repeats-at-period-start",
        occurrences: ["2020-10-01", "2021-01-01", "2021-04-01", "2021-07-01"].map(point),
      },
    ]);
  });

  test.each(["รอบ 6 9 และ 12 เดือน", "รอบ 6, 9 และ 12 เดือน", "รอบ 6 เดือน รอบ 9 เดือน และรอบ 12 เดือน"])(
    "%s",
    (text) => {
      expect(readPeriod(text, PLAN)).toMatchObject({
        assumptions: ["reports-at-period-end"],
        occurrences: ["2021-03-31", "2021-06-30", "2021-09-30"].map(point),
      });
    },
  );

  test.each(["ทุกสัปดาห์ที่ 1 และ 3 ของเดือน", "สัปดาห์ที่ 1 และ 3 ของทุกเดือน"])("%s", (text) => {
    const reading = readPeriod(text, PLAN);
    expect(reading.assumptions).toEqual(["monday-weeks"]);
    expect(reading.occurrences).toHaveLength(24);
    expect(reading.occurrences?.slice(0, 3)).toEqual([
      { start: "2020-10-01", end: "2020-10-04" },
      { start: "2020-10-12", end: "2020-10-18" },
      { start: "2020-11-01", end: "2020-11-01" },
    ]);
    expect(reading.alternatives[0]?.occurrences?.slice(0, 2)).toEqual([
      { start: "2020-10-01", end: "2020-10-07" },
      { start: "2020-10-15", end: "2020-10-21" },
    ]);
  });

  test("weeks and weekdays", () => {
    const mondays = readPeriod("ทุกวันจันทร์", PLAN).occurrences;
    expect(mondays).toHaveLength(52);
    expect(mondays?.[0]).toEqual(point("2020-10-05"));
    const weeks = readPeriod("ทุกสัปดาห์", PLAN).occurrences;
    expect(weeks?.slice(0, 2)).toEqual([
      { start: "2020-10-01", end: "2020-10-04" },
      { start: "2020-10-05", end: "2020-10-11" },
    ]);
    expect(weeks?.at(-1)).toEqual({ start: "2021-09-27", end: "2021-09-30" });
  });

  test("what goes on every day has no occurrences", () => {
    expect(readPeriod("ทุกวันทำการ", PLAN)).toEqual({
      text: "ทุกวันทำการ",
      start: "2020-10-01",
      end: "2021-09-30",
      kind: "recurring",
      certainty: "certain",
      assumptions: [],
      alternatives: [],
    });
  });

  test("how often without when is asked about", () => {
    const reading = readPeriod("ปีละ 2 ครั้ง", PLAN);
    expect(reading).toMatchObject({ certainty: "assumed", assumptions: ["occurrences-not-said"] });
    expect(reading.occurrences).toBeUndefined();
  });
});

describe("a recurring period within a time of its own", () => {
  test.each([
    "ทุกเดือน (ม.ค. - มี.ค. 64)",
    "ทุกเดือน ตั้งแต่ ม.ค. - มี.ค. 64",
    "ทุกเดือน ระหว่างเดือนมกราคม ถึง มีนาคม 2564",
    "every month from January to March 2021",
  ])("%s", (text) => {
    expect(readPeriod(text)).toMatchObject({
      start: "2021-01-01",
      end: "2021-03-31",
      certainty: "certain",
      occurrences: [
        { start: "2021-01-01", end: "2021-01-31" },
        { start: "2021-02-01", end: "2021-02-28" },
        { start: "2021-03-01", end: "2021-03-31" },
      ],
    });
  });

  test("is cut at its ends", () => {
    expect(readPeriod("ทุกเดือน 15 ม.ค. - 10 ก.พ. 64").occurrences).toEqual([
      { start: "2021-01-15", end: "2021-01-31" },
      { start: "2021-02-01", end: "2021-02-10" },
    ]);
    expect(readPeriod("ทุกสิ้นเดือน ปีงบประมาณ 2564").occurrences).toHaveLength(12);
    expect(readPeriod("ภายในวันที่ 26 ของทุกเดือน (27 ม.ค. - 1 มี.ค. 64)").occurrences).toEqual([
      { start: null, end: "2021-02-26" },
    ]);
  });

  test("months that do not follow one another", () => {
    expect(readPeriod("มีนาคม และ กันยายน 2564")).toMatchObject({
      start: "2021-03-01",
      end: "2021-09-30",
      kind: "recurring",
      occurrences: [
        { start: "2021-03-01", end: "2021-03-31" },
        { start: "2021-09-01", end: "2021-09-30" },
      ],
    });
  });
});
