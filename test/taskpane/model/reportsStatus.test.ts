import type { JobStatus } from "../../../src/taskpane/model/jobStatus";
import { nextStep, reportsStatus } from "../../../src/taskpane/model/reportsStatus";

const steps = (agencies: JobStatus, forms: JobStatus, summary: JobStatus) => [
  { step: "agencies" as const, status: agencies },
  { step: "forms" as const, status: forms },
  { step: "summary" as const, status: summary },
];
const todo: JobStatus = { kind: "notStarted" };
const lacking: JobStatus = { kind: "needsRequest" };
const done: JobStatus = { kind: "done", at: "2021-03-15T07:05:00.000Z" };

test("the first step that can begin is next; what lacks something is passed over", () => {
  expect(nextStep(steps(todo, lacking, todo))).toBe("agencies");
  expect(nextStep(steps(done, lacking, todo))).toBe("summary");
  expect(nextStep(steps(done, { kind: "outOfDate" }, todo))).toBe("forms");
  expect(nextStep(steps(done, done, done))).toBeNull();
});

test("following up as a whole: under way, out of date, so many steps done, all done", () => {
  expect(reportsStatus(steps(todo, lacking, lacking))).toEqual(todo);
  expect(reportsStatus(steps(lacking, lacking, lacking))).toEqual(lacking);
  expect(reportsStatus(steps(done, { kind: "waiting" }, todo))).toEqual({ kind: "waiting" });
  expect(reportsStatus(steps(done, { kind: "outOfDate" }, done))).toEqual({ kind: "outOfDate" });
  expect(reportsStatus(steps(done, todo, todo))).toEqual({ kind: "partly", done: 1, of: 3 });
  expect(reportsStatus(steps(done, done, done))).toEqual(done);
});
