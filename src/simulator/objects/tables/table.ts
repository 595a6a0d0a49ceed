import type { Rect, TableModel } from "../../model/types";
import { rectOfAddress } from "../cells/address";
import { ensureAllowed, ensureUnprotected } from "../cells/protection";
import { tableIdOf } from "../cells/write";
import { assumed, defineClass, documented, type NavigationMethod, type ScalarProperty } from "../definition";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import { reapply, removeFilter, setCriteria } from "../filters/filterState";
import { clearContents } from "../range/clearing";
import { handle, type TableTarget } from "../targets";
import { eventMethods, TABLE_EVENT_NAMES } from "../worksheet/eventMethods";
import { rewriteFormulas } from "../worksheet/rewriteFormulas";
import { filterXml, forgetTable, resizeTable } from "./edit";
import { bodyRect, headerRect, totalsRect } from "./geometry";
import { ensureFreeTableName } from "./names";
import { toggleHeaders } from "./toggleHeaders";
import { hideTotals, showTotals } from "./totals";

type Flag = "showBandedRows" | "showBandedColumns" | "showFirstColumn" | "showLastColumn";

function flag(name: Flag): ScalarProperty<TableTarget> {
  return documented({
    get: ({ table }) => table[name],
    set({ sheet, table }, args, host) {
      ensureUnprotected(sheet);
      table[name] = args.boolean(0);
      host.sheetChanged(sheet);
    },
  });
}

function part(rectOf: (table: TableModel) => Rect | null, missing: string): NavigationMethod<TableTarget> {
  return documented({
    call({ sheet, table }, _args, host) {
      const rect = rectOf(table);
      if (!rect) throw invalidOperation(missing);
      return host.range(sheet, rect);
    },
  });
}

export const tableClass = defineClass("Table", {
  identity: ({ table }) => ({ Id: tableIdOf(table.id) }),
  ensureAlive({ sheet, table }, host) {
    host.ensureSheetExists(sheet);
    if (!sheet.tables.includes(table)) throw itemNotFound(`the table "${table.name}" was deleted`);
  },
  scalarProperties: {
    Id: documented({ get: ({ table }) => tableIdOf(table.id) }),
    LegacyId: documented({ get: ({ table }) => String(table.id) }),
    Name: documented({
      get: ({ table }) => table.name,
      set({ sheet, table }, args, host) {
        const name = args.string(0);
        if (name === table.name) return;
        ensureUnprotected(sheet);
        if (name.toLowerCase() !== table.name.toLowerCase()) ensureFreeTableName(host.model, name);
        const before = table.name;
        Object.assign(table, { name, displayName: name });
        rewriteFormulas(host, (formula) => host.services.renameTableInFormula(formula, before, name));
        host.recalculation.everythingChanged();
        host.sheetChanged(sheet);
      },
    }),
    ShowHeaders: documented({
      get: ({ table }) => table.hasHeaderRow,
      set(target, args, host) {
        ensureUnprotected(target.sheet);
        if (args.boolean(0) !== target.table.hasHeaderRow) toggleHeaders(host, target);
      },
    }),
    ShowTotals: documented({
      get: ({ table }) => table.hasTotalsRow,
      set(target, args, host) {
        ensureUnprotected(target.sheet);
        const wanted = args.boolean(0);
        if (wanted === target.table.hasTotalsRow) return;
        if (wanted) showTotals(host, target);
        else hideTotals(host, target);
      },
    }),
    ShowFilterButton: documented({
      get: ({ table }) => table.autoFilterXml !== null,
      set(target, args, host) {
        const { sheet, table } = target;
        ensureUnprotected(sheet);
        const wanted = args.boolean(0);
        if (wanted === (table.autoFilterXml !== null)) return;
        if (wanted) table.autoFilterXml = filterXml(table);
        else removeFilter(host, target);
        host.sheetChanged(sheet);
      },
    }),
    Style: documented({
      get: ({ table }) => table.style ?? "",
      set({ sheet, table }, args, host) {
        ensureUnprotected(sheet);
        table.style = args.string(0) || null;
        host.sheetChanged(sheet);
      },
    }),
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    HighlightFirstColumn: flag("showFirstColumn"),
    HighlightLastColumn: flag("showLastColumn"),
  },
  navigationProperties: {
    AutoFilter: documented({ get: (target) => handle("AutoFilter", target) }),
    Columns: documented({ get: (target) => handle("TableColumnCollection", target) }),
    Rows: documented({ get: (target) => handle("TableRowCollection", target) }),
    Sort: documented({ get: (target) => handle("TableSort", target) }),
    Worksheet: documented({ get: ({ sheet }) => handle("Worksheet", { sheet }) }),
  },
  scalarMethods: {
    Delete: assumed("the cells of the table are emptied, as ListObject.Delete does in VBA", {
      call(target, _args, host) {
        const { range } = target.table;
        forgetTable(host, target);
        clearContents(host, target.sheet, range);
      },
    }),
    Resize: documented({
      call(target, args, host) {
        const range = args.target(0, "Range");
        if (range && range.sheet !== target.sheet) throw invalidArgument("the range is on another worksheet");
        resizeTable(
          host,
          target,
          range ? range.rect : rectOfAddress(host.model, target.sheet, args.string(0)),
        );
      },
    }),
    ClearFilters: documented({
      call(target, _args, host) {
        ensureAllowed(target.sheet, "autoFilter");
        setCriteria(host, target, []);
      },
    }),
    ReapplyFilters: documented({ call: (target, _args, host) => reapply(host, target) }),
    ...eventMethods<TableTarget>(TABLE_EVENT_NAMES, ({ table }) => tableIdOf(table.id)),
  },
  navigationMethods: {
    GetRange: part(({ range }) => range, ""),
    GetHeaderRowRange: part(headerRect, "the table shows no headers"),
    GetDataBodyRange: part(bodyRect, ""),
    GetTotalRowRange: part(totalsRect, "the table shows no totals"),
    ConvertToRange: documented({
      call(target, _args, host) {
        const { range } = target.table;
        forgetTable(host, target);
        return host.range(target.sheet, range);
      },
    }),
  },
});
