import { shiftRect, type SheetShift } from "../model/structure";
import type { Rect, SheetModel } from "../model/types";
import type { RangeTarget } from "./targets";

/** The ranges that programs hold: they follow their cells when others are inserted or deleted. */
export class LiveRanges {
  private ranges = new Set<RangeTarget>();

  add(sheet: SheetModel, rect: Rect): RangeTarget {
    const target: RangeTarget = { sheet, rect };
    this.ranges.add(target);
    return target;
  }

  shift(sheet: SheetModel, shift: SheetShift): void {
    for (const range of this.ranges) {
      if (range.sheet !== sheet || range.isGone) continue;
      const moved = shiftRect(range.rect, shift);
      if (moved) range.rect = moved;
      else range.isGone = true;
    }
  }

  /** Forgets all but these, at the end of a batch. */
  keepOnly(kept: Iterable<RangeTarget>): void {
    this.ranges = new Set(kept);
  }
}
