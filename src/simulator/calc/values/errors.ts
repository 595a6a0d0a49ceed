/** Excel's error values, one object each, so that evaluating a formula allocates none. */
import type { CellError, ErrorCode, Scalar } from "../../model/types";

export const NULL_ERROR: CellError = { error: "#NULL!" };
export const DIV_ERROR: CellError = { error: "#DIV/0!" };
export const VALUE_ERROR: CellError = { error: "#VALUE!" };
export const REF_ERROR: CellError = { error: "#REF!" };
export const NAME_ERROR: CellError = { error: "#NAME?" };
export const NUM_ERROR: CellError = { error: "#NUM!" };
export const NA_ERROR: CellError = { error: "#N/A" };
export const SPILL_ERROR: CellError = { error: "#SPILL!" };
export const CALC_ERROR: CellError = { error: "#CALC!" };
const GETTING_DATA: CellError = { error: "#GETTING_DATA" };

/** In the order of ERROR.TYPE (Microsoft, "ERROR.TYPE function": 1 … 8, then 9 #SPILL! and 14 #CALC!). */
const ALL: readonly CellError[] = [
  NULL_ERROR,
  DIV_ERROR,
  VALUE_ERROR,
  REF_ERROR,
  NAME_ERROR,
  NUM_ERROR,
  NA_ERROR,
  GETTING_DATA,
  SPILL_ERROR,
  CALC_ERROR,
];

const BY_CODE = new Map<string, CellError>(ALL.map((error) => [error.error, error]));

/** The error that a text spells ("#n/a" too); null for any other text. */
export function errorFromText(text: string): CellError | null {
  return BY_CODE.get(text.toUpperCase()) ?? null;
}

export function errorNumber(code: ErrorCode): number {
  const index = ALL.findIndex((error) => error.error === code);
  return code === "#CALC!" ? 14 : index + 1;
}

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

export function isErrorScalar(value: Scalar): value is CellError {
  return value !== null && typeof value === "object";
}
