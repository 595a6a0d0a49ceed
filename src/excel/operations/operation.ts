import type { Change, ChangeKind } from "../../core/changes/changeSet";
import type { InverseSheet, InverseStep } from "../../core/changes/inverse";
import type { RangeRef } from "../../core/grid";

/** The workbook while a change set is being queued. */
export interface Target {
  context: Excel.RequestContext;
  sheet(name: string): Excel.Worksheet;
  range(range: RangeRef): Excel.Range;
  /** A sheet that this change set adds: deleting it undoes all that happened on it. */
  isNew(name: string): boolean;
  /** Whether the workbook has this defined name before the change set. */
  hasName(name: string): boolean;
  /** Identity of a sheet for the undo. Only after the sync. */
  identity(name: string): InverseSheet;
}

/** Called after the sync, when what was loaded around the write can be read: how to go back. */
export type Undoing = () => InverseStep[];

export const NOTHING_TO_UNDO: Undoing = () => [];

/** Queues reading what is there, then the write. One file for each kind of change. */
export type Operation<Kind extends ChangeKind> = (
  target: Target,
  change: Extract<Change, { kind: Kind }>,
) => Undoing;

/** Changes of a whole sheet's set-up have no undo but deleting the sheet: they are for our own new sheets only. */
export function requireNew(target: Target, sheet: string, kind: ChangeKind): void {
  if (!target.isNew(sheet))
    throw new Error(`${kind} is only for sheets that the same change set adds: ${sheet}`);
}

/** What an undo did with one step. */
export interface Reverted {
  restoredCells?: number;
  removedSheet?: string;
  /** Cells (or a sheet) the user changed since: they stay. */
  kept?: RangeRef[];
}

/**
 * Queues reading what the step needs to know and returns what to do after that sync: queue the writes and
 * say what they do.
 */
export type Reversal<Kind extends InverseStep["kind"]> = (
  context: Excel.RequestContext,
  step: Extract<InverseStep, { kind: Kind }>,
) => () => Reverted;

/** A worksheet by the id it had; renaming does no harm, a deleted one is a null object. */
export function worksheetById(context: Excel.RequestContext, sheetId: string): Excel.Worksheet {
  return context.workbook.worksheets.getItemOrNullObject(sheetId);
}
