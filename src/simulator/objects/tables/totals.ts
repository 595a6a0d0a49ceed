import type { Rect } from "../../model/types";
import { clearContents } from "../range/clearing";
import { hasContent } from "../cells/read";
import { putInput } from "../cells/write";
import type { Host } from "../host";
import { shiftSheet } from "../structure/shiftSheet";
import type { TableTarget } from "../targets";
import { setTableRange } from "./edit";
import { bodyRect, columnOf } from "./geometry";

/** SUBTOTAL's numbers that leave hidden rows out. */
const SUM = 109;
const COUNT = 103;

/** A column's name inside of a structured reference: these characters are escaped (Microsoft, "Structured references"). */
function escapeColumnName(name: string): string {
  return name.replace(/['#[\]@]/g, "'$&");
}

/** Excel's totals row: "Total" in the first column, and a sum (or count) of the last. */
export function showTotals(host: Host, { sheet, table }: TableTarget): void {
  const { range } = table;
  const row: Rect = { ...range, row: range.row + range.rowCount, rowCount: 1 };
  if ([...sheet.cells.inside(row)].some(({ cell }) => hasContent(cell)))
    shiftSheet(host, sheet, { rect: row, kind: "insert", axis: "rows" });
  table.hasTotalsRow = true;
  setTableRange(table, { ...range, rowCount: range.rowCount + 1 });
  const first = table.columns[0];
  const last = table.columns[table.columns.length - 1];
  if (first) {
    first.totalsLabel = "Total";
    putInput(host, sheet, row.row, row.column, "Total");
  }
  if (last && last !== first) {
    const index = table.columns.length - 1;
    const cells = [...sheet.cells.inside(columnOf(bodyRect(table), index))];
    const isNumeric = cells.some(({ cell }) => typeof cell.value === "number");
    last.totalsFunction = isNumeric ? "sum" : "count";
    const formula = `=SUBTOTAL(${isNumeric ? SUM : COUNT},${table.name}[${escapeColumnName(last.name)}])`;
    putInput(host, sheet, row.row, row.column + index, formula);
  }
  host.cellsChanged(sheet, row);
  host.sheetChanged(sheet);
}

export function hideTotals(host: Host, { sheet, table }: TableTarget): void {
  const { range } = table;
  const row: Rect = { ...range, row: range.row + range.rowCount - 1, rowCount: 1 };
  clearContents(host, sheet, row);
  table.hasTotalsRow = false;
  for (const column of table.columns)
    Object.assign(column, { totalsFunction: null, totalsLabel: null, totalsFormula: null });
  setTableRange(table, { ...range, rowCount: range.rowCount - 1 });
  host.sheetChanged(sheet);
}
