const NAMED = 3;

/** Sheets by their names: the first few, and how many more. */
export function sheetsText(sheets: readonly string[]): string {
  const named = sheets.slice(0, NAMED).map((sheet) => `“${sheet}”`);
  const more = sheets.length - named.length;
  return more > 0 ? `${named.join(", ")} +${more}` : named.join(", ");
}
