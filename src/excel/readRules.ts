import type { RuleSnapshot } from "../core/snapshot";
import { parseAreas } from "./areas";
import { hostErrorCode } from "./errors";

/** Loading `custom` of rules of other types fails; the null-object form does not (office-js issue 2180). */
export function queueRules(worksheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return worksheet
    .getRange()
    .conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula");
}

/** A rule of ours whose ranges are still to be asked for, and where it goes then. */
export interface PendingRule {
  rules: RuleSnapshot[];
  rule: Excel.ConditionalFormat;
  formula: string;
}

/** A rule is ours when its formula speaks of a name of ours. */
const speaksOfUs = (formula: string): boolean => /\bITA_/i.test(formula);

/** The rules of ours among those loaded; `rules` is the list they will stand in. */
export function ownRules(loaded: Excel.ConditionalFormatCollection, rules: RuleSnapshot[]): PendingRule[] {
  return loaded.items.flatMap((rule) => {
    const custom = rule.type === "Custom" ? rule.customOrNullObject : null;
    if (!custom || custom.isNullObject) return [];
    const { formula } = custom.rule;
    return speaksOfUs(formula) ? [{ rules, rule, formula }] : [];
  });
}

/** Asks where our rules stand. One more sync, and only in a workbook that has rules of ours. */
export async function readRuleRanges(context: Excel.RequestContext, pending: PendingRule[]): Promise<void> {
  const areas = pending.map(({ rule }) => rule.getRanges().load("address"));
  try {
    await context.sync();
  } catch (error) {
    if (!isUnreadableRule(error)) throw error;
    for (const one of pending) await readOneRange(context, one);
    return;
  }
  pending.forEach((one, index) => addRule(one, areas[index]?.address ?? ""));
}

function addRule({ rules, rule, formula }: PendingRule, address: string): void {
  rules.push({ id: rule.id, formula, ranges: parseAreas(address) });
}

/**
 * Rules that people make twice in Excel's own dialog share one identity, and asking for one of them fails with
 * ItemNotFound (office-js issues 5222, 6827, 6835). One such rule must not keep us from reading the workbook.
 */
function isUnreadableRule(error: unknown): boolean {
  const code = hostErrorCode(error);
  return code === "ItemNotFound" || code === "GeneralException";
}

async function readOneRange(context: Excel.RequestContext, pending: PendingRule): Promise<void> {
  const areas = pending.rule.getRanges().load("address");
  try {
    await context.sync();
  } catch (error) {
    if (!isUnreadableRule(error)) throw error;
    return;
  }
  addRule(pending, areas.address);
}

/**
 * The rules of ours on a sheet, each asked for by itself: as many syncs as there are rules with formulas, for the
 * sheets where asking for all at once fails. Rules that cannot be read are left out.
 */
export async function readRulesSingly(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
): Promise<RuleSnapshot[]> {
  const all = worksheet.getRange().conditionalFormats.load("items/id,items/type");
  try {
    await context.sync();
  } catch (error) {
    if (!isUnreadableRule(error)) throw error;
    return [];
  }
  const rules: RuleSnapshot[] = [];
  for (const rule of all.items) {
    if (rule.type === "Custom") await readOneRule(context, rule, rules);
  }
  return rules;
}

async function readOneRule(
  context: Excel.RequestContext,
  rule: Excel.ConditionalFormat,
  rules: RuleSnapshot[],
): Promise<void> {
  const custom = rule.custom.rule.load("formula");
  const areas = rule.getRanges().load("address");
  try {
    await context.sync();
  } catch (error) {
    if (!isUnreadableRule(error)) throw error;
    return;
  }
  const { formula } = custom;
  if (speaksOfUs(formula)) addRule({ rules, rule, formula }, areas.address);
}
