/**
 * The criteria of COUNTIF and its family: `5`, `">=85"`, `"<>"`, `"ร้อย*"`, `">1/1/2020"` (Microsoft, "COUNTIF
 * function": case does not matter, ? and * are wildcards, ~ escapes them).
 */
import type { Scalar } from "../../model/types";
import { readTypedNumber } from "../typed/readText";
import type { TypingRules } from "../typed/rules";
import { compareText, foldCase } from "../values/compare";
import { nearlyEqual } from "../values/decimal";
import { errorFromText, isErrorScalar } from "../values/errors";
import { hasWildcards, matchesWhole, readPattern } from "./wildcard";

export type Predicate = (item: Scalar) => boolean;

export interface Criterion {
  readonly accepts: Predicate;
  /** The value that is looked for when the criterion is plain equality: an index can then be used. */
  readonly equals: string | number | boolean | null;
}

function textPredicate(text: string): Predicate {
  if (!hasWildcards(text)) {
    const folded = foldCase(text);
    return (item) => typeof item === "string" && foldCase(item) === folded;
  }
  const pattern = readPattern(text);
  return (item) => typeof item === "string" && matchesWhole(pattern, item);
}

/** Equal to a number: the number itself, or a text that spells it, as Excel counts them. */
function numberPredicate(wanted: number, rules: TypingRules): Predicate {
  return (item) => {
    if (typeof item === "number") return nearlyEqual(item, wanted);
    if (typeof item !== "string") return false;
    const read = readTypedNumber(item, rules);
    return read !== null && nearlyEqual(read.value, wanted);
  };
}

function equalTo(operand: Scalar, rules: TypingRules): Predicate {
  if (typeof operand === "number") return numberPredicate(operand, rules);
  if (typeof operand === "boolean") return (item) => item === operand;
  if (isErrorScalar(operand)) return (item) => isErrorScalar(item) && item.error === operand.error;
  return textPredicate(operand ?? "");
}

function ordered(operator: string, operand: Scalar): Predicate {
  const accepts = (order: number): boolean =>
    (operator.includes("=") && order === 0) || (operator.startsWith("<") ? order < 0 : order > 0);
  if (typeof operand === "number") {
    return (item) => typeof item === "number" && accepts(nearlyEqual(item, operand) ? 0 : item - operand);
  }
  if (typeof operand === "string") {
    return (item) => typeof item === "string" && accepts(compareText(item, operand));
  }
  if (typeof operand === "boolean") {
    return (item) => typeof item === "boolean" && accepts(Number(item) - Number(operand));
  }
  return () => false;
}

/** What the text after the operator means. */
function readOperand(text: string, rules: TypingRules): Scalar {
  const number = readTypedNumber(text, rules);
  if (number) return number.value;
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  return errorFromText(text) ?? text;
}

function equality(operand: Scalar, rules: TypingRules): Criterion {
  const isPlain = typeof operand === "number" || (typeof operand === "string" && !hasWildcards(operand));
  return { accepts: equalTo(operand, rules), equals: isPlain ? operand : null };
}

/** The test a criterion stands for. An empty criterion cell means 0. */
export function readCriterion(criterion: Scalar, rules: TypingRules): Criterion {
  const test = (accepts: Predicate): Criterion => ({ accepts, equals: null });
  if (criterion === null) return equality(0, rules);
  if (typeof criterion !== "string") return equality(criterion, rules);
  if (criterion === "") return test((item) => item === null || item === "");
  const [, operator = "", rest = ""] = /^(<=|>=|<>|=|<|>)?([^]*)$/.exec(criterion) ?? [];
  if (rest === "" && operator !== "") {
    if (operator === "=") return test((item) => item === null);
    if (operator === "<>") return test((item) => item !== null);
    return test(() => false);
  }
  const operand = readOperand(rest, rules);
  if (operator === "" || operator === "=") return equality(operand, rules);
  if (operator === "<>") {
    const equal = equalTo(operand, rules);
    return test((item) => !equal(item));
  }
  return test(ordered(operator, operand));
}
