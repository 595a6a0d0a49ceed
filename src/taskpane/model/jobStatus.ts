import type { ActionId, Overview } from "../../actions/types";
import type { JobId, PaneState } from "../state/paneState";
import { basisOf } from "./basis";

export type JobStatus =
  | { kind: "notStarted" | "outOfDate" | "waiting" | "working" | "noTable" | "nothingFails" | "noRegister" }
  /** `at`: ISO time, where it is known. */
  | { kind: "done"; at: string | null };

const MAIN_ACTION: Record<JobId, ActionId> = { scores: "highlight", plan: "plan", reports: "summary" };

/** Whether the workbook holds the job's result now. */
export function isDone(job: JobId, overview: Overview): boolean {
  if (job === "scores") return overview.isMarked;
  return job === "plan" ? overview.planSheet !== null : overview.summaryAt !== null;
}

function statusUnderWay(state: PaneState, job: JobId): JobStatus | null {
  const { work } = state;
  if (work.step === "idle" || work.step === "refused" || work.job !== job) return null;
  return { kind: work.step === "asking" || work.step === "proposed" ? "waiting" : "working" };
}

function beforeStart(job: JobId, overview: Overview): JobStatus {
  if (job === "reports" && overview.registerSheet === null) return { kind: "noRegister" };
  if (job !== "scores") return { kind: "notStarted" };
  const agencies = overview.tables.flatMap((table) => table.agencies);
  if (agencies.length === 0) return { kind: "noTable" };
  return { kind: agencies.some((agency) => agency.failing.length > 0) ? "notStarted" : "nothingFails" };
}

/** Where a job stands: what the workbook says, with what the pane did itself since it was opened. */
export function jobStatus(state: PaneState, job: JobId): JobStatus {
  const underWay = statusUnderWay(state, job);
  if (underWay) return underWay;
  const { overview } = state;
  if (!overview) return { kind: "notStarted" };
  if (!isDone(job, overview)) return beforeStart(job, overview);
  const action = MAIN_ACTION[job];
  const mine = state.applied.filter((item) => item.receipt.action === action).at(-1);
  const recorded = overview.done?.[action];
  // The workbook knows best: it asked the action itself. Without its word, what the job was made from is compared.
  const changedSince = mine?.basis != null && mine.basis !== basisOf(job, overview);
  if (recorded?.isOutOfDate ?? changedSince) return { kind: "outOfDate" };
  return { kind: "done", at: mine?.receipt.appliedAt ?? recorded?.at ?? null };
}

/** The job to suggest next: the first one that is not done and can be. */
export function nextJob(statuses: Record<JobId, JobStatus>): JobId | null {
  const order: JobId[] = ["scores", "plan", "reports"];
  return order.find((job) => ["notStarted", "outOfDate"].includes(statuses[job].kind)) ?? null;
}
