/** Whether a value satisfies a data validation (ECMA-376 §18.3.1.32), as Excel asks when someone types it. */
import type { DataValidation, Scalar, SheetModel } from "../model/types";
import { RuleFormula, anchorOf, holds, parseFormula } from "./conditional/ruleFormula";
import { type CellSource, UnsupportedFormula } from "./evaluate/context";
import { contextAt } from "./evaluate/evaluate";
import { dereference } from "./evaluate/operands";
import { toText } from "./values/coerce";
import { foldCase } from "./values/compare";
import { isError, isErrorScalar } from "./values/errors";
import { ArrayValue } from "./values/value";

export interface ValidationPlace {
  source: CellSource;
  sheet: SheetModel;
  row: number;
  column: number;
}

/** The value a formula of the validation has at the cell; undefined when it cannot be worked out. */
function formulaValue(
  formula: string | null,
  validation: DataValidation,
  place: ValidationPlace,
): Scalar | undefined {
  if (formula === null) return undefined;
  const compiled = new RuleFormula(formula, place.source, place.sheet, anchorOf(validation.ranges));
  const value = compiled.valueAt(place.row, place.column);
  return isErrorScalar(value) ? undefined : value;
}

function compares(value: number, validation: DataValidation, place: ValidationPlace): boolean {
  const numberOf = (formula: string | null): number | undefined => {
    const found = formulaValue(formula, validation, place);
    return found === null ? 0 : typeof found === "number" ? found : undefined;
  };
  const first = numberOf(validation.formula1);
  if (first === undefined) return true;
  const second = numberOf(validation.formula2);
  switch (validation.operator) {
    case "equal":
      return value === first;
    case "notEqual":
      return value !== first;
    case "greaterThan":
      return value > first;
    case "lessThan":
      return value < first;
    case "greaterThanOrEqual":
      return value >= first;
    case "lessThanOrEqual":
      return value <= first;
    case "notBetween":
      return second === undefined || value < first || value > second;
    default:
      return second === undefined || (value >= first && value <= second);
  }
}

/** The items of a list: written out between quotes, or the cells of a range. */
export function listItems(
  validation: DataValidation,
  place: ValidationPlace,
): { text: string; exact: boolean }[] {
  const formula = (validation.formula1 ?? "").trim();
  const literal = /^"([^]*)"$/.exec(formula);
  if (literal) {
    const items = (literal[1] ?? "").replace(/""/g, '"').split(",");
    return items.map((item) => ({ text: item.trim(), exact: true }));
  }
  const anchor = anchorOf(validation.ranges);
  const context = contextAt(place.source, place, {
    arrayMode: true,
    rowOffset: place.row - anchor.row,
    columnOffset: place.column - anchor.column,
  });
  const value = context.evaluate(parseFormula(formula, place.source), context);
  const plain = isError(value) ? null : dereference(value, context);
  const items = plain instanceof ArrayValue ? plain.items : [plain];
  return items.flatMap((item) => {
    const text = toText(item);
    return typeof text === "string" && item !== null ? [{ text, exact: false }] : [];
  });
}

/** Written lists are compared with case, ranges without (Microsoft, "Apply data validation to cells"). */
function isListed(value: Scalar, validation: DataValidation, place: ValidationPlace): boolean {
  const text = toText(value);
  if (typeof text !== "string") return false;
  return listItems(validation, place).some((item) =>
    item.exact ? item.text === text : foldCase(item.text) === foldCase(text),
  );
}

/**
 * Whether Excel would take the value. For a custom formula, which reads the cell itself, the value must stand there
 * already. Bounds that are in error, and formulas that cannot be evaluated, let everything pass.
 */
export function satisfiesValidation(
  value: Scalar,
  validation: DataValidation,
  place: ValidationPlace,
): boolean {
  if (validation.type === "none") return true;
  if (value === null || value === "") return validation.allowBlank;
  try {
    switch (validation.type) {
      case "list":
        return isListed(value, validation, place);
      case "textLength": {
        const text = toText(value);
        return typeof text === "string" && compares(text.length, validation, place);
      }
      case "custom": {
        const result = formulaValue(validation.formula1, validation, place);
        return result !== undefined && holds(result);
      }
      case "whole":
        return typeof value === "number" && Number.isInteger(value) && compares(value, validation, place);
      default:
        return typeof value === "number" && compares(value, validation, place);
    }
  } catch (error) {
    if (error instanceof UnsupportedFormula) return true;
    throw error;
  }
}
