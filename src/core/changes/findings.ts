/** Finding codes of writing to the workbook and of the file itself, with their parameters. */
export interface ChangeFindings {
  /** The worksheet is protected: nothing was written. */
  "changes/sheet-protected": { sheet: string };
  /** Cells of the user's would be overwritten. */
  "changes/would-overwrite": { cellCount: number };
  /** The workbook changed between the proposal and its confirmation: nothing was written. */
  "changes/workbook-changed": Record<never, never>;
  /** The proposal has nothing to do: all of it is there already. */
  "changes/nothing-to-do": Record<never, never>;
  /** Cells changed after the action were kept when it was undone. */
  "changes/undo-kept": { cellCount: number };
  /** Cells that do not hold what was written into them: Excel, or somebody else, made something else of it. */
  "changes/differs": { cellCount: number };
  /** Done in part, and Excel refused taking it back: the journal offers to. */
  "changes/half-done": Record<never, never>;
  /** No answer came: whether it was written is not known. */
  "changes/unknown-end": Record<never, never>;
  /** An earlier write was interrupted: it is to be settled first. */
  "changes/unfinished": Record<never, never>;
  /** An interrupted write was too large for its way back to be kept. */
  "changes/cannot-take-back": Record<never, never>;
  /** All was written, but the way back is not known. */
  "changes/no-undo": Record<never, never>;
  /**
   * What undo will not give back as it was, as Excel does not tell it: whether rows fitted their text by themselves,
   * whether texts had an apostrophe, whose a line between two cells is.
   */
  "changes/undo-inexact": { rowCount: number; textCount: number; hasLines: boolean };
  /** So many cells are replaced at once that an interrupted write could not be taken back. */
  "changes/save-first": { cellCount: number };
  /** The user took back the wish before anything was written. */
  "changes/cancelled": Record<never, never>;
  /** Excel said nothing for so long. */
  "host/no-answer": { seconds: number };
  /** The user is typing in a cell: Excel lets nobody write until Enter or Escape. */
  "host/editing-cell": Record<never, never>;
  /** A sheet, rule or name that the action needs is gone. */
  "host/item-gone": Record<never, never>;
  /** The workbook or a sheet is protected, or read-only. */
  "host/access-denied": Record<never, never>;
  /** More than Excel takes in one go. */
  "host/too-large": Record<never, never>;
  /** This Excel does not have what is needed. */
  "host/unsupported": { member: string };
  /** Several ranges or a shape are selected where one range is needed. */
  "host/selection-not-a-range": Record<never, never>;
  /** Excel refused; its own code. */
  "host/error": { hostCode: string; message: string };
  /** The file is not an .xlsx workbook. */
  "file/not-xlsx": { file: string };
  /** The file is encrypted with a password. */
  "file/password-protected": { file: string };
  /** The file is damaged or truncated. */
  "file/damaged": { file: string };
  /** The file does not exist or cannot be read. */
  "file/unreadable": { file: string };
  /** The output file is there already. */
  "file/exists": { file: string };
  /** The output would replace the input. */
  "file/same-as-input": { file: string };
  /** The output's folder does not exist. */
  "file/no-folder": { folder: string };
  /** Saving would lose parts of the file that cannot be carried. */
  "file/would-lose": { parts: string };
  /** The file would take more memory or time than a workbook may. */
  "file/too-large": { file: string };
}
