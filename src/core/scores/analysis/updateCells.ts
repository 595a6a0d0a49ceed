import type { CellInput, Change, RangeFormat } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import { valueAt, type CellValue, type SheetSnapshot } from "../../snapshot";
import type { PaperCell, PaperRow } from "./keyedPaper";
import type { Columns } from "./makeRoom";
import type { AnalysisRecord } from "./record";
import { formatRows, inputOf } from "./render";

/** So many columns come in with the year before. */
const PUSHED = 2;
const NO_LOOK: RangeFormat = { fillColor: null, bold: false, borders: { style: "None" } };
/** Half a hundredth, and the dust of binary fractions. */
const TOLERANCE = 0.005_001;

function shows(actual: CellValue, wanted: CellValue): boolean {
  if (typeof actual === "number" && typeof wanted === "number") return Math.abs(actual - wanted) < TOLERANCE;
  return actual === wanted;
}

function writtenOf(cell: PaperCell): CellValue {
  return typeof cell === "object" ? cell.formula : cell;
}

/** The cells of an earlier analysis: what of them is ours, and what has to be written. */
export class CellsOf {
  /** Words and numbers that somebody has changed. */
  keptCount = 0;
  /** Formulas of ours that show something else than they would: typed over, or about to follow what is written now. */
  strayCount = 0;
  /** What a row was about when it was written: it may have been used again for something else. */
  private readonly keyAt: ReadonlyMap<number, string>;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly columns: Columns,
    private readonly record: AnalysisRecord | null,
    private readonly existing: ReadonlyMap<string, number>,
    private readonly isUntouched: boolean,
  ) {
    this.keyAt = new Map([...existing].map(([key, row]) => [row, key]));
  }

  /** What of a row that is there has to be written. */
  update(row: PaperRow, oldRow: number, at: number): Change[] {
    const { oldOf, insertions } = this.columns;
    const changes = insertions.length > 0 && !row.isMerged ? this.moveIn(row, oldRow, at) : [];
    row.cells.forEach((cell, column) => {
      const old = oldOf(column);
      const actual = old === null ? "" : valueAt(this.sheet, oldRow, old);
      const wanted = typeof cell === "object" ? cell.shown : cell;
      if (old !== null && shows(actual, wanted)) return;
      const state = old !== column ? "ours" : this.stateOf(oldRow, column, actual, cell);
      if (state === "theirs") {
        if (typeof cell === "object") this.strayCount++;
        else this.keptCount++;
        return;
      }
      const range = rangeOf(this.sheet.name, at, column);
      const cells: CellInput[][] = [[inputOf(cell)]];
      changes.push({ kind: "setCells", range, cells, ...(state === "ours" ? { own: true as const } : {}) });
    });
    return changes;
  }

  /** The look of the columns that came in; a shorter row's last cell, which they pushed aside, goes. */
  private moveIn(row: PaperRow, oldRow: number, at: number): Change[] {
    const { oldCount } = this.columns;
    const from = oldCount - 1;
    const width = row.cells.length - from;
    if (width <= 0) return [];
    const changes = formatRows([row], rangeOf(this.sheet.name, at, from, 1, width));
    if (row.cells.length > oldCount || valueAt(this.sheet, oldRow, from) === "") return changes;
    const pushed = rangeOf(this.sheet.name, at, from + PUSHED);
    return [
      ...changes,
      { kind: "setFormat", range: pushed, format: NO_LOOK },
      { kind: "setCells", range: pushed, cells: [[""]], own: true },
    ];
  }

  /** Whether what stands in a cell is what we wrote; "unknown" is asked about before it is written over. */
  private stateOf(
    row: number,
    column: number,
    actual: CellValue,
    wanted: PaperCell,
  ): "ours" | "theirs" | "unknown" {
    if (actual === "" || this.isUntouched) return "ours";
    const key = this.keyAt.get(row) ?? "";
    const written = this.record?.rows?.[key]?.[column];
    if (written === undefined) return "unknown";
    const isFormula = typeof written === "string" && written.startsWith("=");
    if (!isFormula) return shows(actual, written) ? "ours" : "theirs";
    // The same formula would show what we want: somebody has typed over it.
    if (written === writtenOf(wanted)) return /^#/.test(String(actual)) ? "ours" : "theirs";
    return this.repeats(key, column, actual) ? "ours" : "unknown";
  }

  /** A line of the failing list shows what stands in its indicator's row above. */
  private repeats(key: string, column: number, actual: CellValue): boolean {
    const row = key.startsWith("3:") ? this.existing.get(`1:${key.slice(2)}`) : undefined;
    return row !== undefined && shows(actual, valueAt(this.sheet, row, column));
  }

  /** Empties a row of ours that has no place any more; a row that somebody has changed stays. */
  clear(oldRow: number, at: number): Change[] {
    const written = this.record?.rows?.[this.keyAt.get(oldRow) ?? ""];
    const width = written?.length ?? this.columns.oldCount;
    const filled = Array.from({ length: width }, (_, column) => valueAt(this.sheet, oldRow, column));
    const isOurs = filled.every((cell, column) => {
      if (cell === "" || this.isUntouched) return true;
      const text = written?.[column];
      return text !== undefined && (shows(cell, text) || String(text).startsWith("="));
    });
    if (!isOurs || filled.every((cell) => cell === "")) return [];
    const range = rangeOf(this.sheet.name, at, 0, 1, width);
    const isMerged = this.sheet.merges.some((merge) => merge.row === oldRow && merge.columnCount > 1);
    const cells = [filled.map(() => "")];
    return [
      ...(isMerged ? [] : [{ kind: "setFormat" as const, range, format: NO_LOOK }]),
      { kind: "setCells", range, cells, own: true },
    ];
  }
}
