import type { Alignment } from "../../model/types";
import { booleanAttribute, element, numberAttribute } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

/** The attributes that an `<alignment>` has (CT_CellAlignment, §18.8.1). */
export function readAlignment(source: XmlElement): Partial<Alignment> {
  const has = (name: string): boolean => source.attributes[name] !== undefined;
  const number = (name: string): number => numberAttribute(source, name) ?? 0;
  return {
    ...(has("horizontal") ? { horizontal: source.attributes.horizontal } : {}),
    ...(has("vertical") ? { vertical: source.attributes.vertical } : {}),
    ...(has("wrapText") ? { wrapText: booleanAttribute(source, "wrapText", false) } : {}),
    ...(has("shrinkToFit") ? { shrinkToFit: booleanAttribute(source, "shrinkToFit", false) } : {}),
    ...(has("indent") ? { indent: number("indent") } : {}),
    ...(has("textRotation") ? { textRotation: number("textRotation") } : {}),
    ...(has("readingOrder") ? { readingOrder: number("readingOrder") } : {}),
  };
}

/** Attributes of `<alignment>` that are not modelled, but carried. */
export const CARRIED_ALIGNMENT = ["relativeIndent", "justifyLastLine"] as const;

/** What differs from `base`; undefined when nothing does. */
export function alignmentElement(
  alignment: Partial<Alignment>,
  base: Partial<Alignment>,
  carried: Readonly<Record<string, string>> = {},
): XmlElement | undefined {
  const differing = <Key extends keyof Alignment>(key: Key): Alignment[Key] | null => {
    const value = alignment[key];
    return value === undefined || value === base[key] ? null : value;
  };
  const flag = (key: "wrapText" | "shrinkToFit"): number | null => {
    const value = differing(key);
    return value === null ? null : Number(value);
  };
  const built = element("alignment", {
    horizontal: differing("horizontal"),
    vertical: differing("vertical"),
    textRotation: differing("textRotation"),
    wrapText: flag("wrapText"),
    indent: differing("indent"),
    relativeIndent: carried.relativeIndent,
    justifyLastLine: carried.justifyLastLine,
    shrinkToFit: flag("shrinkToFit"),
    readingOrder: differing("readingOrder"),
  });
  return Object.keys(built.attributes).length > 0 ? built : undefined;
}
