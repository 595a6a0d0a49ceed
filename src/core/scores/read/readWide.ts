import { rangeOf } from "../../grid";
import type { CellValue } from "../../snapshot";
import type { WideShape } from "../layout/shapes";
import { isAgencyName } from "../text/agencyText";
import { readHeaderWord } from "../text/headerWords";
import { closestIndicators } from "../text/indicatorText";
import { readRowLabel, type RowLabel } from "../text/rowLabels";
import { readScoreNumber } from "../text/scoreNumber";
import type { ReadingContext } from "./draft";
import type { FindingSink } from "./findingSink";
import type { NumberedIndicator } from "./readLong";
import type { ReadTable } from "./readTable";
import type { Unit } from "./unit";
import { MAX_EMPTY_ROWS, readWideColumns, wideUnit, type WideColumns } from "./wideColumns";
import { WideRecords } from "./wideRecords";

/** Reads a wide table row by row; null when its unit cannot be told (only zeros and ones). */
export function readWide(shape: WideShape, numbered: NumberedIndicator, sink: FindingSink): ReadTable | null {
  const columns = readWideColumns(shape, numbered);
  const unit = shape.said?.unit ?? wideUnit(shape, columns);
  return unit ? new WideReader(shape, columns, sink, unit).read() : null;
}

/** What a row of the table is. */
interface Row {
  row: number;
  cells: readonly CellValue[];
  /** Score cells that are not empty, and those that are numbers, errors or dashes. */
  filled: number;
  numbers: number;
  label: CellValue;
}

/** Tells records from totals, headings, notes and the end of the table. */
class WideReader {
  private readonly context: ReadingContext;
  private readonly records: WideRecords;
  private readonly left: number;
  private readonly valueColumns: readonly number[];
  private readonly exceptRows: ReadTable["exceptRows"] = [];
  /** Agencies without a score, taken in when the table goes on below them. */
  private waiting: Row[] = [];
  private isAfterGap = false;

  constructor(
    private readonly shape: WideShape,
    private readonly columns: WideColumns,
    private readonly sink: FindingSink,
    unit: Unit,
  ) {
    this.context = { sheet: shape.view.name, unit, sink, hasTextScores: false };
    this.records = new WideRecords(shape, columns, this.context);
    this.left = shape.view.left;
    this.valueColumns = columns.values.map((column) => column - this.left);
  }

  read(): ReadTable {
    let blanks = 0;
    let lastRow = this.shape.firstRow - 1;
    for (let row = this.shape.firstRow; row <= this.shape.lastRow; row++) {
      if (this.readPlainRow(row)) {
        blanks = 0;
        lastRow = row;
        continue;
      }
      const read = this.look(row);
      if (read.filled === 0 && read.label === "") {
        this.isAfterGap = true;
        if (++blanks > MAX_EMPTY_ROWS) break;
        continue;
      }
      blanks = 0;
      const kind = this.readRow(read);
      if (kind === "end") break;
      if (kind === "table") lastRow = row;
    }
    this.askUnclear();
    return {
      drafts: this.records.drafts,
      unit: this.context.unit,
      hasTextScores: this.context.hasTextScores,
      scoreColumns: this.shape.isTotalsOnly ? [] : this.columns.values,
      scoreRows: this.shape.isTotalsOnly ? [] : this.records.scoreRows,
      exceptRows: this.exceptRows.filter(({ row }) => row <= lastRow),
      labelColumn: this.columns.agency ?? this.columns.labels[0] ?? this.shape.range.column,
      lastRow,
      isByNumber:
        this.shape.headers.size > 0 && [...this.shape.headers.values()].every((header) => !header.isNamed),
    };
  }

  /** Nearly every row of a big table: plain points in each score column and a name. False when it needs a closer look. */
  private readPlainRow(row: number): boolean {
    const cells = this.shape.view.sheet.values[row - this.shape.view.top];
    if (!cells || !this.records.isPlain(cells)) return false;
    const word = readRowLabel(this.labelOf(row, cells));
    if (word && !isRecordLabel(word)) return false;
    this.takeWaiting();
    this.records.readPlain(row, cells, word);
    this.isAfterGap = false;
    return true;
  }

