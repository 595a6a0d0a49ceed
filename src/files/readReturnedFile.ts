import type { FormColumn } from "../core/remediation/form/columns";
import { readForm } from "../core/remediation/returns/readForm";
import type { FileToRead, ReturnedFile } from "../core/remediation/returns/types";
import { readWorkbookFile } from "./readWorkbookFile";

/** Reads a returned form out of a file's bytes; what is wrong with the file is part of the answer. */
export function readReturnedFile(file: FileToRead, formColumns?: readonly FormColumn[]): ReturnedFile {
  const { id, name, changedOn, bytes } = file;
  const read = readWorkbookFile(bytes);
  return { id, name, changedOn, reading: read.ok ? readForm(read.file, formColumns) : read };
}
