import { rangeOf } from "../../grid";
import { INDICATOR_IDS, type IndicatorId } from "../../ita/indicators";
import { withoutDust } from "../../ita/points";
import type { CellValue } from "../../snapshot";
import { canon } from "../../text/canon";
import type { LongShape } from "../layout/shapes";
import type { Seed } from "../layout/seeds";
import { agencyInTitle } from "../text/agencyText";
import { closestIndicators } from "../text/indicatorText";
import { readPassWord } from "../text/passWords";
import { readHeaderWord } from "../text/headerWords";
import { readRowLabel, type RowLabel } from "../text/rowLabels";
import { readScoreNumber } from "../text/scoreNumber";
import { mergeDoubled, pointsOf, readScore, type ReadingContext } from "./draft";
import type { FindingSink } from "./findingSink";
import { LongRecord, longScoreColumns, longUnit, type LongScoreColumn } from "./longRecord";
import type { ReadTable } from "./readTable";
import type { Unit } from "./unit";
import { yearInCell } from "./years";

/** The official order of a year, for rows that give only a number. */
export type NumberedIndicator = (number: number, fiscalYearBe: number | null) => IndicatorId | null;

/** Reads a long table row by row; null when its unit cannot be told (only zeros and ones). */
export function readLong(shape: LongShape, numbered: NumberedIndicator, sink: FindingSink): ReadTable | null {
  const unit = shape.said?.unit ?? longUnit(shape);
  return unit ? new LongReader(shape, numbered, sink, unit).read() : null;
}

/** The state of reading: which agency and year the rows are about now. */
class LongReader {
  private readonly context: ReadingContext;
  private readonly columns: LongScoreColumn[];
  private readonly agencyColumn: number | null;
  private readonly yearColumn: number | null;
  private readonly records: LongRecord[] = [];
  /** By agency and year, when a column says them. */
  private readonly known = new Map<string, LongRecord>();
  private readonly scoreRows: number[] = [];
  private readonly exceptRows: ReadTable["exceptRows"] = [];
  private readonly unclear: { row: number; text: string; records: LongRecord[] }[] = [];
  private agency: string | null = null;
  private agencyCell: CellValue = "";
  private year: number | null = null;
  /** The records of the score columns for the agency and year that the rows are about. */
  private current: LongRecord[] = [];
  private firstOfCycle: IndicatorId | null = null;
  /** Something stood between the last score and this row: a heading, a total, an empty row. */
  private isInterrupted = false;

  constructor(
    private readonly shape: LongShape,
    private readonly numbered: NumberedIndicator,
    private readonly sink: FindingSink,
    unit: Unit,
  ) {
    this.context = { sheet: shape.view.name, unit, sink, hasTextScores: false };
    this.columns = longScoreColumns(shape);
    this.agencyColumn = columnOf(shape, "agency");
    this.yearColumn = columnOf(shape, "year");
  }

  read(): ReadTable {
    const { seeds, firstRow, lastRow } = this.shape;
    let row = firstRow;
    for (const seed of seeds) {
      for (; row < seed.row; row++) this.readOtherRow(row);
      this.readSeed(seed);
      row = seed.row + seed.rowCount;
    }
    for (; row <= lastRow; row++) this.readOtherRow(row);
    this.askUnclear();
    return {
      drafts: this.records.filter(({ order }) => order.length > 0).map(({ draft }) => draft),
      unit: this.context.unit,
      hasTextScores: this.context.hasTextScores,
      scoreColumns: this.columns.map(({ column }) => column),
      scoreRows: this.scoreRows,
      exceptRows: this.exceptRows,
      labelColumn: this.shape.nameColumn,
      lastRow,
      isByNumber: seeds.every((seed) => seed.indicator === null),
    };
  }

