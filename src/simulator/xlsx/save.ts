/** Model → .xlsx. */
import type { SheetModel, WorkbookModel } from "../model/types";
import { COMMENT_RELATIONS, CommentWriter } from "./comments/commentWriter";
import { changedSheets } from "./carried/changes";
import type { SheetChange } from "./carried/changes";
import { followPlacedParts, followReferences, followSheetPart } from "./carried/shiftParts";
import { MANAGED, TYPES } from "./partTypes";
import { newPackage } from "./package/newPackage";
import type { Package } from "./package/package";
import { columnNamesOf, headerTexts } from "./sheet/headers";
import { detached, detachedTable, ownersOfParts } from "./sheet/copied";
import { RelationshipList } from "./sheet/relationshipList";
import { SharedStringWriter } from "./sheet/sharedStringWriter";
import { sheetPartOf } from "./sheet/sheetPart";
import type { SheetPart } from "./sheet/sheetPart";
import { totalsOf } from "./sheet/totals";
import { TableIdentities } from "./sheet/tableIdentities";
import { tableElement } from "./sheet/tables";
import type { CellWriter } from "./sheet/writeCells";
import { writeSheet } from "./sheet/writeSheet";
import { newStylesheet } from "./styles/stylesheetTemplate";
import { StyleWriter } from "./styles/styleWriter";
import { escapeAttribute } from "./xml/escape";
import { MAIN, STRICT_MAIN } from "./xml/namespaces";
import { declarePrefixes } from "./xml/prefixes";
import { portable, serialize } from "./xml/serialize";
import { elementsOf } from "./xml/tree";
import { writeCustomXmlParts } from "./workbook/customXml";
import { writeDocumentProperties } from "./workbook/documentPropertyParts";
import { dynamicArrayNumbers, withDynamicArrayMark } from "./workbook/metadata";
import { settingsElement, SETTINGS_ITEM_ID } from "./workbook/settings";
import { workbookSourceOf } from "./workbook/source";
import type { WorkbookSource } from "./workbook/source";
import { newTheme } from "./workbook/theme";
import { tabOrder, workbookElement } from "./workbook/writeWorkbook";
import type { Tab } from "./workbook/writeWorkbook";

export interface SaveOptions {
  /** Ask Excel to calculate everything when it opens the file: for formulas whose values could not be calculated. */
  fullCalcOnLoad?: boolean;
}

/** The workbook as an .xlsx file. Equal models give equal bytes. The model is not changed. */
export function saveWorkbook(workbook: WorkbookModel, options: SaveOptions = {}): Uint8Array {
  return new WorkbookWriter(workbook).write(options);
}

class WorkbookWriter {
  private readonly source: WorkbookSource | undefined;
  private readonly target: Package;
  private readonly part: string;
  private readonly folder: string;
  private readonly isStrict: boolean;
  private readonly mainNamespace: string;
  private readonly relationships: RelationshipList;
  private readonly styles: StyleWriter;
  private readonly strings: SharedStringWriter;
  /** Sheets whose cells or names moved under what is carried. */
  private readonly changes: readonly SheetChange[];
  private readonly tables: TableIdentities;
  private readonly comments: CommentWriter;
  private readonly writtenTables = new Set<string>();
  private mark: string | undefined;

  constructor(private readonly workbook: WorkbookModel) {
    const source = workbookSourceOf(workbook);
    this.source = source;
    this.target = source ? source.package.copy() : newPackage();
    this.part = source?.part ?? "xl/workbook.xml";
    this.folder = this.part.slice(0, this.part.lastIndexOf("/") + 1);
    this.isStrict = source?.isStrict ?? false;
    this.mainNamespace = this.isStrict ? STRICT_MAIN : MAIN;
    this.relationships = new RelationshipList(this.part, source?.relationships ?? [], MANAGED, this.isStrict);
    this.styles = new StyleWriter(
      source?.stylesheet ?? newStylesheet(workbook.defaultStyle, this.mainNamespace),
      workbook.namedStyles,
      workbook.defaultStyle,
    );
    this.strings = new SharedStringWriter(source?.fixedStrings ?? []);
    this.tables = new TableIdentities(workbook.sheets.flatMap(({ tables }) => tables.map(({ id }) => id)));
    this.comments = new CommentWriter(
      { target: this.target, folder: this.folder, mainNamespace: this.mainNamespace },
      source?.relationships ?? [],
    );
    const byId = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
    this.changes = changedSheets(source?.sheets ?? [], (id) => byId.get(id));
  }

