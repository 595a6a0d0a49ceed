import { INDICATOR_IDS, type IndicatorId } from "../../ita/indicators";
import type { Ruleset } from "../../ita/rulesets";
import { computeInstrumentsAt, computeTotal, isFailing, levelOf } from "../../ita/scoring";
import type { AgencyScores, ScoreReading } from "../types";
import { cellOf, copyPoints, pointsOf, type Draft } from "./draft";

type Made = Pick<AgencyScores, "scores" | "failing" | "instruments" | "total" | "level">;

/**
 * An agency's scores as they are given out. Whatever has to be said of them has been said; everything else is made when it is
 * asked for, as a table of 8,303 agencies shows a dozen at a time, and 83,030 readings with their addresses would cost more than
 * everything else together.
 */
export class AgencyRecord implements AgencyScores {
  failingAgain?: IndicatorId[];
  private made: Partial<Made> | null = null;

  constructor(
    private readonly draft: Draft,
    private readonly ruleset: Ruleset,
    private readonly passMark: number,
  ) {}

  get name(): string | null {
    return this.draft.name;
  }

  get fiscalYearBe(): number | null {
    return this.draft.fiscalYearBe;
  }

  get scores(): AgencyScores["scores"] {
    return (this.own.scores ??= readingsOf(this.draft, this.passMark));
  }

  get failing(): IndicatorId[] {
    return (this.own.failing ??= failingOf(this.draft, this.passMark));
  }

  get instruments(): AgencyScores["instruments"] {
    return (this.own.instruments ??= computeInstrumentsAt(copyPoints(this.draft, []), this.ruleset));
  }

  get total(): number | null {
    const { own } = this;
    if (own.total === undefined) own.total = computeTotal(this.instruments, this.ruleset);
    return own.total;
  }

  get level(): string | null {
    const { own } = this;
    if (own.level === undefined) {
      own.level = this.fiscalYearBe === null ? null : levelOf(this.total, this.instruments, this.ruleset);
    }
    return own.level;
  }

  get printedTotal(): AgencyScores["printedTotal"] {
    return this.draft.printedTotal ?? undefined;
  }

  get printedLevel(): AgencyScores["printedLevel"] {
    return this.draft.printedLevel ?? undefined;
  }

  private get own(): Partial<Made> {
    return (this.made ??= {});
  }

  /** Each score without making all the readings: for what goes over a whole country. */
  visitScores(visit: ScoreVisitor): void {
    const { order, cells, row } = this.draft;
    for (const place of order) {
      const id = INDICATOR_IDS[place];
      const value = pointsOf(this.draft, place);
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

function failingOf(draft: Draft, passMark: number): IndicatorId[] {
  const failing: IndicatorId[] = [];
  for (const place of draft.order) {
    const id = INDICATOR_IDS[place];
    if (id && isFailing(pointsOf(draft, place), passMark)) failing.push(id);
  }
  return failing;
}

function readingsOf(draft: Draft, passMark: number): AgencyScores["scores"] {
  const { order, cells, row } = draft;
  const scores: AgencyScores["scores"] = {};
  for (const place of order) {
    const id = INDICATOR_IDS[place];
    if (!id) continue;
    const points = pointsOf(draft, place);
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
