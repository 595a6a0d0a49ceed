import type { CellMessage } from "../../core/changes/changeSet";
import type { InverseStep, ValidationRecord } from "../../core/changes/inverse";
import type { RangeRef, Rect } from "../../core/grid";
import { cellRect, quoteSheetName, toAbsoluteA1 } from "../../core/grid";
import type { Operation, Reversal, Target, Undoing } from "./operation";
import { NOTHING_REVERTED, NOTHING_TO_UNDO } from "./operation";
import { withoutNulls } from "./withoutNulls";

export const setValidation: Operation<"setValidation"> = (target, { range, list }) => {
  const { choices, strict, prompt, error } = list;
  const source = Array.isArray(choices) ? choices.join(",") : sourceOf(choices, range);
  const rule = { list: { inCellDropDown: true, source } };
  const alert = alertOf(error, strict !== false);
  const silent = strict === false && !error ? SILENT : null;
  return replaceValidation(target, range, rule, prompt, alert ?? silent);
};

export const setDateValidation: Operation<"setDateValidation"> = (target, { range, date }) => {
  const { earliest, latest, strict, prompt, error } = date;
  const rule = { date: { operator: "Between" as const, formula1: earliest, formula2: latest } };
  return replaceValidation(target, range, rule, prompt, alertOf(error, strict !== false));
};

const SILENT: Excel.DataValidationErrorAlert = {
  showAlert: false,
  style: "Information",
  title: "",
  message: "",
};

/** "Information" has the buttons OK and Cancel: what was typed may stay. */
function alertOf(error: CellMessage | undefined, strict: boolean): Excel.DataValidationErrorAlert | null {
  return error ? { showAlert: true, style: strict ? "Stop" : "Information", ...error } : null;
}

/** A list on the same sheet needs no sheet name; on another one Excel 2010 and later take it. */
function sourceOf(choices: RangeRef, { sheet }: RangeRef): string {
  const cells = toAbsoluteA1(choices);
  return choices.sheet === sheet ? `=${cells}` : `=${quoteSheetName(choices.sheet)}!${cells}`;
}

function replaceValidation(
  target: Target,
  range: RangeRef,
  rule: Excel.DataValidationRule,
  prompt: CellMessage | undefined,
  alert: Excel.DataValidationErrorAlert | null,
): Undoing {
  const undoing = anticipateValidation(target, { range });
  const validation = target.range(range).dataValidation;
  validation.rule = rule;
  if (alert) validation.errorAlert = alert;
  if (prompt) validation.prompt = { showPrompt: true, ...prompt };
  return undoing;
}

/** Validations are restored whatever they are now. */
export const anticipateValidation = (target: Target, { range }: { range: RangeRef }): Undoing => {
  if (target.isFresh(range)) return NOTHING_TO_UNDO;
  const before = queueValidations(target.range(range), range);
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
