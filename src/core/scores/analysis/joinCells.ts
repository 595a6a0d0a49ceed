import type { Change } from "../../changes/changeSet";

type SetCells = Extract<Change, { kind: "setCells" }>;

/**
 * Joins writes to cells beside and below each other into rectangles: a list of thousands of agencies is written in a few strokes.
 * Other changes stay in their place, and no write passes one.
 */
export function joinCells(changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  let row = null as SetCells | null;
  const flush = () => {
    if (row) below(joined, row);
    row = null;
  };
  for (const change of changes) {
    if (change.kind !== "setCells") {
      flush();
      joined.push(change);
    } else if (row && isBeside(row, change)) {
      row = {
        ...row,
        range: { ...row.range, columnCount: row.range.columnCount + change.range.columnCount },
        cells: row.cells.map((cells, index) => [...cells, ...(change.cells[index] ?? [])]),
      };
    } else {
      flush();
      row = change;
    }
  }
  flush();
  return joined;
}

function below(joined: Change[], change: SetCells): void {
  const last = joined[joined.length - 1];
  if (last?.kind !== "setCells" || !isBelow(last, change)) {
    joined.push({ ...change, range: { ...change.range }, cells: [...change.cells] });
    return;
  }
  last.range = { ...last.range, rowCount: last.range.rowCount + change.range.rowCount };
  last.cells.push(...change.cells);
}

function isBeside({ range: a, own }: SetCells, { range: b, own: otherOwn }: SetCells): boolean {
  const isRow = a.row === b.row && a.rowCount === 1 && b.rowCount === 1;
  return isRow && a.sheet === b.sheet && a.column + a.columnCount === b.column && own === otherOwn;
}

function isBelow({ range: a, own }: SetCells, { range: b, own: otherOwn }: SetCells): boolean {
  const isSameColumns = a.column === b.column && a.columnCount === b.columnCount;
  return isSameColumns && a.sheet === b.sheet && a.row + a.rowCount === b.row && own === otherOwn;
}
