import type { CellError, ErrorCode, Scalar } from "./types";

const known = new Map<string, CellError>();

/** The value that stands for an error: one object per code, so equal errors are the same value. */
export function cellError(code: ErrorCode): CellError {
  let error = known.get(code);
  if (!error) known.set(code, (error = Object.freeze({ error: code })));
  return error;
}

export function isCellError(value: Scalar | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}
