import type { ReportStepId } from "../state/paneState";
import type { JobStatus } from "./jobStatus";

export interface StepStatus {
  step: ReportStepId;
  status: JobStatus;
}

const CAN_START: readonly JobStatus["kind"][] = ["notStarted", "outOfDate"];
const UNDER_WAY: readonly JobStatus["kind"][] = ["working", "waiting", "outOfDate"];

/** The step to suggest: the first that is not done and can be. */
export function nextStep(steps: readonly StepStatus[]): ReportStepId | null {
  return steps.find(({ status }) => CAN_START.includes(status.kind))?.step ?? null;
}

/**
 * Where following up stands as a whole: what is under way or out of date in any step, else how many of the steps are
 * done; when there is only one, or none can begin, as it says itself.
 */
export function reportsStatus(steps: readonly StepStatus[]): JobStatus {
  const statuses = steps.map(({ status }) => status);
  for (const kind of UNDER_WAY) {
    const found = statuses.find((status) => status.kind === kind);
    if (found) return found;
  }
  const done = statuses.filter((status) => status.kind === "done");
  if (done.length === steps.length) return done.at(-1) ?? { kind: "notStarted" };
  if (done.length > 0) return { kind: "partly", done: done.length, of: steps.length };
  return statuses.find((status) => status.kind === "notStarted") ?? statuses[0] ?? { kind: "notStarted" };
}
