import type { WorkbookSnapshot } from "../core/snapshot";
import { hostErrorCode } from "./errors";
import type { Listing } from "./listing";
import { queueListing, readListing, sameSheets } from "./listing";
import type { ReadOptions } from "./readSheets";
import { hasOwnNames, queueSheets, queueTables, readRuleRanges, readSheet, readTables } from "./readSheets";
import { readInBlocks } from "./readInBlocks";

export interface SnapshotReading {
  snapshot: WorkbookSnapshot;
  /** Give it to the next reading: while the sheets stay the same, that one needs one sync less. */
  listing: Listing;
}

/**
 * Reads the whole workbook: one sync lists what there is, one brings everything. With the listing of an
 * earlier reading both happen in one. A workbook that has rules of ours costs one more (where they stand);
 * a reply over Excel on the web's 5 MB limit is fetched in blocks.
 */
export async function readSnapshot(context: Excel.RequestContext, known?: Listing): Promise<SnapshotReading> {
  if (known) {
    const proxies = queueListing(context);
    const reading = await tryRead(context, known, () => readListing(proxies));
    if (
      reading &&
      sameSheets(reading.listing, known) &&
      hasOwnNames(reading.listing) === hasOwnNames(known)
    ) {
      return reading;
    }
  }
  const proxies = queueListing(context);
  await context.sync();
  const listing = readListing(proxies);
  const reading = await tryRead(context, listing, () => listing);
  return reading ?? readInBlocks(context, listing);
}

/** Errors that say "too much in one reply" or "too many merged areas": read in smaller portions instead. */
const TRY_SMALLER = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "InvalidOperation",
  "GeneralException",
  "RangeExceedsLimit",
  "ItemNotFound",
]);

async function tryRead(
  context: Excel.RequestContext,
  listing: Listing,
  listingAfter: () => Listing,
): Promise<SnapshotReading | null> {
  const options: ReadOptions = { withMerges: true, withRules: hasOwnNames(listing) };
  const sheetProxies = queueSheets(context, listing, options);
  const tableRanges = queueTables(context, listing);
  try {
    await context.sync();
  } catch (error) {
    if (TRY_SMALLER.has(hostErrorCode(error) ?? "")) return null;
    throw error;
  }
  const after = listingAfter();
  const byId = new Map(after.sheets.map((sheet) => [sheet.id, sheet]));
  const sheets = sheetProxies.map((proxies) =>
    readSheet({ ...proxies, sheet: byId.get(proxies.sheet.id) ?? proxies.sheet }),
  );
  const pendingRules = sheets.flatMap((sheet) => sheet.pendingRules);
  if (pendingRules.length > 0) await readRuleRanges(context, pendingRules);
  return {
    listing: after,
    snapshot: {
      fileName: after.fileName,
      sheets: sheets.map((sheet) => sheet.snapshot),
      names: after.names,
      tables: readTables(listing, tableRanges),
      settings: after.settings,
    },
  };
}
