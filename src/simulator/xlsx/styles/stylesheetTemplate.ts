import { DEFAULT_STYLE } from "../../model/styles";
import type { CellStyle } from "../../model/types";
import { element } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { bordersElement } from "./borders";
import { fontElement } from "./font";
import { readStylesheet } from "./stylesheet";
import type { Stylesheet } from "./stylesheet";

/** The styles part of a workbook that has none: Excel needs these entries, the second fill among them. */
export function newStylesheet(normal: CellStyle, mainNamespace: string): Stylesheet {
  const list = (name: string, ...items: XmlElement[]): XmlElement =>
    element(name, { count: items.length }, items);
  const fill = (pattern: string): XmlElement =>
    element("fill", {}, [element("patternFill", { patternType: pattern })]);
  const record = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return readStylesheet(
    element("styleSheet", { xmlns: mainNamespace }, [
      list("fonts", fontElement(normal.font)),
      list("fills", fill("none"), fill("gray125")),
      list("borders", bordersElement(DEFAULT_STYLE.borders)),
      list("cellStyleXfs", element("xf", record)),
      list("cellXfs", element("xf", { ...record, xfId: 0 })),
      list("cellStyles", element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      list("dxfs"),
      element("tableStyles", {
        count: 0,
        defaultTableStyle: "TableStyleMedium2",
        defaultPivotStyle: "PivotStyleLight16",
      }),
    ]),
  );
}
