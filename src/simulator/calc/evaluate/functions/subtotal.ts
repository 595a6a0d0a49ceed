/** SUBTOTAL and AGGREGATE: totals that leave out hidden rows, errors and other subtotals. */
import type { CellError, Scalar } from "../../../model/types";
import { VALUE_ERROR, isError, isErrorScalar } from "../../values/errors";
import { ArrayValue, Reference, type Value } from "../../values/value";
import { finite } from "../arithmetic";
import type { EvaluationContext } from "../context";
import { type FunctionDefinition, define } from "../definition";
import { toSingle } from "../operands";
import { sum } from "./math";
import {
  average,
  deviation,
  maximum,
  median,
  minimum,
  modes,
  nthLargest,
  nthSmallest,
  percentile,
  percentileExclusive,
  variance,
} from "./statistics";

interface Leaves {
  hidden: "none" | "filtered" | "all";
  errors: boolean;
  subtotals: boolean;
}

const SUBTOTAL_CALL = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i;

/** The items that count; an error unless errors are left out. */
function collect(args: readonly Value[], leaves: Leaves, context: EvaluationContext): Scalar[] | CellError {
  const items: Scalar[] = [];
  const { source } = context;
  const add = (item: Scalar): CellError | null => {
    if (isErrorScalar(item)) return leaves.errors ? null : item;
    if (item !== null) items.push(item);
    return null;
  };
  for (const arg of args) {
    if (arg instanceof ArrayValue) {
      for (const item of arg.items) {
        const error = add(item);
        if (error) return error;
      }
      continue;
    }
    if (!(arg instanceof Reference)) return isError(arg) ? arg : VALUE_ERROR;
    for (const area of arg.areas) {
      const snapshot = source.snapshot(area);
      for (let row = 0; row < snapshot.filledRows; row++) {
        if (
          leaves.hidden !== "none" &&
          source.isRowHidden(area.sheet, area.row + row, leaves.hidden === "filtered")
        ) {
          continue;
        }
        for (let column = 0; column < snapshot.filledColumns; column++) {
          const formula = leaves.subtotals
            ? source.formulaAt(area.sheet, area.row + row, area.column + column)
            : null;
          if (formula !== null && SUBTOTAL_CALL.test(formula)) continue;
          const error = add(snapshot.get(row, column));
          if (error) return error;
        }
      }
    }
  }
  return items;
}

const TOTALS: readonly ((numbers: number[], items: readonly Scalar[]) => Value)[] = [
  (numbers) => average(numbers),
  (numbers) => numbers.length,
  (_numbers, items) => items.length,
  (numbers) => maximum(numbers),
  (numbers) => minimum(numbers),
  (numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1))),
  (numbers) => deviation(numbers, 1),
  (numbers) => deviation(numbers, 0),
  (numbers) => finite(sum(numbers)),
  (numbers) => variance(numbers, 1),
  (numbers) => variance(numbers, 0),
  (numbers) => median(numbers),
  (numbers) => modes(numbers)?.[0] ?? { error: "#N/A" },
];

const WITH_PARAMETER: readonly ((numbers: number[], k: number) => Value)[] = [
  nthLargest,
  nthSmallest,
  percentile,
  (numbers, quart) => percentile(numbers, Math.trunc(quart) / 4),
  percentileExclusive,
  (numbers, quart) => percentileExclusive(numbers, Math.trunc(quart) / 4),
];

function numbersIn(items: readonly Scalar[]): number[] {
  return items.filter((item): item is number => typeof item === "number");
}

function subtotal(code: number, args: readonly Value[], context: EvaluationContext): Value {
  const which = Math.trunc(code);
  const total = TOTALS[(which > 100 ? which - 100 : which) - 1];
  const isKnown = (which >= 1 && which <= 11) || (which >= 101 && which <= 111);
  if (!total || !isKnown) return VALUE_ERROR;
  const leaves: Leaves = { hidden: which > 100 ? "all" : "filtered", errors: false, subtotals: true };
  const items = collect(args, leaves, context);
  return isError(items) ? items : total(numbersIn(items), items);
}

/** Options 0–7 (Microsoft, "AGGREGATE function"): odd ones leave out hidden rows, 2 3 6 7 errors, 0–3 subtotals. */
function aggregate(code: number, option: number, args: readonly Value[], context: EvaluationContext): Value {
  const which = Math.trunc(code);
  const how = Math.trunc(option);
  if (how < 0 || how > 7 || which < 1 || which > 19) return VALUE_ERROR;
  const leaves: Leaves = {
    hidden: how % 2 === 1 ? "all" : "filtered",
    errors: how === 2 || how === 3 || how === 6 || how === 7,
    subtotals: how <= 3,
  };
  if (which <= 13) {
    const items = collect(args, leaves, context);
    return isError(items) ? items : (TOTALS[which - 1]?.(numbersIn(items), items) ?? VALUE_ERROR);
  }
  const [values, k] = args;
  if (values === undefined || k === undefined) return VALUE_ERROR;
  const items = collect([values], leaves, context);
  if (isError(items)) return items;
  const parameter = toSingle(k, context);
  if (isError(parameter)) return parameter;
  return WITH_PARAMETER[which - 14]?.(numbersIn(items), Number(parameter)) ?? VALUE_ERROR;
}

export const subtotalFunctions: readonly FunctionDefinition[] = [
  define("SUBTOTAL", ["number", "...any"], ([code, args], context) => subtotal(code, args, context)),
  define("AGGREGATE", ["number", "number", "...array"], ([code, option, args], context) =>
    aggregate(code, option, args, context),
  ),
];
