import type { Rect } from "../../model/types";
import type { Arguments } from "../arguments";
import { rectOfAddress } from "../cells/address";
import { ensureAllowed, ensureUnprotected } from "../cells/protection";
import { assumed, defineClass, documented } from "../definition";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import type { Host } from "../host";
import { surroundingRegion } from "../range/neighbours";
import type { FilterTarget } from "../targets";
import { readCriteria, showCriteria } from "./criteria";
import { filterOf, reapply, removeFilter, setColumnCriteria, setCriteria, startFilter } from "./filterState";

/** The range to be filtered; one cell stands for the block around it, as in Excel's own command. */
function rangeArgument(target: FilterTarget, args: Arguments, host: Host): Rect {
  const range = args.target(0, "Range");
  if (range && range.sheet !== target.sheet) throw invalidArgument("the range is on another worksheet");
  const rect = range?.rect ?? rectOfAddress(host.model, target.sheet, args.string(0));
  return rect.rowCount === 1 && rect.columnCount === 1 ? surroundingRegion(target.sheet, rect) : rect;
}

/** Sets up the filter over that range, unless it is there already. */
function ensureFilter(host: Host, target: FilterTarget, rect: Rect): void {
  const { sheet, table } = target;
  const current = filterOf(host, target)?.range;
  if (current && sameRect(current, rect)) return ensureAllowed(sheet, "autoFilter");
  ensureUnprotected(sheet);
  if (table) throw invalidOperation("the filter of a table is over the table's own range");
  startFilter(host, sheet, rect);
}

function sameRect(a: Rect, b: Rect): boolean {
  return (
    a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount
  );
}

/** @throws InvalidArgument for a column outside of the filter's range */
function ensureColumn(host: Host, target: FilterTarget, index: number): void {
  const range = filterOf(host, target)?.range;
  if (!range || index < 0 || index >= range.columnCount) throw invalidArgument(`column ${index}`);
}

export const autoFilterClass = defineClass("AutoFilter", {
  ensureAlive({ sheet, table }, host) {
    host.ensureSheetExists(sheet);
    if (table && !sheet.tables.includes(table)) throw itemNotFound(`the table "${table.name}" was deleted`);
  },
  scalarProperties: {
    Enabled: documented({ get: (target, host) => filterOf(host, target) !== null }),
    IsDataFiltered: documented({
      get: (target, host) => (filterOf(host, target)?.columns.length ?? 0) > 0,
    }),
    Criteria: assumed("one entry for each column of the range, null for a column that is not filtered", {
      get(target, host) {
        const state = filterOf(host, target);
        if (!state?.range) return [];
        const list = new Array<unknown>(state.range.columnCount).fill(null);
        for (const { index, criteria } of state.columns) list[index] = showCriteria(criteria);
        return list;
      },
    }),
  },
  scalarMethods: {
    Apply: documented({
      call(target, args, host) {
        ensureFilter(host, target, rangeArgument(target, args, host));
        const index = args.optionalInteger(1);
        if (index === undefined) return;
        ensureColumn(host, target, index);
        setColumnCriteria(host, target, index, args.has(2) ? readCriteria(args, 2) : null);
      },
    }),
    ClearCriteria: documented({
      call(target, _args, host) {
        ensureAllowed(target.sheet, "autoFilter");
        setCriteria(host, target, []);
      },
    }),
    ClearColumnCriteria: documented({
      call(target, args, host) {
        ensureAllowed(target.sheet, "autoFilter");
        ensureColumn(host, target, args.integer(0));
        setColumnCriteria(host, target, args.integer(0), null);
      },
    }),
    Reapply: documented({ call: (target, _args, host) => reapply(host, target) }),
    Remove: documented({
      call(target, _args, host) {
        ensureUnprotected(target.sheet);
        removeFilter(host, target);
      },
    }),
  },
  navigationMethods: {
    GetRange: documented({
      orNullObject: true,
      call(target, _args, host) {
        const range = filterOf(host, target)?.range;
        return range ? host.range(target.sheet, range) : null;
      },
    }),
  },
});
