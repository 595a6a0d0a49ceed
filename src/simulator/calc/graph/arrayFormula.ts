/** Whether a formula could fill several cells: Excel then enters it as a dynamic array formula. */
import type { SheetModel } from "../../model/types";
import type { CellSource } from "../evaluate/context";
import { findFunction, mayReturnArray } from "../evaluate/registry";
import type { CallNode, Node, ReferenceNode } from "../parser/ast";

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

/** Judged by the text alone; Microsoft, "Implicit intersection operator: @", lists what can return arrays. */
export function mayFillSeveralCells(root: Node, source: CellSource, sheet: SheetModel, depth = 0): boolean {
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
