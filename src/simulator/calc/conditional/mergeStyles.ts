/** Styles of several rules on one cell: what a rule of higher priority says stays, the others fill the gaps. */
import type { Borders, DifferentialStyle, Fill, Font } from "../../model/types";

function fillGaps<T extends object>(
  upper: Partial<T> | undefined,
  lower: Partial<T> | undefined,
): Partial<T> | undefined {
  return upper && lower ? { ...lower, ...upper } : (upper ?? lower);
}

/** A fill is one thing: colours of one rule are not mixed with the pattern of another. */
function oneFill(
  upper: Partial<Fill> | undefined,
  lower: Partial<Fill> | undefined,
): Partial<Fill> | undefined {
  return upper ?? lower;
}

/** Merges in order of priority, the highest first; null when no rule says anything. */
export function mergeStyles(styles: readonly (DifferentialStyle | null)[]): DifferentialStyle | null {
  let merged: DifferentialStyle | null = null;
  for (const style of styles) {
    if (!style) continue;
    if (!merged) {
      merged = { ...style };
      continue;
    }
    const next: DifferentialStyle = { ...style, ...merged };
    next.font = fillGaps<Font>(merged.font, style.font);
    next.fill = oneFill(merged.fill, style.fill);
    next.borders = fillGaps<Borders>(merged.borders, style.borders);
    next.alignment = fillGaps(merged.alignment, style.alignment);
    for (const key of ["font", "fill", "borders", "alignment"] as const) if (!next[key]) delete next[key];
    merged = next;
  }
  return merged;
}
