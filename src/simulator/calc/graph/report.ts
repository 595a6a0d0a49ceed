/** What a calculation could not do, so that no value is wrong in silence. */
import type { UnsupportedFormula } from "../evaluate/context";

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
