import { MAX_COLUMNS, type Rect } from "../core/grid";
import type { CellValue, SheetSnapshot } from "../core/snapshot";
import { mergesIn, PLACE, queueMerges, rectOf } from "./areas";
import { isTooMuch } from "./errors";
import type { Listing } from "./listing";
import { hasOwnNames } from "./listing";
import { readRuleRanges, readRulesSingly } from "./readRules";
import type { ListedSheet } from "./readSheets";
import {
  formatsIn,
  lacksValues,
  queueFormats,
  queueSheet,
  queueTables,
  readSheet,
  readTables,
  sheetSnapshot,
} from "./readSheets";
import type { SnapshotReading } from "./readSnapshot";

/** About 20 bytes of JSON for each cell keeps a block under Excel on the web's 5 MB reply; long texts divide it. */
export const CELLS_PER_BLOCK = 200_000;

/** What there is on one sheet, before its contents are asked for. */
interface SheetExtent {
  sheet: ListedSheet;
  worksheet: Excel.Worksheet;
  protection: Excel.WorksheetProtection;
  /** Cells with values. */
  used: Excel.Range;
  formats: Excel.Range;
  /** Cells with values or formatting; the first cell on a blank sheet. */
  formatted: Excel.Range;
}

/**
 * Reads a workbook that does not fit one reply (or whose merged areas or rules Excel does not give at once): sheet
 * by sheet, and large ones in blocks of rows. As many syncs as there are blocks; never one for each row.
 */
export async function readInBlocks(
  context: Excel.RequestContext,
  listing: Listing,
): Promise<SnapshotReading> {
  const tableRanges = queueTables(context, listing);
  const extents = listing.sheets.map((sheet) => queueExtent(context, sheet));
  await context.sync();
  const withRules = hasOwnNames(listing);
  const sheets: SheetSnapshot[] = [];
  for (const extent of extents) {
    const whole = isSmall(extent) ? await readWhole(context, extent.sheet, withRules) : null;
    sheets.push(whole ?? (await readParts(context, extent, withRules)));
  }
  const { fileName, names, settings } = listing;
  const tables = readTables(listing, tableRanges);
  return { listing, snapshot: { fileName, sheets, names, tables, settings } };
}

function queueExtent(context: Excel.RequestContext, sheet: ListedSheet): SheetExtent {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  return {
    sheet,
    worksheet,
    protection: worksheet.protection.load("protected"),
    used: worksheet.getUsedRangeOrNullObject(true).load(PLACE),
    formats: queueFormats(worksheet),
    formatted: worksheet.getUsedRange().load(PLACE),
  };
}

function cellCount({ rowCount, columnCount }: Rect): number {
  return rowCount * columnCount;
}

function isSmall({ used }: SheetExtent): boolean {
  return used.isNullObject || cellCount(rectOf(used)) <= CELLS_PER_BLOCK;
}

async function readWhole(
  context: Excel.RequestContext,
  sheet: ListedSheet,
  withRules: boolean,
): Promise<SheetSnapshot | null> {
  const proxies = queueSheet(context, sheet, withRules);
  try {
    await context.sync();
  } catch (error) {
    if (isTooMuch(error)) return null;
    throw error;
  }
  if (lacksValues(proxies)) return null;
  const { snapshot, pendingRules } = readSheet(proxies, sheet);
  if (pendingRules.length > 0) await readRuleRanges(context, pendingRules);
  return snapshot;
}

async function readParts(
  context: Excel.RequestContext,
  { sheet, worksheet, protection, used, formats, formatted }: SheetExtent,
  withRules: boolean,
): Promise<SheetSnapshot> {
  const rangeOf = ({ row, column, rowCount, columnCount }: Rect) =>
    worksheet.getRangeByIndexes(row, column, rowCount, columnCount);
  const values = async (part: Rect): Promise<CellValue[][]> => {
    // Whole rows have no values: their last column is asked for by itself.
    const isWhole = part.columnCount === MAX_COLUMNS;
    const width = isWhole ? MAX_COLUMNS - 1 : part.columnCount;
    const block = rangeOf({ ...part, columnCount: width }).load("values");
    const rest = isWhole ? rangeOf({ ...part, column: width, columnCount: 1 }).load("values") : null;
    await context.sync();
    const cells = block.values as CellValue[][];
    return rest ? cells.map((row, index) => [...row, ...(rest.values[index] as CellValue[])]) : cells;
  };
  const merges = async (part: Rect): Promise<Rect[]> => {
    const merged = queueMerges(rangeOf(part));
    await context.sync();
    return mergesIn(merged);
  };
  return sheetSnapshot(sheet, protection.protected, {
    used: used.isNullObject ? null : rectOf(used),
    values: used.isNullObject ? [] : await readDivided(rectOf(used), values, CELLS_PER_BLOCK),
    ...formatsIn(formats),
    // An area that reaches over a division may be found in both parts.
    merges: withoutRepetition(await readDivided(rectOf(formatted), merges, Infinity)),
    rules: withRules ? await readRulesSingly(context, worksheet) : [],
  });
}

/** Reads a rectangle in one go, or where that is too much, its upper and its lower half. */
export async function readDivided<T>(
  rect: Rect,
  read: (part: Rect) => Promise<T[]>,
  mostCells: number,
): Promise<T[]> {
  const isDivisible = rect.rowCount > 1;
  if (!isDivisible || cellCount(rect) <= mostCells) {
    try {
      return await read(rect);
    } catch (error) {
      if (!isDivisible || !isTooMuch(error)) throw error;
    }
  }
  const half = Math.ceil(rect.rowCount / 2);
  const upper = await readDivided({ ...rect, rowCount: half }, read, mostCells);
  const lower = { ...rect, row: rect.row + half, rowCount: rect.rowCount - half };
  return upper.concat(await readDivided(lower, read, mostCells));
}

function withoutRepetition(rects: Rect[]): Rect[] {
  return [...new Map(rects.map((rect) => [JSON.stringify(rect), rect])).values()];
}
