import { rangeOf } from "../../core/grid";
import type { RangeRef, Rect } from "../../core/grid";
import type { EdgeRecord } from "../../core/changes/inverse";
import type { CellValue } from "../../core/snapshot";
import { PLACE, rectOf } from "../areas";
import { queueLooks, writeLooks } from "./looks";
import type { Anticipation, Operation, Reverted, Reversal, UndoTarget } from "./operation";
import { NOTHING_REVERTED, NOTHING_TO_UNDO } from "./operation";
import { KEPT, cellKey, linesStay } from "./setCells";

export const insertRows: Operation<"insertRows"> = (target, { sheet, row, rowCount }) => {
  const worksheet = target.sheet(sheet);
  const edge = target.isNew(sheet) ? null : queueEdge(worksheet, rowsOf(worksheet, row, 1), "top");
  const rows = rowsOf(worksheet, row, rowCount).insert("Down");
  if (!edge) return NOTHING_TO_UNDO;
  // Known only when it was carried out: see takeBack.
  rows.load(PLACE);
  return () => [
    { kind: "deleteRows", ...target.identity(sheet), row: rectOf(rows).row, rowCount, edge: edge() },
  ];
};

export const insertColumns: Operation<"insertColumns"> = (target, { sheet, column, columnCount }) => {
  const worksheet = target.sheet(sheet);
  const edge = target.isNew(sheet) ? null : queueEdge(worksheet, columnsOf(worksheet, column, 1), "left");
  const columns = columnsOf(worksheet, column, columnCount).insert("Right");
  if (!edge) return NOTHING_TO_UNDO;
  columns.load(PLACE);
  return () => {
    const identity = target.identity(sheet);
    return [
      { kind: "deleteColumns", ...identity, column: rectOf(columns).column, columnCount, edge: edge() },
    ];
  };
};

/** The lines on one side of a row or column, as far as the sheet is in use. */
function queueEdge(worksheet: Excel.Worksheet, line: Excel.Range, side: "top" | "left"): () => EdgeRecord {
  const used = worksheet.getUsedRange();
  const cells = line
    .getIntersection(side === "top" ? used.getEntireColumn() : used.getEntireRow())
    .load(PLACE);
  const looks = queueLooks(cells, { borders: { style: "None" } });
  return () => ({
    rect: rectOf(cells),
    cells: looks().map((row) =>
      row.map(({ borders }) => ({ borders: { [side]: (borders as Record<string, unknown>)[side] } })),
    ),
  });
}

/** The line above (or before) what comes in, and that it comes in; where it does, see foresee.ts. */
export const anticipateInsertRows: Anticipation<"insertRows"> = (target, change) => {
  const { sheet, row, rowCount } = change;
  if (target.isNew(sheet)) return NOTHING_TO_UNDO;
  const worksheet = target.sheet(sheet);
  const edge = queueEdge(worksheet, rowsOf(worksheet, target.origin(change).row, 1), "top");
  return () => [
    {
      kind: "deleteRows",
      ...target.identity(sheet),
      row,
      rowCount,
      edge: { ...edge(), isLate: true },
    },
  ];
};

export const anticipateInsertColumns: Anticipation<"insertColumns"> = (target, change) => {
  const { sheet, column, columnCount } = change;
  if (target.isNew(sheet)) return NOTHING_TO_UNDO;
  const worksheet = target.sheet(sheet);
  const edge = queueEdge(worksheet, columnsOf(worksheet, target.origin(change).column, 1), "left");
  return () => {
    const identity = target.identity(sheet);
    return [{ kind: "deleteColumns", ...identity, column, columnCount, edge: { ...edge(), isLate: true } }];
  };
};

export const revertInsertRows: Reversal<"deleteRows"> = (target, step) => {
  const found = target.sheet(step);
  if (!found) return NOTHING_REVERTED;
  const rows = () => rowsOf(found.worksheet, step.row, step.rowCount);
  return revertLines(target, step, found, rows, () => rows().delete("Up"));
};

export const revertInsertColumns: Reversal<"deleteColumns"> = (target, step) => {
  const found = target.sheet(step);
  if (!found) return NOTHING_REVERTED;
  const columns = () => columnsOf(found.worksheet, step.column, step.columnCount);
  return revertLines(target, step, found, columns, () => columns().delete("Left"));
};

function rowsOf(worksheet: Excel.Worksheet, row: number, rowCount: number): Excel.Range {
  return worksheet.getRangeByIndexes(row, 0, rowCount, 1).getEntireRow();
}

function columnsOf(worksheet: Excel.Worksheet, column: number, columnCount: number): Excel.Range {
  return worksheet.getRangeByIndexes(0, column, 1, columnCount).getEntireColumn();
}

interface Kept {
  isEmpty: boolean;
  /** Cells that no other step has told of. */
  cells: RangeRef[];
}

/** What will stand in the lines when everything written into them is taken back: only the user's can be left. */
function queueKept(target: UndoTarget, sheetId: string, sheet: string, lines: Excel.Range): () => Kept {
  const used = lines.getUsedRangeOrNullObject(true).load(`${PLACE},formulas`);
  return () => {
    if (used.isNullObject) return { isEmpty: true, cells: [] };
    const { row, column }: Rect = rectOf(used);
    const cells: RangeRef[] = [];
    let isEmpty = true;
    (used.formulas as CellValue[][]).forEach((line, r) =>
      line.forEach((formula, c) => {
        const now = target.now<unknown>(cellKey(sheetId, row + r, column + c), formula);
        if (now === "") return;
        isEmpty = false;
        if (now !== KEPT) cells.push(rangeOf(sheet, row + r, column + c));
      }),
    );
    return { isEmpty, cells };
  };
}

function revertLines(
  target: UndoTarget,
  { sheetId, edge, gone }: { sheetId: string; edge: EdgeRecord; gone?: true },
  { worksheet, name }: { worksheet: Excel.Worksheet; name: string },
  lines: () => Excel.Range,
  deleteLines: () => void,
): () => Reverted {
  const kept = gone ? null : queueKept(target, sheetId, name, lines());
  return () => {
    const draw = () => writeLooks(worksheet, edge.rect, edge.cells);
    const drawLate = () => (target.now(linesStay(sheetId), false) ? undefined : draw());
    if (!kept) {
      target.later(drawLate);
      return {};
    }
    const { isEmpty, cells } = kept();
    if (!isEmpty) {
      target.willHold(linesStay(sheetId), true);
      return { kept: cells };
    }
    deleteLines();
    if (edge.isLate) target.later(drawLate);
    else draw();
    return {};
  };
}
