import { rangeOf } from "../../grid";
import { INDICATOR_IDS, type IndicatorId } from "../../ita/indicators";
import { isFailing } from "../../ita/scoring";
import type { AgencyScores, PrintedNumber, ScoreReading } from "../types";
import type { Draft } from "./draft";

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

function readingsOf({ order, values, cells }: Draft, passMark: number): AgencyScores["scores"] {
  const scores: AgencyScores["scores"] = {};
  for (const place of order) {
    const id = INDICATOR_IDS[place];
    if (!id) continue;
    const points = values[place] ?? NaN;
    const value = Number.isNaN(points) ? null : points;
    const at = rangeOf(cells.sheet, cells.rowOf(place), cells.columnOf(place));
    const status = value === null ? "missing" : isFailing(value, passMark) ? "fail" : "pass";
    const score: ScoreReading = { value, at, status };
    const printedNumber = cells.numberOf(place);
    if (printedNumber !== null) score.printedNumber = printedNumber;
    const printedStatus = cells.statusOf(place);
    if (printedStatus !== null) score.printedStatus = printedStatus;
    scores[id] = score;
  }
  return scores;
}
