import type { RangeRef } from "../../grid";
import type { IndicatorId } from "../../ita/indicators";

/** One line of the links' table: an indicator tied to a measure, an activity of the plan, or both. */
export interface Link {
  /** Null when the cell names no indicator. */
  indicator: IndicatorId | null;
  /** As written; "" when there is none. */
  measure: string;
  activity: string;
  /** Offered by the program, and nobody has taken it as theirs yet. */
  isSuggestion: boolean;
  at: RangeRef;
}

/** The table of links of a workbook. */
export interface LinkTable {
  sheet: string;
  /** Header and rows. */
  range: RangeRef;
  /** Where each of our columns is now; null for one that people took out. */
  columns: (number | null)[];
  links: Link[];
}

/** How far the failing indicators are provided for. */
export interface Coverage {
  /** No measure and no activity at all. */
  uncovered: IndicatorId[];
  /** Only what the program has suggested. */
  suggestedOnly: IndicatorId[];
  covered: IndicatorId[];
}

/** What tying the indicators has found out. */
export interface LinksOutcome {
  sheet: string;
  failing: IndicatorId[];
  /** Lines that would be written, all of them suggestions. */
  suggested: Omit<Link, "at">[];
  coverage: Coverage;
}
