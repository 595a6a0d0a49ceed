import { nextJob, type JobStatus } from "../../../src/taskpane/model/jobStatus";

const todo: JobStatus = { kind: "notStarted" };
const done: JobStatus = { kind: "done", at: null };

test("the job to suggest is the first that is not done", () => {
  expect(nextJob({ scores: todo, plan: todo, reports: todo })).toBe("scores");
  expect(nextJob({ scores: done, plan: todo, reports: todo })).toBe("plan");
  expect(nextJob({ scores: done, plan: done, reports: todo })).toBe("reports");
  expect(nextJob({ scores: done, plan: done, reports: done })).toBeNull();
});

test("a job that is out of date comes before new ones, one that cannot be done is passed over", () => {
  expect(nextJob({ scores: { kind: "outOfDate" }, plan: todo, reports: todo })).toBe("scores");
  expect(nextJob({ scores: { kind: "noTable" }, plan: todo, reports: todo })).toBe("plan");
  expect(
    nextJob({ scores: { kind: "nothingFails" }, plan: done, reports: { kind: "noRegister" } }),
  ).toBeNull();
});
