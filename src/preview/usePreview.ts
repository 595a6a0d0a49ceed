import { useCallback, useEffect, useRef, useState } from "react";
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
  const [savedVersion, setSavedVersion] = useState(0);
  const [isOpening, setOpening] = useState(true);
  const [problem, setProblem] = useState<Finding | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);
  const ticket = useRef(0);
  const version = useBookVersion(book);
  const isChanged = book !== null && version !== savedVersion;

  const open = useCallback(
    async (fileName: string, read: () => Promise<Uint8Array>) => {
      const mine = ++ticket.current;
      setOpening(true);
      setProblem(null);
      const opened = await read()
        .catch(() => finding("error", "file/unreadable", { file: fileName }))
        .then((bytes) => (bytes instanceof Uint8Array ? openBytes(bytes, fileName) : bytes));
      if (mine !== ticket.current) {
        // Another file was chosen meanwhile.
        if (!("code" in opened)) opened.close();
        return;
      }
      setOpening(false);
      if ("code" in opened) return setProblem(opened);
      setSavedVersion(opened.host.version);
      setBook((before) => {
        before?.close();
        return opened;
      });
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
    const saved = book.host.version;
    downloadFile(book.save(), book.fileName);
    setSavedVersion(saved);
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

function useBookVersion(book: OpenBook | null): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    if (!book) return;
    setVersion(book.host.version);
    return book.host.subscribe(() => setVersion(book.host.version));
  }, [book]);
  return version;
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
