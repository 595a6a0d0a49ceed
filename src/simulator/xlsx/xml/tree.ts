/** A small document tree, for every part but the cells. */

/** Namespace prefixes in force ("" is the default namespace). */
export type Scope = Readonly<Record<string, string>>;

export interface XmlElement {
  /** As written, with its prefix. */
  name: string;
  local: string;
  /** Canonical (transitional) namespace; "" for elements made here, which stand in their part's own namespace. */
  uri: string;
  /** As written, namespace declarations included, in order. */
  attributes: Record<string, string>;
  children: XmlNode[];
  scope: Scope;
}

export type XmlNode = XmlElement | string;

export const NO_SCOPE: Scope = Object.freeze({});

/** A new element; attributes that are undefined or null are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | null | undefined> = {},
  children: XmlNode[] = [],
): XmlElement {
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) written[key] = String(value);
  }
  return {
    name,
    local: name.slice(name.indexOf(":") + 1),
    uri: "",
    attributes: written,
    children,
    scope: NO_SCOPE,
  };
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

export function elementsOf(parent: XmlElement | undefined): XmlElement[] {
  return parent ? parent.children.filter(isElement) : [];
}

export function childrenNamed(parent: XmlElement | undefined, local: string): XmlElement[] {
  return elementsOf(parent).filter((child) => child.local === local);
}

export function childNamed(parent: XmlElement | undefined, local: string): XmlElement | undefined {
  return elementsOf(parent).find((child) => child.local === local);
}

/** The text directly inside an element. */
export function textOf(parent: XmlElement | undefined): string {
  return parent ? parent.children.filter((child) => typeof child === "string").join("") : "";
}

/** All text below an element, in document order. */
export function deepTextOf(parent: XmlElement): string {
  return parent.children.map((child) => (isElement(child) ? deepTextOf(child) : child)).join("");
}

/** An attribute of another namespace, `r:id` say, whatever prefix the file uses. */
export function attributeNs(
  owner: XmlElement,
  uri: string,
  local: string,
  canonical: (uri: string) => string = (same) => same,
): string | undefined {
  for (const [name, value] of Object.entries(owner.attributes)) {
    const colon = name.indexOf(":");
    if (colon < 0 || name.slice(colon + 1) !== local) continue;
    const bound = owner.scope[name.slice(0, colon)];
    if (bound !== undefined && canonical(bound) === uri) return value;
  }
  return undefined;
}

/** xsd:boolean; anything unreadable counts as absent. */
export function booleanAttribute(owner: XmlElement | undefined, name: string, absent: boolean): boolean {
  const text = owner?.attributes[name];
  if (text === "1" || text === "true" || text === "on") return true;
  return text === "0" || text === "false" || text === "off" ? false : absent;
}

/** A number; null when it is absent or unreadable. */
export function numberAttribute(owner: XmlElement | undefined, name: string): number | null {
  const text = owner?.attributes[name]?.trim();
  if (text === undefined || text === "") return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** A copy that can be changed without touching the original; children that are elements are shared. */
export function withChanges(
  original: XmlElement,
  attributes: Record<string, string | number | null | undefined>,
  children: XmlNode[] = original.children,
): XmlElement {
  const changed: Record<string, string> = { ...original.attributes };
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) delete changed[name];
    else changed[name] = String(value);
  }
  return { ...original, attributes: changed, children };
}
