/** String items: shared and inline strings with their runs and phonetics (CT_Rst, ECMA-376 §18.4.8). */
import { decodeXstring } from "../xml/escape";
import { portable, serialize } from "../xml/serialize";
import { elementsOf, isElement, textOf } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import type { SharedString } from "./cellValue";

/** The item's text without phonetics, and its XML where the text alone would not say everything. */
export function readStringItem(item: XmlElement): SharedString {
  const children = elementsOf(item);
  const only = children[0];
  if (children.length === 1 && only?.local === "t") return { text: decodeXstring(textOf(only)) };
  return children.length === 0 ? { text: "" } : { text: plainText(item), richText: innerXml(item) };
}

export function plainText(item: XmlElement): string {
  let text = "";
  for (const child of elementsOf(item)) {
    if (child.local === "t") text += decodeXstring(textOf(child));
    else if (child.local === "r") text += plainText(child);
  }
  return text;
}

function innerXml(item: XmlElement): string {
  return item.children
    .filter(isElement)
    .map((child) => serialize(portable(child)))
    .join("");
}
