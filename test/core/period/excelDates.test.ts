import { isoToSerial } from "../../../src/core/period/calendar";
import { readPeriod } from "../../../src/core/period/readPeriod";

describe("Excel dates", () => {
  test("a real date is certain; its time of day does not matter", () => {
    for (const serial of [44316, 44316.999]) {
      expect(readPeriod(serial)).toEqual({
        text: String(serial),
        start: "2021-04-30",
        end: "2021-04-30",
        kind: "excel_serial",
        certainty: "certain",
        assumptions: [],
        alternatives: [],
      });
    }
  });

  test("a Buddhist year typed into a date is put right and said", () => {
    expect(readPeriod(isoToSerial("2564-04-30"))).toMatchObject({
      start: "2021-04-30",
      end: "2021-04-30",
      kind: "excel_serial",
      certainty: "assumed",
      assumptions: ["buddhist-year-typed"],
    });
  });

  test("29 February of a Buddhist year that is no leap year is impossible", () => {
    expect(readPeriod(isoToSerial("2564-02-29"))).toMatchObject({ kind: "invalid", problem: "no-such-day" });
  });

  test("64 typed, which Excel keeps as 1964, is put right and said", () => {
    expect(readPeriod(isoToSerial("1964-04-30"))).toMatchObject({
      start: "2021-04-30",
      certainty: "assumed",
      assumptions: ["two-digit-buddhist-year-typed"],
      alternatives: [{ start: "1964-04-30", end: "1964-04-30", reason: "as-typed" }],
    });
  });

  test.each([0, 1, 60, 85.5, 12345, 150_000, -44316, 1e9, NaN, Infinity])(
    "%d is no date of a plan",
    (serial) => {
      expect(readPeriod(serial)).toMatchObject({
        kind: "invalid",
        certainty: "unreadable",
        problem: "not-a-period",
      });
    },
  );

  test("a number that looks like a year is a year", () => {
    expect(readPeriod(2564)).toMatchObject({ start: "2021-01-01", end: "2021-12-31", kind: "year" });
    expect(readPeriod(2021)).toMatchObject({ start: "2021-01-01", end: "2021-12-31", kind: "year" });
  });

  test("the number of a date left in text is a question", () => {
    expect(readPeriod("44316")).toMatchObject({
      start: "2021-04-30",
      kind: "excel_serial",
      certainty: "assumed",
      assumptions: ["text-is-excel-date"],
    });
    expect(readPeriod("12345").certainty).toBe("unreadable");
  });
});
