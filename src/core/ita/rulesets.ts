import { INDICATOR_IDS, type IndicatorId, type Instrument } from "./indicators";

/** A level and what it asks for; the first level of a ruleset whose conditions hold is the agency's. */
export interface LevelRule {
  /** As results print it: "A", "ผ่านดี". */
  level: string;
  /** The total, rounded to two decimals, is at least this. */
  minTotal: number;
  /** Every instrument's mean is at least this too (worded levels of 2566 and later). */
  minInstrument?: number;
}

/** Parts of a ruleset that were not seen in a source: the pane shows them as unconfirmed and they can be edited. */
export type RulesetPart = "indicators" | "weights" | "passMark" | "levels" | "disclosureItems";

export interface Ruleset {
  fiscalYearBe: number;
  /** In official order: the indicator at index 0 has number 1. */
  order: readonly IndicatorId[];
  /** Whole percent, 100 together. */
  weights: Readonly<Record<Instrument, number>>;
  /** Points; a score passes when it is at least this. */
  passMark: number;
  /** Best first; the last asks for nothing. */
  levels: readonly LevelRule[];
  /** Public disclosure items O1…On. */
  disclosure: {
    count: number;
    /** Items that ask for last year's remediation, e.g. O42 and O43. */
    remediationItems: readonly string[];
  };
  unconfirmed: readonly RulesetPart[];
  /** The whole ruleset is to be confirmed before use. */
  isProvisional?: boolean;
}

const WEIGHTS = { IIT: 30, EIT: 30, OIT: 40 };

/** Bands of the total: 95–100 AA, 85–94.99 A, 75–84.99 B … (University of Phayao's ITA site; "A" for 88.84 in Chiang Mai's 2563 report). */
const LETTER_LEVELS: readonly LevelRule[] = [
  { level: "AA", minTotal: 95 },
  { level: "A", minTotal: 85 },
  { level: "B", minTotal: 75 },
  { level: "C", minTotal: 65 },
  { level: "D", minTotal: 55 },
  { level: "E", minTotal: 50 },
  { level: "F", minTotal: 0 },
];

/** Worded levels: the two best also look at each instrument (University of Phayao's ITA site; IPST prints "ผ่าน" for 86.78 in 2566). */
const WORDED_LEVELS: readonly LevelRule[] = [
  { level: "ผ่านดีเยี่ยม", minTotal: 95, minInstrument: 95 },
  { level: "ผ่านดี", minTotal: 85, minInstrument: 85 },
  { level: "ผ่าน", minTotal: 85 },
  { level: "ต้องปรับปรุง", minTotal: 70 },
  { level: "ต้องปรับปรุงโดยด่วน", minTotal: 0 },
];

/** "กำหนดผ่านเกณฑ์ 85.00 คะแนน" (Chiang Mai 2563 report). */
const PASS_MARK = 85;

function ruleset(
  fiscalYearBe: number,
  levels: readonly LevelRule[],
  disclosure: Ruleset["disclosure"],
  unconfirmed: readonly RulesetPart[],
  isProvisional?: boolean,
): Ruleset {
  return {
    fiscalYearBe,
    order: INDICATOR_IDS,
    weights: WEIGHTS,
    passMark: PASS_MARK,
    levels,
    disclosure,
    unconfirmed,
    ...(isProvisional ? { isProvisional } : {}),
  };
}

function items(count: number, ...remediationItems: string[]): Ruleset["disclosure"] {
  return { count, remediationItems };
}

/**
 * One ruleset per fiscal year (Buddhist Era), oldest first. Weights 30/30/40 were reproduced from published tables of
 * 2563 and 2564 (thirteen agencies exactly) and of 2566 (86.73 from ten scores).
 */
export const RULESETS: readonly Ruleset[] = [
  ruleset(2563, LETTER_LEVELS, items(43, "O42", "O43"), ["disclosureItems"]),
  ruleset(2564, LETTER_LEVELS, items(43, "O42", "O43"), []),
  // The item list changed (No Gift Policy was added) and was not seen.
  ruleset(2565, LETTER_LEVELS, items(43), ["disclosureItems"]),
  // That all five worded levels applied in 2566 already was not seen.
  ruleset(2566, WORDED_LEVELS, items(43, "O42", "O43"), ["levels"]),
  ruleset(2567, WORDED_LEVELS, items(35, "O34", "O35"), ["disclosureItems"]),
  ruleset(2568, WORDED_LEVELS, items(28, "O27", "O28"), ["levels", "weights", "disclosureItems"]),
  // Carried over; the NACC has announced that the whole system is under revision.
  ruleset(2569, WORDED_LEVELS, items(26, "O25", "O26"), ["levels", "weights", "disclosureItems"], true),
];

/** The official number (from 1) of an indicator in a year's ruleset; null when the year has no such indicator. */
export function officialNumber(ruleset: Ruleset, indicator: IndicatorId): number | null {
  const index = ruleset.order.indexOf(indicator);
  return index < 0 ? null : index + 1;
}

/** The indicator with this official number in a year's ruleset. */
export function indicatorNumbered(ruleset: Ruleset, number: number): IndicatorId | null {
  return ruleset.order[number - 1] ?? null;
}
