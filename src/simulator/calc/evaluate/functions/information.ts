/** What kind of value something is. */
import { columnLetters } from "../../../model/address";
import { effectiveStyle } from "../../../model/workbook";
import type { Scalar } from "../../../model/types";
import { isDateFormat } from "../../format/kinds";
import { NA_ERROR, VALUE_ERROR, errorNumber, isError, isErrorScalar } from "../../values/errors";
import { type Area, ArrayValue, LambdaValue, Reference, type Value } from "../../values/value";
import { type EvaluationContext, UnsupportedFormula } from "../context";
import { type FunctionDefinition, define } from "../definition";

function test(name: string, holds: (item: Scalar) => boolean): FunctionDefinition {
  return define(name, ["scalar"], ([item]) => holds(item));
}

function parity(name: "ISEVEN" | "ISODD"): FunctionDefinition {
  return define(name, ["number"], ([n]) => Math.abs(Math.trunc(n)) % 2 === (name === "ISODD" ? 1 : 0));
}

/** TYPE: 1 number, 2 text, 4 logical, 16 error, 64 array, 128 lambda. */
function typeOf(value: Value, context: EvaluationContext): number {
  if (value instanceof LambdaValue) return 128;
  if (value instanceof ArrayValue) return 64;
  const area = value instanceof Reference ? value.single : null;
  if (value instanceof Reference && (!area || area.rowCount * area.columnCount > 1)) return area ? 64 : 16;
  const item = area ? context.source.valueAt(area.sheet, area.row, area.column) : (value as Scalar);
  if (isErrorScalar(item)) return 16;
  return typeof item === "string" ? 2 : typeof item === "boolean" ? 4 : 1;
}

/** The parts of CELL that do not depend on the computer. */
function cellInformation(what: string, area: Area, context: EvaluationContext): Value {
  const { source } = context;
  const value = source.valueAt(area.sheet, area.row, area.column);
  const style = effectiveStyle(source.workbook, area.sheet, area.row, area.column);
  switch (what.toLowerCase()) {
    case "address":
      return `$${columnLetters(area.column)}$${area.row + 1}`;
    case "row":
      return area.row + 1;
    case "col":
      return area.column + 1;
    case "contents":
      return value ?? 0;
    case "type":
      return value === null ? "b" : typeof value === "string" ? "l" : "v";
    case "protect":
      return style.locked ? 1 : 0;
    case "format":
      if (/^general$/i.test(style.numberFormat)) return "G";
      if (isDateFormat(style.numberFormat)) break;
      return /^0(\.0*)?$/.test(style.numberFormat)
        ? `F${Math.max(0, style.numberFormat.length - 2)}`
        : unsupported(what);
    default:
      break;
  }
  return unsupported(what);
}

function unsupported(what: string): never {
  throw new UnsupportedFormula("unsupportedFeature", `CELL("${what}")`);
}

export const informationFunctions: readonly FunctionDefinition[] = [
  test("ISNUMBER", (item) => typeof item === "number"),
  test("ISTEXT", (item) => typeof item === "string"),
  test("ISNONTEXT", (item) => typeof item !== "string"),
  test("ISLOGICAL", (item) => typeof item === "boolean"),
  test("ISBLANK", (item) => item === null),
  test("ISERROR", (item) => isErrorScalar(item)),
  test("ISERR", (item) => isErrorScalar(item) && item.error !== "#N/A"),
  test("ISNA", (item) => isErrorScalar(item) && item.error === "#N/A"),
  parity("ISEVEN"),
  parity("ISODD"),
  define("ISREF", ["any"], ([value]) => value instanceof Reference),
  define("ISFORMULA", ["any"], ([value], context) => {
    const area = value instanceof Reference ? value.single : null;
    if (!area) return isError(value) ? value : VALUE_ERROR;
    return context.source.formulaAt(area.sheet, area.row, area.column) !== null;
  }),
  define("NA", [], () => NA_ERROR),
  define("ERROR.TYPE", ["scalar"], ([item]) => (isErrorScalar(item) ? errorNumber(item.error) : NA_ERROR)),
  define("TYPE", ["any"], ([value], context) => typeOf(value, context)),
  define("CELL", ["text", "any?"], ([what, value], context) => {
    const own = {
      sheet: context.sheet,
      row: context.row,
      column: context.column,
      rowCount: 1,
      columnCount: 1,
    };
    const area = value === undefined ? own : value instanceof Reference ? value.areas[0] : null;
    return area ? cellInformation(what, area, context) : VALUE_ERROR;
  }),
];
