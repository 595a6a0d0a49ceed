/**
 * Whether Excel enters a formula as a dynamic array formula: it could fill several cells (`=A1:A3*2`), or works through
 * a range item by item inside (`=SUM(A1:A3*2)`, which once had to be entered with Ctrl+Shift+Enter).
 */
import type { SheetModel } from "../../model/types";
import type { CellSource } from "../evaluate/context";
import { findFunction, mayReturnArray } from "../evaluate/registry";
import { type CallNode, type Node, type ReferenceNode, childrenOf } from "../parser/ast";

const MAX_NAME_DEPTH = 20;

function isSingleReference({ sheets, from, to }: ReferenceNode): boolean {
  return from === to || (!sheets && from.row === to.row && from.column === to.column && from.row !== null);
}

function isPosition(node: Node | undefined): boolean {
  return node !== undefined && !(node.kind === "number" && node.value === 0) && node.kind !== "missing";
}

/** INDEX with every position given is one cell. */
function indexFillsSeveral(node: CallNode, inner: (node: Node) => boolean): boolean {
  const [source, row, column] = node.args;
  if ((row && inner(row)) || (column && inner(column))) return true;
  const isLine = source?.kind === "reference" && source.from.column === source.to.column;
  return !(isPosition(row) && (isPosition(column) || (isLine && node.args.length === 2)));
}

/** Judged by the text alone, as Excel does when the formula is entered. */
export function entersAsArray(root: Node, source: CellSource, sheet: SheetModel): boolean {
  const isSeveral = (node: Node): boolean => mayFillSeveralCells(node, source, sheet);
  return isSeveral(root) || worksThroughArrays(root, isSeveral);
}

/** A range or array stands where one value is wanted, other than within functions made for arrays (SUMPRODUCT). */
function worksThroughArrays(root: Node, isSeveral: (node: Node) => boolean): boolean {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind !== "call") {
      if (takesOneValue(node) && childrenOf(node).some(isSeveral)) return true;
      open.push(...childrenOf(node));
      continue;
    }
    const definition = findFunction(node.name);
    const [first] = node.args;
    if (!definition && node.name !== "LET" && node.name !== "LAMBDA" && first && isSeveral(first))
      return true;
    for (const [i, arg] of node.args.entries()) {
      const kind = (definition?.parameters[i] ?? definition?.rest)?.kind;
      if (kind === "array") continue;
      if (kind !== undefined && kind !== "any" && isSeveral(arg)) return true;
      open.push(arg);
    }
  }
  return false;
}

/** Operators that calculate, as opposed to those that put references together. */
function takesOneValue(node: Node): boolean {
  if (node.kind === "binary") return ![":", ",", " "].includes(node.operator);
  return (
    (node.kind === "unary" && node.operator !== "@") || (node.kind === "postfix" && node.operator === "%")
  );
}

/** Whether a formula's value could be more than one cell; Microsoft, "Implicit intersection operator: @", lists what can return arrays. */
function mayFillSeveralCells(root: Node, source: CellSource, sheet: SheetModel, depth = 0): boolean {
  const inner = (node: Node): boolean => mayFillSeveralCells(node, source, sheet, depth);
  switch (root.kind) {
    case "reference":
      return !isSingleReference(root);
    case "structured":
      return (
        !root.items.includes("this row") || root.firstColumn !== root.lastColumn || root.firstColumn === null
      );
    case "array":
      return true;
    case "name": {
      const defined = source.definedName(root.name, sheet);
      if (!defined || depth > MAX_NAME_DEPTH) return source.tableNamed(root.name) !== null;
      return mayFillSeveralCells(source.parse(defined.formula), source, sheet, depth + 1);
    }
    case "group":
      return inner(root.inner);
    case "unary":
      return root.operator !== "@" && inner(root.operand);
    case "postfix":
      return root.operator === "#" || inner(root.operand);
    case "binary":
      return root.operator === ":" || inner(root.left) || inner(root.right);
    case "invoke":
      return true;
    case "call":
      return callFillsSeveral(root, inner);
    default:
      return false;
  }
}

function callFillsSeveral(node: CallNode, inner: (node: Node) => boolean): boolean {
  if (node.name === "INDEX") return indexFillsSeveral(node, inner);
  if (node.name === "XLOOKUP") {
    const [wanted, keys, results] = node.args;
    const isLine = (arg: Node | undefined): boolean =>
      arg?.kind === "reference" && (arg.from.column === arg.to.column || arg.from.row === arg.to.row);
    const sameShape = isLine(keys) && isLine(results);
    return (wanted !== undefined && inner(wanted)) || !sameShape;
  }
  if (mayReturnArray(node.name)) return true;
  if (node.name === "ROW" || node.name === "COLUMN") return node.args.some(inner);
  const definition = findFunction(node.name);
  // IF, IFERROR, LET … pass on what their parts are.
  if (!definition) return node.args.some(inner);
  return node.args.some((arg, i) => {
    const kind = (definition.parameters[i] ?? definition.rest)?.kind;
    return kind !== "any" && kind !== "array" && inner(arg);
  });
}
