import { canonicalNamespace, MAIN } from "./namespaces";
import { isElement } from "./tree";
import type { XmlElement } from "./tree";

/**
 * A part's tree to which elements without prefix can be added: some producers write every name with a prefix
 * (`x:worksheet`). Its own namespace becomes the default one; all other declarations stay.
 */
export function rewritable(root: XmlElement): XmlElement {
  if (!root.name.includes(":") || root.uri !== MAIN) return root;
  const prefix = root.name.slice(0, root.name.indexOf(":"));
  const own = root.scope[prefix] ?? MAIN;
  const other = root.scope[""] ?? "";
  const children = root.children.map((child) => (isElement(child) ? rename(child, other) : child));
  return { ...root, name: root.local, attributes: { ...root.attributes, xmlns: own }, children };
}

/** @param other what the default namespace was outside: unprefixed names of it must say so now */
function rename(node: XmlElement, other: string): XmlElement {
  const isPrefixed = node.name.includes(":");
  // Below a default namespace of its own a name without prefix would mean something else.
  if (node.attributes.xmlns !== undefined) return node;
  if (!isPrefixed && node.uri !== MAIN && canonicalNamespace(other) === node.uri) {
    return { ...node, attributes: { xmlns: other, ...node.attributes } };
  }
  return {
    ...node,
    name: node.uri === MAIN ? node.local : node.name,
    children: node.children.map((child) => (isElement(child) ? rename(child, other) : child)),
  };
}
