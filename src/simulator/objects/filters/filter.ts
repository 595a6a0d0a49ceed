import type { FilterCriteria } from "../../model/filters";
import { ensureAllowed } from "../cells/protection";
import { defineClass, documented, type ScalarMethod } from "../definition";
import { invalidArgument, invalidOperation, notImplemented } from "../errors";
import type { Host } from "../host";
import { indexOf } from "../tables/tableColumns";
import type { TableColumnTarget } from "../targets";
import type { Arguments } from "../arguments";
import {
  customCriteria,
  dynamicCriteria,
  readCriteria,
  showCriteria,
  topCriteria,
  valuesCriteria,
} from "./criteria";
import { filterOf, setColumnCriteria } from "./filterState";

/** Filters the rows of the table by this column. */
function apply(host: Host, target: TableColumnTarget, criteria: FilterCriteria | null): void {
  ensureAllowed(target.sheet, "autoFilter");
  if (!filterOf(host, target)) throw invalidOperation("the table has no filter buttons");
  setColumnCriteria(host, target, indexOf(target), criteria);
}

function by(read: (args: Arguments) => FilterCriteria): ScalarMethod<TableColumnTarget> {
  return documented({ call: (target, args, host) => apply(host, target, read(args)) });
}

function never(what: string): ScalarMethod<TableColumnTarget> {
  return documented(
    {
      call(): never {
        throw notImplemented(`filtering by ${what}`);
      },
    },
    "always fails: colours and icons are not simulated",
  );
}

export const filterClass = defineClass("Filter", {
  ensureAlive: (target) => void indexOf(target),
  scalarProperties: {
    Criteria: documented({
      get(target, host) {
        const index = indexOf(target);
        const found = filterOf(host, target)?.columns.find((column) => column.index === index);
        return found ? showCriteria(found.criteria) : null;
      },
    }),
  },
  scalarMethods: {
    Apply: by((args) => readCriteria(args, 0)),
    ApplyValuesFilter: by((args) => valuesCriteria(args, args.value(0))),
    ApplyCustomFilter: by((args) =>
      customCriteria(
        criterion(args, 0),
        args.has(1) ? criterion(args, 1) : undefined,
        args.optionalOneOf(2, ["And", "Or"]),
      ),
    ),
    ApplyDynamicFilter: by((args) => dynamicCriteria(args.string(0))),
    ApplyTopItemsFilter: by((args) => topCriteria("TopItems", args.number(0))),
    ApplyTopPercentFilter: by((args) => topCriteria("TopPercent", args.number(0))),
    ApplyBottomItemsFilter: by((args) => topCriteria("BottomItems", args.number(0))),
    ApplyBottomPercentFilter: by((args) => topCriteria("BottomPercent", args.number(0))),
    ApplyCellColorFilter: never("cell colour"),
    ApplyFontColorFilter: never("font colour"),
    ApplyIconFilter: never("icon"),
    Clear: documented({ call: (target, _args, host) => apply(host, target, null) }),
  },
});

function criterion(args: Arguments, index: number): string {
  const value = args.value(index);
  if (typeof value !== "string" && typeof value !== "number") throw invalidArgument("a criterion, a text");
  return String(value);
}
