/** Where a range lies on the sheet, in points, and its named style. */
import type { CellStyle } from "../../model/types";
import { ensureAllowed } from "../cells/protection";
import { restyle, uniform } from "../cells/styles";
import { documented, type ScalarProperty } from "../definition";
import { notImplemented } from "../errors";
import { columnWidth, rowHeights, rowsInUse } from "../formats/lines";
import type { Host } from "../host";
import type { AreasTarget, RangeTarget } from "../targets";
import { patchStyle } from "../../model/styles";

function columnsWidth({ sheet }: RangeTarget, from: number, count: number): number {
  let width = 0;
  for (let column = from; column < from + count; column++) width += columnWidth(sheet, column);
  return width;
}

/** Rows without cells or a format have the sheet's height: only the others are looked at. */
function rowsHeight(host: Host, { sheet }: RangeTarget, from: number, count: number): number {
  host.recalculation.settle();
  const heightOf = rowHeights(host, sheet);
  let height = count * sheet.defaultRowHeight;
  for (const row of rowsInUse(sheet, from, count)) height += heightOf(row) - sheet.defaultRowHeight;
  return height;
}

/** The named style that all cells have; null when they differ. */
export const styleOfAreas: ScalarProperty<AreasTarget> = documented(
  {
    get({ areas }, host) {
      const index = uniform(host, areas, (style) => style.namedStyle);
      return index === null ? null : (host.model.namedStyles[index]?.name ?? "Normal");
    },
    set({ areas }, args, host) {
      const name = args.string(0);
      const index = host.model.namedStyles.findIndex((own) => own.name.toLowerCase() === name.toLowerCase());
      const named = host.model.namedStyles[index];
      if (!named) throw notImplemented(`the style "${name}", which the workbook does not have`);
      const style: CellStyle = patchStyle(named.style, { namedStyle: index });
      for (const { sheet, rect } of areas) {
        ensureAllowed(sheet, "formatCells");
        restyle(host, sheet, rect, () => style);
      }
    },
  },
  "of the styles that the workbook has",
);

export const extentProperties: Record<string, ScalarProperty<RangeTarget>> = {
  Left: documented({ get: (target) => columnsWidth(target, 0, target.rect.column) }),
  Width: documented({ get: (target) => columnsWidth(target, target.rect.column, target.rect.columnCount) }),
  Top: documented({ get: (target, host) => rowsHeight(host, target, 0, target.rect.row) }),
  Height: documented({
    get: (target, host) => rowsHeight(host, target, target.rect.row, target.rect.rowCount),
  }),
  Style: {
    ...styleOfAreas,
    get: (target, host) => styleOfAreas.get({ areas: [target] }, host),
    set: (target, args, host) => styleOfAreas.set?.({ areas: [target] }, args, host),
  },
};
