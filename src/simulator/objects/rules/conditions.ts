/** Rules with a condition on the cell's own value: `cellValue`, `textComparison`, `topBottom`, `preset`. */
import type { ConditionalRule } from "../../model/types";
import type { Fields } from "../arguments";
import { defineClass, documented, type NavigationProperty, type ScalarProperty } from "../definition";
import { invalidArgument, itemNotFound } from "../errors";
import type { Host } from "../host";
import { handle, type RuleTarget } from "../targets";
import { withoutEquals } from "./custom";
import { anchorCell, CRITERIA, criterionOf, presetRule } from "./presets";
import { replaceRule, ruleOf } from "./ruleStore";

const format: Record<string, NavigationProperty<RuleTarget>> = {
  Format: documented({ get: (target) => handle("ConditionalRangeFormat", target) }),
};

type RuleBase = Pick<ConditionalRule, "id" | "ranges" | "priority" | "stopIfTrue" | "style">;

function baseOf({ id, ranges, priority, stopIfTrue, style }: ConditionalRule): RuleBase {
  return { id, ranges, priority, stopIfTrue, style };
}

/** `rule` of a conditional format: shown as an object, set by an object that replaces it. */
function ruleProperty(
  show: (rule: ConditionalRule) => Record<string, unknown> | null,
  read: (fields: Fields, base: RuleBase) => ConditionalRule,
): Record<string, ScalarProperty<RuleTarget>> {
  return {
    Rule: documented({
      get(target) {
        const shown = show(ruleOf(target));
        if (!shown) throw itemNotFound("the rule is of another type");
        return shown;
      },
      set: (target, args, host: Host) =>
        replaceRule(host, target, read(args.record(0), baseOf(ruleOf(target)))),
    }),
  };
}

const CELL_OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

/** A formula or a bare number, as programs write them ("=5", "5", 5). */
function formulaField(fields: Fields, name: string): string | undefined {
  const value = fields.value(name);
  if (value === undefined || value === "") return undefined;
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") throw invalidArgument(`${name}, a formula`);
  return withoutEquals(value);
}

export const cellValueConditionalFormatClass = defineClass("CellValueConditionalFormat", {
  navigationProperties: format,
  scalarProperties: ruleProperty(
    (rule) => {
      if (rule.type !== "cellIs") return null;
      const [first, second] = rule.formulas;
      return {
        formula1: `=${first ?? ""}`,
        ...(second === undefined ? {} : { formula2: `=${second}` }),
        operator: CELL_OPERATORS[rule.operator] ?? "Invalid",
      };
    },
    (fields, base) => {
      const office = fields.oneOf("operator", Object.values(CELL_OPERATORS));
      const operator = Object.keys(CELL_OPERATORS).find((own) => CELL_OPERATORS[own] === office);
      const first = formulaField(fields, "formula1");
      const second = formulaField(fields, "formula2");
      if (operator === undefined || first === undefined) throw invalidArgument("operator and formula1");
      const needsTwo = operator === "between" || operator === "notBetween";
      if (needsTwo && second === undefined) throw invalidArgument("formula2 is missing");
      return { ...base, type: "cellIs", operator, formulas: needsTwo ? [first, second ?? ""] : [first] };
    },
  ),
});

const TEXT_TYPES = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;

type TextOperator = keyof typeof TEXT_TYPES;

/** The formula Excel writes beside the text (ECMA-376 asks for both). */
function textFormula(operator: TextOperator, text: string, cell: string): string {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  switch (operator) {
    case "Contains":
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "NotContains":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "BeginsWith":
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case "EndsWith":
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

export const textConditionalFormatClass = defineClass("TextConditionalFormat", {
  navigationProperties: format,
  scalarProperties: ruleProperty(
    (rule) => {
      const operator = (Object.keys(TEXT_TYPES) as TextOperator[]).find(
        (name) => TEXT_TYPES[name] === rule.type,
      );
      return operator && "text" in rule ? { operator, text: rule.text } : null;
    },
    (fields, base) => {
      const operator = fields.oneOf("operator", Object.keys(TEXT_TYPES) as TextOperator[]);
      const text = fields.string("text");
      if (operator === undefined || text === undefined) throw invalidArgument("operator and text");
      const formula = textFormula(operator, text, anchorCell(base));
      return { ...base, type: TEXT_TYPES[operator], text, formula };
    },
  ),
});

const TOP_BOTTOM = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;
const MAX_RANK = 1000;

export const topBottomConditionalFormatClass = defineClass("TopBottomConditionalFormat", {
  navigationProperties: format,
  scalarProperties: ruleProperty(
    (rule) =>
      rule.type === "top10"
        ? {
            rank: rule.rank,
            type: `${rule.bottom ? "Bottom" : "Top"}${rule.percent ? "Percent" : "Items"}`,
          }
        : null,
    (fields, base) => {
      const type = fields.oneOf("type", TOP_BOTTOM);
      const rank = fields.number("rank");
      if (type === undefined || rank === undefined) throw invalidArgument("type and rank");
      const percent = type.endsWith("Percent");
      if (!Number.isInteger(rank) || rank < 1 || rank > (percent ? 100 : MAX_RANK))
        throw invalidArgument(`rank ${rank}`);
      return { ...base, type: "top10", rank, percent, bottom: type.startsWith("Bottom") };
    },
  ),
});

export const presetCriteriaConditionalFormatClass = defineClass("PresetCriteriaConditionalFormat", {
  navigationProperties: format,
  scalarProperties: ruleProperty(
    (rule) => {
      const criterion = criterionOf(rule);
      return criterion === null ? null : { criterion };
    },
    (fields, base) => {
      const criterion = fields.oneOf("criterion", CRITERIA);
      if (criterion === undefined) throw invalidArgument("criterion");
      return presetRule(criterion, base);
    },
  ),
});
