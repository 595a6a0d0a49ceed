/** A workbook as formulas read it: values, names, tables and sheets, with ranges read once while they do not change. */
import { rectContains } from "../../model/address";
import type { DefinedName, Rect, Scalar, SheetModel, TableModel, WorkbookModel } from "../../model/types";
import { findSheetById, sheetNameKey } from "../../model/workbook";
import type { CellSource } from "../evaluate/context";
import { PositionIndex, Snapshot } from "../evaluate/snapshot";
import type { Node } from "../parser/ast";
import { parse } from "../parser/parse";
import { type LocaleRules, EN_US } from "../typed/locale";
import { type TypingRules, typingRules } from "../typed/rules";
import { isError } from "../values/errors";
import type { Area } from "../values/value";
import { Versions, WIDE } from "./versions";

export interface SourceOptions {
  clock: () => Date;
  random?: () => number;
  locale?: LocaleRules;
}

/** Areas of at least this many cells get an index when they are searched again. */
const INDEX_FROM = 64;
const INDEXED_CELLS = 2_000_000;
/** Areas at least this high are put together from whole columns. */
const HIGH = 64;
/** Beyond this many cells an area is cut to the used part of its sheet. */
const CUT_FROM = 1_024;
const PARSED_FORMULAS = 100_000;

interface IndexedArea {
  version: number;
  /** null until the area is searched for the second time in one state. */
  index: PositionIndex | null;
}

interface SheetState {
  versions: Versions;
  /** Rows and columns up to which there are values; null when it has to be measured again. */
  extent: { rows: number; columns: number } | null;
  indexed: Map<string, IndexedArea>;
  /** Whole columns as lists, kept up to date while the calculation writes. */
  columns: Map<number, Scalar[]>;
}

/** Asked before cells are read while formulas are being calculated. */
export interface ReadGuard {
  beforeCell(sheet: SheetModel, row: number, column: number): void;
  beforeArea(area: Area): void;
}

export class WorkbookSource implements CellSource {
  readonly clock: () => Date;
  readonly random: () => number;
  guard: ReadGuard | null = null;
  private rulesOfDay: TypingRules;
  private states = new Map<SheetModel, SheetState>();
  private readonly parsed = new Map<string, Node>();
  private sheetsByName: Map<string, SheetModel> | null = null;
  private namesByKey: Map<string, DefinedName> | null = null;
  private tablesByName: Map<string, { sheet: SheetModel; table: TableModel }> | null = null;
  private indexedCells = 0;

  constructor(
    readonly workbook: WorkbookModel,
    private readonly options: SourceOptions,
  ) {
    this.clock = options.clock;
    this.random = options.random ?? Math.random;
    this.rulesOfDay = typingRules(this.clock, workbook.date1904, options.locale ?? EN_US);
  }

  get rules(): TypingRules {
    return this.rulesOfDay;
  }

  /** Forgets everything about sheets, names, tables and values: anything may have changed. */
  reset(): void {
    this.states = new Map();
    this.indexedCells = 0;
    this.sheetsByName = this.namesByKey = this.tablesByName = null;
    this.rulesOfDay = typingRules(this.clock, this.workbook.date1904, this.options.locale ?? EN_US);
  }

  private stateOf(sheet: SheetModel): SheetState {
    let state = this.states.get(sheet);
    if (!state) {
      state = { versions: new Versions(), extent: null, indexed: new Map(), columns: new Map() };
      this.states.set(sheet, state);
    }
    return state;
  }

  /** Cells were changed by someone else. */
  cellsChanged(sheet: SheetModel, rect: Rect): void {
    const state = this.stateOf(sheet);
    state.versions.changedRect(rect);
    state.extent = null;
    if (rect.columnCount > WIDE) state.columns.clear();
    else for (let i = 0; i < rect.columnCount; i++) state.columns.delete(rect.column + i);
  }

  /** One value was changed by the calculation. */
  cellWritten(sheet: SheetModel, row: number, column: number, value: Scalar): void {
    const state = this.stateOf(sheet);
    state.versions.changed(column);
    const list = state.columns.get(column);
    if (list) {
      while (list.length < row) list.push(null);
      list[row] = value;
    }
    if (state.extent) {
      state.extent.rows = Math.max(state.extent.rows, row + 1);
      state.extent.columns = Math.max(state.extent.columns, column + 1);
    }
  }

  valueAt(sheet: SheetModel, row: number, column: number): Scalar {
    this.guard?.beforeCell(sheet, row, column);
    return sheet.cells.get(row, column)?.value ?? null;
  }

  snapshot(area: Area): Snapshot {
    this.guard?.beforeArea(area);
    let { rowCount: rows, columnCount: columns } = area;
    if (rows * columns > CUT_FROM) {
      const extent = this.extentOf(area.sheet);
      rows = Math.max(0, Math.min(rows, extent.rows - area.row));
      columns = Math.max(0, Math.min(columns, extent.columns - area.column));
      if (rows === 0 || columns === 0) rows = columns = 0;
    }
    const isHigh = rows >= HIGH;
    const lists: (readonly Scalar[])[] = [];
    for (let i = 0; i < columns; i++) {
      const column = area.column + i;
      lists.push(isHigh ? this.columnOf(area.sheet, column) : readColumn(area.sheet, area.row, rows, column));
    }
    return new Snapshot(
      area.rowCount,
      area.columnCount,
      rows,
      columns,
      lists,
      isHigh ? area.row : 0,
      (snapshot) => this.indexOf(area, snapshot),
    );
  }

