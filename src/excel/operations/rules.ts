import type { RuleSpec } from "../../core/changes/changeSet";
import { toA1 } from "../../core/grid";
import { parseAreas } from "../areas";
import type { Operation, Reversal, Target } from "./operation";
import { NOTHING_REVERTED, NOTHING_TO_UNDO } from "./operation";

function writeRule(rule: Excel.ConditionalFormat, spec: RuleSpec): void {
  const { custom } = rule;
  custom.rule.formula = spec.formula;
  const { format } = spec;
  if (format.fillColor) custom.format.fill.color = format.fillColor;
  if (format.fontColor) custom.format.font.color = format.fontColor;
  if (format.bold) custom.format.font.bold = true;
  if (format.numberFormat) custom.format.numberFormat = format.numberFormat;
  if (format.outlineColor) {
    for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      const border = custom.format.borders.getItem(side);
      border.style = "Continuous";
      border.color = format.outlineColor;
    }
  }
  if (spec.stopIfTrue) rule.stopIfTrue = true;
}

export const addRule: Operation<"addRule"> = (target, { range, rule: spec }) => {
  const rule = target.range(range).conditionalFormats.add("Custom");
  const undoing = undoneByRemoving(target, range.sheet, rule);
  writeRule(rule, spec);
  return undoing;
};

export const addDataBar: Operation<"addDataBar"> = (target, { range, bar }) => {
  const rule = target.range(range).conditionalFormats.add("DataBar");
  const undoing = undoneByRemoving(target, range.sheet, rule);
  rule.dataBar.positiveFormat.fillColor = bar.color;
  rule.dataBar.positiveFormat.gradientFill = false;
  if (bar.minimum !== undefined) {
    rule.dataBar.lowerBoundRule = { type: "Number", formula: String(bar.minimum) };
  }
  if (bar.maximum !== undefined) {
    rule.dataBar.upperBoundRule = { type: "Number", formula: String(bar.maximum) };
  }
  return undoing;
};

/** Loads the rule's identity at once: then it can be removed when something after it fails. */
function undoneByRemoving(target: Target, sheet: string, rule: Excel.ConditionalFormat) {
  if (target.isNew(sheet)) return NOTHING_TO_UNDO;
  rule.load("id");
  return () => [{ kind: "removeRule" as const, ...target.identity(sheet), ruleId: rule.id }];
}

const SIDES = ["top", "bottom", "left", "right"] as const;

/** Looks of a custom rule that a rule of ours can have. */
const RULE_LOOKS = [
  "priority,stopIfTrue,custom/rule/formula,custom/format/numberFormat",
  "custom/format/fill/color,custom/format/font/color,custom/format/font/bold",
  ...SIDES.map((side) => `custom/format/borders/${side}/style,custom/format/borders/${side}/color`),
].join(",");

export const removeRules: Operation<"removeRules"> = (target, { sheet, ruleIds }) => {
  const rules = target.sheet(sheet).getRange().conditionalFormats;
  // All are read before one goes: that changes the priorities of the others.
  const removed = ruleIds.map((id) => {
    const rule = rules.getItem(id).load(RULE_LOOKS);
    return { rule, areas: rule.getRanges().load("address") };
  });
  for (const id of ruleIds) rules.getItem(id).delete();
  return () =>
    removed
      .map(({ rule, areas }) => ({
        kind: "restoreRule" as const,
        ...target.identity(sheet),
        rect: parseAreas(areas.address),
        rule: specOf(rule),
        priority: rule.priority,
      }))
      // Undone from the last to the first: each finds those before it in their places.
      .sort((a, b) => b.priority - a.priority);
};

function specOf(rule: Excel.ConditionalFormat): RuleSpec {
  const { custom } = rule;
  const { fill, font, numberFormat, borders } = custom.format;
  const hasOutline = SIDES.every((side) => borders[side].style === "Continuous");
  return {
    formula: custom.rule.formula,
    stopIfTrue: rule.stopIfTrue ?? false,
    format: {
      ...(fill.color ? { fillColor: fill.color } : {}),
      ...(font.color ? { fontColor: font.color } : {}),
      ...(font.bold ? { bold: true } : {}),
      ...(typeof numberFormat === "string" && numberFormat ? { numberFormat } : {}),
      ...(hasOutline ? { outlineColor: borders.top.color } : {}),
    },
  };
}

export const revertAddRule: Reversal<"removeRule"> = (target, step) => {
  const worksheet = target.sheet(step)?.worksheet;
  if (!worksheet) return NOTHING_REVERTED;
  const rule = worksheet.getRange().conditionalFormats.getItemOrNullObject(step.ruleId).load("id");
  return () => {
    if (!rule.isNullObject) rule.delete();
    return {};
  };
};

export const revertRemoveRule: Reversal<"restoreRule"> = (target, step) => {
  const worksheet = target.sheet(step)?.worksheet;
  if (!worksheet || step.rect.length === 0) return NOTHING_REVERTED;
  return () => {
    const areas = worksheet.getRanges(step.rect.map(toA1).join(","));
    const rule = areas.conditionalFormats.add("Custom");
    writeRule(rule, step.rule);
    // New rules come first. Set last: the object is not to be used any more after that (ConditionalFormat.priority).
    if (step.priority > 0) rule.priority = step.priority;
    return {};
  };
};
