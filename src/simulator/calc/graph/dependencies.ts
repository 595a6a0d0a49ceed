/** Which formulas there are, and which of them read a cell. */
import { intersection, rectContains } from "../../model/address";
import type { Cell, Rect, SheetModel } from "../../model/types";
import { type Area, isSingleCell } from "../values/value";
import { type FormulaCell, cellKey } from "./formulaCell";
import { RTree } from "./rtree";

/** One range as formulas name it; many formulas share it. */
interface RangeNode {
  readonly rect: Rect;
  readonly readers: Set<FormulaCell>;
  /** The pass in which its readers were last visited. */
  visited: number;
}

interface SheetIndex {
  readonly formulas: Map<number, FormulaCell>;
  /** Formulas whose array fills a cell, anchors included. */
  readonly owners: Map<number, FormulaCell>;
  readonly cellReaders: Map<number, Set<FormulaCell>>;
  readonly ranges: Map<string, RangeNode>;
  readonly tree: RTree<RangeNode>;
}

export class Dependencies {
  private readonly sheets = new Map<SheetModel, SheetIndex>();
  private pass = 0;
  readonly volatiles = new Set<FormulaCell>();
  /** Anchors that wait for room to spill. */
  readonly blocked = new Set<FormulaCell>();

  private indexOf(sheet: SheetModel): SheetIndex {
    let index = this.sheets.get(sheet);
    if (!index) {
      index = {
        formulas: new Map(),
        owners: new Map(),
        cellReaders: new Map(),
        ranges: new Map(),
        tree: new RTree(),
      };
      this.sheets.set(sheet, index);
    }
    return index;
  }

  formulaAt(sheet: SheetModel, row: number, column: number): FormulaCell | undefined {
    return this.sheets.get(sheet)?.formulas.get(cellKey(row, column));
  }

  /** The formula whose result stands in a cell, its own or an array from elsewhere. */
  ownerAt(sheet: SheetModel, row: number, column: number): FormulaCell | undefined {
    const index = this.sheets.get(sheet);
    const key = cellKey(row, column);
    return index?.formulas.get(key) ?? index?.owners.get(key);
  }

  *allFormulas(): IterableIterator<FormulaCell> {
    for (const index of this.sheets.values()) yield* index.formulas.values();
  }

