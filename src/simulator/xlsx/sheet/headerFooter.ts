/** `<headerFooter>` (ECMA-376 §18.3.1.46): the codes of its three sections, for each kind of page. */
import type { HeaderFooterText, OtherHeaders, PageSetup } from "../../model/types";
import { decodeXstring, encodeXstring } from "../xml/escape";
import { booleanAttribute, childNamed, element, elementsOf, textOf, withChanges } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { inSchemaOrder } from "../xml/order";
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

type Headers = Pick<PageSetup, "header" | "footer" | "otherHeaders">;

function read(source: XmlElement | undefined, name: string): HeaderFooterText {
  return splitSections(decodeXstring(textOf(childNamed(source, name))));
}

export function readHeaderFooter(source: XmlElement | undefined): Headers {
  const pair = (pages: string) => ({
    header: read(source, `${pages}Header`),
    footer: read(source, `${pages}Footer`),
  });
  const otherHeaders: OtherHeaders = {
    differentFirst: booleanAttribute(source, "differentFirst", false),
    differentOddEven: booleanAttribute(source, "differentOddEven", false),
    scaleWithSheet: booleanAttribute(source, "scaleWithDoc", true),
    alignWithMargins: booleanAttribute(source, "alignWithMargins", true),
    first: pair("first"),
    even: pair("even"),
  };
  return { ...pair("odd"), otherHeaders };
}

/** What is as it was keeps its element. */
export function headerFooterElement(
  texts: Headers,
  original: XmlElement | undefined,
): XmlElement | undefined {
  const before = readHeaderFooter(original);
  if (sameData(before, texts)) return original;
  const { otherHeaders: other } = texts;
  const base = withChanges(original ?? element("headerFooter"), {
    differentOddEven: other.differentOddEven ? 1 : null,
    differentFirst: other.differentFirst ? 1 : null,
    scaleWithDoc: other.scaleWithSheet ? null : 0,
    alignWithMargins: other.alignWithMargins ? null : 0,
  });
  const wanted: Record<string, HeaderFooterText> = {
    oddHeader: texts.header,
    oddFooter: texts.footer,
    evenHeader: other.even.header,
    evenFooter: other.even.footer,
    firstHeader: other.first.header,
    firstFooter: other.first.footer,
  };
  const added = Object.entries(wanted).flatMap(([name, sections]) => {
    const own = childNamed(original, name);
    // A text that says the same keeps its own way of saying it.
    if (own && sameData(splitSections(decodeXstring(textOf(own))), sections)) return [own];
    const text = joinSections(sections);
    return text === "" ? [] : [element(name, {}, [encodeXstring(text)])];
  });
  const kept = elementsOf(base).filter(({ local }) => !(local in wanted));
  const children = inSchemaOrder([...added, ...kept], ORDER);
  const isEmpty = children.length === 0 && Object.keys(base.attributes).length === 0;
  return isEmpty ? undefined : { ...base, children };
}
