import type { Rect, Scalar, SheetModel, WorkbookModel } from "../../simulator/model/types";
import type { LooksAt } from "./looks";

/**
 * Why the workbook did not take what the user did: Office.js' code ("AccessDenied" …), or "NotInList" and "NotValid"
 * of a validation, with the message that the workbook's author wrote for it.
 */
export interface Refusal {
  code: string;
  message?: string;
}

/**
 * An open workbook as the grid sees it: a model to draw and the few things a user's hands can do to it. Each answers
 * null when it was done, or why it was not.
 */
export interface SheetHost {
  readonly workbook: WorkbookModel;
  /** Grows with every change: what was drawn from an older one is out of date. */
  readonly version: number;
  /** Grows with every change that a saved file would show: selecting and looking at another sheet is none. */
  readonly revision: number;
  /** Grows when the add-in selects something: then it is to be seen, even if it was selected before. */
  readonly reveals: number;
  /** What a value shows, and the format's own colour ([Red]) if it has one. */
  format(value: Scalar, numberFormat: string): { text: string; color: string | null };
  /** What the conditional formats make of a part of a sheet. */
  looksIn(sheet: SheetModel, part: Rect): LooksAt;
  /** What a cell's drop-down list offers; null when it has none. */
  choicesAt(sheet: SheetModel, row: number, column: number): string[] | null;
  /** Types texts into a rectangle, as Excel would read them from the keyboard; null leaves a cell alone. */
  type(sheet: SheetModel, row: number, column: number, texts: (string | null)[][]): Refusal | null;
  clear(sheet: SheetModel, rect: Rect): Refusal | null;
  setColumnWidth(sheet: SheetModel, column: number, pixels: number): Refusal | null;
  select(sheet: SheetModel, rect: Rect): Refusal | null;
  activate(sheet: SheetModel): Refusal | null;
  undo(): Refusal | null;
  redo(): Refusal | null;
  /** Calls back after every change, ours or the add-in's; returns how to stop. */
  subscribe(listener: () => void): () => void;
}
