import type { Rect, SheetModel, TableModel } from "../../model/types";
import { toOfficeValue } from "../cells/read";
import type { Host } from "../host";
import { rewriteFormulas } from "../worksheet/rewriteFormulas";

/** The columns' names are what their header cells say: after writing there, the table is told. */
export function renameHeaders(host: Host, sheet: SheetModel, written: Rect): void {
  for (const table of sheet.tables) {
    const { range } = table;
    const isWritten =
      table.hasHeaderRow &&
      written.row <= range.row &&
      range.row < written.row + written.rowCount &&
      written.column < range.column + range.columnCount &&
      range.column < written.column + written.columnCount;
    if (isWritten) readHeaders(host, sheet, table);
  }
}

/** Takes the names from the header cells, never empty, never twice (Excel numbers them); formulas follow. */
export function readHeaders(host: Host, sheet: SheetModel, table: TableModel): void {
  const taken = new Set<string>();
  const renames = new Map<string, string>();
  table.columns.forEach((column, index) => {
    const cell = sheet.cells.get(table.range.row, table.range.column + index);
    const wanted = String(toOfficeValue(cell?.value ?? null)) || `Column${index + 1}`;
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
    taken.add(name.toLowerCase());
    if (column.name !== "" && column.name !== name) renames.set(column.name.toLowerCase(), name);
    column.name = name;
    if (cell && cell.value !== name) {
      cell.value = name;
      cell.formula = null;
    }
  });
  if (renames.size > 0) renameInFormulas(host, sheet, table, renames);
}

function renameInFormulas(
  host: Host,
  sheet: SheetModel,
  table: TableModel,
  renames: ReadonlyMap<string, string>,
): void {
  const { services } = host;
  rewriteFormulas(host, (formula) => services.renameColumnsInFormula(formula, table.name, renames));
  for (const { cell } of sheet.cells.inside(table.range)) {
    if (cell.formula !== null) cell.formula = services.renameColumnsInFormula(cell.formula, "", renames);
  }
  host.recalculation.everythingChanged();
}
