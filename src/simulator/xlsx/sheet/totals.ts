/**
 * What a table's part says of its totals row, taken from the cells (ECMA-376 §18.5.1.3): a label is the text of its
 * cell, a function the SUBTOTAL in it, and every other formula is "custom". Excel repairs a file where they differ.
 */
import type { SheetModel, TableColumn, TableModel } from "../../model/types";

export type ColumnTotals = Pick<TableColumn, "totalsFunction" | "totalsLabel" | "totalsFormula">;

/** SUBTOTAL's numbers that leave hidden rows out, by the file's words (§18.18.77). */
const FUNCTIONS: Readonly<Record<string, string>> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "107": "stdDev",
  "109": "sum",
  "110": "var",
};

function functionOf(formula: string, table: TableModel, column: TableColumn): string | null {
  const [, number = "", name = "", inner = ""] =
    /^=SUBTOTAL\((\d+),([^[\]]*)\[([^]*)\]\)$/i.exec(formula) ?? [];
  const isOwn = name === "" || name.toLowerCase() === table.displayName.toLowerCase();
  const asked = inner.replace(/'(['#[\]@])/g, "$1").toLowerCase();
  return isOwn && asked === column.name.toLowerCase() ? (FUNCTIONS[number] ?? null) : null;
}

/** By column. A table that hides its totals row remembers what was in it. */
export function totalsOf(sheet: SheetModel, table: TableModel): ColumnTotals[] {
  const { range, columns, hasTotalsRow } = table;
  return columns.map((column, index) => {
    const { totalsFunction, totalsLabel, totalsFormula } = column;
    if (!hasTotalsRow) return { totalsFunction, totalsLabel, totalsFormula };
    const cell = sheet.cells.get(range.row + range.rowCount - 1, range.column + index);
    const none = { totalsFunction: null, totalsLabel: null, totalsFormula: null };
    if (!cell) return none;
    if (cell.formula === null) {
      return typeof cell.value === "string" ? { ...none, totalsLabel: cell.value } : none;
    }
    const known = functionOf(cell.formula, table, column);
    if (known) return { ...none, totalsFunction: known };
    const formula = cell.formula.replace(/^=/, "");
    return { ...none, totalsFunction: "custom", totalsFormula: formula };
  });
}
