/** Conditional formatting rules (ECMA-376 §18.3.1.18, .10; in the x14 extension [MS-XLSX] §2.6.4). */
import type { Color, ConditionalRule, DifferentialStyle, Rect } from "../../../model/types";
import { expressionFromFile } from "../../formula/fileForm";
import { readColor } from "../../styles/color";
import { readDxf } from "../../styles/dxf";
import { decodeXstring } from "../../xml/escape";
import { serializeFragment } from "../../xml/serialize";
import {
  booleanAttribute,
  childNamed,
  childrenNamed,
  deepTextOf,
  element,
  numberAttribute,
} from "../../xml/tree";
import type { XmlElement } from "../../xml/tree";
import { parseSqref } from "../ranges";
import { withDataBarExtension } from "./dataBar";
import { readCfValue } from "./values";
import type { RuleKind } from "./values";

export interface RuleContext {
  dxfs: readonly DifferentialStyle[];
  newId: () => string;
}

function formulas(source: XmlElement): string[] {
  // The extension calls them xm:f.
  return [...childrenNamed(source, "formula"), ...childrenNamed(source, "f")].map((formula) =>
    expressionFromFile(deepTextOf(formula)),
  );
}

const BLACK: Color = { rgb: "#000000" };

/** What kind of rule an element is; null for kinds that this layer does not know. */
export function readRuleKind(source: XmlElement): RuleKind | null {
  const { attributes } = source;
  const [formula = "", ...others] = formulas(source);
  const text = decodeXstring(attributes.text ?? "");
  const type = attributes.type ?? "";
  switch (type) {
    case "expression":
      return { type, formula };
    case "cellIs":
      return { type, operator: attributes.operator ?? "equal", formulas: [formula, ...others] };
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return { type, text, formula };
    case "top10":
      return {
        type,
        rank: numberAttribute(source, "rank") ?? 10,
        percent: booleanAttribute(source, "percent", false),
        bottom: booleanAttribute(source, "bottom", false),
      };
    case "aboveAverage":
      return {
        type,
        above: booleanAttribute(source, "aboveAverage", true),
        equal: booleanAttribute(source, "equalAverage", false),
        stdDev: numberAttribute(source, "stdDev") ?? 0,
      };
    case "duplicateValues":
    case "uniqueValues":
      return { type };
    case "containsBlanks":
    case "notContainsBlanks":
    case "containsErrors":
    case "notContainsErrors":
      return { type, formula };
    case "timePeriod":
      return { type, timePeriod: attributes.timePeriod ?? "today", formula };
    case "colorScale":
      return readColorScale(childNamed(source, "colorScale"));
    case "dataBar":
      return readDataBar(childNamed(source, "dataBar"));
    case "iconSet":
      return readIconSet(childNamed(source, "iconSet"));
    default:
      return null;
  }
}

function readColorScale(source: XmlElement | undefined): RuleKind {
  const colors = childrenNamed(source, "color");
  const points = childrenNamed(source, "cfvo").map((value, index) => ({
    value: readCfValue(value),
    color: readColor(colors[index]) ?? BLACK,
  }));
  return { type: "colorScale", points };
}

function readDataBar(source: XmlElement | undefined): RuleKind {
  const [minimum, maximum] = childrenNamed(source, "cfvo").map(readCfValue);
  return {
    type: "dataBar",
    minimum: minimum ?? { type: "min", value: null },
    maximum: maximum ?? { type: "max", value: null },
    color: readColor(childNamed(source, "color") ?? childNamed(source, "fillColor")) ?? BLACK,
    showValue: booleanAttribute(source, "showValue", true),
    minLength: numberAttribute(source, "minLength") ?? 10,
    maxLength: numberAttribute(source, "maxLength") ?? 90,
    gradient: true,
    direction: "context",
  };
}

function readIconSet(source: XmlElement | undefined): RuleKind {
  return {
    type: "iconSet",
    iconSet: source?.attributes.iconSet ?? "3TrafficLights1",
    points: childrenNamed(source, "cfvo").map(readCfValue),
    showValue: booleanAttribute(source, "showValue", true),
    reverse: booleanAttribute(source, "reverse", false),
  };
}

