/**
 * The calculation of a workbook: which formulas depend on what changed, in which order, and their new values. Formulas
 * this engine cannot calculate keep the value they have and are reported.
 */
import { rectOf } from "../../model/address";
import type { Calculation, ChangedArea } from "../../model/services";
import type { Cell, Rect, Scalar, SheetModel, WorkbookModel } from "../../model/types";
import { UnsupportedFormula } from "../evaluate/context";
import { contextAt, evaluateRoot } from "../evaluate/evaluate";
import { dereference, toSingle } from "../evaluate/operands";
import { FormulaSyntaxError } from "../parser/tokenize";
import { NAME_ERROR } from "../values/errors";
import { ArrayValue, type Value } from "../values/value";
import { entersAsArray } from "./arrayFormula";
import { CellCollection } from "./changes";
import { Dependencies } from "./dependencies";
import { DirtyCells } from "./dirty";
import type { FormulaCell } from "./formulaCell";
import { CellNotReady, calculateInOrder } from "./order";
import { findPrecedents } from "./precedents";
import { markDirty, markReaders } from "./marking";
import { type CalculationReport, makeReport } from "./report";
import { type ResultSink, clearArray, clearCell, storeFixedArray, storeScalar, storeSpill } from "./results";
import { type SourceOptions, WorkbookSource } from "./workbookSource";

export interface WorkbookCalculation extends Calculation {
  /** What could not be calculated, as of now. */
  report(): CalculationReport;
  /** The values as formulas read them, for conditional formats and validation. */
  readonly source: WorkbookSource;
}

/** Arrays that make each other grow are given up after so many rounds. */
const MAX_ROUNDS = 50;

/**
 * A calculation of a workbook. Nothing is calculated yet: values stay those of the file until `recalculate`.
 */
export function createCalculation(workbook: WorkbookModel, options: SourceOptions): WorkbookCalculation {
  return new Engine(workbook, options);
}

class Engine implements WorkbookCalculation {
  readonly source: WorkbookSource;
  private readonly sink: ResultSink;
  private dependencies = new Dependencies();
  private dirty = this.newDirtyCells();
  private changes = new CellCollection();
  private late = new CellCollection();
  private isBuilt = false;
  /** Only values that change after loading can make an unsupported formula stale. */
  private isFirst = false;

  constructor(
    private readonly workbook: WorkbookModel,
    options: SourceOptions,
  ) {
    this.source = new WorkbookSource(workbook, options);
    this.sink = this.makeSink();
  }

  recalculate(changed: ChangedArea[] | null): ChangedArea[] {
    this.changes = new CellCollection();
    this.isFirst = changed === null && !this.isBuilt;
    if (changed === null) {
      this.rebuild();
      for (const formula of this.dependencies.allFormulas()) this.dirty.add(formula);
    } else {
      const isOpening = !this.isBuilt;
      if (isOpening) this.rebuild();
      this.takeChanges(changed);
      if (isOpening) this.markUnvalued();
    }
    this.calculateDirty();
    return this.changes.areas();
  }

  evaluate(formula: string, at: { sheetId: string; row: number; column: number }): Scalar | Scalar[][] {
    if (!this.isBuilt) this.rebuild();
    const sheet = this.source.sheetById(at.sheetId);
    if (!sheet) return { error: "#REF!" };
    try {
      const node = this.source.parse(formula.replace(/^=/, ""));
      const context = contextAt(this.source, { sheet, row: at.row, column: at.column }, { arrayMode: true });
      const value = dereference(evaluateRoot(node, context), context);
      if (!(value instanceof ArrayValue)) return value ?? 0;
      return Array.from({ length: value.rowCount }, (_, row) =>
        Array.from({ length: value.columnCount }, (_c, column) => value.get(row, column) ?? 0),
      );
    } catch (error) {
      if (error instanceof UnsupportedFormula || error instanceof FormulaSyntaxError) return NAME_ERROR;
      throw error;
    }
  }

  report(): CalculationReport {
    return makeReport(this.dependencies);
  }

  private rebuild(): void {
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
    const formula = this.analyse(sheet, row, column, text);
    this.dependencies.add(formula);
    const cell = sheet.cells.get(row, column);
    const area = cell?.arrayArea;
    if (area && area.rowCount * area.columnCount > 1) this.dependencies.setArea(formula, area);
    return formula;
  }

