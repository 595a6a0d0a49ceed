/** .xlsx → model. */
import { DEFAULT_STYLE } from "../model/styles";
import type { SheetModel, WorkbookModel } from "../model/types";
import { emptyWorkbook, newId } from "../model/workbook";
import { readPersons } from "./comments/readComments";
import { openContainer, workbookPartOf } from "./container";
import { FileError } from "./fileError";
import { Budget } from "./limits";
import type { Package } from "./package/package";
import type { Relationship } from "./package/relationships";
import { readSheet } from "./sheet/readSheet";
import type { SheetContext } from "./sheet/readSheet";
import { readStylesheet } from "./styles/stylesheet";
import { canonicalNamespace, MAIN, OFFICE_RELATIONSHIPS, STRICT_MAIN } from "./xml/namespaces";
import { rewritable } from "./xml/rewritable";
import { attributeNs, booleanAttribute, childNamed, childrenNamed, numberAttribute } from "./xml/tree";
import type { XmlElement } from "./xml/tree";
import { decodeXstring } from "./xml/escape";
import { readCustomXmlParts } from "./workbook/customXml";
import {
  readCoreProperties,
  readCustomProperties,
  readExtendedProperties,
} from "./workbook/documentProperties";
import { dynamicArrayNumbers } from "./workbook/metadata";
import { readNames } from "./workbook/names";
import { readWorkbookProtection } from "./workbook/protection";
import { isSettingsPart, readSettings } from "./workbook/settings";
import { readSharedStrings } from "./workbook/sharedStrings";
import type { SheetEntry, WorkbookSource } from "./workbook/source";
import { readThemeColors } from "./workbook/theme";

export interface LoadOptions {
  fileName: string;
  /** Where session identities start counting. */
  firstId?: number;
}

/**
 * Reads an .xlsx (or .xlsm, .xltx) file. Needs no file system: works the same in Node and in a browser.
 * @throws FileError
 */
export function loadWorkbook(bytes: Uint8Array, options: LoadOptions): WorkbookModel {
  const source = openContainer(bytes);
  const part = workbookPartOf(source);
  const root = rewritable(source.tree(part));
  if (root.local !== "workbook" || root.uri !== MAIN) {
    throw new FileError("not-xlsx", "The document is not a workbook.");
  }
  const workbook = emptyWorkbook(options);
  const relationships = source.relationships(part);
  const partOfKind = (kind: string): string | undefined => {
    const found = relationships.find((one) => one.kind === kind)?.part;
    return found && source.has(found) ? found : undefined;
  };
  workbook.date1904 = booleanAttribute(childNamed(root, "workbookPr"), "date1904", false);
  Object.assign(workbook, readWorkbookProtection(childNamed(root, "workbookProtection")));
  const themePart = partOfKind("theme");
  if (themePart) workbook.themeColors = readThemeColors(source.tree(themePart));
  const stylesPart = partOfKind("styles");
  const stylesheet = stylesPart ? readStylesheet(rewritable(source.tree(stylesPart))) : undefined;
  if (stylesheet) {
    workbook.defaultStyle = stylesheet.cellXfs[0] ?? DEFAULT_STYLE;
    workbook.namedStyles = stylesheet.namedStyles.map((style) => ({ ...style }));
    workbook.indexedColors = stylesheet.indexedColors;
  }
  const budget = new Budget();
  const sharedStringsPart = partOfKind("sharedStrings");
  const sharedStrings = sharedStringsPart
    ? readSharedStrings(sharedStringsPart, source.bytes(sharedStringsPart), budget)
    : undefined;
  const metadataPart = partOfKind("sheetMetadata");
  const metadataRoot = metadataPart ? rewritable(source.tree(metadataPart)) : undefined;
  const context: SheetContext = {
    package: source,
    dxfs: stylesheet?.dxfs ?? [],
    newId: () => newId(workbook),
    persons: readPersons(source, relationships),
    cells: {
      cellXfs: stylesheet?.cellXfs ?? [DEFAULT_STYLE],
      defaultStyle: workbook.defaultStyle,
      sharedStrings: sharedStrings?.items ?? [],
      date1904: workbook.date1904,
      dynamicArrayMetadata: dynamicArrayNumbers(metadataRoot),
      budget,
    },
  };
  const sheets = readSheets(root, relationships, workbook, context);
  const { names, foreign } = readNames(
    childNamed(root, "definedNames"),
    sheets.map(({ sheetId }) => sheetId ?? undefined),
  );
  workbook.names = names;
  workbook.activeSheetId = activeSheet(root, sheets, workbook.sheets);
  const settingsPart = readCustomXml(source, part, workbook);
  readDocumentProperties(source, workbook);
  const kept: WorkbookSource = {
    kind: "WorkbookSource",
    package: source,
    part,
    root,
    relationships,
    isStrict: Object.values(root.scope).includes(STRICT_MAIN),
    stylesheet,
    stylesPart,
    sharedStringsPart,
    sharedStringsRoot: sharedStrings?.root,
    fixedStrings: sheets.some(({ sheetId }) => sheetId === null) ? (sharedStrings?.items ?? []) : [],
    metadataPart,
    metadataRoot,
    sheets,
    foreignNames: foreign,
    activeSheetId: workbook.activeSheetId,
    settingsPart,
  };
  workbook.source = kept;
  return workbook;
}

