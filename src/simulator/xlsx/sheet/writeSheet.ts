/** Writes a sheet of the model as a worksheet part: what the model covers anew, all else as it was. */
import { rectToA1 } from "../../model/address";
import type { CellStyle, DifferentialStyle, SheetModel } from "../../model/types";
import { MAIN, OFFICE_RELATIONSHIPS, STRICT_MAIN, STRICT_RELATIONSHIPS, X14 } from "../xml/namespaces";
import { inSchemaOrder } from "../xml/order";
import { parseFragment } from "../xml/parse";
import { declarePrefixes } from "../xml/prefixes";
import { serialize, XML_DECLARATION } from "../xml/serialize";
import { childNamed, childrenNamed, element, elementsOf, isElement, withChanges } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { columnsElement } from "./columns";
import { rulesElements } from "./conditional/write";
import { hyperlinksElement } from "./hyperlinks";
import { pageElements } from "./page";
import { breaksElement } from "./pageBreaks";
import { sheetFormatElement, sheetPropertiesElement } from "./properties";
import { protectionElement } from "./protection";
import type { RelationshipList } from "./relationshipList";
import { CONDITIONAL_EXTENSION, VALIDATION_EXTENSION, WORKSHEET_ORDER } from "./sheetPart";
import type { SheetPart } from "./sheetPart";
import { validationsElement } from "./validations";
import { viewElement } from "./view";
import { sheetDataChunks } from "./writeCells";
import type { CellWriter } from "./writeCells";

export interface SheetTarget {
  /** What the part was; undefined for a new sheet. */
  original: SheetPart | undefined;
  relationships: RelationshipList;
  styles: {
    cellXf(style: CellStyle): number;
    dxf(style: DifferentialStyle): number;
    dxfElement(style: DifferentialStyle): XmlElement;
  };
  cells: CellWriter;
  /** Parts of the sheet's tables, in their order. */
  tableParts: readonly string[];
  /** Whether the sheet's tab is the selected one; undefined leaves that as it was. */
  isActive: boolean | undefined;
  isStrict: boolean;
  /** The part of the legacy drawing; null for none, undefined leaves that as it was. */
  legacyDrawing: string | null | undefined;
}

const MANAGED = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetProtection",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "tableParts",
  "extLst",
]);

