import type { MergedCells } from "../../mergedCells";
import { readMergedCells } from "../../mergedCells";
import { partsOf } from "../../period/calendar";
import { formatThaiMonth } from "../../period/format";
import { readPeriod } from "../../period/readPeriod";
import type { SheetSnapshot } from "../../snapshot";
import { formatAt } from "../../snapshot";

/** Cells with what their number formats tell of dates: "มี.ค.-64" typed into a cell is kept by Excel as a day. */
export interface ShownCells extends MergedCells {
  /** Whether the cell is a date of which its month and year are shown, and no day. */
  showsMonth(row: number, column: number): boolean;
}

/** Smaller numbers are years, days or months typed alone, not dates. */
export const FIRST_DATE_SERIAL = 10_000;

export function readShownCells(sheet: SheetSnapshot): ShownCells {
  const cells = readMergedCells(sheet);
  const showsMonth = (row: number, column: number): boolean => {
    const value = cells.value(row, column);
    if (typeof value !== "number" || value < FIRST_DATE_SERIAL) return false;
    const own = cells.area(row, column) ?? { row, column };
    return isMonthFormat(formatAt(sheet, own.row, own.column));
  };
  return {
    ...cells,
    showsMonth,
    text(row, column) {
      if (!showsMonth(row, column)) return cells.text(row, column);
      const { start } = readPeriod(cells.value(row, column), { showsMonth: true });
      if (start === null) return cells.text(row, column);
      const { yearCe, month } = partsOf(start);
      return formatThaiMonth(yearCe, month);
    },
  };
}

/** A number format that shows a month but neither a day nor a time: "mmm-yy", "[$-107041E]mmmm yyyy;@". */
export function isMonthFormat(code: string): boolean {
  const [first = ""] = code.split(";");
  const letters = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").toLowerCase();
  return letters.includes("m") && !/[dhs]/.test(letters);
}
