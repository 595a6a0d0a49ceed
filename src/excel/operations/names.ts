import type { InverseStep } from "../../core/changes/inverse";
import type { Operation, Reversal, Target } from "./operation";

function nameBefore(target: Target, name: string): Excel.NamedItem {
  return target.context.workbook.names.getItemOrNullObject(name).load("formula,comment");
}

function step(name: string, before: Excel.NamedItem, after: string): InverseStep {
  return {
    kind: "restoreName",
    name,
    before: before.isNullObject ? null : { formula: String(before.formula), comment: before.comment },
    after,
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

export const revertName: Reversal<"restoreName"> = (context, { name, before, after }) => {
  const current = context.workbook.names.getItemOrNullObject(name).load("formula");
  return () => {
    const { names } = context.workbook;
    const changedSince = !current.isNullObject && String(current.formula) !== after;
    if (changedSince) return {};
    if (before === null) {
      if (!current.isNullObject) current.delete();
    } else if (current.isNullObject) {
      names.add(name, before.formula, before.comment);
    } else {
      current.formula = before.formula;
    }
    return {};
  };
};
