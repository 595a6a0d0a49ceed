import { DISCLOSURE_ITEMS_2564, SUB_INDICATORS } from "./disclosureItems";
import type { Ruleset } from "./rulesets";

export type DisclosureIndicator = "disclosure" | "prevention";

export const DISCLOSURE_INDICATORS: readonly DisclosureIndicator[] = ["disclosure", "prevention"];

/** An item as far as its points go. */
export interface ScoredItem {
  /** "9.1"; null when it is not known. */
  subIndicator: string | null;
  isPublished: boolean;
}

export interface DisclosureScores {
  /** Points 0–100, unrounded; null for an indicator without items. */
  disclosure: number | null;
  prevention: number | null;
  oit: number | null;
  /** What one item of a sub-indicator is worth, in points of its indicator and of the ITA total. */
  worth: ReadonlyMap<string, { indicator: number; total: number }>;
}

/** The indicator a sub-indicator belongs to, by its number; null for another text. */
export function indicatorOfSub(subIndicator: string | null): DisclosureIndicator | null {
  const match = /^(9|10)\.\d+$/.exec(subIndicator ?? "");
  if (!match) return null;
  return match[1] === "9" ? "disclosure" : "prevention";
}

/**
 * Scores from the items that were found published: an item is 0 or 100, a sub-indicator the mean of its items, an
 * indicator the mean of its sub-indicators, OIT the mean of its indicators. Inferred: every published value of 2563/2564
 * seen is reproduced so (93.78 = one item of 9.1 and one of 9.5 missing), and not by a flat mean of the items.
 * Items whose sub-indicator is not known do not count.
 */
export function scoreItems(items: readonly ScoredItem[], weights: Ruleset["weights"]): DisclosureScores {
  const counts = new Map<string, { all: number; published: number }>();
  for (const { subIndicator, isPublished } of items) {
    if (subIndicator === null || indicatorOfSub(subIndicator) === null) continue;
    const count = counts.get(subIndicator) ?? { all: 0, published: 0 };
    count.all += 1;
    if (isPublished) count.published += 1;
    counts.set(subIndicator, count);
  }
  const subsOf = (indicator: DisclosureIndicator) =>
    [...counts].filter(([sub]) => indicatorOfSub(sub) === indicator);
  const means = DISCLOSURE_INDICATORS.map((indicator) =>
    mean(subsOf(indicator).map(([, { all, published }]) => (100 * published) / all)),
  );
  const indicatorCount = means.filter((value) => value !== null).length;
  const worth = new Map<string, { indicator: number; total: number }>();
  for (const indicator of DISCLOSURE_INDICATORS) {
    const subs = subsOf(indicator);
    for (const [sub, { all }] of subs) {
      const points = 100 / all / subs.length;
      worth.set(sub, { indicator: points, total: (points / indicatorCount) * (weights.OIT / 100) });
    }
  }
  const [disclosure = null, prevention = null] = means;
  return {
    disclosure,
    prevention,
    oit: mean(means.filter((value): value is number => value !== null)),
    worth,
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Scores of the two disclosure indicators of 2563 and 2564 from the codes of the items found published. */
export function scoreDisclosure(published: ReadonlySet<string>): Record<DisclosureIndicator, number> {
  const items = DISCLOSURE_ITEMS_2564.map(({ code, subIndicator }) => ({
    subIndicator,
    isPublished: published.has(code),
  }));
  const scores = scoreItems(items, { IIT: 30, EIT: 30, OIT: 40 });
  return { disclosure: scores.disclosure ?? 0, prevention: scores.prevention ?? 0 };
}

/** The items of a fiscal year's checklist. */
export interface DisclosureList {
  items: readonly { code: string; subIndicator: string; name: string }[];
  subIndicators: readonly { no: string; name: string }[];
  /** The names and groups were seen in a source; otherwise they are to be filled in or checked. */
  isConfirmed: boolean;
  /** Nothing but the number of items is known. */
  hasNames: boolean;
}

/** Years with the list of 2564; of 2563 the names were not seen. */
const YEARS_AS_2564: readonly number[] = [2563, 2564];

/**
 * The checklist of a year. Of years whose list was not seen, only as many codes as the ruleset says: names and
 * sub-indicators are left for the secretariat to fill in from the year's manual.
 */
export function disclosureList({ fiscalYearBe, disclosure, unconfirmed }: Ruleset): DisclosureList {
  const isKnown = YEARS_AS_2564.includes(fiscalYearBe);
  const items = isKnown
    ? DISCLOSURE_ITEMS_2564.map(({ code, subIndicator, name }) => ({ code, subIndicator, name }))
    : Array.from({ length: disclosure.count }, (_, index) => ({
        code: `O${index + 1}`,
        subIndicator: "",
        name: "",
      }));
  return {
    items,
    subIndicators: SUB_INDICATORS.map(({ no, name }) => ({ no, name: isKnown ? name : "" })),
    isConfirmed: isKnown && !unconfirmed.includes("disclosureItems"),
    hasNames: isKnown,
  };
}
