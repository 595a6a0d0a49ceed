/** Trees back to text. */
import { escapeAttribute, escapeXml } from "./escape";
import { MAIN, canonicalNamespace } from "./namespaces";
import { isElement } from "./tree";
import type { XmlElement } from "./tree";

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The element as it is, names and prefixes unchanged. */
export function serialize(root: XmlElement): string {
  const out: string[] = [];
  write(root, out);
  return out.join("");
}

/** A whole part. */
export function serializePart(root: XmlElement): Uint8Array {
  return new TextEncoder().encode(XML_DECLARATION + serialize(root));
}

function write(node: XmlElement, out: string[]): void {
  out.push("<", node.name);
  for (const name of Object.keys(node.attributes)) {
    out.push(" ", name, '="', escapeAttribute(node.attributes[name] ?? ""), '"');
  }
  if (node.children.length === 0) {
    out.push("/>");
    return;
  }
  out.push(">");
  for (const child of node.children) {
    if (isElement(child)) write(child, out);
    // A carriage return can only have come from a reference; as itself it would be read as a line feed.
    else out.push(escapeXml(child).replace(/\r/g, "&#13;"));
  }
  out.push("</", node.name, ">");
}

/**
 * An element that can stand in any part: SpreadsheetML names without prefix, every other prefix declared where it is
 * first used.
 */
export function portable(node: XmlElement): XmlElement {
  return rename(node, {});
}

export function serializeFragment(node: XmlElement): string {
  return serialize(portable(node));
}

/** @param outer prefixes declared so far; its "" is a default namespace other than the part's own */
function rename(node: XmlElement, outer: Readonly<Record<string, string>>): XmlElement {
  const attributes: Record<string, string> = {};
  let known = outer;
  const declare = (prefix: string, uri: string | undefined): void => {
    if (uri === undefined || prefix === "xml" || known[prefix] === uri) return;
    attributes[prefix === "" ? "xmlns" : `xmlns:${prefix}`] = uri;
    known = { ...known, [prefix]: uri };
  };
  const colon = node.name.indexOf(":");
  const isMain = node.uri === MAIN || node.uri === "";
  if (!isMain && colon > 0) declare(node.name.slice(0, colon), node.scope[node.name.slice(0, colon)]);
  else if (!isMain) declare("", node.scope[""] ?? node.uri);
  else if (known[""] !== undefined) declare("", MAIN);
  for (const [name, value] of Object.entries(node.attributes)) {
    if (name === "xmlns") continue;
    const at = name.indexOf(":");
    const prefix = at > 0 ? name.slice(0, at) : "";
    if (prefix === "xmlns") {
      if (canonicalNamespace(value) !== MAIN) declare(name.slice(at + 1), value);
      continue;
    }
    if (prefix !== "") declare(prefix, node.scope[prefix]);
    attributes[name] = value;
  }
  return {
    ...node,
    name: isMain ? node.local : node.name,
    attributes,
    children: node.children.map((child) => (isElement(child) ? rename(child, known) : child)),
  };
}
