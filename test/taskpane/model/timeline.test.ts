import type { PeriodReading } from "../../../src/core/period/types";
import type { Task } from "../../../src/core/plan/types";
import { layOutTimeline, timelineEnd } from "../../../src/taskpane/model/timeline";
import { PLAN_TASKS } from "../../support/planData";

function task(start: string | null, end: string | null, more: Partial<PeriodReading> = {}): Task {
  const period: PeriodReading = {
    text: "",
    start,
    end,
    kind: "day_range",
    certainty: "certain",
    assumptions: [],
    alternatives: [],
    ...more,
  };
  return { no: 1, name: "กิจกรรม", periodText: "", owners: [], period };
}

test("whole months are drawn, from the first date to the last", () => {
  const timeline = layOutTimeline(PLAN_TASKS, "2021-03-15");
  expect(timeline?.months.map((month) => month.start)).toEqual([
    "2020-12-01",
    "2021-01-01",
    "2021-02-01",
    "2021-03-01",
    "2021-04-01",
  ]);
  expect(timeline && timelineEnd(timeline)).toBe("2021-04-30");
});

test("months are as wide as they have days and fill the width", () => {
  const timeline = layOutTimeline([task("2021-02-01", "2021-03-31")], "2030-01-01");
  const [february, march] = timeline?.months ?? [];
  expect(february?.width).toBeCloseTo((28 / 59) * 100);
  expect((march?.left ?? 0) + (march?.width ?? 0)).toBeCloseTo(100);
});

test("a bar covers its days, both ends included", () => {
  const timeline = layOutTimeline(
    [task("2021-04-01", "2021-04-30"), task("2021-04-15", "2021-04-15")],
    "2021-04-01",
  );
  expect(timeline?.rows[0]?.bars).toEqual([{ left: 0, width: 100, isMilestone: false }]);
  expect(timeline?.rows[1]?.bars[0]?.width).toBeCloseTo(100 / 30);
});

test("a deadline is a sign at the end of its day", () => {
  const timeline = layOutTimeline([task("2021-04-01", "2021-04-30"), task(null, "2021-04-15")], "2021-04-01");
  expect(timeline?.rows[1]?.bars).toEqual([{ left: 50, width: 0, isMilestone: true }]);
});

test("a repeated activity shows all its bars", () => {
  const occurrences = [
    { start: null, end: "2021-01-31" },
    { start: null, end: "2021-02-28" },
  ];
  const timeline = layOutTimeline([task("2021-01-01", "2021-02-28", { occurrences })], "2021-01-01");
  expect(timeline?.rows[0]?.bars).toHaveLength(2);
});

test("today is shown when it is in the picture", () => {
  const april = [task("2021-04-01", "2021-04-30")];
  expect(layOutTimeline(april, "2021-04-16")?.today).toBeCloseTo(51.67, 1);
  expect(layOutTimeline(april, "2021-03-31")?.today).toBeNull();
  expect(layOutTimeline(april, "2021-05-01")?.today).toBeNull();
});

test("activities without dates have a row and no bar; without any date there is no picture", () => {
  const timeline = layOutTimeline([task("2021-04-01", "2021-04-30"), task(null, null)], "2021-04-01");
  expect(timeline?.rows[1]?.bars).toEqual([]);
  expect(layOutTimeline([task(null, null)], "2021-04-01")).toBeNull();
});

test("one wrong year does not make hundreds of months", () => {
  const timeline = layOutTimeline(
    [task("2021-04-01", "2021-04-30"), task("2564-04-01", "2564-04-30")],
    "2021-04-01",
  );
  expect(timeline?.months).toHaveLength(24);
  const bar = timeline?.rows[1]?.bars[0];
  expect(bar && bar.left + bar.width).toBeLessThanOrEqual(100);
});
