import type { RangeFormat } from "../../core/changes/changeSet";
import { contains, intersects } from "../../core/grid";
import type { CellValue } from "../../core/snapshot";
import { mergesIn, queueMerges } from "../areas";
import { queueContents } from "./contents";
import { queueLooks } from "./looks";
import type { Anticipation, Operation, Reversal } from "./operation";
import { NOTHING_REVERTED, NOTHING_TO_UNDO } from "./operation";

/** Looks that merging makes those of the first cell. Only which are mentioned counts, not their values. */
const LOOKS: RangeFormat = {
  fontName: "",
  fontSize: 0,
  bold: true,
  italic: true,
  underline: true,
  fontColor: "",
  fillColor: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: true,
  rotation: 0,
  borders: { style: "None" },
  locked: true,
};

/** Merging keeps the content and the looks of the first cell alone: an undo needs those of all the others. */
export const merge: Operation<"merge"> = (target, { range }) => {
  const { sheet, ...rect } = range;
  if (target.isNew(sheet)) {
    target.range(range).merge(false);
    return NOTHING_TO_UNDO;
  }
  const touched = target.merges(sheet).filter((area) => intersects(area, rect));
  if (!touched.every((area) => contains(rect, area))) throw new Error("merge would cut a merged area in two");
  const merged = queueMerges(target.range(range));
  const contents = queueContents(target.range(range));
  const looks = queueLooks(target.range(range), LOOKS);
  target.range(range).merge(false);
  const after = target.range(range).load("formulas");
  const identity = target.identity(sheet);
  // Undone from the last to the first: cells get their own back when they are single again.
  return () => [
    {
      kind: "restoreCells",
      ...identity,
      rect,
      before: contents(),
      after: after.formulas as CellValue[][],
    },
    { kind: "restoreFormat", ...identity, rect, cells: looks() },
    { kind: "unmerge", ...identity, rect, before: mergesIn(merged) },
  ];
};

/** Merging empties all cells but the first, of which nothing is foreseen: it may have been written before. */
export const anticipateMerge: Anticipation<"merge"> = (target, { range }) => {
  const { sheet, ...rect } = range;
  if (target.isNew(sheet)) return NOTHING_TO_UNDO;
  const merged = queueMerges(target.range(range));
  const contents = queueContents(target.range(range));
  const looks = queueLooks(target.range(range), LOOKS);
  const identity = target.identity(sheet);
  return () => {
    const before = contents();
    const after = before.formulas.map((line, r) => line.map((_, c) => (r + c === 0 ? null : "")));
    return [
      { kind: "restoreCells", ...identity, rect, before, after, foreseen: true },
      { kind: "restoreFormat", ...identity, rect, cells: looks() },
      { kind: "unmerge", ...identity, rect, before: mergesIn(merged) },
    ];
  };
};

export const revertMerge: Reversal<"unmerge"> = (target, step) => {
  const worksheet = target.sheet(step)?.worksheet;
  if (!worksheet) return NOTHING_REVERTED;
  return () => {
    const { row, column, rowCount, columnCount } = step.rect;
    worksheet.getRangeByIndexes(row, column, rowCount, columnCount).unmerge();
    for (const area of step.before) {
      worksheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).merge(false);
    }
    return {};
  };
};
