/** What the sheet's rules and those of its extension write in the same way. */
import type { ConditionalRule } from "../../../model/types";
import { formulaToFile } from "../../formula/fileForm";
import { encodeUnwritable, encodeXstringAttribute } from "../../xml/escape";
import type { XmlElement } from "../../xml/tree";

const MODELLED = new Set(
  (
    "type dxfId priority stopIfTrue aboveAverage percent bottom operator text timePeriod rank stdDev " +
    "equalAverage id"
  ).split(" "),
);

/** Attributes of a rule that the model has no place for. */
export function unmodelledAttributes(original: XmlElement): Record<string, string> {
  return Object.fromEntries(
    Object.entries(original.attributes).filter(([name]) => !MODELLED.has(name) && !name.startsWith("xmlns")),
  );
}

const TEXT_OPERATORS = {
  containsText: "containsText",
  notContainsText: "notContains",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
} as const;

export function ruleAttributes(rule: ConditionalRule): Record<string, string | number | null> {
  switch (rule.type) {
    case "cellIs":
      return { operator: rule.operator };
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return { operator: TEXT_OPERATORS[rule.type], text: encodeXstringAttribute(rule.text) };
    case "top10":
      return { percent: rule.percent ? 1 : null, bottom: rule.bottom ? 1 : null, rank: rule.rank };
    case "aboveAverage":
      return {
        aboveAverage: rule.above ? null : 0,
        stdDev: rule.stdDev > 0 ? rule.stdDev : null,
        equalAverage: rule.equal ? 1 : null,
      };
    case "timePeriod":
      return { timePeriod: rule.timePeriod };
    default:
      return {};
  }
}

export function formulasOf(rule: ConditionalRule): string[] {
  const texts = rule.type === "cellIs" ? rule.formulas : "formula" in rule ? [rule.formula] : [];
  return texts.map((text) => encodeUnwritable(formulaToFile(text)));
}

export function iconSetAttributes(
  rule: ConditionalRule & { type: "iconSet" },
): Record<string, string | number | null> {
  return {
    iconSet: rule.iconSet === "3TrafficLights1" ? null : rule.iconSet,
    showValue: rule.showValue ? null : 0,
    reverse: rule.reverse ? 1 : null,
  };
}