  private look(row: number): Row {
    const cells = this.shape.view.sheet.values[row - this.shape.view.top] ?? [];
    let filled = 0;
    let numbers = 0;
    for (let i = 0; i < this.valueColumns.length; i++) {
      const cell = cells[this.valueColumns[i] ?? 0];
      if (cell === "" || cell === undefined) continue;
      filled++;
      if (typeof cell === "number") numbers++;
      else if (typeof cell === "string") {
        const { kind } = readScoreNumber(cell);
        if (kind !== "unreadable" && kind !== "blank") numbers++;
      }
    }
    return { row, cells, filled, numbers, label: this.labelOf(row, cells) };
  }

  private labelOf(row: number, cells: readonly CellValue[]): CellValue {
    const { agency, labels, year } = this.columns;
    if (agency !== null) {
      const cell = cells[agency - this.left] ?? "";
      if (cell !== "") return cell;
      const merged = this.shape.view.shownDown(row, agency);
      if (merged !== "") return merged;
    }
    for (const column of labels) {
      const cell = cells[column - this.left] ?? "";
      if (typeof cell === "string" && cell !== "") return cell;
    }
    return year === null ? "" : (cells[year - this.left] ?? "");
  }

  /** "table": the row belongs to it; "other": it does not, but later ones may; "end": the table is over. */
  private readRow(read: Row): "table" | "other" | "end" {
    const word = readRowLabel(read.label);
    if (read.filled === 0) return this.readEmptyRow(read, word);
    if (this.countYears(read) >= 2) return "end";
    if (this.isAfterGap && this.isElsewhere(read)) return "end";
    if (word && !isRecordLabel(word)) {
      if (word.kind === "status") this.records.readStatuses(read.row, read.cells);
      else this.exceptRows.push({ row: read.row, label: String(read.label) });
      return "table";
    }
    if (read.numbers === 0) {
      if (this.records.readStatuses(read.row, read.cells)) return "table";
      const role = readHeaderWord(read.label)?.role;
      if (role === "agency" || role === "indicator" || role === "number" || role === "year") return "end";
      if (read.label === "" || this.isAfterGap) return "other";
    }
    this.takeWaiting();
    this.records.read(read.row, read.cells, word);
    this.isAfterGap = false;
    return "table";
  }

  /** After an empty row only another full row of scores goes on with the table. */
  private isElsewhere({ numbers }: Row): boolean {
    return this.shape.isTotalsOnly === true || numbers * 2 < this.valueColumns.length;
  }

  private readEmptyRow(read: Row, word: RowLabel | null): "table" | "other" {
    if (word) return this.isAfterGap ? "other" : "table";
    if (!this.isAfterGap && this.isAgencyRow(read)) this.waiting.push(read);
    return "other";
  }

  /** An agency that has no score yet, not a heading over the next ones. */
  private isAgencyRow({ row, cells, label }: Row): boolean {
    const merge = this.shape.view.merges.inColumn(row, this.columns.agency ?? this.shape.range.column);
    if (merge && merge.columnCount > 1) return false;
    const { labels } = this.columns;
    if (labels.length === 0) return typeof label === "string" && isAgencyName(label);
    return labels.some((column) => (cells[column - this.left] ?? "") !== "");
  }

  private takeWaiting(): void {
    if (this.waiting.length === 0) return;
    if (!this.isAfterGap) for (const { row, cells } of this.waiting) this.records.read(row, cells, null);
    this.waiting = [];
  }

  private countYears({ cells }: Row): number {
    let years = 0;
    for (let i = 0; i < this.valueColumns.length; i++) {
      const cell = cells[this.valueColumns[i] ?? 0];
      if (typeof cell === "number" && cell >= 2550 && cell <= 2599) years++;
    }
    return years;
  }

  private askUnclear(): void {
    const taken = new Set(
      this.columns.groups.flatMap((group) => group.scores.map(({ indicator }) => indicator)),
    );
    for (const { row, column, text } of this.shape.unclear) {
      const candidates = closestIndicators(text, 10)
        .filter(({ id, difference }) => !taken.has(id) && difference <= 0.6)
        .slice(0, 3)
        .map(({ id }) => id);
      if (candidates.length === 0) continue;
      const at = rangeOf(this.context.sheet, row, column);
      this.sink.add("question", "scores/name-unclear", { text, candidates }, at);
    }
  }
}

/** "คะแนน" and "ปี 2564" stand before scores of their own; totals, means and notes do not. */
function isRecordLabel({ kind }: RowLabel): boolean {
  return kind === "year" || kind === "score" || kind === "result";
}
