import { INDICATOR_IDS, type IndicatorId } from "../../ita/indicators";
import { isFailing } from "../../ita/scoring";
import type { AgencyScores, PrintedNumber, ScoreReading } from "../types";
import { cellOf, type Draft } from "./draft";

/**
 * An agency's scores as they are given out. What counts and compares is computed at once; the ten readings with their cells are
 * made when they are asked for, as a list of 8,303 agencies shows a dozen at a time and 83,030 readings with addresses would
 * cost more than everything else together.
 */
export class AgencyRecord implements AgencyScores {
  readonly name: string | null;
  readonly fiscalYearBe: number | null;
  failingAgain?: IndicatorId[];
  printedTotal?: PrintedNumber;
  printedLevel?: AgencyScores["printedLevel"];
  private made: AgencyScores["scores"] | null = null;

  constructor(
    private readonly draft: Draft,
    private readonly passMark: number,
    readonly instruments: AgencyScores["instruments"],
    readonly total: number | null,
    readonly level: string | null,
    readonly failing: IndicatorId[],
  ) {
    this.name = draft.name;
    this.fiscalYearBe = draft.fiscalYearBe;
    if (draft.printedTotal) this.printedTotal = draft.printedTotal;
    if (draft.printedLevel) this.printedLevel = draft.printedLevel;
  }

  get scores(): AgencyScores["scores"] {
    this.made ??= readingsOf(this.draft, this.passMark);
    return this.made;
  }

  /** Each score without making all the readings: for what goes over a whole country. */
  visitScores(visit: ScoreVisitor): void {
    const { order, values, cells, row } = this.draft;
    for (const place of order) {
      const id = INDICATOR_IDS[place];
      const value = values[place] ?? NaN;
      if (id && !Number.isNaN(value)) visit(id, value, cells.rowOf(row, place), cells.columnOf(place));
    }
  }

  /** The plain data of an agency, for JSON. */
  toJSON(): AgencyScores {
    const { name, fiscalYearBe, scores, instruments, total, level, failing } = this;
    const { failingAgain, printedTotal, printedLevel } = this;
    return {
      name,
      fiscalYearBe,
      scores,
      instruments,
      total,
      level,
      failing,
      ...(failingAgain ? { failingAgain } : {}),
      ...(printedTotal ? { printedTotal } : {}),
      ...(printedLevel ? { printedLevel } : {}),
    };
  }
}

export type ScoreVisitor = (indicator: IndicatorId, value: number, row: number, column: number) => void;

/** Visits each score of an agency that has a value, in the order of the table. */
export function visitScores(agency: AgencyScores, visit: ScoreVisitor): void {
  if (agency instanceof AgencyRecord) {
    agency.visitScores(visit);
    return;
  }
  for (const [id, { value, at }] of Object.entries(agency.scores)) {
    if (value !== null) visit(id as IndicatorId, value, at.row, at.column);
  }
}

function readingsOf(draft: Draft, passMark: number): AgencyScores["scores"] {
  const { order, values, cells, row } = draft;
  const scores: AgencyScores["scores"] = {};
  for (const place of order) {
    const id = INDICATOR_IDS[place];
    if (!id) continue;
    const points = values[place] ?? NaN;
    const value = Number.isNaN(points) ? null : points;
    const at = cellOf(draft, place);
    const status = value === null ? "missing" : isFailing(value, passMark) ? "fail" : "pass";
    const score: ScoreReading = { value, at, status };
    const printedNumber = cells.numberOf(place);
    if (printedNumber !== null) score.printedNumber = printedNumber;
    const printedStatus = cells.statusOf(row, place);
    if (printedStatus !== null) score.printedStatus = printedStatus;
    scores[id] = score;
  }
  return scores;
}
