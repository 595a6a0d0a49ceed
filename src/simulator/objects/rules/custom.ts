import { toA1Formula, toR1C1Formula } from "../range/r1c1";
import { assumed, defineClass, documented, type ScalarProperty } from "../definition";
import { invalidArgument, itemNotFound } from "../errors";
import { handle, type RuleTarget } from "../targets";
import { changeRule, ruleOfType } from "./ruleStore";

function expression(target: RuleTarget) {
  const rule = ruleOfType(target, "expression");
  if (!rule) throw itemNotFound("the rule is of another type");
  return rule;
}

export const customConditionalFormatClass = defineClass("CustomConditionalFormat", {
  navigationProperties: {
    Format: documented({ get: (target) => handle("ConditionalRangeFormat", target) }),
    Rule: documented({ get: (target) => handle("ConditionalFormatRule", target) }),
  },
});

const formula: ScalarProperty<RuleTarget> = {
  source: "documented",
  get: (target) => `=${expression(target).formula}`,
  set(target, args, host) {
    changeRule(host, target, expression(target), { formula: withoutEquals(args.string(0)) });
  },
};

/** The model keeps formulas of rules without "=". @throws InvalidArgument for an empty one */
export function withoutEquals(text: string): string {
  const own = text.startsWith("=") ? text.slice(1) : text;
  if (own.trim() === "") throw invalidArgument("an empty formula");
  return own;
}

export const conditionalFormatRuleClass = defineClass("ConditionalFormatRule", {
  scalarProperties: {
    Formula: formula,
    FormulaLocal: assumed("the same as formula: English function names in every language", formula),
    FormulaR1C1: documented({
      get(target) {
        const rule = expression(target);
        const first = rule.ranges[0] ?? { row: 0, column: 0 };
        return toR1C1Formula(`=${rule.formula}`, first.row, first.column);
      },
      set(target, args, host) {
        const rule = expression(target);
        const first = rule.ranges[0] ?? { row: 0, column: 0 };
        const own = toA1Formula(args.string(0), first.row, first.column);
        changeRule(host, target, rule, { formula: withoutEquals(own) });
      },
    }),
  },
});
