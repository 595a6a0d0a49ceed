import type { Anticipation, Operation, Reversal } from "./operation";
import { NOTHING_REVERTED, NOTHING_TO_UNDO } from "./operation";

export const showSheet: Operation<"showSheet"> = (target, change) => {
  const undoing = anticipateShowSheet(target, change);
  if (!target.isNew(change.sheet)) target.sheet(change.sheet).visibility = "Visible";
  return undoing;
};

export const anticipateShowSheet: Anticipation<"showSheet"> = (target, { sheet }) => {
  if (target.isNew(sheet)) return NOTHING_TO_UNDO;
  const worksheet = target.sheet(sheet).load("visibility");
  return () => [{ kind: "restoreVisibility", ...target.identity(sheet), before: worksheet.visibility }];
};

/** A sheet that somebody has hidden since stays as they left it. */
export const revertVisibility: Reversal<"restoreVisibility"> = (target, step) => {
  const worksheet = target.sheet(step)?.worksheet;
  if (!worksheet) return NOTHING_REVERTED;
  worksheet.load("visibility");
  return () => {
    if (worksheet.visibility === "Visible") worksheet.visibility = step.before as Excel.SheetVisibility;
    return {};
  };
};
