/** Elements in the order of their schema: Excel repairs files that get it wrong. */
import { isElement } from "./tree";
import type { XmlElement } from "./tree";

/**
 * Sorts children by a schema's order, stably. What the schema does not name (`mc:AlternateContent`) goes where its first
 * known descendant belongs, else it stays behind the element that it followed.
 */
export function inSchemaOrder(children: readonly XmlElement[], order: readonly string[]): XmlElement[] {
  const rank = new Map(order.map((name, index) => [name, index]));
  const known = (node: XmlElement): number | undefined => {
    const own = rank.get(node.local);
    if (own !== undefined) return own;
    for (const child of node.children) {
      const found = isElement(child) ? known(child) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  let previous = -1;
  return children
    .map((child) => ({ child, at: (previous = known(child) ?? previous) }))
    .sort((a, b) => a.at - b.at)
    .map(({ child }) => child);
}
