/** The theme's colours (ECMA-376 §20.1.6.2), and a theme for workbooks that have none. */
import { OFFICE_THEME_COLORS } from "../../model/colors";
import { DRAWING } from "../xml/namespaces";
import { childNamed, element, elementsOf } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

const SCHEME = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const NAMES = [...SCHEME, "hlink", "folHlink"];

/** Positions of the part's colours in the order of colour indexes, where light comes before dark. */
const INDEX_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** "#RRGGBB" by colour index; the Office theme's where the part says nothing. */
export function readThemeColors(root: XmlElement): string[] {
  const scheme = childNamed(childNamed(root, "themeElements"), "clrScheme");
  return INDEX_ORDER.map((position, index) => {
    const color = elementsOf(childNamed(scheme, NAMES[position] ?? ""))[0];
    const hex = color?.local === "sysClr" ? color.attributes.lastClr : color?.attributes.val;
    return /^[0-9A-Fa-f]{6}$/.test(hex ?? "")
      ? `#${(hex ?? "").toUpperCase()}`
      : (OFFICE_THEME_COLORS[index] ?? "#000000");
  });
}

function list(name: string, item: XmlElement): XmlElement {
  return element(name, {}, [item, item, item]);
}

/** The smallest theme that Excel accepts, with these colours and the fonts of Office 2013. */
export function newTheme(colors: readonly string[]): XmlElement {
  const scheme = NAMES.map((name, position) => {
    const hex = (colors[INDEX_ORDER.indexOf(position)] ?? "#000000").slice(1);
    return element(`a:${name}`, {}, [element("a:srgbClr", { val: hex })]);
  });
  const font = (name: string, typeface: string): XmlElement =>
    element(name, {}, [
      element("a:latin", { typeface }),
      element("a:ea", { typeface: "" }),
      element("a:cs", { typeface: "" }),
    ]);
  const fill = element("a:solidFill", {}, [element("a:schemeClr", { val: "phClr" })]);
  return element("a:theme", { "xmlns:a": DRAWING, name: "Office Theme" }, [
    element("a:themeElements", {}, [
      element("a:clrScheme", { name: "Office" }, scheme),
      element("a:fontScheme", { name: "Office" }, [
        font("a:majorFont", "Calibri Light"),
        font("a:minorFont", "Calibri"),
      ]),
      element("a:fmtScheme", { name: "Office" }, [
        list("a:fillStyleLst", fill),
        list("a:lnStyleLst", element("a:ln", { w: 6350 }, [fill])),
        list("a:effectStyleLst", element("a:effectStyle", {}, [element("a:effectLst")])),
        list("a:bgFillStyleLst", fill),
      ]),
    ]),
  ]);
}
