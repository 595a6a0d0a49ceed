import type { NameSnapshot } from "../core/snapshot";
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
      value: item.value ?? "",
    })),
    tables: proxies.tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    settings,
  };
}

/** The same sheets by identity: then what was queued for one listing answers the other. */
export function sameSheets(a: Listing, b: Listing): boolean {
  return (
    a.sheets.length === b.sheets.length && a.sheets.every((sheet, index) => sheet.id === b.sheets[index]?.id)
  );
}
