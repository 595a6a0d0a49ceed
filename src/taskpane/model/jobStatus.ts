import type { ActionId, Overview } from "../../actions/types";
import { isNothing, type CardId, isReportStep, type JobId, type PaneState } from "../state/paneState";
import { basisOf } from "./basis";
import { STEP_FACTS } from "./stepFacts";

export type JobStatus =
  | {
      kind:
        | "notStarted"
        | "outOfDate"
        | "waiting"
        | "working"
        | "noTable"
        | "nothingFails"
        | "noRegister"
        | "needsRequest";
    }
  /** `at`: ISO time, where it is known. */
  | { kind: "done"; at: string | null }
  /** Some steps of several. */
  | { kind: "partly"; done: number; of: number };

function mainAction(job: JobId): ActionId | null {
  if (isReportStep(job)) return STEP_FACTS[job]?.action ?? null;
  return job === "scores" ? "highlight" : "plan";
}

/** Whether the workbook holds the job's result now. */
export function isDone(job: JobId, overview: Overview): boolean {
  if (isReportStep(job)) return STEP_FACTS[job]?.isDone(overview) ?? false;
  return job === "scores" ? overview.isMarked : overview.planSheet !== null;
}

function statusUnderWay(state: PaneState, job: JobId): JobStatus | null {
  const { work } = state;
  if (work.step === "idle" || work.step === "refused" || work.job !== job) return null;
  if (work.step === "proposed" && isNothing(work.pending)) return null;
  return { kind: work.step === "asking" || work.step === "proposed" ? "waiting" : "working" };
}

function beforeStart(job: JobId, overview: Overview): JobStatus {
  if (isReportStep(job)) return { kind: STEP_FACTS[job]?.lacks?.(overview) ?? "notStarted" };
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
  if (isReportStep(job) && STEP_FACTS[job]?.isOutOfDate?.(overview)) return { kind: "outOfDate" };
  const action = mainAction(job);
  const mine = state.applied.filter((item) => item.receipt.action === action).at(-1);
  const recorded = action === null ? undefined : overview.done?.[action];
  // The workbook knows best: it asked the action itself. Without its word, what the job was made from is compared.
  const changedSince = mine?.basis != null && mine.basis !== basisOf(job, overview);
  if (recorded?.isOutOfDate ?? changedSince) return { kind: "outOfDate" };
  return { kind: "done", at: mine?.receipt.appliedAt ?? recorded?.at ?? null };
}

/** The job to suggest next: the first one that is not done and can be. */
export function nextJob(statuses: Record<CardId, JobStatus>): CardId | null {
  const order: CardId[] = ["scores", "plan", "reports"];
  return order.find((job) => ["notStarted", "outOfDate", "partly"].includes(statuses[job].kind)) ?? null;
}
