/**
 * Numbers the styles of a workbook that is being saved. The lists of the file's own styles part are kept as they
 * are and only appended to, so that every part that is carried unread (charts sheets, pivots, table styles) still
 * finds its formats under their old numbers.
 */
import { DEFAULT_STYLE } from "../../model/styles";
import type { Alignment, CellStyle, DifferentialStyle, NamedStyle } from "../../model/types";
import { parseFragment } from "../xml/parse";
import { element, isElement, withChanges } from "../xml/tree";
import { inSchemaOrder } from "../xml/order";
import type { XmlElement } from "../xml/tree";
import { alignmentElement } from "./alignment";
import { bordersElement } from "./borders";
import { dxfElement, dxfKey } from "./dxf";
import { fillElement } from "./fill";
import { fontElement } from "./font";
import { builtinFormatId, FIRST_CUSTOM_FORMAT } from "./numberFormats";
import type { Stylesheet } from "./stylesheet";

/** CT_Stylesheet's children in order. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** A list of the part: what it has, by what it means, and what was added. */
class AppendingList<Key> {
  readonly added: XmlElement[] = [];
  private readonly indexes = new Map<Key, number>();
  private count: number;

  constructor(existing: readonly Key[]) {
    existing.forEach((key, index) => {
      if (!this.indexes.has(key)) this.indexes.set(key, index);
    });
    this.count = existing.length;
  }

  indexOf(key: Key, build: () => XmlElement): number {
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.count++;
      this.indexes.set(key, index);
      this.added.push(build());
    }
    return index;
  }
}

export class StyleWriter {
  private readonly fonts;
  private readonly fills;
  private readonly borders;
  private readonly cellXfs;
  private readonly dxfs;
  private readonly formatIds: Map<string, number>;
  private readonly addedFormats: XmlElement[] = [];
  private readonly namedXfs: XmlElement[] = [];
  private readonly namedStyles: XmlElement[] = [];
  private readonly replacedNamed = new Map<number, XmlElement>();
  private readonly replacedDefault = new Map<number, XmlElement>();
  private nextFormatId: number;

  constructor(
    private readonly source: Stylesheet,
    private readonly named: readonly NamedStyle[],
    defaultStyle: CellStyle,
  ) {
    this.fonts = new AppendingList(source.fonts);
    this.fills = new AppendingList(source.fills);
    this.borders = new AppendingList(source.borders);
    this.cellXfs = new AppendingList([defaultStyle, ...source.cellXfs.slice(1)]);
    this.dxfs = new AppendingList(source.dxfs.map(dxfKey));
    this.formatIds = new Map([...source.numberFormats].map(([id, code]) => [code, id]));
    this.nextFormatId = FIRST_CUSTOM_FORMAT;
    for (const id of source.numberFormats.keys()) if (id >= this.nextFormatId) this.nextFormatId = id + 1;
    named.forEach((style, index) => this.addNamed(style, index));
    // Cells without a format number have number 0, so it must be what the workbook calls its default.
    if (source.cellXfs[0] !== defaultStyle) {
      this.replacedDefault.set(0, this.xfElement(defaultStyle, defaultStyle.namedStyle));
    }
  }

  /** The number of a cell's format. */
  cellXf(style: CellStyle): number {
    return this.cellXfs.indexOf(style, () => this.xfElement(style, style.namedStyle));
  }

  /** The number of a differential style. */
  dxf(style: DifferentialStyle): number {
    return this.dxfs.indexOf(dxfKey(style), () => this.dxfElement(style));
  }

  dxfElement(style: DifferentialStyle): XmlElement {
    return dxfElement(style, (code) => this.formatId(code));
  }

  /** Number of cell formats, for the limit of 65,490 (Microsoft, "Excel specifications and limits"). */
  get cellXfCount(): number {
    return this.source.cellXfs.length + this.cellXfs.added.length;
  }

