import type { Rect } from "../../model/types";
import { hasContent } from "../cells/read";
import { putInput } from "../cells/write";
import { invalidOperation } from "../errors";
import { removeFilter } from "../filters/filterState";
import type { Host } from "../host";
import { clearContents } from "../range/clearing";
import type { TableTarget } from "../targets";

/**
 * Hides the header row or shows it again: the table shrinks and grows by that row, whose cells are emptied or filled
 * with the names; the row above must be free (Excel: "this operation is not allowed").
 * @throws InvalidOperation
 */
export function toggleHeaders(host: Host, target: TableTarget): void {
  const { sheet, table } = target;
  const { range } = table;
  if (table.hasHeaderRow) {
    removeFilter(host, target);
    table.hasHeaderRow = false;
    table.range = { ...range, row: range.row + 1, rowCount: range.rowCount - 1 };
    clearContents(host, sheet, { ...range, rowCount: 1 });
  } else {
    const row: Rect = { ...range, row: range.row - 1, rowCount: 1 };
    const isTaken = [...sheet.cells.inside(row)].some(({ cell }) => hasContent(cell));
    if (row.row < 0 || isTaken) throw invalidOperation("the row above the table is not free");
    table.columns.forEach(({ name }, index) => {
      putInput(host, sheet, row.row, row.column + index, `'${name}`);
    });
    table.hasHeaderRow = true;
    table.range = { ...range, row: row.row, rowCount: range.rowCount + 1 };
    host.cellsChanged(sheet, row);
  }
  host.recalculation.everythingChanged();
  host.sheetChanged(sheet);
}
