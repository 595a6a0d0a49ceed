/** `<sheetPr>` and `<sheetFormatPr>` (ECMA-376 §18.3.1.82, §18.3.1.81). */
import type { SheetModel } from "../../model/types";
import { DEFAULT_ROW_HEIGHT } from "../../model/workbook";
import { sameData } from "../same";
import { colorElement, readColor } from "../styles/color";
import { inSchemaOrder } from "../xml/order";
import { booleanAttribute, childNamed, element, elementsOf, numberAttribute, withChanges } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

type Properties = Pick<SheetModel, "tabColor" | "summaryBelow" | "summaryRight"> & { fitToPage: boolean };

export function readSheetProperties(sheetPr: XmlElement | undefined): Properties {
  const outline = childNamed(sheetPr, "outlinePr");
  return {
    tabColor: readColor(childNamed(sheetPr, "tabColor")),
    summaryBelow: booleanAttribute(outline, "summaryBelow", true),
    summaryRight: booleanAttribute(outline, "summaryRight", true),
    fitToPage: booleanAttribute(childNamed(sheetPr, "pageSetUpPr"), "fitToPage", false),
  };
}

export function sheetPropertiesElement(
  sheet: SheetModel,
  original: XmlElement | undefined,
): XmlElement | undefined {
  const properties: Properties = {
    tabColor: sheet.tabColor,
    summaryBelow: sheet.summaryBelow,
    summaryRight: sheet.summaryRight,
    fitToPage: sheet.pageSetup.fitToPage,
  };
  const before = readSheetProperties(original);
  if (sameData(properties, before)) return original;
  const base = original ?? element("sheetPr");
  const changes = new Map<string, XmlElement | undefined>();
  if (!sameData(properties.tabColor, before.tabColor)) {
    changes.set("tabColor", properties.tabColor ? colorElement("tabColor", properties.tabColor) : undefined);
  }
  changes.set(
    "outlinePr",
    withChanges(childNamed(base, "outlinePr") ?? element("outlinePr"), {
      summaryBelow: properties.summaryBelow ? null : 0,
      summaryRight: properties.summaryRight ? null : 0,
    }),
  );
  changes.set(
    "pageSetUpPr",
    withChanges(childNamed(base, "pageSetUpPr") ?? element("pageSetUpPr"), {
      fitToPage: properties.fitToPage ? 1 : null,
    }),
  );
  const kept = elementsOf(base).filter((child) => !changes.has(child.local));
  const added = [...changes.values()].filter(
    (child): child is XmlElement =>
      child !== undefined && (Object.keys(child.attributes).length > 0 || child.children.length > 0),
  );
  const order = ["tabColor", "outlinePr", "pageSetUpPr"];
  const children = inSchemaOrder([...added, ...kept], order);
  const isEmpty = children.length === 0 && Object.keys(base.attributes).length === 0;
  return isEmpty ? undefined : { ...base, children };
}

export function readSheetFormat(
  source: XmlElement | undefined,
): Pick<SheetModel, "defaultColumnWidth" | "defaultRowHeight"> {
  return {
    defaultColumnWidth: numberAttribute(source, "defaultColWidth"),
    defaultRowHeight: numberAttribute(source, "defaultRowHeight") ?? DEFAULT_ROW_HEIGHT,
  };
}

export function sheetFormatElement(sheet: SheetModel, original: XmlElement | undefined): XmlElement {
  const before = readSheetFormat(original);
  const deepest = (formats: Iterable<{ outlineLevel: number }>): number | null => {
    let level = 0;
    for (const { outlineLevel } of formats) if (outlineLevel > level) level = outlineLevel;
    return level > 0 ? level : null;
  };
  const isOtherHeight = before.defaultRowHeight !== sheet.defaultRowHeight;
  return withChanges(original ?? element("sheetFormatPr"), {
    defaultColWidth: sheet.defaultColumnWidth,
    defaultRowHeight:
      isOtherHeight || !original?.attributes.defaultRowHeight
        ? sheet.defaultRowHeight
        : original.attributes.defaultRowHeight,
    ...(isOtherHeight ? { customHeight: 1 } : {}),
    outlineLevelRow: deepest(sheet.rows.values()),
    outlineLevelCol: deepest(sheet.columns.values()),
  });
}
