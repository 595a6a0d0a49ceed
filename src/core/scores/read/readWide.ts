import { rangeOf } from "../../grid";
import type { IndicatorId, Instrument } from "../../ita/indicators";
import type { CellValue } from "../../snapshot";
import { canon } from "../../text/canon";
import type { WideShape } from "../layout/shapes";
import { closestIndicators } from "../text/indicatorText";
import { readHeaderWord } from "../text/headerWords";
import { readPassWord } from "../text/passWords";
import { readRowLabel, type RowLabel } from "../text/rowLabels";
import { readScoreNumber } from "../text/scoreNumber";
import { isAgencyName } from "../text/agencyText";
import { addScore, createDraft, type Draft, type ReadingContext } from "./draft";
import type { FindingSink } from "./findingSink";
import type { NumberedIndicator } from "./readLong";
import type { ReadTable } from "./readTable";
import { emptyTally, tallyCell, unitOf, type Unit } from "./unit";
import { yearInCell } from "./years";

/** After this many empty rows the table is over; what stands further down is something else. */
const MAX_EMPTY_ROWS = 5;

interface WideColumn {
  column: number;
  fiscalYearBe: number | null;
  agency: string | null;
}

interface ScoreColumn extends WideColumn {
  indicator: IndicatorId;
  /** The number in the header. */
  number: number | null;
  statusColumn: number | null;
}

/** Reads a wide table row by row; null when its unit cannot be told (only zeros and ones). */
export function readWide(shape: WideShape, numbered: NumberedIndicator, sink: FindingSink): ReadTable | null {
  const columns = scoreColumns(shape, numbered);
  const unit = shape.said?.unit ?? wideUnit(shape, columns);
  return unit ? new WideReader(shape, columns, sink, unit).read() : null;
}

function wideUnit(shape: WideShape, columns: readonly ScoreColumn[]): Unit | null {
  const tally = emptyTally();
  const { view } = shape;
  const offsets = (columns.length > 0 ? columns : wideColumns(shape, "total")).map(
    (c) => c.column - view.left,
  );
  let blanks = 0;
  for (let row = shape.firstRow; row <= shape.lastRow && blanks <= MAX_EMPTY_ROWS; row++) {
    const cells = view.sheet.values[row - view.top];
    let isBlank = true;
    for (const offset of offsets) {
      const cell = cells?.[offset] ?? "";
      if (cell === "") continue;
      isBlank = false;
      tallyCell(cell, tally);
    }
    blanks = isBlank ? blanks + 1 : 0;
  }
  return unitOf(tally);
}

function scoreColumns(shape: WideShape, numbered: NumberedIndicator): ScoreColumn[] {
  const found: ScoreColumn[] = [];
  for (const [column, meaning] of shape.columns) {
    if (meaning.is !== "score" || !meaning.indicator) continue;
    const header = shape.headers.get(column);
    const fiscalYearBe = meaning.fiscalYearBe ?? null;
    const byNumber =
      header && !header.isNamed && header.number !== null ? numbered(header.number, fiscalYearBe) : null;
    const { indicator, agency = null } = meaning;
    const status = [...shape.columns].find(
      ([, other]) =>
        other.is === "status" &&
        other.indicator === indicator &&
        other.fiscalYearBe === meaning.fiscalYearBe &&
        other.agency === meaning.agency,
    );
    found.push({
      column,
      indicator: byNumber ?? indicator,
      fiscalYearBe,
      agency,
      number: header?.number ?? null,
      statusColumn: status?.[0] ?? null,
    });
  }
  return found.sort((a, b) => a.column - b.column);
}

function wideColumns(shape: WideShape, is: "total" | "level" | "agency" | "year"): WideColumn[] {
  return [...shape.columns].flatMap(([column, meaning]) =>
    meaning.is === is
      ? [
          {
            column,
            fiscalYearBe: ("fiscalYearBe" in meaning ? meaning.fiscalYearBe : null) ?? null,
            agency: ("agency" in meaning ? meaning.agency : null) ?? null,
          },
        ]
      : [],
  );
}

