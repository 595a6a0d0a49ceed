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
  const renamed = rename(root, other);
  return { ...renamed, attributes: { ...renamed.attributes, xmlns: own } };
}

/** @param other what the default namespace was outside: unprefixed names of it must say so now */
function rename(node: XmlElement, other: string): XmlElement {
  const isOwn = node.uri === MAIN;
  const keepsDefault = !isOwn && !node.name.includes(":");
  const attributes =
    keepsDefault && canonicalNamespace(other) === node.uri
      ? { xmlns: other, ...node.attributes }
      : node.attributes;
  return {
    ...node,
    name: isOwn ? node.local : node.name,
    attributes,
    children: node.children.map((child) => (isElement(child) ? rename(child, other) : child)),
  };
}
