import type {
  ActionId,
  ActionMap,
  Overview,
  PendingProposal,
  Receipt,
  UndoReport,
} from "../../actions/types";
import type { Finding } from "../../core/result";

/** The work in its order, as the ITA papers have it: analyse, plan, follow up. */
export type CardId = "scores" | "plan" | "reports";

export const CARDS: readonly CardId[] = ["scores", "plan", "reports"];

/** The steps of following up, in their order, and then what is looked after beside them. */
export type ReportStepId =
  | "agencies"
  | "forms"
  | "collect"
  | "answers"
  | "summary"
  | "evidence"
  | "respondents"
  | "disclosure"
  | "itas"
  | "share";

export function isReportStep(job: JobId): job is ReportStepId {
  return job !== "scores" && job !== "plan";
}

/** What the pane can be busy with: a card with one button of its own, or a step of following up. */
export type JobId = Exclude<CardId, "reports"> | ReportStepId;

export const JOB_OF: Record<ActionId, JobId> = {
  highlight: "scores",
  unmark: "scores",
  analysis: "scores",
  correct: "scores",
  uncorrect: "scores",
  ruleset: "scores",
  plan: "plan",
  collect: "collect",
  matrix: "answers",
  verify: "answers",
  evidence: "evidence",
  links: "plan",
  agencies: "agencies",
  request: "agencies",
  forms: "forms",
  summary: "summary",
  respondents: "respondents",
  disclosure: "disclosure",
  itas: "itas",
  tidy: "share",
};

/** An action with what it is asked. */
export type ActionRequest = {
  [Id in ActionId]: { action: Id; options: ActionMap[Id]["options"] };
}[ActionId];

/** A proposal whose action and outcome are known to belong together. */
export type AnyPending = { [Id in ActionId]: PendingProposal<Id> }[ActionId];

/** Something that was written and can still be undone. */
export interface Applied {
  job: JobId;
  pending: AnyPending;
  receipt: Receipt;
  /** What the job was made from, as the first look after the write saw it; null until then. */
  basis: string | null;
}

/** What the pane is doing with the user's last wish. At most one thing at a time. */
export type Work =
  | { step: "idle" }
  /** The user is choosing where or how; nothing was read yet. */
  | { step: "asking"; job: JobId }
  | { step: "proposing"; job: JobId; request: ActionRequest; ticket: number }
  /** `isRevised`: the workbook changed while it waited, and it says what it would do now. */
  | { step: "proposed"; job: JobId; request: ActionRequest; pending: AnyPending; isRevised?: boolean }
  /** `hasBegun`: the workbook was read again and is being written to. */
  | {
      step: "confirming";
      job: JobId;
      request: ActionRequest;
      pending: AnyPending;
      ticket: number;
      hasBegun?: boolean;
    }
  | { step: "undoing"; job: JobId; receiptId: string; ticket: number }
  /** An interrupted write is being taken back, or an undo finished. */
  | { step: "settling"; job: null; ticket: number }
  | { step: "refused"; job: JobId; request: ActionRequest | null; refusal: Refusal };

/** Why something did not happen, and whether the workbook may have been touched. */
export interface Refusal {
  findings: Finding[];
  /** A defect of ours: its message, for a report. */
  defect: string | null;
  /** True only when a write began and its end is unknown. */
  mayHaveWritten: boolean;
}

/** One line about what just happened. */
export type Notice =
  | { kind: "done"; job: JobId; applied: Applied; findings: Finding[] }
  | { kind: "undone"; job: JobId; report: UndoReport; findings: Finding[] }
  | { kind: "trouble"; job: null; refusal: Refusal };

export interface PaneState {
  /** The number of the reading under way; null when none is. */
  looking: number | null;
  overview: Overview | null;
  /** What the last reading found worth saying. */
  findings: Finding[];
  /** Why the last reading failed; the overview before it is kept. */
  lookRefusal: Refusal | null;
  work: Work;
  /** What was written since the pane opened, oldest first: undone from the end. */
  applied: Applied[];
  notice: Notice | null;
}

export const INITIAL_STATE: PaneState = {
  looking: null,
  overview: null,
  findings: [],
  lookRefusal: null,
  work: { step: "idle" },
  applied: [],
  notice: null,
};

/** The workbook is as the action would make it: there is nothing to confirm. */
export function isNothing(pending: AnyPending): boolean {
  return pending.changeSet.changes.length === 0;
}

const WRITING: readonly Work["step"][] = ["confirming", "undoing", "settling"];

/** Whether the workbook is being written to, or is about to be: nothing else may start. */
export function isWriting({ work }: PaneState): boolean {
  return WRITING.includes(work.step);
}

/** Whether what is going on can still be left: a write that has begun cannot. */
export function canCancel({ work }: PaneState): boolean {
  return work.step === "confirming" ? work.hasBegun !== true : !WRITING.includes(work.step);
}

/** What undo would undo: what was written since the pane opened, else what the workbook keeps of the last write. */
export function undoable({ applied, overview }: PaneState): Receipt | null {
  const receipt = applied.at(-1)?.receipt ?? overview?.lastWrite ?? null;
  return receipt?.isFinal ? null : receipt;
}

/** The job of an action that the workbook names; of one that this version does not know, the first. */
export function jobOfAction(action: string): JobId {
  return Object.hasOwn(JOB_OF, action) ? JOB_OF[action as ActionId] : "scores";
}

/** The job the pane is busy with or waiting on; null when it is free. */
export function activeJob(state: PaneState): JobId | null {
  return state.work.step === "idle" ? null : state.work.job;
}
