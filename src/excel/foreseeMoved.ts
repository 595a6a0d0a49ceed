import type { Change } from "../core/changes/changeSet";
import type { Insertion } from "../core/changes/insertion";
import { moveRect, oldParts } from "../core/changes/insertion";
import type { InverseStep } from "../core/changes/inverse";
import type { Rect } from "../core/grid";

/** A change as it would be before the insertions of its change set, and its steps as they are after them. */
export interface MovedPart {
  change: Change;
  moveStep(step: InverseStep): InverseStep;
}

const same = (step: InverseStep): InverseStep => step;

/** Rectangles of cells go from where they were to where they are. */
function movedBy(rows: number, columns: number): MovedPart["moveStep"] {
  return (step) => {
    if (step.kind === "restoreColumnWidth") return { ...step, column: step.column + columns };
    if (step.kind === "restoreRowHeight") return { ...step, row: step.row + rows };
    const move = (rect: Rect): Rect => ({ ...rect, row: rect.row + rows, column: rect.column + columns });
    if (step.kind === "unmerge") return { ...step, rect: move(step.rect), before: step.before.map(move) };
    if (step.kind === "restoreCells") return { ...step, rect: move(step.rect), movedBy: { rows, columns } };
    if (step.kind === "restoreFormat") return { ...step, rect: move(step.rect) };
    return step.kind === "restoreValidation" ? { ...step, rect: move(step.rect) } : step;
  };
}

type RangeChange = Extract<Change, { range: unknown }>;

function partOf(change: RangeChange, { now, was }: { now: Rect; was: Rect }): Change {
  const range = { ...change.range, ...was };
  if (change.kind !== "setCells") return { ...change, range } as Change;
  const [top, left] = [now.row - change.range.row, now.column - change.range.column];
  const cells = change.cells
    .slice(top, top + now.rowCount)
    .map((line) => line.slice(left, left + now.columnCount));
  return { ...change, range, cells };
}

/** Kinds of changes of a range that read the cells of that range beforehand. */
const READS_CELLS: readonly Change["kind"][] = [
  "setCells",
  "setFormat",
  "merge",
  "setValidation",
  "setDateValidation",
];

/**
 * The parts of a change that are about cells that were there before rows and columns came in: those can be read before.
 * What came in is taken out again as a whole.
 */
export function partsBefore(change: Change, insertions: readonly Insertion[]): MovedPart[] {
  if ("range" in change && READS_CELLS.includes(change.kind)) {
    return oldParts(change.range, insertions).map((part) => ({
      change: partOf(change, part),
      moveStep: movedBy(part.now.row - part.was.row, part.now.column - part.was.column),
    }));
  }
  if (change.kind === "setRowHeight") {
    const rect = { row: change.row, column: 0, rowCount: change.rowCount, columnCount: 1 };
    const rowInsertions = insertions.filter(({ kind }) => kind === "insertRows");
    return oldParts(rect, rowInsertions).map(({ now, was }) => ({
      change: { ...change, row: was.row, rowCount: was.rowCount },
      moveStep: movedBy(now.row - was.row, 0),
    }));
  }
  if (change.kind === "setColumnWidth") {
    const rect = { row: 0, column: change.column, rowCount: 1, columnCount: change.columnCount };
    const columnInsertions = insertions.filter(({ kind }) => kind === "insertColumns");
    return oldParts(rect, columnInsertions).map(({ now, was }) => ({
      change: { ...change, column: was.column, columnCount: was.columnCount },
      moveStep: movedBy(0, now.column - was.column),
    }));
  }
  const moveAll = (rect: Rect): Rect => insertions.reduce(moveRect, rect);
  if (change.kind === "removeRules") {
    const moveStep = (step: InverseStep): InverseStep =>
      step.kind === "restoreRule" && insertions.length > 0 ? { ...step, isLate: true } : step;
    return [{ change, moveStep }];
  }
  if (change.kind === "resizeTable") {
    const moveStep = (step: InverseStep): InverseStep =>
      step.kind === "restoreTableSize" ? { ...step, before: moveAll(step.before) } : step;
    return [{ change, moveStep }];
  }
  return [{ change, moveStep: same }];
}
