import type { IndicatorId } from "../../core/ita/indicators";
import { INDICATOR_IDS } from "../../core/ita/indicators";
import type { Entry } from "./entries";

export type AgencyOrder = "failing" | "low" | "high" | "name" | "table";

export const AGENCY_ORDERS: readonly AgencyOrder[] = ["failing", "low", "high", "name", "table"];

/** For comparing what people type with what tables hold: case, spaces and Unicode form do not matter. */
function searchKey(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, "");
}

/** Entries whose agency's name contains the text. */
export function searchEntries(entries: readonly Entry[], text: string): Entry[] {
  const wanted = searchKey(text);
  if (wanted === "") return [...entries];
  return entries.filter((entry) => searchKey(entry.agency.name ?? "").includes(wanted));
}

/** Missing totals go last in either direction: they are neither high nor low. */
function byTotal(direction: 1 | -1): (a: Entry, b: Entry) => number {
  return (a, b) => {
    const [left, right] = [a.agency.total, b.agency.total];
    if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0);
    return (left - right) * direction;
  };
}

// One collator for all comparisons: making one per comparison is what makes sorting thousands of Thai names slow.
const THAI = new Intl.Collator("th", { numeric: true });

const COMPARE: Record<Exclude<AgencyOrder, "table">, (a: Entry, b: Entry) => number> = {
  failing: (a, b) => b.agency.failing.length - a.agency.failing.length || byTotal(1)(a, b),
  low: byTotal(1),
  high: byTotal(-1),
  name: (a, b) => THAI.compare(a.agency.name ?? "", b.agency.name ?? ""),
};

/** A sorted copy; equal ones keep the table's order. */
export function sortEntries(entries: readonly Entry[], order: AgencyOrder): Entry[] {
  return order === "table" ? [...entries] : [...entries].sort(COMPARE[order]);
}

export interface AgenciesSummary {
  agencies: number;
  /** Agencies with at least one failing indicator. */
  failing: number;
  /** Mean of the known totals; null when there is none. */
  meanTotal: number | null;
  /** How many agencies have a total: the mean is theirs. */
  withTotal: number;
  /** How many agencies fail each indicator, most first; indicators nobody fails are left out. */
  byIndicator: { indicator: IndicatorId; count: number }[];
}

/** Many agencies in a few numbers. Linear in their number. */
export function summariseAgencies(entries: readonly Entry[]): AgenciesSummary {
  const counts = new Map<IndicatorId, number>(INDICATOR_IDS.map((id) => [id, 0]));
  let failing = 0;
  let totals = 0;
  let sum = 0;
  for (const { agency } of entries) {
    if (agency.failing.length > 0) failing += 1;
    if (agency.total !== null) {
      totals += 1;
      sum += agency.total;
    }
    for (const indicator of agency.failing) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  }
  const byIndicator = [...counts]
    .map(([indicator, count]) => ({ indicator, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return {
    agencies: entries.length,
    failing,
    meanTotal: totals ? sum / totals : null,
    withTotal: totals,
    byIndicator,
  };
}
