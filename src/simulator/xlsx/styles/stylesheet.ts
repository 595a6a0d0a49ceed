/** Reads `styles.xml` (ECMA-376 §18.8.39) into interned cell styles and differential styles. */
import { STANDARD_INDEXED_COLORS } from "../../model/colors";
import { DEFAULT_STYLE, internBorders, internFill, internFont, internStyle } from "../../model/styles";
import type { Borders, CellStyle, DifferentialStyle, Fill, Font, NamedStyle } from "../../model/types";
import { serializeFragment } from "../xml/serialize";
import { booleanAttribute, childNamed, childrenNamed, elementsOf, numberAttribute } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { CARRIED_ALIGNMENT, readAlignment } from "./alignment";
import { readBorders } from "./borders";
import { readColor } from "./color";
import { readDxf } from "./dxf";
import { readFill } from "./fill";
import { readFont } from "./font";
import { builtinFormat } from "./numberFormats";

/** The part as it was read: indexes into its lists stay valid, because saving only appends to them. */
export interface Stylesheet {
  root: XmlElement;
  fonts: Font[];
  fills: Fill[];
  borders: Borders[];
  numberFormats: Map<number, string>;
  cellXfs: CellStyle[];
  namedStyles: NamedStyle[];
  dxfs: DifferentialStyle[];
  indexedColors: string[] | undefined;
}

/** What a font is that leaves everything out; its colour is automatic. */
const PLAIN_FONT: Font = { ...DEFAULT_STYLE.font, color: null, carried: undefined };

export function readStylesheet(root: XmlElement): Stylesheet {
  const list = (name: string, item: string): XmlElement[] => childrenNamed(childNamed(root, name), item);
  const fonts = list("fonts", "font").map((font) => internFont({ ...PLAIN_FONT, ...readFont(font) }));
  const fills = list("fills", "fill").map((fill) => internFill(readFill(fill)));
  const borders = list("borders", "border").map((border) =>
    internBorders({ ...DEFAULT_STYLE.borders, ...readBorders(border) }),
  );
  const numberFormats = new Map<number, string>();
  for (const format of list("numFmts", "numFmt")) {
    const id = numberAttribute(format, "numFmtId");
    if (id !== null) numberFormats.set(id, format.attributes.formatCode ?? "General");
  }
  const parts = { fonts, fills, borders, numberFormats };
  const formats = list("cellStyleXfs", "xf").map((xf) => readXf(xf, parts, 0));
  const xfs = list("cellXfs", "xf").map((xf) => readXf(xf, parts, numberAttribute(xf, "xfId") ?? 0));
  return {
    root,
    ...parts,
    cellXfs: xfs.length > 0 ? xfs : [DEFAULT_STYLE],
    namedStyles: readNamedStyles(list("cellStyles", "cellStyle"), formats),
    dxfs: list("dxfs", "dxf").map(readDxf),
    indexedColors: readIndexedColors(childNamed(childNamed(root, "colors"), "indexedColors")),
  };
}

type Parts = Pick<Stylesheet, "fonts" | "fills" | "borders" | "numberFormats">;

/**
 * One format record (CT_Xf, §18.8.45). Its parts count whether or not its `apply…` flags are set: that is how Excel
 * shows cells; the flags only say what a change of the named style may overwrite.
 */
function readXf(xf: XmlElement, parts: Parts, namedStyle: number): CellStyle {
  const formatId = numberAttribute(xf, "numFmtId") ?? 0;
  const alignment = childNamed(xf, "alignment");
  const protection = childNamed(xf, "protection");
  const carried: Record<string, string> = {};
  if (booleanAttribute(xf, "pivotButton", false)) carried.pivotButton = "1";
  const extensions = childNamed(xf, "extLst");
  if (extensions) carried.extLst = serializeFragment(extensions);
  for (const name of CARRIED_ALIGNMENT) {
    const value = alignment?.attributes[name];
    if (value !== undefined) carried[name] = value;
  }
  return internStyle({
    numberFormat: parts.numberFormats.get(formatId) ?? builtinFormat(formatId) ?? "General",
    font: parts.fonts[numberAttribute(xf, "fontId") ?? 0] ?? parts.fonts[0] ?? DEFAULT_STYLE.font,
    fill: parts.fills[numberAttribute(xf, "fillId") ?? 0] ?? DEFAULT_STYLE.fill,
    borders: parts.borders[numberAttribute(xf, "borderId") ?? 0] ?? DEFAULT_STYLE.borders,
    alignment: { ...DEFAULT_STYLE.alignment, ...(alignment ? readAlignment(alignment) : {}) },
    locked: booleanAttribute(protection, "locked", true),
    formulaHidden: booleanAttribute(protection, "hidden", false),
    quotePrefix: booleanAttribute(xf, "quotePrefix", false),
    namedStyle,
    ...(Object.keys(carried).length > 0 ? { carried } : {}),
  });
}

function readNamedStyles(cellStyles: readonly XmlElement[], formats: readonly CellStyle[]): NamedStyle[] {
  const named: NamedStyle[] = formats.map((style) => ({ name: "", builtinId: null, style }));
  if (named.length === 0) named.push({ name: "Normal", builtinId: 0, style: DEFAULT_STYLE });
  for (const source of cellStyles) {
    const entry = named[numberAttribute(source, "xfId") ?? 0];
    if (!entry || entry.name !== "") continue;
    entry.name = source.attributes.name ?? "";
    entry.builtinId = numberAttribute(source, "builtinId");
  }
  return named;
}

/** A palette of the workbook's own replaces the standard one, as far as it goes (§18.8.27). */
function readIndexedColors(source: XmlElement | undefined): string[] | undefined {
  if (!source) return undefined;
  const colors = [...STANDARD_INDEXED_COLORS];
  elementsOf(source).forEach((child, index) => {
    const color = readColor(child);
    if (color && "rgb" in color) colors[index] = color.rgb;
  });
  return colors;
}
