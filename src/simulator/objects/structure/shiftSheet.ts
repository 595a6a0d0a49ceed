import { recordShift, type SheetShift } from "../../model/structure";
import type { Rect, SheetModel } from "../../model/types";
import { isEntireColumn, isEntireRow } from "../cells/address";
import { forgetArrays } from "../cells/arrays";
import { isAllowed } from "../cells/protection";
import { type DataChangeType, raiseChanged, tableIdOf } from "../cells/write";
import { accessDenied } from "../errors";
import { EventNumber, WORKBOOK_EVENT_TARGET } from "../events";
import type { Host } from "../host";
import { reanchorBeforeDelete } from "../rules/anchors";
import { rewriteFormulas } from "../worksheet/rewriteFormulas";
import { ensureWhole, moveAreas } from "./moveAreas";
import { ensureRoom, inheritFormats, moveCells } from "./moveCells";

/**
 * Inserts or deletes cells: contents move, and everything that refers to them follows (formulas, names, rules,
 * validations, tables, merged areas, ranges that programs hold).
 * @throws AccessDenied, InsertDeleteConflict, NonBlankCellOffSheet
 */
export function shiftSheet(host: Host, sheet: SheetModel, shift: SheetShift): void {
  ensureShiftAllowed(sheet, shift);
  ensureWhole(sheet, shift);
  ensureRoom(sheet, shift);
  if (shift.kind === "delete") reanchorBeforeDelete(host, sheet, shift);
  moveCells(sheet, shift);
  const gone = moveAreas(sheet, shift);
  forgetArrays(sheet);
  if (shift.kind === "insert") {
    inheritFormats(sheet, shift);
    nameNewColumns(sheet, shift);
  }
  recordShift(sheet, shift);
  const { services } = host;
  rewriteFormulas(host, (formula, own) =>
    services.shiftFormula(formula, own?.name ?? sheet.name, { ...shift, sheetName: sheet.name }),
  );
  host.live.shift(sheet, shift);
  host.recalculation.everythingChanged();
  host.sheetChanged(sheet);
  raiseChanged(host, sheet, shift.rect, changeTypeOf(shift), undefined, directionOf(shift));
  for (const table of gone) {
    host.events.raise(EventNumber.tableDeleted, [WORKBOOK_EVENT_TARGET, sheet.id], {
      tableId: tableIdOf(table.id),
      tableName: table.name,
      worksheetId: sheet.id,
      source: host.source,
    });
  }
}

/** On a protected sheet only whole rows and columns, and only when it allows that. */
function ensureShiftAllowed(sheet: SheetModel, { rect, kind, axis }: SheetShift): void {
  if (!sheet.protection) return;
  const isWhole = axis === "rows" ? isEntireRow(rect) : isEntireColumn(rect);
  const option = `${kind}${axis === "rows" ? "Rows" : "Columns"}`;
  if (!isWhole || !isAllowed(sheet, option)) throw accessDenied("the worksheet is protected");
}

function changeTypeOf({ rect, kind, axis }: SheetShift): DataChangeType {
  const isInsert = kind === "insert";
  if (axis === "rows" && isEntireRow(rect)) return isInsert ? "RowInserted" : "RowDeleted";
  if (axis === "columns" && isEntireColumn(rect)) return isInsert ? "ColumnInserted" : "ColumnDeleted";
  return isInsert ? "CellInserted" : "CellDeleted";
}

/** Excel.InsertDeleteCellsShiftDirection, which says nothing for whole rows and columns. */
function directionOf({ rect, kind, axis }: SheetShift): string {
  if (axis === "rows" ? isEntireRow(rect) : isEntireColumn(rect)) return "None";
  if (kind === "insert") return axis === "rows" ? "ShiftCellDown" : "ShiftCellRight";
  return axis === "rows" ? "ShiftCellUp" : "ShiftCellLeft";
}

/** The headers of columns that were inserted into a table say their names. */
function nameNewColumns(sheet: SheetModel, { rect, axis }: SheetShift): void {
  if (axis !== "columns") return;
  for (const table of sheet.tables) {
    if (!table.hasHeaderRow) continue;
    const { row, column } = table.range;
    for (let at = rect.column; at < rect.column + rect.columnCount; at++) {
      const name = table.columns[at - column]?.name;
      const cell = sheet.cells.get(row, at);
      if (name !== undefined && at > column && at < column + table.range.columnCount - 1 && cell)
        cell.value = name;
    }
  }
}

/** Whole rows and columns move in their own direction whatever is asked for. */
export function axisOf(rect: Rect, asked: "rows" | "columns"): "rows" | "columns" {
  if (isEntireRow(rect)) return "rows";
  return isEntireColumn(rect) ? "columns" : asked;
}
