import {
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  parseA1,
  quoteSheetName,
  rectOf,
  rectToA1,
} from "../../model/address";
import type { Rect, SheetModel, WorkbookModel } from "../../model/types";
import { sheetNameKey } from "../../model/workbook";
import { invalidArgument, itemNotFound } from "../errors";

/** The whole sheet. */
export const WHOLE_SHEET: Rect = rectOf(0, 0, MAX_ROWS, MAX_COLUMNS);

/** `'Sheet name'!A1:B2`, as `Range.address` gives it. */
export function addressOf(sheet: SheetModel, rect: Rect): string {
  return `${quoteSheetName(sheet.name)}!${rectToA1(rect)}`;
}

export function cellCountOf(rect: Rect): number {
  return rect.rowCount * rect.columnCount;
}

export function isEntireRow(rect: Rect): boolean {
  return rect.columnCount === MAX_COLUMNS;
}

export function isEntireColumn(rect: Rect): boolean {
  return rect.rowCount === MAX_ROWS;
}

/** Whole rows or columns: their values are neither read nor written (Microsoft, "unbounded range"). */
export function isUnbounded(rect: Rect): boolean {
  return isEntireRow(rect) || isEntireColumn(rect);
}

/** @throws InvalidArgument when the rectangle leaves the sheet */
export function ensureOnSheet(rect: Rect): Rect {
  const fits =
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rowCount > 0 &&
    rect.columnCount > 0 &&
    rect.row + rect.rowCount <= MAX_ROWS &&
    rect.column + rect.columnCount <= MAX_COLUMNS;
  if (!fits) throw invalidArgument("the range would lie outside the worksheet");
  return rect;
}

/** Splits `'It''s'!A1` or `Sheet1!A1` into the sheet's name (null when there is none) and the rest. */
export function splitAddress(address: string): { sheetName: string | null; local: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address.trim());
  if (!match) return { sheetName: null, local: address.trim() };
  const sheetName = match[1] !== undefined ? match[1].replace(/''/g, "'") : (match[2] ?? "");
  return { sheetName, local: match[3] ?? "" };
}

/** The rectangle a simple reference stands for (`Sheet1!$A$1:$B$2`); null when it is something else. */
export function parseReference(
  workbook: WorkbookModel,
  reference: string,
): { sheet: SheetModel; rect: Rect } | null {
  const { sheetName, local } = splitAddress(reference.replace(/^=/, ""));
  if (sheetName === null) return null;
  const key = sheetNameKey(sheetName);
  const sheet = workbook.sheets.find((candidate) => sheetNameKey(candidate.name) === key);
  const rect = parseA1(local);
  return sheet && rect ? { sheet, rect } : null;
}

/** The range a defined name refers to; null when it is a constant, a formula or several areas. */
function rangeOfName(
  workbook: WorkbookModel,
  name: string,
  sheet: SheetModel | null,
): { sheet: SheetModel; rect: Rect } | null {
  const key = name.toLowerCase();
  const named = workbook.names.filter((candidate) => candidate.name.toLowerCase() === key);
  const found =
    named.find((candidate) => candidate.sheetId === (sheet?.id ?? null)) ??
    named.find((candidate) => candidate.sheetId === null);
  return found ? parseReference(workbook, found.formula) : null;
}

/**
 * The rectangle of `worksheet.getRange(address)`: an A1 address (of this sheet), a name or a table.
 * @throws InvalidArgument, as Excel does for anything else
 */
export function rectOfAddress(workbook: WorkbookModel, sheet: SheetModel, address: string): Rect {
  const { sheetName, local } = splitAddress(address);
  if (sheetName !== null && sheetNameKey(sheetName) !== sheetNameKey(sheet.name))
    throw invalidArgument(`"${address}" is on another worksheet`);
  const rect = parseA1(local);
  if (rect) return rect;
  const named = rangeOfName(workbook, local, sheet);
  if (named?.sheet === sheet) return named.rect;
  const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === local.toLowerCase());
  if (table) return tableBody(table.range, table.hasHeaderRow, table.hasTotalsRow);
  throw invalidArgument(`"${address}" is no range of this worksheet`);
}

function tableBody(range: Rect, hasHeaderRow: boolean, hasTotalsRow: boolean): Rect {
  const top = hasHeaderRow ? 1 : 0;
  return { ...range, row: range.row + top, rowCount: range.rowCount - top - (hasTotalsRow ? 1 : 0) };
}

/** The longest address text Excel takes (Microsoft, "Resource limits and performance optimization"). */
const MAX_ADDRESS_LENGTH = 8192;

/** The rectangles of `worksheet.getRanges("A1:B2, D4")`. */
export function rectsOfAddress(workbook: WorkbookModel, sheet: SheetModel, address: string): Rect[] {
  if (address.length > MAX_ADDRESS_LENGTH)
    throw invalidArgument(`an address of more than ${MAX_ADDRESS_LENGTH} characters`);
  return splitList(address).map((part) => rectOfAddress(workbook, sheet, part));
}

/** Splits at commas outside of quotes. */
export function splitList(text: string): string[] {
  return (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim());
}

/** @throws ItemNotFound when the rectangles do not meet */
export function commonPart(a: Rect, b: Rect): Rect {
  const common = intersection(a, b);
  if (!common) throw itemNotFound("the ranges do not intersect");
  return common;
}
