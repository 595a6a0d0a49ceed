/**
 * Calculating dirty formulas in an order in which everything they read is ready. Formulas are visited depth first
 * (Tarjan 1972, "Depth-first search and linear graph algorithms") with a stack of our own, so that a chain of a
 * hundred thousand cells is no deeper than one. Groups that read each other are looked at again by what they really
 * read: IF(FALSE, A1) does not read A1.
 */
import type { DirtyCells } from "./dirty";
import type { FormulaCell } from "./formulaCell";

/** Thrown while a formula is evaluated and reads a cell that is not ready. */
export class CellNotReady {
  constructor(readonly formula: FormulaCell) {}
}

export interface OrderActions {
  dirty: DirtyCells;
  ownerAt(sheet: FormulaCell["sheet"], row: number, column: number): FormulaCell | undefined;
  /** Evaluates and stores; throws CellNotReady. */
  calculate(formula: FormulaCell): void;
  /** The formula depends on itself: it keeps its value. */
  keepCyclic(formula: FormulaCell): void;
}

interface Frame {
  readonly formula: FormulaCell;
  readonly index: number;
  lowLink: number;
  area: number;
  columns: readonly number[] | null;
  column: number;
  row: number;
}

export function calculateInOrder(formulas: Iterable<FormulaCell>, actions: OrderActions): void {
  const walk = new Walk(actions);
  for (const formula of formulas) if (actions.dirty.has(formula)) walk.visit(formula);
}

class Walk {
  private readonly indexes = new Map<FormulaCell, number>();
  /** Visited, not yet assigned to a group. */
  private readonly pending: FormulaCell[] = [];
  private readonly isPending = new Set<FormulaCell>();
  private frames: Frame[] = [];

  constructor(private readonly actions: OrderActions) {}

  visit(root: FormulaCell): void {
    this.enter(root);
    for (
      let frame = this.frames[this.frames.length - 1];
      frame;
      frame = this.frames[this.frames.length - 1]
    ) {
      const precedent = this.nextPrecedent(frame);
      if (precedent) this.follow(frame, precedent);
      else this.leave(frame);
    }
  }

  private enter(formula: FormulaCell): void {
    const index = this.indexes.size;
    this.indexes.set(formula, index);
    this.pending.push(formula);
    this.isPending.add(formula);
    this.frames.push({ formula, index, lowLink: index, area: 0, columns: null, column: 0, row: -1 });
  }

  private follow(frame: Frame, precedent: FormulaCell): void {
    const index = this.indexes.get(precedent);
    if (index === undefined) this.enter(precedent);
    else if (this.isPending.has(precedent)) frame.lowLink = Math.min(frame.lowLink, index);
  }

  /** The next dirty formula among the areas that a formula reads; remembers where it stopped. */
  private nextPrecedent(frame: Frame): FormulaCell | null {
    const { dirty, ownerAt } = this.actions;
    for (; frame.area < frame.formula.areas.length; frame.area++, frame.columns = null) {
      const area = frame.formula.areas[frame.area];
      if (!area) continue;
      const bits = dirty.bitsOf(area.sheet);
      if (!frame.columns) {
        frame.columns = bits.isEmpty ? [] : bits.columnsIn(area);
        frame.column = 0;
        frame.row = area.row;
      }
      for (; frame.column < frame.columns.length; frame.column++, frame.row = area.row) {
        const column = frame.columns[frame.column] ?? 0;
        const row = bits.next(column, frame.row, area.row + area.rowCount - 1);
        if (row < 0) continue;
        frame.row = row + 1;
        const owner = ownerAt(area.sheet, row, column);
        if (owner) return owner;
      }
    }
    return null;
  }

  private leave(frame: Frame): void {
    const top = this.pending[this.pending.length - 1];
    const readsItself = frame.formula === top && this.namesItself(frame.formula);
    if (frame.lowLink === frame.index && frame.formula === top && !readsItself) {
      const missing = this.tryToCalculate(frame.formula);
      // Reading a cell that the text does not name (OFFSET, INDIRECT): one more thing to do first.
      if (missing && missing !== frame.formula) return this.follow(frame, missing);
      this.forget(frame.formula);
      if (missing) this.actions.keepCyclic(frame.formula);
    } else if (frame.lowLink === frame.index) {
      const from = this.pending.lastIndexOf(frame.formula);
      const group = this.pending.slice(from);
      group.forEach((formula) => this.isPending.delete(formula));
      this.pending.length = from;
      this.untangle(group);
    }
    this.frames.pop();
    const parent = this.frames[this.frames.length - 1];
    if (parent && this.isPending.has(frame.formula)) parent.lowLink = Math.min(parent.lowLink, frame.lowLink);
  }

  private forget(formula: FormulaCell): void {
    this.pending.pop();
    this.isPending.delete(formula);
  }

  private namesItself({ sheet, row, column, areas }: FormulaCell): boolean {
    return areas.some(
      (area) =>
        area.sheet === sheet &&
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount,
    );
  }

  /** null when it was calculated, else the formula that has to come first. */
  private tryToCalculate(formula: FormulaCell): FormulaCell | null {
    try {
      this.actions.calculate(formula);
      return null;
    } catch (error) {
      if (error instanceof CellNotReady) return error.formula;
      throw error;
    }
  }

  /** Formulas that name each other, in the order in which they really read each other; true cycles keep their values. */
  private untangle(group: readonly FormulaCell[]): void {
    for (const start of group) {
      const path: FormulaCell[] = [start];
      const onPath = new Set(path);
      for (let formula = path[path.length - 1]; formula; formula = path[path.length - 1]) {
        const missing = this.actions.dirty.has(formula) ? this.tryToCalculate(formula) : null;
        if (missing && !onPath.has(missing)) {
          path.push(missing);
          onPath.add(missing);
          continue;
        }
        // All from the missing one to the end of the path wait for each other.
        const from = missing ? path.indexOf(missing) : path.length - 1;
        for (const done of path.splice(from)) {
          onPath.delete(done);
          if (missing) this.actions.keepCyclic(done);
        }
      }
    }
  }
}
