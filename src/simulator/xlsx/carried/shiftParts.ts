/** Parts that refer to cells of a sheet, brought up to date when the sheet changed: nothing else touches them. */
import type { SheetShift } from "../../model/structure";
import type { Package } from "../package/package";
import { sheetNameKey } from "../../model/workbook";
import type { SheetPart } from "../sheet/sheetPart";
import { encodeXstringAttribute } from "../xml/escape";
import { isElement } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { followChanges } from "./changes";
import type { SheetChange } from "./changes";
import { shiftElement, shiftPivotSource, shiftUnreadRanges, shiftVml } from "./shiftElements";

/** A sheet's part as it must be carried now: its elements and rules moved along with their cells. */
export function followSheetPart(
  part: SheetPart,
  sheetName: string,
  shifts: readonly SheetShift[],
  changes: readonly SheetChange[],
): SheetPart {
  const shifter = { shifts, formula: (text: string) => followChanges(text, changes, sheetName) };
  const children = part.root.children.flatMap((child) => {
    // These are written from the model, which moved already.
    if (!isElement(child) || MODELLED.has(child.local)) return [child];
    return shiftElement(child, shifter) ?? [];
  });
  const unreadRules = part.unreadRules.map((rule) => ({
    ...rule,
    ranges: shiftUnreadRanges(rule.ranges, shifts),
  }));
  return { ...part, root: { ...part.root, children }, unreadRules };
}

const MODELLED = new Set([
  "sheetViews",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
]);

/** Kinds of relations from a sheet to parts that have places on it. */
const PLACED = new Set(["drawing", "comments", "threadedComment", "pivotTable"]);

/** Moves notes, pictures and pivots of one sheet. */
export function followPlacedParts(target: Package, part: SheetPart, shifts: readonly SheetShift[]): void {
  if (shifts.length === 0) return;
  for (const { kind, part: related } of part.relationships) {
    if (related === null || !target.has(related)) continue;
    if (kind === "vmlDrawing") {
      const text = new TextDecoder().decode(target.bytes(related));
      const moved = shiftVml(text, shifts);
      if (moved !== text) target.write(related, new TextEncoder().encode(moved));
    } else if (PLACED.has(kind)) {
      rewrite(target, related, (root) => shiftElement(root, { shifts, formula: (text) => text }) ?? root);
    }
  }
}

/** Kinds of parts with formulas about sheets: charts of both generations. */
const CHARTS = /drawingml\.chart\+xml$|drawingml\.chartEx\+xml$|ms-office\.chartex\+xml$/i;
const PIVOT_CACHE = /pivotCacheDefinition\+xml$/i;

/** Charts and pivots anywhere in the workbook that refer to changed sheets. */
export function followReferences(target: Package, changes: readonly SheetChange[]): void {
  for (const name of target.partNames()) {
    const type = target.contentType(name);
    if (CHARTS.test(type)) {
      const formula = (text: string): string => followChanges(text, changes);
      rewrite(target, name, (root) => shiftElement(root, { shifts: [], formula }) ?? root);
    } else if (PIVOT_CACHE.test(type)) {
      rewrite(target, name, (root) => followPivotSource(root, changes));
    }
  }
}

function followPivotSource(node: XmlElement, changes: readonly SheetChange[]): XmlElement {
  if (node.local === "worksheetSource" && node.attributes.sheet !== undefined) {
    const key = sheetNameKey(node.attributes.sheet);
    const change = changes.find(({ before }) => sheetNameKey(before) === key);
    if (!change) return node;
    const name = change.after !== null && change.after !== change.before ? change.after : null;
    return shiftPivotSource(node, change.shifts, name && encodeXstringAttribute(name));
  }
  let changed = false;
  const children = node.children.map((child) => {
    const moved = isElement(child) ? followPivotSource(child, changes) : child;
    changed ||= moved !== child;
    return moved;
  });
  return changed ? { ...node, children } : node;
}

function rewrite(target: Package, part: string, change: (root: XmlElement) => XmlElement): void {
  const root = target.tree(part);
  const changed = change(root);
  if (changed !== root) target.write(part, changed);
}
