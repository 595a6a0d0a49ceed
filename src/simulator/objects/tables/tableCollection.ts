import { intersection } from "../../model/address";
import type { SheetModel } from "../../model/types";
import { findSheet } from "../../model/workbook";
import type { Arguments } from "../arguments";
import { rectOfAddress, splitAddress } from "../cells/address";
import { tableIdOf } from "../cells/write";
import { defineClass, documented, type NavigationMethod } from "../definition";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import type { RangeTarget, ScopeTarget, TableTarget } from "../targets";
import { handle, type Handle } from "../targets";
import { WORKBOOK_EVENT_TARGET } from "../events";
import { eventMethods, TABLE_COLLECTION_EVENT_NAMES } from "../worksheet/eventMethods";
import { addTable } from "./edit";

/** Tables of a sheet, or of all sheets in their order. */
function tablesOf(host: Host, { sheet }: ScopeTarget): TableTarget[] {
  const sheets = sheet ? [sheet] : host.model.sheets;
  return sheets.flatMap((own) => own.tables.map((table) => ({ sheet: own, table })));
}

/** By name (ignoring case) or by id. */
function find(tables: readonly TableTarget[], key: string): Handle | null {
  const found = tables.find(
    ({ table }) => table.name.toLowerCase() === key.toLowerCase() || tableIdOf(table.id) === key,
  );
  return found ? handle("Table", found) : null;
}

/** The range of an argument; an address without a sheet is on the collection's, or on the active one. */
function rangeArgument({ sheet }: ScopeTarget, args: Arguments, host: Host): RangeTarget {
  const range = args.target(0, "Range");
  if (range) {
    if (sheet && range.sheet !== sheet) throw invalidArgument("the range is on another worksheet");
    return range;
  }
  const address = args.string(0);
  const { sheetName } = splitAddress(address);
  const own: SheetModel | undefined =
    sheetName === null ? (sheet ?? host.activeSheet()) : findSheet(host.model, sheetName);
  if (!own) throw invalidArgument(`there is no worksheet "${sheetName ?? ""}"`);
  return { sheet: own, rect: rectOfAddress(host.model, own, address) };
}

export const tableCollectionClass = defineClass("TableCollection", {
  scalarProperties: { Count: documented({ get: (scope, host) => tablesOf(host, scope).length }) },
  collection: documented({
    items: (scope, host) => tablesOf(host, scope).map((target) => handle("Table", target)),
  }),
  indexer: documented({
    orNullObject: true,
    call: (scope, args, host) => find(tablesOf(host, scope), String(args.value(0))),
  }),
  scalarMethods: {
    GetCount: documented({ call: (scope, _args, host) => tablesOf(host, scope).length }),
    ...eventMethods<ScopeTarget>(
      TABLE_COLLECTION_EVENT_NAMES,
      ({ sheet }) => sheet?.id ?? WORKBOOK_EVENT_TARGET,
    ),
  },
  navigationMethods: {
    Add: documented({
      call(scope, args, host) {
        const { sheet, rect } = rangeArgument(scope, args, host);
        return handle("Table", addTable(host, sheet, rect, args.boolean(1)));
      },
    }),
    GetItemAt: documented({
      call(scope, args, host) {
        const target = tablesOf(host, scope)[args.integer(0)];
        if (!target) throw invalidArgument(`table ${args.integer(0)}`);
        return handle("Table", target);
      },
    }),
  },
});

export const tableScopedCollectionClass = defineClass("TableScopedCollection", {
  collection: documented({ items: ({ tables }) => tables.map((target) => handle("Table", target)) }),
  indexer: documented({
    orNullObject: true,
    call: ({ tables }, args) => find(tables, String(args.value(0))),
  }),
  scalarMethods: { GetCount: documented({ call: ({ tables }) => tables.length }) },
  navigationMethods: {
    GetFirst: documented({
      call({ tables }) {
        const [first] = tables;
        return first ? handle("Table", first) : null;
      },
    }),
  },
});

/** `getTables` of ranges and range areas. */
export const getTables: NavigationMethod<{ areas: RangeTarget[] }> = documented({
  call({ areas }, args) {
    const fully = args.optionalBoolean(0) ?? false;
    const [first] = areas;
    const tables = (first?.sheet.tables ?? []).filter(({ range }) =>
      areas.some(({ rect }) => {
        const common = intersection(range, rect);
        if (!common) return false;
        return !fully || (common.rowCount === range.rowCount && common.columnCount === range.columnCount);
      }),
    );
    return handle("TableScopedCollection", {
      tables: first ? tables.map((table) => ({ sheet: first.sheet, table })) : [],
    });
  },
});
