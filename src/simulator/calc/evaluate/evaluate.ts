/** Walks a formula's tree and works it out. */
import type { Scalar, SheetModel } from "../../model/types";
import type { BinaryNode, CallNode, Node } from "../parser/ast";
import { toNumber } from "../values/coerce";
import { NAME_ERROR, NUM_ERROR, REF_ERROR, VALUE_ERROR, isError } from "../values/errors";
import { ArrayValue, LambdaValue, Reference, type Scope, type Value } from "../values/value";
import { applyBinary, applyFinalSum } from "./arithmetic";
import { callFunction } from "./callFunction";
import { type CellSource, type EvaluationContext, UnsupportedFormula } from "./context";
import { broadcast, dereference, intersectImplicitly } from "./operands";
import { findFunction, findSpecialForm } from "./registry";
import {
  intersectReferences,
  joinReferences,
  resolveReference,
  resolveStructured,
  sheetsOf,
} from "./resolve";

/** Names within names and lambdas within lambdas: Excel gives up too. */
const MAX_CALL_DEPTH = 250;

/** The context of a formula in a cell. */
export function contextAt(
  source: CellSource,
  at: { sheet: SheetModel; row: number; column: number },
  options: { arrayMode: boolean; rowOffset?: number; columnOffset?: number },
): EvaluationContext {
  return {
    source,
    evaluate,
    invoke,
    sheet: at.sheet,
    row: at.row,
    column: at.column,
    rowOffset: options.rowOffset ?? 0,
    columnOffset: options.columnOffset ?? 0,
    arrayMode: options.arrayMode,
    scope: null,
    depth: 0,
  };
}

export function evaluate(node: Node, context: EvaluationContext): Value {
  switch (node.kind) {
    case "number":
    case "text":
    case "logical":
    case "error":
      return node.value;
    case "missing":
      return null;
    case "array":
      return new ArrayValue(node.rows.length, node.rows[0]?.length ?? 0, node.rows.flat());
    case "reference":
      return resolveReference(node, context);
    case "structured":
      return resolveStructured(node, context);
    case "name":
      return evaluateName(node.name, node, context);
    case "group":
      return evaluate(node.inner, context);
    case "call":
      return evaluateCall(node, context);
    case "invoke":
      return invoke(evaluate(node.callee, context), evaluateAll(node.args, context), context);
    case "unary":
      return evaluateUnary(node.operator, evaluate(node.operand, context), context);
    case "postfix":
      return node.operator === "%"
        ? mapNumber(evaluate(node.operand, context), (n) => n / 100, context)
        : spillOf(evaluate(node.operand, context), context);
    case "binary":
      return evaluateBinary(node, context);
  }
}

/** A whole formula. Its last sum gets Excel's correction towards zero. */
export function evaluateRoot(node: Node, context: EvaluationContext): Value {
  if (node.kind !== "binary" || (node.operator !== "+" && node.operator !== "-"))
    return evaluate(node, context);
  const { operator } = node;
  const left = dereference(evaluate(node.left, context), context);
  const right = dereference(evaluate(node.right, context), context);
  const { rules } = context.source;
  const combine = (a: Scalar, b: Scalar): Scalar => applyFinalSum(operator, a, b, rules);
  if (!(left instanceof ArrayValue) && !(right instanceof ArrayValue)) return combine(left, right);
  return broadcast([left, right], ([a = null, b = null]) => combine(a, b));
}

export function evaluateAll(nodes: readonly Node[], context: EvaluationContext): Value[] {
  return nodes.map((node) => evaluate(node, context));
}

function findInScope(name: string, scope: Scope | null): Scope | null {
  const key = name.toLowerCase();
  for (let at = scope; at; at = at.outer) if (at.name === key) return at;
  return null;
}

function evaluateName(
  name: string,
  node: Extract<Node, { kind: "name" }>,
  context: EvaluationContext,
): Value {
  const local = node.sheets ? null : findInScope(name, context.scope);
  if (local) return local.value;
  const sheets = sheetsOf(node.sheets, context);
  const [sheet] = sheets ?? [];
  if (!sheet) return REF_ERROR;
  const defined = context.source.definedName(name, sheet);
  if (!defined) {
    // A bare table name means its data.
    const table = context.source.tableNamed(name);
    if (!table) return NAME_ERROR;
    return resolveStructured(
      { kind: "structured", table: name, items: [], firstColumn: null, lastColumn: null },
      context,
    );
  }
  if (context.depth > MAX_CALL_DEPTH) return NUM_ERROR;
  // Relative references of a name are written as seen from A1, and a name is worked out like an array formula.
  return evaluate(context.source.parse(defined.formula), {
    ...context,
    rowOffset: context.row,
    columnOffset: context.column,
    arrayMode: true,
    scope: null,
    depth: context.depth + 1,
  });
}