/** What a row of the table is. */
interface Row {
  row: number;
  cells: readonly CellValue[];
  filled: number;
  numbers: number;
  label: CellValue;
}

class WideReader {
  private readonly context: ReadingContext;
  private readonly left: number;
  private readonly agencyColumn: number | null;
  private readonly yearColumn: number | null;
  private readonly totals: WideColumn[];
  private readonly levels: WideColumn[];
  private readonly instruments: (WideColumn & { instrument: Instrument })[];
  /** Columns before the first score, where a row's label may stand. */
  private readonly labelColumns: number[];
  private readonly drafts: Draft[] = [];
  private readonly scoreRows: number[] = [];
  private readonly exceptRows: ReadTable["exceptRows"] = [];
  private agency: string | null = null;
  private seenYears = new Set<number>();
  /** Agencies without a score, taken in when the table goes on below them. */
  private waiting: Row[] = [];
  private rowDrafts: Draft[] = [];
  private isAfterGap = false;

  constructor(
    private readonly shape: WideShape,
    private readonly columns: readonly ScoreColumn[],
    private readonly sink: FindingSink,
    unit: Unit,
  ) {
    this.context = { sheet: shape.view.name, unit, sink, hasTextScores: false };
    this.left = shape.view.left;
    this.agencyColumn = wideColumns(shape, "agency")[0]?.column ?? null;
    this.yearColumn = wideColumns(shape, "year")[0]?.column ?? null;
    this.totals = wideColumns(shape, "total");
    this.levels = wideColumns(shape, "level");
    this.instruments = [...shape.columns].flatMap(([column, meaning]) =>
      meaning.is === "instrument"
        ? [
            {
              column,
              instrument: meaning.instrument,
              fiscalYearBe: meaning.fiscalYearBe ?? null,
              agency: meaning.agency ?? null,
            },
          ]
        : [],
    );
    const firstScore = columns[0]?.column ?? this.totals[0]?.column ?? shape.range.column;
    this.labelColumns = [];
    for (let column = shape.range.column; column < firstScore; column++) {
      if (column !== this.yearColumn && column !== this.agencyColumn) this.labelColumns.push(column);
    }
  }

