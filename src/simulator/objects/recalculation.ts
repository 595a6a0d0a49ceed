import type { Calculation, ChangedArea, Services } from "../model/services";
import type { Rect, SheetModel, WorkbookModel } from "../model/types";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** Keeps what has to be calculated and does it when a value is needed, or at the end of the batch. */
export class Recalculation {
  private calculation: Calculation | null = null;
  /** Volatile formulas of the file have the values of another day until the first calculation. */
  private isFirst = true;
  /** null: anything may have changed. */
  private dirty: ChangedArea[] | null = [];
  mode: CalculationMode = "Automatic";
  /** `suspendApiCalculationUntilNextSync`. */
  isSuspended = false;

  constructor(
    private readonly model: WorkbookModel,
    private readonly services: Services,
    private readonly clock: () => Date,
    private readonly onCalculated: (areas: ChangedArea[]) => void,
  ) {}

  private engine(): Calculation {
    this.calculation ??= this.services.createCalculation(this.model, { clock: this.clock });
    return this.calculation;
  }

  cellsChanged(sheet: SheetModel, rect: Rect): void {
    this.dirty?.push({ sheetId: sheet.id, rect });
  }

  everythingChanged(): void {
    this.dirty = null;
  }

  /** Brings all values up to date, unless calculation is manual or suspended. */
  settle(): void {
    if (this.mode === "Manual" || this.isSuspended) return;
    this.calculate(false);
  }

  /** @param whole also what has not changed (a full calculation) */
  calculate(whole: boolean): void {
    const dirty = whole ? null : this.dirty;
    if (dirty?.length === 0 && !this.isFirst) return;
    this.isFirst = false;
    this.dirty = [];
    this.onCalculated(this.engine().recalculate(dirty));
  }

  /** The value of a formula as if it stood in that cell, with everything else up to date. */
  evaluate(formula: string, sheet: SheetModel, row: number, column: number) {
    this.settle();
    return this.engine().evaluate(formula, { sheetId: sheet.id, row, column });
  }
}
