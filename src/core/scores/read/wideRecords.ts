import { rangeOf } from "../../grid";
import { INDICATOR_IDS } from "../../ita/indicators";
import { withoutDust } from "../../ita/points";
import type { CellValue } from "../../snapshot";
import { canon } from "../../text/canon";
import type { WideShape } from "../layout/shapes";
import type { SheetView } from "../layout/sheetView";
import { readPassWord } from "../text/passWords";
import { readRowLabel, type RowLabel } from "../text/rowLabels";
import { readScoreNumber } from "../text/scoreNumber";
import {
  createDraft,
  mergeDoubled,
  readScore,
  type Draft,
  type ReadingContext,
  type ScoreCells,
} from "./draft";
import type { WideColumns, WideGroup } from "./wideColumns";
import { yearInCell } from "./years";

const NO_VALUES = INDICATOR_IDS.map(() => NaN);

/** The cells of a group's records: the record's row, the columns of the group. */
class WideCells implements ScoreCells {
  readonly sheet: string;
  /** Rows of pass/fail words under the scores, by the row of the scores. */
  private readonly statusRows = new Map<number, number>();

  constructor(
    private readonly view: SheetView,
    private readonly group: WideGroup,
  ) {
    this.sheet = view.name;
  }

  setStatusRow(row: number, statusRow: number): void {
    this.statusRows.set(row, statusRow);
  }

  rowOf(row: number): number {
    return row;
  }

  columnOf(place: number): number {
    return this.group.byPlace[place]?.column ?? 0;
  }

  numberOf(place: number): number | null {
    return this.group.byPlace[place]?.number ?? null;
  }

  statusOf(row: number, place: number): "pass" | "fail" | null {
    const score = this.group.byPlace[place];
    if (!score) return null;
    const statusRow = this.statusRows.get(row);
    if (statusRow !== undefined) return readPassWord(this.view.at(statusRow, score.column));
    if (score.statusColumn !== null) return readPassWord(this.view.at(row, score.statusColumn));
    const reading = readScoreNumber(this.view.at(row, score.column));
    return reading.kind === "number" ? (reading.status ?? null) : null;
  }

  plainValue(row: number, place: number): number {
    const column = this.group.byPlace[place]?.column;
    const cell = column === undefined ? undefined : this.view.at(row, column);
    return typeof cell === "number" ? cell : NaN;
  }
}

/** Turns the rows of a wide table into records: agency and year by row, or by column where columns have their own. */
export class WideRecords {
  readonly drafts: Draft[] = [];
  readonly scoreRows: number[] = [];
  private readonly left: number;
  /** The one group of columns, when rows of plain points need no closer look. */
  private readonly mayBePlain: WideGroup | null;
  /** Its columns, counted from the first of the sheet's used range. */
  private readonly plainColumns: readonly number[];
  private readonly cells: ReadonlyMap<WideGroup, WideCells>;
  /** The drafts of the last row. */
  private last: Draft[] = [];
  private agency: string | null = null;
  private seenYears: number[] = [];

  constructor(
    private readonly shape: WideShape,
    private readonly columns: WideColumns,
    private readonly context: ReadingContext,
  ) {
    this.left = shape.view.left;
    this.cells = new Map(columns.groups.map((group) => [group, new WideCells(shape.view, group)]));
    const [only] = columns.groups;
    const isSimple =
      only !== undefined &&
      columns.groups.length === 1 &&
      context.unit === "points" &&
      only.scores.length > 0 &&
      only.scores.length === only.order.length &&
      only.scores.every((score) => score.statusColumn === null);
    this.mayBePlain = isSimple ? only : null;
    this.plainColumns = isSimple ? only.scores.map(({ column }) => column - this.left) : [];
  }

  /** Whether a row has nothing but plain numbers of points in it; else it has to be read. */
  isPlain(cells: readonly CellValue[]): boolean {
    const { plainColumns } = this;
    for (let i = 0; i < plainColumns.length; i++) {
      const cell = cells[plainColumns[i] ?? 0];
      if (typeof cell !== "number" || !(cell > 1 && cell <= 100)) return false;
    }
    return plainColumns.length > 0;
  }

  readPlain(row: number, cells: readonly CellValue[], word: RowLabel | null): void {
    const group = this.mayBePlain;
    if (!group) return;
    const { name, year, column } = this.startRow(row, cells, word);
    this.addDraft(row, cells, group, name, year, column, null);
  }

  read(row: number, cells: readonly CellValue[], word: RowLabel | null): void {
    const { name, year, column } = this.startRow(row, cells, word);
    for (const group of this.columns.groups) this.readGroup(row, cells, group, name, year, column);
  }

