import type { InverseStep, ValidationRecord } from "../../core/changes/inverse";
import type { Rect } from "../../core/grid";
import { cellRect } from "../../core/grid";
import type { Operation, Reversal } from "./operation";
import { NOTHING_REVERTED, NOTHING_TO_UNDO } from "./operation";
import { withoutNulls } from "./withoutNulls";

export const setValidation: Operation<"setValidation"> = (target, { range, list }) => {
  const track = !target.isNew(range.sheet);
  const before = track ? queueValidations(target.range(range), range) : null;
  const validation = target.range(range).dataValidation;
  validation.rule = { list: { inCellDropDown: true, source: list.choices.join(",") } };
  if (list.strict === false) {
    validation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  }
  if (list.prompt) validation.prompt = { showPrompt: true, ...list.prompt };
  if (!before) return NOTHING_TO_UNDO;
  return () => {
    const identity = target.identity(range.sheet);
    return before().map((found): InverseStep => ({ kind: "restoreValidation", ...identity, ...found }));
  };
};

interface PlacedValidation {
  rect: Rect;
  validation: ValidationRecord | null;
}

/** Cells with different validations tell nothing together: then each is asked for its own. */
function queueValidations(range: Excel.Range, rect: Rect): () => PlacedValidation[] {
  const { row, column, rowCount, columnCount } = rect;
  const load = (cells: Excel.Range) => cells.dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert");
  const whole = load(range);
  const isSingle = rowCount * columnCount === 1;
  const single = Array.from({ length: isSingle ? 0 : rowCount * columnCount }, (_, index) => {
    const r = Math.floor(index / columnCount);
    const c = index % columnCount;
    return { rect: cellRect(row + r, column + c), proxy: load(range.getCell(r, c)) };
  });
  return () => {
    const isMixed = whole.type === "Inconsistent" || whole.type === "MixedCriteria";
    if (isMixed) return single.map((cell) => ({ rect: cell.rect, validation: recordOf(cell.proxy) }));
    return [{ rect: { row, column, rowCount, columnCount }, validation: recordOf(whole) }];
  };
}

function recordOf({
  type,
  rule,
  ignoreBlanks,
  prompt,
  errorAlert,
}: Excel.DataValidation): ValidationRecord | null {
  if (type === "None") return null;
  return {
    rule: withoutNulls(rule),
    ignoreBlanks,
    prompt: withoutNulls(prompt),
    errorAlert: withoutNulls(errorAlert),
  };
}

export const revertValidation: Reversal<"restoreValidation"> = (target, step) => {
  const worksheet = target.sheet(step)?.worksheet;
  if (!worksheet) return NOTHING_REVERTED;
  const { row, column, rowCount, columnCount } = step.rect;
  return () => {
    const { dataValidation } = worksheet.getRangeByIndexes(row, column, rowCount, columnCount);
    // Cleared first, so that nothing of ours is left behind: its prompt, its silence about other values.
    dataValidation.clear();
    if (step.validation) {
      const { rule, ignoreBlanks, prompt, errorAlert } = step.validation;
      dataValidation.rule = rule as Excel.DataValidationRule;
      dataValidation.ignoreBlanks = ignoreBlanks;
      dataValidation.prompt = prompt as Excel.DataValidationPrompt;
      dataValidation.errorAlert = errorAlert as Excel.DataValidationErrorAlert;
    }
    return {};
  };
};
