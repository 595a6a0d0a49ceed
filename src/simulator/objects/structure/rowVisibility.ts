/** Hiding and showing rows, with what follows: SUBTOTAL leaves hidden rows out, and programs hear of it. */
import { MAX_COLUMNS } from "../../model/address";
import type { SheetModel } from "../../model/types";
import { ensureRow } from "../../model/workbook";
import { EventNumber, WORKBOOK_EVENT_TARGET } from "../events";
import type { Host } from "../host";

/** Hides or shows `count` rows from `first` on, as `isHidden` says of each. */
export function setRowsHidden(
  host: Host,
  sheet: SheetModel,
  first: number,
  count: number,
  isHidden: (row: number) => boolean,
): void {
  for (let row = first; row < first + count;) {
    const hidden = isHidden(row);
    const start = row;
    while (row < first + count && isHidden(row) === hidden && isOtherwise(sheet, row, hidden)) row++;
    if (row === start) row++;
    else change(host, sheet, start, row - start, hidden);
  }
  host.sheetChanged(sheet);
}

function isOtherwise(sheet: SheetModel, row: number, hidden: boolean): boolean {
  return (sheet.rows.get(row)?.hidden ?? false) !== hidden;
}

function change(host: Host, sheet: SheetModel, row: number, rowCount: number, hidden: boolean): void {
  for (let at = row; at < row + rowCount; at++) ensureRow(sheet, at).hidden = hidden;
  host.recalculation.cellsChanged(sheet, { row, column: 0, rowCount, columnCount: MAX_COLUMNS });
  host.events.raise(EventNumber.worksheetRowHiddenChanged, [sheet.id, WORKBOOK_EVENT_TARGET], {
    worksheetId: sheet.id,
    address: `${row + 1}:${row + rowCount}`,
    changeType: hidden ? "Hidden" : "Unhidden",
    source: host.source,
  });
}
