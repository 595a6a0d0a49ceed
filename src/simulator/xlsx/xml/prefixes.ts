/** Makes sure that every namespace prefix which a rewritten part uses is declared. */
import {
  EXCEL_MAIN,
  MARKUP_COMPATIBILITY,
  OFFICE_RELATIONSHIPS,
  STRICT_RELATIONSHIPS,
  X14,
} from "./namespaces";
import { isElement } from "./tree";
import type { XmlElement } from "./tree";

/** Prefixes as Microsoft writes them, for attributes that were carried from another part. */
const WELL_KNOWN: Readonly<Record<string, string>> = {
  r: OFFICE_RELATIONSHIPS,
  mc: MARKUP_COMPATIBILITY,
  x14: X14,
  xm: EXCEL_MAIN,
  x14ac: "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac",
  x15: "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main",
  xr: "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
  xr2: "http://schemas.microsoft.com/office/spreadsheetml/2015/revision2",
  xr3: "http://schemas.microsoft.com/office/spreadsheetml/2016/revision3",
  xr6: "http://schemas.microsoft.com/office/spreadsheetml/2016/revision6",
  xr10: "http://schemas.microsoft.com/office/spreadsheetml/2016/revision10",
};

/** Attributes in these namespaces must be declared ignorable for readers that do not know them (part 3 §7.2). */
const IGNORABLE = new Set(["x14ac", "xr", "xr2", "xr3", "xr6", "xr10"]);

function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? "" : name.slice(0, colon);
}

/** Prefix → namespace of all that is used below `node` without a declaration; null when it cannot be known. */
function collect(node: XmlElement, declared: ReadonlySet<string>, missing: Map<string, string | null>): void {
  const own = Object.keys(node.attributes).filter((name) => name.startsWith("xmlns:"));
  const known = own.length > 0 ? new Set([...declared, ...own.map((name) => name.slice(6))]) : declared;
  const use = (prefix: string): void => {
    if (prefix === "" || prefix === "xml" || prefix === "xmlns" || known.has(prefix)) return;
    if (!missing.has(prefix)) missing.set(prefix, node.scope[prefix] ?? WELL_KNOWN[prefix] ?? null);
  };
  use(prefixOf(node.name));
  for (const name of Object.keys(node.attributes)) use(prefixOf(name));
  for (const child of node.children) if (isElement(child)) collect(child, known, missing);
}

/** @param isStrict whether the part is of the strict conformance class, where relations have another namespace */
export function declarePrefixes(root: XmlElement, isStrict: boolean): XmlElement {
  const missing = new Map<string, string | null>();
  collect(root, new Set(), missing);
  if (isStrict && missing.get("r") === OFFICE_RELATIONSHIPS) missing.set("r", STRICT_RELATIONSHIPS);
  const found = [...missing].filter((entry): entry is [string, string] => entry[1] !== null);
  const lost = new Set([...missing].filter(([, uri]) => uri === null).map(([prefix]) => prefix));
  if (found.length === 0 && lost.size === 0) return root;
  const declarations = Object.fromEntries(found.map(([prefix, uri]) => [`xmlns:${prefix}`, uri]));
  const ignorable = found.map(([prefix]) => prefix).filter((prefix) => IGNORABLE.has(prefix));
  const attributes = { ...root.attributes, ...declarations };
  if (ignorable.length > 0) {
    const mc =
      Object.keys(attributes).find((name) => attributes[name] === MARKUP_COMPATIBILITY) ?? "xmlns:mc";
    attributes[mc] = MARKUP_COMPATIBILITY;
    const name = `${mc.slice(6)}:Ignorable`;
    attributes[name] = [attributes[name] ?? "", ...ignorable].join(" ").trim();
  }
  const declared = { ...root, attributes };
  return lost.size > 0 ? without(declared, lost) : declared;
}

/** Attributes of a namespace that nobody can name would make the part unreadable. */
function without(node: XmlElement, prefixes: ReadonlySet<string>): XmlElement {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).filter(([name]) => !prefixes.has(prefixOf(name))),
  );
  const children = node.children.map((child) => (isElement(child) ? without(child, prefixes) : child));
  return { ...node, attributes, children };
}
