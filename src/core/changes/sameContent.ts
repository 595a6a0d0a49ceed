import type { CellValue } from "../snapshot";

/**
 * Whether a cell holds what was to be written into it, where Excel may have spelt it anew: function names in capitals,
 * no spaces, no quotes around a sheet's name that needs none, a number as text under the format "@".
 */
export function isWhatWasWritten(now: CellValue, written: CellValue): boolean {
  if (now === written) return true;
  const [a, b] = [String(now), String(written)];
  if (a.startsWith("=") && b.startsWith("=")) return spelling(a) === spelling(b);
  return withoutApostrophe(a).toLowerCase() === withoutApostrophe(b).toLowerCase();
}

const withoutApostrophe = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

/** A formula without what Excel is free to change. Texts inside it lose their spaces too: both sides alike. */
function spelling(formula: string): string {
  return formula.replace(/[\s']/g, "").toLowerCase();
}
