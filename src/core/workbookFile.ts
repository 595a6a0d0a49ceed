import type { SheetSnapshot } from "./snapshot";

/**
 * A workbook file that somebody sent, as plain data: values only. Nothing in it is calculated, followed or run. It
 * passes between threads as it is.
 */
export interface WorkbookFile {
  /** When it was last saved, as the file itself says (ISO time); null when it does not. */
  savedAt: string | null;
  sheets: FileSheet[];
  names: FileName[];
  /** Custom document properties: name → text. */
  properties: Record<string, string>;
  contents: FileContents;
}

/** A worksheet of a file. `values` is at most the first rows and columns: see `isCut`. */
export interface FileSheet extends SheetSnapshot {
  /** What a value alone does not say, by `cellKey`. Cells without such a thing have no entry. */
  notes: Record<string, CellNote>;
  /** The sheet has more rows or columns than were read. */
  isCut: boolean;
}

export interface CellNote {
  /** The cell holds a formula (its text, without "="); the value is what its program last saw. */
  formula?: string;
  /** The formula came without a result. */
  isUncalculated?: boolean;
  /** Where the cell's hyperlink leads. */
  link?: string;
  /** What a number is shown as. */
  shows?: "date" | "percent";
}

/** A defined name of the workbook. */
export interface FileName {
  name: string;
  /** As the file has it, without "=": `'แบบรายงาน'!$B$2`. */
  formula: string;
}

/** What else is in the file. None of it is opened. */
export interface FileContents {
  hasMacros: boolean;
  externalLinks: number;
  pictures: number;
  attachments: number;
}

/** Why a file could not be read. */
export type FileProblem =
  | "not-xlsx"
  /** The binary format of Excel 97–2003. */
  | "old-xls"
  | "password-protected"
  | "damaged"
  | "too-large"
  | "unreadable";

export type FileReading = { ok: true; file: WorkbookFile } | { ok: false; problem: FileProblem };

export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

const NO_NOTE: CellNote = {};

export function noteAt(sheet: FileSheet, row: number, column: number): CellNote {
  return sheet.notes[cellKey(row, column)] ?? NO_NOTE;
}