function evaluateCall(node: CallNode, context: EvaluationContext): Value {
  const special = findSpecialForm(node.name);
  if (special) return special.run(node.args, context);
  const definition = findFunction(node.name);
  if (definition) return callFunction(definition, node.args, context);
  const local = findInScope(node.name, context.scope);
  const named =
    local?.value ??
    (context.source.definedName(node.name, context.sheet)
      ? evaluate({ kind: "name", sheets: null, name: node.name }, context)
      : undefined);
  if (named instanceof LambdaValue) return invoke(named, evaluateAll(node.args, context), context);
  throw new UnsupportedFormula("unknownFunction", node.name);
}

/** Calls a lambda with arguments that are already worked out. */
export function invoke(callee: Value, args: readonly Value[], context: EvaluationContext): Value {
  if (isError(callee)) return callee;
  if (!(callee instanceof LambdaValue)) return VALUE_ERROR;
  if (args.length > callee.parameters.length) return VALUE_ERROR;
  if (context.depth > MAX_CALL_DEPTH) return NUM_ERROR;
  const scope = callee.parameters.reduce<Scope | null>(
    (outer, name, i) => ({ name: name.toLowerCase(), value: args[i] ?? null, outer }),
    callee.scope,
  );
  return evaluate(callee.body, { ...context, scope, depth: context.depth + 1 });
}

function mapNumber(value: Value, change: (n: number) => number, context: EvaluationContext): Value {
  const one = (item: Scalar): Scalar => {
    const number = toNumber(item, context.source.rules);
    return typeof number === "number" ? change(number) + 0 : number;
  };
  const plain = dereference(value, context);
  return plain instanceof ArrayValue ? broadcast([plain], ([item = null]) => one(item)) : one(plain);
}

function evaluateUnary(operator: "+" | "-" | "@", operand: Value, context: EvaluationContext): Value {
  if (operator === "-") return mapNumber(operand, (n) => -n, context);
  // Unary plus changes nothing, not even text.
  if (operator === "+") return operand instanceof Reference ? dereference(operand, context) : operand;
  if (operand instanceof Reference) {
    return operand.single ? intersectImplicitly(operand.single, context) : VALUE_ERROR;
  }
  return operand instanceof ArrayValue ? operand.get(0, 0) : operand;
}

/** A1#: the whole area that the array formula of A1 fills. */
function spillOf(operand: Value, context: EvaluationContext): Value {
  if (!(operand instanceof Reference)) return isError(operand) ? operand : REF_ERROR;
  const area = operand.single;
  if (!area) return REF_ERROR;
  // Reading the anchor first makes sure that it is calculated.
  context.source.valueAt(area.sheet, area.row, area.column);
  const rect = context.source.spillArea(area.sheet, area.row, area.column);
  return rect ? Reference.to({ sheet: area.sheet, ...rect }) : REF_ERROR;
}

function evaluateBinary(node: BinaryNode, context: EvaluationContext): Value {
  const { operator } = node;
  const leftValue = evaluate(node.left, context);
  const rightValue = evaluate(node.right, context);
  if (operator === ":" || operator === " " || operator === ",") {
    if (isError(leftValue)) return leftValue;
    if (isError(rightValue)) return rightValue;
    if (!(leftValue instanceof Reference) || !(rightValue instanceof Reference)) return VALUE_ERROR;
    if (operator === ",") return new Reference([...leftValue.areas, ...rightValue.areas]);
    return operator === ":"
      ? joinReferences(leftValue, rightValue)
      : intersectReferences(leftValue, rightValue);
  }
  const left = dereference(leftValue, context);
  const right = dereference(rightValue, context);
  const { rules } = context.source;
  if (!(left instanceof ArrayValue) && !(right instanceof ArrayValue)) {
    return applyBinary(operator, left, right, rules);
  }
  return broadcast([left, right], ([a = null, b = null]) => applyBinary(operator, a, b, rules));
}
