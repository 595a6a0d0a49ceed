/**
 * Formulas of conditional formats and validations are written for one cell: the top left one of the first range.
 * When that cell changes, they are rewritten for the new one, so that they say the same of every other cell.
 */
import { intersection, subtractRect } from "../../model/address";
import type { SheetShift } from "../../model/structure";
import type { ConditionalRule, DataValidation, Rect, SheetModel } from "../../model/types";
import type { Host } from "../host";
import { rewriteRule } from "./thresholds";

type Anchored = ConditionalRule | DataValidation;

interface Anchor {
  row: number;
  column: number;
}

function rewrite(item: Anchored, change: (formula: string) => string): void {
  if ("priority" in item) rewriteRule(item, change);
  else {
    if (item.formula1 !== null) item.formula1 = change(item.formula1);
    if (item.formula2 !== null) item.formula2 = change(item.formula2);
  }
}

function moveAnchor(host: Host, item: Anchored, from: Anchor, to: Anchor): void {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  if (rows !== 0 || columns !== 0)
    rewrite(item, (formula) => host.services.translateFormula(formula, rows, columns));
}

/** Gives a copy of the item other ranges; its formulas keep their meaning. */
export function withRanges<T extends Anchored>(host: Host, item: T, ranges: Rect[]): T {
  const copy = structuredClone(item);
  copy.ranges = ranges;
  const [from] = item.ranges;
  const [to] = ranges;
  if (from && to) moveAnchor(host, copy, from, to);
  return copy;
}

/** Takes a rectangle out of what covers it; what covers nothing else is gone. */
export function withoutRect<T extends Anchored>(host: Host, items: readonly T[], rect: Rect): T[] {
  return items
    .map((item) =>
      item.ranges.some((range) => intersection(range, rect))
        ? withRanges(
            host,
            item,
            item.ranges.flatMap((range) => subtractRect(range, rect)),
          )
        : item,
    )
    .filter((item) => item.ranges.length > 0);
}

/** Before cells are deleted: items whose anchor goes with them are rewritten for the first cell that stays. */
export function reanchorBeforeDelete(host: Host, sheet: SheetModel, { rect }: SheetShift): void {
  for (const item of [...sheet.rules, ...sheet.validations]) {
    const [first] = item.ranges;
    if (!first || !intersection({ ...first, rowCount: 1, columnCount: 1 }, rect)) continue;
    const [stays] = item.ranges.flatMap((range) => subtractRect(range, rect));
    if (stays) moveAnchor(host, item, first, stays);
  }
}
