import type { ConditionalRule } from "../../model/types";
import { defineClass, documented, type NavigationProperty } from "../definition";
import { invalidArgument, itemNotFound } from "../errors";
import { handle, type ClassName, type Handle, type RuleTarget } from "../targets";
import {
  addRule,
  deleteRule,
  moveRule,
  newRuleBase,
  ruleOf,
  ruleOfType,
  rulesIn,
  type RuleType,
} from "./ruleStore";
import { newRule, OFFICE_TYPES, officeTypeOf } from "./ruleTypes";

function toHandle({ sheet, rule }: { sheet: RuleTarget["sheet"]; rule: ConditionalRule }): Handle {
  return handle("ConditionalFormat", { sheet, ruleId: rule.id });
}

export const conditionalFormatCollectionClass = defineClass("ConditionalFormatCollection", {
  ensureAlive: (target, host) => host.ensureAreasExist(target),
  collection: documented({ items: (target) => rulesIn(target).map(toHandle) }, "the rule that wins first"),
  indexer: documented({
    orNullObject: true,
    call(target, args) {
      const id = args.string(0);
      const found = rulesIn(target).find(({ rule }) => rule.id === id);
      return found ? toHandle(found) : null;
    },
  }),
  scalarMethods: {
    GetCount: documented({ call: (target) => rulesIn(target).length }),
    ClearAll: documented({
      call(target, _args, host) {
        for (const { sheet, rule } of rulesIn(target)) deleteRule(host, { sheet, ruleId: rule.id });
      },
    }),
  },
  navigationMethods: {
    GetItemAt: documented({
      call(target, args) {
        const found = rulesIn(target)[args.integer(0)];
        if (!found) throw invalidArgument(`conditional format ${args.integer(0)}`);
        return toHandle(found);
      },
    }),
    Add: documented(
      {
        call(target, args, host) {
          const type = args.oneOf(0, OFFICE_TYPES);
          const rule = newRule(type, newRuleBase(host, target));
          const sheet = target.areas[0]?.sheet;
          if (!sheet) throw itemNotFound();
          return handle("ConditionalFormat", addRule(host, sheet, rule));
        },
      },
      "new rules come first",
    ),
  },
});

/** The part of a rule that only rules of these types have. */
function part(className: ClassName, ...types: RuleType[]): NavigationProperty<RuleTarget> {
  return documented({
    orNullObject: true,
    get: (target) => (ruleOfType(target, ...types) ? ({ className, target } as Handle) : null),
  });
}

export const conditionalFormatClass = defineClass("ConditionalFormat", {
  identity: ({ ruleId }) => ({ Id: ruleId }),
  ensureAlive(target, host) {
    host.ensureSheetExists(target.sheet);
    ruleOf(target);
  },
  scalarProperties: {
    Id: documented({ get: ({ ruleId }) => ruleId }),
    Type: documented({ get: (target) => officeTypeOf(ruleOf(target)) }),
    Priority: documented(
      {
        get: (target) => ruleOf(target).priority - 1,
        set(target, args, host) {
          moveRule(target.sheet, ruleOf(target), args.integer(0));
          host.sheetChanged(target.sheet);
        },
      },
      "zero-based over the worksheet",
    ),
    StopIfTrue: documented({
      get: (target) => ruleOf(target).stopIfTrue,
      set(target, args, host) {
        ruleOf(target).stopIfTrue = args.boolean(0);
        host.sheetChanged(target.sheet);
      },
    }),
  },
  navigationProperties: {
    Custom: part("CustomConditionalFormat", "expression"),
    CellValue: part("CellValueConditionalFormat", "cellIs"),
    TextComparison: part(
      "TextConditionalFormat",
      "containsText",
      "notContainsText",
      "beginsWith",
      "endsWith",
    ),
    TopBottom: part("TopBottomConditionalFormat", "top10"),
    Preset: part(
      "PresetCriteriaConditionalFormat",
      "aboveAverage",
      "duplicateValues",
      "uniqueValues",
      "containsBlanks",
      "notContainsBlanks",
      "containsErrors",
      "notContainsErrors",
      "timePeriod",
    ),
    ColorScale: part("ColorScaleConditionalFormat", "colorScale"),
    DataBar: part("DataBarConditionalFormat", "dataBar"),
    IconSet: part("IconSetConditionalFormat", "iconSet"),
  },
  scalarMethods: {
    Delete: documented({ call: (target, _args, host) => deleteRule(host, target) }),
  },
  navigationMethods: {
    GetRange: documented({
      orNullObject: true,
      call(target, _args, host) {
        const [only, ...others] = ruleOf(target).ranges;
        return only && others.length === 0 ? host.range(target.sheet, only) : null;
      },
    }),
    GetRanges: documented({
      call: (target, _args, host) => handle("RangeAreas", host.areas(target.sheet, ruleOf(target).ranges)),
    }),
  },
});
