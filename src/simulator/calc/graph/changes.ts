/** Cells gathered one by one, given out as rectangles: runs down a column, then equal runs side by side. */
import type { ChangedArea } from "../../model/services";
import type { Rect, SheetModel } from "../../model/types";

export class CellCollection {
  private readonly sheets = new Map<SheetModel, Map<number, number[]>>();

  add(sheet: SheetModel, row: number, column: number): void {
    let columns = this.sheets.get(sheet);
    if (!columns) this.sheets.set(sheet, (columns = new Map()));
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }

  get isEmpty(): boolean {
    return this.sheets.size === 0;
  }

  rects(): { sheet: SheetModel; rect: Rect }[] {
    const result: { sheet: SheetModel; rect: Rect }[] = [];
    for (const [sheet, columns] of this.sheets) {
      const growing = new Map<string, Rect>();
      for (const column of [...columns.keys()].sort((a, b) => a - b)) {
        for (const [row, rowCount] of runs(columns.get(column) ?? [])) {
          const key = `${row},${rowCount}`;
          const left = growing.get(key);
          if (left && left.column + left.columnCount === column) {
            left.columnCount++;
          } else {
            const rect = { row, column, rowCount, columnCount: 1 };
            growing.set(key, rect);
            result.push({ sheet, rect });
          }
        }
      }
    }
    return result;
  }

  areas(): ChangedArea[] {
    return this.rects().map(({ sheet, rect }) => ({ sheetId: sheet.id, rect }));
  }
}

/** Consecutive numbers as [first, count]. */
function runs(numbers: readonly number[]): [number, number][] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (const n of sorted) {
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === n) last[1]++;
    else found.push([n, 1]);
  }
  return found;
}
