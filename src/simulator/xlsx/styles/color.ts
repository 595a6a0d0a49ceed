import type { Color } from "../../model/types";
import { booleanAttribute, element, numberAttribute } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

/** CT_Color (ECMA-376 §18.8.3). Its alpha byte, which Excel ignores, is not kept; null when it says nothing. */
export function readColor(source: XmlElement | undefined): Color | null {
  if (!source) return null;
  const tint = numberAttribute(source, "tint");
  const shade = tint ? { tint } : {};
  const theme = numberAttribute(source, "theme");
  if (theme !== null) return { theme, ...shade };
  const rgb = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(source.attributes.rgb ?? "")?.[1];
  if (rgb) return { rgb: `#${rgb.toUpperCase()}`, ...shade };
  const indexed = numberAttribute(source, "indexed");
  if (indexed !== null) return { indexed, ...shade };
  return booleanAttribute(source, "auto", false) ? { auto: true } : null;
}

export function colorElement(name: string, color: Color): XmlElement {
  if ("auto" in color) return element(name, { auto: 1 });
  const tint = color.tint ? color.tint : null;
  if ("rgb" in color) return element(name, { rgb: `FF${color.rgb.replace("#", "").toUpperCase()}`, tint });
  return "theme" in color
    ? element(name, { theme: color.theme, tint })
    : element(name, { indexed: color.indexed, tint });
}
