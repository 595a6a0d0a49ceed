/** `<autoFilter>` (ECMA-376 §18.3.1.2 and §18.3.2): criteria in Office.js's words and back. */
import { parseA1, rectToA1 } from "../../model/address";
import type { AutoFilterState, FilterColumn, FilterCriteria, FilterDate } from "../../model/filters";
import { decodeXstring, encodeXstringAttribute } from "../xml/escape";
import { parseFragment } from "../xml/parse";
import { serializeFragment } from "../xml/serialize";
import { booleanAttribute, childrenNamed, element, elementsOf, withChanges } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

/** ECMA-376 §18.18.31 → what stands before a criterion. */
const OPERATORS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** ECMA-376 §18.18.26 → Excel.DynamicFilterCriteria, where more than the first letter differs. */
const MONTHS = "January,Februray,March,April,May,June,July,August,September,October,November,December".split(
  ",",
);

function dynamicName(type: string): string {
  const month = /^M(\d+)$/.exec(type)?.[1];
  if (month) return `AllDatesInPeriod${MONTHS[Number(month) - 1] ?? ""}`;
  const quarter = /^Q(\d)$/.exec(type)?.[1];
  return quarter ? `AllDatesInPeriodQuarter${quarter}` : type.charAt(0).toUpperCase() + type.slice(1);
}

function dynamicType(name: string): string {
  const month = MONTHS.indexOf(name.replace("AllDatesInPeriod", ""));
  if (month >= 0) return `M${month + 1}`;
  const quarter = /Quarter(\d)$/.exec(name)?.[1];
  return quarter ? `Q${quarter}` : name.charAt(0).toLowerCase() + name.slice(1);
}

const DATE_PARTS = ["year", "month", "day", "hour", "minute", "second"] as const;
const SEPARATORS = ["", "-", "-", "T", ":", ":"];

function readDate({ attributes }: XmlElement): FilterDate {
  const grouping = attributes.dateTimeGrouping ?? "day";
  const last = DATE_PARTS.findIndex((part) => part === grouping);
  const date = DATE_PARTS.slice(0, last + 1)
    .map((part, index) => (SEPARATORS[index] ?? "") + (attributes[part] ?? "0").padStart(2, "0"))
    .join("");
  const specificity = grouping.charAt(0).toUpperCase() + grouping.slice(1);
  return { date, specificity: specificity as FilterDate["specificity"] };
}

function dateElement({ date, specificity }: FilterDate): XmlElement {
  const parts = date.split(/[-T:]/).map(Number);
  const count = DATE_PARTS.findIndex((part) => part === specificity.toLowerCase()) + 1;
  const attributes = Object.fromEntries(DATE_PARTS.slice(0, count).map((part, at) => [part, parts[at] ?? 0]));
  return element("dateGroupItem", { ...attributes, dateTimeGrouping: specificity.toLowerCase() });
}

/** null for a column whose button is hidden or that has no criteria for another reason. */
function readCriteria(source: XmlElement): FilterCriteria | null {
  const kind = elementsOf(source)[0];
  const attribute = (owner: XmlElement, name: string): string => decodeXstring(owner.attributes[name] ?? "");
  switch (kind?.local) {
    case "filters": {
      const values = elementsOf(kind).map((item) =>
        item.local === "dateGroupItem" ? readDate(item) : attribute(item, "val"),
      );
      return {
        filterOn: "Values",
        values: booleanAttribute(kind, "blank", false) ? ["", ...values] : values,
      };
    }
    case "customFilters": {
      const [first = "", second] = childrenNamed(kind, "customFilter").map(
        (item) => `${OPERATORS[item.attributes.operator ?? "equal"] ?? "="}${attribute(item, "val").trim()}`,
      );
      const operator = booleanAttribute(kind, "and", false) ? "And" : "Or";
      return second === undefined
        ? { filterOn: "Custom", criterion1: first }
        : { filterOn: "Custom", criterion1: first, criterion2: second, operator };
    }
    case "top10": {
      const end = booleanAttribute(kind, "top", true) ? "Top" : "Bottom";
      const unit = booleanAttribute(kind, "percent", false) ? "Percent" : "Items";
      return { filterOn: `${end}${unit}`, criterion1: attribute(kind, "val") };
    }
    case "dynamicFilter":
      return { filterOn: "Dynamic", dynamicCriteria: dynamicName(kind.attributes.type ?? "") };
    case "colorFilter":
      return { filterOn: booleanAttribute(kind, "cellColor", true) ? "CellColor" : "FontColor" };
    case "iconFilter":
      return { filterOn: "Icon" };
    default:
      return null;
  }
}

