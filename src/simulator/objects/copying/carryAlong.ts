/** What lies on cells that move to another place of their sheet: merged areas, rules, validations, links, comments. */
import { intersection, rectContains, subtractRect } from "../../model/address";
import type { ConditionalRule, DataValidation, Rect, SheetModel } from "../../model/types";
import { newId } from "../../model/workbook";
import type { Host } from "../host";
import { withoutRect, withRanges } from "../rules/anchors";
import { renumber } from "../rules/ruleStore";

export function carryAlong(host: Host, sheet: SheetModel, from: Rect, to: Rect): void {
  const moved = <T extends { row: number; column: number }>(place: T): T => ({
    ...place,
    row: place.row + to.row - from.row,
    column: place.column + to.column - from.column,
  });
  const staysOut = (rect: Rect): Rect[] => subtractRect(rect, from).flatMap((part) => subtractRect(part, to));

  const merges = sheet.merges.filter((merge) => intersection(merge, from));
  sheet.merges = [
    ...sheet.merges.filter((merge) => !intersection(merge, from) && !intersection(merge, to)),
    ...merges.map(moved),
  ];
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const inside = intersection(link.range, from);
    const ranges = [...staysOut(link.range), ...(inside ? [moved(inside)] : [])];
    return ranges.map((range) => ({ ...link, range }));
  });
  const carried = <T extends { row: number; column: number }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      if (rectContains(from, item.row, item.column)) return [moved(item)];
      return rectContains(to, item.row, item.column) ? [] : [item];
    });
  sheet.comments = carried(sheet.comments);
  sheet.notes = carried(sheet.notes);

  const parts = <T extends ConditionalRule | DataValidation>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const inside = item.ranges.flatMap((range) => intersection(range, from) ?? []);
      return inside.length > 0 ? [withRanges(host, item, inside.map(moved))] : [];
    });
  const without = <T extends ConditionalRule | DataValidation>(items: readonly T[]): T[] =>
    withoutRect(host, withoutRect(host, items, from), to);
  const rules = parts(sheet.rules).map((rule) => ({ ...rule, id: newId(host.model) }));
  sheet.rules = [...without(sheet.rules), ...rules];
  renumber(sheet);
  const validations = parts(sheet.validations);
  sheet.validations = [...without(sheet.validations), ...validations];
}
