import type { Rect } from "../../model/types";
import { readGrid, toOfficeValue } from "../cells/read";
import { writeCells } from "../cells/write";
import { clearContents } from "../range/clearing";
import { defineClass, documented } from "../definition";
import { invalidArgument, itemNotFound } from "../errors";
import type { Host } from "../host";
import { shiftSheet } from "../structure/shiftSheet";
import { handle, type TableRowTarget, type TableTarget } from "../targets";
import { insertTableRows } from "./edit";
import { bodyRect } from "./geometry";

const rowCount = ({ table }: TableTarget): number => bodyRect(table).rowCount;

function rowRect({ table, index }: TableRowTarget): Rect {
  const body = bodyRect(table);
  return { ...body, row: body.row + index, rowCount: 1 };
}

/** Deletes rows of data; the last one is only emptied, for a table keeps one. */
function deleteRows(host: Host, target: TableTarget, index: number, count: number): void {
  const body = bodyRect(target.table);
  if (index < 0 || count < 1 || index + count > body.rowCount)
    throw itemNotFound(`rows ${index} to ${index + count - 1}`);
  const rect = { ...body, row: body.row + index, rowCount: count };
  if (count < body.rowCount) return shiftSheet(host, target.sheet, { rect, kind: "delete", axis: "rows" });
  if (count > 1)
    shiftSheet(host, target.sheet, {
      rect: { ...rect, row: rect.row + 1, rowCount: count - 1 },
      kind: "delete",
      axis: "rows",
    });
  clearContents(host, target.sheet, { ...rect, rowCount: 1 });
}

export const tableRowCollectionClass = defineClass("TableRowCollection", {
  scalarProperties: { Count: documented({ get: rowCount }) },
  collection: documented({
    items: (target) =>
      Array.from({ length: rowCount(target) }, (_, index) => handle("TableRow", { ...target, index })),
  }),
  scalarMethods: {
    GetCount: documented({ call: rowCount }),
    DeleteRowsAt: documented({
      call: (target, args, host) => deleteRows(host, target, args.integer(0), args.optionalInteger(1) ?? 1),
    }),
  },
  navigationMethods: {
    GetItemAt: documented({
      call(target, args) {
        const index = args.integer(0);
        if (index < 0 || index >= rowCount(target)) throw invalidArgument(`row ${index}`);
        return handle("TableRow", { ...target, index });
      },
    }),
    Add: documented({
      call(target, args, host) {
        const asked = args.optionalInteger(0) ?? -1;
        const at = asked < 0 ? rowCount(target) : asked;
        if (at > rowCount(target)) throw invalidArgument(`row ${at}`);
        const values = args.value(1);
        // Excel decides where cells must move; inserting always gives the same table.
        args.optionalBoolean(2);
        const rows = Array.isArray(values) ? values.length : 1;
        const rect = insertTableRows(host, target, at, rows);
        if (values !== undefined) writeCells(host, { sheet: target.sheet, rect }, values);
        return handle("TableRow", { ...target, index: rect.row - bodyRect(target.table).row });
      },
    }),
  },
});

export const tableRowClass = defineClass("TableRow", {
  ensureAlive(target) {
    if (target.index >= rowCount(target)) throw itemNotFound("the row was deleted");
  },
  scalarProperties: {
    Index: documented({ get: ({ index }) => index }),
    Values: documented({
      get(target, host) {
        host.recalculation.settle();
        return readGrid({ sheet: target.sheet, rect: rowRect(target) }, (cell) =>
          toOfficeValue(cell?.value ?? null),
        );
      },
      set: (target, args, host) =>
        writeCells(host, { sheet: target.sheet, rect: rowRect(target) }, args.value(0)),
    }),
  },
  scalarMethods: {
    Delete: documented({ call: (target, _args, host) => deleteRows(host, target, target.index, 1) }),
  },
  navigationMethods: {
    GetRange: documented({ call: (target, _args, host) => host.range(target.sheet, rowRect(target)) }),
  },
});
