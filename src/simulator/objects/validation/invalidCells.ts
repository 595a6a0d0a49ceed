/** Which cells do not satisfy their data validation, as Excel's "Circle Invalid Data" finds them. */
import { intersection, rectOf } from "../../model/address";
import type { Rect, SheetModel } from "../../model/types";
import { isUnbounded, WHOLE_SHEET } from "../cells/address";
import { usedPart } from "../cells/read";
import type { Host } from "../host";
import type { AreasTarget } from "../targets";

export interface Judged {
  valid: number;
  invalid: Rect[];
}

/** Cells without a validation are valid. */
export function judgeCells(host: Host, { areas }: AreasTarget): Judged {
  host.recalculation.settle();
  const judged: Judged = { valid: 0, invalid: [] };
  for (const { sheet, rect } of areas) {
    const used = usedPart(sheet, WHOLE_SHEET, false);
    const part = isUnbounded(rect) ? used && intersection(rect, used) : rect;
    if (part) judgePart(host, sheet, part, judged);
  }
  return judged;
}

function judgePart(host: Host, sheet: SheetModel, part: Rect, judged: Judged): void {
  judged.valid += part.rowCount * part.columnCount;
  for (const validation of sheet.validations) {
    for (const range of validation.ranges) {
      const inside = intersection(range, part);
      for (let row = inside?.row ?? 0; inside && row < inside.row + inside.rowCount; row++) {
        for (let column = inside.column; column < inside.column + inside.columnCount; column++) {
          const value = sheet.cells.get(row, column)?.value ?? null;
          if (host.services.isValid(value, validation, sheet, row, column)) continue;
          judged.valid--;
          addCell(judged.invalid, row, column);
        }
      }
    }
  }
}

/** Cells below each other in one column become one rectangle. */
function addCell(rects: Rect[], row: number, column: number): void {
  const above = rects.find((rect) => rect.column === column && rect.row + rect.rowCount === row);
  if (above) above.rowCount++;
  else rects.push(rectOf(row, column));
}
