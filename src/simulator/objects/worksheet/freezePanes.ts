import { MAX_COLUMNS, MAX_ROWS, parseA1, rectOf } from "../../model/address";
import type { Rect, SheetModel } from "../../model/types";
import type { Arguments } from "../arguments";
import { rectOfAddress } from "../cells/address";
import { defineClass, documented } from "../definition";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import type { SheetTarget } from "../targets";

/** The frozen part as a range: whole rows, whole columns, or the top left block. */
function frozenRect({ freeze }: SheetModel): Rect | null {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return null;
  return rectOf(0, 0, freeze.rows || MAX_ROWS, freeze.columns || MAX_COLUMNS);
}

function freeze(host: Host, sheet: SheetModel, rows: number, columns: number): void {
  sheet.freeze = rows === 0 && columns === 0 ? null : { rows, columns };
  host.sheetChanged(sheet);
}

function count(args: Arguments, max: number): number {
  const wanted = args.optionalInteger(0) ?? 1;
  if (wanted < 1 || wanted >= max) throw invalidArgument(`${wanted} rows or columns to freeze`);
  return wanted;
}

function freezeAt({ sheet }: SheetTarget, args: Arguments, host: Host): void {
  const given = args.target(0, "Range")?.rect;
  const rect = given ?? parseA1(args.string(0)) ?? rectOfAddress(host.model, sheet, args.string(0));
  const rows = rect.rowCount === MAX_ROWS ? 0 : rect.row + rect.rowCount;
  const columns = rect.columnCount === MAX_COLUMNS ? 0 : rect.column + rect.columnCount;
  freeze(host, sheet, rows, columns);
}

export const freezePanesClass = defineClass("WorksheetFreezePanes", {
  ensureAlive: ({ sheet }, host) => host.ensureSheetExists(sheet),
  scalarMethods: {
    FreezeRows: documented({
      call: ({ sheet }, args, host) => freeze(host, sheet, count(args, MAX_ROWS), 0),
    }),
    FreezeColumns: documented({
      call: ({ sheet }, args, host) => freeze(host, sheet, 0, count(args, MAX_COLUMNS)),
    }),
    FreezeAt: documented({ call: freezeAt }),
    Unfreeze: documented({ call: ({ sheet }, _args, host) => freeze(host, sheet, 0, 0) }),
  },
  navigationMethods: {
    GetLocation: documented({
      orNullObject: true,
      call({ sheet }, _args, host) {
        const rect = frozenRect(sheet);
        return rect && host.range(sheet, rect);
      },
    }),
  },
});
