import type { RuleSpec } from "../../core/changes/changeSet";
import type { ForeseenRule, InverseStep } from "../../core/changes/inverse";
import { isWhatWasWritten } from "../../core/changes/sameContent";
import type { RangeRef } from "../../core/grid";
import { toA1 } from "../../core/grid";
import type { RuleSnapshot } from "../../core/snapshot";
import { parseAreas } from "../areas";
import { queueRules } from "../readRules";
import type { Anticipation, Operation, Reversal, Reverted, Target, Undoing, UndoTarget } from "./operation";
import { NOTHING_REVERTED, NOTHING_TO_UNDO } from "./operation";

function writeRule(rule: Excel.ConditionalFormat, spec: RuleSpec): void {
  const { custom } = rule;
  // First: by its formula it is known, whatever else of it may be missing.
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

/** The identities of a sheet's rules before any is added or removed. */
function queueRuleIds(target: Target, sheet: string): () => string[] {
  const rules = target.sheet(sheet).getRange().conditionalFormats.load("items/id");
  return () => rules.items.map((rule) => rule.id);
}

export const anticipateAddRule: Anticipation<"addRule"> = (target, { range, rule }) =>
  anticipateRule(target, range, rule.formula);

/** A data bar has no formula to know it by: it is the one on these cells that was not there. */
export const anticipateAddDataBar: Anticipation<"addDataBar"> = (target, { range }) =>
  anticipateRule(target, range, null);

function anticipateRule(target: Target, range: RangeRef, formula: string | null): Undoing {
  if (target.isNew(range.sheet)) return NOTHING_TO_UNDO;
  const { sheet, ...rect } = range;
  const known = queueRuleIds(target, sheet);
  return () => {
    const foreseen = { formula, rect, known: known() };
    return [{ kind: "removeRule", ...target.identity(sheet), ruleId: "", foreseen }];
  };
}

const SIDES = ["top", "bottom", "left", "right"] as const;

/** Looks of a custom rule that a rule of ours can have. */
const RULE_LOOKS = [
  "priority,stopIfTrue,custom/rule/formula,custom/format/numberFormat",
  "custom/format/fill/color,custom/format/font/color,custom/format/font/bold",
  ...SIDES.map((side) => `custom/format/borders/${side}/style,custom/format/borders/${side}/color`),
].join(",");

export const removeRules: Operation<"removeRules"> = (target, change) => {
  // All are read before one goes: that changes the priorities of the others.
  const undoing = anticipateRemoveRules(target, change);
  const rules = target.sheet(change.sheet).getRange().conditionalFormats;
  for (const id of change.ruleIds) rules.getItem(id).delete();
  return undoing;
};

export const anticipateRemoveRules: Anticipation<"removeRules"> = (target, { sheet, ruleIds }) => {
  const rules = target.sheet(sheet).getRange().conditionalFormats;
  const known = queueRuleIds(target, sheet);
  const removed = ruleIds.map((id) => {
    const rule = rules.getItem(id).load(RULE_LOOKS);
    return { id, rule, areas: rule.getRanges().load("address") };
  });
  return () =>
    removed
      .map(({ id, rule, areas }) => ({
        kind: "restoreRule" as const,
        ...target.identity(sheet),
        rect: parseAreas(areas.address),
        rule: specOf(rule),
        priority: rule.priority,
        ruleId: id,
        known: known(),
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
  if (step.foreseen) return removeForeseen(target, worksheet, worksheet.id, step.foreseen);
  const rule = worksheet.getRange().conditionalFormats.getItemOrNullObject(step.ruleId).load("id");
  return () => {
    if (!rule.isNullObject) rule.delete();
    return {};
  };
};

/** What a rule says that was added and did not come to its own formula. */
const UNSAID = new Set(["", "FALSE", "=FALSE"]);

/** Rules of a sheet that are new since `known`, and that say nothing yet: begun by us, and not finished. */
function queueBegun(worksheet: Excel.Worksheet, known: readonly string[]): () => Excel.ConditionalFormat[] {
  const rules = queueRules(worksheet);
  return () =>
    rules.items.filter(({ id, type, customOrNullObject: custom }) => {
      if (known.includes(id) || type !== "Custom" || custom.isNullObject) return false;
      return UNSAID.has(custom.rule.formula.toUpperCase());
    });
}

/** Removes the rules that may have been added: none when it did not come to that. */
function removeForeseen(
  target: UndoTarget,
  worksheet: Excel.Worksheet,
  sheetId: string,
  foreseen: ForeseenRule,
): () => Reverted {
  const { formula, rect, known } = foreseen;
  const rules = worksheet.getRange().conditionalFormats;
  const there = target.half?.sheets.find(({ id }) => id === sheetId)?.rules ?? [];
  const added = there
    .filter((rule) => !known.includes(rule.id) && formula !== null && isWhatWasWritten(rule.formula, formula))
    .map((rule) => rules.getItemOrNullObject(rule.id).load("id"));
  const { row, column, rowCount, columnCount } = rect;
  const bars = worksheet.getRangeByIndexes(row, column, rowCount, columnCount).conditionalFormats;
  if (formula === null) bars.load("items/id,items/type");
  const begun = queueBegun(worksheet, known);
  return () => {
    for (const rule of added) if (!rule.isNullObject) rule.delete();
    const newBars = formula === null ? bars.items.filter((bar) => bar.type === "DataBar") : [];
    for (const bar of newBars) if (!known.includes(bar.id)) bar.delete();
    if (target.now(`rules begun ${sheetId}`, true)) for (const rule of begun()) rule.delete();
    target.willHold(`rules begun ${sheetId}`, false);
    return {};
  };
}

/**
 * The rules that are what a rule was that was to be removed, and that are back already: whole or not, one cannot tell.
 * One that the same change set added, and that is therefore going away, does not count.
 */
function copiesOf({ steps }: UndoTarget, step: RuleStep, rules: readonly RuleSnapshot[]): RuleSnapshot[] {
  return rules.filter(
    (rule) =>
      !step.known.includes(rule.id) &&
      isWhatWasWritten(rule.formula, step.rule.formula) &&
      JSON.stringify(rule.ranges) === JSON.stringify(step.rect) &&
      !steps.some((other) => other.kind === "removeRule" && willRemove(other, step.sheetId, rule)),
  );
}

function willRemove(
  { sheetId, ruleId, foreseen }: Extract<InverseStep, { kind: "removeRule" }>,
  onSheet: string,
  rule: RuleSnapshot,
): boolean {
  if (sheetId !== onSheet) return false;
  if (!foreseen) return ruleId === rule.id;
  const { formula, known } = foreseen;
  return formula !== null && !known.includes(rule.id) && isWhatWasWritten(rule.formula, formula);
}

type RuleStep = Extract<InverseStep, { kind: "restoreRule" }>;

export const revertRemoveRule: Reversal<"restoreRule"> = (target, step) => {
  const worksheet = target.sheet(step)?.worksheet;
  if (!worksheet || step.rect.length === 0) return NOTHING_REVERTED;
  const all = () => worksheet.getRange().conditionalFormats;
  const there = target.half?.sheets.find(({ id }) => id === worksheet.id)?.rules ?? [];
  // It was not removed yet.
  if (there.some(({ id }) => id === step.ruleId)) return NOTHING_REVERTED;
  const copies = copiesOf(target, step, there);
  const begun = target.half ? queueBegun(worksheet, step.known) : () => [];
  return () => {
    for (const { id } of copies) all().getItem(id).delete();
    if (target.now(`rules begun ${step.sheetId}`, true)) for (const rule of begun()) rule.delete();
    target.willHold(`rules begun ${step.sheetId}`, false);
    if (step.isLate) target.later(() => writeBack(worksheet, step));
    else writeBack(worksheet, step);
    return {};
  };
};

function writeBack(worksheet: Excel.Worksheet, { rect, rule: spec, priority }: RuleStep): void {
  const rule = worksheet.getRanges(rect.map(toA1).join(",")).conditionalFormats.add("Custom");
  writeRule(rule, spec);
  // New rules come first. Set last: the object is not to be used any more after that (ConditionalFormat.priority).
  if (priority > 0) rule.priority = priority;
}
