import type { Rect, SheetModel } from "../../model/types";
import { addressOf } from "../cells/address";
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
  const address = addressOf(sheet, rect).replace(/^.*!/, "");
  host.events.raise(EventNumber.worksheetSelectionChanged, [sheet.id, WORKBOOK_EVENT_TARGET], {
    worksheetId: sheet.id,
    address,
  });
  host.events.raise(EventNumber.documentSelectionChanged, [""], {});
}

export const selectionMethods: Record<string, ScalarMethod<RangeTarget>> = {
  Select: documented({ call: ({ sheet, rect }, _args, host) => selectCells(host, sheet, rect) }),
};
