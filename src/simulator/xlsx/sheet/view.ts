/** How a sheet is shown: `<sheetViews>` (ECMA-376 §18.3.1.88). */
import { cellToA1, parseA1, rectOf, rectToA1 } from "../../model/address";
import type { FreezePanes, Rect, SheetModel } from "../../model/types";
import { sameData } from "../same";
import {
  booleanAttribute,
  childNamed,
  childrenNamed,
  element,
  numberAttribute,
  withChanges,
} from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { parseSqref } from "./ranges";

export type View = Pick<SheetModel, "showGridlines" | "showHeadings" | "zoom" | "freeze" | "selection">;

export function readView(sheetViews: XmlElement | undefined): View {
  const view = childNamed(sheetViews, "sheetView");
  const pane = childNamed(view, "pane");
  return {
    showGridlines: booleanAttribute(view, "showGridLines", true),
    showHeadings: booleanAttribute(view, "showRowColHeaders", true),
    zoom: numberAttribute(view, "zoomScale") ?? 100,
    freeze: readFreeze(pane),
    selection: readSelection(view, pane?.attributes.activePane ?? "topLeft"),
  };
}

function readFreeze(pane: XmlElement | undefined): FreezePanes | null {
  if (!pane || !["frozen", "frozenSplit"].includes(pane.attributes.state ?? "split")) return null;
  const rows = numberAttribute(pane, "ySplit") ?? 0;
  const columns = numberAttribute(pane, "xSplit") ?? 0;
  return rows > 0 || columns > 0 ? { rows, columns } : null;
}

/** The first range of the active pane's selection. */
function readSelection(view: XmlElement | undefined, activePane: string): Rect {
  const selections = childrenNamed(view, "selection");
  const active =
    selections.find((selection) => (selection.attributes.pane ?? "topLeft") === activePane) ?? selections[0];
  const cell = parseA1(active?.attributes.activeCell ?? "");
  return parseSqref(active?.attributes.sqref)[0] ?? cell ?? rectOf(0, 0);
}

/** @param isActive whether the sheet's tab is the selected one; undefined leaves that as it was */
export function viewElement(
  { showGridlines, showHeadings, zoom, freeze, selection }: View,
  original: XmlElement | undefined,
  isActive: boolean | undefined,
): XmlElement {
  const view: View = { showGridlines, showHeadings, zoom, freeze, selection };
  const views = original ?? element("sheetViews", {}, [element("sheetView", { workbookViewId: 0 })]);
  const [first, ...others] = childrenNamed(views, "sheetView");
  if (!first) return viewElement(view, undefined, isActive);
  const before = readView(views);
  const changed = sameData(before, view) ? first : changedView(first, before, view);
  const select = (one: XmlElement): XmlElement =>
    isActive === undefined ? one : withChanges(one, { tabSelected: isActive ? 1 : null });
  const rest = views.children.filter((child) => child !== first && !others.includes(child as XmlElement));
  return { ...views, children: [select(changed), ...others.map(select), ...rest] };
}

function changedView(original: XmlElement, before: View, view: View): XmlElement {
  const keepsPanes = sameData(before.freeze, view.freeze);
  const kept = original.children.filter(
    (child) =>
      typeof child !== "string" && child.local !== "selection" && (keepsPanes || child.local !== "pane"),
  );
  const pane = keepsPanes ? childNamed(original, "pane") : view.freeze ? paneElement(view.freeze) : undefined;
  const others = kept.filter((child) => child !== pane);
  return withChanges(
    original,
    {
      showGridLines: view.showGridlines ? null : 0,
      showRowColHeaders: view.showHeadings ? null : 0,
      // A scrolled window would freeze the rows that it happens to show.
      ...(keepsPanes ? {} : { topLeftCell: null }),
      ...(before.zoom === view.zoom ? {} : { zoomScale: view.zoom, zoomScaleNormal: view.zoom }),
    },
    [...(pane ? [pane] : []), selectionElement(view.selection, pane?.attributes.activePane), ...others],
  );
}

function paneElement({ rows, columns }: FreezePanes): XmlElement {
  const activePane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return element("pane", {
    xSplit: columns > 0 ? columns : null,
    ySplit: rows > 0 ? rows : null,
    topLeftCell: cellToA1(rows, columns),
    activePane,
    state: "frozen",
  });
}

function selectionElement(selection: Rect, pane: string | undefined): XmlElement {
  return element("selection", {
    pane,
    activeCell: cellToA1(selection.row, selection.column),
    sqref: rectToA1(selection),
  });
}
