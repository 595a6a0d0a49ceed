/** Tables: each a part of its own (ECMA-376 §18.5.1.2). */
import { parseA1, rectToA1 } from "../../model/address";
import type { Rect, TableColumn, TableModel } from "../../model/types";
import { expressionFromFile, formulaToFile } from "../formula/fileForm";
import { decodeXstring, encodeUnwritable, encodeXstringAttribute } from "../xml/escape";
import { inSchemaOrder } from "../xml/order";
import { parseFragment } from "../xml/parse";
import { serializeFragment } from "../xml/serialize";
import {
  booleanAttribute,
  childNamed,
  childrenNamed,
  deepTextOf,
  element,
  elementsOf,
  numberAttribute,
  withChanges,
} from "../xml/tree";
import type { XmlElement } from "../xml/tree";

const FILTERS = ["autoFilter", "sortState"];
const ORDER = [...FILTERS, "tableColumns", "tableStyleInfo", "extLst"];
const COLUMN_ORDER = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];

/** null when the part does not say where the table is. */
export function readTable(root: XmlElement, part: string): TableModel | null {
  const range = parseA1(root.attributes.ref ?? "");
  if (!range) return null;
  const style = childNamed(root, "tableStyleInfo");
  const filters = elementsOf(root).filter(({ local }) => FILTERS.includes(local));
  const name = decodeXstring(root.attributes.displayName ?? root.attributes.name ?? "");
  return {
    id: numberAttribute(root, "id") ?? 0,
    name: decodeXstring(root.attributes.name ?? name),
    displayName: name,
    range,
    hasHeaderRow: (numberAttribute(root, "headerRowCount") ?? 1) > 0,
    hasTotalsRow: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
    columns: childrenNamed(childNamed(root, "tableColumns"), "tableColumn").map(readColumn),
    style: style?.attributes.name ?? null,
    showBandedRows: booleanAttribute(style, "showRowStripes", false),
    showBandedColumns: booleanAttribute(style, "showColumnStripes", false),
    showFirstColumn: booleanAttribute(style, "showFirstColumn", false),
    showLastColumn: booleanAttribute(style, "showLastColumn", false),
    autoFilterXml: filters.length > 0 ? filters.map(serializeFragment).join("") : null,
    part,
    carried: serializeFragment(root),
  };
}

function readColumn(source: XmlElement): TableColumn {
  const formula = (name: string): string | null => {
    const found = childNamed(source, name);
    return found ? expressionFromFile(deepTextOf(found)) : null;
  };
  const label = source.attributes.totalsRowLabel;
  return {
    id: numberAttribute(source, "id") ?? 0,
    name: decodeXstring(source.attributes.name ?? ""),
    totalsFunction: source.attributes.totalsRowFunction ?? null,
    totalsLabel: label === undefined ? null : decodeXstring(label),
    totalsFormula: formula("totalsRowFormula"),
    calculatedFormula: formula("calculatedColumnFormula"),
    carried: serializeFragment(source),
  };
}

export interface TableTarget {
  /** Unique in the workbook, as is the name. */
  id: number;
  name: string;
  /** Names of the columns as their header cells have them: Excel repairs a file where they differ. */
  columnNames: readonly string[];
  /** Namespace of a part that is made anew. */
  mainNamespace: string;
}

/** The table's part: what it was read from, with what the model says now. */
export function tableElement(table: TableModel, target: TableTarget): XmlElement {
  const original = table.carried ? parseFragment(table.carried) : undefined;
  const kept = elementsOf(original).filter(({ local }) => !ORDER.includes(local) || local === "extLst");
  const columns = table.columns.map((column, index) =>
    columnElement(column, target.columnNames[index] ?? column.name, table.displayName),
  );
  const totals = table.hasTotalsRow ? { totalsRowCount: 1 } : { totalsRowCount: null };
  const shown = table.hasTotalsRow ? null : (original?.attributes.totalsRowShown ?? 0);
  return withChanges(
    original ?? element("table"),
    {
      xmlns: target.mainNamespace,
      id: target.id,
      name: encodeXstringAttribute(target.name === table.displayName ? table.name : target.name),
      displayName: encodeXstringAttribute(target.name),
      ref: rectToA1(table.range),
      headerRowCount: table.hasHeaderRow ? null : 0,
      ...totals,
      totalsRowShown: shown,
    },
    inSchemaOrder(
      [
        ...filterElements(table),
        withChanges(element("tableColumns"), { count: columns.length }, columns),
        ...styleElement(table, childNamed(original, "tableStyleInfo")),
        ...kept,
      ],
      ORDER,
    ),
  );
}

/** The filter covers headers and data, never the totals. */
function filterElements(table: TableModel): XmlElement[] {
  if (table.autoFilterXml === null || !table.hasHeaderRow) return [];
  const covered: Rect = {
    ...table.range,
    rowCount: Math.max(1, table.range.rowCount - (table.hasTotalsRow ? 1 : 0)),
  };
  return elementsOf(parseFragment(`<filters>${table.autoFilterXml}</filters>`)).map((filter) =>
    filter.local === "autoFilter" ? withChanges(filter, { ref: rectToA1(covered) }) : filter,
  );
}

function styleElement(table: TableModel, original: XmlElement | undefined): XmlElement[] {
  if (table.style === null && !original) return [];
  return [
    withChanges(original ?? element("tableStyleInfo"), {
      name: table.style,
      showFirstColumn: Number(table.showFirstColumn),
      showLastColumn: Number(table.showLastColumn),
      showRowStripes: Number(table.showBandedRows),
      showColumnStripes: Number(table.showBandedColumns),
    }),
  ];
}

function columnElement(column: TableColumn, name: string, tableName: string): XmlElement {
  const original = column.carried ? parseFragment(column.carried) : undefined;
  const formula = (local: string, text: string | null): XmlElement[] => {
    if (text === null) return [];
    const written = encodeUnwritable(formulaToFile(text, { table: tableName, isDynamicArray: false }));
    return [withChanges(childNamed(original, local) ?? element(local), {}, [written])];
  };
  const kept = elementsOf(original).filter(
    ({ local }) => local !== "calculatedColumnFormula" && local !== "totalsRowFormula",
  );
  return withChanges(
    original ?? element("tableColumn"),
    {
      id: column.id,
      name: encodeXstringAttribute(name),
      totalsRowFunction: column.totalsFunction,
      totalsRowLabel: column.totalsLabel === null ? null : encodeXstringAttribute(column.totalsLabel),
    },
    inSchemaOrder(
      [
        ...formula("calculatedColumnFormula", column.calculatedFormula),
        ...formula("totalsRowFormula", column.totalsFormula),
        ...kept,
      ],
      COLUMN_ORDER,
    ),
  );
}
