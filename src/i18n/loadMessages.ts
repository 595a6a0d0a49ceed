import type { Locale } from "./locale";
import type { Messages } from "./messages";
import { th } from "./th";

/** Thai is part of the pane; it can always speak. */
export const DEFAULT_MESSAGES: Messages = th;

/** The texts of a language, fetched when they are needed: the pane of a Thai office never loads the English ones. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return locale === "th" ? th : (await import("./en")).en;
}
