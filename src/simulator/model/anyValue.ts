import type { DataValidation, Rect } from "./types";

/** Cells that take anything: what a prompt is hung on when there is no rule. */
export function anyValue(ranges: Rect[]): DataValidation {
  return {
    ranges,
    type: "none",
    operator: "between",
    formula1: null,
    formula2: null,
    allowBlank: true,
    inCellDropDown: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: "",
    error: "",
    showInputMessage: true,
    promptTitle: "",
    prompt: "",
  };
}