  private formatId(code: string): number {
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    const builtin = builtinFormatId(code);
    if (builtin !== undefined && !this.source.numberFormats.has(builtin)) return builtin;
    const id = this.nextFormatId++;
    this.formatIds.set(code, id);
    this.addedFormats.push(element("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  private addNamed(named: NamedStyle, index: number): void {
    const before = this.source.namedStyles[index];
    if (before?.style === named.style && before.name === named.name) return;
    const xf = this.xfElement(named.style, null);
    if (before) this.replacedNamed.set(index, xf);
    else this.namedXfs.push(xf);
    if (named.name !== "" && before?.name !== named.name) {
      this.namedStyles.push(
        element("cellStyle", { name: named.name, xfId: index, builtinId: named.builtinId }),
      );
    }
  }

  /** @param namedStyle the named style it is based on; null for the record of a named style itself */
  private xfElement(style: CellStyle, namedStyle: number | null): XmlElement {
    const base = this.named[namedStyle ?? 0]?.style ?? DEFAULT_STYLE;
    const applies = (key: "numberFormat" | "font" | "fill" | "borders" | "alignment"): number | null =>
      namedStyle !== null && style[key] !== base[key] ? 1 : null;
    const isProtected = style.locked !== true || style.formulaHidden;
    const children: XmlElement[] = [];
    const alignment = alignmentElement(style.alignment, GENERAL, style.carried);
    if (alignment) children.push(alignment);
    if (isProtected) {
      children.push(
        element("protection", { locked: style.locked ? null : 0, hidden: style.formulaHidden ? 1 : null }),
      );
    }
    if (style.carried?.extLst) children.push(parseFragment(style.carried.extLst));
    return element(
      "xf",
      {
        numFmtId: this.formatId(style.numberFormat),
        fontId: this.fonts.indexOf(style.font, () => fontElement(style.font)),
        fillId: this.fills.indexOf(style.fill, () => fillElement(style.fill)),
        borderId: this.borders.indexOf(style.borders, () => bordersElement(style.borders)),
        // A style that came from another workbook may be based on one that this workbook has not.
        xfId: namedStyle === null || this.named[namedStyle] ? namedStyle : 0,
        quotePrefix: style.quotePrefix ? 1 : null,
        pivotButton: style.carried?.pivotButton,
        applyNumberFormat: applies("numberFormat"),
        applyFont: applies("font"),
        applyFill: applies("fill"),
        applyBorder: applies("borders"),
        applyAlignment: alignment ? 1 : applies("alignment"),
        applyProtection: isProtected ? 1 : null,
      },
      children,
    );
  }

  /** The list of named styles without those that were deleted: their records stay, for others are counted after them. */
  private withoutDeleted(list: XmlElement): XmlElement {
    const isDeleted = (xfId: number): boolean =>
      this.named[xfId]?.name === "" && (this.source.namedStyles[xfId]?.name ?? "") !== "";
    const items = list.children.filter(isElement);
    const kept = items.filter(({ attributes }) => !isDeleted(Number(attributes.xfId)));
    return kept.length === items.length ? list : withChanges(list, { count: kept.length }, kept);
  }

  /** The whole part. */
  toTree(): XmlElement {
    const { root } = this.source;
    const lists = new Map<string, readonly XmlElement[]>([
      ["numFmts", this.addedFormats],
      ["fonts", this.fonts.added],
      ["fills", this.fills.added],
      ["borders", this.borders.added],
      ["cellStyleXfs", this.namedXfs],
      ["cellXfs", this.cellXfs.added],
      ["cellStyles", this.namedStyles],
      ["dxfs", this.dxfs.added],
    ]);
    const replaced = new Map([
      ["cellStyleXfs", this.replacedNamed],
      ["cellXfs", this.replacedDefault],
    ]);
    const children = root.children.filter(isElement).map((original) => {
      const child = original.local === "cellStyles" ? this.withoutDeleted(original) : original;
      const added = lists.get(child.local) ?? [];
      lists.delete(child.local);
      return appended(child, added, replaced.get(child.local));
    });
    for (const [name, added] of lists) if (added.length > 0) children.push(appended(element(name), added));
    return { ...root, children: inSchemaOrder(children, ORDER) };
  }
}

function appended(
  list: XmlElement,
  added: readonly XmlElement[],
  replaced?: ReadonlyMap<number, XmlElement>,
): XmlElement {
  if (added.length === 0 && !replaced?.size) return list;
  const items = list.children.filter(isElement).map((child, index) => replaced?.get(index) ?? child);
  const children = [...items, ...added];
  return withChanges(list, { count: children.length }, children);
}

const GENERAL: Alignment = DEFAULT_STYLE.alignment;
