import type { Rect } from "../../core/grid";
import { MAX_COLUMNS } from "../../core/grid";
import type { CellValue } from "../../core/snapshot";
import type { CellNote } from "../../core/workbookFile";
import { cellKey } from "../../core/workbookFile";
import { isCellError } from "../../simulator/model/errors";
import { FileError } from "../../simulator/xlsx/fileError";
import { valueOf } from "../../simulator/xlsx/sheet/cellValue";
import { packReference } from "../../simulator/xlsx/sheet/reference";
import { READ_LIMITS } from "../limits";
import type { NumberLook } from "./numberLooks";
import type { Tag } from "./partReader";
import { TextCollector } from "./sharedTexts";

export interface CellContext {
  looks: readonly NumberLook[];
  texts: readonly string[];
  date1904: boolean;
}

/** Days between the two date systems of Excel. */
const DAYS_1900_TO_1904 = 1_462;

interface OpenCell {
  row: number;
  column: number;
  type: string;
  look: NumberLook;
  value: string | null;
  formula: string | null;
  inline: string | null;
}

/**
 * Gathers the cells of `<sheetData>` that hold something. Addresses of rows and cells may be left out, as some
 * producers do; then they follow one another.
 */
export class CellCollector {
  private readonly rows = new Map<number, Map<number, CellValue>>();
  private readonly notes: Record<string, CellNote> = {};
  private readonly sharedFormulas = new Map<string, string>();
  private readonly inline = new TextCollector();
  private row = -1;
  private column = -1;
  private cell: OpenCell | null = null;
  private shared: string | undefined;
  private target: "value" | "formula" | "inline" | null = null;
  isCut = false;

  constructor(private readonly context: CellContext) {}

  open(tag: Tag): void {
    const value = (name: string) => tag.attributes[name]?.value;
    const { cell } = this;
    if (tag.local === "row") this.openRow(value("r"));
    else if (tag.local === "c") this.openCell(value("r"), value("t"), value("s"));
    else if (!cell) return;
    else if (this.target === "inline") this.inline.open(tag.local);
    else if (tag.local === "v") {
      this.target = "value";
      cell.value = "";
    } else if (tag.local === "f") {
      this.target = "formula";
      cell.formula = "";
      this.shared = value("t") === "shared" ? (value("si") ?? "") : undefined;
    } else if (tag.local === "is") {
      this.target = "inline";
      this.inline.start();
    }
  }

  text(text: string): void {
    if (!this.cell) return;
    if (this.target === "inline") this.inline.text(text);
    else if (this.target === "value") this.cell.value += text;
    else if (this.target === "formula") this.cell.formula += text;
  }

  close(tag: Tag): void {
    if (this.target === "inline" && tag.local !== "is") {
      this.inline.close(tag.local);
      return;
    }
    if (this.target === "inline" && this.cell) this.cell.inline = this.inline.result();
    if (tag.local === "v" || tag.local === "f" || tag.local === "is") this.target = null;
    if (tag.local === "c") this.closeCell();
  }

  private openRow(number: string | undefined): void {
    const row = Number(number);
    this.row = Number.isInteger(row) && row >= 1 ? row - 1 : this.row + 1;
    this.column = -1;
  }

  private openCell(reference: string | undefined, type = "n", style: string | undefined): void {
    if (reference === undefined) this.column += 1;
    else {
      const packed = packReference(reference.trim());
      if (packed < 0) throw new FileError("damaged", `${reference} is not a cell.`);
      this.column = packed % MAX_COLUMNS;
      this.row = (packed - this.column) / MAX_COLUMNS;
    }
    const look = style === undefined ? this.context.looks[0] : this.context.looks[Number(style)];
    const { row, column } = this;
    this.cell = { row, column, type, look, value: null, formula: null, inline: null };
    this.shared = undefined;
    this.target = null;
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    if (!cell) return;
    const value = this.valueOf(cell);
    const note = this.noteOf(cell, value);
    if (value === "" && !note) return;
    if (cell.row >= READ_LIMITS.rows || cell.column >= READ_LIMITS.columns) {
      this.isCut = true;
      return;
    }
    if (note) this.notes[cellKey(cell.row, cell.column)] = note;
    if (value === "") return;
    let row = this.rows.get(cell.row);
    if (!row) this.rows.set(cell.row, (row = new Map()));
    row.set(cell.column, value);
  }

  private valueOf({ type, value, inline, look }: OpenCell): CellValue {
    if (inline !== null) return inline;
    if (value === null) return "";
    if (type === "s") {
      const text = this.context.texts[Number(value)];
      if (text === undefined) throw new FileError("damaged", `Shared string ${value} is missing.`);
      return text;
    }
    const read = valueOf(type, value, this.context.date1904);
    if (read === null) return "";
    if (isCellError(read)) return read.error;
    if (typeof read === "string") return read.slice(0, READ_LIMITS.cellText);
    const isOldDate = typeof read === "number" && look === "date" && this.context.date1904;
    return isOldDate ? read + DAYS_1900_TO_1904 : read;
  }

  private noteOf(
    { formula, value: written, inline, look, type }: OpenCell,
    value: CellValue,
  ): CellNote | null {
    const isDate = type === "d" || look === "date";
    const shows = typeof value === "number" ? (isDate ? "date" : look) : undefined;
    if (formula === null) return shows ? { shows } : null;
    const isUncalculated = (written === null || written === "") && inline === null && type !== "str";
    return {
      formula: this.formulaText(formula).slice(0, READ_LIMITS.cellText),
      ...(isUncalculated ? { isUncalculated } : {}),
      ...(shows ? { shows } : {}),
    };
  }

  /** Of a group that shares a formula the first has its text; what the others differ in does not matter here. */
  private formulaText(formula: string): string {
    if (this.shared === undefined) return formula;
    if (formula !== "") this.sharedFormulas.set(this.shared, formula);
    return formula === "" ? (this.sharedFormulas.get(this.shared) ?? "") : formula;
  }

  /** The rectangle of the cells with values. */
  used(): Rect | null {
    let top: number = READ_LIMITS.rows;
    let left: number = READ_LIMITS.columns;
    let [bottom, right] = [-1, -1];
    for (const [row, cells] of this.rows) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      for (const column of cells.keys()) {
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom < 0
      ? null
      : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  result(used: Rect | null): { values: CellValue[][]; notes: Record<string, CellNote> } {
    const values = Array.from({ length: used?.rowCount ?? 0 }, (_, r) => {
      const row = this.rows.get((used?.row ?? 0) + r);
      return Array.from(
        { length: used?.columnCount ?? 0 },
        (__, c) => row?.get((used?.column ?? 0) + c) ?? "",
      );
    });
    return { values, notes: this.notes };
  }
}
