import { rangeOf } from "../../grid";
import { INDICATOR_IDS } from "../../ita/indicators";
import type { CellValue } from "../../snapshot";
import type { WideShape } from "../layout/shapes";
import type { SheetView } from "../layout/sheetView";
import { readPassWord } from "../text/passWords";
import { readableName } from "../text/plainText";
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

/** The cells of one record: one row, the columns of its group. */
class WideCells implements ScoreCells {
  /** A row of pass/fail words under the scores. */
  statusRow: number | null = null;

  constructor(
    private readonly view: SheetView,
    private readonly group: WideGroup,
    private readonly row: number,
  ) {}

  get sheet(): string {
    return this.view.name;
  }

  rowOf(): number {
    return this.row;
  }

  columnOf(place: number): number {
    return this.group.byPlace[place]?.column ?? 0;
  }

  numberOf(place: number): number | null {
    return this.group.byPlace[place]?.number ?? null;
  }

  statusOf(place: number): "pass" | "fail" | null {
    const score = this.group.byPlace[place];
    if (!score) return null;
    if (this.statusRow !== null) return readPassWord(this.view.at(this.statusRow, score.column));
    if (score.statusColumn !== null) return readPassWord(this.view.at(this.row, score.statusColumn));
    const reading = readScoreNumber(this.view.at(this.row, score.column));
    return reading.kind === "number" ? (reading.status ?? null) : null;
  }
}

/** Turns the rows of a wide table into records: agency and year by row, or by column where columns have their own. */
export class WideRecords {
  readonly drafts: Draft[] = [];
  readonly scoreRows: number[] = [];
  private readonly left: number;
  /** The drafts of the last row and their cells. */
  private last: { draft: Draft; cells: WideCells }[] = [];
  private agency: string | null = null;
  private seenYears: number[] = [];

  constructor(
    private readonly shape: WideShape,
    private readonly columns: WideColumns,
    private readonly context: ReadingContext,
  ) {
    this.left = shape.view.left;
  }

  read(row: number, cells: readonly CellValue[], word: RowLabel | null): void {
    const { agency, year: yearColumn, values, groups } = this.columns;
    const year = yearColumn === null ? null : yearInCell(cells[yearColumn - this.left] ?? "");
    const fiscalYearBe = year ?? (word?.kind === "year" ? word.fiscalYearBe : null);
    const name = this.nameOf(row, word, fiscalYearBe);
    const column = agency ?? values[0] ?? this.shape.range.column;
    this.scoreRows.push(row);
    this.last = [];
    for (const group of groups) this.readGroup(row, cells, group, name, fiscalYearBe, column);
  }

  private readGroup(
    row: number,
    cells: readonly CellValue[],
    group: WideGroup,
    name: string | null,
    year: number | null,
    nameColumn: number,
  ): void {
    const { scores, order } = group;
    const values = NO_VALUES.slice();
    const own = new WideCells(this.shape.view, group, row);
    const draft = createDraft(
      group.agency ?? name,
      group.fiscalYearBe ?? year,
      values,
      order,
      own,
      row,
      nameColumn,
    );
    const isPoints = this.context.unit === "points";
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i];
      if (!score) continue;
      const { column, indicator, place } = score;
      const cell = cells[column - this.left] ?? "";
      // Nearly every cell of a big table is a plain number of points: no need to look closer.
      const isPlain = isPoints && typeof cell === "number" && cell > 1 && cell <= 100;
      const points = isPlain ? cell : readScore(draft, indicator, cell, row, column, this.context);
      if (score.statusColumn !== null) draft.hasStatuses = true;
      if (group.byPlace[place] === score) values[place] = points;
      else {
        const place2 = rangeOf(this.context.sheet, row, column);
        const { sink } = this.context;
        values[place] = mergeDoubled(values[place] ?? NaN, points, indicator, draft.name, place2, sink);
      }
    }
    this.readPrinted(draft, row, cells, group);
    this.last.push({ draft, cells: own });
    this.drafts.push(draft);
  }

  /** ผ่าน / ไม่ผ่าน under the scores of the row above; false when the row has none. */
  readStatuses(row: number, cells: readonly CellValue[]): boolean {
    const hasWords = this.columns.values.some(
      (column) => readPassWord(cells[column - this.left] ?? "") !== null,
    );
    if (!hasWords) return false;
    for (const { draft, cells: own } of this.last) {
      own.statusRow = row;
      draft.hasStatuses = true;
    }
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
        draft.printedLevel = { value: readableName(cell), at: rangeOf(sheet, row, level) };
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
      this.agency = readableName(String(cell));
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
    const value = isFraction ? reading.value * 100 : reading.value;
    return value >= 0 && value <= 100 ? value : null;
  }
}
