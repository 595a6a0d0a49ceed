import { MAX_COLUMNS, MAX_ROWS, columnIndex, parseA1 } from "../core/grid";
import type { Rect } from "../core/grid";

/** What to load of a range to know its place. */
export const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/** The place of a loaded range. */
export function rectOf({ rowIndex: row, columnIndex: column, rowCount, columnCount }: Excel.Range): Rect {
  return { row, column, rowCount, columnCount };
}

/**
 * Queues the merged areas of a range. Their places are loaded area by area, because the address of them all has
 * been seen to name only the top left cells (office-js issue 1590).
 */
export function queueMerges(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.load(PLACE.replace(/\w+/g, "areas/items/$&"));
  return merged;
}

export function mergesIn(merged: Excel.RangeAreas): Rect[] {
  return merged.isNullObject ? [] : merged.areas.items.map(rectOf);
}

/** "Sheet1!A1:B2, Sheet1!C:C": Excel writes the sheet before every area, quoted when it must be. */
export function parseAreas(address: string): Rect[] {
  const areas: Rect[] = [];
  for (const part of address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/)) {
    const area = part.slice(part.lastIndexOf("!") + 1).trim();
    const rect = parseA1(area) ?? parseLines(area);
    if (rect) areas.push(rect);
  }
  return areas;
}

/** Whole columns ("C:E") and rows ("2:3"), as Excel writes ranges that reach over the whole sheet. */
function parseLines(text: string): Rect | null {
  const [from = "", to = ""] = text.replace(/\$/g, "").split(":");
  const left = columnIndex(from);
  const right = columnIndex(to);
  if (left !== null && right !== null) {
    return { row: 0, column: left, rowCount: MAX_ROWS, columnCount: right - left + 1 };
  }
  if (!/^\d+$/.test(from) || !/^\d+$/.test(to)) return null;
  const row = Number(from) - 1;
  return { row, column: 0, rowCount: Number(to) - row, columnCount: MAX_COLUMNS };
}
