/** What Excel 2010 added to data bars: kept in the sheet's extension list ([MS-XLSX] §2.6.21). */
import type { CfValue, Color, ConditionalRule } from "../../../model/types";
import { colorElement, readColor } from "../../styles/color";
import { inSchemaOrder } from "../../xml/order";
import {
  booleanAttribute,
  childNamed,
  childrenNamed,
  element,
  elementsOf,
  numberAttribute,
  withChanges,
} from "../../xml/tree";
import type { XmlElement } from "../../xml/tree";
import { extensionCfValueElement, readCfValue } from "./values";
import type { RuleKind } from "./values";

type DataBar = Extract<RuleKind, { type: "dataBar" }>;
export type DataBarRule = Extract<ConditionalRule, { type: "dataBar" }>;

type Extension = Pick<
  DataBar,
  | "minimum"
  | "maximum"
  | "showValue"
  | "minLength"
  | "maxLength"
  | "gradient"
  | "borderColor"
  | "negativeColor"
  | "axisColor"
  | "direction"
>;

const DIRECTIONS = ["leftToRight", "rightToLeft"] as const;

function readExtension(source: XmlElement): Extension {
  const [minimum, maximum] = childrenNamed(source, "cfvo").map(readCfValue);
  return {
    minimum: minimum ?? { type: "autoMin", value: null },
    maximum: maximum ?? { type: "autoMax", value: null },
    showValue: booleanAttribute(source, "showValue", true),
    minLength: numberAttribute(source, "minLength") ?? 10,
    maxLength: numberAttribute(source, "maxLength") ?? 90,
    gradient: booleanAttribute(source, "gradient", true),
    borderColor: readColor(childNamed(source, "borderColor")),
    negativeColor: readColor(childNamed(source, "negativeFillColor")),
    axisColor: readColor(childNamed(source, "axisColor")),
    direction: DIRECTIONS.find((name) => name === source.attributes.direction) ?? "context",
  };
}

/** The bar with what its extension says, which is what Excel shows. */
export function withDataBarExtension(
  bar: DataBar,
  extensionId: string | undefined,
  partner: XmlElement | undefined,
): DataBar {
  const source = childNamed(partner, "dataBar");
  if (!source) return bar;
  return { ...bar, ...readExtension(source), ...(extensionId === undefined ? {} : { extensionId }) };
}

/** Whether a bar can only be written with an extension. */
export function needsExtension(bar: DataBarRule): boolean {
  const isAutomatic = [bar.minimum, bar.maximum].some(({ type }) => type === "autoMin" || type === "autoMax");
  const hasColors = Boolean(bar.borderColor ?? bar.negativeColor ?? bar.axisColor);
  return (
    bar.extensionId !== undefined || isAutomatic || hasColors || !bar.gradient || bar.direction !== "context"
  );
}

/** What an older reader gets for an automatic end. */
export function olderValue(value: CfValue): CfValue {
  if (value.type === "autoMin") return { type: "min", value: null };
  return value.type === "autoMax" ? { type: "max", value: null } : value;
}

const ORDER = ["cfvo", "fillColor", "borderColor", "negativeFillColor", "negativeBorderColor", "axisColor"];

/** `<x14:dataBar>`; what is not modelled (the negative border, the axis' place) comes from the original. */
export function dataBarExtension(
  bar: DataBarRule,
  original: XmlElement | undefined,
  isWhole: boolean,
): XmlElement {
  const colors: [string, Color | null | undefined][] = [
    // A rule that lives in the extension alone has its colour there.
    ["fillColor", isWhole ? bar.color : null],
    ["borderColor", bar.borderColor],
    // Red bars and a black axis are what Excel gives a bar of which nothing is said.
    ["negativeFillColor", bar.negativeColor === undefined ? { rgb: "#FF0000" } : bar.negativeColor],
    ["axisColor", bar.axisColor === undefined ? { rgb: "#000000" } : bar.axisColor],
  ];
  const kept = elementsOf(original).filter(
    ({ local }) => local !== "cfvo" && !colors.some(([name]) => name === local),
  );
  const children = [
    extensionCfValueElement(bar.minimum),
    extensionCfValueElement(bar.maximum),
    ...colors.flatMap(([name, color]) => (color ? [colorElement(`x14:${name}`, color)] : [])),
    ...kept,
  ];
  return withChanges(
    { ...(original ?? element("x14:dataBar")), name: "x14:dataBar" },
    {
      minLength: bar.minLength,
      maxLength: bar.maxLength,
      showValue: bar.showValue ? null : 0,
      border: bar.borderColor ? 1 : null,
      gradient: bar.gradient ? null : 0,
      direction: bar.direction === "context" ? null : bar.direction,
      negativeBarColorSameAsPositive: bar.negativeColor === null ? 1 : null,
    },
    inSchemaOrder(children, ORDER),
  );
}
