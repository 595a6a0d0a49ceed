/** `docProps`: core, extended and custom properties (ECMA-376 part 2 §8.2.4; part 1 §22.2, §22.3). */
import type { WorkbookModel } from "../../model/types";
import { decodeXstring, encodeXstring } from "../xml/escape";
import { deepTextOf, element, elementsOf } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const VARIANT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const CORE_NAMESPACES = {
  "xmlns:cp": CORE,
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:dcmitype": "http://purl.org/dc/dcmitype/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
};

/** Model name (that of Office.js) → element. */
const CORE_ELEMENTS: Readonly<Record<string, string>> = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  category: "cp:category",
  lastAuthor: "cp:lastModifiedBy",
  revisionNumber: "cp:revision",
  creationDate: "dcterms:created",
  lastModified: "dcterms:modified",
};
const EXTENDED_ELEMENTS: Readonly<Record<string, string>> = {
  application: "Application",
  manager: "Manager",
  company: "Company",
};
const CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

function localOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function readProperties(
  root: XmlElement,
  names: Readonly<Record<string, string>>,
  into: Map<string, string>,
): void {
  for (const [property, name] of Object.entries(names)) {
    const found = elementsOf(root).find(({ local }) => local === localOf(name));
    if (found) into.set(property, decodeXstring(deepTextOf(found)));
  }
}

export function readCoreProperties(root: XmlElement, into: Map<string, string>): void {
  readProperties(root, CORE_ELEMENTS, into);
}

export function readExtendedProperties(root: XmlElement, into: Map<string, string>): void {
  readProperties(root, EXTENDED_ELEMENTS, into);
}

/** The part with what the model says; undefined when there is nothing to say. */
function changedProperties(
  original: XmlElement | undefined,
  names: Readonly<Record<string, string>>,
  properties: ReadonlyMap<string, string>,
  root: () => XmlElement,
): XmlElement | undefined {
  const before = new Map<string, string>();
  if (original) readProperties(original, names, before);
  let children = original?.children ?? [];
  for (const [property, name] of Object.entries(names)) {
    const value = properties.get(property) ?? "";
    if (value === (before.get(property) ?? "")) continue;
    const kept = children.filter((child) => typeof child === "string" || child.local !== localOf(name));
    const isDate = name.startsWith("dcterms:");
    children =
      value === ""
        ? kept
        : [...kept, element(name, isDate ? { "xsi:type": "dcterms:W3CDTF" } : {}, [encodeXstring(value)])];
  }
  if (original) return children === original.children ? original : { ...original, children };
  return children.length > 0 ? { ...root(), children } : undefined;
}

export function corePropertiesPart(
  original: XmlElement | undefined,
  properties: ReadonlyMap<string, string>,
): XmlElement | undefined {
  const changed = changedProperties(original, CORE_ELEMENTS, properties, () =>
    element("cp:coreProperties", CORE_NAMESPACES),
  );
  return changed && changed !== original
    ? { ...changed, attributes: { ...changed.attributes, ...CORE_NAMESPACES } }
    : changed;
}

/** @param sheetsChanged whether the part's list of sheet titles, a cache that Excel makes anew, is out of date */
export function extendedPropertiesPart(
  original: XmlElement | undefined,
  properties: ReadonlyMap<string, string>,
  sheetsChanged: boolean,
): XmlElement | undefined {
  const changed = changedProperties(original, EXTENDED_ELEMENTS, properties, () =>
    element("Properties", { xmlns: EXTENDED, "xmlns:vt": VARIANT }),
  );
  if (!changed || (changed === original && !sheetsChanged)) return changed;
  const caches = sheetsChanged ? ["HeadingPairs", "TitlesOfParts"] : [];
  const children = changed.children.filter(
    (child) => typeof child === "string" || !caches.includes(child.local),
  );
  return { ...changed, attributes: { xmlns: EXTENDED, ...changed.attributes }, children };
}

type CustomValue = string | number | boolean;

function readVariant(source: XmlElement | undefined): CustomValue {
  const text = source ? decodeXstring(deepTextOf(source)) : "";
  switch (source?.local) {
    case "bool":
      return text === "1" || text === "true";
    case "i1":
    case "i2":
    case "i4":
    case "i8":
    case "int":
    case "ui1":
    case "ui2":
    case "ui4":
    case "ui8":
    case "uint":
    case "r4":
    case "r8":
    case "decimal":
      return Number.isFinite(Number(text)) ? Number(text) : text;
    default:
      return text;
  }
}

export function readCustomProperties(root: XmlElement, into: Map<string, CustomValue>): void {
  for (const property of elementsOf(root)) {
    const name = decodeXstring(property.attributes.name ?? "");
    into.set(name, readVariant(elementsOf(property)[0]));
  }
}

function variantElement(value: CustomValue): XmlElement {
  if (typeof value === "boolean") return element("vt:bool", {}, [String(value)]);
  if (typeof value === "string") return element("vt:lpwstr", {}, [encodeXstring(value)]);
  const isWhole = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return element(isWhole ? "vt:i4" : "vt:r8", {}, [String(value)]);
}

export function customPropertiesPart(
  original: XmlElement | undefined,
  properties: WorkbookModel["customProperties"],
): XmlElement | undefined {
  const before = new Map<string, CustomValue>();
  if (original) readCustomProperties(original, before);
  const isSame =
    before.size === properties.size && [...before].every(([name, value]) => properties.get(name) === value);
  if (isSame) return original;
  if (properties.size === 0) return undefined;
  const known = new Map(
    elementsOf(original).map((property) => [decodeXstring(property.attributes.name ?? ""), property]),
  );
  const numbers = [...known.values()].map((property) => Number(property.attributes.pid) || 0);
  let lastNumber = Math.max(1, ...numbers);
  const children = [...properties].map(([name, value]) => {
    const own = known.get(name);
    if (own && before.get(name) === value) return own;
    return element(
      "property",
      { fmtid: CUSTOM_FORMAT, pid: own?.attributes.pid ?? ++lastNumber, name: encodeXstring(name) },
      [variantElement(value)],
    );
  });
  const root = original ?? element("Properties");
  return { ...root, attributes: { xmlns: CUSTOM, ...root.attributes, "xmlns:vt": VARIANT }, children };
}
