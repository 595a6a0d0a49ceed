/** Conditional formatting rules back into the sheet and its x14 extension. */
import type { ConditionalRule, DifferentialStyle, Rect } from "../../../model/types";
import { sameData } from "../../same";
import { colorElement } from "../../styles/color";
import { EXCEL_MAIN, X14 } from "../../xml/namespaces";
import { parseFragment } from "../../xml/parse";
import { childNamed, childrenNamed, element, withChanges } from "../../xml/tree";
import type { XmlElement } from "../../xml/tree";
import { formatSqref } from "../ranges";
import { formulasOf, iconSetAttributes, ruleAttributes, unmodelledAttributes } from "./attributes";
import { dataBarExtension, needsExtension, olderValue, withDataBarExtension } from "./dataBar";
import { extensionIdOf, readRuleKind } from "./read";
import type { UnreadRule } from "./read";
import { cfValueElement, kindOf } from "./values";
import { wholeExtensionRule } from "./writeExtension";

/** Numbers and writes differential styles. */
export interface DxfWriter {
  dxf(style: DifferentialStyle): number;
  dxfElement(style: DifferentialStyle): XmlElement;
}

interface Written {
  ranges: readonly Rect[];
  rule: XmlElement;
  isPivot: boolean;
}

const ID_EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

/** @returns the sheet's `<conditionalFormatting>` elements, and those of its x14 extension */
export function rulesElements(
  rules: readonly ConditionalRule[],
  unread: readonly UnreadRule[],
  styles: DxfWriter,
): { formats: XmlElement[]; extensions: XmlElement[] } {
  const own: Written[] = [];
  const extension: Written[] = [];
  const usedIds = new Set<string>();
  for (const rule of rules) {
    if (rule.ranges.length === 0) continue;
    const { ranges } = rule;
    const carried = rule.carried ? parseFragment(rule.carried) : undefined;
    const [original, partner] = childrenNamed(carried, "cfRule");
    const isPivot = carried?.attributes.pivot === "1";
    if (rule.isExtension) {
      extension.push({ ranges, rule: wholeExtensionRule(rule, original, styles), isPivot });
      continue;
    }
    const id = extensionId(rule, usedIds);
    own.push({ ranges, rule: ruleElement(rule, original, partner, id, styles), isPivot });
    if (rule.type === "dataBar" && id !== null) {
      extension.push({ ranges, rule: partnerElement(rule, original, partner, id), isPivot });
    }
  }
  for (const { source, ranges, isExtension } of unread) {
    (isExtension ? extension : own).push({ ranges, rule: source, isPivot: false });
  }
  return {
    formats: grouped(own).map((group) =>
      element(
        "conditionalFormatting",
        { pivot: group.isPivot ? 1 : null, sqref: formatSqref(group.ranges) },
        group.rules,
      ),
    ),
    extensions: grouped(extension).map((group) =>
      element(
        "x14:conditionalFormatting",
        { "xmlns:x14": X14, "xmlns:xm": EXCEL_MAIN, pivot: group.isPivot ? 1 : null },
        [...group.rules, element("xm:sqref", {}, [formatSqref(group.ranges)])],
      ),
    ),
  };
}

/** Neighbouring rules on the same ranges share one element. */
function grouped(
  written: readonly Written[],
): { ranges: readonly Rect[]; isPivot: boolean; rules: XmlElement[] }[] {
  const groups: { ranges: readonly Rect[]; isPivot: boolean; rules: XmlElement[] }[] = [];
  for (const { ranges, rule, isPivot } of written) {
    const last = groups[groups.length - 1];
    if (last && last.isPivot === isPivot && sameData(last.ranges, ranges)) last.rules.push(rule);
    else groups.push({ ranges, isPivot, rules: [rule] });
  }
  return groups;
}

/** A data bar's id in the extension list: its own, unless a copy of it took that; null when it needs none. */
function extensionId(rule: ConditionalRule, used: Set<string>): string | null {
  if (rule.type !== "dataBar" || !needsExtension(rule)) return null;
  const own = rule.extensionId;
  const id = own !== undefined && !used.has(own) ? own : rule.id;
  used.add(id);
  return id;
}

function ruleElement(
  rule: ConditionalRule,
  original: XmlElement | undefined,
  partner: XmlElement | undefined,
  id: string | null,
  styles: DxfWriter,
): XmlElement {
  const shared = {
    dxfId: rule.style ? styles.dxf(rule.style) : null,
    priority: rule.priority,
    stopIfTrue: rule.stopIfTrue ? 1 : null,
  };
  if (original && isAsItWas(rule, original, partner, id)) return withChanges(original, shared);
  const kept = original ? unmodelledAttributes(original) : {};
  const children = [...ruleChildren(rule, original), ...extensionList(original, id)];
  return element("cfRule", { ...kept, type: rule.type, ...shared, ...ruleAttributes(rule) }, children);
}

function isAsItWas(
  rule: ConditionalRule,
  original: XmlElement,
  partner: XmlElement | undefined,
  id: string | null,
): boolean {
  const before = readRuleKind(original);
  if (!before || (id ?? undefined) !== extensionIdOf(original)) return false;
  const whole = before.type === "dataBar" ? withDataBarExtension(before, id ?? undefined, partner) : before;
  return sameData(whole, kindOf(rule));
}

function ruleChildren(rule: ConditionalRule, original: XmlElement | undefined): XmlElement[] {
  switch (rule.type) {
    case "colorScale":
      return [
        element("colorScale", {}, [
          ...rule.points.map(({ value }) => cfValueElement(value)),
          ...rule.points.map(({ color }) => colorElement("color", color)),
        ]),
      ];
    case "dataBar":
      return [
        element(
          "dataBar",
          {
            minLength: rule.minLength === 10 ? null : rule.minLength,
            maxLength: rule.maxLength === 90 ? null : rule.maxLength,
            showValue: rule.showValue ? null : 0,
          },
          [
            cfValueElement(olderValue(rule.minimum)),
            cfValueElement(olderValue(rule.maximum)),
            colorElement("color", rule.color),
          ],
        ),
      ];
    case "iconSet":
      return [
        withChanges(
          childNamed(original, "iconSet") ?? element("iconSet"),
          iconSetAttributes(rule),
          rule.points.map(cfValueElement),
        ),
      ];
    default:
      return formulasOf(rule).map((formula) => element("formula", {}, [formula]));
  }
}

/** The rule's own extension list with the id of its partner, if it has one. */
function extensionList(original: XmlElement | undefined, id: string | null): XmlElement[] {
  const kept = childrenNamed(childNamed(original, "extLst"), "ext").filter(
    ({ attributes }) => attributes.uri?.toUpperCase() !== ID_EXTENSION,
  );
  const own =
    id === null
      ? []
      : [element("ext", { uri: ID_EXTENSION, "xmlns:x14": X14 }, [element("x14:id", {}, [id])])];
  const all = [...own, ...kept];
  return all.length > 0 ? [element("extLst", {}, all)] : [];
}

/** The x14 half of a data bar. */
function partnerElement(
  rule: ConditionalRule & { type: "dataBar" },
  original: XmlElement | undefined,
  partner: XmlElement | undefined,
  id: string,
): XmlElement {
  if (original && partner && isAsItWas(rule, original, partner, id)) return partner;
  const bar = dataBarExtension(rule, childNamed(partner, "dataBar"), false);
  return element("x14:cfRule", { ...(partner ? unmodelledAttributes(partner) : {}), type: "dataBar", id }, [
    bar,
  ]);
}
