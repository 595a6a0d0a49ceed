import { useCallback, useEffect, useRef, useState } from "react";
import { isoDayOf } from "../../../i18n/date";
import type { CollectOutcome } from "../../../core/remediation/reports/proposeCollect";
import { DEFAULT_FORM_COLUMNS } from "../../../core/remediation/form/columns";
import type { CollectingReading } from "../../../core/remediation/reports/readCollecting";
import type { Decision, Decisions } from "../../../core/remediation/returns/outcome";
import type { ExplainedEntry } from "../../../core/remediation/returns/entryFindings";
import type { ReturnedFile } from "../../../core/remediation/returns/types";
import { usePane, usePaneState } from "../../parts/paneContext";
import type { FileReader } from "./reading";
import { readFiles } from "./readFiles";
import { decide } from "./review";

export interface Progress {
  done: number;
  total: number;
}

/** What the step knows: what was read, what the user decided, what the action says of it. */
export interface Collecting {
  standing: CollectingReading | null;
  progress: Progress | null;
  /** What the files came to, while their proposal waits or is made anew. */
  outcome: CollectOutcome | null;
  decisions: Decisions;
  /** The reader could not be had: a defect of ours, or a host that forbids workers. */
  defect: string | null;
  choose(files: readonly File[]): void;
  /** Takes the filled forms on sheets of this workbook. */
  takeSheets(): void;
  cancelReading(): void;
  decide(entry: ExplainedEntry, decision: Decision | null): void;
}

export function useCollecting(createReader: () => FileReader): Collecting {
  const { store, clock } = usePane();
  const { work, overview, notice } = usePaneState();
  const [standing, setStanding] = useState<CollectingReading | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [files, setFiles] = useState<readonly ReturnedFile[]>([]);
  const [sheets, setSheets] = useState(false);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [defect, setDefect] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<CollectOutcome | null>(null);
  const run = useRef<{ reader: FileReader; abort: AbortController } | null>(null);

  // Read when the step opens, and again when the workbook was looked at anew.
  useEffect(() => {
    let isShown = true;
    void store.inspect("collecting", {}).then((reading) => {
      if (isShown) setStanding(reading);
    });
    return () => {
      isShown = false;
    };
  }, [store, overview]);

  const stop = useCallback(() => {
    run.current?.abort.abort();
    run.current?.reader.close();
    run.current = null;
    setProgress(null);
  }, []);
  useEffect(() => stop, [stop]);

  const pending = work.step === "proposed" || work.step === "confirming" ? work.pending : null;
  const current = pending?.action === "collect" ? pending.outcome : null;
  const isMine = work.step !== "idle" && work.step !== "refused" && work.job === "collect";
  useEffect(() => {
    // Between two proposals the list stays, so that a decision does not make it flicker.
    if (current) setOutcome(current);
    else if (!isMine) setOutcome(null);
  }, [current, isMine]);

  const propose = useCallback(
    (returned: readonly ReturnedFile[], decided: Decisions, fromSheets: boolean) =>
      store.propose({
        action: "collect",
        options: { files: returned, sheets: fromSheets, decisions: decided, today: isoDayOf(clock()) },
      }),
    [store, clock],
  );

  // What did not fit into one request is proposed when its first part was confirmed.
  const confirmed =
    notice?.kind === "done" && notice.applied.pending.action === "collect" ? notice.applied : null;
  const continued = useRef<string | null>(null);
  useEffect(() => {
    if (!confirmed || confirmed.pending.action !== "collect") return;
    if (confirmed.pending.outcome.rows.left === 0 || continued.current === confirmed.receipt.id) return;
    continued.current = confirmed.receipt.id;
    void propose(files, decisions, sheets);
  }, [confirmed, files, decisions, sheets, propose]);

  const formColumns = standing?.formColumns ?? DEFAULT_FORM_COLUMNS;
  const choose = useCallback(
    (chosen: readonly File[]) => {
      if (chosen.length === 0) return;
      stop();
      store.cancel();
      const mine = { reader: createReader(), abort: new AbortController() };
      run.current = mine;
      setDefect(null);
      setDecisions({});
      setProgress({ done: 0, total: chosen.length });
      const onProgress = (done: number) => {
        if (run.current === mine) setProgress({ done, total: chosen.length });
      };
      readFiles(chosen, mine.reader, { formColumns, signal: mine.abort.signal, onProgress }).then(
        (returned) => {
          if (run.current !== mine || returned === null) return;
          stop();
          setFiles(returned);
          setSheets(false);
          void propose(returned, {}, false);
        },
        (error: unknown) => {
          if (run.current !== mine) return;
          stop();
          setDefect(error instanceof Error ? error.message : String(error));
        },
      );
    },
    [createReader, formColumns, propose, stop, store],
  );

  return {
    standing,
    progress,
    outcome,
    decisions,
    defect,
    choose,
    takeSheets() {
      stop();
      setFiles([]);
      setDecisions({});
      setSheets(true);
      void propose([], {}, true);
    },
    cancelReading: stop,
    decide(entry, decision) {
      const next = decide(decisions, outcome?.entries ?? [], entry, decision);
      setDecisions(next);
      void propose(files, next, sheets);
    },
  };
}
