/** The tree of a formula. Positions are zero-based. */
import type { CellError, Scalar } from "../../model/types";

export type BinaryOperator =
  "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=" | ":" | " " | ",";

/** One corner of a reference; null where whole rows or columns leave it open. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowAbsolute: boolean;
  readonly columnAbsolute: boolean;
}

/** The sheets before the "!"; `last` differs from `first` in a 3-D reference. `book` is another workbook. */
export interface SheetSpan {
  readonly book: string | null;
  readonly first: string;
  readonly last: string;
}

export interface NumberNode {
  readonly kind: "number";
  readonly value: number;
}
export interface TextNode {
  readonly kind: "text";
  readonly value: string;
}
export interface LogicalNode {
  readonly kind: "logical";
  readonly value: boolean;
}
export interface ErrorNode {
  readonly kind: "error";
  readonly value: CellError;
}
/** An argument left out between two commas. */
export interface MissingNode {
  readonly kind: "missing";
}
export interface ArrayNode {
  readonly kind: "array";
  readonly rows: readonly (readonly Scalar[])[];
}
export interface ReferenceNode {
  readonly kind: "reference";
  readonly sheets: SheetSpan | null;
  readonly from: Corner;
  /** The same object as `from` for a single cell. */
  readonly to: Corner;
}
export interface NameNode {
  readonly kind: "name";
  readonly sheets: SheetSpan | null;
  readonly name: string;
}
/** `Table1[[#Headers],[first]:[last]]`; table null means the table around the cell. */
export interface StructuredNode {
  readonly kind: "structured";
  readonly table: string | null;
  /** Lower case: "all", "data", "headers", "totals", "this row"; empty means data. */
  readonly items: readonly string[];
  readonly firstColumn: string | null;
  readonly lastColumn: string | null;
}
export interface CallNode {
  readonly kind: "call";
  /** Upper case, without `_xlfn.` and `_xlws.`. */
  readonly name: string;
  readonly args: readonly Node[];
}
/** A lambda called at once: `LAMBDA(x,x+1)(2)`. */
export interface InvokeNode {
  readonly kind: "invoke";
  readonly callee: Node;
  readonly args: readonly Node[];
}
export interface UnaryNode {
  readonly kind: "unary";
  readonly operator: "+" | "-" | "@";
  readonly operand: Node;
}
export interface PostfixNode {
  readonly kind: "postfix";
  readonly operator: "%" | "#";
  readonly operand: Node;
}
export interface BinaryNode {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Node;
  readonly right: Node;
}
/** Parentheses, kept because Excel treats the last subtraction in them differently. */
export interface GroupNode {
  readonly kind: "group";
  readonly inner: Node;
}

export type Node =
  | NumberNode
  | TextNode
  | LogicalNode
  | ErrorNode
  | MissingNode
  | ArrayNode
  | ReferenceNode
  | NameNode
  | StructuredNode
  | CallNode
  | InvokeNode
  | UnaryNode
  | PostfixNode
  | BinaryNode
  | GroupNode;

/** The direct parts of a node. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "call":
      return node.args;
    case "invoke":
      return [node.callee, ...node.args];
    case "unary":
    case "postfix":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "group":
      return [node.inner];
    default:
      return [];
  }
}

/** Every node, the outer before the inner ones; without recursion, so that depth does not matter. */
export function* walk(root: Node): IterableIterator<Node> {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) open.push(children[i] as Node);
  }
}
