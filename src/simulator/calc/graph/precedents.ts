/** The cells that a formula reads, as far as its text tells. */
import { isError } from "../values/errors";
import { type EvaluationContext } from "../evaluate/context";
import { findFunction, findSpecialForm, isVolatileFunction, readsPlaceOnly } from "../evaluate/registry";
import { joinReferences, resolveReference, resolveStructured, sheetsOf } from "../evaluate/resolve";
import { type CallNode, type Node, childrenOf } from "../parser/ast";
import { type Area, Reference } from "../values/value";

export interface Precedents {
  areas: Area[];
  isVolatile: boolean;
}

/** A name that refers to itself through others ends here. */
const MAX_NAME_DEPTH = 50;

/**
 * Every area a formula may read (OFFSET and INDIRECT apart, which are volatile). Throws UnsupportedFormula for
 * references to other workbooks.
 */
export function findPrecedents(root: Node, context: EvaluationContext): Precedents {
  const found: Precedents = { areas: [], isVolatile: false };
  collect(root, context, found);
  return found;
}

function collect(root: Node, context: EvaluationContext, found: Precedents): void {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === "reference" || node.kind === "structured") {
      const reference = resolve(node, context);
      if (reference) found.areas.push(...reference.areas);
    } else if (node.kind === "name") {
      collectName(node.name, node, context, found);
    } else if (node.kind === "call") {
      open.push(...collectCall(node, context, found));
    } else {
      if (node.kind === "binary" && node.operator === ":") collectJoin(node, context, found);
      open.push(...childrenOf(node));
    }
  }
}

function resolve(node: Node, context: EvaluationContext): Reference | null {
  const value =
    node.kind === "reference"
      ? resolveReference(node, context)
      : node.kind === "structured"
        ? resolveStructured(node, context)
        : null;
  return value === null || isError(value) ? null : value;
}

function collectName(
  name: string,
  node: Extract<Node, { kind: "name" }>,
  context: EvaluationContext,
  found: Precedents,
): void {
  const [sheet] = sheetsOf(node.sheets, context) ?? [];
  if (!sheet || context.depth > MAX_NAME_DEPTH) return;
  const defined = context.source.definedName(name, sheet);
  if (!defined) {
    const table = context.source.tableNamed(name);
    if (table) found.areas.push({ sheet: table.sheet, ...table.table.range });
    return;
  }
  collect(
    context.source.parse(defined.formula),
    { ...context, rowOffset: context.row, columnOffset: context.column, depth: context.depth + 1 },
    found,
  );
}

/** `INDEX(…):INDEX(…)` and `A1:INDEX(…)` lie within the rectangle round all that both sides name. */
function collectJoin(
  node: Extract<Node, { kind: "binary" }>,
  context: EvaluationContext,
  found: Precedents,
): void {
  const sides: Precedents = { areas: [], isVolatile: false };
  collect(node.left, context, sides);
  collect(node.right, context, sides);
  const [first, ...rest] = sides.areas;
  if (!first) return;
  const joined = joinReferences(new Reference([first, ...rest]), new Reference([first]));
  if (!isError(joined)) found.areas.push(...joined.areas);
}

/** The arguments of a call that still have to be looked at. */
function collectCall(node: CallNode, context: EvaluationContext, found: Precedents): readonly Node[] {
  if (isVolatileFunction(node.name)) found.isVolatile = true;
  if (readsPlaceOnly(node.name)) return node.args.filter((arg) => arg.kind !== "reference");
  if (node.name === "OFFSET") return node.args.filter((arg, i) => i > 0 || arg.kind !== "reference");
  const [range, , values] = node.args;
  if ((node.name === "SUMIF" || node.name === "AVERAGEIF") && range && values) {
    // The values reach as far as the criteria range, whatever is written.
    const like = resolve(range, context)?.single;
    const own = resolve(values, context)?.single;
    if (like && own) found.areas.push({ ...own, rowCount: like.rowCount, columnCount: like.columnCount });
  }
  if (!findFunction(node.name) && !findSpecialForm(node.name)) {
    collectName(node.name, { kind: "name", sheets: null, name: node.name }, context, found);
  }
  return node.args;
}
