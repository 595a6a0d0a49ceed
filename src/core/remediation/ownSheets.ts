import type { RangeRef } from "../grid";
import { contains, parseAddress } from "../grid";
import type { WorkbookSnapshot } from "../snapshot";

/** Rectangles that hold what was made from a register; each may be there several times (…_2, …_3). */
const OWN = /^ITA_(?:Summary|StatusColumns|Matrix|Evidence)(?:_\d+)?$/i;

/** Where our summaries, matrices and evidence papers stand: nothing in them is read as a register again. */
export function ownRanges({ names }: WorkbookSnapshot): RangeRef[] {
  return names.flatMap(({ name, formula }) => {
    const range = OWN.test(name) ? parseAddress(formula.replace(/^=/, "")) : null;
    return range ? [range] : [];
  });
}

/** The first rectangle of a kind that is still there: `ITA_Evidence` finds `ITA_Evidence_2564` too. Null when there is none. */
export function ownNamed({ names, sheets }: WorkbookSnapshot, kind: string): RangeRef | null {
  for (const { name, formula } of names) {
    if (!OWN.test(name) || name.replace(/_\d+$/, "").toLowerCase() !== kind.toLowerCase()) continue;
    const range = parseAddress(formula.replace(/^=/, ""));
    if (range && sheets.some((sheet) => sheet.name === range.sheet)) return range;
  }
  return null;
}

export function isOwnCell(ranges: readonly RangeRef[], sheet: string, row: number, column: number): boolean {
  const cell = { row, column, rowCount: 1, columnCount: 1 };
  return ranges.some((range) => range.sheet === sheet && contains(range, cell));
}
