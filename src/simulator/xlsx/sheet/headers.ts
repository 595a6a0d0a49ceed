/** Header cells of tables: Excel wants them to be texts, all different, and equal to the names of the columns. */
import type { Scalar, SheetModel, TableModel } from "../../model/types";
import { isCellError } from "../../model/errors";

function textOfValue(value: Scalar | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isCellError(value) ? value.error : String(value);
}

/** The names that the columns of a table must have: its header cells' texts, made unique as Excel does. */
export function columnNamesOf(sheet: SheetModel, table: TableModel): string[] {
  const taken = new Set<string>();
  return table.columns.map((column, index) => {
    const cell = table.hasHeaderRow
      ? sheet.cells.get(table.range.row, table.range.column + index)
      : undefined;
    const wanted = textOfValue(cell?.value) || column.name || `Column${index + 1}`;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** What must be written in the header cells whose value is no such text: row → column → text. */
export function headerTexts(sheet: SheetModel): Map<number, Map<number, string>> {
  const texts = new Map<number, Map<number, string>>();
  for (const table of sheet.tables) {
    if (!table.hasHeaderRow) continue;
    columnNamesOf(sheet, table).forEach((name, index) => {
      const column = table.range.column + index;
      if (sheet.cells.get(table.range.row, column)?.value === name) return;
      let row = texts.get(table.range.row);
      if (!row) texts.set(table.range.row, (row = new Map()));
      row.set(column, name);
    });
  }
  return texts;
}
