/** LET, LAMBDA and the functions that call lambdas. */
import type { Scalar } from "../../../model/types";
import type { Node } from "../../parser/ast";
import { CALC_ERROR, VALUE_ERROR, isError } from "../../values/errors";
import { ArrayValue, LambdaValue, type Scope, type Value } from "../../values/value";
import type { EvaluationContext } from "../context";
import { type FunctionDefinition, type SpecialForm, define } from "../definition";
import { broadcast, dereference, toSingle } from "../operands";

function nameOf(node: Node | undefined): string | null {
  return node?.kind === "name" && node.sheets === null ? node.name.toLowerCase() : null;
}

function runLet(args: readonly Node[], context: EvaluationContext): Value {
  if (args.length < 3 || args.length % 2 === 0) return VALUE_ERROR;
  let scope: Scope | null = context.scope;
  for (let i = 0; i + 1 < args.length; i += 2) {
    const name = nameOf(args[i]);
    const body = args[i + 1];
    if (name === null || !body) return VALUE_ERROR;
    scope = { name, value: context.evaluate(body, { ...context, scope }), outer: scope };
  }
  return context.evaluate(args[args.length - 1] as Node, { ...context, scope });
}

function runLambda(args: readonly Node[], context: EvaluationContext): Value {
  const body = args[args.length - 1];
  const names = args.slice(0, -1).map(nameOf);
  if (!body || names.some((name) => name === null)) return VALUE_ERROR;
  return new LambdaValue(names as string[], body, context.scope);
}

/** A LAMBDA parameter may be left out by the caller; this tells. */
function runIsOmitted(args: readonly Node[], context: EvaluationContext): Value {
  const [node] = args;
  if (!node || args.length !== 1) return VALUE_ERROR;
  return context.evaluate(node, context) === null;
}

export const lambdaForms: readonly SpecialForm[] = [
  { name: "LET", run: runLet },
  { name: "LAMBDA", run: runLambda },
  { name: "ISOMITTED", run: runIsOmitted },
];

function asArray(value: Value, context: EvaluationContext): ArrayValue {
  const plain = dereference(value, { ...context, arrayMode: true });
  return plain instanceof ArrayValue ? plain : new ArrayValue(1, 1, [plain]);
}

/** A lambda's answer as one item: arrays in arrays are #CALC!. */
function item(value: Value, context: EvaluationContext): Scalar {
  const plain = dereference(value, { ...context, arrayMode: true });
  return plain instanceof ArrayValue ? CALC_ERROR : plain;
}

function splitLambda(args: readonly Value[]): { lambda: LambdaValue; values: Value[] } | null {
  const lambda = args[args.length - 1];
  return lambda instanceof LambdaValue ? { lambda, values: args.slice(0, -1) } : null;
}

const map = define("MAP", ["...any"], ([args], context) => {
  const parts = splitLambda(args);
  if (!parts || parts.values.length === 0) return VALUE_ERROR;
  const arrays = parts.values.map((value) => asArray(value, context));
  return broadcast(arrays, (items) => item(context.invoke(parts.lambda, items, context), context));
});

function accumulate(
  initial: Value,
  array: ArrayValue,
  lambda: Value,
  context: EvaluationContext,
): { last: Value; all: Scalar[] } {
  let last = initial;
  const all: Scalar[] = [];
  for (const value of array.items) {
    last = context.invoke(lambda, [last, value], context);
    all.push(item(last, context));
  }
  return { last, all };
}

const reduce = define("REDUCE", ["any?", "any", "any"], ([initial, array, lambda], context) => {
  const items = asArray(array, context);
  if (initial !== undefined) return accumulate(initial, items, lambda, context).last;
  const rest = ArrayValue.column(items.items.slice(1));
  return accumulate(items.get(0, 0), rest, lambda, context).last;
});

const scan = define("SCAN", ["any?", "any", "any"], ([initial, array, lambda], context) => {
  const items = asArray(array, context);
  const { all } =
    initial === undefined
      ? accumulate(items.get(0, 0), ArrayValue.column(items.items.slice(1)), lambda, context)
      : accumulate(initial, items, lambda, context);
  const results = initial === undefined ? [items.get(0, 0), ...all] : all;
  return new ArrayValue(items.rowCount, items.columnCount, results);
});

const byRow = define("BYROW", ["any", "any"], ([array, lambda], context) => {
  const items = asArray(array, context);
  return ArrayValue.from(items.rowCount, 1, (row) => {
    const line = ArrayValue.from(1, items.columnCount, (_, column) => items.get(row, column));
    return item(context.invoke(lambda, [line], context), context);
  });
});

const byColumn = define("BYCOL", ["any", "any"], ([array, lambda], context) => {
  const items = asArray(array, context);
  return ArrayValue.from(1, items.columnCount, (_, column) => {
    const line = ArrayValue.from(items.rowCount, 1, (row) => items.get(row, column));
    return item(context.invoke(lambda, [line], context), context);
  });
});

const makeArray = define("MAKEARRAY", ["number", "number", "any"], ([rows, columns, lambda], context) => {
  if (rows < 1 || columns < 1) return VALUE_ERROR;
  return ArrayValue.from(Math.trunc(rows), Math.trunc(columns), (row, column) => {
    const made = context.invoke(lambda, [row + 1, column + 1], context);
    return isError(made) ? made : toSingle(made, context);
  });
});

export const lambdaFunctions: readonly FunctionDefinition[] = [map, reduce, scan, byRow, byColumn, makeArray];
