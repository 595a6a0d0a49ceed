/** Fonts and fills of ranges and of named styles: both are looks that are read and changed. */
import { patchStyle, type StylePatch } from "../../model/styles";
import type { CellStyle } from "../../model/types";
import { ensureAllowed } from "../cells/protection";
import { restyle, uniform } from "../cells/styles";
import type { Host } from "../host";
import { changeStyle, currentStyle } from "../styles/styleStore";
import type { AreasTarget } from "../targets";

/** What the cells have in common, or what the style says; null when cells differ. */
export function commonLook<T>(
  host: Host,
  { areas, style }: AreasTarget,
  pick: (style: CellStyle) => T,
): T | null {
  return style ? pick(currentStyle(host, style).style) : uniform(host, areas, pick);
}

/** Changes every cell of the areas, each look once, or the style. */
export function changeLook(
  host: Host,
  { areas, style }: AreasTarget,
  patchOf: (style: CellStyle) => StylePatch,
): void {
  if (style) return changeStyle(host, style, patchOf);
  const done = new Map<CellStyle, CellStyle>();
  for (const { sheet, rect } of areas) {
    ensureAllowed(sheet, "formatCells");
    restyle(host, sheet, rect, (before) => {
      let after = done.get(before);
      if (!after) done.set(before, (after = patchStyle(before, patchOf(before))));
      return after;
    });
  }
}
