/** What is kept of the part that a sheet was read from. Only this folder looks inside `SheetModel.source`. */
import type { SheetModel, SheetSource } from "../../model/types";
import type { Package } from "../package/package";
import type { Relationship } from "../package/relationships";
import { canonicalNamespace, OFFICE_RELATIONSHIPS } from "../xml/namespaces";
import { attributeNs, childNamed } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import type { UnreadRule } from "./conditional/read";

export interface SheetPart extends SheetSource {
  /** The package it belongs to: in another workbook its relations lead nowhere. */
  readonly package: Package;
  /** Root with every child but the cells, as they were. */
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly unreadRules: readonly UnreadRule[];
  /** Kinds of content of cells and rows that could not be kept. */
  readonly dropped: readonly string[];
  readonly kind: "SheetPart";
}

export function sheetPartOf(sheet: SheetModel): SheetPart | undefined {
  const source = sheet.source as Partial<SheetPart> | null;
  return source?.kind === "SheetPart" ? (source as SheetPart) : undefined;
}

/** The part with the boxes of notes and with form controls; null without one. */
export function legacyDrawingOf({ root, relationships, package: source }: SheetPart): string | null {
  const drawing = childNamed(root, "legacyDrawing");
  const id = drawing && attributeNs(drawing, OFFICE_RELATIONSHIPS, "id", canonicalNamespace);
  const part = relationships.find((one) => one.id === id)?.part ?? null;
  return part !== null && source.has(part) ? part : null;
}

/** CT_Worksheet's children in order (ECMA-376 §18.3.1.99, with `drawingHF` of the strict class). */
export const WORKSHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** The two entries of the sheet's extension list that are modelled. */
export const CONDITIONAL_EXTENSION = "{78C0D931-6437-407D-A8EE-F0AAD7539E65}";
export const VALIDATION_EXTENSION = "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}";
