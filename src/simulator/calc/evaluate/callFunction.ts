/** Calling a declared function: arguments evaluated, converted and, where arrays come, worked through item by item. */
import type { CellError, Scalar } from "../../model/types";
import type { Node } from "../parser/ast";
import { toLogical, toNumber, toText } from "../values/coerce";
import { VALUE_ERROR, isError } from "../values/errors";
import { ArrayValue, type Value } from "../values/value";
import type { EvaluationContext } from "./context";
import type { FunctionDefinition, ParameterShape } from "./definition";
import { broadcast, dereference, toSingle } from "./operands";

function convert(value: Scalar, shape: ParameterShape, context: EvaluationContext): Scalar {
  switch (shape.kind) {
    case "number":
      return toNumber(value, context.source.rules);
    case "text":
      return toText(value);
    case "logical":
      return toLogical(value);
    default:
      return value;
  }
}

function isByItem(shape: ParameterShape): boolean {
  return shape.kind !== "any" && shape.kind !== "array";
}

/** Runs with scalars for the by-item parameters; the first conversion that fails is the answer. */
function runOnce(
  definition: FunctionDefinition,
  values: readonly (Value | undefined)[],
  context: EvaluationContext,
): Value {
  const args: unknown[] = [];
  for (let i = 0; i < definition.parameters.length; i++) {
    const shape = definition.parameters[i] as ParameterShape;
    const value = values[i];
    if (value === undefined || !isByItem(shape)) {
      args.push(value);
      continue;
    }
    const converted = convert(value as Scalar, shape, context);
    if (shape.kind !== "scalar" && isError(converted)) return converted;
    args.push(converted);
  }
  if (definition.rest) args.push(values.slice(definition.parameters.length));
  return definition.run(args, context);
}

/** Whether a call has as many arguments as the function takes; Excel refuses to enter others. */
function acceptsArgumentCount(definition: FunctionDefinition, count: number): boolean {
  return count >= definition.required && (definition.rest !== null || count <= definition.parameters.length);
}

export function callFunction(
  definition: FunctionDefinition,
  nodes: readonly Node[],
  context: EvaluationContext,
): Value {
  if (!acceptsArgumentCount(definition, nodes.length)) return VALUE_ERROR;
  const byItem: number[] = [];
  const values: (Value | undefined)[] = nodes.map((node, i) => {
    const shape = definition.parameters[i] ?? definition.rest;
    if (!shape) return undefined;
    if (node.kind === "missing" && shape.optional && !shape.emptyIsBlank) return undefined;
    const mode = shape.kind === "array" && !context.arrayMode ? { ...context, arrayMode: true } : context;
    const value = context.evaluate(node, mode);
    if (!isByItem(shape)) return value;
    const plain = dereference(value, context);
    if (plain instanceof ArrayValue) byItem.push(i);
    return plain;
  });
  if (byItem.length === 0) return runOnce(definition, values, context);
  const arrays = byItem.map((i) => values[i] as ArrayValue);
  return broadcast(arrays, (items) => {
    const once = [...values];
    byItem.forEach((index, k) => (once[index] = items[k] ?? null));
    return toSingle(runOnce(definition, once, context), context) as Scalar | CellError;
  });
}
