/** The formulas that have to be calculated, and the cells their results stand in. */
import type { SheetModel } from "../../model/types";
import type { Area } from "../values/value";
import { CellBits } from "./cellBits";
import type { FormulaCell } from "./formulaCell";

export class DirtyCells {
  private readonly bits = new Map<SheetModel, CellBits>();
  readonly formulas = new Set<FormulaCell>();

  constructor(
    private readonly ownerAt: (sheet: SheetModel, row: number, column: number) => FormulaCell | undefined,
  ) {}

  bitsOf(sheet: SheetModel): CellBits {
    let bits = this.bits.get(sheet);
    if (!bits) this.bits.set(sheet, (bits = new CellBits()));
    return bits;
  }

  has(formula: FormulaCell): boolean {
    return this.formulas.has(formula);
  }

  /** false when it was in already. */
  add(formula: FormulaCell): boolean {
    if (this.formulas.has(formula)) return false;
    this.formulas.add(formula);
    this.eachCell(formula, (bits, row, column) => bits.add(row, column));
    return true;
  }

  /** Before the formula's array changes its size: the cells are those it filled when it became dirty. */
  remove(formula: FormulaCell): void {
    if (!this.formulas.delete(formula)) return;
    this.eachCell(formula, (bits, row, column) => bits.delete(row, column));
  }

  private eachCell(formula: FormulaCell, visit: (bits: CellBits, row: number, column: number) => void): void {
    const bits = this.bitsOf(formula.sheet);
    visit(bits, formula.row, formula.column);
    const { area, sheet } = formula;
    if (!area) return;
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        // Cells of the area that someone has overwritten are their own.
        if (this.ownerAt(sheet, row, column) === formula) visit(bits, row, column);
      }
    }
  }

  firstIn(area: Area): { row: number; column: number } | null {
    return this.bits.get(area.sheet)?.firstIn(area) ?? null;
  }
}
