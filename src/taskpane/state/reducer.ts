import type { Overview, Receipt, UndoReport } from "../../actions/types";
import type { Finding } from "../../core/result";
import { basisOf } from "../model/basis";
import type { ActionRequest, AnyPending, Applied, JobId, Notice, PaneState, Refusal } from "./paneState";
import { canCancel, isNothing, JOB_OF, jobOfAction, undoable } from "./paneState";

/** Everything that can happen to the pane. Answers carry the ticket of their question: a late one is dropped. */
export type PaneEvent =
  | { type: "lookStarted"; ticket: number }
  | { type: "looked"; ticket: number; overview: Overview; findings: Finding[] }
  | { type: "lookRefused"; ticket: number; refusal: Refusal }
  | { type: "lookCancelled" }
  | { type: "asked"; job: JobId }
  | { type: "proposeStarted"; ticket: number; request: ActionRequest }
  | { type: "proposed"; ticket: number; pending: AnyPending }
  /** The waiting proposal worked out again; dropped when it is not the one that waits any more. */
  | { type: "revised"; before: AnyPending; pending: AnyPending }
  | { type: "revisionRefused"; before: AnyPending; refusal: Refusal }
  | { type: "confirmStarted"; ticket: number }
  | { type: "confirmed"; ticket: number; receipt: Receipt; findings: Finding[] }
  /** The workbook is as it was proposed for: from here on it is written to. */
  | { type: "writingBegan"; ticket: number }
  | { type: "undoStarted"; ticket: number }
  | { type: "settleStarted"; ticket: number }
  | { type: "settled"; ticket: number; job: JobId; report: UndoReport; findings: Finding[] }
  | { type: "undone"; ticket: number; report: UndoReport; findings: Finding[] }
  | { type: "refused"; ticket: number; refusal: Refusal }
  | { type: "cancelled" }
  | { type: "noticed"; notice: Notice }
  | { type: "noticeDismissed" };

const IDLE = { step: "idle" } as const;

/** Bases are taken from the first overview after the write: that is what the job was made from. */
function withBases(applied: Applied[], overview: Overview): Applied[] {
  if (applied.every((item) => item.basis !== null)) return applied;
  return applied.map((item) =>
    item.basis === null ? { ...item, basis: basisOf(item.job, overview) } : item,
  );
}

function lookEvent(state: PaneState, event: PaneEvent): PaneState | null {
  switch (event.type) {
    case "lookStarted":
      return { ...state, looking: event.ticket };
    case "looked":
      if (state.looking !== event.ticket) return state;
      return {
        ...state,
        looking: null,
        overview: event.overview,
        findings: event.findings,
        lookRefusal: null,
        applied: withBases(state.applied, event.overview),
      };
    case "lookRefused":
      if (state.looking !== event.ticket) return state;
      return { ...state, looking: null, lookRefusal: event.refusal };
    case "lookCancelled":
      return { ...state, looking: null };
    default:
      return null;
  }
}

function refuse(state: PaneState, ticket: number, refusal: Refusal): PaneState {
  const { work } = state;
  if (!("ticket" in work) || work.ticket !== ticket) return state;
  if (work.step === "settling") {
    return { ...state, work: IDLE, notice: { kind: "trouble", job: null, refusal } };
  }
  const { job } = work;
  const request = work.step === "undoing" ? null : work.request;
  const isUpToDate = refusal.findings.some((finding) => finding.code === "changes/nothing-to-do");
  return {
    ...state,
    work: { step: "refused", job, request, refusal },
    applied: isUpToDate ? upToDate(state, job) : state.applied,
  };
}

/** What was done by a job, made from the workbook as it is now. */
function upToDate({ applied, overview }: PaneState, job: JobId): Applied[] {
  const without = applied.map((item) => (item.job === job ? { ...item, basis: null } : item));
  return overview ? withBases(without, overview) : without;
}

function workEvent(state: PaneState, event: PaneEvent): PaneState {
  const { work } = state;
  switch (event.type) {
    case "asked":
      return { ...state, work: { step: "asking", job: event.job }, notice: null };
    case "proposeStarted": {
      const job = JOB_OF[event.request.action];
      const { ticket, request } = event;
      return { ...state, work: { step: "proposing", job, request, ticket }, notice: null };
    }
    case "proposed":
      if (work.step !== "proposing" || work.ticket !== event.ticket) return state;
      return {
        ...state,
        work: { step: "proposed", job: work.job, request: work.request, pending: event.pending },
        // Nothing to do: the job is up to date with the workbook as it is now.
        applied: isNothing(event.pending) ? upToDate(state, work.job) : state.applied,
      };
    case "revised":
      if (work.step !== "proposed" || work.pending !== event.before) return state;
      return { ...state, work: { ...work, pending: event.pending, isRevised: true } };
    case "revisionRefused": {
      if (work.step !== "proposed" || work.pending !== event.before) return state;
      const { job, request } = work;
      return { ...state, work: { step: "refused", job, request, refusal: event.refusal } };
    }
    case "confirmStarted":
      if (work.step !== "proposed") return state;
      return { ...state, work: { ...work, step: "confirming", ticket: event.ticket } };
    case "confirmed": {
      if (work.step !== "confirming" || work.ticket !== event.ticket) return state;
      const { job, pending } = work;
      const applied: Applied = { job, pending, receipt: event.receipt, basis: null };
      const notice: Notice = { kind: "done", job, applied, findings: event.findings };
      return { ...state, work: IDLE, applied: [...state.applied, applied], notice };
    }
    case "writingBegan":
      if (work.step !== "confirming" || work.ticket !== event.ticket) return state;
      return { ...state, work: { ...work, hasBegun: true } };
    case "undoStarted": {
      const receipt = undoable(state);
      if (!receipt) return state;
      const { id: receiptId, action } = receipt;
      const job = state.applied.at(-1)?.job ?? jobOfAction(action);
      return { ...state, work: { step: "undoing", job, receiptId, ticket: event.ticket }, notice: null };
    }
    case "settleStarted":
      return { ...state, work: { step: "settling", job: null, ticket: event.ticket }, notice: null };
    case "settled": {
      if (work.step !== "settling" || work.ticket !== event.ticket) return state;
      const { job, report, findings } = event;
      return { ...state, work: IDLE, notice: { kind: "undone", job, report, findings } };
    }
    case "undone": {
      if (work.step !== "undoing" || work.ticket !== event.ticket) return state;
      const { report, findings } = event;
      const applied = state.applied.filter((item) => item.receipt.id !== work.receiptId);
      return { ...state, work: IDLE, applied, notice: { kind: "undone", job: work.job, report, findings } };
    }
    case "refused":
      return refuse(state, event.ticket, event.refusal);
    case "cancelled":
      // A write that began cannot be cancelled: its answer is awaited.
      return canCancel(state) ? { ...state, work: IDLE } : state;
    case "noticed":
      return { ...state, notice: event.notice };
    case "noticeDismissed":
      return { ...state, notice: null };
    default:
      return state;
  }
}

/** The pane's one reducer: what is shown is a function of what happened. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  return lookEvent(state, event) ?? workEvent(state, event);
}