const VISIBILITIES = { visible: "visible", hidden: "hidden", veryHidden: "veryHidden" } as const;

/** Worksheets into the model; the list names every kind of sheet, in order. */
function readSheets(
  root: XmlElement,
  relationships: readonly Relationship[],
  workbook: WorkbookModel,
  context: SheetContext,
): SheetEntry[] {
  const entries = childrenNamed(childNamed(root, "sheets"), "sheet").map((source): SheetEntry => {
    const id = attributeNs(source, OFFICE_RELATIONSHIPS, "id", canonicalNamespace) ?? "";
    const relationship = relationships.find((one) => one.id === id);
    const part = relationship?.part;
    if (!relationship || !part || !context.package.has(part)) {
      throw new FileError("damaged", `The sheet ${source.attributes.name ?? ""} is missing.`);
    }
    const name = decodeXstring(source.attributes.name ?? "");
    const entry = { source, part, relationshipId: id, sheetId: null, name };
    if (relationship.kind !== "worksheet") return entry;
    const sheet = readSheet(part, name, context);
    const state = source.attributes.state ?? "visible";
    sheet.visibility = VISIBILITIES[state as keyof typeof VISIBILITIES] ?? "visible";
    workbook.sheets.push(sheet);
    return { ...entry, sheetId: sheet.id };
  });
  if (workbook.sheets.length === 0) throw new FileError("not-xlsx", "The workbook has no worksheet.");
  return entries;
}

/** The active tab; when that is no worksheet, the first visible one. */
function activeSheet(
  root: XmlElement,
  entries: readonly SheetEntry[],
  sheets: readonly SheetModel[],
): string {
  const view = childrenNamed(childNamed(root, "bookViews"), "workbookView")[0];
  const active = entries[numberAttribute(view, "activeTab") ?? 0]?.sheetId;
  const visible = sheets.find(({ visibility }) => visibility === "visible") ?? sheets[0];
  return active ?? visible?.id ?? "";
}

/** Custom XML into the model, our own settings apart; the name of the part that has them. */
function readCustomXml(source: Package, workbookPart: string, workbook: WorkbookModel): string | undefined {
  const parts = readCustomXmlParts(source, workbookPart);
  const settings = parts.find(({ xml }) => isSettingsPart(xml))?.part;
  if (settings) workbook.settings = readSettings(settings, source.bytes(settings));
  workbook.customXmlParts = parts.filter(({ part }) => part !== settings);
  return settings;
}

function readDocumentProperties(source: Package, workbook: WorkbookModel): void {
  for (const { kind, part } of source.relationships("")) {
    if (part === null || !source.has(part)) continue;
    if (kind === "core-properties") readCoreProperties(source.tree(part), workbook.properties);
    if (kind === "extended-properties") readExtendedProperties(source.tree(part), workbook.properties);
    if (kind === "custom-properties") readCustomProperties(source.tree(part), workbook.customProperties);
  }
}
