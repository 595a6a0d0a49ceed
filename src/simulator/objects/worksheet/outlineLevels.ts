import type { SheetModel } from "../../model/types";
import { ensureUnprotected } from "../cells/protection";
import { documented, type ScalarMethod } from "../definition";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import { setRowsHidden } from "../structure/rowVisibility";
import type { SheetTarget } from "../targets";

const MAX_LEVELS = 8;

/** Shows groups down to a level: 1 shows what is in no group (Microsoft, `Worksheet.showOutlineLevels`). */
function showLevels(host: Host, sheet: SheetModel, rowLevels: number, columnLevels: number): void {
  if (rowLevels > 0) {
    for (const [row, { outlineLevel }] of [...sheet.rows]) {
      if (outlineLevel > 0) setRowsHidden(host, sheet, row, 1, () => outlineLevel >= rowLevels);
    }
  }
  if (columnLevels > 0) {
    for (const format of sheet.columns.values())
      if (format.outlineLevel > 0) format.hidden = format.outlineLevel >= columnLevels;
  }
  host.sheetChanged(sheet);
}

export const outlineLevelMethods: Record<string, ScalarMethod<SheetTarget>> = {
  ShowOutlineLevels: documented({
    call({ sheet }, args, host) {
      ensureUnprotected(sheet);
      const levels = [args.integer(0), args.integer(1)];
      if (levels.some((level) => level < 0 || level > MAX_LEVELS))
        throw invalidArgument(`levels ${levels.join()}`);
      showLevels(host, sheet, levels[0] ?? 0, levels[1] ?? 0);
    },
  }),
};
