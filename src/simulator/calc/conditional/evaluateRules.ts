/**
 * The conditional formats of a sheet as data: which cells each rule hits, and what each cell looks like then. Rules
 * apply in order of priority; where "stop if true" holds, rules of lower priority do not apply to that cell.
 */
import type { ConditionalRule, DifferentialStyle, Rect, Scalar, SheetModel } from "../../model/types";
import { type CellSource, UnsupportedFormula } from "../evaluate/context";
import { CellBits } from "../graph/cellBits";
import { forEachCell, visibleRanges } from "./cellsOf";
import { type CellTest, type RulePlace, testOf } from "./conditions";
import { mergeStyles } from "./mergeStyles";
import { type DataBar, type Icon, colorScaleOf, dataBarOf, iconOf } from "./visuals";

/** What conditional formats do to one cell. */
export interface ConditionalFormat {
  /** Rules that hit the cell, highest priority first. */
  rules: readonly ConditionalRule[];
  style: DifferentialStyle | null;
  /** The fill of a colour scale, "#RRGGBB"; null also when a style of higher priority fills the cell. */
  scaleColor: string | null;
  dataBar: DataBar | null;
  icon: Icon | null;
}

/** The cells that one rule hits. */
export class RuleHits {
  /** Why the rule could not be evaluated (it then hits nothing); null when it could. */
  unsupported: string | null = null;
  readonly bits = new CellBits();

  constructor(readonly rule: ConditionalRule) {}

  get count(): number {
    return this.bits.size;
  }

  /** Row by row. */
  get cells(): { row: number; column: number }[] {
    return this.bits.cells();
  }

  has(row: number, column: number): boolean {
    return this.bits.has(row, column);
  }
}

export interface RuleEvaluation {
  /** In order of priority. */
  rules: RuleHits[];
  at(row: number, column: number): ConditionalFormat | null;
}

/** What a rule draws for a number; null for the rules that only style. */
interface Drawing {
  scaleColor?: (value: number) => string | null;
  dataBar?: (value: number) => DataBar | null;
  icon?: (value: number) => Icon | null;
}

function drawingOf(rule: ConditionalRule, place: RulePlace): Drawing | null {
  if (rule.type === "colorScale") return { scaleColor: colorScaleOf(rule, place) };
  if (rule.type === "dataBar") return { dataBar: dataBarOf(rule, place) };
  return rule.type === "iconSet" ? { icon: iconOf(rule, place) } : null;
}

interface Applied {
  hits: RuleHits;
  drawing: Drawing | null;
}

/** Evaluates one rule and leaves out the cells where an earlier one said stop. */
function applyRule(
  rule: ConditionalRule,
  place: RulePlace,
  asked: Rect | undefined,
  stopped: CellBits,
): Applied {
  const hits = new RuleHits(rule);
  if (rule.ranges.length === 0) return { hits, drawing: null };
  try {
    const test: CellTest | null = testOf(rule, place);
    const drawing = test ? null : drawingOf(rule, place);
    forEachCell(visibleRanges(rule.ranges, asked, place.source), (row, column) => {
      if (!stopped.isEmpty && stopped.has(row, column)) return;
      if (test ? !test(row, column) : typeof place.read(row, column) !== "number") return;
      hits.bits.add(row, column);
      if (rule.stopIfTrue) stopped.add(row, column);
    });
    return { hits, drawing };
  } catch (error) {
    if (!(error instanceof UnsupportedFormula)) throw error;
    hits.unsupported = `${error.reason}: ${error.detail}`;
    return { hits, drawing: null };
  }
}

/**
 * Evaluates the rules of a sheet, over all their cells or those in `rect`. Averages, ranks and scales always take in
 * the whole of their ranges.
 */
export function evaluateRules(sheet: SheetModel, source: CellSource, rect?: Rect): RuleEvaluation {
  const used = source.usedExtent();
  const values = source.snapshot({
    sheet,
    row: 0,
    column: 0,
    rowCount: used.rows,
    columnCount: used.columns,
  });
  const read = (row: number, column: number): Scalar => values.get(row, column);
  const stopped = new CellBits();
  const applied = [...sheet.rules]
    .sort((a, b) => a.priority - b.priority)
    .map((rule) => {
      const ranges = visibleRanges(rule.ranges, undefined, source);
      return applyRule(rule, { source, sheet, read, ranges }, rect, stopped);
    });
  const looks = new Map<string, Look>();
  return {
    rules: applied.map(({ hits }) => hits),
    at(row, column) {
      const indexes = applied.flatMap(({ hits }, i) => (hits.has(row, column) ? [i] : []));
      if (indexes.length === 0) return null;
      const own = indexes.flatMap((i) => applied[i] ?? []);
      // Cells with the same rules share one merged style.
      const key = indexes.join(",");
      const look = looks.get(key) ?? lookOf(own);
      looks.set(key, look);
      return { ...look.shared, ...draw(own, read(row, column), look.isFilled) };
    },
  };
}

interface Look {
  shared: { rules: readonly ConditionalRule[]; style: DifferentialStyle | null };
  /** A rule fills the cell before a colour scale could. */
  isFilled: boolean;
}

function lookOf(applied: readonly Applied[]): Look {
  const rules = applied.map(({ hits }) => hits.rule);
  const filled = rules.findIndex((rule) => rule.style?.fill !== undefined);
  const scale = rules.findIndex((rule) => rule.type === "colorScale");
  return {
    shared: { rules, style: mergeStyles(rules.map((rule) => rule.style)) },
    isFilled: filled >= 0 && filled < scale,
  };
}

/** Of each kind of drawing, the one of the highest priority. */
function draw(
  applied: readonly Applied[],
  value: Scalar,
  isFilled: boolean,
): Pick<ConditionalFormat, "scaleColor" | "dataBar" | "icon"> {
  const drawn: Pick<ConditionalFormat, "scaleColor" | "dataBar" | "icon"> = {
    scaleColor: null,
    dataBar: null,
    icon: null,
  };
  if (typeof value !== "number") return drawn;
  for (const { drawing } of applied) {
    if (!isFilled) drawn.scaleColor ??= drawing?.scaleColor?.(value) ?? null;
    drawn.dataBar ??= drawing?.dataBar?.(value) ?? null;
    drawn.icon ??= drawing?.icon?.(value) ?? null;
  }
  return drawn;
}
