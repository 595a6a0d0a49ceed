/** `<headerFooter>` (ECMA-376 §18.3.1.46): the codes of its three sections. */
import type { HeaderFooterText } from "../../model/types";
import { decodeXstring, encodeXstring } from "../xml/escape";
import { inSchemaOrder } from "../xml/order";
import { childNamed, element, elementsOf, textOf } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { sameData } from "../same";

const ORDER = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
const SECTIONS = { L: "left", C: "center", R: "right" } as const;

/** `&LLeft&CPage &P` in its sections. Text before the first mark is in the centre; `&&` is an ampersand. */
export function splitSections(text: string): HeaderFooterText {
  const sections: HeaderFooterText = { left: "", center: "", right: "" };
  let current: keyof HeaderFooterText = "center";
  for (const piece of text.match(/&"[^"]*"|&[^]|[^&]+|&/g) ?? []) {
    const mark = piece.length === 2 ? (piece[1]?.toUpperCase() ?? "") : "";
    if (mark === "L" || mark === "C" || mark === "R") current = SECTIONS[mark];
    else sections[current] += piece;
  }
  return sections;
}

export function joinSections({ left, center, right }: HeaderFooterText): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

function read(source: XmlElement | undefined, name: string): HeaderFooterText {
  return splitSections(decodeXstring(textOf(childNamed(source, name))));
}

export function readHeaderFooter(source: XmlElement | undefined): {
  header: HeaderFooterText;
  footer: HeaderFooterText;
} {
  return { header: read(source, "oddHeader"), footer: read(source, "oddFooter") };
}

/** Headers of even and first pages stay as they were. */
export function headerFooterElement(
  texts: { header: HeaderFooterText; footer: HeaderFooterText },
  original: XmlElement | undefined,
): XmlElement | undefined {
  if (sameData(readHeaderFooter(original), texts)) return original;
  const base = original ?? element("headerFooter");
  const kept = elementsOf(base).filter(({ local }) => local !== "oddHeader" && local !== "oddFooter");
  const added = (["header", "footer"] as const).flatMap((which) => {
    const text = joinSections(texts[which]);
    return text === ""
      ? []
      : [element(which === "header" ? "oddHeader" : "oddFooter", {}, [encodeXstring(text)])];
  });
  const children = inSchemaOrder([...added, ...kept], ORDER);
  const isEmpty = children.length === 0 && Object.keys(base.attributes).length === 0;
  return isEmpty ? undefined : { ...base, children };
}
