/** Finding, adding and changing the conditional formats of a sheet. */
import { intersection } from "../../model/address";
import type { ConditionalRule, DifferentialStyle, SheetModel } from "../../model/types";
import { newId } from "../../model/workbook";
import { ensureAllowed } from "../cells/protection";
import { invalidArgument, itemNotFound } from "../errors";
import type { Host } from "../host";
import type { AreasTarget, RuleTarget } from "../targets";

export type RuleType = ConditionalRule["type"];

/** The rule behind an object. @throws ItemNotFound when it was deleted */
export function ruleOf({ sheet, ruleId }: RuleTarget): ConditionalRule {
  const rule = sheet.rules.find((candidate) => candidate.id === ruleId);
  if (!rule) throw itemNotFound("the conditional format was deleted");
  return rule;
}

/** The rule when it is of that type; null for another. */
export function ruleOfType<T extends RuleType>(
  target: RuleTarget,
  ...types: readonly T[]
): Extract<ConditionalRule, { type: T }> | null {
  const rule = ruleOf(target);
  return (types as readonly string[]).includes(rule.type)
    ? (rule as Extract<ConditionalRule, { type: T }>)
    : null;
}

/** The rules that touch the areas, the one that wins first. */
export function rulesIn({ areas }: AreasTarget): { sheet: SheetModel; rule: ConditionalRule }[] {
  const [first] = areas;
  if (!first) return [];
  return first.sheet.rules
    .filter((rule) =>
      rule.ranges.some((range) => areas.some(({ rect }) => intersection(range, rect) !== null)),
    )
    .sort((a, b) => a.priority - b.priority)
    .map((rule) => ({ sheet: first.sheet, rule }));
}

/** What a new rule has besides what its type needs. Excel puts a new rule on top of the others. */
export function newRuleBase(host: Host, { areas }: AreasTarget) {
  const [first] = areas;
  if (!first) throw invalidArgument("no cells");
  ensureAllowed(first.sheet, "formatCells");
  return {
    id: newId(host.model),
    ranges: areas.map(({ rect }) => ({ ...rect })),
    priority: 1,
    stopIfTrue: false,
    style: null,
  };
}

export function addRule(host: Host, sheet: SheetModel, rule: ConditionalRule): RuleTarget {
  for (const other of sheet.rules) other.priority++;
  sheet.rules.unshift(rule);
  host.sheetChanged(sheet);
  return { sheet, ruleId: rule.id };
}

export function deleteRule(host: Host, { sheet, ruleId }: RuleTarget): void {
  ensureAllowed(sheet, "formatCells");
  sheet.rules = sheet.rules.filter((rule) => rule.id !== ruleId);
  renumber(sheet);
  host.sheetChanged(sheet);
}

/** Priorities 1, 2, 3 … in the order they have. */
export function renumber(sheet: SheetModel): void {
  [...sheet.rules]
    .sort((a, b) => a.priority - b.priority)
    .forEach((rule, index) => {
      rule.priority = index + 1;
    });
}

/** Puts a rule at a zero-based place among the sheet's rules. */
export function moveRule(sheet: SheetModel, rule: ConditionalRule, place: number): void {
  if (place < 0 || place >= sheet.rules.length) throw invalidArgument(`priority ${place}`);
  const ordered = [...sheet.rules].sort((a, b) => a.priority - b.priority).filter((other) => other !== rule);
  ordered.splice(place, 0, rule);
  ordered.forEach((other, index) => {
    other.priority = index + 1;
  });
}

/** Changes the rule in place and tells who listens. */
export function changeRule<R extends ConditionalRule>(
  host: Host,
  { sheet }: RuleTarget,
  rule: R,
  change: Partial<R>,
): void {
  ensureAllowed(sheet, "formatCells");
  Object.assign(rule, change);
  // What the file said of this rule beyond the model may be wrong now.
  delete rule.carried;
  host.sheetChanged(sheet);
}

/** Puts another rule in the place of one, e.g. when its condition becomes one of another type. */
export function replaceRule(host: Host, { sheet, ruleId }: RuleTarget, rule: ConditionalRule): void {
  ensureAllowed(sheet, "formatCells");
  sheet.rules = sheet.rules.map((other) => (other.id === ruleId ? rule : other));
  host.sheetChanged(sheet);
}

/** Changes what the rule paints. */
export function changeRuleStyle(
  host: Host,
  target: RuleTarget,
  change: (style: DifferentialStyle) => DifferentialStyle,
): void {
  ensureAllowed(target.sheet, "formatCells");
  const rule = ruleOf(target);
  rule.style = change(rule.style ?? {});
  host.sheetChanged(target.sheet);
}