  private readSeed(seed: Seed): void {
    this.readKeys(seed.row);
    const indicator =
      seed.indicator ?? this.numbered(seed.number ?? 0, this.year ?? this.columns[0]?.fiscalYearBe ?? null);
    if (!indicator) return;
    if (this.agencyColumn === null && this.isNextCycle(indicator)) this.startCycle();
    if (this.current.length === 0) this.current = this.recordsFor(seed.row);
    this.firstOfCycle ??= indicator;
    const place = INDICATOR_IDS.indexOf(indicator);
    const number = seed.number ?? this.shape.numbers.get(seed.row) ?? null;
    const isPoints = this.context.unit === "points";
    for (let i = 0; i < this.columns.length; i++) {
      const column = this.columns[i];
      const record = this.current[i];
      if (!column || !record) continue;
      const { draft } = record;
      const row = this.rowOf(seed, column.column);
      const cell = this.shape.view.at(row, column.column);
      // Nearly every cell of a big table is a plain number of points: no need to look closer.
      const isPlain = isPoints && typeof cell === "number" && cell > 1 && cell <= 100;
      const points = isPlain ? cell : readScore(draft, indicator, cell, row, column.column, this.context);
      if (column.statusColumn !== null) draft.hasStatuses = true;
      if (i === 0) this.scoreRows.push(row);
      if (!record.has(place)) record.add(place, points, row, number);
      else {
        const at = rangeOf(this.context.sheet, row, column.column);
        const first = pointsOf(draft, place);
        record.replace(place, mergeDoubled(first, points, indicator, draft.name, at, this.sink));
      }
    }
    this.isInterrupted = false;
  }

  /** A name broken over two rows has its score in either. */
  private rowOf(seed: Seed, column: number): number {
    if (seed.rowCount === 1 || this.shape.view.at(seed.row, column) !== "") return seed.row;
    return seed.row + 1;
  }

  /** Follows the agency and year columns; merged and empty cells go on with what stands above. */
  private readKeys(row: number): void {
    const { view } = this.shape;
    let isChanged = false;
    if (this.agencyColumn !== null) {
      const cell = view.shownDown(row, this.agencyColumn);
      if (cell !== "" && cell !== this.agencyCell) {
        this.agencyCell = cell;
        this.agency = canon(String(cell));
        isChanged = true;
      }
    }
    if (this.yearColumn !== null) {
      const year = yearInCell(view.shownDown(row, this.yearColumn));
      if (year !== null && year !== this.year) {
        this.year = year;
        isChanged = true;
      }
    }
    if (isChanged) {
      this.current = this.recordsFor(row);
      this.firstOfCycle = null;
    }
  }

  private recordsFor(row: number): LongRecord[] {
    const { view } = this.shape;
    return this.columns.map((column) => {
      const name = column.agency ?? this.agency;
      const year = column.fiscalYearBe ?? this.year;
      const key = `${name ?? ""}\n${year ?? ""}`;
      const isKeyed = this.agencyColumn !== null;
      const known = isKeyed ? this.known.get(key) : undefined;
      if (known) return known;
      const record = new LongRecord(view, column, name, year, row, this.agencyColumn ?? column.column);
      this.records.push(record);
      if (isKeyed) this.known.set(key, record);
      return record;
    });
  }

  /**
   * Without a column of agencies, the same indicators again are the next agency's, when the cycle begins with the same one,
   * was nearly complete, or something stood between; otherwise one was named twice by mistake.
   */
  private isNextCycle(indicator: IndicatorId): boolean {
    const [record] = this.current;
    const place = INDICATOR_IDS.indexOf(indicator);
    if (!record || !record.has(place)) return false;
    if (place === record.order[record.order.length - 1] && !this.isInterrupted) return false;
    return (
      (indicator === this.firstOfCycle && record.order.length > 2) ||
      record.order.length >= 8 ||
      this.isInterrupted
    );
  }

  private startCycle(): void {
    this.current = [];
    this.firstOfCycle = null;
  }

