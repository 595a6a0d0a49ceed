/** The table of shared strings (ECMA-376 §18.4.9), read item by item. */
import type { SharedString } from "../sheet/cellValue";
import type { Budget } from "../limits";
import { readStringItem } from "../sheet/richText";
import { elementOfTag, parseXml, TreeBuilder } from "../xml/parse";
import { rewritable } from "../xml/rewritable";
import { NO_SCOPE } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

export interface SharedStrings {
  items: SharedString[];
  /** Root with all that is no item (an extension list). */
  root: XmlElement | undefined;
}

export function readSharedStrings(part: string, bytes: Uint8Array, budget: Budget): SharedStrings {
  const items: SharedString[] = [];
  let root: XmlElement | undefined;
  let builder: TreeBuilder | undefined;
  parseXml(part, bytes, {
    open(tag, depth) {
      if (depth === 1) {
        root = elementOfTag(tag, NO_SCOPE);
        return;
      }
      // A builder counts its elements, so that each item has its own allowance.
      if (depth === 2) builder = new TreeBuilder(part, root?.scope);
      builder?.openTag(tag);
    },
    text: (text) => builder?.text(text),
    close(_tag, depth) {
      const finished = depth > 1 ? builder?.closeTag() : undefined;
      if (finished?.local === "si") {
        budget.spend(1);
        items.push(readStringItem(finished));
      } else if (finished) root?.children.push(finished);
    },
  });
  return { items, root: root && rewritable(root) };
}
