import { parseAddress } from "./grid";
import type { WorkbookSnapshot } from "./snapshot";

/** Names of the request for reports and of report forms (see remediation/request/types and remediation/form/identity). */
const NAME = /^ITA_(?:Request[A-Z]\w*|FormId(?:_\d+)*)$/i;
const TABLE = /^ITA_Request$/i;

/**
 * Sheets that hold the request for reports or a report form: they repeat scores, agencies and indicators of the
 * workbook, and nothing in them is read as a list of these again.
 */
export function askingSheets({ names, tables }: WorkbookSnapshot): ReadonlySet<string> {
  const sheets = new Set(tables.filter(({ name }) => TABLE.test(name)).map(({ sheet }) => sheet));
  for (const { name, formula } of names) {
    const cell = NAME.test(name) ? parseAddress(formula.replace(/^=/, "")) : null;
    if (cell) sheets.add(cell.sheet);
  }
  return sheets;
}
