import { intersection, rectContains, rectToA1 } from "../../model/address";
import type { Rect, SheetModel } from "../../model/types";
import { ensureCell, inheritedStyle } from "../../model/workbook";
import { invalidArgument } from "../errors";
import { EventNumber, WORKBOOK_EVENT_TARGET } from "../events";
import type { Host } from "../host";
import type { RangeTarget } from "../targets";
import { renameHeaders } from "../tables/headers";
import { isUnbounded } from "./address";
import { ensureWholeArrays } from "./arrays";
import { contentOf } from "./input";
import { ensureEditable } from "./protection";
import { toOfficeValue, valueTypeOf } from "./read";
import { WrittenCells } from "./writtenRects";

/** The value for a cell at an offset inside the range. */
export type InputAt = (row: number, column: number) => unknown;

/**
 * How a written value spreads: one value goes into every cell; rows must have exactly the range's shape.
 * @throws InvalidArgument
 */
export function inputFor(rect: Rect, value: unknown): InputAt {
  if (!Array.isArray(value)) return () => value;
  const rows: unknown[] = value;
  const fits =
    rows.length === rect.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === rect.columnCount);
  if (!fits) {
    throw invalidArgument(
      "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
    );
  }
  return (row, column) => (rows[row] as unknown[])[column];
}

/**
 * Writes values or formulas into a range: `Range.values` and `Range.formulas` take the same input.
 * @throws InvalidArgument for a wrong shape or an unbounded range; AccessDenied for locked cells
 */
export function writeCells(host: Host, target: RangeTarget, value: unknown): void {
  const { sheet, rect } = target;
  if (isUnbounded(rect)) throw invalidArgument("whole rows or columns cannot be given values");
  const inputAt = inputFor(rect, value);
  ensureEditable(host, sheet, rect);
  ensureWholeArrays(sheet, rect);
  const hidden = coveredByMerges(sheet, rect);
  const before = describe(sheet, rect);
  const written = new WrittenCells();
  for (let r = 0; r < rect.rowCount; r++) {
    for (let c = 0; c < rect.columnCount; c++) {
      const row = rect.row + r;
      const column = rect.column + c;
      if (!hidden(row, column) && putInput(host, sheet, row, column, inputAt(r, c))) written.add(row, column);
    }
  }
  renameHeaders(host, sheet, rect);
  for (const part of written.rects()) host.cellsChanged(sheet, part);
  raiseChanged(host, sheet, rect, "RangeEdited", before);
}

/** Puts one typed or written value into a cell. Answers false for null, which leaves the cell alone. */
export function putInput(
  host: Host,
  sheet: SheetModel,
  row: number,
  column: number,
  input: unknown,
): boolean {
  const existing = sheet.cells.get(row, column);
  const inherited = inheritedStyle(host.model, sheet, row, column);
  const content = contentOf(host, input, existing?.style ?? inherited);
  if (!content) return false;
  if (content.value === null && content.formula === null && content.style === inherited) {
    sheet.cells.delete(row, column);
    return true;
  }
  const cell = existing ?? ensureCell(host.model, sheet, row, column);
  if (cell.value !== content.value || content.formula !== null) delete cell.richText;
  cell.value = content.value;
  cell.formula = content.formula;
  cell.style = content.style;
  delete cell.arrayArea;
  delete cell.isDynamicArray;
  return true;
}

/** Cells of a merged area other than its first hold nothing: what is written there is lost, as in Excel. */
function coveredByMerges(sheet: SheetModel, rect: Rect): (row: number, column: number) => boolean {
  const merges = sheet.merges.filter((merge) => intersection(merge, rect) !== null);
  if (merges.length === 0) return () => false;
  const hidden = new Set<number>();
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + merge.rowCount; row++) {
      for (let column = merge.column; column < merge.column + merge.columnCount; column++) {
        const isFirst = row === merge.row && column === merge.column;
        if (!isFirst && rectContains(rect, row, column)) hidden.add(row * 16_384 + column);
      }
    }
  }
  return (row, column) => hidden.has(row * 16_384 + column);
}

interface SingleCell {
  value: unknown;
  type: string;
}

/** The one cell's value for the event's details; undefined for larger ranges. */
function describe(sheet: SheetModel, rect: Rect): SingleCell | undefined {
  if (rect.rowCount !== 1 || rect.columnCount !== 1) return undefined;
  const value = sheet.cells.get(rect.row, rect.column)?.value ?? null;
  return { value: toOfficeValue(value), type: valueTypeOf(value) };
}

export type DataChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Raises `onChanged` of the sheet, of all sheets, and of the tables that are touched. */
export function raiseChanged(
  host: Host,
  sheet: SheetModel,
  rect: Rect,
  changeType: DataChangeType,
  before?: SingleCell,
  shiftDirection = "None",
): void {
  const after = before && describe(sheet, rect);
  const address = rectToA1(rect);
  const message = {
    worksheetId: sheet.id,
    address,
    changeType,
    source: host.source,
    triggerSource: host.isUserActing || host.source === "Remote" ? "Unknown" : "ThisLocalAddin",
    shiftDirection,
    referenceId: `event:${sheet.id}!${address}`,
    ...(before && after
      ? {
          valueBefore: before.value,
          valueAfter: after.value,
          valueTypeBefore: before.type,
          valueTypeAfter: after.type,
        }
      : {}),
  };
  host.events.raise(EventNumber.worksheetChanged, [sheet.id, WORKBOOK_EVENT_TARGET], message);
  for (const table of sheet.tables) {
    if (!intersection(table.range, rect)) continue;
    const tableId = tableIdOf(table.id);
    host.events.raise(EventNumber.tableChanged, [tableId, WORKBOOK_EVENT_TARGET, sheet.id], {
      ...message,
      tableId,
    });
  }
}

/** The id of a table on the wire. Excel gives GUIDs in braces; the file has only numbers. */
export function tableIdOf(id: number): string {
  return `{${id.toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`;
}