  /** A row without an indicator: a total, an instrument, a level, a heading, or a name that was not recognised. */
  private readOtherRow(row: number): void {
    this.readKeys(row);
    const label = this.labelOf(row);
    const numbers = this.columns.map(({ column }) => readScoreNumber(this.shape.view.at(row, column)));
    const hasNumber = numbers.some((reading) => reading.kind === "number");
    if (hasNumber)
      this.exceptRows.push({ row, label: String(this.shape.view.at(row, this.shape.nameColumn)) });
    if (label === "") {
      this.isInterrupted = true;
      return;
    }
    const word = readRowLabel(label);
    if (word) {
      this.isInterrupted = true;
      this.readSummary(word, row);
    } else if (hasNumber && typeof label === "string") {
      this.unclear.push({ row, text: label, records: [...this.current] });
    } else if (typeof label === "string") {
      this.isInterrupted = true;
      this.readHeading(label);
    }
  }

  private labelOf(row: number): CellValue {
    const { view, nameColumn, range } = this.shape;
    const name = view.at(row, nameColumn);
    if (name !== "") return name;
    for (let column = range.column; column < range.column + range.columnCount; column++) {
      if (column === this.agencyColumn || this.shape.columns.get(column)?.is === "score") continue;
      const cell = view.at(row, column);
      if (cell !== "") return cell;
    }
    return "";
  }

  private readSummary(label: RowLabel, row: number): void {
    const { view } = this.shape;
    this.columns.forEach(({ column }, i) => {
      const draft = this.current[i]?.draft;
      if (!draft) return;
      const cell = view.at(row, column);
      const at = rangeOf(view.name, row, column);
      const reading = readScoreNumber(cell);
      const value =
        reading.kind === "number" ? this.inPoints(reading.value, reading.isPercent ?? false) : null;
      if (label.kind === "total" && value !== null) draft.printedTotal ??= { value, at };
      if (label.kind === "instrument" && label.instrument && value !== null) {
        draft.printedInstruments ??= {};
        draft.printedInstruments[label.instrument] ??= { value, at };
      }
      const isLevel = label.kind === "level" || (label.kind === "result" && !readPassWord(cell));
      if (isLevel && typeof cell === "string" && cell !== "" && reading.kind === "unreadable") {
        draft.printedLevel ??= { value: canon(cell), at };
      }
    });
    if (label.kind === "year" && label.fiscalYearBe !== null && this.yearColumn === null) {
      this.year = label.fiscalYearBe;
      this.startCycle();
    }
  }

  private inPoints(value: number, isPercent: boolean): number | null {
    const points =
      this.context.unit === "fraction" && !isPercent && value <= 1 ? withoutDust(value * 100) : value;
    return points >= 0 && points <= 100 ? points : null;
  }

  /** "เทศบาลตำบลสันทราย" or "ปี 2564" over the next rows. */
  private readHeading(text: string): void {
    const agency = this.agencyColumn === null ? agencyInTitle(text) : null;
    const year = this.yearColumn === null ? (readHeaderWord(text)?.fiscalYearBe ?? null) : null;
    if (agency === null && year === null) return;
    if (agency !== null) this.agency = agency;
    if (year !== null) this.year = year;
    this.startCycle();
  }

  /** A row with a score whose name is near to a missing indicator's: ask which one it is. */
  private askUnclear(): void {
    for (const { row, text, records } of this.unclear) {
      const [record = this.records[0]] = records;
      if (!record || record.order.length >= INDICATOR_IDS.length) continue;
      const candidates = closestIndicators(text, 10)
        .filter(({ id, difference }) => !record.has(INDICATOR_IDS.indexOf(id)) && difference <= 0.6)
        .slice(0, 3)
        .map(({ id }) => id);
      if (candidates.length === 0) continue;
      const at = rangeOf(this.shape.view.name, row, this.shape.nameColumn);
      this.sink.add("question", "scores/name-unclear", { text: canon(text), candidates }, at);
    }
  }
}

function columnOf(shape: LongShape, is: "agency" | "year"): number | null {
  for (const [column, meaning] of shape.columns) if (meaning.is === is) return column;
  return null;
}
