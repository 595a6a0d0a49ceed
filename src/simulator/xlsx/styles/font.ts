import type { Font } from "../../model/types";
import { elementsOf, element, numberAttribute } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { colorElement, readColor } from "./color";

const CARRIED = ["condense", "extend", "outline", "shadow", "family", "charset", "scheme"] as const;
const UNDERLINES = ["none", "single", "double", "singleAccounting", "doubleAccounting"] as const;
const VERTICAL_ALIGNS = ["baseline", "superscript", "subscript"] as const;

/** `<b/>` says yes, `<b val="0"/>` no. */
function flag(source: XmlElement): boolean {
  return !["0", "false", "off"].includes(source.attributes.val ?? "1");
}

/** What a `<font>` says (CT_Font, §18.8.22); absent is what it leaves out. Rich text runs call the name `rFont`. */
export function readFont(source: XmlElement): Partial<Font> {
  const font: { -readonly [Key in keyof Font]?: Font[Key] } = {};
  const carried: Record<string, string> = {};
  for (const child of elementsOf(source)) {
    const value = child.attributes.val;
    switch (child.local) {
      case "b":
        font.bold = flag(child);
        break;
      case "i":
        font.italic = flag(child);
        break;
      case "strike":
        font.strikethrough = flag(child);
        break;
      case "u":
        font.underline = UNDERLINES.find((name) => name === value) ?? "single";
        break;
      case "vertAlign":
        font.verticalAlign = VERTICAL_ALIGNS.find((name) => name === value) ?? "baseline";
        break;
      case "sz":
        font.size = numberAttribute(child, "val") ?? undefined;
        break;
      case "color":
        font.color = readColor(child);
        break;
      case "name":
      case "rFont":
        font.name = value;
        break;
      default:
        if (CARRIED.some((name) => name === child.local)) carried[child.local] = value ?? "1";
    }
  }
  for (const key of ["size", "name"] as const) if (font[key] === undefined) delete font[key];
  return Object.keys(carried).length > 0 ? { ...font, carried } : font;
}

/** CT_Font in the order of its schema. A whole font leaves out what is off; a differential one says it. */
export function fontElement(font: Partial<Font>, isDifferential = false): XmlElement {
  const children: XmlElement[] = [];
  const toggle = (name: string, value: boolean | undefined): void => {
    if (value) children.push(element(name));
    else if (value === false && isDifferential) children.push(element(name, { val: 0 }));
  };
  const carry = (...names: (typeof CARRIED)[number][]): void => {
    for (const name of names) {
      const value = font.carried?.[name];
      if (value !== undefined) children.push(element(name, { val: value }));
    }
  };
  toggle("b", font.bold);
  toggle("i", font.italic);
  toggle("strike", font.strikethrough);
  carry("condense", "extend", "outline", "shadow");
  if (font.underline === "single") children.push(element("u"));
  else if (font.underline && (font.underline !== "none" || isDifferential)) {
    children.push(element("u", { val: font.underline }));
  }
  if (font.verticalAlign && (font.verticalAlign !== "baseline" || isDifferential)) {
    children.push(element("vertAlign", { val: font.verticalAlign }));
  }
  if (font.size !== undefined) children.push(element("sz", { val: font.size }));
  if (font.color) children.push(colorElement("color", font.color));
  if (font.name !== undefined) children.push(element("name", { val: font.name }));
  carry("family", "charset", "scheme");
  return element("font", {}, children);
}