function customElement(criterion: string): XmlElement {
  const [, sign = "=", operand = ""] = /^(<=|>=|<>|=|<|>)?([^]*)$/.exec(criterion) ?? [];
  const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === sign) ?? "equal";
  // Excel writes "no blanks" as a comparison with one space.
  return element("customFilter", {
    operator: operator === "equal" ? null : operator,
    val: operand === "" ? " " : encodeXstringAttribute(operand),
  });
}

function criteriaElement(criteria: FilterCriteria): XmlElement | null {
  switch (criteria.filterOn) {
    case "Values": {
      const items = criteria.values.filter((value) => value !== "");
      return element(
        "filters",
        { blank: items.length < criteria.values.length ? 1 : null },
        items.map((item) =>
          typeof item === "string"
            ? element("filter", { val: encodeXstringAttribute(item) })
            : dateElement(item),
        ),
      );
    }
    case "Custom": {
      const { criterion1, criterion2, operator } = criteria;
      const all = criterion2 === undefined ? [criterion1] : [criterion1, criterion2];
      return element("customFilters", { and: operator === "And" ? 1 : null }, all.map(customElement));
    }
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return element("top10", {
        top: criteria.filterOn.startsWith("Bottom") ? 0 : null,
        percent: criteria.filterOn.endsWith("Percent") ? 1 : null,
        val: criteria.criterion1,
      });
    case "Dynamic":
      return element("dynamicFilter", { type: dynamicType(criteria.dynamicCriteria) });
    default:
      return null;
  }
}

/** @param xml `<autoFilter>`, and for a table perhaps a `<sortState>` behind it */
export function readAutoFilter(xml: string): AutoFilterState {
  const root = childrenNamed(parseFragment(`<filters>${xml}</filters>`), "autoFilter")[0];
  const columns = childrenNamed(root, "filterColumn").flatMap((source): FilterColumn[] => {
    const criteria = readCriteria(source);
    const index = Number(source.attributes.colId ?? 0);
    return criteria ? [{ index, criteria, carried: serializeFragment(source) }] : [];
  });
  return { range: parseA1(root?.attributes.ref ?? ""), columns };
}

/** The XML with other criteria; what else is in it stays. */
export function changeAutoFilter(xml: string, { range, columns }: AutoFilterState): string {
  return elementsOf(parseFragment(`<filters>${xml}</filters>`))
    .map((root) => {
      if (root.local !== "autoFilter") return serializeFragment(root);
      const written = columns.map((column) => columnElement(root, column));
      const bare = childrenNamed(root, "filterColumn").filter(
        (source) =>
          elementsOf(source).length === 0 &&
          !columns.some(({ index }) => index === Number(source.attributes.colId)),
      );
      const rest = elementsOf(root).filter(({ local }) => local !== "filterColumn");
      const inOrder = [...written, ...bare].sort(
        (a, b) => Number(a.attributes.colId) - Number(b.attributes.colId),
      );
      return serializeFragment(
        withChanges(root, { ref: range ? rectToA1(range) : null }, [...inOrder, ...rest]),
      );
    })
    .join("");
}

function columnElement(root: XmlElement, { index, criteria, carried }: FilterColumn): XmlElement {
  if (carried) return withChanges(parseFragment(carried), { colId: index });
  const own = childrenNamed(root, "filterColumn").find(
    ({ attributes }) => Number(attributes.colId) === index,
  );
  const content = criteriaElement(criteria);
  return withChanges(own ?? element("filterColumn"), { colId: index }, content ? [content] : []);
}
