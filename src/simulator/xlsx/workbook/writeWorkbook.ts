/** The workbook part: its sheets, names and views anew, all else as it was (ECMA-376 §18.2.27). */
import type { WorkbookModel } from "../../model/types";
import { encodeXstringAttribute } from "../xml/escape";
import { MAIN, OFFICE_RELATIONSHIPS } from "../xml/namespaces";
import { inSchemaOrder } from "../xml/order";
import { declarePrefixes } from "../xml/prefixes";
import {
  booleanAttribute,
  childNamed,
  childrenNamed,
  element,
  elementsOf,
  numberAttribute,
  withChanges,
} from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { withFilterNames } from "./filterNames";
import { namesElement } from "./names";
import { workbookProtectionElement } from "./protection";
import type { SheetEntry, WorkbookSource } from "./source";

const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** A tab of the workbook that is being written. */
export interface Tab {
  /** The model's sheet; null for one that is carried. */
  sheetId: string | null;
  /** The entry it had in the file. */
  entry: SheetEntry | undefined;
  name: string;
  state: string;
  relationshipId: string;
}

/**
 * The order of all tabs: the model's sheets in the model's order, carried ones behind the same neighbour as before.
 */
export function tabOrder(workbook: WorkbookModel, entries: readonly SheetEntry[]): (string | SheetEntry)[] {
  const order: (string | SheetEntry)[] = workbook.sheets.map(({ id }) => id);
  entries.forEach((entry, index) => {
    if (entry.sheetId !== null) return;
    const before = entries
      .slice(0, index)
      .reverse()
      .map((other) => order.indexOf(other.sheetId ?? other))
      .find((place) => place >= 0);
    order.splice((before ?? -1) + 1, 0, entry);
  });
  return order;
}

export function workbookElement(
  workbook: WorkbookModel,
  source: WorkbookSource | undefined,
  tabs: readonly Tab[],
  fullCalcOnLoad: boolean,
): XmlElement {
  const root = source?.root ?? element("workbook", { xmlns: MAIN, "xmlns:r": OFFICE_RELATIONSHIPS });
  const rewritten = new Set([
    "workbookPr",
    "workbookProtection",
    "bookViews",
    "sheets",
    "definedNames",
    "calcPr",
  ]);
  const kept = elementsOf(root).filter(({ local }) => !rewritten.has(local));
  const placeOf = (sheetId: string): number | undefined => {
    const place = tabs.findIndex((tab) => tab.sheetId === sheetId);
    return place < 0 ? undefined : place;
  };
  const foreignPlace = (place: number): number | undefined => {
    const now = tabs.findIndex((tab) => tab.entry !== undefined && tab.entry === source?.sheets[place]);
    return now < 0 ? undefined : now;
  };
  const elements: (XmlElement | undefined)[] = [
    withChanges(childNamed(root, "workbookPr") ?? element("workbookPr"), {
      ...(workbook.date1904 === booleanAttribute(childNamed(root, "workbookPr"), "date1904", false)
        ? {}
        : { date1904: workbook.date1904 ? 1 : null }),
    }),
    workbookProtectionElement(workbook, childNamed(root, "workbookProtection")),
    viewsElement(workbook, source, tabs, childNamed(root, "bookViews")),
    sheetsElement(tabs),
    namesElement(
      withFilterNames(workbook.names, workbook.sheets),
      source?.foreignNames ?? [],
      placeOf,
      foreignPlace,
    ),
    calculationElement(childNamed(root, "calcPr"), fullCalcOnLoad, source === undefined),
  ];
  const children = [...elements.filter((one): one is XmlElement => one !== undefined), ...kept];
  return declarePrefixes({ ...root, children: inSchemaOrder(children, ORDER) }, source?.isStrict ?? false);
}

function viewsElement(
  workbook: WorkbookModel,
  source: WorkbookSource | undefined,
  tabs: readonly Tab[],
  original: XmlElement | undefined,
): XmlElement {
  const base = original ?? element("bookViews", {}, [element("workbookView")]);
  const views = childrenNamed(base, "workbookView");
  const view = views[0] ?? element("workbookView");
  const wasActive = source?.sheets[numberAttribute(view, "activeTab") ?? 0];
  const isUnchanged = source !== undefined && source.activeSheetId === workbook.activeSheetId;
  const active = tabs.findIndex((tab) =>
    isUnchanged && wasActive ? tab.entry === wasActive : tab.sheetId === workbook.activeSheetId,
  );
  const first = numberAttribute(view, "firstSheet");
  const changed = withChanges(view, {
    activeTab: active > 0 ? active : null,
    ...(first !== null && first >= tabs.length ? { firstSheet: null } : {}),
  });
  return { ...base, children: [changed, ...views.slice(1).map((other) => inRange(other, tabs.length))] };
}

/** A further window may show a tab that is gone. */
function inRange(view: XmlElement, count: number): XmlElement {
  const outside = ["activeTab", "firstSheet"].filter((name) => (numberAttribute(view, name) ?? 0) >= count);
  return outside.length > 0
    ? withChanges(view, Object.fromEntries(outside.map((name) => [name, null])))
    : view;
}

function sheetsElement(tabs: readonly Tab[]): XmlElement {
  const used = new Set(tabs.map(({ entry }) => numberAttribute(entry?.source, "sheetId") ?? 0));
  let next = Math.max(0, ...used) + 1;
  const items = tabs.map(({ entry, name, state, relationshipId }) => {
    const carried = Object.entries(entry?.source.attributes ?? {}).filter(
      ([key]) =>
        !["name", "sheetId", "state"].includes(key) && !/(^|:)id$/.test(key) && !key.startsWith("xmlns"),
    );
    return element("sheet", {
      ...Object.fromEntries(carried),
      name: encodeXstringAttribute(name),
      sheetId: numberAttribute(entry?.source, "sheetId") ?? next++,
      state: state === "visible" ? null : state,
      "r:id": relationshipId,
    });
  });
  return element("sheets", {}, items);
}

function calculationElement(
  original: XmlElement | undefined,
  fullCalcOnLoad: boolean,
  isNew: boolean,
): XmlElement | undefined {
  if (!fullCalcOnLoad) return original ?? (isNew ? element("calcPr", { calcId: 191029 }) : undefined);
  return withChanges(original ?? element("calcPr", { calcId: 191029 }), { fullCalcOnLoad: 1 });
}