  write(options: SaveOptions): Uint8Array {
    const before = this.source?.package.reachable() ?? new Set<string>();
    const tabs = this.writeSheets();
    this.comments.writePersons(this.relationships);
    this.writeTheme();
    this.writeStyles();
    this.writeSharedStrings();
    this.writeMetadata();
    this.writeCustomXml();
    const root = workbookElement(this.workbook, this.source, tabs, options.fullCalcOnLoad ?? false);
    this.target.write(this.part, root, this.source ? undefined : TYPES.workbook);
    this.target.writeRelationships(this.part, this.relationships.toArray());
    writeDocumentProperties(this.target, this.workbook, this.sheetsChanged(tabs), this.isStrict);
    if (this.changes.length > 0) followReferences(this.target, this.changes);
    const after = this.target.reachable();
    for (const part of before) if (!after.has(part)) this.target.remove(part);
    return this.target.toBytes();
  }

  private sheetsChanged(tabs: readonly Tab[]): boolean {
    const names = this.source?.sheets.map(({ name }) => name) ?? [];
    return names.length !== tabs.length || tabs.some(({ name }, index) => name !== names[index]);
  }

  /** Sheets keep their parts; new and copied ones get free names. */
  private writeSheets(): Tab[] {
    const owners = ownersOfParts(this.workbook.sheets, (sheet) => {
      const part = sheetPartOf(sheet);
      return part && part.package === this.source?.package ? part : undefined;
    });
    const isSameActive =
      this.source !== undefined && this.source.activeSheetId === this.workbook.activeSheetId;
    const relationshipIds = new Map<string, string>();
    for (const sheet of this.workbook.sheets) {
      const isNew = !owners.has(sheet);
      const keepsTab = isSameActive && !isNew;
      const isActive = keepsTab ? undefined : sheet.id === this.workbook.activeSheetId;
      const part = this.writeSheet(sheet, owners.get(sheet), isActive);
      relationshipIds.set(sheet.id, this.relationships.internal("worksheet", part));
    }
    const entries = this.source?.sheets ?? [];
    const byId = new Map(this.workbook.sheets.map((sheet) => [sheet.id, sheet]));
    return tabOrder(this.workbook, entries).map((one): Tab => {
      if (typeof one !== "string") {
        const state = one.source.attributes.state ?? "visible";
        return { sheetId: null, entry: one, name: one.name, state, relationshipId: one.relationshipId };
      }
      const sheet = byId.get(one) as SheetModel;
      return {
        sheetId: one,
        entry: owners.has(sheet) ? entries.find(({ sheetId }) => sheetId === one) : undefined,
        name: sheet.name,
        state: sheet.visibility,
        relationshipId: relationshipIds.get(one) ?? "",
      };
    });
  }

  private writeSheet(sheet: SheetModel, own: SheetPart | undefined, isActive: boolean | undefined): string {
    const copied = own ? undefined : sheetPartOf(sheet);
    const original = this.followed(own ?? (copied && detached(copied)));
    if (own) followPlacedParts(this.target, own, own.shifts ?? []);
    const part = own?.part ?? this.target.freeName(`${this.folder}worksheets/sheet`, ".xml");
    // The name is taken from now on, so that a table cannot be given it.
    if (!own) this.target.write(part, new Uint8Array(), TYPES.worksheet);
    const hasOtherComments = this.comments.isChanged(sheet, own);
    const relationships = new RelationshipList(
      part,
      original?.relationships ?? [],
      new Set(["hyperlink", "table", ...(hasOtherComments ? COMMENT_RELATIONS : [])]),
      this.isStrict,
    );
    const legacyDrawing = hasOtherComments ? this.comments.write(sheet, own, relationships) : undefined;
    const bytes = writeSheet(sheet, {
      original,
      relationships,
      styles: this.styles,
      cells: this.cellWriter(sheet),
      tableParts: this.writeTables(sheet, own),
      isActive,
      isStrict: this.isStrict,
      legacyDrawing,
    });
    this.target.write(part, bytes, own ? undefined : TYPES.worksheet);
    this.target.writeRelationships(part, relationships.toArray());
    return part;
  }

  private followed(part: SheetPart | undefined): SheetPart | undefined {
    const shifts = part?.shifts ?? [];
    if (!part || (this.changes.length === 0 && shifts.length === 0)) return part;
    const name = this.source?.sheets.find((entry) => entry.part === part.part)?.name ?? "";
    return followSheetPart(part, name, shifts, this.changes);
  }

