import type { WorkbookSnapshot } from "../core/snapshot";
import { isTooMuch } from "./errors";
import type { Listing } from "./listing";
import { hasOwnNames, queueListing, readListing, sameContents } from "./listing";
import { readInBlocks } from "./readInBlocks";
import { readRuleRanges } from "./readRules";
import { lacksValues, queueSheet, queueTables, readSheet, readTables } from "./readSheets";

export interface SnapshotReading {
  snapshot: WorkbookSnapshot;
  /** Give it to the next reading: while the sheets stay the same, that one needs one sync less. */
  listing: Listing;
}

/**
 * Reads the whole workbook: one sync lists what there is, one brings everything. With the listing of an
 * earlier reading both happen in one. A workbook that has rules of ours costs one more (where they stand);
 * what Excel does not give in one reply is fetched in blocks.
 */
export async function readSnapshot(context: Excel.RequestContext, known?: Listing): Promise<SnapshotReading> {
  if (known) {
    const proxies = queueListing(context);
    const reading = await tryRead(context, known, () => readListing(proxies));
    if (reading && sameContents(reading.listing, known)) return reading;
  }
  const proxies = queueListing(context);
  await context.sync();
  const listing = readListing(proxies);
  return (await tryRead(context, listing, () => listing)) ?? readInBlocks(context, listing);
}

/** Everything that `listing` names in one sync; null when Excel does not give it so. */
async function tryRead(
  context: Excel.RequestContext,
  listing: Listing,
  listingAfter: () => Listing,
): Promise<SnapshotReading | null> {
  const withRules = hasOwnNames(listing);
  const proxies = listing.sheets.map((sheet) => queueSheet(context, sheet, withRules));
  const tableRanges = queueTables(context, listing);
  try {
    await context.sync();
  } catch (error) {
    if (isTooMuch(error)) return null;
    throw error;
  }
  if (proxies.some(lacksValues)) return null;
  const after = listingAfter();
  const byId = new Map(after.sheets.map((sheet) => [sheet.id, sheet]));
  const sheets = proxies.map((queued) => readSheet(queued, byId.get(queued.sheet.id) ?? queued.sheet));
  const pendingRules = sheets.flatMap((sheet) => sheet.pendingRules);
  if (pendingRules.length > 0) await readRuleRanges(context, pendingRules);
  return {
    listing: after,
    snapshot: {
      fileName: after.fileName,
      sheets: sheets.map((sheet) => sheet.snapshot),
      names: after.names,
      tables: readTables(after, tableRanges),
      settings: after.settings,
    },
  };
}
