import type { Rect, Scalar, SheetModel, WorkbookModel } from "../../simulator/model/types";
import type { ConditionalLook } from "../grid/drawCells";

/** Why the workbook did not take what the user did, as Office.js names it: "AccessDenied", "InvalidArgument" … */
export interface Refusal {
  code: string;
}

/** An open workbook as the grid sees it: a model to draw and the few things a user's hands can do to it. */
export interface SheetHost {
  readonly workbook: WorkbookModel;
  formatText(value: Scalar, numberFormat: string): string;
  lookAt(sheet: SheetModel, row: number, column: number): ConditionalLook | undefined;
  /** Types texts into a rectangle, as Excel would read them from the keyboard; null leaves a cell alone. */
  type(sheet: SheetModel, row: number, column: number, texts: (string | null)[][]): Promise<Refusal | null>;
  clear(sheet: SheetModel, rect: Rect): Promise<Refusal | null>;
  setColumnWidth(sheet: SheetModel, column: number, pixels: number): Promise<Refusal | null>;
  select(sheet: SheetModel, rect: Rect): Promise<Refusal | null>;
  activate(sheet: SheetModel): Promise<Refusal | null>;
  undo(): Promise<Refusal | null>;
  redo(): Promise<Refusal | null>;
  /** Calls back after every change, ours or the add-in's; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Grows with every change: what was drawn from an older one is out of date. */
  readonly version: number;
}
