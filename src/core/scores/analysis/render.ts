import type { CellInput, Change, RangeFormat } from "../../changes/changeSet";
import { rangeOf, type RangeRef } from "../../grid";
import type { KeyedPaper, PaperCell, PaperRow } from "./keyedPaper";

/** Writes a paper's rows to a new sheet from its first row on. Rows that follow each other in one table are written together. */
export function renderPaper(paper: KeyedPaper, sheet: string): Change[] {
  const changes: Change[] = [];
  const { rows } = paper;
  for (let from = 0; from < rows.length;) {
    const row = rows[from];
    let to = from + 1;
    while (to < rows.length && row?.columns && rows[to]?.columns === row.columns) to++;
    changes.push(...renderRows(rows.slice(from, to), sheet, from, paper.columnCount));
    from = to;
  }
  return [...changes, ...renderDecorations(paper, sheet)];
}

/** Rows of one kind below each other. */
export function renderRows(
  rows: readonly PaperRow[],
  sheet: string,
  row: number,
  columnCount: number,
): Change[] {
  const [first] = rows;
  if (!first?.look) return [];
  const width = first.isMerged ? columnCount : first.cells.length;
  const changes = formatRows(rows, rangeOf(sheet, row, 0, rows.length, width));
  const cells = rows.map((one) => one.cells.map(inputOf));
  const range = rangeOf(sheet, row, 0, rows.length, first.cells.length);
  changes.push({ kind: "setCells", range, cells });
  if (first.isMerged) changes.push({ kind: "merge", range: rangeOf(sheet, row, 0, 1, columnCount) });
  return changes;
}

/** The look of rows of one kind, and of the columns of their table that are in the range. */
export function formatRows(rows: readonly PaperRow[], range: RangeRef): Change[] {
  const [first] = rows;
  if (!first?.look) return [];
  const changes: Change[] = [{ kind: "setFormat", range, format: first.look }];
  first.columns?.forEach(({ horizontal, numberFormat, wrap }, column) => {
    const format: RangeFormat = {
      ...(horizontal ? { horizontal } : {}),
      ...(numberFormat ? { numberFormat } : {}),
      ...(wrap ? { wrap } : {}),
    };
    const isIn = column >= range.column && column < range.column + range.columnCount;
    if (!isIn || Object.keys(format).length === 0) return;
    changes.push({ kind: "setFormat", range: { ...range, column, columnCount: 1 }, format });
  });
  const sums = rows.findIndex((row) => row.isSum);
  if (sums >= 0) {
    const bold = { ...range, row: range.row + sums, rowCount: rows.length - sums };
    changes.push({ kind: "setFormat", range: bold, format: { bold: true } });
  }
  return changes;
}

function renderDecorations(paper: KeyedPaper, sheet: string): Change[] {
  return paper.decorations.map(({ firstKey, rowCount, column, make }) =>
    make(rangeOf(sheet, paper.rowOf(firstKey), column, rowCount, 1)),
  );
}

export function inputOf(cell: PaperCell): CellInput {
  return typeof cell === "object" ? { formula: cell.formula } : cell;
}
