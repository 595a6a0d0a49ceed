import type { Rect, SheetModel, TableModel } from "../../model/types";
import { toOfficeValue } from "../cells/read";

/** The columns' names are what their header cells say: after writing there, the table is told. */
export function renameHeaders(sheet: SheetModel, written: Rect): void {
  for (const table of sheet.tables) {
    const { range } = table;
    const isWritten =
      table.hasHeaderRow &&
      written.row <= range.row &&
      range.row < written.row + written.rowCount &&
      written.column < range.column + range.columnCount &&
      range.column < written.column + written.columnCount;
    if (isWritten) readHeaders(sheet, table);
  }
}

/** Takes the names from the header cells: never empty, never twice (Excel numbers them). */
export function readHeaders(sheet: SheetModel, table: TableModel): void {
  const taken = new Set<string>();
  table.columns.forEach((column, index) => {
    const cell = sheet.cells.get(table.range.row, table.range.column + index);
    const wanted = String(toOfficeValue(cell?.value ?? null)) || `Column${index + 1}`;
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
    taken.add(name.toLowerCase());
    column.name = name;
    if (cell && cell.value !== name) {
      cell.value = name;
      cell.formula = null;
    }
  });
}
