/** Functions about references themselves: OFFSET, INDIRECT, ROW, ADDRESS, HYPERLINK … */
import { MAX_COLUMNS, MAX_ROWS, columnLetters, quoteSheetName } from "../../../model/address";
import type { CellError } from "../../../model/types";
import { FormulaSyntaxError } from "../../parser/tokenize";
import { NA_ERROR, REF_ERROR, VALUE_ERROR, isError } from "../../values/errors";
import { type Area, ArrayValue, Reference, type Value } from "../../values/value";
import type { EvaluationContext } from "../context";
import { type FunctionDefinition, define } from "../definition";
import { toGrid } from "../operands";

function bounded(area: Area): Reference | CellError {
  const fits =
    area.row >= 0 &&
    area.column >= 0 &&
    area.row + area.rowCount <= MAX_ROWS &&
    area.column + area.columnCount <= MAX_COLUMNS;
  return fits ? Reference.to(area) : REF_ERROR;
}

/** A negative height or width counts upwards or to the left. */
function offset(base: Area, rows: number, columns: number, height: number, width: number): Value {
  if (height === 0 || width === 0) return REF_ERROR;
  const row = base.row + rows + (height < 0 ? height + 1 : 0);
  const column = base.column + columns + (width < 0 ? width + 1 : 0);
  return bounded({
    sheet: base.sheet,
    row,
    column,
    rowCount: Math.abs(height),
    columnCount: Math.abs(width),
  });
}

/** R1C1 text, absolute or relative to the formula's cell. */
function readR1C1(text: string, context: EvaluationContext): Value {
  const bang = text.lastIndexOf("!");
  const name = text.slice(0, Math.max(0, bang)).replace(/^'|'$/g, "").replace(/''/g, "'");
  const sheet = bang < 0 ? context.sheet : context.source.sheetNamed(name);
  const corners = text
    .slice(bang + 1)
    .split(":")
    .map((corner) => {
      const parts = /^R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?$/i.exec(corner);
      const read = (part: string | undefined, own: number): number =>
        part === undefined ? own : part.startsWith("[") ? own + Number(part.slice(1, -1)) : Number(part) - 1;
      return parts && { row: read(parts[1], context.row), column: read(parts[2], context.column) };
    });
  const [from, to = from] = corners;
  if (!sheet || !from || !to || corners.length > 2) return REF_ERROR;
  return bounded({
    sheet,
    row: Math.min(from.row, to.row),
    column: Math.min(from.column, to.column),
    rowCount: Math.abs(to.row - from.row) + 1,
    columnCount: Math.abs(to.column - from.column) + 1,
  });
}

function indirect(text: string, isA1: boolean, context: EvaluationContext): Value {
  if (!isA1) return readR1C1(text.trim(), context);
  try {
    const node = context.source.parse(text.trim());
    const isReference = ["reference", "name", "structured", "postfix"].includes(node.kind);
    const isRange = node.kind === "binary" && node.operator === ":";
    if (!isReference && !isRange) return REF_ERROR;
    const value = context.evaluate(node, { ...context, rowOffset: 0, columnOffset: 0, scope: null });
    return value instanceof Reference ? value : REF_ERROR;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return REF_ERROR;
    throw error;
  }
}

/** ROW and COLUMN: one number, or one for each row (column) of the reference. */
function positions(name: "ROW" | "COLUMN"): FunctionDefinition {
  return define(name, ["any?"], ([value], context) => {
    const isRow = name === "ROW";
    if (value === undefined) return (isRow ? context.row : context.column) + 1;
    if (isError(value)) return value;
    const area = value instanceof Reference ? value.single : null;
    if (!area) return VALUE_ERROR;
    const first = (isRow ? area.row : area.column) + 1;
    const count = isRow ? area.rowCount : area.columnCount;
    if (count === 1 || !context.arrayMode) return first;
    return isRow
      ? ArrayValue.from(count, 1, (i) => first + i)
      : ArrayValue.from(1, count, (_, i) => first + i);
  });
}

function sizes(name: "ROWS" | "COLUMNS"): FunctionDefinition {
  return define(name, ["any"], ([value], context) => {
    if (isError(value)) return value;
    const grid = value instanceof Reference ? value.single : toGrid(value, context);
    return grid ? (name === "ROWS" ? grid.rowCount : grid.columnCount) : REF_ERROR;
  });
}

/** ADDRESS: kinds 1 $A$1, 2 A$1, 3 $A1, 4 A1; or R1C1. */
function address(row: number, column: number, kind: number, isA1: boolean, sheet: string | undefined): Value {
  const [r, c] = [Math.trunc(row), Math.trunc(column)];
  if (r < 1 || c < 1 || r > MAX_ROWS || c > MAX_COLUMNS || kind < 1 || kind >= 5) return VALUE_ERROR;
  const rowFixed = kind < 3;
  const columnFixed = kind === 1 || Math.trunc(kind) === 3;
  const text = isA1
    ? `${columnFixed ? "$" : ""}${columnLetters(c - 1)}${rowFixed ? "$" : ""}${r}`
    : `R${rowFixed ? r : `[${r}]`}C${columnFixed ? c : `[${c}]`}`;
  return sheet === undefined ? text : `${sheet === "" ? "" : quoteSheetName(sheet)}!${text}`;
}

function sheetNumber(value: Value | undefined, context: EvaluationContext): Value {
  const { sheets } = context.source.workbook;
  if (value === undefined) return sheets.indexOf(context.sheet) + 1;
  if (isError(value)) return value;
  if (value instanceof Reference) return sheets.indexOf(value.areas[0].sheet) + 1;
  const sheet = typeof value === "string" ? context.source.sheetNamed(value) : null;
  return sheet ? sheets.indexOf(sheet) + 1 : NA_ERROR;
}

export const referenceFunctions: readonly FunctionDefinition[] = [
  define(
    "OFFSET",
    ["any", "number", "number", "number?", "number?"],
    ([base, rows, columns, height, width]) => {
      if (isError(base)) return base;
      const area = base instanceof Reference ? base.single : null;
      if (!area) return VALUE_ERROR;
      return offset(
        area,
        Math.trunc(rows),
        Math.trunc(columns),
        Math.trunc(height ?? area.rowCount),
        Math.trunc(width ?? area.columnCount),
      );
    },
  ),
  define("INDIRECT", ["text", "logical??"], ([text, isA1 = true], context) => indirect(text, isA1, context)),
  positions("ROW"),
  positions("COLUMN"),
  sizes("ROWS"),
  sizes("COLUMNS"),
  define("AREAS", ["any"], ([value]) => (value instanceof Reference ? value.areas.length : VALUE_ERROR)),
  define(
    "ADDRESS",
    ["number", "number", "number?", "logical??", "text?"],
    ([row, column, kind = 1, isA1 = true, sheet]) => address(row, column, kind, isA1, sheet),
  ),
  define("HYPERLINK", ["text", "scalar?"], ([target, shown]) => shown ?? target),
  define("SHEET", ["any?"], ([value], context) => sheetNumber(value, context)),
  define("SHEETS", ["any?"], ([value], context) =>
    value === undefined
      ? context.source.workbook.sheets.length
      : value instanceof Reference
        ? value.areas.length
        : NA_ERROR,
  ),
  define("FORMULATEXT", ["any"], ([value], context) => {
    const area = value instanceof Reference ? value.single : null;
    if (!area) return isError(value) ? value : VALUE_ERROR;
    return context.source.formulaAt(area.sheet, area.row, area.column) ?? NA_ERROR;
  }),
];
