import type { CellValue, SheetSnapshot } from "../core/snapshot";
import { hostErrorCode } from "./errors";
import type { Listing } from "./listing";
import {
  hasOwnNames,
  queueSheets,
  queueTables,
  readRuleRanges,
  readSheet,
  readTables,
  visibilityOf,
} from "./readSheets";
import type { SnapshotReading } from "./readSnapshot";

/** About 20 bytes of JSON for each cell keeps a block well under Excel on the web's 5 MB reply. */
const CELLS_PER_BLOCK = 200_000;

/**
 * Reads a workbook whose values do not fit one reply (or whose merged areas Excel will not list): sheet
 * by sheet, in blocks of rows. As many syncs as there are blocks; never one for each row.
 */
export async function readInBlocks(
  context: Excel.RequestContext,
  listing: Listing,
): Promise<SnapshotReading> {
  const tableRanges = queueTables(context, listing);
  const sizes = listing.sheets.map((sheet) => {
    const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    return used.load("rowIndex,columnIndex,rowCount,columnCount");
  });
  await context.sync();
  const tables = readTables(listing, tableRanges);
  const sheets: SheetSnapshot[] = [];
  for (const [index, sheet] of listing.sheets.entries()) {
    const used = sizes[index];
    sheets.push(await readLargeSheet(context, listing, sheet, used && !used.isNullObject ? used : null));
  }
  return {
    listing,
    snapshot: {
      fileName: listing.fileName,
      sheets,
      names: listing.names,
      tables,
      settings: listing.settings,
    },
  };
}

async function readLargeSheet(
  context: Excel.RequestContext,
  listing: Listing,
  sheet: Listing["sheets"][number],
  used: Excel.Range | null,
): Promise<SheetSnapshot> {
  const only = { ...listing, sheets: [sheet] };
  const cells = used ? used.rowCount * used.columnCount : 0;
  if (cells <= CELLS_PER_BLOCK) {
    const small = await readWholeSheet(context, only);
    if (small) return small;
  }
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const protection = worksheet.protection.load("protected");
  const values: CellValue[][] = [];
  if (used) {
    const rowsPerBlock = Math.max(1, Math.floor(CELLS_PER_BLOCK / used.columnCount));
    for (let row = 0; row < used.rowCount; row += rowsPerBlock) {
      const rows = Math.min(rowsPerBlock, used.rowCount - row);
      const block = worksheet
        .getRangeByIndexes(used.rowIndex + row, used.columnIndex, rows, used.columnCount)
        .load("values");
      // One sync for each block is the point here: together the blocks would not fit one reply.
      await syncBlock(context);
      for (const line of block.values as CellValue[][]) values.push(line);
    }
  } else {
    await syncBlock(context);
  }
  return {
    id: sheet.id,
    name: sheet.name,
    position: sheet.position,
    visibility: visibilityOf(sheet.visibility),
    isProtected: protection.protected,
    used: used && {
      row: used.rowIndex,
      column: used.columnIndex,
      rowCount: used.rowCount,
      columnCount: used.columnCount,
    },
    values,
    merges: [],
    rules: [],
  };
}

async function syncBlock(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}

async function readWholeSheet(context: Excel.RequestContext, only: Listing): Promise<SheetSnapshot | null> {
  for (const withMerges of [true, false]) {
    const [proxies] = queueSheets(context, only, { withMerges, withRules: hasOwnNames(only) });
    try {
      await syncBlock(context);
    } catch (error) {
      if (withMerges && hostErrorCode(error) !== null) continue;
      throw error;
    }
    if (!proxies) return null;
    const { snapshot, pendingRules } = readSheet(proxies);
    if (pendingRules.length > 0) await readRuleRanges(context, pendingRules);
    return snapshot;
  }
  return null;
}
