/** The formulas of a workbook, kept up to date with its cells, and which of them have to be calculated. */
import type { ChangedArea } from "../../model/services";
import type { Cell, Rect, SheetModel, WorkbookModel } from "../../model/types";
import { analyseFormula } from "./analyseFormula";
import { entersAsArray } from "./arrayFormula";
import { Dependencies } from "./dependencies";
import { DirtyCells } from "./dirty";
import type { FormulaCell } from "./formulaCell";
import { markDirty, markReaders } from "./marking";
import { type ResultSink, clearArray, clearCell } from "./results";
import type { WorkbookSource } from "./workbookSource";

export class FormulaGraph {
  dependencies = new Dependencies();
  dirty = this.newDirtyCells();
  /** Formulas are looked for when they are first needed. */
  isBuilt = false;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly source: WorkbookSource,
    private readonly sink: ResultSink,
  ) {}

  rebuild(): void {
    const filled = this.dependencies.cellsOfArrays();
    this.dependencies = new Dependencies();
    this.dirty = this.newDirtyCells();
    this.source.reset();
    const orphans = new Map<Cell, { sheet: SheetModel; row: number; column: number }>();
    for (const sheet of this.workbook.sheets) {
      for (const row of sheet.cells.rowNumbers()) {
        for (const [column, cell] of sheet.cells.row(row) ?? []) {
          if (cell.formula !== null) this.register(sheet, row, column, cell.formula);
          else if (filled.has(cell)) orphans.set(cell, { sheet, row, column });
        }
      }
    }
    // What an array had filled goes with its formula (a deleted row, say).
    for (const [cell, { sheet, row, column }] of orphans) {
      if (!this.dependencies.ownerAt(sheet, row, column)) clearCell(this.sink, sheet, row, column, cell);
    }
    this.isBuilt = true;
  }

  private newDirtyCells(): DirtyCells {
    return new DirtyCells((sheet, row, column) => this.dependencies.ownerAt(sheet, row, column));
  }

  private register(sheet: SheetModel, row: number, column: number, text: string): FormulaCell {
    const formula = analyseFormula(this.source, sheet, row, column, text);
    this.dependencies.add(formula);
    const cell = sheet.cells.get(row, column);
    const area = cell?.arrayArea;
    if (area && area.rowCount * area.columnCount > 1) this.dependencies.setArea(formula, area);
    return formula;
  }

  /** Brings the graph up to date with cells that were changed from outside, and marks what depends on them. */
  takeChanges(changed: readonly ChangedArea[]): void {
    this.dependencies.beginPass();
    const mark = (formula: FormulaCell): void => this.markDirty(formula);
    const areas = changed.flatMap(({ sheetId, rect }) => {
      const sheet = this.source.sheetById(sheetId);
      return sheet ? [{ sheet, rect }] : [];
    });
    for (const { sheet, rect } of areas) {
      this.source.cellsChanged(sheet, rect);
      this.disownOverwritten(sheet, rect);
    }
    for (const { sheet, rect } of areas) {
      const gone = [...this.dependencies.formulasIn(sheet, rect)];
      for (const formula of gone) {
        const cell = sheet.cells.get(formula.row, formula.column);
        if (cell?.formula === formula.text) mark(formula);
        else this.unregister(formula);
      }
      for (const { row, column, cell } of sheet.cells.inside(rect)) {
        if (cell.formula === null) continue;
        const known = this.dependencies.formulaAt(sheet, row, column);
        const formula = known ?? this.register(sheet, row, column, cell.formula);
        // A formula that is entered now (one without any value yet) is a dynamic one: it may spill.
        const isEntered = !known || cell.value === null;
        if (isEntered && !cell.arrayArea && formula.node) {
          cell.isDynamicArray = entersAsArray(formula.node, this.source, sheet) || undefined;
        }
        mark(formula);
      }
      this.dependencies.blockedBy(sheet, rect).forEach(mark);
      this.markReaders(sheet, rect);
    }
    this.dependencies.volatiles.forEach(mark);
  }

  /** Programs other than Excel often save formulas without their values: Excel calculates those when it opens the file. */
  markUnvalued(): void {
    const unvalued = [...this.dependencies.allFormulas()].filter(
      ({ sheet, row, column }) => sheet.cells.get(row, column)?.value === null,
    );
    for (const formula of unvalued) this.markDirty(formula);
  }

  private unregister(formula: FormulaCell): void {
    this.dirty.remove(formula);
    clearArray(this.sink, formula);
    const { area } = formula;
    this.dependencies.remove(formula);
    if (area) this.markReaders(formula.sheet, area);
  }

  /** Someone changed a cell that an array had filled: the array finds out that it is blocked, or fills it again. */
  private disownOverwritten(sheet: SheetModel, rect: Rect): void {
    for (const { row, column } of this.dependencies.arrayCellsIn(sheet, rect)) {
      const owner = this.dependencies.disown(sheet, row, column);
      if (owner) this.markDirty(owner);
    }
  }

  markDirty(formula: FormulaCell): void {
    markDirty(formula, this.dependencies, this.dirty);
  }

  markReaders(sheet: SheetModel, rect: Rect): void {
    markReaders(sheet, rect, this.dependencies, this.dirty);
  }
}
