import type {
  ActionMap,
  InspectionId,
  InspectionMap,
  Peek,
  PendingProposal,
  Secretariat,
} from "../../actions/types";
import type { RangeRef } from "../../core/grid";
import type { FindingCode, Result } from "../../core/result";
import type { ActionRequest, AnyPending, JobId, PaneState, Refusal } from "./paneState";
import { canCancel, INITIAL_STATE, isNothing, isWriting, JOB_OF, jobOfAction, undoable } from "./paneState";
import type { PaneEvent } from "./reducer";
import { reducePane } from "./reducer";

/** The pane's state and everything a user can do, around the one door to the workbook. Knows no React, no Office. */
export interface PaneStore {
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook and keeps reading it when it changes; returns how to stop. */
  start(): () => void;
  /** Reads the workbook again. */
  refresh(): Promise<void>;
  /** Stops waiting for the reading under way. */
  cancelLook(): void;
  /** Opens the question of a job that needs an answer before it can propose. */
  ask(job: JobId): void;
  propose(request: ActionRequest): Promise<void>;
  confirm(): Promise<void>;
  /** Leaves what is open; an answer still on its way is dropped. Does nothing while the workbook is written to. */
  cancel(): void;
  /** Undoes what was written last. */
  undo(): Promise<void>;
  /** Settles an interrupted write: puts it back, puts it back and proposes it again, or only closes the matter. */
  settle(how: "takeBack" | "finish" | "forget"): Promise<void>;
  goTo(range: RangeRef): Promise<void>;
  /** The selected range, or null when there is none to use. */
  selection(): Promise<RangeRef | null>;
  /** The first rows of what is selected, to ask what its columns are; null when there is nothing to ask about. */
  peekAtSelection(): Promise<Peek | null>;
  /** Reads what a step shows of the workbook; null when that cannot be had, and the pane says why. */
  inspect<Id extends InspectionId>(
    inspection: Id,
    options: InspectionMap[Id]["options"],
  ): Promise<InspectionMap[Id]["reading"] | null>;
  dismissNotice(): void;
}

type Answer<T> = { ok: true; value: T; findings: Result<T>["findings"] } | { ok: false; refusal: Refusal };

/** Refusals of which the workbook may show something. */
const UNSETTLED: readonly FindingCode[] = ["changes/half-done", "changes/unknown-end"];

/** A method that throws is a defect of ours: it becomes a refusal that says so, and the pane stays usable. */
async function answerOf<T>(call: () => Promise<Result<T>>, writes: boolean): Promise<Answer<T>> {
  try {
    const result = await call();
    if (result.ok) return result;
    const mayHaveWritten = result.findings.some(({ code }) => UNSETTLED.includes(code));
    return { ok: false, refusal: { findings: result.findings, defect: null, mayHaveWritten } };
  } catch (error) {
    const defect = error instanceof Error ? error.message : String(error);
    return { ok: false, refusal: { findings: [], defect, mayHaveWritten: writes } };
  }
}

/** Nothing is overwritten and nothing is in doubt: may be written without asking, if the user wants that. */
function needsNoQuestion(pending: AnyPending): boolean {
  const isDoubt = (severity: string) => severity !== "info";
  return pending.summary.overwritten === 0 && !pending.findings.some((item) => isDoubt(item.severity));
}

/** Whether two proposals would do the same and tell the user the same. */
function saysTheSame(a: PendingProposal, b: PendingProposal): boolean {
  const told = ({ changeSet, outcome, summary, findings }: PendingProposal) =>
    JSON.stringify([changeSet, outcome, summary, findings]);
  return told(a) === told(b);
}

