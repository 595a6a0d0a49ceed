import { keyNoSpace } from "../text/keys";
import type { AgencyScores } from "./types";

/**
 * How many agencies the records are about: one with three years is one. Records without a name are told apart only by their
 * year, so there are as many such agencies as the fullest year has.
 */
export function countAgencies(agencies: readonly AgencyScores[]): number {
  const names = new Set<string>();
  const unnamed = new Map<number | null, number>();
  for (const { name, fiscalYearBe } of agencies) {
    if (name !== null) names.add(keyNoSpace(name));
    else unnamed.set(fiscalYearBe, (unnamed.get(fiscalYearBe) ?? 0) + 1);
  }
  return names.size + Math.max(0, ...unnamed.values());
}
