import { formatDate, formatMoment, formatMonth, formatSpan, isoDayOf } from "../../src/i18n/date";
import { localeFor } from "../../src/i18n/locale";

test("dates are Thai with พ.ศ., English with the Christian year", () => {
  expect(formatDate("2021-04-30", "th")).toBe("30 เม.ย. 2564");
  expect(formatDate("2021-04-30", "th", "long")).toBe("30 เมษายน 2564");
  expect(formatDate("2021-04-30", "en")).toBe("30 Apr 2021");
});

test("what is no date is shown as it is", () => {
  expect(formatDate("เร็ว ๆ นี้", "th")).toBe("เร็ว ๆ นี้");
  expect(formatDate("2021-13-01", "th")).toBe("2021-13-01");
});

test.each([
  ["2021-03-01", "2021-03-10", "1–10 มี.ค. 2564"],
  ["2021-03-15", "2021-04-15", "15 มี.ค. – 15 เม.ย. 2564"],
  ["2020-10-01", "2021-09-30", "1 ต.ค. 2563 – 30 ก.ย. 2564"],
  ["2021-04-20", "2021-04-20", "20 เม.ย. 2564"],
  [null, "2021-04-30", "ภายใน 30 เม.ย. 2564"],
  ["2021-04-01", null, "ตั้งแต่ 1 เม.ย. 2564"],
  [null, null, ""],
])("the span %s to %s is %s", (start, end, expected) => {
  expect(formatSpan(start, end, "th")).toBe(expected);
});

test("months of an axis", () => {
  expect([formatMonth("2020-12-01", "th"), formatMonth("2020-12-01", "en")]).toEqual(["ธ.ค.", "Dec"]);
});

test("a moment of the same day is its time, of another day its date too", () => {
  const at = new Date(2021, 2, 15, 14, 5).toISOString();
  expect(formatMoment(at, new Date(2021, 2, 15, 18, 0), "th")).toBe("วันนี้ 14:05 น.");
  expect(formatMoment(at, new Date(2021, 2, 16, 1, 0), "th")).toBe("15 มี.ค. 2564 14:05 น.");
  expect(formatMoment(at, new Date(2021, 2, 16, 1, 0), "en")).toBe("15 Mar 2021 14:05");
  expect(formatMoment("?", new Date(), "th")).toBe("?");
});

test("a day is the local calendar's", () => {
  expect(isoDayOf(new Date(2021, 0, 5, 0, 30))).toBe("2021-01-05");
});

test("the language follows the host's, and is Thai unless that is English", () => {
  expect(["th-TH", "en-US", "en", "EN-gb", "de-DE", "", null, undefined].map(localeFor)).toEqual([
    "th",
    "en",
    "en",
    "en",
    "th",
    "th",
    "th",
    "th",
  ]);
});
