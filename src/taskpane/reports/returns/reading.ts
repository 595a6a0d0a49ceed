import type { FormColumn } from "../../../core/remediation/form/columns";
import type { FileToRead, ReturnedFile } from "../../../core/remediation/returns/types";

/** What is asked of whoever reads files: one form, with the columns it went out with. */
export interface ReadingRequest {
  file: FileToRead;
  formColumns: readonly FormColumn[];
}

/** Reads one file after another. */
export interface FileReader {
  read(request: ReadingRequest): Promise<ReturnedFile>;
  /** Stops what is under way; an answer that was waited for never comes. */
  close(): void;
}

/** So long a single file may take; a form takes some hundredths of a second. */
export const PATIENCE_MS = 20_000;
