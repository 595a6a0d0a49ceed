/** Named cell styles: changing one changes the cells that have it. */
import { patchStyle, type StylePatch } from "../../model/styles";
import type { CellStyle, NamedStyle } from "../../model/types";
import { ensureAllowed } from "../cells/protection";
import { itemNotFound } from "../errors";
import type { Host } from "../host";
import type { StyleTarget } from "../targets";

/** Format records that the file keeps without a name are no styles to people. */
export function stylesOf(host: Host): NamedStyle[] {
  return host.model.namedStyles.filter(({ name }) => name !== "");
}

export function styleNamed(host: Host, name: string): NamedStyle | undefined {
  return stylesOf(host).find((style) => style.name.toLowerCase() === name.toLowerCase());
}

/** @throws ItemNotFound when it was deleted */
export function currentStyle(host: Host, { name }: StyleTarget): NamedStyle {
  const found = styleNamed(host, name);
  if (!found) throw itemNotFound(`the style "${name}"`);
  return found;
}

/** Changes the style and, in the same way, every cell that is based on it. */
export function changeStyle(
  host: Host,
  target: StyleTarget,
  patchOf: (style: CellStyle) => StylePatch,
): void {
  const named = currentStyle(host, target);
  const index = host.model.namedStyles.indexOf(named);
  const done = new Map<CellStyle, CellStyle>();
  const changed = (style: CellStyle): CellStyle => {
    let after = done.get(style);
    if (!after) done.set(style, (after = patchStyle(style, patchOf(style))));
    return after;
  };
  named.style = changed(named.style);
  forEachCellOf(host, index, changed);
  if (index === 0) host.model.defaultStyle = changed(host.model.defaultStyle);
}

/** Gives every cell, row and column of a style another look. */
export function forEachCellOf(host: Host, index: number, change: (style: CellStyle) => CellStyle): void {
  for (const sheet of host.model.sheets) {
    ensureAllowed(sheet, "formatCells");
    for (const row of sheet.cells.rowNumbers()) {
      for (const cell of sheet.cells.row(row)?.values() ?? [])
        if (cell.style.namedStyle === index) cell.style = change(cell.style);
    }
    for (const lines of [sheet.rows, sheet.columns]) {
      for (const line of lines.values())
        if (line.style?.namedStyle === index) line.style = change(line.style);
    }
    host.sheetChanged(sheet);
  }
}
