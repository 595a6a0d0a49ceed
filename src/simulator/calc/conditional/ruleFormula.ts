/**
 * The formulas of a rule, evaluated for cell after cell: parsed once, with relative references moved by the distance
 * from the rule's own corner. That corner is the top left cell of the rectangle around all of the rule's ranges
 * (found out by the makers of IronCalc from Excel's files: "D4:D8 B10:D10" is anchored at B4; pull request 1145). For
 * one range, and for most others, it is the first range's top left cell.
 */
import type { Rect, Scalar, SheetModel } from "../../model/types";
import { type CellSource, type EvaluationContext, UnsupportedFormula } from "../evaluate/context";
import { contextAt, evaluateRoot } from "../evaluate/evaluate";
import { toSingle } from "../evaluate/operands";
import { findFunction, findSpecialForm, isVolatileFunction } from "../evaluate/registry";
import { type Node, walk } from "../parser/ast";
import { FormulaSyntaxError } from "../parser/tokenize";
import { isError } from "../values/errors";
import type { Value } from "../values/value";

export interface Corner {
  row: number;
  column: number;
}

/** Where a rule's relative references start from. */
export function anchorOf(ranges: readonly Rect[]): Corner {
  return {
    row: Math.min(...ranges.map((range) => range.row)),
    column: Math.min(...ranges.map((range) => range.column)),
  };
}

/** Which way an answer can differ from cell to cell. */
export interface Variation {
  byRow: boolean;
  byColumn: boolean;
}

const BOTH: Variation = { byRow: true, byColumn: true };
const MAX_NAME_DEPTH = 10;

/** Formulas that look at nothing relative to the cell have one answer for a whole row, or for all cells. */
function variationOf(root: Node, source: CellSource, sheet: SheetModel, depth = 0): Variation {
  const variation: Variation = { byRow: false, byColumn: false };
  for (const node of walk(root)) {
    if (node.kind === "reference") {
      for (const corner of [node.from, node.to]) {
        if (corner.row !== null && !corner.rowAbsolute) variation.byRow = true;
        if (corner.column !== null && !corner.columnAbsolute) variation.byColumn = true;
      }
    } else if (node.kind === "name") {
      const defined = source.definedName(node.name, sheet);
      if (!defined || depth > MAX_NAME_DEPTH) return BOTH;
      const inner = variationOf(parseFormula(defined.formula, source), source, sheet, depth + 1);
      variation.byRow ||= inner.byRow;
      variation.byColumn ||= inner.byColumn;
    } else if (seesItsPlace(node)) {
      return BOTH;
    }
  }
  return variation;
}

/** Parts whose value can depend on the cell without a relative reference. */
function seesItsPlace(node: Node): boolean {
  if (node.kind === "structured") return true;
  if (node.kind === "unary") return node.operator === "@";
  if (node.kind !== "call") return false;
  if (node.name === "TODAY" || node.name === "NOW") return false;
  if (isVolatileFunction(node.name)) return true;
  if (node.name === "ROW" || node.name === "COLUMN" || node.name === "SHEET") return node.args.length === 0;
  return !findFunction(node.name) && !findSpecialForm(node.name);
}

/**
 * Works out once what is the same for all cells: `$B2<เกณฑ์*1.1` becomes `$B2<93.5`. References and arrays stay, for
 * functions that want them.
 */
function foldConstants(node: Node, varies: (node: Node) => boolean, context: EvaluationContext): Node {
  const canFold = ["name", "call", "binary", "unary", "postfix"].includes(node.kind) && !varies(node);
  if (canFold) {
    const value = tryToEvaluate(node, context);
    const literal = value === undefined ? null : literalOf(value);
    if (literal) return literal;
  }
  const fold = (inner: Node): Node => foldConstants(inner, varies, context);
  switch (node.kind) {
    case "call":
      // Names bound by LET and LAMBDA only mean something inside.
      return node.name === "LET" || node.name === "LAMBDA" ? node : { ...node, args: node.args.map(fold) };
    case "unary":
    case "postfix":
      return { ...node, operand: fold(node.operand) };
    case "binary":
      return { ...node, left: fold(node.left), right: fold(node.right) };
    case "group":
      return { ...node, inner: fold(node.inner) };
    default:
      return node;
  }
}

function tryToEvaluate(node: Node, context: EvaluationContext): Value | undefined {
  try {
    return context.evaluate(node, context);
  } catch (error) {
    if (error instanceof UnsupportedFormula) return undefined;
    throw error;
  }
}

function literalOf(value: Value): Node | null {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "string") return { kind: "text", value };
  if (typeof value === "boolean") return { kind: "logical", value };
  return isError(value) ? { kind: "error", value } : null;
}

export class RuleFormula {
  private readonly node: Node;
  readonly variation: Variation;
  private readonly context: { -readonly [K in keyof EvaluationContext]: EvaluationContext[K] };
  private lastKey = -1;
  private lastValue: Scalar = null;

  /** Throws UnsupportedFormula when the formula cannot be read. */
  constructor(
    formula: string,
    source: CellSource,
    sheet: SheetModel,
    private readonly anchor: Corner,
  ) {
    const written = parseFormula(formula, source);
    this.variation = variationOf(written, source, sheet);
    this.context = contextAt(source, { sheet, ...anchor }, { arrayMode: true });
    const varies = (node: Node): boolean => {
      const { byRow, byColumn } = variationOf(node, source, sheet);
      return byRow || byColumn;
    };
    this.node = foldConstants(written, varies, this.context);
  }

  /** The value at a cell; of an array, its first item. Throws UnsupportedFormula. */
  valueAt(row: number, column: number): Scalar {
    const { variation, context } = this;
    const key = (variation.byRow ? row : 0) * 16_384 + (variation.byColumn ? column : 0);
    if (key === this.lastKey) return this.lastValue;
    context.row = row;
    context.column = column;
    context.rowOffset = row - this.anchor.row;
    context.columnOffset = column - this.anchor.column;
    this.lastValue = toSingle(evaluateRoot(this.node, context), context);
    this.lastKey = key;
    return this.lastValue;
  }
}

/** Throws UnsupportedFormula for a text that is no formula. */
export function parseFormula(formula: string, source: CellSource): Node {
  try {
    return source.parse(formula.replace(/^=/, ""));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw new UnsupportedFormula("syntax", error.message);
    throw error;
  }
}

/** A formula's answer as a condition: TRUE or a number other than zero. */
export function holds(value: Scalar): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}
