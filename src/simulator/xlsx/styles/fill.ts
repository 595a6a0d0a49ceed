import type { Color, Fill } from "../../model/types";
import { childNamed, element } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { parseFragment } from "../xml/parse";
import { serializeFragment } from "../xml/serialize";
import { colorElement, readColor } from "./color";

const NO_FILL: Fill = { pattern: "none", foreground: null, background: null };

/** CT_Fill of a cell (§18.8.20). A gradient is kept as its XML. */
export function readFill(source: XmlElement): Fill {
  const gradient = childNamed(source, "gradientFill");
  if (gradient) return { ...NO_FILL, pattern: "gradient", carried: serializeFragment(gradient) };
  const pattern = childNamed(source, "patternFill");
  if (!pattern) return NO_FILL;
  return {
    pattern: pattern.attributes.patternType ?? "none",
    foreground: readColor(childNamed(pattern, "fgColor")),
    background: readColor(childNamed(pattern, "bgColor")),
  };
}

export function fillElement(fill: Fill): XmlElement {
  if (fill.pattern === "gradient" && fill.carried) {
    return element("fill", {}, [parseFragment(fill.carried)]);
  }
  return patternElement(fill.pattern, fill.foreground, fill.background);
}

/**
 * The fill of a differential style. There the colour of a solid fill is the *background* and the pattern may be left
 * out (Excel writes `<patternFill><bgColor …/></patternFill>`); the model keeps it as the foreground, as for cells.
 */
export function readDifferentialFill(source: XmlElement): Partial<Fill> {
  const gradient = childNamed(source, "gradientFill");
  if (gradient) return readFill(source);
  const pattern = childNamed(source, "patternFill");
  if (!pattern) return {};
  const name = pattern.attributes.patternType ?? "solid";
  const foreground = childNamed(pattern, "fgColor");
  const background = childNamed(pattern, "bgColor");
  const [first, second] = name === "solid" ? [background, foreground] : [foreground, background];
  return {
    pattern: name,
    ...(first ? { foreground: readColor(first) } : {}),
    ...(second ? { background: readColor(second) } : {}),
  };
}

export function differentialFillElement(fill: Partial<Fill>): XmlElement {
  const { pattern = "solid", foreground = null, background = null } = fill;
  if (pattern === "gradient" && fill.carried) return element("fill", {}, [parseFragment(fill.carried)]);
  return pattern === "solid"
    ? patternElement(null, background, foreground)
    : patternElement(pattern, foreground, background);
}

function patternElement(
  pattern: string | null,
  foreground: Color | null,
  background: Color | null,
): XmlElement {
  const children: XmlElement[] = [];
  if (foreground) children.push(colorElement("fgColor", foreground));
  if (background) children.push(colorElement("bgColor", background));
  return element("fill", {}, [element("patternFill", { patternType: pattern }, children)]);
}
