/**
 * Excel parses a string written to `values` as if a person typed it: "1-10" becomes a date, "85.00" a number,
 * "=…" a formula, and with Thai settings "มีนาคม 2564" a date. A leading apostrophe keeps it text
 * (Microsoft, "Excel.Range values": "If the returned value starts with …"; typed entry rules).
 *
 * Words without digits that begin like a word are never parsed, so they go in as they are: an apostrophe in
 * front of every heading would only puzzle people in the formula bar.
 */
const PLAIN = /^[\p{L}(“"•▼◆][^\d๐-๙]*$/u;

/** English words that Excel turns into something else: booleans, and months alone or with a day. */
const PARSED_WORD =
  /^(true|false|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t|tember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/i;

/** The string to write so that the cell holds exactly `text`. */
export function asTypedText(text: string): string {
  if (text === "") return "";
  if (PLAIN.test(text) && !PARSED_WORD.test(text.trim())) return text;
  return `'${text}`;
}
