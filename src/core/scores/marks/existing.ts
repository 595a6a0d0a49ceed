import type { Rect } from "../../grid";
import { contains } from "../../grid";
import type { RuleSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import { isAnalysisSheet } from "../analysisName";
import { PASS_MARK_NAME } from "../passMark";

/** A marking rule of ours and the sheet it is on. */
export interface Mark {
  sheet: SheetSnapshot;
  rule: RuleSnapshot;
}

/** Every marking rule of ours on the user's sheets; the analysis sheet's belong to it. */
export function marksIn(snapshot: WorkbookSnapshot): Mark[] {
  return snapshot.sheets
    .filter((sheet) => !isAnalysisSheet(snapshot, sheet.name))
    .flatMap((sheet) => markingRulesOf(sheet).map((rule) => ({ sheet, rule })));
}

/** A sheet's rules that speak of the pass mark's name, as no other rule does. */
export function markingRulesOf(sheet: SheetSnapshot): RuleSnapshot[] {
  return sheet.rules.filter(({ formula }) => isOurs(formula));
}

function isOurs(formula: string): boolean {
  return formula.toLowerCase().includes(PASS_MARK_NAME.toLowerCase());
}

/** Whether a rule is just this formula over just this rectangle, however Excel has cut the rectangle up. */
export function isRuleOf(rule: RuleSnapshot, formula: string, rect: Rect): boolean {
  if (canonicalFormula(rule.formula) !== canonicalFormula(formula)) return false;
  const area = rule.ranges.reduce((sum, range) => sum + range.rowCount * range.columnCount, 0);
  return area === rect.rowCount * rect.columnCount && rule.ranges.every((range) => contains(rect, range));
}

/** Excel may give a formula back with spaces or in other letter case; texts in quotes stay as they are. */
function canonicalFormula(formula: string): string {
  return formula
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replace(/\s+/g, "").toUpperCase() : part))
    .join('"');
}
