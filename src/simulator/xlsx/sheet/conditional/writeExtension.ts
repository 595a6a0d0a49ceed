/** Rules that live in the sheet's x14 extension alone ([MS-XLSX] §2.6.4). */
import type { ConditionalRule } from "../../../model/types";
import { sameData } from "../../same";
import { colorElement } from "../../styles/color";
import { childNamed, childrenNamed, element, elementsOf, withChanges } from "../../xml/tree";
import type { XmlElement } from "../../xml/tree";
import { formulasOf, iconSetAttributes, ruleAttributes, unmodelledAttributes } from "./attributes";
import { dataBarExtension, withDataBarExtension } from "./dataBar";
import { readRuleKind } from "./read";
import { extensionCfValueElement, kindOf } from "./values";
import type { DxfWriter } from "./write";

/** A rule that lives in the extension alone. */
export function wholeExtensionRule(
  rule: ConditionalRule,
  original: XmlElement | undefined,
  styles: DxfWriter,
): XmlElement {
  const shared = { priority: rule.priority, stopIfTrue: rule.stopIfTrue ? 1 : null };
  const dxf = rule.style ? [{ ...styles.dxfElement(rule.style), name: "x14:dxf" }] : [];
  const before = original && readRuleKind(original);
  if (original && before) {
    const whole = before.type === "dataBar" ? withDataBarExtension(before, undefined, original) : before;
    if (sameData(whole, kindOf(rule))) {
      const kept = elementsOf(original).filter(({ local }) => local !== "dxf");
      return withChanges(original, shared, [...kept, ...dxf]);
    }
  }
  return element(
    "x14:cfRule",
    {
      ...(original ? unmodelledAttributes(original) : {}),
      type: rule.type,
      ...shared,
      ...ruleAttributes(rule),
      id: original?.attributes.id ?? rule.id,
    },
    [...extensionRuleChildren(rule, original), ...dxf],
  );
}

function extensionRuleChildren(rule: ConditionalRule, original: XmlElement | undefined): XmlElement[] {
  switch (rule.type) {
    case "colorScale":
      return [
        element("x14:colorScale", {}, [
          ...rule.points.map(({ value }) => extensionCfValueElement(value)),
          ...rule.points.map(({ color }) => colorElement("x14:color", color)),
        ]),
      ];
    case "dataBar":
      return [dataBarExtension(rule, childNamed(original, "dataBar"), true)];
    case "iconSet": {
      const before = childNamed(original, "iconSet");
      const icons = childrenNamed(before, "cfIcon");
      return [
        withChanges({ ...(before ?? element("x14:iconSet")), name: "x14:iconSet" }, iconSetAttributes(rule), [
          ...rule.points.map(extensionCfValueElement),
          ...icons,
        ]),
      ];
    }
    default:
      return formulasOf(rule).map((formula) => element("xm:f", {}, [formula]));
  }
}
