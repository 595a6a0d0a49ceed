import type { Change, ChangeSet } from "../core/changes/changeSet";
import type { InverseStep } from "../core/changes/inverse";
import { type Insertion, isInsertion, oldParts } from "../core/changes/insertion";
import { cellsReplaced, MOST_CELLS } from "../core/changes/notGivenBack";
import type { Rect } from "../core/grid";
import { boundingRect, contains } from "../core/grid";
import type { CellValue, WorkbookSnapshot } from "../core/snapshot";
import { withAnchor } from "./anchors";
import { hostErrorCode } from "./errors";
import { partsBefore } from "./foreseeMoved";
import { anticipations } from "./operations";
import type { Target, Undoing } from "./operations/operation";
import { foreseenContent } from "./operations/setCells";
import { createTarget } from "./target";

/** The steps that would undo a change set, change by change, as they are known before it is written. */
export type Foreseen = InverseStep[][];

/**
 * Queues reading what a change set is going to replace, beside whatever else is read; null when it is too much. The
 * answer gives the steps after the sync; null when Excel did not give what was asked for.
 */
export function queueForeseen(
  context: Excel.RequestContext,
  changeSet: ChangeSet,
  snapshot: WorkbookSnapshot,
): (() => Foreseen | null) | null {
  const { changes } = changeSet;
  const added = new Set(changes.flatMap((change) => (change.kind === "addSheet" ? [change.sheet] : [])));
  // Of such a write the journal says only what it was.
  if (cellsReplaced(changeSet) > MOST_CELLS) return null;
  const target = createTarget(context, changeSet, snapshot);
  const insertions = changes.filter(isInsertion).filter(({ sheet }) => !added.has(sheet));
  const queued = changes.map((change, index) => {
    const known = isOfAddedTable(change, changes)
      ? []
      : partsBefore(change, insertionsOf(change, insertions));
    const parts = known.map((part) => ({
      undoing: anticipate(target, part.change),
      moveStep: part.moveStep,
    }));
    // Cells are asked for where they are now, not where the insertions will have moved them.
    if (!isInsertion(change)) target.note(change);
    const moving = insertionsOf(change, insertions);
    return () =>
      [
        ...cellsThatCameIn(target, change, moving),
        ...parts.flatMap(({ undoing, moveStep }) => undoing().map(moveStep)),
      ]
        .map((step) => (insertions.length > 0 ? withLateFormulas(step) : step))
        .map((step) => withAnchor(withForeseenContents(step, changes), index));
  });
  return () => {
    try {
      return queued.map((steps) => steps());
    } catch (error) {
      if (hostErrorCode(error) !== null) return null;
      throw error;
    }
  };
}

/** What is written into rows and columns that came in: they were empty. */
function cellsThatCameIn(target: Target, change: Change, insertions: readonly Insertion[]): InverseStep[] {
  if (change.kind !== "setCells" || insertions.length === 0) return [];
  const { sheet, ...rect } = change.range;
  const old = oldParts(rect, insertions);
  const isOld = (row: number, column: number) =>
    old.some(({ now }) => contains(now, { row, column, rowCount: 1, columnCount: 1 }));
  const after = change.cells.map((line, r) =>
    line.map((input, c) => (isOld(rect.row + r, rect.column + c) ? null : foreseenContent(input))),
  );
  const all = <T>(value: T): T[][] => after.map((line) => line.map(() => value));
  const before = { formulas: all<CellValue>(""), isText: all(false), numberFormat: all("General") };
  return [{ kind: "restoreCells", ...target.identity(sheet), rect, before, after, foreseen: true }];
}

function withLateFormulas(step: InverseStep): InverseStep {
  return step.kind === "restoreCells" ? { ...step, movedBy: step.movedBy ?? { rows: 0, columns: 0 } } : step;
}

/** A table that the same change set adds is not there to be asked for; taking it away undoes its size too. */
function isOfAddedTable(change: Change, changes: readonly Change[]): boolean {
  return (
    change.kind === "resizeTable" &&
    changes.some(
      (other) => other.kind === "addTable" && other.name.toLowerCase() === change.name.toLowerCase(),
    )
  );
}

/** The insertions that move what a change is about. */
function insertionsOf(change: Change, insertions: readonly Insertion[]): Insertion[] {
  const sheet = "range" in change ? change.range.sheet : "sheet" in change ? change.sheet : null;
  return insertions.filter((insertion) => insertion.sheet === sheet);
}

function anticipate(target: Target, change: Change): Undoing {
  // One table by kind; TypeScript cannot see that the key and the value go together.
  const anticipation = anticipations[change.kind] as (target: Target, change: Change) => Undoing;
  return anticipation(target, change);
}

/** The same in a sync of its own. */
export async function readForeseen(
  context: Excel.RequestContext,
  changeSet: ChangeSet,
  snapshot: WorkbookSnapshot,
): Promise<Foreseen | null> {
  const foreseen = queueForeseen(context, changeSet, snapshot);
  if (!foreseen) return null;
  try {
    await context.sync();
  } catch (error) {
    // Something that the change set speaks of is gone: whoever proposes again says so in better words.
    if (hostErrorCode(error) === "ItemNotFound") return null;
    throw error;
  }
  return foreseen();
}

/** What a sheet that is added will hold, from the changes that write on it. */
function withForeseenContents(step: InverseStep, changes: readonly Change[]): InverseStep {
  if (step.kind !== "deleteSheet") return step;
  const written = changes.flatMap((change) =>
    change.kind === "setCells" && change.range.sheet === step.sheet ? [change] : [],
  );
  if (written.length === 0) return step;
  const used = written.map(({ range }): Rect => range).reduce(boundingRect);
  const formulas = Array.from({ length: used.rowCount }, () => Array<CellValue>(used.columnCount).fill(""));
  for (const { range, cells } of written) {
    cells.forEach((line, r) =>
      line.forEach((input, c) => {
        const content = foreseenContent(input);
        const target = formulas[range.row - used.row + r];
        if (content !== null && target) target[range.column - used.column + c] = content;
      }),
    );
  }
  const { row, column, rowCount, columnCount } = used;
  return { ...step, used: { row, column, rowCount, columnCount }, formulas };
}