  private cellWriter(sheet: SheetModel): CellWriter {
    const part = sheetPartOf(sheet);
    return {
      keepsMetadata: part === undefined || part.package === this.source?.package,
      cellXf: (style) => this.styles.cellXf(style),
      sharedString: (text, richText) => this.strings.indexOf(text, richText),
      dynamicArrayMetadata: () => this.dynamicArrayMark(),
      overrides: headerTexts(sheet),
      tableAt: (row, column) =>
        sheet.tables.find(
          ({ range }) =>
            row >= range.row &&
            row < range.row + range.rowCount &&
            column >= range.column &&
            column < range.column + range.columnCount,
        )?.displayName ?? null,
    };
  }

  private writeTables(sheet: SheetModel, own: SheetPart | undefined): string[] {
    return sheet.tables.map((table) => {
      const isOwn = own?.relationships.some(({ part }) => part !== null && part === table.part) ?? false;
      const isFirst = table.part !== undefined && !this.writtenTables.has(table.part);
      const kept = isOwn && isFirst ? table.part : undefined;
      const part = kept ?? this.target.freeName(`${this.folder}tables/table`, ".xml");
      const totals = totalsOf(sheet, table);
      const current = {
        ...table,
        columns: table.columns.map((column, index) => ({ ...column, ...totals[index] })),
      };
      const written = kept ? current : detachedTable(current);
      const root = tableElement(written, {
        name: this.tables.uniqueName(table.displayName),
        id: this.tables.uniqueId(table.id),
        columnNames: columnNamesOf(sheet, table),
        mainNamespace: this.mainNamespace,
      });
      this.target.write(part, declarePrefixes(root, this.isStrict), TYPES.table);
      this.writtenTables.add(part);
      return part;
    });
  }

  private writeTheme(): void {
    const own = this.source?.relationships.find(({ kind }) => kind === "theme")?.part;
    const part = own ?? `${this.folder}theme/theme1.xml`;
    if (this.source && !own) return;
    if (!own) this.target.write(part, newTheme(this.workbook.themeColors), TYPES.theme);
    this.relationships.internal("theme", part);
  }

  /** The usual name, unless a part that nobody refers to has it already. */
  private newPart(name: string): string {
    const usual = `${this.folder}${name}.xml`;
    return this.target.has(usual) ? this.target.freeName(`${this.folder}${name}`, ".xml") : usual;
  }

  private writeStyles(): void {
    const part = this.source?.stylesPart ?? this.newPart("styles");
    this.target.write(part, declarePrefixes(this.styles.toTree(), this.isStrict), TYPES.styles);
    this.relationships.internal("styles", part);
  }

  private writeSharedStrings(): void {
    if (this.strings.isEmpty) return;
    const root = this.source?.sharedStringsRoot;
    const attributes = Object.entries(root?.attributes ?? { xmlns: this.mainNamespace })
      .filter(([name]) => name !== "count" && name !== "uniqueCount")
      .map(([name, value]) => `${name}="${escapeAttribute(value)}"`);
    const tail = elementsOf(root)
      .map((child) => serialize(portable(child)))
      .join("");
    const part = this.source?.sharedStringsPart ?? this.newPart("sharedStrings");
    this.target.write(part, this.strings.toBytes(attributes.join(" "), tail), TYPES.sharedStrings);
    this.relationships.internal("sharedStrings", part);
  }

  /** The number that marks dynamic arrays, taken from the file's metadata or added to it. */
  private dynamicArrayMark(): string {
    this.mark ??=
      [...dynamicArrayNumbers(this.source?.metadataRoot)][0] ??
      withDynamicArrayMark(this.source?.metadataRoot).number;
    return this.mark;
  }

  private writeMetadata(): void {
    const root = this.source?.metadataRoot;
    const part = this.source?.metadataPart ?? this.newPart("metadata");
    const isAdded = this.mark !== undefined && dynamicArrayNumbers(root).size === 0;
    if (isAdded) {
      const changed = declarePrefixes(withDynamicArrayMark(root).root, this.isStrict);
      this.target.write(part, changed, TYPES.metadata);
    }
    if (isAdded || root) this.relationships.internal("sheetMetadata", part);
  }

  private writeCustomXml(): void {
    const parts = [...this.workbook.customXmlParts];
    if (this.workbook.settings.size > 0) {
      const xml = serialize(settingsElement(this.workbook.settings));
      parts.push({ id: SETTINGS_ITEM_ID, xml, part: this.source?.settingsPart });
    }
    writeCustomXmlParts(this.target, parts, this.relationships);
  }
}
