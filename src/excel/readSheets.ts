import { parseA1 } from "../core/grid";
import type { Rect } from "../core/grid";
import type { CellValue, RuleSnapshot, SheetSnapshot, TableSnapshot } from "../core/snapshot";
import type { Listing } from "./listing";

/** Names of ours begin so; a workbook without one has no rule of ours. */
export const OWN_NAME = /^ITA_/i;

export function hasOwnNames(listing: Listing): boolean {
  return listing.names.some((name) => OWN_NAME.test(name.name));
}

interface SheetProxies {
  sheet: Listing["sheets"][number];
  protection: Excel.WorksheetProtection;
  used: Excel.Range;
  merged: Excel.RangeAreas | null;
  rules: Excel.ConditionalFormatCollection | null;
}

export interface ReadOptions {
  /** Excel fails the whole request when a range has more than 512 merged areas (Microsoft, Range.getMergedAreasOrNullObject). */
  withMerges: boolean;
  withRules: boolean;
}

/** Queues the values of every listed sheet. Sheets are asked for by id, which survives renaming. */
export function queueSheets(
  context: Excel.RequestContext,
  listing: Listing,
  options: ReadOptions,
): SheetProxies[] {
  return listing.sheets.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,values");
    const merged = options.withMerges ? used.getMergedAreasOrNullObject() : null;
    merged?.load("address");
    const rules = options.withRules ? rulesOf(worksheet.getRange()) : null;
    return { sheet, protection: worksheet.protection.load("protected"), used, merged, rules };
  });
}

/** Loading `custom` of rules of other types fails; the null-object form does not (office-js issue 2180). */
function rulesOf({ conditionalFormats }: Excel.Range): Excel.ConditionalFormatCollection {
  return conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula");
}

/** The place of a loaded range. */
export function rectOf(used: Excel.Range): Rect {
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = used;
  return { row, column, rowCount, columnCount };
}

/** "Sheet1!A1:B2,Sheet1!C3:D4": Excel writes the sheet before every area, quoted when it must be. */
export function parseAreas(address: string): Rect[] {
  const areas: Rect[] = [];
  for (const part of address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/)) {
    const rect = parseA1(part.slice(part.lastIndexOf("!") + 1));
    if (rect) areas.push(rect);
  }
  return areas;
}

/** Proxies of our rules on a sheet whose ranges are still to be asked for. */
export interface PendingRule {
  sheet: SheetSnapshot;
  rule: Excel.ConditionalFormat;
  formula: string;
}

export function readSheet(proxies: SheetProxies): { snapshot: SheetSnapshot; pendingRules: PendingRule[] } {
  const { sheet, used, merged } = proxies;
  const empty = used.isNullObject;
  const snapshot: SheetSnapshot = {
    id: sheet.id,
    name: sheet.name,
    position: sheet.position,
    visibility: visibilityOf(sheet.visibility),
    isProtected: proxies.protection.protected,
    used: empty ? null : rectOf(used),
    values: empty ? [] : (used.values as CellValue[][]),
    merges: !merged || merged.isNullObject ? [] : parseAreas(merged.address),
    rules: [],
  };
  const pendingRules: PendingRule[] = [];
  for (const rule of proxies.rules?.items ?? []) {
    const custom = rule.type === "Custom" ? rule.customOrNullObject : null;
    if (!custom || custom.isNullObject) continue;
    const { formula } = custom.rule;
    if (/\bITA_/i.test(formula)) pendingRules.push({ sheet: snapshot, rule, formula });
  }
  return { snapshot, pendingRules };
}

export function visibilityOf(visibility: string): SheetSnapshot["visibility"] {
  if (visibility === "VeryHidden") return "veryHidden";
  return visibility === "Hidden" ? "hidden" : "visible";
}

/** Asks where our rules stand. One more sync, and only in a workbook that has rules of ours. */
export async function readRuleRanges(context: Excel.RequestContext, pending: PendingRule[]): Promise<void> {
  const areas = pending.map(({ rule }) => rule.getRanges().load("address"));
  await context.sync();
  pending.forEach(({ sheet, rule, formula }, index) => {
    const address = areas[index]?.address ?? "";
    const entry: RuleSnapshot = { id: rule.id, formula, ranges: parseAreas(address) };
    sheet.rules.push(entry);
  });
}

export function queueTables(context: Excel.RequestContext, listing: Listing): Excel.Range[] {
  return listing.tables.map((table) =>
    context.workbook.tables.getItem(table.name).getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
  );
}

export function readTables(listing: Listing, ranges: Excel.Range[]): TableSnapshot[] {
  return listing.tables.flatMap(({ name, sheet }, index) => {
    const range = ranges[index];
    return range ? [{ name, sheet, range: rectOf(range) }] : [];
  });
}
