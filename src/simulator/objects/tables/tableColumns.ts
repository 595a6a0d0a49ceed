import type { Rect, TableModel } from "../../model/types";
import { readGrid, toOfficeValue } from "../cells/read";
import { inputFor, putInput, writeCells } from "../cells/write";
import { defineClass, documented, type NavigationMethod } from "../definition";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import type { Host } from "../host";
import { shiftSheet } from "../structure/shiftSheet";
import { handle, type Handle, type TableColumnTarget, type TableTarget } from "../targets";
import { insertTableColumn } from "./edit";
import { bodyRect, columnOf, headerRect, totalsRect } from "./geometry";
import { readHeaders } from "./headers";

function columnAt({ sheet, table }: TableTarget, index: number): Handle | null {
  const column = table.columns[index];
  return column ? handle("TableColumn", { sheet, table, column }) : null;
}

/** By id (a number) or by name. */
function find(target: TableTarget, key: unknown): Handle | null {
  const { columns } = target.table;
  const index = columns.findIndex(({ id, name }) =>
    typeof key === "number" ? id === key : name.toLowerCase() === String(key).toLowerCase(),
  );
  return columnAt(target, index);
}

/** Values of a new column: with or without its header, as many rows as the table has. */
function writeColumn(host: Host, { sheet, table }: TableTarget, rect: Rect, values: unknown): void {
  const inputAt = inputFor(rect, values);
  for (let row = 0; row < rect.rowCount; row++)
    putInput(host, sheet, rect.row + row, rect.column, inputAt(row, 0));
  readHeaders(host, sheet, table);
  host.cellsChanged(sheet, rect);
}

export const tableColumnCollectionClass = defineClass("TableColumnCollection", {
  scalarProperties: { Count: documented({ get: ({ table }) => table.columns.length }) },
  collection: documented({
    items: ({ sheet, table }) =>
      table.columns.map((column) => handle("TableColumn", { sheet, table, column })),
  }),
  indexer: documented({ orNullObject: true, call: (target, args) => find(target, args.value(0)) }),
  scalarMethods: { GetCount: documented({ call: ({ table }) => table.columns.length }) },
  navigationMethods: {
    GetItemAt: documented({
      call(target, args) {
        const found = columnAt(target, args.integer(0));
        if (!found) throw invalidArgument(`column ${args.integer(0)}`);
        return found;
      },
    }),
    Add: documented({
      call(target, args, host) {
        const { sheet, table } = target;
        const asked = args.optionalInteger(0) ?? -1;
        const at = asked < 0 ? table.columns.length : asked;
        if (at > table.columns.length) throw invalidArgument(`column ${at}`);
        const values = args.value(1);
        const name = args.optionalString(2);
        const rect = insertTableColumn(host, target, at);
        if (values !== undefined) writeColumn(host, target, rect, values);
        if (name !== undefined && table.hasHeaderRow)
          putInput(host, sheet, rect.row, rect.column, `'${name}`);
        readHeaders(host, sheet, table);
        return columnAt(target, at);
      },
    }),
  },
});

/** Where the column is now. @throws ItemNotFound when it was deleted */
export function indexOf({ table, column }: TableColumnTarget): number {
  const index = table.columns.indexOf(column);
  if (index < 0) throw itemNotFound("the column was deleted");
  return index;
}

function part(
  rectOf: (table: TableModel) => Rect | null,
  missing: string,
): NavigationMethod<TableColumnTarget> {
  return documented({
    call(target, _args, host) {
      const rect = rectOf(target.table);
      if (!rect) throw invalidOperation(missing);
      return host.range(target.sheet, columnOf(rect, indexOf(target)));
    },
  });
}

const wholeColumn = (target: TableColumnTarget): Rect => columnOf(target.table.range, indexOf(target));

export const tableColumnClass = defineClass("TableColumn", {
  identity: ({ column }) => ({ Id: column.id }),
  ensureAlive: (target) => void indexOf(target),
  scalarProperties: {
    Id: documented({ get: ({ column }) => column.id }),
    Index: documented({ get: indexOf }),
    Name: documented({
      get: ({ column }) => column.name,
      set(target, args, host) {
        const name = args.string(0);
        if (!target.table.hasHeaderRow) throw invalidOperation("the table shows no headers");
        const rect = { ...wholeColumn(target), rowCount: 1 };
        writeCells(host, { sheet: target.sheet, rect }, `'${name}`);
      },
    }),
    Values: documented({
      get(target, host) {
        host.recalculation.settle();
        return readGrid({ sheet: target.sheet, rect: wholeColumn(target) }, (cell) =>
          toOfficeValue(cell?.value ?? null),
        );
      },
      set: (target, args, host) =>
        writeCells(host, { sheet: target.sheet, rect: wholeColumn(target) }, args.value(0)),
    }),
  },
  scalarMethods: {
    Delete: documented({
      call(target, _args, host) {
        if (target.table.columns.length === 1) throw invalidOperation("a table keeps one column");
        shiftSheet(host, target.sheet, { rect: wholeColumn(target), kind: "delete", axis: "columns" });
      },
    }),
  },
  navigationProperties: { Filter: documented({ get: (target) => handle("Filter", target) }) },
  navigationMethods: {
    GetRange: part(({ range }) => range, ""),
    GetDataBodyRange: part(bodyRect, ""),
    GetHeaderRowRange: part(headerRect, "the table shows no headers"),
    GetTotalRowRange: part(totalsRect, "the table shows no totals"),
  },
});
