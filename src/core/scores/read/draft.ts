import { rangeOf, type RangeRef } from "../../grid";
import { INDICATOR_IDS, type IndicatorId, type Instrument } from "../../ita/indicators";
import type { CellValue } from "../../snapshot";
import type { PrintedNumber, ScoreReading } from "../types";
import type { FindingSink } from "./findingSink";
import { readScoreCell, type ScoreProblem, type Unit } from "./unit";

/**
 * One agency in one year while its table is being read: the numbers and where they stand, before anything is computed. Lists are
 * by the indicator's place in `INDICATOR_IDS`.
 */
export interface Draft {
  name: string | null;
  fiscalYearBe: number | null;
  /** Points; NaN where there is none. Null for a row of plain points: its cells are its values. */
  values: number[] | null;
  /** The places of its indicators in the order of the table; shared by the records of a wide table. */
  order: readonly number[];
  cells: ScoreCells;
  problems: CellProblem[] | null;
  /** A pass/fail word stands beside some score. */
  hasStatuses: boolean;
  printedTotal: PrintedNumber | null;
  printedLevel: { value: string; at: RangeRef } | null;
  printedInstruments: Partial<Record<Instrument, PrintedNumber>> | null;
  /** Where the agency is named, or its first score. */
  row: number;
  column: number;
}

/** Where the scores of agencies stand and what is printed with them; shared by the records of a wide table. */
export interface ScoreCells {
  sheet: string;
  /** `row` is the draft's own. */
  rowOf(row: number, place: number): number;
  columnOf(place: number): number;
  numberOf(place: number): number | null;
  statusOf(row: number, place: number): "pass" | "fail" | null;
  /** The number in a cell of a row of plain points; NaN where there is none. */
  plainValue(row: number, place: number): number;
}

export interface CellProblem {
  indicator: IndicatorId;
  problem: ScoreProblem;
  text: string;
  refused?: number;
  at: RangeRef;
}

/** What is the same for all scores of a table while it is read. */
export interface ReadingContext {
  sheet: string;
  unit: Unit;
  sink: FindingSink;
  hasTextScores: boolean;
}

export function createDraft(
  name: string | null,
  fiscalYearBe: number | null,
  values: number[] | null,
  order: readonly number[],
  cells: ScoreCells,
  row: number,
  column: number,
): Draft {
  return {
    name,
    fiscalYearBe,
    values,
    order,
    cells,
    problems: null,
    hasStatuses: false,
    printedTotal: null,
    printedLevel: null,
    printedInstruments: null,
    row,
    column,
  };
}

/** One of its scores in points; NaN where there is none. */
export function pointsOf({ values, cells, row }: Draft, place: number): number {
  return values ? (values[place] ?? NaN) : cells.plainValue(row, place);
}

/** All its scores by place, written into `into`. */
export function copyPoints({ values, cells, row }: Draft, into: number[]): number[] {
  for (let place = 0; place < INDICATOR_IDS.length; place++) {
    into[place] = values ? (values[place] ?? NaN) : cells.plainValue(row, place);
  }
  return into;
}

/** The cell of one of its scores. */
export function cellOf({ cells, row }: Draft, place: number): RangeRef {
  return rangeOf(cells.sheet, cells.rowOf(row, place), cells.columnOf(place));
}

/** Where the agency of a draft is named. */
export function placeOf({ cells, row, column }: Draft): RangeRef {
  return rangeOf(cells.sheet, row, column);
}

/** The points in a score cell, NaN when there are none; what is wrong with it is kept with the draft. */
export function readScore(
  draft: Pick<Draft, "problems" | "hasStatuses">,
  indicator: IndicatorId,
  cell: CellValue,
  row: number,
  column: number,
  context: ReadingContext,
): number {
  const read = readScoreCell(cell, context.unit);
  if (read.isText) context.hasTextScores = true;
  if (read.status) draft.hasStatuses = true;
  const at = rangeOf(context.sheet, row, column);
  if (read.problem) {
    const refused = read.refused === undefined ? {} : { refused: read.refused };
    (draft.problems ??= []).push({ indicator, problem: read.problem, text: String(cell), ...refused, at });
  }
  if (read.hasDecimalComma && read.value !== null) {
    context.sink.add("warning", "scores/decimal-comma", { text: String(cell), value: read.value }, at);
  }
  return read.value ?? NaN;
}

/**
 * Two readings of one indicator of one agency: the same score twice is one, different ones are none until the user says.
 * Returns what counts.
 */
export function mergeDoubled(
  first: number,
  second: number,
  indicator: IndicatorId,
  agency: string | null,
  at: ScoreReading["at"],
  sink: FindingSink,
): number {
  if (Object.is(first, second)) {
    sink.add("info", "scores/indicator-repeated", { indicator, agency }, at);
    return first;
  }
  sink.add("question", "scores/indicator-doubled", { indicator, agency }, at);
  return NaN;
}
