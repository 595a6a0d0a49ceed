import { MAX_COLUMNS, MAX_ROWS, rangeOf } from "../../core/grid";
import { pointsOfCharacters } from "../columnWidth";
import type { Anticipation, Operation, Reversal, Target } from "./operation";
import { NOTHING_REVERTED, NOTHING_TO_UNDO } from "./operation";

export const setColumnWidth: Operation<"setColumnWidth"> = (target, change) => {
  const { sheet, column, columnCount } = change;
  const undoing = anticipateColumnWidth(target, change);
  const columns = target.sheet(sheet).getRangeByIndexes(0, column, 1, columnCount);
  columns.format.columnWidth = pointsOfCharacters(change.characters);
  return undoing;
};

/** Widths are restored whatever they are now. */
export const anticipateColumnWidth: Anticipation<"setColumnWidth"> = (target, change) => {
  const { sheet, column, columnCount } = change;
  if (target.isFresh(rangeOf(sheet, 0, column, MAX_ROWS, columnCount))) return NOTHING_TO_UNDO;
  const before = queueColumnWidths(target, change);
  return () => [{ kind: "restoreColumnWidth", ...target.identity(sheet), column, points: before() }];
};

function queueColumnWidths(
  target: Target,
  { sheet, column, columnCount }: { sheet: string; column: number; columnCount: number },
): () => (number | null)[] {
  const widths = target
    .sheet(sheet)
    .getRangeByIndexes(0, column, 1, columnCount)
    .getColumnProperties({ format: { columnWidth: true } });
  return () => widths.value.map((entry) => entry.format?.columnWidth ?? null);
}

export const revertColumnWidth: Reversal<"restoreColumnWidth"> = (target, step) => {
  const worksheet = target.sheet(step)?.worksheet;
  if (!worksheet) return NOTHING_REVERTED;
  return () => {
    worksheet
      .getRangeByIndexes(0, step.column, 1, step.points.length)
      .setColumnProperties(
        step.points.map((columnWidth) => (columnWidth === null ? {} : { format: { columnWidth } })),
      );
    return {};
  };
};

/** Heights as they are when this is carried out, 0 for hidden rows; to be read after the sync. */
export function queueRowHeights(
  target: Pick<Target, "sheet">,
  { sheet, row, rowCount }: { sheet: string; row: number; rowCount: number },
): () => (number | null)[] {
  const heights = target
    .sheet(sheet)
    .getRangeByIndexes(row, 0, rowCount, 1)
    .getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  return () => heights.value.map((entry) => (entry.rowHidden ? 0 : (entry.format?.rowHeight ?? null)));
}

/**
 * Hidden rows are left alone: a height of their own cannot be asked for, so it could not be given back, and a height
 * would show rows that somebody has filtered out.
 */
export const setRowHeight: Operation<"setRowHeight"> = (target, change) => {
  const undoing = anticipateRowHeight(target, change);
  for (const { row, rowCount } of shownRuns(change, target.hiddenRows(change))) {
    const rows = target.sheet(change.sheet).getRangeByIndexes(row, 0, rowCount, 1);
    if (change.height === "auto") rows.getEntireRow().format.autofitRows();
    else rows.format.rowHeight = change.height;
  }
  return undoing;
};

/** Runs of neighbouring rows that are not hidden. */
function shownRuns(
  { row, rowCount }: { row: number; rowCount: number },
  hidden: ReadonlySet<number>,
): { row: number; rowCount: number }[] {
  if (hidden.size === 0) return [{ row, rowCount }];
  const runs: { row: number; rowCount: number }[] = [];
  for (let at = row; at < row + rowCount; at++) {
    if (hidden.has(at)) continue;
    const last = runs.at(-1);
    if (last && last.row + last.rowCount === at) last.rowCount += 1;
    else runs.push({ row: at, rowCount: 1 });
  }
  return runs;
}

export const anticipateRowHeight: Anticipation<"setRowHeight"> = (target, change) => {
  const { sheet, row, rowCount } = change;
  if (target.isFresh(rangeOf(sheet, row, 0, rowCount, MAX_COLUMNS))) return NOTHING_TO_UNDO;
  const before = target.rowHeights(change);
  return () => [{ kind: "restoreRowHeight", ...target.identity(sheet), row, points: before() }];
};

export const revertRowHeight: Reversal<"restoreRowHeight"> = (target, step) => {
  const worksheet = target.sheet(step)?.worksheet;
  if (!worksheet) return NOTHING_REVERTED;
  return () => {
    worksheet.getRangeByIndexes(step.row, 0, step.points.length, 1).setRowProperties(
      step.points.map((rowHeight) => {
        if (rowHeight === null) return {};
        return rowHeight === 0 ? { rowHidden: true } : { format: { rowHeight } };
      }),
    );
    return {};
  };
};
