import { boundingRect } from "../../grid";
import { INDICATOR_IDS } from "../../ita/indicators";
import type { TableContext } from "../layout/context";
import type { TableShape } from "../layout/shapes";
import type { ScoreBlock } from "../types";
import { pointsOf, type Draft, type ScoreCells } from "./draft";
import type { ReadTable } from "./readTable";

/** A shape that was read, and what the words around it say. */
export interface ReadShape {
  shape: TableShape;
  read: ReadTable;
  blocks: ScoreBlock[];
  context: TableContext;
}

/** Blocks of one table begin in nearly the same row. */
const MAX_TOP_DIFFERENCE = 1;

/**
 * Joins long tables side by side that are the parts of one agency's result, e.g. a block for each instrument: the same agency and
 * year, and no indicator twice. Others stay as they are. Keeps the order.
 */
export function joinBlocks(parts: readonly ReadShape[]): ReadShape[] {
  const joined: ReadShape[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (last && isOneTable(last, part)) joined[joined.length - 1] = join(last, part);
    else joined.push(part);
  }
  return joined;
}

function isOneTable(a: ReadShape, b: ReadShape): boolean {
  const [first, ...others] = [...a.read.drafts, ...b.read.drafts];
  const [second] = others;
  if (!first || !second || others.length > 1) return false;
  const isLong = a.shape.layout === "long" && b.shape.layout === "long";
  if (!isLong || a.shape.said || b.shape.said || a.read.unit !== b.read.unit) return false;
  if (Math.abs(a.shape.range.row - b.shape.range.row) > MAX_TOP_DIFFERENCE) return false;
  const isSame =
    (first.name ?? a.context.agency) === (second.name ?? b.context.agency) &&
    (first.fiscalYearBe ?? a.context.fiscalYearBe) === (second.fiscalYearBe ?? b.context.fiscalYearBe);
  return isSame && !first.order.some((place) => second.order.includes(place));
}

function join(a: ReadShape, b: ReadShape): ReadShape {
  const [first] = a.read.drafts;
  const [second] = b.read.drafts;
  if (!first || !second) return a;
  const range = boundingRect(a.shape.range, b.shape.range);
  return {
    ...a,
    shape: { ...a.shape, range },
    blocks: [...a.blocks, ...b.blocks],
    read: {
      ...a.read,
      drafts: [joinDrafts(first, second)],
      hasTextScores: a.read.hasTextScores || b.read.hasTextScores,
      scoreColumns: [...a.read.scoreColumns, ...b.read.scoreColumns],
      lastRow: Math.max(a.read.lastRow, b.read.lastRow),
      isByNumber: a.read.isByNumber && b.read.isByNumber,
    },
  };
}

function joinDrafts(a: Draft, b: Draft): Draft {
  return {
    ...a,
    name: a.name ?? b.name,
    fiscalYearBe: a.fiscalYearBe ?? b.fiscalYearBe,
    values: INDICATOR_IDS.map((_, place) => pointsOf(a.order.includes(place) ? a : b, place)),
    order: [...a.order, ...b.order],
    cells: new JoinedCells(a, b),
    problems: a.problems || b.problems ? [...(a.problems ?? []), ...(b.problems ?? [])] : null,
    hasStatuses: a.hasStatuses || b.hasStatuses,
    printedTotal: a.printedTotal ?? b.printedTotal,
    printedLevel: a.printedLevel ?? b.printedLevel,
    printedInstruments:
      a.printedInstruments || b.printedInstruments
        ? { ...b.printedInstruments, ...a.printedInstruments }
        : null,
  };
}

/** Each score's cell is in the part that has it. */
class JoinedCells implements ScoreCells {
  readonly sheet: string;

  constructor(
    private readonly a: Draft,
    private readonly b: Draft,
  ) {
    this.sheet = a.cells.sheet;
  }

  private of(place: number): Draft {
    return this.a.order.includes(place) ? this.a : this.b;
  }

  rowOf(_row: number, place: number): number {
    const { cells, row } = this.of(place);
    return cells.rowOf(row, place);
  }

  columnOf(place: number): number {
    return this.of(place).cells.columnOf(place);
  }

  numberOf(place: number): number | null {
    return this.of(place).cells.numberOf(place);
  }

  statusOf(_row: number, place: number): "pass" | "fail" | null {
    const { cells, row } = this.of(place);
    return cells.statusOf(row, place);
  }

  plainValue(_row: number, place: number): number {
    return pointsOf(this.of(place), place);
  }
}