export function createPaneStore(
  secretariat: Secretariat,
  wantsToSkipProposals: () => boolean = () => false,
): PaneStore {
  let state = INITIAL_STATE;
  let tickets = 0;
  /** The workbook changed while it was being read. */
  let isStale = false;
  /** Takes back the wish to write, as long as it is only being looked into. */
  let withdraw = (): void => undefined;
  const listeners = new Set<() => void>();

  const send = (event: PaneEvent): void => {
    const next = reducePane(state, event);
    if (next === state) return;
    state = next;
    listeners.forEach((listener) => listener());
  };

  const look = async (): Promise<void> => {
    const ticket = ++tickets;
    isStale = false;
    send({ type: "lookStarted", ticket });
    const answer = await answerOf(() => secretariat.look(), false);
    if (answer.ok) send({ type: "looked", ticket, overview: answer.value, findings: answer.findings });
    else send({ type: "lookRefused", ticket, refusal: answer.refusal });
    if (isStale && state.looking === null) await look();
  };

  /** What waits for the user follows the workbook, so that nobody confirms yesterday's numbers. */
  const revise = async (): Promise<void> => {
    if (state.work.step !== "proposed") return;
    const { request, pending } = state.work;
    const { action, options } = request;
    const answer = await answerOf(
      () => secretariat.propose<typeof action>(action, options as ActionMap[typeof action]["options"]),
      false,
    );
    if (!answer.ok) send({ type: "revisionRefused", before: pending, refusal: answer.refusal });
    else if (!saysTheSame(answer.value, pending))
      send({ type: "revised", before: pending, pending: answer.value as AnyPending });
  };

  const refresh = async (): Promise<void> => {
    // One reading at a time: a change during a reading is read after it, once, however many there were.
    if (state.looking === null) await look();
    else isStale = true;
  };

  const confirm = async (): Promise<void> => {
    if (state.work.step !== "proposed" || isNothing(state.work.pending)) return;
    const { pending } = state.work;
    const ticket = ++tickets;
    send({ type: "confirmStarted", ticket });
    const controller = new AbortController();
    withdraw = () => controller.abort();
    const following = {
      signal: controller.signal,
      onWriting: () => send({ type: "writingBegan", ticket }),
    };
    const answer = await answerOf(() => secretariat.confirm(pending, following), true);
    if (answer.ok) send({ type: "confirmed", ticket, receipt: answer.value, findings: answer.findings });
    else send({ type: "refused", ticket, refusal: answer.refusal });
    await refresh();
  };

  const propose = async (request: ActionRequest): Promise<void> => {
    if (isWriting(state)) return;
    const ticket = ++tickets;
    send({ type: "proposeStarted", ticket, request });
    const { action, options } = request;
    const answer = await answerOf(
      () => secretariat.propose<typeof action>(action, options as ActionMap[typeof action]["options"]),
      false,
    );
    if (!answer.ok) {
      send({ type: "refused", ticket, refusal: answer.refusal });
      return;
    }
    // The door gives back the action it was asked for; the compiler cannot follow that through the union.
    const pending = answer.value as AnyPending;
    send({ type: "proposed", ticket, pending });
    const isCurrent = state.work.step === "proposed" && state.work.pending === pending;
    if (isCurrent && wantsToSkipProposals() && !isNothing(pending) && needsNoQuestion(pending))
      await confirm();
  };

  const trouble = (refusal: Refusal): void =>
    send({ type: "noticed", notice: { kind: "trouble", job: null, refusal } });

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      const stop = secretariat.onChanged(() => void refresh().then(revise));
      void refresh();
      return stop;
    },
    refresh,
    cancelLook() {
      isStale = false;
      send({ type: "lookCancelled" });
    },
    ask: (job) => {
      if (!isWriting(state)) send({ type: "asked", job });
    },
    propose,
    confirm,
    cancel() {
      if (!canCancel(state)) return;
      withdraw();
      send({ type: "cancelled" });
    },
    async undo() {
      const receipt = undoable(state);
      if (!receipt || isWriting(state)) return;
      const ticket = ++tickets;
      send({ type: "undoStarted", ticket });
      const answer = await answerOf(() => secretariat.undo(receipt), true);
      if (answer.ok) send({ type: "undone", ticket, report: answer.value, findings: answer.findings });
      else send({ type: "refused", ticket, refusal: answer.refusal });
      await refresh();
    },
    async settle(how) {
      const unfinished = state.overview?.unfinished;
      if (!unfinished || isWriting(state)) return;
      const ticket = ++tickets;
      send({ type: "settleStarted", ticket });
      const answer = await answerOf(() => secretariat.settle(how === "finish" ? "takeBack" : how), true);
      const { action, options } = unfinished;
      if (answer.ok) {
        const job = jobOfAction(action);
        send({ type: "settled", ticket, job, report: answer.value, findings: answer.findings });
      } else send({ type: "refused", ticket, refusal: answer.refusal });
      await refresh();
      // As the workbook kept them: an action that this version does not know has no job of its own.
      const isKnown = Object.hasOwn(JOB_OF, action);
      if (answer.ok && how === "finish" && isKnown) await propose({ action, options } as ActionRequest);
    },
    async goTo(range) {
      const answer = await answerOf(() => secretariat.select(range), false);
      if (!answer.ok) trouble(answer.refusal);
    },
    async selection() {
      const answer = await answerOf(() => secretariat.selection(), false);
      return answer.ok ? answer.value : null;
    },
    async peekAtSelection() {
      const answer = await answerOf(async () => {
        const selected = await secretariat.selection();
        return selected.ok ? secretariat.peek(selected.value) : selected;
      }, false);
      if (answer.ok) return answer.value;
      trouble(answer.refusal);
      return null;
    },
    async inspect(inspection, options) {
      const duringWrite = isWriting(state);
      const answer = await answerOf(() => secretariat.inspect(inspection, options), false);
      if (answer.ok) return answer.value;
      // What is being added or deleted may be half there: the look that follows every write has it read again.
      if (duringWrite || isWriting(state)) return null;
      trouble(answer.refusal);
      return null;
    },
    dismissNotice: () => send({ type: "noticeDismissed" }),
  };
}
