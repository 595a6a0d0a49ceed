import { isoDayOf } from "../../../i18n/date";
import type { FormColumn } from "../../../core/remediation/form/columns";
import type { ReturnedFile } from "../../../core/remediation/returns/types";
import type { FileReader } from "./reading";

/** Above this a file is not even loaded: no form is so large (see the reader's own bounds). */
const MOST_BYTES = 64 * 1024 * 1024;

export interface ReadingRun {
  formColumns: readonly FormColumn[];
  signal: AbortSignal;
  onProgress: (done: number) => void;
}

/** Reads chosen files one after another; null when it was cancelled. What is wrong with a file is part of its answer. */
export async function readFiles(
  files: readonly File[],
  reader: FileReader,
  { formColumns, signal, onProgress }: ReadingRun,
): Promise<ReturnedFile[] | null> {
  const returned: ReturnedFile[] = [];
  const cancelled = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null)));
  for (const [index, file] of files.entries()) {
    const read = await Promise.race([
      readOne(file, `${index + 1}:${file.name}`, reader, formColumns),
      cancelled,
    ]);
    if (read === null || signal.aborted) return null;
    returned.push(read);
    onProgress(returned.length);
  }
  return returned;
}

async function readOne(
  file: File,
  id: string,
  reader: FileReader,
  formColumns: readonly FormColumn[],
): Promise<ReturnedFile> {
  const { name } = file;
  const changedOn = file.lastModified > 0 ? isoDayOf(new Date(file.lastModified)) : null;
  if (file.size > MOST_BYTES) return { id, name, changedOn, reading: { ok: false, problem: "too-large" } };
  const bytes = await loadBytes(file);
  if (bytes === null) return { id, name, changedOn, reading: { ok: false, problem: "unreadable" } };
  return reader.read({ file: { id, name, changedOn, bytes }, formColumns });
}

/** null: a folder, or a file that is gone or held by another program. */
async function loadBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
