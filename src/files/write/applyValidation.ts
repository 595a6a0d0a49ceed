import type { CellMessage, DateValidation, ListValidation } from "../../core/changes/changeSet";
import type { Rect } from "../../core/grid";
import { isoToSerial } from "../../core/period/calendar";
import { anyValue } from "../../simulator/model/anyValue";
import type { DataValidation } from "../../simulator/model/types";

function baseOf(
  rect: Rect,
  { prompt, error, strict }: { prompt?: CellMessage; error?: CellMessage; strict?: boolean },
): DataValidation {
  const isStrict = strict !== false;
  return {
    ...anyValue([rect]),
    showErrorMessage: isStrict || error !== undefined,
    errorStyle: isStrict ? "stop" : "information",
    errorTitle: error?.title ?? "",
    error: error?.message ?? "",
    promptTitle: prompt?.title ?? "",
    prompt: prompt?.message ?? "",
  };
}

/** `source`: a quoted list, or the cells that hold the choices, as the file has it. */
export function listValidation(rect: Rect, list: ListValidation, source: string): DataValidation {
  return { ...baseOf(rect, list), type: "list", formula1: source };
}

export function dateValidation(rect: Rect, date: DateValidation): DataValidation {
  return {
    ...baseOf(rect, date),
    type: "date",
    formula1: String(isoToSerial(date.earliest)),
    formula2: String(isoToSerial(date.latest)),
  };
}
