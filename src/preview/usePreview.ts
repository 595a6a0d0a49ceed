import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { finding, type Finding } from "../core/result";
import { downloadFile, MAX_FILE_BYTES, readFile } from "./workbook/files";
import type { OpenBook } from "./workbook/openBook";
import { fetchSample, SAMPLES, type Sample } from "./workbook/samples";

/** What the page waits for the user to decide. */
export type Pending = { kind: "leave"; go(): void } | { kind: "lossy"; losses: string[] };

export interface Preview {
  book: OpenBook | null;
  isChanged: boolean;
  isOpening: boolean;
  finding: Finding | null;
  pending: Pending | null;
  openFile(file: File): void;
  openSample(sample: Sample): void;
  download(): void;
  /** Answers the question that is waiting. */
  answer(isYes: boolean): void;
  dismiss(): void;
}

export type OpenBytes = (bytes: Uint8Array, fileName: string) => Promise<OpenBook | Finding>;

/** Opening, keeping and saving the one workbook of the page; begins with the first sample. */
export function usePreview(openBytes: OpenBytes): Preview {
  const [book, setBook] = useState<OpenBook | null>(null);
  const [savedRevision, setSavedRevision] = useState(0);
  const [isOpening, setOpening] = useState(true);
  const [problem, setProblem] = useState<Finding | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);
  const ticket = useRef(0);
  const current = useRef<OpenBook | null>(null);
  const revision = useRevision(book);
  const isChanged = book !== null && revision !== savedRevision;

  const open = useCallback(
    async (fileName: string, read: () => Promise<Uint8Array>) => {
      const mine = ++ticket.current;
      setOpening(true);
      setProblem(null);
      const bytes = await read().catch(() => null);
      // Another file was chosen while this one was read.
      if (mine !== ticket.current) return;
      const opened = bytes
        ? await openBytes(bytes, fileName)
        : finding("error", "file/unreadable", { file: fileName });
      setOpening(false);
      if ("code" in opened) return setProblem(opened);
      current.current?.close();
      current.current = opened;
      setSavedRevision(opened.host.revision);
      setBook(opened);
    },
    [openBytes],
  );

  const openSample = useCallback(
    (sample: Sample) => void open(sample.file, () => fetchSample(sample)),
    [open],
  );
  useEffect(() => openSample(SAMPLES[0]), [openSample]);
  useLeaveWarning(isChanged);

  const unlessChanged = (go: () => void) => (isChanged ? setPending({ kind: "leave", go }) : go());
  const save = () => {
    if (!book) return;
    setPending(null);
    const { revision: saved } = book.host;
    downloadFile(book.save(), book.fileName);
    setSavedRevision(saved);
  };

  return {
    book,
    isChanged,
    isOpening,
    finding: problem,
    pending,
    openFile: (file) =>
      unlessChanged(() => {
        if (file.size > MAX_FILE_BYTES) setProblem(finding("error", "file/too-large", { file: file.name }));
        else void open(file.name, () => readFile(file));
      }),
    openSample: (sample) => unlessChanged(() => openSample(sample)),
    download: () => {
      const losses = book?.losses() ?? [];
      if (losses.length > 0) setPending({ kind: "lossy", losses });
      else save();
    },
    answer: (isYes) => {
      const question = pending;
      setPending(null);
      if (!isYes || !question) return;
      if (question.kind === "leave") question.go();
      else save();
    },
    dismiss: () => setProblem(null),
  };
}

function useRevision(book: OpenBook | null): number {
  const subscribe = useCallback((listener: () => void) => book?.host.subscribe(listener) ?? noop, [book]);
  return useSyncExternalStore(subscribe, () => book?.host.revision ?? 0);
}

function noop(): void {
  // There is nothing to stop while no workbook is open.
}

/** The browser asks before the page is closed with changes in it. */
function useLeaveWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isChanged]);
}
