import { rangeOf } from "../../../src/core/grid";
import { chooseYear } from "../../../src/core/plan/chooseYear";
import { toTasks } from "../../../src/core/plan/toTasks";
import type { Activity } from "../../../src/core/plan/types";

const activity = (more: Partial<Activity>): Activity => ({
  no: 1,
  name: "งาน",
  periodText: "",
  owners: [],
  at: rangeOf("แผน", 4, 0),
  periodAt: rangeOf("แผน", 4, 1),
  ...more,
});
const read = (more: Partial<Activity>) => toTasks([activity(more)], { fiscalYearBe: 2564 });

test("an impossible period is unreadable, with its cell", () => {
  const { tasks, findings } = read({ periodText: "31 เมษายน 2564" });
  expect(tasks[0]?.period).toMatchObject({ start: null, end: null, certainty: "unreadable" });
  expect(findings).toMatchObject([
    {
      code: "period/unreadable",
      severity: "warning",
      params: { text: "31 เมษายน 2564" },
      at: { row: 4, column: 1 },
    },
  ]);
});

test("a missing period is said to be missing, not unreadable", () => {
  expect(read({ periodText: " \n" }).findings).toMatchObject([
    { code: "plan/period-missing", params: { activity: "งาน" } },
  ]);
});

test("what was assumed is a question that says what", () => {
  const { findings } = read({ periodText: "มี.ค. - เม.ย." });
  expect(findings).toMatchObject([
    {
      code: "plan/period-assumed",
      severity: "question",
      params: { activity: "งาน", start: "2021-03-01", end: "2021-04-30", assumptions: ["year-from-context"] },
    },
  ]);
});

test("a start and an end of their own: both, only the end, in the wrong order", () => {
  const two = (startText: string, endText: string) => {
    const { start, end, kind, certainty } =
      read({ startText, endText, periodText: "x" }).tasks[0]?.period ?? {};
    return [start, end, kind, certainty];
  };
  expect(two("1 มี.ค. 64", "มีนาคม 2564")).toEqual(["2021-03-01", "2021-03-31", "day_range", "certain"]);
  expect(two("", "30 เม.ย. 64")).toEqual([null, "2021-04-30", "deadline", "certain"]);
  expect(two("30 เม.ย. 64", "1 มี.ค. 64")).toEqual([null, null, "invalid", "unreadable"]);
  expect(two("30 เม.ย. 64", "สิ้นสุดงาน")).toEqual([null, null, "invalid", "unreadable"]);
});

test("crosses without a year fall into the plan's fiscal year, and that is an assumption", () => {
  const { tasks, findings } = read({ marks: [{ firstMonth: 11, lastMonth: 1, yearBe: null }] });
  expect(tasks[0]).toMatchObject({
    periodText: "พฤศจิกายน 2563 – มกราคม 2564",
    period: { start: "2020-11-01", end: "2021-01-31", certainty: "assumed", kind: "month_range" },
  });
  expect(findings).toHaveLength(1);
});

test("the year: asked for, else titled, else what most periods say, else today's", () => {
  const dated = ["ธันวาคม 2566", "มีนาคม 2567", "มี.ค."].map((periodText) => activity({ periodText }));
  const year = (asked: number | undefined, titled: number | null, activities: Activity[]) => {
    const { fiscalYearBe, findings } = chooseYear(asked, titled, activities, "2021-11-01");
    return [fiscalYearBe, ...findings.map((entry) => entry.params)];
  };
  expect(year(2570, 2565, dated)).toEqual([2570]);
  expect(year(undefined, 2565, dated)).toEqual([2565]);
  expect(year(undefined, null, dated)).toEqual([2567, { fiscalYearBe: 2567, from: "dates" }]);
  expect(year(undefined, null, [activity({ periodText: "มี.ค." })])).toEqual([
    2565,
    { fiscalYearBe: 2565, from: "today" },
  ]);
  expect(year(undefined, null, [])).toEqual([2564, { fiscalYearBe: 2564, from: "template" }]);
});
