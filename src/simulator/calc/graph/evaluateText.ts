import type { Scalar } from "../../model/types";
import { contextAt, evaluateRoot } from "../evaluate/evaluate";
import { dereference } from "../evaluate/operands";
import { NAME_ERROR } from "../values/errors";
import { ArrayValue } from "../values/value";
import { whyUnsupported } from "./analyseFormula";
import type { WorkbookSource } from "./workbookSource";

/** The value of a formula that stands in no cell, as if it stood in one. */
export function evaluateText(
  source: WorkbookSource,
  formula: string,
  at: { sheetId: string; row: number; column: number },
): Scalar | Scalar[][] {
  const sheet = source.sheetById(at.sheetId);
  if (!sheet) return { error: "#REF!" };
  try {
    const node = source.parse(formula.replace(/^=/, ""));
    const context = contextAt(source, { sheet, row: at.row, column: at.column }, { arrayMode: true });
    const value = dereference(evaluateRoot(node, context), context);
    if (!(value instanceof ArrayValue)) return value ?? 0;
    return Array.from({ length: value.rowCount }, (_, row) =>
      Array.from({ length: value.columnCount }, (_c, column) => value.get(row, column) ?? 0),
    );
  } catch (error) {
    if (whyUnsupported(error)) return NAME_ERROR;
    throw error;
  }
}
