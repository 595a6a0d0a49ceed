/** COUNTIF(S), SUMIF(S), AVERAGEIF(S), MAXIFS, MINIFS. */
import type { CellError, Scalar } from "../../../model/types";
import { DIV_ERROR, VALUE_ERROR, isError, isErrorScalar } from "../../values/errors";
import { type Area, ArrayValue, Reference, type Value } from "../../values/value";
import { finite } from "../arithmetic";
import type { EvaluationContext } from "../context";
import { type Criterion, readCriterion } from "../criteria";
import { type FunctionDefinition, define } from "../definition";
import { broadcast, dereference } from "../operands";
import type { Snapshot } from "../snapshot";
import { maximum, minimum } from "./statistics";

interface Condition {
  snapshot: Snapshot;
  criterion: Criterion;
}

/** Positions (row by row over the filled columns) that an index offers for a condition; null without one. */
function candidates({ snapshot, criterion }: Condition): readonly number[] | null {
  const { equals } = criterion;
  const index = equals === null ? null : snapshot.index(snapshot);
  if (!index) return null;
  const found = index.of(equals);
  return typeof equals !== "number" || index.digitTexts.length === 0
    ? found
    : [...new Set([...found, ...index.digitTexts])].sort((a, b) => a - b);
}

/** Calls `visit` for every cell that meets all conditions; answers how many empty cells beyond the used ones do. */
function forEachMatch(
  conditions: readonly Condition[],
  visit: (row: number, column: number) => void,
): number {
  const meetsAll = (row: number, column: number): boolean => {
    for (const { snapshot, criterion } of conditions) {
      if (!criterion.accepts(snapshot.get(row, column))) return false;
    }
    return true;
  };
  for (const condition of conditions) {
    const positions = candidates(condition);
    if (!positions) continue;
    const width = condition.snapshot.filledColumns;
    for (const at of positions) {
      const row = Math.floor(at / width);
      const column = at - row * width;
      if (meetsAll(row, column)) visit(row, column);
    }
    return 0;
  }
  const [first] = conditions;
  if (!first) return 0;
  let rows = 0;
  let columns = 0;
  for (const { snapshot } of conditions) {
    rows = Math.max(rows, snapshot.filledRows);
    columns = Math.max(columns, snapshot.filledColumns);
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) if (meetsAll(row, column)) visit(row, column);
  }
  const beyond = first.snapshot.rowCount * first.snapshot.columnCount - rows * columns;
  return beyond > 0 && conditions.every(({ criterion }) => criterion.accepts(null)) ? beyond : 0;
}

function areaOf(value: Value | undefined): Area | null {
  return value instanceof Reference ? value.single : null;
}

/** Pairs of range and criterion; criteria may be arrays, then the answer is one. */
interface Pairs {
  areas: Area[];
  criteria: (Scalar | ArrayValue)[];
}

function readPairs(args: readonly (Value | undefined)[], context: EvaluationContext): Pairs | CellError {
  if (args.length === 0 || args.length % 2 !== 0) return VALUE_ERROR;
  const areas: Area[] = [];
  const criteria: (Scalar | ArrayValue)[] = [];
  for (let i = 0; i < args.length; i += 2) {
    const range = args[i];
    const area = areaOf(range);
    if (!area) return isError(range) ? range : VALUE_ERROR;
    const [first = area] = areas;
    if (area.rowCount !== first.rowCount || area.columnCount !== first.columnCount) return VALUE_ERROR;
    areas.push(area);
    criteria.push(dereference(args[i + 1] ?? null, context));
  }
  return { areas, criteria };
}

function overCriteria(
  { areas, criteria }: Pairs,
  context: EvaluationContext,
  answer: (conditions: Condition[]) => Scalar,
): Value {
  const snapshots = areas.map((area) => context.source.snapshot(area));
  const once = (items: readonly Scalar[]): Scalar =>
    answer(
      snapshots.map((snapshot, i) => ({
        snapshot,
        criterion: readCriterion(items[i] ?? null, context.source.rules),
      })),
    );
  return criteria.some((criterion) => criterion instanceof ArrayValue)
    ? broadcast(criteria, once)
    : once(criteria as Scalar[]);
}

/** The range to add up, as large as the first criteria range whatever its own size (SUMIF, AVERAGEIF). */
function resized(area: Area, like: Area): Area {
  return { ...area, rowCount: like.rowCount, columnCount: like.columnCount };
}

type Reduce = (numbers: readonly number[]) => Scalar;

function reduceMatches(area: Area, pairs: Pairs, context: EvaluationContext, reduce: Reduce): Value {
  const values = context.source.snapshot(area);
  return overCriteria(pairs, context, (conditions) => {
    const numbers: number[] = [];
    let failure: CellError | null = null;
    forEachMatch(conditions, (row, column) => {
      const item = values.get(row, column);
      if (typeof item === "number") numbers.push(item);
      else if (isErrorScalar(item)) failure ??= item;
    });
    return failure ?? reduce(numbers);
  });
}

/** SUMIFS and the like: the values first, then pairs. */
function severalConditions(name: string, reduce: Reduce): FunctionDefinition {
  return define(name, ["any", "...any"], ([range, rest], context) => {
    const area = areaOf(range);
    if (!area) return isError(range) ? range : VALUE_ERROR;
    const pairs = readPairs(rest, context);
    if (isError(pairs)) return pairs;
    const [first] = pairs.areas;
    if (first && (first.rowCount !== area.rowCount || first.columnCount !== area.columnCount))
      return VALUE_ERROR;
    return reduceMatches(area, pairs, context, reduce);
  });
}

/** SUMIF and AVERAGEIF: one pair, then the values (the range itself when left out). */
function oneCondition(name: string, reduce: Reduce): FunctionDefinition {
  return define(name, ["any", "any", "any?"], ([range, criterion, values], context) => {
    const pairs = readPairs([range, criterion], context);
    if (isError(pairs)) return pairs;
    const [own] = pairs.areas;
    const area = values === undefined ? own : areaOf(values);
    if (!own || !area) return isError(values) ? values : VALUE_ERROR;
    return reduceMatches(resized(area, own), pairs, context, reduce);
  });
}

const add: Reduce = (numbers) => finite(numbers.reduce((a, b) => a + b, 0));
const mean: Reduce = (numbers) =>
  numbers.length === 0 ? DIV_ERROR : finite(numbers.reduce((a, b) => a + b, 0) / numbers.length);

function countMatches(args: readonly (Value | undefined)[], context: EvaluationContext): Value {
  const pairs = readPairs(args, context);
  if (isError(pairs)) return pairs;
  return overCriteria(pairs, context, (conditions) => {
    let count = 0;
    const beyond = forEachMatch(conditions, () => void count++);
    return count + beyond;
  });
}

export const conditionalFunctions: readonly FunctionDefinition[] = [
  define("COUNTIF", ["any", "any"], (args, context) => countMatches(args, context)),
  define("COUNTIFS", ["...any"], ([args], context) => countMatches(args, context)),
  oneCondition("SUMIF", add),
  severalConditions("SUMIFS", add),
  oneCondition("AVERAGEIF", mean),
  severalConditions("AVERAGEIFS", mean),
  severalConditions("MAXIFS", maximum),
  severalConditions("MINIFS", minimum),
];
