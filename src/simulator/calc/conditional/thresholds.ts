/** The points of colour scales, data bars and icon sets (`cfvo`, ECMA-376 §18.3.1.11) as numbers. */
import type { CfValue, ConditionalRule } from "../../model/types";
import { maximum, minimum, percentile } from "../evaluate/functions/statistics";
import type { RulePlace } from "./conditions";
import { RuleFormula, anchorOf } from "./ruleFormula";

/** null when the point has no value: no numbers, or a formula that gives none. */
export function thresholdValue(
  point: CfValue,
  numbers: readonly number[],
  rule: ConditionalRule,
  place: RulePlace,
): number | null {
  if (numbers.length === 0) return null;
  const least = minimum(numbers);
  const most = maximum(numbers);
  switch (point.type) {
    case "min":
      return least;
    case "max":
      return most;
    case "autoMin":
      return Math.min(0, least);
    case "autoMax":
      return Math.max(0, most);
    default:
      break;
  }
  const own = ownValue(point, rule, place);
  if (own === null) return null;
  if (point.type === "percent") return least + ((most - least) * own) / 100;
  if (point.type !== "percentile") return own;
  const found = percentile(numbers, own / 100);
  return typeof found === "number" ? found : null;
}

/** The number of a point may be written as a formula. */
function ownValue(point: CfValue, rule: ConditionalRule, place: RulePlace): number | null {
  const text = (point.value ?? "").trim();
  if (text === "") return 0;
  if (point.type !== "formula" && Number.isFinite(Number(text))) return Number(text);
  const anchor = anchorOf(rule.ranges);
  const value = new RuleFormula(text, place.source, place.sheet, anchor).valueAt(anchor.row, anchor.column);
  return typeof value === "number" ? value : null;
}
