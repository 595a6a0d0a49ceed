import type { Operation } from "./operation";
import { NOTHING_TO_UNDO, requireNew } from "./operation";

export const freezePanes: Operation<"freezePanes"> = (target, { kind, sheet, rows, columns }) => {
  requireNew(target, sheet, kind);
  const worksheet = target.sheet(sheet);
  if (rows > 0 && columns > 0) {
    worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) worksheet.freezePanes.freezeRows(rows);
  else if (columns > 0) worksheet.freezePanes.freezeColumns(columns);
  return NOTHING_TO_UNDO;
};

export const showGridlines: Operation<"showGridlines"> = (target, { kind, sheet, visible }) => {
  requireNew(target, sheet, kind);
  target.sheet(sheet).showGridlines = visible;
  return NOTHING_TO_UNDO;
};

export const groupColumns: Operation<"groupColumns"> = (target, change) => {
  requireNew(target, change.sheet, change.kind);
  const columns = target
    .sheet(change.sheet)
    .getRangeByIndexes(0, change.column, 1, change.columnCount)
    .getEntireColumn();
  columns.group("ByColumns");
  if (change.collapsed) columns.hideGroupDetails("ByColumns");
  return NOTHING_TO_UNDO;
};

export const groupRows: Operation<"groupRows"> = (target, change) => {
  requireNew(target, change.sheet, change.kind);
  const rows = target.sheet(change.sheet).getRangeByIndexes(change.row, 0, change.rowCount, 1).getEntireRow();
  rows.group("ByRows");
  if (change.collapsed) rows.hideGroupDetails("ByRows");
  return NOTHING_TO_UNDO;
};

/** Never a password: anyone in the office can take the protection off, and knows it. */
export const protectSheet: Operation<"protectSheet"> = (target, { kind, sheet, allow }) => {
  requireNew(target, sheet, kind);
  target.sheet(sheet).protection.protect({
    allowFormatRows: allow?.formatRows ?? false,
    allowInsertHyperlinks: allow?.insertHyperlinks ?? false,
  });
  return NOTHING_TO_UNDO;
};

/** Only shows cells: it changes nothing that would have to be undone. */
export const activate: Operation<"activate"> = (target, { range }) => {
  target.sheet(range.sheet).activate();
  target.range(range).select();
  return NOTHING_TO_UNDO;
};
