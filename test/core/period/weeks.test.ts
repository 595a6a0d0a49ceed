import { mondayWeek, sevenDayWeek } from "../../../src/core/period/weeks";

describe("weeks that begin on Monday", () => {
  test("count the days before the first Monday as week 1", () => {
    // 1 September 2026 is a Tuesday.
    expect(mondayWeek(2026, 9, 1)).toEqual({ start: "2026-09-01", end: "2026-09-06" });
    expect(mondayWeek(2026, 9, 2)).toEqual({ start: "2026-09-07", end: "2026-09-13" });
    expect(mondayWeek(2026, 9, 5)).toEqual({ start: "2026-09-28", end: "2026-09-30" });
    expect(mondayWeek(2026, 9, "last")).toEqual({ start: "2026-09-28", end: "2026-09-30" });
    expect(mondayWeek(2026, 9, 6)).toBeNull();
  });

  test("are six in a month that begins on a Sunday", () => {
    // 1 August 2021 is a Sunday.
    expect(mondayWeek(2021, 8, 1)).toEqual({ start: "2021-08-01", end: "2021-08-01" });
    expect(mondayWeek(2021, 8, 6)).toEqual({ start: "2021-08-30", end: "2021-08-31" });
    expect(mondayWeek(2021, 8, 7)).toBeNull();
  });

  test("are four in a February that begins on a Monday", () => {
    expect(mondayWeek(2021, 2, 4)).toEqual({ start: "2021-02-22", end: "2021-02-28" });
    expect(mondayWeek(2021, 2, "last")).toEqual({ start: "2021-02-22", end: "2021-02-28" });
    expect(mondayWeek(2021, 2, 5)).toBeNull();
  });
});

test("weeks of seven days from the first", () => {
  expect(sevenDayWeek(2026, 9, 2)).toEqual({ start: "2026-09-08", end: "2026-09-14" });
  expect(sevenDayWeek(2026, 9, 5)).toEqual({ start: "2026-09-29", end: "2026-09-30" });
  expect(sevenDayWeek(2021, 2, 5)).toBeNull();
  expect(sevenDayWeek(2021, 3, "last")).toEqual({ start: "2021-03-25", end: "2021-03-31" });
});
