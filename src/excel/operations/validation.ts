import type { Operation, Reversal } from "./operation";
import { NOTHING_TO_UNDO, worksheetById } from "./operation";

export const setValidation: Operation<"setValidation"> = (target, { range, list }) => {
  const track = !target.isNew(range.sheet);
  const before = track ? target.range(range).dataValidation.load("rule,ignoreBlanks") : null;
  const validation = target.range(range).dataValidation;
  validation.rule = { list: { inCellDropDown: true, source: list.choices.join(",") } };
  if (list.strict === false) {
    validation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  }
  if (list.prompt) validation.prompt = { showPrompt: true, ...list.prompt };
  if (!before) return NOTHING_TO_UNDO;
  return () => {
    const { sheet, ...rect } = range;
    return [
      {
        kind: "restoreValidation",
        ...target.identity(sheet),
        rect,
        rule: before.rule,
        ignoreBlanks: before.ignoreBlanks,
      },
    ];
  };
};

export const revertValidation: Reversal<"restoreValidation"> = (context, step) => {
  const sheet = worksheetById(context, step.sheetId);
  const { row, column, rowCount, columnCount } = step.rect;
  return () => {
    if (sheet.isNullObject) return {};
    const { dataValidation } = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
    const rule = step.rule as Excel.DataValidationRule | null;
    if (!rule || Object.keys(rule).length === 0) dataValidation.clear();
    else {
      dataValidation.rule = rule;
      dataValidation.ignoreBlanks = step.ignoreBlanks;
    }
    return {};
  };
};
