import { rangeOf, type RangeRef } from "../../grid";
import type { IndicatorId, Instrument } from "../../ita/indicators";
import type { CellValue } from "../../snapshot";
import type { PrintedNumber, ScoreReading } from "../types";
import type { FindingSink } from "./findingSink";
import { readScoreCell, type ScoreProblem, type Unit } from "./unit";

/** One agency in one year while its table is being read: what the sheet says, before anything is computed. */
export interface Draft {
  name: string | null;
  fiscalYearBe: number | null;
  scores: Partial<Record<IndicatorId, ScoreReading>>;
  scoreCount: number;
  problems: CellProblem[];
  printedTotal?: PrintedNumber;
  printedLevel?: { value: string; at: RangeRef };
  printedInstruments?: Partial<Record<Instrument, PrintedNumber>>;
  /** Where the agency is named, or its first score. */
  at: RangeRef;
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

export function createDraft(name: string | null, fiscalYearBe: number | null, at: RangeRef): Draft {
  return { name, fiscalYearBe, scores: {}, scoreCount: 0, problems: [], at };
}

/** Adds a score to a draft; a second one of the same indicator is compared with the first. */
export function addScore(
  draft: Draft,
  indicator: IndicatorId,
  cell: CellValue,
  row: number,
  column: number,
  context: ReadingContext,
): ScoreReading {
  const at = rangeOf(context.sheet, row, column);
  // Nearly every cell of a big table is a plain number of points: no need to look closer.
  if (typeof cell === "number" && context.unit === "points" && cell > 1 && cell <= 100) {
    return keep(draft, indicator, { value: cell, at, status: "missing" }, context);
  }
  const read = readScoreCell(cell, context.unit);
  if (read.isText) context.hasTextScores = true;
  if (read.problem) {
    const refused = read.refused === undefined ? {} : { refused: read.refused };
    draft.problems.push({ indicator, problem: read.problem, text: String(cell), ...refused, at });
  }
  if (read.hasDecimalComma && read.value !== null) {
    context.sink.add("warning", "scores/decimal-comma", { text: String(cell), value: read.value }, at);
  }
  const score: ScoreReading = { value: read.value, at, status: "missing" };
  if (read.status) score.printedStatus = read.status;
  return keep(draft, indicator, score, context);
}

function keep(
  draft: Draft,
  indicator: IndicatorId,
  score: ScoreReading,
  context: ReadingContext,
): ScoreReading {
  const first = draft.scores[indicator];
  if (!first) {
    draft.scores[indicator] = score;
    draft.scoreCount++;
    return score;
  }
  const params = { indicator, agency: draft.name };
  if (first.value === score.value) context.sink.add("info", "scores/indicator-repeated", params, score.at);
  else {
    first.value = null;
    context.sink.add("question", "scores/indicator-doubled", params, score.at);
  }
  return score;
}
