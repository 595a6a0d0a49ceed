import type { CfValue, ConditionalRule } from "../../../model/types";
import { expressionFromFile, formulaToFile } from "../../formula/fileForm";
import { encodeUnwritable } from "../../xml/escape";
import { booleanAttribute, childNamed, deepTextOf, element } from "../../xml/tree";
import type { XmlElement } from "../../xml/tree";

type SharedKeys = "id" | "ranges" | "priority" | "stopIfTrue" | "style" | "isExtension" | "carried";

/** A rule without what all kinds share. */
export type RuleKind = ConditionalRule extends infer Rule
  ? Rule extends ConditionalRule
    ? Omit<Rule, SharedKeys>
    : never
  : never;

export function kindOf(rule: ConditionalRule): RuleKind {
  const kind: Partial<ConditionalRule> = { ...rule };
  for (const key of ["id", "ranges", "priority", "stopIfTrue", "style", "isExtension", "carried"] as const) {
    delete kind[key];
  }
  return kind as RuleKind;
}

const TYPES = ["num", "percent", "percentile", "formula", "min", "max", "autoMin", "autoMax"] as const;

/** `<cfvo>` (ECMA-376 §18.3.1.11); the extension keeps the value in an element. */
export function readCfValue(source: XmlElement): CfValue {
  const inner = childNamed(source, "f");
  const value = inner ? deepTextOf(inner) : source.attributes.val;
  return {
    type: TYPES.find((type) => type === source.attributes.type) ?? "num",
    value: value === undefined ? null : expressionFromFile(value),
    ...(source.attributes.gte !== undefined ? { gte: booleanAttribute(source, "gte", true) } : {}),
  };
}

export function cfValueElement(value: CfValue): XmlElement {
  return element("cfvo", {
    type: value.type,
    val: value.value === null ? null : encodeUnwritable(formulaToFile(value.value)),
    gte: value.gte === undefined ? null : Number(value.gte),
  });
}

export function extensionCfValueElement(value: CfValue): XmlElement {
  const formula = value.value === null ? [] : [encodeUnwritable(formulaToFile(value.value))];
  return element(
    "x14:cfvo",
    { type: value.type, gte: value.gte === undefined ? null : Number(value.gte) },
    formula.length > 0 ? [element("xm:f", {}, formula)] : [],
  );
}
