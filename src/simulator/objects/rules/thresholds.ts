import type { CfValue, ConditionalRule } from "../../model/types";

/** The values that a colour scale, data bar or icon set measures with; none for other rules. */
function thresholdsOf(rule: ConditionalRule): CfValue[] {
  switch (rule.type) {
    case "colorScale":
      return rule.points.map((point) => point.value);
    case "dataBar":
      return [rule.minimum, rule.maximum];
    case "iconSet":
      return rule.points;
    default:
      return [];
  }
}

/** Changes every formula of a rule in place. */
export function rewriteRule(rule: ConditionalRule, change: (formula: string) => string): void {
  if ("formula" in rule) rule.formula = change(rule.formula);
  if ("formulas" in rule) rule.formulas = rule.formulas.map(change);
  for (const threshold of thresholdsOf(rule)) {
    if (threshold.type === "formula" && threshold.value !== null) threshold.value = change(threshold.value);
  }
}