  private analyse(sheet: SheetModel, row: number, column: number, text: string): FormulaCell {
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
      const node = this.source.parse(text.replace(/^=/, ""));
      const context = contextAt(this.source, base, { arrayMode: false });
      const { areas, isVolatile } = findPrecedents(node, context);
      return { ...base, node, areas, isVolatile, unsupported: null };
    } catch (error) {
      const unsupported = whyUnsupported(error);
      if (!unsupported) throw error;
      return { ...base, node: null, areas: [], isVolatile: false, unsupported };
    }
  }

  /** Brings the graph up to date with cells that were changed from outside, and marks what depends on them. */
  private takeChanges(changed: readonly ChangedArea[]): void {
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
  private markUnvalued(): void {
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

  private markDirty(formula: FormulaCell): void {
    markDirty(formula, this.dependencies, this.dirty);
  }

  private markReaders(sheet: SheetModel, rect: Rect): void {
    markReaders(sheet, rect, this.dependencies, this.dirty);
  }

  private calculateDirty(): void {
    this.source.guard = {
      beforeCell: (sheet, row, column) => {
        if (this.dirty.bitsOf(sheet).has(row, column)) this.notReady(sheet, row, column);
      },
      beforeArea: (area) => {
        const cell = this.dirty.firstIn(area);
        if (cell) this.notReady(area.sheet, cell.row, cell.column);
      },
    };
    try {
      for (let round = 0; this.dirty.formulas.size > 0 && round < MAX_ROUNDS; round++) {
        this.late = new CellCollection();
        calculateInOrder([...this.dirty.formulas], {
          dirty: this.dirty,
          ownerAt: (sheet, row, column) => this.dependencies.ownerAt(sheet, row, column),
          calculate: (formula) => this.calculate(formula),
          keepCyclic: (formula) => this.keepCyclic(formula),
        });
        if (this.late.isEmpty) continue;
        this.dependencies.beginPass();
        for (const { sheet, rect } of this.late.rects()) this.markReaders(sheet, rect);
        // OFFSET and INDIRECT may have read those cells without saying so.
        for (const formula of this.dependencies.volatiles) this.markDirty(formula);
      }
    } finally {
      this.source.guard = null;
    }
  }

  private notReady(sheet: SheetModel, row: number, column: number): void {
    const owner = this.dependencies.ownerAt(sheet, row, column);
    if (owner) throw new CellNotReady(owner);
  }

  private calculate(formula: FormulaCell): void {
    const { sheet, row, column, node } = formula;
    const cell = sheet.cells.get(row, column);
    if (!cell || !node) return this.keepUnsupported(formula, formula.unsupported);
    const isArray = cell.isDynamicArray === true || cell.arrayArea !== undefined;
    const context = contextAt(this.source, formula, { arrayMode: isArray });
    let value: Value;
    try {
      value = evaluateRoot(node, context);
      value = isArray ? dereference(value, context) : toSingle(value, context);
    } catch (error) {
      const unsupported = whyUnsupported(error);
      if (!unsupported) throw error;
      return this.keepUnsupported(formula, unsupported);
    }
    this.finish(formula);
    if (!isArray) storeScalar(this.sink, formula, value as Scalar);
    else if (cell.isDynamicArray) storeSpill(this.sink, formula, value as Scalar | ArrayValue);
    else
      storeFixedArray(
        this.sink,
        formula,
        cell.arrayArea ?? rectOf(row, column),
        value as Scalar | ArrayValue,
      );
  }

  private finish(formula: FormulaCell): void {
    this.dirty.remove(formula);
    formula.unsupported = null;
    formula.isStale = false;
    formula.isCyclic = false;
  }

  private keepUnsupported(formula: FormulaCell, why: FormulaCell["unsupported"]): void {
    this.dirty.remove(formula);
    formula.unsupported = why;
    formula.isStale = formula.isStale || !this.isFirst;
    formula.isCyclic = false;
    const cell = formula.sheet.cells.get(formula.row, formula.column);
    if (cell?.value === null) storeScalar(this.sink, formula, NAME_ERROR);
  }

  private keepCyclic(formula: FormulaCell): void {
    this.finish(formula);
    formula.isCyclic = true;
    const cell = formula.sheet.cells.get(formula.row, formula.column);
    if (cell?.value === null) storeScalar(this.sink, formula, 0);
  }

  private makeSink(): ResultSink {
    const engine = (): Engine => this;
    return {
      workbook: this.workbook,
      get dependencies() {
        return engine().dependencies;
      },
      changed: (sheet, row, column, value) => {
        this.source.cellWritten(sheet, row, column, value);
        this.changes.add(sheet, row, column);
      },
      joinedOrLeft: (sheet, row, column) => this.late.add(sheet, row, column),
    };
  }
}

function whyUnsupported(error: unknown): FormulaCell["unsupported"] {
  if (error instanceof UnsupportedFormula) return { reason: error.reason, detail: error.detail };
  if (error instanceof FormulaSyntaxError) return { reason: "syntax", detail: error.message };
  return null;
}
