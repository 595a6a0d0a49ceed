import fc from "fast-check";
import { addDays } from "../../../src/core/period/calendar";
import {
  fiscalYearGroups,
  monthGroups,
  timescaleColumns,
  usedMonths,
} from "../../../src/core/plan/timescale";

const PLAN = { start: "2020-12-01", end: "2021-08-31" };

test("the document's plan uses December to August under fiscal year 2564", () => {
  const spans = [
    { start: "2020-12-01", end: "2020-12-31" },
    { start: null, end: "2021-04-30" },
    { start: "2021-08-01", end: "2021-08-31" },
  ];
  const months = usedMonths(spans, 2564);
  expect(months).toEqual(PLAN);
  const columns = timescaleColumns(months, "month");
  expect(columns.map((column) => column.label)).toEqual([
    "ธ.ค.",
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
  ]);
  expect(fiscalYearGroups(columns)).toEqual([{ label: "ปีงบประมาณ พ.ศ. 2564", index: 0, count: 9 }]);
});

test("without any date the whole fiscal year is shown", () => {
  expect(usedMonths([{ start: null, end: null }], 2564)).toEqual({ start: "2020-10-01", end: "2021-09-30" });
});

test("a year typed wrongly does not stretch the timeline over centuries", () => {
  const spans = [
    { start: "2021-03-01", end: "2021-03-31" },
    { start: "2564-04-01", end: "2564-04-30" },
  ];
  expect(usedMonths(spans, 2564)).toEqual({ start: "2021-03-01", end: "2021-03-31" });
});

test("half months end on the 15th and on the last day, leap years included", () => {
  const columns = timescaleColumns({ start: "2024-02-01", end: "2024-02-29" }, "half-month");
  expect(columns).toEqual([
    { start: "2024-02-01", end: "2024-02-15", label: "1–15", group: "ก.พ.", fiscalYearBe: 2567 },
    { start: "2024-02-16", end: "2024-02-29", label: "16–29", group: "ก.พ.", fiscalYearBe: 2567 },
  ]);
});

test("weeks run from Monday to Sunday, are cut at the ends, and stand under the month of their first day", () => {
  const columns = timescaleColumns({ start: "2020-12-01", end: "2021-01-31" }, "week");
  expect(columns.slice(0, 2).map(({ start, end, label }) => [start, end, label])).toEqual([
    ["2020-12-01", "2020-12-06", "1"],
    ["2020-12-07", "2020-12-13", "7"],
  ]);
  expect(columns[4]).toMatchObject({ start: "2020-12-28", end: "2021-01-03", group: "ธ.ค." });
  expect(monthGroups(columns)).toEqual([
    { label: "ธ.ค.", index: 0, count: 5 },
    { label: "ม.ค.", index: 5, count: 4 },
  ]);
});

test("a plan over two fiscal years stands under both", () => {
  const columns = timescaleColumns({ start: "2021-08-01", end: "2021-11-30" }, "month");
  expect(fiscalYearGroups(columns)).toEqual([
    { label: "ปีงบประมาณ พ.ศ. 2564", index: 0, count: 2 },
    { label: "ปีงบประมาณ พ.ศ. 2565", index: 2, count: 2 },
  ]);
});

test("columns of every scale cover every day of the timeline once", () => {
  const month = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(
      month,
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom("month", "half-month", "week"),
      (a, n, unit) => {
        const iso = (index: number) => {
          const year = 2019 + Math.floor(index / 12);
          return `${year}-${String((index % 12) + 1).padStart(2, "0")}-01`;
        };
        const end = addDays(iso(a + n + 1), -1);
        const columns = timescaleColumns({ start: iso(a), end }, unit as "month" | "half-month" | "week");
        expect(columns[0]?.start).toBe(iso(a));
        expect(columns[columns.length - 1]?.end).toBe(end);
        columns.slice(1).forEach((column, index) => {
          expect(column.start).toBe(addDays(columns[index]?.end ?? "", 1));
        });
      },
    ),
  );
});
