import type { Rect } from "../../core/grid";
import { toA1 } from "../../core/grid";
import { PLACE, rectOf } from "../areas";
import type { Anticipation, Operation, Reversal } from "./operation";
import { NOTHING_REVERTED, NOTHING_TO_UNDO } from "./operation";

/** Plain lines: the cells have their own looks, and a list is printed in black. */
const STYLE = "TableStyleLight1";

export const addTable: Operation<"addTable"> = (target, { range, name }) => {
  const table = target.sheet(range.sheet).tables.add(target.range(range), true);
  table.name = name;
  table.style = STYLE;
  table.showBandedRows = false;
  if (target.isNew(range.sheet)) return NOTHING_TO_UNDO;
  table.load("id");
  return () => [{ kind: "removeTable", ...target.identity(range.sheet), tableId: table.id }];
};

/** Known by its name until it has an identity. */
export const anticipateAddTable: Anticipation<"addTable"> = (target, { range, name }) =>
  target.isNew(range.sheet)
    ? NOTHING_TO_UNDO
    : () => [{ kind: "removeTable", ...target.identity(range.sheet), tableId: name }];

/** Its cells stay: what stood in them before comes back with them. */
export const revertAddTable: Reversal<"removeTable"> = (target, step) => {
  const table = target.table(step.tableId);
  if (!table) return NOTHING_REVERTED;
  return () => {
    table.convertToRange();
    return {};
  };
};

export const resizeTable: Operation<"resizeTable"> = (target, { name, range }) => {
  const undoing = anticipateResizeTable(target, { kind: "resizeTable", name, range });
  target.context.workbook.tables.getItem(name).resize(toA1(range));
  return undoing;
};

export const anticipateResizeTable: Anticipation<"resizeTable"> = (target, { name, range }) => {
  if (target.isNew(range.sheet)) return NOTHING_TO_UNDO;
  const before = target.context.workbook.tables.getItem(name).getRange().load(PLACE);
  return () => {
    const { sheet, ...after } = range;
    return [{ kind: "restoreTableSize", ...target.identity(sheet), name, before: rectOf(before), after }];
  };
};

/** A table that has grown or shrunk since keeps its size. */
export const revertTableSize: Reversal<"restoreTableSize"> = (target, step) => {
  const table = target.sheet(step) && target.table(step.name);
  if (!table) return NOTHING_REVERTED;
  const now = table.getRange().load(PLACE);
  return () => {
    const key = `table ${step.name.toLowerCase()}`;
    const rect = target.now<Rect>(key, rectOf(now));
    if (toA1(rect) !== toA1(step.after)) return {};
    table.resize(toA1(step.before));
    target.willHold(key, step.before);
    return {};
  };
};
