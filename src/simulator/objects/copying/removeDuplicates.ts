import type { Cell, Rect, Scalar } from "../../model/types";
import { isUnbounded } from "../cells/address";
import { ensureEditable } from "../cells/protection";
import { usedPart } from "../cells/read";
import { raiseChanged } from "../cells/write";
import { defineClass, documented, type NavigationMethod } from "../definition";
import { invalidArgument, invalidOperation } from "../errors";
import type { Host } from "../host";
import { mergesIn } from "../range/merging";
import { handle, type RangeTarget, type RemovedTarget } from "../targets";

/** Values are equal as Excel compares them: texts without case. */
function keyOf(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "object") return `e${value.error}`;
  return typeof value === "string" ? `s${value.toLowerCase()}` : `${typeof value}${String(value)}`;
}

/** Moves the rows that stay together to the top; what is left below is emptied. */
function removeDuplicates(host: Host, { sheet }: RangeTarget, rect: Rect, columns: number[]): RemovedTarget {
  const seen = new Set<string>();
  const kept: Map<number, Cell>[] = [];
  for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
    const cells = sheet.cells.row(row);
    const key = columns
      .map((column) => keyOf(cells?.get(rect.column + column)?.value ?? null))
      .join("\u0000");
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(new Map(cells));
  }
  for (let row = 0; row < rect.rowCount; row++) {
    for (let column = rect.column; column < rect.column + rect.columnCount; column++) {
      const cell = kept[row]?.get(column);
      if (cell) sheet.cells.set(rect.row + row, column, { ...cell });
      else sheet.cells.delete(rect.row + row, column);
    }
  }
  host.cellsChanged(sheet, rect);
  raiseChanged(host, sheet, rect, "RangeEdited");
  return { removed: rect.rowCount - kept.length, uniqueRemaining: kept.length };
}

export const removeDuplicatesMethods: Record<string, NavigationMethod<RangeTarget>> = {
  RemoveDuplicates: documented({
    call(target, args, host) {
      const { sheet } = target;
      const columns = args.value(0);
      const includesHeader = args.optionalBoolean(1) ?? false;
      const rect = isUnbounded(target.rect)
        ? (usedPart(sheet, target.rect, true) ?? target.rect)
        : target.rect;
      const isValid = (column: unknown): column is number =>
        typeof column === "number" && Number.isInteger(column) && column >= 0 && column < rect.columnCount;
      if (!Array.isArray(columns) || columns.length === 0 || !columns.every(isValid))
        throw invalidArgument("columns inside the range");
      if (mergesIn(sheet, rect).length > 0) throw invalidOperation("merged cells");
      ensureEditable(host, sheet, rect);
      host.recalculation.settle();
      const header = includesHeader ? 1 : 0;
      const body = { ...rect, row: rect.row + header, rowCount: rect.rowCount - header };
      return handle("RemoveDuplicatesResult", removeDuplicates(host, target, body, columns));
    },
  }),
};

export const removeDuplicatesResultClass = defineClass("RemoveDuplicatesResult", {
  scalarProperties: {
    Removed: documented({ get: ({ removed }) => removed }),
    UniqueRemaining: documented({ get: ({ uniqueRemaining }) => uniqueRemaining }),
  },
});
