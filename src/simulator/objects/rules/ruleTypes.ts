import type { CfValue, Color, ConditionalRule } from "../../model/types";

/** Excel.ConditionalFormatType. */
export const OFFICE_TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

export type OfficeRuleType = (typeof OFFICE_TYPES)[number];

export function officeTypeOf(rule: ConditionalRule): OfficeRuleType {
  switch (rule.type) {
    case "expression":
      return "Custom";
    case "cellIs":
      return "CellValue";
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return "ContainsText";
    case "top10":
      return "TopBottom";
    case "colorScale":
      return "ColorScale";
    case "dataBar":
      return "DataBar";
    case "iconSet":
      return "IconSet";
    default:
      return "PresetCriteria";
  }
}

type RuleBase = Pick<ConditionalRule, "id" | "ranges" | "priority" | "stopIfTrue" | "style">;

const point = (type: CfValue["type"], value: string | null): CfValue => ({ type, value });
const rgb = (hex: string): Color => ({ rgb: hex });

/**
 * A new rule of that type as Excel makes it before a program says more: colours and thresholds are those of
 * Excel's gallery. Rules with a condition hit nothing until they are given one.
 */
export function newRule(type: OfficeRuleType, base: RuleBase): ConditionalRule {
  switch (type) {
    case "Custom":
      return { ...base, type: "expression", formula: "FALSE" };
    case "CellValue":
      return { ...base, type: "cellIs", operator: "equal", formulas: ["FALSE"] };
    case "ContainsText":
      return { ...base, type: "containsText", text: "", formula: "FALSE" };
    case "TopBottom":
      return { ...base, type: "top10", rank: 10, percent: false, bottom: false };
    case "PresetCriteria":
      return { ...base, type: "containsBlanks", formula: "FALSE" };
    case "ColorScale":
      return {
        ...base,
        type: "colorScale",
        points: [
          { value: point("min", null), color: rgb("#F8696B") },
          { value: point("percentile", "50"), color: rgb("#FFEB84") },
          { value: point("max", null), color: rgb("#63BE7B") },
        ],
      };
    case "DataBar":
      return {
        ...base,
        type: "dataBar",
        minimum: point("autoMin", null),
        maximum: point("autoMax", null),
        color: rgb("#638EC6"),
        showValue: true,
        minLength: 0,
        maxLength: 100,
        gradient: true,
        borderColor: null,
        negativeColor: rgb("#FF0000"),
        axisColor: rgb("#000000"),
        direction: "context",
      };
    case "IconSet":
      return {
        ...base,
        type: "iconSet",
        iconSet: "3TrafficLights1",
        points: [point("percent", "0"), point("percent", "33"), point("percent", "67")],
        showValue: true,
        reverse: false,
      };
  }
}
