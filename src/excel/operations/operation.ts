import type { Change, ChangeKind } from "../../core/changes/changeSet";
import type { Insertion } from "../../core/changes/insertion";
import type { InverseSheet, InverseStep } from "../../core/changes/inverse";
import type { RangeRef, Rect } from "../../core/grid";
import type { WorkbookSnapshot } from "../../core/snapshot";

/** The workbook while a change set is being queued. */
export interface Target {
  context: Excel.RequestContext;
  sheet(name: string): Excel.Worksheet;
  range(range: RangeRef): Excel.Range;
  /** A sheet that this change set adds: deleting it undoes all that happened on it. */
  isNew(name: string): boolean;
  /**
   * Whether all of a range came in with this change set, as a sheet or as whole rows or columns: looks and sizes of it go
   * with them and need not be read. What it holds is another matter: people may have written there before it is undone.
   */
  isFresh(range: RangeRef): boolean;
  /** Whether the workbook has this defined name at this point of the change set. */
  hasName(name: string): boolean;
  /** Whether the workbook has this setting of ours at this point of the change set. */
  hasSetting(key: string): boolean;
  /** Merged areas of a sheet at this point of the change set. */
  merges(name: string): Rect[];
  /**
   * The heights that a change of heights finds, as they were before anything was written: rows fit what is written
   * in them, so by the time of the change itself they may be others already.
   */
  rowHeights(change: Extract<Change, { kind: "setRowHeight" }>): () => (number | null)[];
  /** Rows of a change of heights that were hidden when they were read, as far as that is known. */
  hiddenRows(change: Extract<Change, { kind: "setRowHeight" }>): ReadonlySet<number>;
  /** Where among the tabs a sheet stands that was added last and goes after another one; null at the end. */
  positionAfter(after: string | undefined, sheet: string): number | null;
  identity(name: string): InverseSheet;
  /** Where an insertion goes in the sheet as it was before the change set. */
  origin(insertion: Insertion): { row: number; column: number };
  /** Identities of the sheets there were before the change set. */
  sheetIds(): string[];
}

/** Called after the sync, when what was loaded around the write can be read: how to go back. */
export type Undoing = () => InverseStep[];

export const NOTHING_TO_UNDO: Undoing = () => [];

/** Queues reading what is there, then the write. One file for each kind of change. */
export type Operation<Kind extends ChangeKind> = (
  target: Target,
  change: Extract<Change, { kind: Kind }>,
) => Undoing;

/**
 * Queues reading what a write is going to replace and answers the steps that would undo it, before anything is
 * written: for the journal that an interrupted write leaves behind. Of sheets that the change set adds there is
 * nothing to foresee: deleting them undoes all.
 */
export type Anticipation<Kind extends ChangeKind> = Operation<Kind>;

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
  /**
   * Called after the writes of the undo: what somebody else wrote between the look at a cell and its undo. Queues
   * giving that back.
   */
  overtaken?: () => RangeRef[];
}

/** The workbook while steps are being undone. */
export interface UndoTarget {
  context: Excel.RequestContext;
  /** The worksheet of a step under the name it has now; null when it was deleted. Renaming does no harm. */
  sheet(step: InverseSheet): { worksheet: Excel.Worksheet; name: string } | null;
  /** A table by its id or its name; null when it is gone. */
  table(key: string): Excel.Table | null;
  /**
   * What a thing holds at this point of the undo: what an earlier step has queued for it, else what was loaded.
   * Steps of one change set may be about the same cell, and all that is loaded is loaded before the first write.
   */
  now<T>(key: string, loaded: T): T;
  willHold(key: string, value: unknown): void;
  /** Queues what has to be written when rows and columns that came in are out again. */
  later(write: () => void): void;
  /**
   * What the workbook is, when it is not known how much of the steps was done or undone: an interrupted write or undo.
   * null after a whole write, whose steps are exact.
   */
  half: WorkbookSnapshot | null;
  /** Right after the write: sheets that it added are ours, whatever is in them. */
  isAtOnce: boolean;
  /** All the steps that are being undone, in the order in which they were done. */
  steps: readonly InverseStep[];
}

/**
 * Queues reading what the step needs to know and returns what to do after that sync: queue the writes and
 * say what they do.
 */
export type Reversal<Kind extends InverseStep["kind"]> = (
  target: UndoTarget,
  step: Extract<InverseStep, { kind: Kind }>,
) => () => Reverted;

export const NOTHING_REVERTED = (): Reverted => ({});
