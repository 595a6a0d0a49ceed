/** What a formula reads, told from its text. */
import type { SheetModel } from "../../model/types";
import { UnsupportedFormula } from "../evaluate/context";
import { contextAt } from "../evaluate/evaluate";
import { FormulaSyntaxError } from "../parser/tokenize";
import type { FormulaCell } from "./formulaCell";
import { findPrecedents } from "./precedents";
import type { WorkbookSource } from "./workbookSource";

/** A formula that cannot be understood is one without precedents, with the reason. */
export function analyseFormula(
  source: WorkbookSource,
  sheet: SheetModel,
  row: number,
  column: number,
  text: string,
): FormulaCell {
  const base = {
    sheet,
    row,
    column,
    text,
    isStale: false,
    isCyclic: false,
    area: null,
    filled: [],
    blockedArea: null,
  };
  try {
    const node = source.parse(text.replace(/^=/, ""));
    const context = contextAt(source, base, { arrayMode: false });
    const { areas, isVolatile } = findPrecedents(node, context);
    return { ...base, node, areas, isVolatile, unsupported: null };
  } catch (error) {
    const unsupported = whyUnsupported(error);
    if (!unsupported) throw error;
    return { ...base, node: null, areas: [], isVolatile: false, unsupported };
  }
}

/** Why a formula cannot be calculated; null for any other error. */
export function whyUnsupported(error: unknown): FormulaCell["unsupported"] {
  if (error instanceof UnsupportedFormula) return { reason: error.reason, detail: error.detail };
  if (error instanceof FormulaSyntaxError) return { reason: "syntax", detail: error.message };
  return null;
}
