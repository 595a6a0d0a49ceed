import type { Change } from "../../core/changes/changeSet";
import { isInsertion } from "../../core/changes/insertion";
import type { InverseStep } from "../../core/changes/inverse";
import { ANCHOR, type Anchors, isLinesStep } from "../anchors";
import type { Target, UndoTarget } from "./operation";

const nameOf = (number: number): string => `${ANCHOR}${number}`;

function addAnchor(context: Excel.RequestContext, number: number, cell: Excel.Range): void {
  const name = context.workbook.names.add(nameOf(number), cell);
  name.visible = false;
}

export function dropAnchors(context: Excel.RequestContext, numbers: readonly number[]): void {
  for (const number of numbers) context.workbook.names.getItem(nameOf(number)).delete();
}

/** Before a write: an anchor on the line in front of which each insertion goes. Answers their numbers. */
export function anchorInsertions(
  context: Excel.RequestContext,
  target: Target,
  changes: readonly Change[],
): number[] {
  return changes.flatMap((change, number) => {
    if (!isInsertion(change) || target.isNew(change.sheet)) return [];
    const { row, column } = target.origin(change);
    addAnchor(context, number, target.sheet(change.sheet).getRangeByIndexes(row, column, 1, 1));
    return [number];
  });
}

/** Before an undo: an anchor behind the lines that each step takes out. Those that an interrupted batch left stay. */
export function anchorSteps(target: UndoTarget, steps: readonly InverseStep[], there: Anchors): number[] {
  const added = steps.flatMap((step) => {
    if (!isLinesStep(step) || step.anchor === undefined || step.gone || there.has(step.anchor)) return [];
    const worksheet = target.sheet(step)?.worksheet;
    if (!worksheet) return [];
    const [row, column] =
      step.kind === "deleteRows" ? [step.row + step.rowCount, 0] : [0, step.column + step.columnCount];
    addAnchor(target.context, step.anchor, worksheet.getRangeByIndexes(row, column, 1, 1));
    return [step.anchor];
  });
  return [...there.keys(), ...added];
}
