/** References of a formula turned into areas of sheets: A1 references, names' sheets, tables, ranges, intersections. */
import { MAX_COLUMNS, MAX_ROWS, intersection } from "../../model/address";
import type { CellError, SheetModel, TableModel } from "../../model/types";
import type { ReferenceNode, SheetSpan, StructuredNode } from "../parser/ast";
import { NULL_ERROR, REF_ERROR, VALUE_ERROR, isError } from "../values/errors";
import { type Area, Reference } from "../values/value";
import { type EvaluationContext, UnsupportedFormula } from "./context";

type ReferencePlace = Pick<
  EvaluationContext,
  "source" | "sheet" | "row" | "column" | "rowOffset" | "columnOffset"
>;

/** Wraps round the sheet's edges, as relative references in rules and names do. */
function moved(position: number, isAbsolute: boolean, offset: number, limit: number): number {
  return isAbsolute || offset === 0 ? position : (((position + offset) % limit) + limit) % limit;
}

/** The sheets a prefix names; null when one is missing. */
export function sheetsOf(span: SheetSpan | null, place: ReferencePlace): SheetModel[] | null {
  if (!span) return [place.sheet];
  if (span.book !== null) throw new UnsupportedFormula("externalReference", span.book);
  const first = place.source.sheetNamed(span.first);
  if (!first) return null;
  if (span.first === span.last) return [first];
  const last = place.source.sheetNamed(span.last);
  if (!last) return null;
  const { sheets } = place.source.workbook;
  const [from, to] = [sheets.indexOf(first), sheets.indexOf(last)].sort((a, b) => a - b);
  return sheets.slice(from, (to ?? 0) + 1);
}

export function resolveReference(node: ReferenceNode, place: ReferencePlace): Reference | CellError {
  const sheets = sheetsOf(node.sheets, place);
  if (!sheets) return REF_ERROR;
  const { from, to } = node;
  const row1 = from.row === null ? 0 : moved(from.row, from.rowAbsolute, place.rowOffset, MAX_ROWS);
  const row2 = to.row === null ? MAX_ROWS - 1 : moved(to.row, to.rowAbsolute, place.rowOffset, MAX_ROWS);
  const column1 =
    from.column === null ? 0 : moved(from.column, from.columnAbsolute, place.columnOffset, MAX_COLUMNS);
  const column2 =
    to.column === null
      ? MAX_COLUMNS - 1
      : moved(to.column, to.columnAbsolute, place.columnOffset, MAX_COLUMNS);
  const areas = sheets.map((sheet) => ({
    sheet,
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rowCount: Math.abs(row2 - row1) + 1,
    columnCount: Math.abs(column2 - column1) + 1,
  }));
  return new Reference(areas as [Area, ...Area[]]);
}

function columnOf(table: TableModel, name: string): number {
  const key = name.toLowerCase();
  return table.columns.findIndex((column) => column.name.toLowerCase() === key);
}

/** Rows of a table that an item names, as [first, count]. */
function rowsOfItem(item: string, table: TableModel, row: number): [number, number] | CellError {
  const { range } = table;
  const header = table.hasHeaderRow ? 1 : 0;
  const totals = table.hasTotalsRow ? 1 : 0;
  const firstData = range.row + header;
  const dataCount = range.rowCount - header - totals;
  switch (item) {
    case "all":
      return [range.row, range.rowCount];
    case "headers":
      return header ? [range.row, 1] : REF_ERROR;
    case "totals":
      return totals ? [range.row + range.rowCount - 1, 1] : REF_ERROR;
    case "this row":
      return row >= firstData && row < firstData + dataCount ? [row, 1] : VALUE_ERROR;
    default:
      return [firstData, dataCount];
  }
}

/** `Table1[[#Headers],[first]:[last]]`; Microsoft, "Using structured references with Excel tables". */
export function resolveStructured(node: StructuredNode, place: ReferencePlace): Reference | CellError {
  const own = place.source.tableAt(place.sheet, place.row, place.column);
  const found =
    node.table === null ? own && { sheet: place.sheet, table: own } : place.source.tableNamed(node.table);
  if (!found) return REF_ERROR;
  const { sheet, table } = found;
  let first = 0;
  let last = table.columns.length - 1;
  if (node.firstColumn !== null) {
    first = columnOf(table, node.firstColumn);
    last = columnOf(table, node.lastColumn ?? node.firstColumn);
    if (first < 0 || last < 0) return REF_ERROR;
    if (first > last) [first, last] = [last, first];
  }
  let top = Infinity;
  let bottom = -1;
  for (const item of node.items.length > 0 ? node.items : ["data"]) {
    const rows = rowsOfItem(item, table, place.row);
    if (isError(rows)) return rows;
    top = Math.min(top, rows[0]);
    bottom = Math.max(bottom, rows[0] + rows[1] - 1);
  }
  return Reference.to({
    sheet,
    row: top,
    column: table.range.column + first,
    rowCount: bottom - top + 1,
    columnCount: last - first + 1,
  });
}

/** `A1:B2` of two references: the smallest rectangle around both. */
export function joinReferences(left: Reference, right: Reference): Reference | CellError {
  const areas = [...left.areas, ...right.areas];
  const sheet = left.areas[0].sheet;
  if (areas.some((area) => area.sheet !== sheet)) return VALUE_ERROR;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rowCount));
  const rightEdge = Math.max(...areas.map((area) => area.column + area.columnCount));
  return Reference.to({ sheet, row, column, rowCount: bottom - row, columnCount: rightEdge - column });
}

/** `A1:B3 B2:C4`: what both have; #NULL! when nothing. */
export function intersectReferences(left: Reference, right: Reference): Reference | CellError {
  const common: Area[] = [];
  for (const a of left.areas) {
    for (const b of right.areas) {
      const both = a.sheet === b.sheet ? intersection(a, b) : null;
      if (both) common.push({ sheet: a.sheet, ...both });
    }
  }
  const [first, ...rest] = common;
  return first ? new Reference([first, ...rest]) : NULL_ERROR;
}
