/** XML reduced to what it means: expanded names, sorted attributes, no layout, no prefixes. */
import { SaxesParser } from "saxes";

export interface CanonicalElement {
  name: string;
  attributes: Record<string, string>;
  children: (CanonicalElement | string)[];
}

export function canonical(xml: string): CanonicalElement {
  const root: CanonicalElement = { name: "", attributes: {}, children: [] };
  const open: CanonicalElement[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.values(tag.attributes)
      .filter(({ uri }) => uri !== "http://www.w3.org/2000/xmlns/")
      .map(({ uri, local, value }): [string, string] => [uri ? `{${uri}}${local}` : local, value])
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const element = {
      name: `{${tag.uri}}${tag.local}`,
      attributes: Object.fromEntries(attributes),
      children: [],
    };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (!closed) return;
    const isLayout = closed.children.length > 1 || typeof closed.children[0] !== "string";
    if (isLayout)
      closed.children = closed.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  });
  parser.on("text", (text) => {
    const siblings = open[open.length - 1]?.children ?? [];
    const last = siblings[siblings.length - 1];
    if (typeof last === "string") siblings[siblings.length - 1] = last + text;
    else siblings.push(text);
  });
  parser.write(xml).close();
  const document = root.children.find((child) => typeof child === "object");
  if (document === undefined) throw new Error("empty document");
  return document as CanonicalElement;
}

export function local(element: CanonicalElement): string {
  return element.name.slice(element.name.indexOf("}") + 1);
}

/** All elements with this local name, anywhere. */
export function findAll(element: CanonicalElement, name: string): CanonicalElement[] {
  const found = local(element) === name ? [element] : [];
  for (const child of element.children) if (typeof child === "object") found.push(...findAll(child, name));
  return found;
}

export function find(element: CanonicalElement, name: string): CanonicalElement {
  const [found] = findAll(element, name);
  if (!found) throw new Error(`no <${name}>`);
  return found;
}
