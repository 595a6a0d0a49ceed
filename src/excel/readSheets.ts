import type { CellValue, SheetSnapshot, TableSnapshot } from "../core/snapshot";
import { mergesIn, PLACE, queueMerges, rectOf } from "./areas";
import type { Listing } from "./listing";
import type { PendingRule } from "./readRules";
import { ownRules, queueRules } from "./readRules";

/** A sheet of the listing. */
export type ListedSheet = Listing["sheets"][number];

/** What is queued of one sheet, to be read after the sync. */
export interface SheetProxies {
  sheet: ListedSheet;
  protection: Excel.WorksheetProtection;
  used: Excel.Range;
  merged: Excel.RangeAreas;
  formats: Excel.Range;
  rules: Excel.ConditionalFormatCollection | null;
}

/**
 * Queues the values of a sheet. It is asked for by its id, which survives renaming. Merged areas are looked for
 * where there is formatting too: an area is found only by its top left cell (office-js issue 3611).
 */
export function queueSheet(
  context: Excel.RequestContext,
  sheet: ListedSheet,
  withRules: boolean,
): SheetProxies {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  return {
    sheet,
    protection: worksheet.protection.load("protected"),
    used: worksheet.getUsedRangeOrNullObject(true).load(`${PLACE},values`),
    formats: queueFormats(worksheet),
    // Unlike the range of values, this one is there on a blank sheet as well: its top left cell.
    merged: queueMerges(worksheet.getUsedRange()),
    rules: withRules ? queueRules(worksheet) : null,
  };
}

/**
 * The number formats of a sheet's beginning, where its tables have their headers and most of them all their rows: a month
 * that was typed as "มี.ค.-64" is kept as a day, and only its format says so. Of a whole sheet they would double the reply.
 */
const FORMATS_READ = "A1:P200";

export function queueFormats(worksheet: Excel.Worksheet): Excel.Range {
  return worksheet.getRange(FORMATS_READ).getUsedRangeOrNullObject(true).load(`${PLACE},numberFormat`);
}

export function formatsIn(range: Excel.Range): Pick<SheetSnapshot, "formats"> {
  if (range.isNullObject) return {};
  const { row, column } = rectOf(range);
  return { formats: { row, column, codes: range.numberFormat as string[][] } };
}

/**
 * Whether Excel gave no values because the used range is whole rows or columns (a value in column A and one in XFD): cell
 * properties of an unbounded range are null (Microsoft docs: "Read or write to an unbounded range").
 */
export function lacksValues({ used }: SheetProxies): boolean {
  return !used.isNullObject && (used.values as unknown) === null;
}

/** The sheet as data, under the name it has in `listed`. Its rules of ours wait for their ranges. */
export function readSheet(
  proxies: SheetProxies,
  listed: ListedSheet,
): { snapshot: SheetSnapshot; pendingRules: PendingRule[] } {
  const { used, merged } = proxies;
  const snapshot = sheetSnapshot(listed, proxies.protection.protected, {
    used: used.isNullObject ? null : rectOf(used),
    values: used.isNullObject ? [] : (used.values as CellValue[][]),
    ...formatsIn(proxies.formats),
    merges: mergesIn(merged),
    rules: [],
  });
  return { snapshot, pendingRules: proxies.rules ? ownRules(proxies.rules, snapshot.rules) : [] };
}

export function sheetSnapshot(
  { id, name, position, visibility }: ListedSheet,
  isProtected: boolean,
  contents: Pick<SheetSnapshot, "used" | "values" | "merges" | "rules" | "formats">,
): SheetSnapshot {
  return { id, name, position, visibility: visibilityOf(visibility), isProtected, ...contents };
}

function visibilityOf(visibility: string): SheetSnapshot["visibility"] {
  if (visibility === "VeryHidden") return "veryHidden";
  return visibility === "Hidden" ? "hidden" : "visible";
}

export function queueTables(context: Excel.RequestContext, listing: Listing): Excel.Range[] {
  return listing.tables.map((table) => context.workbook.tables.getItem(table.name).getRange().load(PLACE));
}

/** `ranges` as queued for a listing with the same tables. */
export function readTables(listing: Listing, ranges: Excel.Range[]): TableSnapshot[] {
  return listing.tables.flatMap(({ name, sheet }, index) => {
    const range = ranges[index];
    return range ? [{ name, sheet, range: rectOf(range) }] : [];
  });
}