export function writeSheet(sheet: SheetModel, target: SheetTarget): Uint8Array {
  const root =
    target.original?.root ??
    element("worksheet", {
      xmlns: target.isStrict ? STRICT_MAIN : MAIN,
      "xmlns:r": target.isStrict ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS,
    });
  const placeholder = element("sheetData");
  const carried = elementsOf(root).filter(
    ({ local }) => !MANAGED.has(local) && (local !== "legacyDrawing" || target.legacyDrawing === undefined),
  );
  const children = inSchemaOrder(
    [...modelledElements(sheet, root, target), placeholder, ...carried],
    WORKSHEET_ORDER,
  );
  const whole = declarePrefixes({ ...root, children }, target.isStrict);
  const text = serialize(whole);
  // The cells are far larger than all the rest, so they never become part of a tree.
  const marker = serialize(placeholder);
  const at = text.indexOf(marker);
  const encoder = new TextEncoder();
  const chunks = [encoder.encode(XML_DECLARATION + text.slice(0, at))];
  for (const chunk of sheetDataChunks(sheet, target.cells)) chunks.push(encoder.encode(chunk));
  chunks.push(encoder.encode(text.slice(at + marker.length)));
  return concatenate(chunks);
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function modelledElements(sheet: SheetModel, root: XmlElement, target: SheetTarget): XmlElement[] {
  const child = (local: string): XmlElement | undefined => childNamed(root, local);
  const { styles, relationships } = target;
  const { formats, extensions } = rulesElements(sheet.rules, target.original?.unreadRules ?? [], styles);
  const page = pageElements(sheet.pageSetup, {
    printOptions: child("printOptions"),
    pageMargins: child("pageMargins"),
    pageSetup: child("pageSetup"),
    headerFooter: child("headerFooter"),
  });
  const used = sheet.cells.usedRect(() => true);
  const elements: (XmlElement | undefined)[] = [
    sheetPropertiesElement(sheet, child("sheetPr")),
    element("dimension", { ref: used ? rectToA1(used) : "A1" }),
    viewElement(sheet, child("sheetViews"), target.isActive),
    sheetFormatElement(sheet, child("sheetFormatPr")),
    columnsElement(sheet, (style) => styles.cellXf(style)),
    protectionElement(sheet.protection, child("sheetProtection")),
    sheet.autoFilterXml === null ? undefined : parseFragment(sheet.autoFilterXml),
    mergesElement(sheet),
    ...formats,
    validationsElement(sheet.validations, child("dataValidations")),
    hyperlinksElement(sheet.hyperlinks, relationships),
    page.printOptions,
    page.pageMargins,
    page.pageSetup,
    page.headerFooter,
    breaksElement("rowBreaks", sheet.rowBreaks, child("rowBreaks")),
    breaksElement("colBreaks", sheet.columnBreaks, child("colBreaks")),
    target.legacyDrawing
      ? element("legacyDrawing", { "r:id": relationships.internal("vmlDrawing", target.legacyDrawing) })
      : undefined,
    tablePartsElement(target.tableParts, relationships),
    extensionList(sheet, child("extLst"), extensions),
  ];
  return elements.filter((one): one is XmlElement => one !== undefined);
}

function mergesElement({ merges }: SheetModel): XmlElement | undefined {
  if (merges.length === 0) return undefined;
  const items = merges.map((merge) => element("mergeCell", { ref: rectToA1(merge) }));
  return element("mergeCells", { count: items.length }, items);
}

function tablePartsElement(
  parts: readonly string[],
  relationships: RelationshipList,
): XmlElement | undefined {
  if (parts.length === 0) return undefined;
  return element(
    "tableParts",
    { count: parts.length },
    parts.map((part) => element("tablePart", { "r:id": relationships.internal("table", part) })),
  );
}

/** The sheet's extension list with its two modelled entries written anew. */
function extensionList(
  sheet: SheetModel,
  original: XmlElement | undefined,
  formats: readonly XmlElement[],
): XmlElement | undefined {
  const entries = childrenNamed(original, "ext");
  const entryOf = (uri: string): XmlElement | undefined =>
    entries.find(({ attributes }) => attributes.uri?.toUpperCase() === uri);
  const conditional = entryOf(CONDITIONAL_EXTENSION);
  const validation = entryOf(VALIDATION_EXTENSION);
  const replaced = new Map<XmlElement, XmlElement | undefined>();
  const added: XmlElement[] = [];
  const put = (uri: string, entry: XmlElement | undefined, content: XmlElement | undefined): void => {
    const base = entry ?? element("ext", { uri, "xmlns:x14": X14 });
    const changed = content && withChanges(base, {}, [content]);
    if (entry) replaced.set(entry, changed);
    else if (changed) added.push(changed);
  };
  const container = childNamed(conditional, "conditionalFormattings");
  put(
    CONDITIONAL_EXTENSION,
    conditional,
    formats.length > 0
      ? withChanges(container ?? element("x14:conditionalFormattings", { "xmlns:x14": X14 }), {}, [
          ...formats,
        ])
      : undefined,
  );
  put(
    VALIDATION_EXTENSION,
    validation,
    validationsElement(sheet.validations, childNamed(validation, "dataValidations"), true),
  );
  const kept = (original?.children ?? []).filter(isElement).flatMap((entry) => {
    const changed = replaced.has(entry) ? replaced.get(entry) : entry;
    return changed ? [changed] : [];
  });
  const all = [...kept, ...added];
  return all.length > 0 ? { ...(original ?? element("extLst")), children: all } : undefined;
}
