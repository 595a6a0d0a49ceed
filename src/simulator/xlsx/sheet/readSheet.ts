/** Reads a worksheet part into a sheet of the model. */
import { parseA1 } from "../../model/address";
import type { ConditionalRule, DifferentialStyle, SheetModel, TableModel } from "../../model/types";
import { createSheet } from "../../model/workbook";
import { readSheetComments, type Persons } from "../comments/readComments";
import { FileError } from "../fileError";
import { LIMITS } from "../limits";
import type { Package } from "../package/package";
import type { Relationship } from "../package/relationships";
import { MAIN } from "../xml/namespaces";
import { elementOfTag, parseXml, TreeBuilder } from "../xml/parse";
import { rewritable } from "../xml/rewritable";
import { serializeFragment } from "../xml/serialize";
import { childNamed, childrenNamed, NO_SCOPE } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { readColumns } from "./columns";
import { readRules } from "./conditional/read";
import type { UnreadRule } from "./conditional/read";
import { readHyperlinks } from "./hyperlinks";
import { readPage } from "./page";
import { readSheetFormat, readSheetProperties } from "./properties";
import { readBreaks } from "./pageBreaks";
import { readProtection } from "./protection";
import { CellReader } from "./readCells";
import type { CellContext } from "./readCells";
import { CONDITIONAL_EXTENSION, VALIDATION_EXTENSION } from "./sheetPart";
import type { SheetPart } from "./sheetPart";
import { readTable } from "./tables";
import { readValidations } from "./validations";
import { readView } from "./view";

export interface SheetContext {
  package: Package;
  cells: CellContext;
  dxfs: readonly DifferentialStyle[];
  newId: () => string;
  persons: Persons;
}

/** @throws FileError "damaged" or "too-large" */
export function readSheet(part: string, name: string, context: SheetContext): SheetModel {
  const sheet = createSheet(name, context.newId());
  const { root, dropped } = readTree(part, sheet, context);
  const relationships = context.package.relationships(part);
  const child = (local: string): XmlElement | undefined => childNamed(root, local);
  const properties = readSheetProperties(child("sheetPr"));
  Object.assign(sheet, readView(child("sheetViews")), readSheetFormat(child("sheetFormatPr")));
  sheet.tabColor = properties.tabColor;
  sheet.summaryBelow = properties.summaryBelow;
  sheet.summaryRight = properties.summaryRight;
  sheet.columns = readColumns(child("cols"), sheet.defaultColumnWidth, context.cells);
  sheet.protection = readProtection(child("sheetProtection"));
  sheet.autoFilterXml = child("autoFilter") ? serializeFragment(child("autoFilter") as XmlElement) : null;
  sheet.merges = readMerges(child("mergeCells"));
  sheet.pageSetup = readPage(
    {
      printOptions: child("printOptions"),
      pageMargins: child("pageMargins"),
      pageSetup: child("pageSetup"),
      headerFooter: child("headerFooter"),
    },
    properties.fitToPage,
  );
  sheet.rowBreaks = readBreaks(child("rowBreaks"));
  sheet.columnBreaks = readBreaks(child("colBreaks"));
  sheet.hyperlinks = readHyperlinks(child("hyperlinks"), relationships);
  Object.assign(sheet, readSheetComments(context.package, relationships, context.persons));
  sheet.tables = readTables(relationships, context.package);
  sheet.validations = [
    ...readValidations(child("dataValidations")),
    ...readValidations(extension(root, VALIDATION_EXTENSION), true),
  ];
  const { rules, unread } = readSheetRules(root, context);
  sheet.rules = rules;
  const source: SheetPart = {
    kind: "SheetPart",
    part,
    package: context.package,
    root,
    relationships,
    unreadRules: unread,
    dropped,
  };
  sheet.source = source;
  return sheet;
}

/** Cells go straight into the sheet; everything else becomes a tree. */
function readTree(
  part: string,
  sheet: SheetModel,
  context: SheetContext,
): { root: XmlElement; dropped: string[] } {
  let root: XmlElement | undefined;
  let cells: CellReader | undefined;
  let builder: TreeBuilder | undefined;
  let isInCells = false;
  parseXml(part, context.package.bytes(part), {
    open(tag, depth) {
      if (depth === 1) {
        root = elementOfTag(tag, NO_SCOPE);
        if (root.local !== "worksheet" || root.uri !== MAIN) {
          throw new FileError("damaged", `The part ${part} is not a worksheet.`);
        }
        builder = new TreeBuilder(part, root.scope);
        cells = new CellReader(part, root.scope, sheet.cells, sheet.rows, context.cells);
      } else if (isInCells) cells?.open(tag);
      else if (depth === 2 && tag.local === "sheetData") isInCells = true;
      else builder?.openTag(tag);
    },
    text(text) {
      if (isInCells) cells?.text(text);
      else builder?.text(text);
    },
    close(tag, depth) {
      if (depth === 2 && isInCells) isInCells = false;
      else if (isInCells) cells?.close(tag);
      else if (depth > 1) {
        const finished = builder?.closeTag();
        if (finished) root?.children.push(finished);
      }
    },
  });
  if (!root) throw new FileError("damaged", `The part ${part} is empty.`);
  return { root: rewritable(root), dropped: [...(cells?.dropped ?? [])] };
}

function readMerges(source: XmlElement | undefined): SheetModel["merges"] {
  const merges = childrenNamed(source, "mergeCell").flatMap(
    (merge) => parseA1(merge.attributes.ref ?? "") ?? [],
  );
  if (merges.length > LIMITS.ranges) throw new FileError("too-large", "The sheet has too many merged cells.");
  return merges;
}

function readTables(relationships: readonly Relationship[], source: Package): TableModel[] {
  return relationships.flatMap(({ kind, part }) => {
    if (kind !== "table" || part === null || !source.has(part)) return [];
    return readTable(rewritable(source.tree(part)), part) ?? [];
  });
}

/** The content of one entry of the sheet's extension list. */
export function extension(root: XmlElement, uri: string): XmlElement | undefined {
  const found = childrenNamed(childNamed(root, "extLst"), "ext").find(
    ({ attributes }) => attributes.uri?.toUpperCase() === uri,
  );
  return childNamed(found, uri === VALIDATION_EXTENSION ? "dataValidations" : "conditionalFormattings");
}

function readSheetRules(
  root: XmlElement,
  context: SheetContext,
): { rules: ConditionalRule[]; unread: UnreadRule[] } {
  return readRules(
    childrenNamed(root, "conditionalFormatting"),
    childrenNamed(extension(root, CONDITIONAL_EXTENSION), "conditionalFormatting"),
    context,
  );
}
