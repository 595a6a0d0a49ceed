/**
 * Why a file cannot be opened: it is something else than an .xlsx workbook, it is encrypted, it is broken, or it
 * would need more memory or time than a workbook may.
 */
export type FileErrorCode = "not-xlsx" | "password-protected" | "damaged" | "too-large";

export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "FileError";
  }
}