/** The id that ties a rule to its part in the extension list. */
export function extensionIdOf(rule: XmlElement): string | undefined {
  for (const extension of childrenNamed(childNamed(rule, "extLst"), "ext")) {
    const id = childNamed(extension, "id");
    if (id) return deepTextOf(id).trim();
  }
  return undefined;
}

/** A rule of a kind that this layer does not know, kept as it is. */
export interface UnreadRule {
  source: XmlElement;
  ranges: Rect[];
  isExtension: boolean;
}

interface Found {
  source: XmlElement;
  ranges: Rect[];
  isPivot: boolean;
}

function rulesIn(formats: readonly XmlElement[], isExtension: boolean): Found[] {
  return formats.flatMap((format) => {
    const sqref = isExtension
      ? deepTextOf(childNamed(format, "sqref") ?? element("sqref"))
      : format.attributes.sqref;
    const ranges = parseSqref(sqref);
    const isPivot = booleanAttribute(format, "pivot", false);
    return childrenNamed(format, "cfRule").map((source) => ({ source, ranges, isPivot }));
  });
}

/**
 * All rules of a sheet.
 * @param formats the sheet's `<conditionalFormatting>` elements
 * @param extensions those of its x14 extension
 * @returns the rules, and the elements of kinds that could not be read, which saving puts back
 */
export function readRules(
  formats: readonly XmlElement[],
  extensions: readonly XmlElement[],
  context: RuleContext,
): { rules: ConditionalRule[]; unread: UnreadRule[] } {
  const rules: ConditionalRule[] = [];
  const unread: UnreadRule[] = [];
  const inExtension = rulesIn(extensions, true);
  const byId = new Map(inExtension.map(({ source }) => [source.attributes.id ?? "", source]));
  const used = new Set<XmlElement>();
  for (const { source, ranges, isPivot } of rulesIn(formats, false)) {
    const kind = readRuleKind(source);
    if (!kind || ranges.length === 0) {
      unread.push({ source, ranges, isExtension: false });
      continue;
    }
    const extensionId = extensionIdOf(source);
    const partner = extensionId === undefined ? undefined : byId.get(extensionId);
    if (partner) used.add(partner);
    const whole = kind.type === "dataBar" ? withDataBarExtension(kind, extensionId, partner) : kind;
    const dxfId = numberAttribute(source, "dxfId");
    const style = dxfId === null ? null : (context.dxfs[dxfId] ?? null);
    rules.push(complete(whole, source, ranges, style && structuredClone(style), partner, isPivot, context));
  }
  for (const { source, ranges } of inExtension) {
    if (used.has(source)) continue;
    const kind = ranges.length === 0 ? null : readRuleKind(source);
    if (!kind) {
      unread.push({ source, ranges, isExtension: true });
      continue;
    }
    const dxf = childNamed(source, "dxf");
    const whole = kind.type === "dataBar" ? withDataBarExtension(kind, undefined, source) : kind;
    const rule = complete(whole, source, ranges, dxf ? readDxf(dxf) : null, undefined, false, context);
    rules.push({ ...rule, isExtension: true });
  }
  return { rules: withUniquePriorities(rules), unread };
}

function complete(
  kind: RuleKind,
  source: XmlElement,
  ranges: readonly Rect[],
  style: DifferentialStyle | null,
  partner: XmlElement | undefined,
  isPivot: boolean,
  context: RuleContext,
): ConditionalRule {
  const original = element("carried", { pivot: isPivot ? 1 : null }, partner ? [source, partner] : [source]);
  return {
    ...kind,
    id: context.newId(),
    ranges: ranges.map((range) => ({ ...range })),
    priority: numberAttribute(source, "priority") ?? 0,
    stopIfTrue: booleanAttribute(source, "stopIfTrue", false),
    style,
    carried: serializeFragment(original),
  };
}

/** Other producers write priorities that are missing or equal: the order of the file then decides. */
function withUniquePriorities(rules: ConditionalRule[]): ConditionalRule[] {
  const priorities = new Set(rules.map((rule) => rule.priority));
  if (priorities.size === rules.length && !priorities.has(0)) return rules;
  const order = rules
    .map((rule, index) => ({ rule, index }))
    .sort((a, b) => (a.rule.priority || Infinity) - (b.rule.priority || Infinity) || a.index - b.index);
  order.forEach(({ rule }, index) => (rule.priority = index + 1));
  return rules;
}
