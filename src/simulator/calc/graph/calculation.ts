/**
 * The calculation of a workbook: which formulas depend on what changed, in which order, and their new values. Formulas
 * this engine cannot calculate keep the value they have and are reported.
 */
import { rectOf } from "../../model/address";
import type { Calculation, ChangedArea } from "../../model/services";
import type { Scalar, SheetModel, WorkbookModel } from "../../model/types";
import { contextAt, evaluateRoot } from "../evaluate/evaluate";
import { dereference, toSingle } from "../evaluate/operands";
import { NAME_ERROR } from "../values/errors";
import type { ArrayValue, Value } from "../values/value";
import { whyUnsupported } from "./analyseFormula";
import { CellCollection } from "./changes";
import { evaluateText } from "./evaluateText";
import type { FormulaCell } from "./formulaCell";
import { FormulaGraph } from "./formulaGraph";
import { CellNotReady, calculateInOrder } from "./order";
import { type CalculationReport, makeReport } from "./report";
import { type ResultSink, storeFixedArray, storeScalar, storeSpill } from "./results";
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
  private readonly graph: FormulaGraph;
  private changes = new CellCollection();
  private late = new CellCollection();
  /** Only values that change after loading can make an unsupported formula stale. */
  private isFirst = false;

  constructor(
    private readonly workbook: WorkbookModel,
    options: SourceOptions,
  ) {
    this.source = new WorkbookSource(workbook, options);
    this.sink = this.makeSink();
    this.graph = new FormulaGraph(workbook, this.source, this.sink);
  }

  recalculate(changed: ChangedArea[] | null): ChangedArea[] {
    this.changes = new CellCollection();
    this.isFirst = changed === null && !this.graph.isBuilt;
    if (changed === null) {
      this.graph.rebuild();
      for (const formula of this.graph.dependencies.allFormulas()) this.graph.dirty.add(formula);
    } else {
      const isOpening = !this.graph.isBuilt;
      if (isOpening) this.graph.rebuild();
      this.graph.takeChanges(changed);
      if (isOpening) this.graph.markUnvalued();
    }
    this.calculateDirty();
    return this.changes.areas();
  }

  evaluate(formula: string, at: { sheetId: string; row: number; column: number }): Scalar | Scalar[][] {
    if (!this.graph.isBuilt) this.graph.rebuild();
    return evaluateText(this.source, formula, at);
  }

  report(): CalculationReport {
    return makeReport(this.graph.dependencies);
  }

  private calculateDirty(): void {
    this.source.guard = {
      beforeCell: (sheet, row, column) => {
        if (this.graph.dirty.bitsOf(sheet).has(row, column)) this.notReady(sheet, row, column);
      },
      beforeArea: (area) => {
        const cell = this.graph.dirty.firstIn(area);
        if (cell) this.notReady(area.sheet, cell.row, cell.column);
      },
    };
    try {
      for (let round = 0; this.graph.dirty.formulas.size > 0 && round < MAX_ROUNDS; round++) {
        this.late = new CellCollection();
        calculateInOrder([...this.graph.dirty.formulas], {
          dirty: this.graph.dirty,
          ownerAt: (sheet, row, column) => this.graph.dependencies.ownerAt(sheet, row, column),
          calculate: (formula) => this.calculate(formula),
          keepCyclic: (formula) => this.keepCyclic(formula),
        });
        if (this.late.isEmpty) continue;
        this.graph.dependencies.beginPass();
        for (const { sheet, rect } of this.late.rects()) this.graph.markReaders(sheet, rect);
        // OFFSET and INDIRECT may have read those cells without saying so.
        for (const formula of this.graph.dependencies.volatiles) this.graph.markDirty(formula);
      }
    } finally {
      this.source.guard = null;
    }
  }

  private notReady(sheet: SheetModel, row: number, column: number): void {
    const owner = this.graph.dependencies.ownerAt(sheet, row, column);
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
    this.graph.dirty.remove(formula);
    formula.unsupported = null;
    formula.isStale = false;
    formula.isCyclic = false;
  }

  private keepUnsupported(formula: FormulaCell, why: FormulaCell["unsupported"]): void {
    this.graph.dirty.remove(formula);
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
        return engine().graph.dependencies;
      },
      changed: (sheet, row, column, value) => {
        this.source.cellWritten(sheet, row, column, value);
        this.changes.add(sheet, row, column);
      },
      joinedOrLeft: (sheet, row, column) => this.late.add(sheet, row, column),
    };
  }
}