  private indexOf(area: Area, snapshot: Snapshot): PositionIndex | null {
    const cells = snapshot.filledRows * snapshot.filledColumns;
    if (cells < INDEX_FROM || cells > INDEXED_CELLS) return null;
    const { versions, indexed } = this.stateOf(area.sheet);
    const key = `${area.row},${area.column},${area.rowCount},${area.columnCount}`;
    const version = versions.of(area);
    const known = indexed.get(key);
    if (known?.version !== version) {
      indexed.set(key, { version, index: null });
      return null;
    }
    if (!known.index) {
      this.indexedCells += cells;
      if (this.indexedCells > INDEXED_CELLS) {
        for (const other of this.states.values()) other.indexed.clear();
        this.indexedCells = cells;
      }
      known.index = new PositionIndex(snapshot);
      indexed.set(key, known);
    }
    return known.index;
  }

  private columnOf(sheet: SheetModel, column: number): Scalar[] {
    const { columns } = this.stateOf(sheet);
    let list = columns.get(column);
    if (!list) {
      list = readColumn(sheet, 0, this.extentOf(sheet).rows, column);
      columns.set(column, list);
    }
    return list;
  }

  private extentOf(sheet: SheetModel): { rows: number; columns: number } {
    const state = this.stateOf(sheet);
    if (!state.extent) {
      const used = sheet.cells.usedRect((cell) => cell.value !== null || cell.formula !== null);
      state.extent = {
        rows: used ? used.row + used.rowCount : 0,
        columns: used ? used.column + used.columnCount : 0,
      };
    }
    return state.extent;
  }

  usedExtent(): { rows: number; columns: number } {
    let rows = 1;
    let columns = 1;
    for (const sheet of this.workbook.sheets) {
      const extent = this.extentOf(sheet);
      rows = Math.max(rows, extent.rows);
      columns = Math.max(columns, extent.columns);
    }
    return { rows, columns };
  }

  formulaAt(sheet: SheetModel, row: number, column: number): string | null {
    return sheet.cells.get(row, column)?.formula ?? null;
  }

  sheetNamed(name: string): SheetModel | null {
    this.sheetsByName ??= new Map(this.workbook.sheets.map((sheet) => [sheetNameKey(sheet.name), sheet]));
    return this.sheetsByName.get(sheetNameKey(name)) ?? null;
  }

  definedName(name: string, sheet: SheetModel): DefinedName | null {
    this.namesByKey ??= new Map(
      this.workbook.names.map((defined) => [
        `${defined.sheetId ?? ""}|${defined.name.toLowerCase()}`,
        defined,
      ]),
    );
    const key = name.toLowerCase();
    return this.namesByKey.get(`${sheet.id}|${key}`) ?? this.namesByKey.get(`|${key}`) ?? null;
  }

  tableNamed(name: string): { sheet: SheetModel; table: TableModel } | null {
    if (!this.tablesByName) {
      this.tablesByName = new Map();
      for (const sheet of this.workbook.sheets) {
        for (const table of sheet.tables)
          this.tablesByName.set(table.displayName.toLowerCase(), { sheet, table });
      }
    }
    return this.tablesByName.get(name.toLowerCase()) ?? null;
  }

  tableAt(sheet: SheetModel, row: number, column: number): TableModel | null {
    return sheet.tables.find((table) => rectContains(table.range, row, column)) ?? null;
  }

  spillArea(sheet: SheetModel, row: number, column: number): Rect | null {
    const cell = sheet.cells.get(row, column);
    const isBlocked = isError(cell?.value) && cell.value.error === "#SPILL!";
    return cell?.isDynamicArray && !isBlocked ? (cell.arrayArea ?? null) : null;
  }

  isRowHidden(sheet: SheetModel, row: number, onlyFiltered: boolean): boolean {
    if (sheet.rows.get(row)?.hidden !== true) return false;
    if (!onlyFiltered || sheet.autoFilterXml !== null) return true;
    return sheet.tables.some(
      ({ range, autoFilterXml }) =>
        autoFilterXml !== null && row >= range.row && row < range.row + range.rowCount,
    );
  }

  sheetById(id: string): SheetModel | undefined {
    return findSheetById(this.workbook, id);
  }

  parse(formula: string): Node {
    let node = this.parsed.get(formula);
    if (!node) {
      node = parse(formula);
      if (this.parsed.size >= PARSED_FORMULAS) this.parsed.clear();
      this.parsed.set(formula, node);
    }
    return node;
  }
}

function readColumn(sheet: SheetModel, from: number, count: number, column: number): Scalar[] {
  const list: Scalar[] = [];
  for (let row = from; row < from + count; row++) list.push(sheet.cells.row(row)?.get(column)?.value ?? null);
  return list;
}