  read(): ReadTable {
    let blanks = 0;
    let lastRow = this.shape.firstRow - 1;
    for (let row = this.shape.firstRow; row <= this.shape.lastRow; row++) {
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
    const hasScores = this.columns.length > 0;
    return {
      drafts: this.drafts,
      unit: this.context.unit,
      hasTextScores: this.context.hasTextScores,
      scoreColumns: hasScores ? this.columns.map(({ column }) => column) : [],
      scoreRows: hasScores ? this.scoreRows : [],
      exceptRows: this.exceptRows.filter(({ row }) => row <= lastRow),
      labelColumn: this.agencyColumn ?? this.labelColumns[0] ?? this.shape.range.column,
      lastRow,
      isByNumber: hasScores && [...this.shape.headers.values()].every((header) => !header.isNamed),
    };
  }

  private look(row: number): Row {
    const { view } = this.shape;
    const cells = view.sheet.values[row - view.top] ?? [];
    let filled = 0;
    let numbers = 0;
    const columns: readonly WideColumn[] = this.columns.length > 0 ? this.columns : this.totals;
    for (let i = 0; i < columns.length; i++) {
      const cell = cells[(columns[i]?.column ?? 0) - this.left];
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
    if (this.agencyColumn !== null) {
      const cell = cells[this.agencyColumn - this.left] ?? "";
      if (cell !== "") return cell;
      const merged = this.shape.view.shownDown(row, this.agencyColumn);
      if (merged !== "") return merged;
    }
    for (const column of this.labelColumns) {
      const cell = cells[column - this.left] ?? "";
      if (typeof cell === "string" && cell !== "") return cell;
    }
    if (this.yearColumn !== null) return cells[this.yearColumn - this.left] ?? "";
    return "";
  }

  /** "table": the row belongs to it; "other": it does not, but later ones may; "end": the table is over. */
  private readRow(read: Row): "table" | "other" | "end" {
    const word = readRowLabel(read.label);
    if (read.filled === 0) return this.readEmptyRow(read, word);
    if (this.countYears(read) >= 2) return "end";
    if (this.isAfterGap && read.numbers * 2 < Math.max(1, this.columns.length)) return "end";
    if (word && word.kind !== "year" && word.kind !== "score" && word.kind !== "result") {
      if (word.kind === "status") this.readStatusRow(read);
      else this.exceptRows.push({ row: read.row, label: String(read.label) });
      return "table";
    }
    if (read.numbers === 0) {
      if (this.readStatusRow(read)) return "table";
      const role = readHeaderWord(read.label)?.role;
      if (role === "agency" || role === "indicator" || role === "number" || role === "year") return "end";
      if (read.label === "" || this.isAfterGap) return "other";
    }
    this.takeWaiting();
    this.readRecord(read, word);
    this.isAfterGap = false;
    return "table";
  }

  private readEmptyRow(read: Row, word: RowLabel | null): "table" | "other" {
    if (word) return this.isAfterGap ? "other" : "table";
    if (!this.isAfterGap && this.isAgencyRow(read)) this.waiting.push(read);
    return "other";
  }

  /** An agency that has no score yet, not a heading over the next ones. */
  private isAgencyRow({ row, cells, label }: Row): boolean {
    const merge = this.shape.view.merges.inColumn(row, this.agencyColumn ?? this.shape.range.column);
    if (merge && merge.columnCount > 1) return false;
    const others = this.labelColumns.filter((column) => (cells[column - this.left] ?? "") !== "");
    if (this.labelColumns.length > 0 && others.length > 0) return true;
    return this.labelColumns.length === 0 && typeof label === "string" && isAgencyName(label);
  }

  private takeWaiting(): void {
    for (const read of this.waiting) if (!this.isAfterGap) this.readRecord(read, null);
    this.waiting = [];
  }

  private countYears({ cells }: Row): number {
    let years = 0;
    for (const { column } of this.columns) {
      const cell = cells[column - this.left];
      if (typeof cell === "number" && cell >= 2550 && cell <= 2599) years++;
    }
    return years;
  }

  /** ผ่าน / ไม่ผ่าน under the scores of the row above. */
  private readStatusRow({ cells }: Row): boolean {
    let count = 0;
    for (const { column, indicator, fiscalYearBe, agency } of this.columns) {
      const status = readPassWord(cells[column - this.left] ?? "");
      if (!status) continue;
      count++;
      const draft = this.rowDrafts.find((one) => isOf(one, fiscalYearBe, agency)) ?? this.rowDrafts[0];
      const score = draft?.scores[indicator];
      if (score) score.printedStatus = status;
    }
    return count > 0;
  }

  private readRecord(read: Row, word: RowLabel | null): void {
    const { row, cells } = read;
    const year = this.yearOf(cells, word);
    const name = this.nameOf(read, word, year);
    const at = rangeOf(
      this.context.sheet,
      row,
      this.agencyColumn ?? this.columns[0]?.column ?? this.shape.range.column,
    );
    this.rowDrafts = [];
    this.scoreRows.push(row);
    for (let i = 0; i < this.columns.length; i++) {
      const column = this.columns[i];
      if (!column) continue;
      const draft = this.draftFor(column, name, year, at);
      const cell = cells[column.column - this.left] ?? "";
      const score = addScore(draft, column.indicator, cell, row, column.column, this.context);
      if (column.number !== null) score.printedNumber = column.number;
      if (column.statusColumn === null) continue;
      const status = readPassWord(cells[column.statusColumn - this.left] ?? "");
      if (status) score.printedStatus = status;
    }
    this.readPrinted(cells, row, name, year, at);
  }

  private readPrinted(
    cells: readonly CellValue[],
    row: number,
    name: string | null,
    year: number | null,
    at: Draft["at"],
  ): void {
    const { sheet } = this.context;
    for (const column of this.totals) {
      const value = this.pointsOf(cells[column.column - this.left] ?? "");
      if (value === null) continue;
      const draft = this.draftFor(column, name, year, at);
      draft.printedTotal ??= { value, at: rangeOf(sheet, row, column.column) };
    }
    for (const column of this.levels) {
      const cell = cells[column.column - this.left] ?? "";
      if (typeof cell !== "string" || readScoreNumber(cell).kind !== "unreadable") continue;
      const draft = this.draftFor(column, name, year, at);
      draft.printedLevel ??= { value: canon(cell), at: rangeOf(sheet, row, column.column) };
    }
    for (const column of this.instruments) {
      const value = this.pointsOf(cells[column.column - this.left] ?? "");
      if (value === null) continue;
      const draft = this.draftFor(column, name, year, at);
      draft.printedInstruments ??= {};
      draft.printedInstruments[column.instrument] ??= { value, at: rangeOf(sheet, row, column.column) };
    }
  }

  /** The row's draft for a column: one, unless columns belong to years or agencies of their own. */
  private draftFor(column: WideColumn, name: string | null, year: number | null, at: Draft["at"]): Draft {
    const fiscalYearBe = column.fiscalYearBe ?? year;
    const agency = column.agency ?? name;
    for (const draft of this.rowDrafts) {
      if (draft.fiscalYearBe === fiscalYearBe && draft.name === agency) return draft;
    }
    const draft = createDraft(agency, fiscalYearBe, at);
    this.rowDrafts.push(draft);
    this.drafts.push(draft);
    return draft;
  }

  private yearOf(cells: readonly CellValue[], word: RowLabel | null): number | null {
    if (this.yearColumn !== null) {
      const year = yearInCell(cells[this.yearColumn - this.left] ?? "");
      if (year !== null) return year;
    }
    return word?.kind === "year" ? word.fiscalYearBe : null;
  }

  /** The agency of the row; an empty cell goes on with the one above only where the year changes (two rows per province). */
  private nameOf(read: Row, word: RowLabel | null, year: number | null): string | null {
    if (this.agencyColumn === null) return null;
    if (word && word.kind !== "year") return null;
    const cell = this.shape.view.shownDown(read.row, this.agencyColumn);
    if (cell !== "" && !readYearLabel(cell)) {
      this.agency = canon(String(cell));
      this.seenYears = new Set();
    } else if (this.yearColumn === null || year === null || this.seenYears.has(year)) this.agency = null;
    if (year !== null) this.seenYears.add(year);
    return this.agency;
  }

  private pointsOf(cell: CellValue): number | null {
    if (cell === "") return null;
    const reading = readScoreNumber(cell);
    if (reading.kind !== "number") return null;
    const isFraction = this.context.unit === "fraction" && !reading.isPercent && reading.value <= 1;
    const value = isFraction ? reading.value * 100 : reading.value;
    return value >= 0 && value <= 100 ? value : null;
  }

  private askUnclear(): void {
    const taken = new Set(this.columns.map(({ indicator }) => indicator));
    for (const { row, column, text } of this.shape.unclear) {
      const candidates = closestIndicators(text, 10)
        .filter(({ id, difference }) => !taken.has(id) && difference <= 0.6)
        .slice(0, 3)
        .map(({ id }) => id);
      if (candidates.length === 0) continue;
      this.sink.add(
        "question",
        "scores/name-unclear",
        { text, candidates },
        rangeOf(this.context.sheet, row, column),
      );
    }
  }
}

function readYearLabel(cell: CellValue): boolean {
  return readRowLabel(cell)?.kind === "year";
}

function isOf(draft: Draft, fiscalYearBe: number | null, agency: string | null): boolean {
  return (
    (fiscalYearBe === null || draft.fiscalYearBe === fiscalYearBe) &&
    (agency === null || draft.name === agency)
  );
}
