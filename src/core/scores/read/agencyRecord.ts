import { INDICATOR_IDS, type IndicatorId } from "../../ita/indicators";
import type { Ruleset } from "../../ita/rulesets";
import { computeInstrumentsAt, isFailing } from "../../ita/scoring";
import type { AgencyScores, ScoreReading } from "../types";
import { cellOf, type Draft } from "./draft";

type Made = Pick<AgencyScores, "scores" | "failing" | "instruments">;

/**
 * An agency's scores as they are given out. Total and level are computed at once, and whatever has to be said is said; the lists are
 * made when they are asked for, as a table of 8,303 agencies shows a dozen at a time, and 83,030 readings with their addresses
 * would cost more than everything else together.
 */
export class AgencyRecord implements AgencyScores {
  failingAgain?: IndicatorId[];
  private made: Partial<Made> | null = null;

  constructor(
    private readonly draft: Draft,
    private readonly ruleset: Ruleset,
    private readonly passMark: number,
    readonly total: number | null,
    readonly level: string | null,
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
    return (this.own.instruments ??= computeInstrumentsAt(this.draft.values, this.ruleset));
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

function failingOf({ order, values }: Draft, passMark: number): IndicatorId[] {
  return order.flatMap((place) => {
    const id = INDICATOR_IDS[place];
    return id && isFailing(values[place] ?? NaN, passMark) ? [id] : [];
  });
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
