import type { RangeRef } from "../../grid";
import { INDICATOR_IDS, type IndicatorId } from "../../ita/indicators";
import { officialNumber } from "../../ita/rulesets";
import { isFailing } from "../../ita/scoring";
import type { TableContext } from "../layout/context";
import { cellOf, placeOf, pointsOf, type Draft } from "./draft";
import type { FindingSink } from "./findingSink";
import type { Rules } from "./finishAgency";
import type { ReadTable } from "./readTable";

interface PlacedScore {
  indicator: IndicatorId;
  place: number;
  value: number;
  printedNumber: number | null;
}

/** A draft's scores in the order of the table. */
function scoresOf(draft: Draft): PlacedScore[] {
  const { order, cells } = draft;
  return order.flatMap((place) => {
    const indicator = INDICATOR_IDS[place];
    const value = pointsOf(draft, place);
    return indicator ? [{ indicator, place, value, printedNumber: cells.numberOf(place) }] : [];
  });
}

/** One agency, fewer than all indicators, all of them failing, and a title or a numbering that says it is that list. */
export function isFailingList(read: ReadTable, context: TableContext, rules: Rules): boolean {
  const [draft, ...others] = read.drafts;
  if (!draft || others.length > 0) return false;
  const ruleset = rules.rulesetOf(draft.fiscalYearBe);
  const scores = scoresOf(draft);
  const passMark = rules.passMark ?? ruleset.passMark;
  if (scores.length === 0 || scores.length >= ruleset.order.length) return false;
  if (!scores.every(({ value }) => isFailing(value, passMark))) return false;
  const isRenumbered = scores.every(({ printedNumber }, index) => printedNumber === index + 1);
  const isOfficial = scores.every(
    ({ indicator, printedNumber }) => printedNumber === officialNumber(ruleset, indicator),
  );
  return context.isAboutFailing || (isRenumbered && !isOfficial);
}

interface Lacking {
  indicators: IndicatorId[];
  drafts: Draft[];
}

/** Indicators that no row or column has: once for the table when all its agencies lack the same. */
export function reportMissing(drafts: readonly Draft[], rules: Rules, sink: FindingSink, at: RangeRef): void {
  const lacking = new Map<string, Lacking>();
  let places = -1;
  let year: number | null = null;
  let own: Lacking | undefined;
  for (const draft of drafts) {
    const { order, fiscalYearBe } = draft;
    let has = 0;
    for (let i = 0; i < order.length; i++) has |= 1 << (order[i] ?? 0);
    // Nearly always what one record lacks, the next one lacks too.
    if (!own || has !== places || fiscalYearBe !== year) {
      const { order: official } = rules.rulesetOf(fiscalYearBe);
      const indicators = official.filter((id) => (has & (1 << INDICATOR_IDS.indexOf(id))) === 0);
      const key = indicators.join();
      own = lacking.get(key) ?? { indicators, drafts: [] };
      lacking.set(key, own);
      places = has;
      year = fiscalYearBe;
    }
    own.drafts.push(draft);
  }
  for (const { indicators, drafts: lackers } of lacking.values()) {
    if (indicators.length === 0) continue;
    if (lacking.size === 1) {
      const agency = lackers.length === 1 ? (lackers[0]?.name ?? null) : null;
      sink.add("warning", "scores/indicators-missing", { indicators, agency }, at);
      continue;
    }
    for (const draft of lackers) {
      sink.add("warning", "scores/indicators-missing", { indicators, agency: draft.name }, placeOf(draft));
    }
  }
}

/** The numbering of so many agencies is looked at: it is the same for all. */
const MAX_NUMBERED = 200;

/** Numbers before names that are not the official ones, once each; a plain running number 1, 2, 3 says nothing. */
export function reportNumbers(drafts: readonly Draft[], rules: Rules, sink: FindingSink): void {
  const seen = new Set<string>();
  let previous: Draft["order"] | null = null;
  for (const draft of drafts.slice(0, MAX_NUMBERED)) {
    // The records of a wide table share their headers.
    if (draft.order === previous) continue;
    previous = draft.order;
    const ruleset = rules.rulesetOf(draft.fiscalYearBe);
    const scores = scoresOf(draft);
    const isShort = scores.length < ruleset.order.length;
    if (isShort && scores.every(({ printedNumber }, index) => printedNumber === index + 1)) continue;
    for (const { indicator, place, printedNumber: printed } of scores) {
      const official = officialNumber(ruleset, indicator);
      if (printed === null || official === null || printed === official) continue;
      const key = `${indicator} ${printed}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const at = cellOf(draft, place);
      sink.add("warning", "scores/number-differs", { indicator, printed, official }, at);
    }
  }
}
