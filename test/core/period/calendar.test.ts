import fc from "fast-check";
import {
  addDays,
  dayNumber,
  daysInMonth,
  fiscalYearOf,
  fiscalYearSpan,
  fromDayNumber,
  isLeapYear,
  isoToSerial,
  monthSpan,
  monthsSpan,
  partsOf,
  serialToIso,
  toIso,
  weekdayOf,
  yearOfFiscalMonth,
} from "../../../src/core/period/calendar";

const day = fc.integer({ min: -719_162, max: 2_932_896 });

/** JavaScript's own calendar in UTC, which the product does not use, as the oracle. */
function utcIso(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

describe("days and dates", () => {
  test("agree with the proleptic Gregorian calendar from year 1 to 9999", () => {
    fc.assert(
      fc.property(day, (days) => {
        const iso = fromDayNumber(days);
        expect(iso).toBe(utcIso(days));
        expect(dayNumber(utcIso(days))).toBe(days);
        expect(weekdayOf(utcIso(days))).toBe((new Date(days * 86_400_000).getUTCDay() + 6) % 7);
      }),
      { numRuns: 500 },
    );
  });

  test("a day that does not exist is null", () => {
    expect(toIso(2021, 2, 29)).toBeNull();
    expect(toIso(2024, 2, 29)).toBe("2024-02-29");
    expect(toIso(2021, 4, 31)).toBeNull();
    expect(toIso(2021, 13, 1)).toBeNull();
    expect(toIso(2021, 0, 1)).toBeNull();
    expect(toIso(2021, 1, 0)).toBeNull();
    expect(toIso(2021, 1, 1.5)).toBeNull();
    expect(fromDayNumber(2_932_897)).toBeNull();
  });

  test("anything but an ISO date is a defect", () => {
    expect(() => partsOf("2021-2-3")).toThrow(RangeError);
    expect(() => partsOf("2021-02-30")).toThrow(RangeError);
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
  });

  test("leap years", () => {
    expect([1900, 2000, 2020, 2021, 2100].map(isLeapYear)).toEqual([false, true, true, false, false]);
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(2021, 9)).toBe(30);
  });

  test("moving over ends of months and years", () => {
    expect(addDays("2021-02-28", 1)).toBe("2021-03-01");
    expect(addDays("2021-01-01", -1)).toBe("2020-12-31");
    expect(monthSpan(2021, 2)).toEqual({ start: "2021-02-01", end: "2021-02-28" });
    expect(monthsSpan(2020, 10, 6)).toEqual({ start: "2020-10-01", end: "2021-03-31" });
    expect(monthsSpan(2020, 16, 6)).toEqual({ start: "2021-04-01", end: "2021-09-30" });
  });
});

describe("fiscal years", () => {
  test("run from 1 October of the year before to 30 September", () => {
    expect(fiscalYearSpan(2564)).toEqual({ start: "2020-10-01", end: "2021-09-30" });
    expect(fiscalYearOf("2020-09-30")).toBe(2563);
    expect(fiscalYearOf("2020-10-01")).toBe(2564);
    expect(fiscalYearOf("2021-09-30")).toBe(2564);
    expect(yearOfFiscalMonth(2564, 12)).toBe(2020);
    expect(yearOfFiscalMonth(2564, 1)).toBe(2021);
  });
});

describe("Excel serial numbers", () => {
  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [44316, "2021-04-30"],
    [44316.75, "2021-04-30"],
    [2958465, "9999-12-31"],
  ])("%d is %s", (serial, iso) => expect(serialToIso(serial)).toBe(iso));

  test.each([0, -1, 60, 60.5, 2958466, NaN, Infinity])("%d is no date", (serial) => {
    expect(serialToIso(serial)).toBeNull();
  });

  test("and back", () => {
    expect(isoToSerial("2021-04-30")).toBe(44316);
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        expect(isoToSerial(serialToIso(serial) ?? "")).toBe(serial);
      }),
    );
  });
});
