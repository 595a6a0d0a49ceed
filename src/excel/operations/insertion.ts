import { rangeOf } from "../../core/grid";
import type { RangeRef, Rect } from "../../core/grid";
import type { CellValue } from "../../core/snapshot";
import { PLACE, rectOf } from "../areas";
import type { Operation, Reverted, Reversal, UndoTarget } from "./operation";
import { NOTHING_REVERTED, NOTHING_TO_UNDO } from "./operation";
import { KEPT, cellKey } from "./setCells";

export const insertRows: Operation<"insertRows"> = (target, { sheet, row, rowCount }) => {
  const rows = rowsOf(target.sheet(sheet), row, rowCount).insert("Down");
  if (target.isNew(sheet)) return NOTHING_TO_UNDO;
  rows.load(PLACE);
  return () => [{ kind: "deleteRows", ...target.identity(sheet), row: rectOf(rows).row, rowCount }];
};

export const insertColumns: Operation<"insertColumns"> = (target, { sheet, column, columnCount }) => {
  const columns = columnsOf(target.sheet(sheet), column, columnCount).insert("Right");
  if (target.isNew(sheet)) return NOTHING_TO_UNDO;
  columns.load(PLACE);
  return () => {
    const identity = target.identity(sheet);
    return [{ kind: "deleteColumns", ...identity, column: rectOf(columns).column, columnCount }];
  };
};

export const revertInsertRows: Reversal<"deleteRows"> = (target, step) => {
  const found = target.sheet(step);
  if (!found) return NOTHING_REVERTED;
  const rows = () => rowsOf(found.worksheet, step.row, step.rowCount);
  const kept = queueKept(target, step.sheetId, found.name, rows());
  return () => deleteUnless(kept(), () => rows().delete("Up"));
};

export const revertInsertColumns: Reversal<"deleteColumns"> = (target, step) => {
  const found = target.sheet(step);
  if (!found) return NOTHING_REVERTED;
  const columns = () => columnsOf(found.worksheet, step.column, step.columnCount);
  const kept = queueKept(target, step.sheetId, found.name, columns());
  return () => deleteUnless(kept(), () => columns().delete("Left"));
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

function deleteUnless({ isEmpty, cells }: Kept, deleteLines: () => void): Reverted {
  if (!isEmpty) return { kept: cells };
  deleteLines();
  return {};
}
