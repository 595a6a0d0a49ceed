/**
 * A sheet that is written into another place than it came from (a copy, or from another workbook): what it carries
 * is kept as far as it needs no other part.
 */
import type { SheetModel, TableModel } from "../../model/types";
import { canonicalNamespace, OFFICE_RELATIONSHIPS } from "../xml/namespaces";
import { childrenNamed, elementsOf, isElement, withChanges } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import type { SheetPart } from "./sheetPart";

/** Whether an element or anything in it refers to another part. */
function refersElsewhere(node: XmlElement): boolean {
  const refers = Object.keys(node.attributes).some((name) => {
    const colon = name.indexOf(":");
    const uri = colon < 0 ? undefined : node.scope[name.slice(0, colon)];
    return uri !== undefined && canonicalNamespace(uri) === OFFICE_RELATIONSHIPS;
  });
  return refers || node.children.some((child) => isElement(child) && refersElsewhere(child));
}

/** Elements that are written from the model, with relations made anew. */
const REWRITTEN = new Set(["hyperlinks", "tableParts"]);

/** What of a copied sheet cannot go with it: local names of elements ("drawing", "legacyDrawing" …). */
export function lostByCopying(part: SheetPart): string[] {
  return elementsOf(part.root)
    .filter((child) => child.local !== "pageSetup" && !REWRITTEN.has(child.local) && refersElsewhere(child))
    .map(({ local }) => local);
}

/** The part without its relations and without what must be unique in a workbook. */
export function detached(part: SheetPart): SheetPart {
  const children = elementsOf(part.root).flatMap((child): XmlElement[] => {
    if (REWRITTEN.has(child.local)) return [];
    if (child.local === "sheetViews") return [firstViewOnly(child)];
    if (child.local === "sheetPr") return [withChanges(child, { codeName: null })];
    if (!refersElsewhere(child)) return [child];
    return child.local === "pageSetup" ? [withoutRelation(child)] : [];
  });
  const root = withChanges(part.root, { "xr:uid": null }, children);
  return { ...part, root, relationships: [] };
}

/** Further views belong to further windows, which the other workbook may not have. */
function firstViewOnly(views: XmlElement): XmlElement {
  const [first] = childrenNamed(views, "sheetView");
  return first ? { ...views, children: [withChanges(first, { workbookViewId: 0 })] } : views;
}

function withoutRelation(pageSetup: XmlElement): XmlElement {
  const names = Object.keys(pageSetup.attributes).filter((name) => /:id$/.test(name));
  return withChanges(pageSetup, Object.fromEntries(names.map((name) => [name, null])));
}

/** A copied table forgets its query and the numbers of its formats, which mean nothing elsewhere. */
export function detachedTable(table: TableModel): TableModel {
  return {
    ...table,
    part: undefined,
    carried: undefined,
    columns: table.columns.map((column) => ({ ...column, carried: undefined })),
    autoFilterXml: table.autoFilterXml?.includes("dxfId") ? "<autoFilter/>" : table.autoFilterXml,
  };
}

/** Sheets that are written over the part they came from; of several that share one, the first. */
export function ownersOfParts(
  sheets: readonly SheetModel[],
  ownPart: (sheet: SheetModel) => SheetPart | undefined,
): Map<SheetModel, SheetPart> {
  const owners = new Map<SheetModel, SheetPart>();
  const taken = new Set<string>();
  for (const sheet of sheets) {
    const part = ownPart(sheet);
    if (!part || taken.has(part.part)) continue;
    taken.add(part.part);
    owners.set(sheet, part);
  }
  return owners;
}
