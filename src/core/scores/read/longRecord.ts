import { INDICATOR_IDS } from "../../ita/indicators";
import type { LongShape } from "../layout/shapes";
import type { SheetView } from "../layout/sheetView";
import { readPassWord } from "../text/passWords";
import { readScoreNumber } from "../text/scoreNumber";
import { createDraft, type Draft, type ScoreCells } from "./draft";
import { emptyTally, tallyCell, unitOf, type Unit } from "./unit";

/** A column of scores in a long table. */
export interface LongScoreColumn {
  column: number;
  fiscalYearBe: number | null;
  agency: string | null;
  statusColumn: number | null;
}

export function longScoreColumns(shape: LongShape): LongScoreColumn[] {
  const statuses = new Map<string, number>();
  const keyOf = (whose: { fiscalYearBe?: number; agency?: string }) =>
    `${whose.fiscalYearBe ?? ""}|${whose.agency ?? ""}`;
  for (const [column, meaning] of shape.columns) {
    if (meaning.is === "status") statuses.set(keyOf(meaning), column);
  }
  const columns: LongScoreColumn[] = [];
  for (const [column, meaning] of shape.columns) {
    if (meaning.is !== "score") continue;
    const { fiscalYearBe = null, agency = null } = meaning;
    columns.push({ column, fiscalYearBe, agency, statusColumn: statuses.get(keyOf(meaning)) ?? null });
  }
  return columns.sort((a, b) => a.column - b.column);
}

/** The unit is told from so many rows; a later number in another unit is found when it is read. */
const UNIT_ROWS = 500;
const NO_VALUES = INDICATOR_IDS.map(() => NaN);
const NONE = INDICATOR_IDS.map(() => -1);

export function longUnit(shape: LongShape): Unit | null {
  const tally = emptyTally();
  for (const { column } of longScoreColumns(shape)) {
    for (const seed of shape.seeds.slice(0, UNIT_ROWS)) tallyCell(shape.view.at(seed.row, column), tally);
  }
  return unitOf(tally);
}

/** One record that grows with its rows: rows of its own in one column of scores. */
export class LongRecord implements ScoreCells {
  readonly sheet: string;
  readonly order: number[] = [];
  readonly draft: Draft;
  private readonly values = NO_VALUES.slice();
  private readonly rows = NONE.slice();
  /** Copied when the first number is met: most tables have none. */
  private numbers: number[] | null = null;

  constructor(
    private readonly view: SheetView,
    private readonly column: LongScoreColumn,
    name: string | null,
    fiscalYearBe: number | null,
    row: number,
    nameColumn: number,
  ) {
    this.sheet = view.name;
    this.draft = createDraft(name, fiscalYearBe, this.values, this.order, this, row, nameColumn);
  }

  has(place: number): boolean {
    return this.placed(place) >= 0;
  }

  add(place: number, points: number, row: number, number: number | null): void {
    this.values[place] = points;
    this.rows[place] = row;
    if (number !== null) (this.numbers ??= NONE.slice())[place] = number;
    this.order.push(place);
  }

  /** The indicator is there a second time: what counts of the two. */
  replace(place: number, points: number): void {
    this.values[place] = points;
  }

  plainValue(_row: number, place: number): number {
    return this.values[place] ?? NaN;
  }

  rowOf(_row: number, place: number): number {
    return this.placed(place);
  }

  private placed(place: number): number {
    return this.rows[place] ?? -1;
  }

  columnOf(): number {
    return this.column.column;
  }

  numberOf(place: number): number | null {
    const number = this.numbers?.[place] ?? -1;
    return number < 0 ? null : number;
  }

  statusOf(_row: number, place: number): "pass" | "fail" | null {
    const row = this.placed(place);
    const { column, statusColumn } = this.column;
    if (statusColumn !== null) return readPassWord(this.view.at(row, statusColumn));
    const reading = readScoreNumber(this.view.at(row, column));
    return reading.kind === "number" ? (reading.status ?? null) : null;
  }
}
