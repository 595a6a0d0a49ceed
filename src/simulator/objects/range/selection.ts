import { intersection, rectToA1 } from "../../model/address";
import type { Rect, SheetModel } from "../../model/types";
import { tableIdOf } from "../cells/write";
import { documented, type ScalarMethod } from "../definition";
import { EventNumber, WORKBOOK_EVENT_TARGET } from "../events";
import type { Host } from "../host";
import type { RangeTarget } from "../targets";
import { activateWorksheet } from "../worksheet/sheets";

/** Selects cells, bringing their sheet to the front, and tells who listens. */
export function selectCells(host: Host, sheet: SheetModel, rect: Rect): void {
  activateWorksheet(host, sheet);
  sheet.selection = { ...rect };
  host.changed({ kind: "selection", sheetId: sheet.id });
  const address = rectToA1(rect);
  host.events.raise(EventNumber.worksheetSelectionChanged, [sheet.id, WORKBOOK_EVENT_TARGET], {
    worksheetId: sheet.id,
    address,
  });
  host.events.raise(EventNumber.documentSelectionChanged, [""], {});
  for (const table of sheet.tables) {
    const common = intersection(table.range, rect);
    const tableId = tableIdOf(table.id);
    host.events.raise(EventNumber.tableSelectionChanged, [tableId], {
      address: common ? rectToA1(common) : "",
      isInsideTable: common !== null,
      tableId,
      worksheetId: sheet.id,
    });
  }
}

export const selectionMethods: Record<string, ScalarMethod<RangeTarget>> = {
  Select: documented({ call: ({ sheet, rect }, _args, host) => selectCells(host, sheet, rect) }),
};
