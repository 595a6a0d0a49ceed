/** Excel's conversions between kinds of values (Microsoft, "Using operators: Excel converts values"). */
import type { CellError, Scalar } from "../../model/types";
import { numberToText } from "../format/general";
import { readTypedNumber } from "../typed/readText";
import type { TypingRules } from "../typed/rules";
import { VALUE_ERROR, isErrorScalar } from "./errors";

/** Text counts as the number it would be if typed ("5", "1/2/2020", "50%"). */
export function toNumber(value: Scalar, rules: TypingRules): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isErrorScalar(value)) return value;
  return readTypedNumber(value, rules)?.value ?? VALUE_ERROR;
}

export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberToText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

export function toLogical(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (isErrorScalar(value)) return value;
  const upper = value.toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : VALUE_ERROR;
}
