import type { Messages } from "../../i18n/messages";
import type { Entry } from "../model/entries";

/** What to call an agency: its name, or the sheet that holds the table of one that is not named. */
export function entryName(entry: Entry, messages: Messages): string {
  return entry.agency.name ?? messages.pane.header.unnamedAgency(entry.table.sheet);
}
