/** Finding and changing the data validations of ranges. */
import { anyValue } from "../../model/anyValue";
import { intersection, subtractRect } from "../../model/address";
import type { DataValidation, Rect } from "../../model/types";
import { ensureUnprotected } from "../cells/protection";
import type { Host } from "../host";
import { withoutRect, withRanges } from "../rules/anchors";
import type { AreasTarget, RangeTarget } from "../targets";

export type Found =
  | { kind: "none" }
  | { kind: "one"; validation: DataValidation }
  /** Some cells have a validation and others have none, or another. */
  | { kind: "partly" | "several" };

/** What the cells of the areas have in common. */
export function findValidation({ areas }: AreasTarget): Found {
  const found = new Set<DataValidation>();
  let hasUncovered = false;
  for (const { sheet, rect } of areas) {
    let uncovered = [rect];
    for (const validation of sheet.validations) {
      if (!validation.ranges.some((range) => intersection(range, rect))) continue;
      found.add(validation);
      for (const range of validation.ranges)
        uncovered = uncovered.flatMap((part) => subtractRect(part, range));
    }
    hasUncovered ||= uncovered.length > 0;
  }
  const [validation, ...others] = found;
  if (!validation) return { kind: "none" };
  if (others.length > 0) return { kind: "several" };
  return hasUncovered ? { kind: "partly" } : { kind: "one", validation };
}

/** Puts one validation in the place of all others in the areas; null leaves none. */
export function replaceValidation(
  host: Host,
  { areas }: AreasTarget,
  validation: DataValidation | null,
): void {
  for (const { sheet, rect } of areas) {
    ensureUnprotected(sheet);
    sheet.validations = withoutRect(host, sheet.validations, rect);
    host.sheetChanged(sheet);
  }
  const [first] = areas;
  if (first && validation) first.sheet.validations.push(validation);
}

/** Changes the validations in the areas, each for itself; cells without one get one that takes anything. */
export function changeValidations(host: Host, { areas }: AreasTarget, change: Partial<DataValidation>): void {
  for (const area of areas) changeArea(host, area, change);
}

function changeArea(host: Host, { sheet, rect }: RangeTarget, change: Partial<DataValidation>): void {
  ensureUnprotected(sheet);
  let uncovered = [rect];
  const changed: DataValidation[] = [];
  for (const validation of sheet.validations) {
    const inside = validation.ranges
      .map((range) => intersection(range, rect))
      .filter((part): part is Rect => part !== null);
    if (inside.length === 0) continue;
    changed.push({ ...withRanges(host, validation, inside), ...change });
    for (const range of inside) uncovered = uncovered.flatMap((part) => subtractRect(part, range));
  }
  if (uncovered.length > 0) changed.push({ ...anyValue(uncovered), ...change });
  sheet.validations = [...withoutRect(host, sheet.validations, rect), ...changed];
  host.sheetChanged(sheet);
}
