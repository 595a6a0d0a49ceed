/** What kind of format a cell has, for typing, for CELL and for the grid. */
import { readSections } from "./section";

export function isGeneralFormat(format: string): boolean {
  return format === "" || /^general$/i.test(format);
}

/** "@": whatever is typed stays text. */
export function isTextFormat(format: string): boolean {
  return format === "@";
}

export function isPercentFormat(format: string): boolean {
  const first = readSections(format)[0];
  return first?.kind === "number" && first.tokens.some((token) => token.kind === "percent");
}

export function isDateFormat(format: string): boolean {
  return readSections(format)[0]?.kind === "date";
}
