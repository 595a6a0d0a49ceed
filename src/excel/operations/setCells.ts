import type { CellInput } from "../../core/changes/changeSet";
import type { RangeRef } from "../../core/grid";
import { rangeOf } from "../../core/grid";
import type { CellValue } from "../../core/snapshot";
import { asTypedText } from "../typedText";
import { queueContents, writeContents } from "./contents";
import type { Operation, Reversal } from "./operation";
import { NOTHING_TO_UNDO } from "./operation";

/** `null` in a written array leaves the cell alone (Microsoft, "Blank and null values in Excel add-ins"). */
function typed(input: CellInput): CellValue | null {
  if (input === null || typeof input === "number" || typeof input === "boolean") return input;
  return typeof input === "string" ? asTypedText(input) : input.formula;
}

export const setCells: Operation<"setCells"> = (target, { range, cells }) => {
  const track = !target.isNew(range.sheet);
  const before = track ? queueContents(target.range(range)) : null;
  target.range(range).formulas = cells.map((row) => row.map(typed));
  const after = track ? target.range(range).load("formulas") : null;
  if (!before || !after) return NOTHING_TO_UNDO;
  return () => {
    const { sheet, ...rect } = range;
    return [
      {
        kind: "restoreCells",
        ...target.identity(sheet),
        rect,
        before: before(),
        after: after.formulas as CellValue[][],
      },
    ];
  };
};

/** Stands for what a cell of the user's holds: earlier steps about the same cell leave it alone too. */
export const KEPT = Symbol("kept");

/** What a cell will hold at a point of the undo is known under this key. */
export function cellKey(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${row},${column}`;
}

/** Cells that hold what we wrote get back what they held; the others are the user's own since then. */
export const revertSetCells: Reversal<"restoreCells"> = (target, step) => {
  const { row, column, rowCount, columnCount } = step.rect;
  const found = target.sheet(step);
  if (!found) return () => ({ kept: [rangeOf(step.sheet, row, column, rowCount, columnCount)] });
  const { worksheet, name } = found;
  const current = worksheet.getRangeByIndexes(row, column, rowCount, columnCount).load("formulas");
  return () => {
    const kept: RangeRef[] = [];
    let restoredCells = 0;
    const isOurs = (r: number, c: number): boolean => {
      const key = cellKey(step.sheetId, row + r, column + c);
      const now: unknown = target.now<unknown>(key, (current.formulas as CellValue[][])[r]?.[c]);
      const before = step.before.formulas[r]?.[c];
      if (now === KEPT) return false;
      if (now !== step.after[r]?.[c]) {
        // Already back, or changed since.
        if (now !== before) {
          kept.push(rangeOf(name, row + r, column + c));
          target.willHold(key, KEPT);
        }
        return false;
      }
      if (now !== before) restoredCells += 1;
      target.willHold(key, before);
      return true;
    };
    const range = worksheet.getRangeByIndexes(row, column, rowCount, columnCount);
    writeContents(range, step.before, isOurs);
    return { restoredCells, kept };
  };
};
