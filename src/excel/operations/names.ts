import type { InverseStep } from "../../core/changes/inverse";
import { isWhatWasWritten } from "../../core/changes/sameContent";
import type { Anticipation, Operation, Reversal, Target, UndoTarget } from "./operation";

function nameBefore(target: Target, name: string): Excel.NamedItem {
  return target.context.workbook.names.getItemOrNullObject(name).load("name,formula,comment");
}

function step(name: string, before: Excel.NamedItem, after: string, foreseen?: true): InverseStep {
  return {
    kind: "restoreName",
    // As it is spelt: names are found in capitals or not.
    name: before.isNullObject ? name : before.name,
    before: before.isNullObject ? null : { formula: String(before.formula), comment: before.comment },
    after,
    ...(foreseen ? { foreseen } : {}),
  };
}

export const setName: Operation<"setName"> = (target, { name, formula, comment }) => {
  const { names } = target.context.workbook;
  const before = nameBefore(target, name);
  // `add` refuses a name that exists.
  if (target.hasName(name)) names.getItem(name).formula = formula;
  else names.add(name, formula, comment ?? "");
  const after = names.getItem(name).load("formula");
  return () => [step(name, before, String(after.formula))];
};

export const removeName: Operation<"removeName"> = (target, { name }) => {
  const before = nameBefore(target, name);
  if (target.hasName(name)) target.context.workbook.names.getItem(name).delete();
  return () => [step(name, before, "")];
};

export const anticipateSetName: Anticipation<"setName"> = (target, { name, formula }) => {
  const before = nameBefore(target, name);
  return () => [step(name, before, formula, true)];
};

export const anticipateRemoveName: Anticipation<"removeName"> = (target, { name }) => {
  const before = nameBefore(target, name);
  return () => [step(name, before, "", true)];
};

/** Whether a name means what a step gave it; of an interrupted change set any of its steps. */
function isOurs(target: UndoTarget, own: NameStep, now: string): boolean {
  if (now === own.after) return true;
  if (!target.half) return false;
  return target.steps.some(
    (other) =>
      other.kind === "restoreName" &&
      other.name.toLowerCase() === own.name.toLowerCase() &&
      isWhatWasWritten(now, other.after),
  );
}

type NameStep = Extract<InverseStep, { kind: "restoreName" }>;

/** A name that the user has given another meaning since keeps it. */
export const revertName: Reversal<"restoreName"> = (target, step) => {
  const { name, before } = step;
  const { names } = target.context.workbook;
  const current = names.getItemOrNullObject(name).load("formula");
  return () => {
    const key = `name ${name.toLowerCase()}`;
    const now = target.now(key, current.isNullObject ? null : String(current.formula));
    if (now !== null && !isOurs(target, step, now)) return {};
    if (before === null) {
      if (now !== null) names.getItem(name).delete();
    } else if (now === null) names.add(name, before.formula, before.comment);
    else names.getItem(name).formula = before.formula;
    target.willHold(key, before?.formula ?? null);
    return {};
  };
};
