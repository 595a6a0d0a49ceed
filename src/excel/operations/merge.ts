import type { Operation, Reversal } from "./operation";
import { NOTHING_TO_UNDO, worksheetById } from "./operation";

export const merge: Operation<"merge"> = (target, { range }) => {
  target.range(range).merge(false);
  if (target.isNew(range.sheet)) return NOTHING_TO_UNDO;
  const { sheet, ...rect } = range;
  return () => [{ kind: "unmerge", ...target.identity(sheet), rect }];
};

export const revertMerge: Reversal<"unmerge"> = (context, step) => {
  const sheet = worksheetById(context, step.sheetId);
  const { row, column, rowCount, columnCount } = step.rect;
  return () => {
    if (!sheet.isNullObject) sheet.getRangeByIndexes(row, column, rowCount, columnCount).unmerge();
    return {};
  };
};
