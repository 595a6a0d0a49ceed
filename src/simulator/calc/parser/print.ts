/** The text of a formula tree: parsing it again gives the same tree. */
import type { Scalar } from "../../model/types";
import { isErrorScalar } from "../values/errors";
import type { Node } from "./ast";
import { printCorner, printSheetSpan, printStructured } from "./references";

function printConstant(value: Scalar): string {
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isErrorScalar(value)) return value.error;
  return value === null ? "" : String(value).toUpperCase();
}

/** A formula without its leading "=". */
export function print(node: Node): string {
  switch (node.kind) {
    case "number":
    case "text":
    case "logical":
    case "error":
      return printConstant(node.value);
    case "missing":
      return "";
    case "array":
      return `{${node.rows.map((row) => row.map(printConstant).join(",")).join(";")}}`;
    case "reference": {
      const open = node.from.row === null || node.from.column === null;
      const area = node.to === node.from && !open ? "" : `:${printCorner(node.to)}`;
      return (node.sheets ? printSheetSpan(node.sheets) : "") + printCorner(node.from) + area;
    }
    case "name":
      return (node.sheets ? printSheetSpan(node.sheets) : "") + node.name;
    case "structured":
      return printStructured(node);
    case "call":
      return `${node.name}(${node.args.map(print).join(",")})`;
    case "invoke":
      return `${print(node.callee)}(${node.args.map(print).join(",")})`;
    case "unary":
      return node.operator + print(node.operand);
    case "postfix":
      return print(node.operand) + node.operator;
    case "binary":
      return print(node.left) + node.operator + print(node.right);
    case "group":
      return `(${print(node.inner)})`;
  }
}
