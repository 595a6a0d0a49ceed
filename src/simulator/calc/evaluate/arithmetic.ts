/** The operators of Excel on scalars. */
import type { CellError, Scalar } from "../../model/types";
import type { BinaryOperator } from "../parser/ast";
import type { TypingRules } from "../typed/rules";
import { toNumber, toText } from "../values/coerce";
import { compareScalars } from "../values/compare";
import { nearlyEqual } from "../values/decimal";
import { DIV_ERROR, NUM_ERROR, isErrorScalar } from "../values/errors";

/** A result as a cell can hold it: no infinities, no negative zero. */
export function finite(value: number): number | CellError {
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : NUM_ERROR;
}

export function power(base: number, exponent: number): number | CellError {
  if (base === 0 && exponent === 0) return NUM_ERROR;
  if (base === 0 && exponent < 0) return DIV_ERROR;
  return finite(base ** exponent);
}

function calculate(operator: BinaryOperator, a: number, b: number): number | CellError {
  switch (operator) {
    case "+":
      return finite(a + b);
    case "-":
      return finite(a - b);
    case "*":
      return finite(a * b);
    case "/":
      return b === 0 ? DIV_ERROR : finite(a / b);
    default:
      return power(a, b);
  }
}

function compare(operator: BinaryOperator, left: Scalar, right: Scalar): boolean | CellError {
  const order = compareScalars(left, right);
  if (typeof order !== "number") return order;
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

/** `left operator right` with Excel's conversions; errors pass through, the left one first. */
export function applyBinary(
  operator: BinaryOperator,
  left: Scalar,
  right: Scalar,
  rules: TypingRules,
): Scalar {
  if (typeof left === "number" && typeof right === "number" && "+-*/^".includes(operator)) {
    return calculate(operator, left, right);
  }
  if (operator === "&") {
    const a = toText(left);
    if (typeof a !== "string") return a;
    const b = toText(right);
    return typeof b === "string" ? a + b : b;
  }
  if ("+-*/^".includes(operator)) {
    const a = toNumber(left, rules);
    if (typeof a !== "number") return a;
    const b = toNumber(right, rules);
    return typeof b === "number" ? calculate(operator, a, b) : b;
  }
  return compare(operator, left, right);
}

/**
 * The last addition or subtraction of a formula: a result that is zero but for the binary rest is zero (Microsoft,
 * "Floating-point arithmetic may give inaccurate results": the correction "at or very close to zero").
 */
export function applyFinalSum(operator: "+" | "-", left: Scalar, right: Scalar, rules: TypingRules): Scalar {
  const result = applyBinary(operator, left, right, rules);
  if (typeof result !== "number" || result === 0 || isErrorScalar(left) || isErrorScalar(right))
    return result;
  const a = toNumber(left, rules);
  const b = toNumber(right, rules);
  if (typeof a !== "number" || typeof b !== "number") return result;
  return nearlyEqual(a, operator === "+" ? -b : b) ? 0 : result;
}
