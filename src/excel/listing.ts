import type { CellValue, NameSnapshot } from "../core/snapshot";
import { SETTING_PREFIX } from "../core/snapshot";

/** What the first sync brings: enough to ask for everything else in the second. */
export interface Listing {
  fileName: string;
  sheets: { id: string; name: string; position: number; visibility: string }[];
  names: NameSnapshot[];
  tables: { name: string; sheet: string }[];
  settings: Record<string, string>;
}

/** Proxies loaded for a listing, to be read after the sync. */
interface ListingProxies {
  workbook: Excel.Workbook;
  sheets: Excel.WorksheetCollection;
  names: Excel.NamedItemCollection;
  tables: Excel.TableCollection;
  settings: Excel.SettingCollection;
}

export function queueListing(context: Excel.RequestContext): ListingProxies {
  const { workbook } = context;
  workbook.load("name");
  const sheets = workbook.worksheets.load("items/id,items/name,items/position,items/visibility");
  const names = workbook.names.load("items/name,items/formula,items/value");
  const tables = workbook.tables.load("items/name,items/worksheet/name");
  const settings = workbook.settings.load("items/key,items/value");
  return { workbook, sheets, names, tables, settings };
}

export function readListing(proxies: ListingProxies): Listing {
  const settings: Record<string, string> = {};
  for (const item of proxies.settings.items) {
    if (item.key.startsWith(SETTING_PREFIX) && typeof item.value === "string")
      settings[item.key] = item.value;
  }
  return {
    fileName: proxies.workbook.name,
    sheets: proxies.sheets.items.map(({ id, name, position, visibility }) => ({
      id,
      name,
      position,
      visibility,
    })),
    names: proxies.names.items.map((item) => ({
      name: item.name,
      formula: String(item.formula),
      value: scalarOf(item.value),
    })),
    tables: proxies.tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    settings,
  };
}

/** Names of formulas can stand for arrays and ranges; what is asked of names of ours is one value. */
function scalarOf(value: unknown): CellValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}

/** Names of ours begin so; a workbook without one has no rule of ours. */
const OWN_NAME = /^ITA_/i;

export function hasOwnNames(listing: Listing): boolean {
  return listing.names.some((name) => OWN_NAME.test(name.name));
}

/** The same sheets by identity, the same tables: then what was queued for one listing answers the other. */
export function sameContents(a: Listing, b: Listing): boolean {
  const contents = ({ sheets, tables }: Listing) => [
    sheets.map((sheet) => sheet.id),
    tables.map((table) => table.name),
  ];
  return JSON.stringify(contents(a)) === JSON.stringify(contents(b)) && hasOwnNames(a) === hasOwnNames(b);
}
