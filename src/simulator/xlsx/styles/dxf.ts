/** Differential styles, `<dxf>` (ECMA-376 §18.8.14). */
import type { DifferentialStyle } from "../../model/types";
import { parseFragment } from "../xml/parse";
import { serializeFragment } from "../xml/serialize";
import { childNamed, element, elementsOf, isElement } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { alignmentElement, CARRIED_ALIGNMENT, readAlignment } from "./alignment";
import { bordersElement, readBorders } from "./borders";
import { differentialFillElement, readDifferentialFill } from "./fill";
import { fontElement, readFont } from "./font";

const ORDER = ["font", "numFmt", "fill", "alignment", "border", "protection", "extLst"];

export function readDxf(source: XmlElement): DifferentialStyle {
  const style: DifferentialStyle = {};
  const carried: XmlElement[] = [];
  for (const child of elementsOf(source)) {
    if (child.local === "font") style.font = readFont(child);
    else if (child.local === "numFmt") style.numberFormat = child.attributes.formatCode ?? "General";
    else if (child.local === "fill") style.fill = readDifferentialFill(child);
    else if (child.local === "alignment") style.alignment = readAlignment(child);
    else if (child.local === "border") style.borders = readBorders(child);
    const rest = unmodelled(child);
    if (rest) carried.push(rest);
  }
  return carried.length > 0
    ? { ...style, carried: serializeFragment({ ...source, attributes: {}, children: carried }) }
    : style;
}

/** What is left of a child when the modelled is taken away: the inner borders of tables, odd alignments. */
function unmodelled(child: XmlElement): XmlElement | undefined {
  if (["font", "numFmt", "fill"].includes(child.local)) return undefined;
  if (child.local === "border") {
    const inner = elementsOf(child).filter(({ local }) => local === "vertical" || local === "horizontal");
    return inner.length > 0 ? { ...child, attributes: {}, children: inner } : undefined;
  }
  if (child.local === "alignment") {
    const names = CARRIED_ALIGNMENT.filter((name) => child.attributes[name] !== undefined);
    const attributes = Object.fromEntries(names.map((name) => [name, child.attributes[name] ?? ""]));
    return names.length > 0 ? { ...child, attributes, children: [] } : undefined;
  }
  return child;
}

/** @param formatId the number of a number format in this file */
export function dxfElement(style: DifferentialStyle, formatId: (code: string) => number): XmlElement {
  const carried = style.carried ? parseFragment(style.carried) : undefined;
  const children: XmlElement[] = [];
  if (style.font) children.push(fontElement(style.font, true));
  if (style.numberFormat !== undefined) {
    const formatCode = style.numberFormat;
    children.push(element("numFmt", { numFmtId: formatId(formatCode), formatCode }));
  }
  if (style.fill) children.push(differentialFillElement(style.fill));
  const alignment = alignmentElement(style.alignment ?? {}, {}, childNamed(carried, "alignment")?.attributes);
  if (alignment) children.push(alignment);
  const innerBorders = elementsOf(childNamed(carried, "border"));
  if (style.borders || innerBorders.length > 0) {
    const border = bordersElement(style.borders ?? {}, true);
    children.push({ ...border, children: [...border.children, ...innerBorders] });
  }
  for (const child of carried?.children ?? []) {
    if (isElement(child) && !["alignment", "border"].includes(child.local)) children.push(child);
  }
  children.sort((a, b) => ORDER.indexOf(a.local) - ORDER.indexOf(b.local));
  return element("dxf", {}, children);
}

/** Equal exactly for styles that are written alike. */
export function dxfKey(style: DifferentialStyle): string {
  return JSON.stringify(style, (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