  *formulasIn(sheet: SheetModel, rect: Rect): IterableIterator<FormulaCell> {
    const index = this.sheets.get(sheet);
    if (!index) return;
    if (rect.rowCount * rect.columnCount > index.formulas.size) {
      for (const formula of index.formulas.values()) {
        if (rectContains(rect, formula.row, formula.column)) yield formula;
      }
      return;
    }
    for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
      for (let column = rect.column; column < rect.column + rect.columnCount; column++) {
        const formula = index.formulas.get(cellKey(row, column));
        if (formula) yield formula;
      }
    }
  }

  add(formula: FormulaCell): void {
    this.indexOf(formula.sheet).formulas.set(cellKey(formula.row, formula.column), formula);
    if (formula.isVolatile) this.volatiles.add(formula);
    for (const area of formula.areas) this.addReader(area, formula);
  }

  private addReader(area: Area, formula: FormulaCell): void {
    const index = this.indexOf(area.sheet);
    if (isSingleCell(area)) {
      const key = cellKey(area.row, area.column);
      const readers = index.cellReaders.get(key);
      if (readers) readers.add(formula);
      else index.cellReaders.set(key, new Set([formula]));
      return;
    }
    const key = rangeKey(area);
    let range = index.ranges.get(key);
    if (!range) {
      const { row, column, rowCount, columnCount } = area;
      range = { rect: { row, column, rowCount, columnCount }, readers: new Set(), visited: 0 };
      index.ranges.set(key, range);
      index.tree.insert(range.rect, range);
    }
    range.readers.add(formula);
  }

  remove(formula: FormulaCell): void {
    const index = this.indexOf(formula.sheet);
    index.formulas.delete(cellKey(formula.row, formula.column));
    this.volatiles.delete(formula);
    this.blocked.delete(formula);
    this.setArea(formula, null);
    for (const area of formula.areas) this.removeReader(area, formula);
  }

  private removeReader(area: Area, formula: FormulaCell): void {
    const index = this.indexOf(area.sheet);
    if (isSingleCell(area)) {
      const key = cellKey(area.row, area.column);
      const readers = index.cellReaders.get(key);
      if (readers?.delete(formula) && readers.size === 0) index.cellReaders.delete(key);
      return;
    }
    const key = rangeKey(area);
    const range = index.ranges.get(key);
    if (!range?.readers.delete(formula) || range.readers.size > 0) return;
    index.ranges.delete(key);
    index.tree.remove(range.rect, range);
  }

  /** Notes which cells a formula's array fills now. */
  setArea(formula: FormulaCell, area: Rect | null): void {
    const { owners } = this.indexOf(formula.sheet);
    eachCell(formula.area, (row, column) => {
      const key = cellKey(row, column);
      if (owners.get(key) === formula) owners.delete(key);
    });
    formula.area = area;
    formula.filled = [];
    eachCell(area, (row, column) => {
      owners.set(cellKey(row, column), formula);
      const cell = formula.sheet.cells.get(row, column);
      if (cell && cell.formula === null) formula.filled.push(cell);
    });
  }

  /** A cell of an array was overwritten: it is no longer the array's. */
  disown(sheet: SheetModel, row: number, column: number): FormulaCell | undefined {
    const index = this.sheets.get(sheet);
    const key = cellKey(row, column);
    const owner = index?.owners.get(key);
    if (!owner || (owner.row === row && owner.column === column)) return undefined;
    index?.owners.delete(key);
    return owner;
  }

  /** The cells of a rectangle that arrays fill. */
  arrayCellsIn(sheet: SheetModel, rect: Rect): { row: number; column: number }[] {
    const owners = this.sheets.get(sheet)?.owners;
    if (!owners || owners.size === 0) return [];
    const found: { row: number; column: number }[] = [];
    if (rect.rowCount * rect.columnCount > owners.size) {
      for (const key of owners.keys()) {
        const [row, column] = [Math.floor(key / 16_384), key % 16_384];
        if (rectContains(rect, row, column)) found.push({ row, column });
      }
      return found;
    }
    eachCell(rect, (row, column) => {
      if (owners.has(cellKey(row, column))) found.push({ row, column });
    });
    return found;
  }

  /** The cells that arrays fill, as objects: rows and columns may have moved them since. */
  cellsOfArrays(): Set<Cell> {
    const cells = new Set<Cell>();
    for (const formula of this.allFormulas()) for (const cell of formula.filled) cells.add(cell);
    return cells;
  }

  /** Anchors that wait for cells of this rectangle. */
  blockedBy(sheet: SheetModel, rect: Rect): FormulaCell[] {
    return [...this.blocked].filter(
      (formula) => formula.sheet === sheet && formula.blockedArea && intersection(formula.blockedArea, rect),
    );
  }

  /** Starts a walk over readers in which every range is visited once. */
  beginPass(): void {
    this.pass++;
  }

  /** Visits the formulas that read any cell of a rectangle. */
  forEachReader(sheet: SheetModel, rect: Rect, visit: (formula: FormulaCell) => void): void {
    const index = this.sheets.get(sheet);
    if (!index) return;
    if (rect.rowCount * rect.columnCount > index.cellReaders.size) {
      for (const [key, readers] of index.cellReaders) {
        if (rectContains(rect, Math.floor(key / 16_384), key % 16_384)) readers.forEach(visit);
      }
    } else {
      for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
        for (let column = rect.column; column < rect.column + rect.columnCount; column++) {
          index.cellReaders.get(cellKey(row, column))?.forEach(visit);
        }
      }
    }
    index.tree.search(rect, (range) => {
      if (range.visited === this.pass) return;
      range.visited = this.pass;
      range.readers.forEach(visit);
    });
  }
}

function rangeKey(area: Rect): string {
  return `${area.row},${area.column},${area.rowCount},${area.columnCount}`;
}

function eachCell(rect: Rect | null, visit: (row: number, column: number) => void): void {
  if (!rect) return;
  for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
    for (let column = rect.column; column < rect.column + rect.columnCount; column++) visit(row, column);
  }
}
