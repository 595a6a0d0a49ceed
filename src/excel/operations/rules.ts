import type { RuleSpec } from "../../core/changes/changeSet";
import { toA1 } from "../../core/grid";
import { parseAreas } from "../readSheets";
import type { Operation, Reversal, Target } from "./operation";
import { NOTHING_TO_UNDO, worksheetById } from "./operation";

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
  writeRule(rule, spec);
  return undoneByRemoving(target, range.sheet, rule);
};

export const addDataBar: Operation<"addDataBar"> = (target, { range, bar }) => {
  const rule = target.range(range).conditionalFormats.add("DataBar");
  rule.dataBar.positiveFormat.fillColor = bar.color;
  rule.dataBar.positiveFormat.gradientFill = false;
  if (bar.minimum !== undefined) {
    rule.dataBar.lowerBoundRule = { type: "Number", formula: String(bar.minimum) };
  }
  if (bar.maximum !== undefined) {
    rule.dataBar.upperBoundRule = { type: "Number", formula: String(bar.maximum) };
  }
  return undoneByRemoving(target, range.sheet, rule);
};

function undoneByRemoving(target: Target, sheet: string, rule: Excel.ConditionalFormat) {
  if (target.isNew(sheet)) return NOTHING_TO_UNDO;
  rule.load("id");
  return () => [{ kind: "removeRule" as const, ...target.identity(sheet), ruleId: rule.id }];
}

/** Looks of a custom rule that a rule of ours can have. */
const RULE_LOOKS =
  "stopIfTrue,custom/rule/formula,custom/format/numberFormat,custom/format/fill/color,custom/format/font/color,custom/format/font/bold";

export const removeRules: Operation<"removeRules"> = (target, { sheet, ruleIds }) => {
  const rules = target.sheet(sheet).getRange().conditionalFormats;
  const removed = ruleIds.map((id) => {
    const rule = rules.getItem(id).load(RULE_LOOKS);
    const areas = rule.getRanges().load("address");
    rules.getItem(id).delete();
    return { rule, areas };
  });
  return () =>
    removed.map(({ rule, areas }) => ({
      kind: "restoreRule" as const,
      ...target.identity(sheet),
      rect: parseAreas(areas.address),
      rule: specOf(rule),
    }));
};

function specOf(rule: Excel.ConditionalFormat): RuleSpec {
  const { custom } = rule;
  const { fill, font, numberFormat } = custom.format;
  return {
    formula: custom.rule.formula,
    stopIfTrue: rule.stopIfTrue ?? false,
    format: {
      ...(fill.color ? { fillColor: fill.color } : {}),
      ...(font.color ? { fontColor: font.color } : {}),
      ...(font.bold ? { bold: true } : {}),
      ...(typeof numberFormat === "string" && numberFormat ? { numberFormat } : {}),
    },
  };
}

export const revertAddRule: Reversal<"removeRule"> = (context, step) => {
  const sheet = worksheetById(context, step.sheetId);
  const rules = sheet.getRange().conditionalFormats.load("items/id");
  return () => {
    if (!sheet.isNullObject) rules.items.find((rule) => rule.id === step.ruleId)?.delete();
    return {};
  };
};

export const revertRemoveRule: Reversal<"restoreRule"> = (context, step) => {
  const sheet = worksheetById(context, step.sheetId);
  return () => {
    if (!sheet.isNullObject && step.rect.length > 0) {
      const areas = sheet.getRanges(step.rect.map(toA1).join(","));
      writeRule(areas.conditionalFormats.add("Custom"), step.rule);
    }
    return {};
  };
};