  private startRow(
    row: number,
    cells: readonly CellValue[],
    word: RowLabel | null,
  ): { name: string | null; year: number | null; column: number } {
    const { agency, year: yearColumn, values } = this.columns;
    const own = yearColumn === null ? null : yearInCell(cells[yearColumn - this.left] ?? "");
    const year = own ?? (word?.kind === "year" ? word.fiscalYearBe : null);
    this.scoreRows.push(row);
    this.last = [];
    return {
      name: this.nameOf(row, word, year),
      year,
      column: agency ?? values[0] ?? this.shape.range.column,
    };
  }

  private addDraft(
    row: number,
    cells: readonly CellValue[],
    group: WideGroup,
    name: string | null,
    year: number | null,
    nameColumn: number,
    values: number[] | null,
  ): Draft {
    const own = this.cells.get(group);
    if (!own) throw new RangeError("a group of another table");
    const draft = createDraft(
      group.agency ?? name,
      group.fiscalYearBe ?? year,
      values,
      group.order,
      own,
      row,
      nameColumn,
    );
    this.readPrinted(draft, row, cells, group);
    this.last.push(draft);
    this.drafts.push(draft);
    return draft;
  }

  private readGroup(
    row: number,
    cells: readonly CellValue[],
    group: WideGroup,
    name: string | null,
    year: number | null,
    nameColumn: number,
  ): void {
    const values = NO_VALUES.slice();
    const draft = this.addDraft(row, cells, group, name, year, nameColumn, values);
    for (const score of group.scores) {
      const { column, indicator, place } = score;
      const points = readScore(draft, indicator, cells[column - this.left] ?? "", row, column, this.context);
      if (score.statusColumn !== null) draft.hasStatuses = true;
      if (group.byPlace[place] === score) values[place] = points;
      else {
        const at = rangeOf(this.context.sheet, row, column);
        const { sink } = this.context;
        values[place] = mergeDoubled(values[place] ?? NaN, points, indicator, draft.name, at, sink);
      }
    }
  }

  /** ผ่าน / ไม่ผ่าน under the scores of the row above; false when the row has none. */
  readStatuses(row: number, cells: readonly CellValue[]): boolean {
    const hasWords = this.columns.values.some(
      (column) => readPassWord(cells[column - this.left] ?? "") !== null,
    );
    if (!hasWords) return false;
    for (const draft of this.last) draft.hasStatuses = true;
    const [first] = this.last;
    if (first) for (const own of this.cells.values()) own.setStatusRow(first.row, row);
    return true;
  }

  private readPrinted(draft: Draft, row: number, cells: readonly CellValue[], group: WideGroup): void {
    const { sheet } = this.context;
    const { total, level, instruments } = group;
    if (total !== null) {
      const value = this.pointsOf(cells[total - this.left] ?? "");
      if (value !== null) draft.printedTotal = { value, at: rangeOf(sheet, row, total) };
    }
    if (level !== null) {
      const cell = cells[level - this.left] ?? "";
      if (typeof cell === "string" && cell !== "" && readScoreNumber(cell).kind === "unreadable") {
        draft.printedLevel = { value: canon(cell), at: rangeOf(sheet, row, level) };
      }
    }
    for (const { column, instrument } of instruments) {
      const value = this.pointsOf(cells[column - this.left] ?? "");
      if (value === null) continue;
      draft.printedInstruments ??= {};
      draft.printedInstruments[instrument] ??= { value, at: rangeOf(sheet, row, column) };
    }
  }

  /** The agency of the row; an empty cell goes on with the one above only where the year changes (two rows per province). */
  private nameOf(row: number, word: RowLabel | null, year: number | null): string | null {
    const { agency, year: yearColumn } = this.columns;
    if (agency === null || (word && word.kind !== "year")) return null;
    const cell = this.shape.view.shownDown(row, agency);
    if (cell !== "" && (word === null || readRowLabel(cell)?.kind !== "year")) {
      this.agency = canon(String(cell));
      this.seenYears = [];
    } else if (yearColumn === null || year === null || this.seenYears.includes(year)) this.agency = null;
    if (year !== null) this.seenYears.push(year);
    return this.agency;
  }

  private pointsOf(cell: CellValue): number | null {
    if (cell === "") return null;
    const reading = readScoreNumber(cell);
    if (reading.kind !== "number") return null;
    const isFraction = this.context.unit === "fraction" && !reading.isPercent && reading.value <= 1;
    const value = isFraction ? withoutDust(reading.value * 100) : reading.value;
    return value >= 0 && value <= 100 ? value : null;
  }
}
