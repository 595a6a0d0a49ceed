/** What kind of format a cell has, for typing, for CELL and for the grid. */
import { readSections } from "./section";

function isGeneralFormat(format: string): boolean {
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

/** Excel.NumberFormatCategory: the page of Excel's dialog that offers the format; "Custom" for all others. */
export function formatCategory(format: string): string {
  const [first = ""] = format.split(";");
  if (isGeneralFormat(format)) return "General";
  if (isTextFormat(format)) return "Text";
  if (/^_[(-]/.test(first) && /\*/.test(first)) return "Accounting";
  if (isDateFormat(format)) return /[dy]/i.test(first.replace(/\[[^\]]*\]/g, "")) ? "Date" : "Time";
  if (/^#?\s*\?+\/[?\d]+$/.test(first.replace(/^#\s/, "# "))) return "Fraction";
  if (/^0(\.0+)?E\+0+$/i.test(first)) return "Scientific";
  if (/^0(\.0+)?%$/.test(first)) return "Percentage";
  if (/^(#,##)?0(\.0+)?(_\))?$/.test(first)) return "Number";
  if (/^("?[$฿€£¥]"?|\[\$[^\]]+\])\s?(#,##)?0(\.0+)?(_\))?$/.test(first)) return "Currency";
  return "Custom";
}
