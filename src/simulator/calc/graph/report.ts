/** What a calculation could not do, so that no value is wrong in silence. */
import type { UnsupportedFormula } from "../evaluate/context";
import type { Dependencies } from "./dependencies";
import { type FormulaCell, filledArea } from "./formulaCell";

export interface ReportedCell {
  sheetId: string;
  row: number;
  column: number;
  /** With its "=". */
  formula: string;
}

export interface UnsupportedCell extends ReportedCell {
  reason: UnsupportedFormula["reason"];
  /** The function, workbook or feature. */
  detail: string;
  /** Something the formula reads has changed since its value was right. */
  isStale: boolean;
}

export interface CalculationReport {
  /** Formulas that keep the value the file had (#NAME? when it had none). */
  unsupported: UnsupportedCell[];
  /** Formulas that depend on themselves: they keep their value, 0 when they had none. */
  cycles: ReportedCell[];
  /** Formulas that were calculated from stale values. */
  affected: ReportedCell[];
}

function place({ sheet, row, column, text }: FormulaCell): ReportedCell {
  return { sheetId: sheet.id, row, column, formula: text };
}

/** Every formula that depends on the given ones, directly or not. */
function readersOf(formulas: ReadonlySet<FormulaCell>, dependencies: Dependencies): FormulaCell[] {
  const found = new Set<FormulaCell>();
  const open = [...formulas];
  dependencies.beginPass();
  for (let formula = open.pop(); formula; formula = open.pop()) {
    dependencies.forEachReader(formula.sheet, filledArea(formula), (reader) => {
      if (found.has(reader) || formulas.has(reader)) return;
      found.add(reader);
      open.push(reader);
    });
  }
  return [...found];
}

/** The state of all formulas. */
export function makeReport(dependencies: Dependencies): CalculationReport {
  const unsupported: UnsupportedCell[] = [];
  const cycles: ReportedCell[] = [];
  const stale = new Set<FormulaCell>();
  for (const formula of dependencies.allFormulas()) {
    if (formula.unsupported) {
      unsupported.push({ ...place(formula), ...formula.unsupported, isStale: formula.isStale });
      if (formula.isStale) stale.add(formula);
    }
    if (formula.isCyclic) cycles.push(place(formula));
  }
  return { unsupported, cycles, affected: readersOf(stale, dependencies).map(place) };
}
