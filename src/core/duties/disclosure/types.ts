import type { RangeRef } from "../../grid";
import type { IsoDate } from "../../period/types";
import type { DisclosureScores } from "../../ita/disclosureScoring";

/** How far an item is; `unknown` is a word we do not know. */
export type ItemState = "published" | "preparing" | "to-correct" | "missing" | "unknown";

/** One item of the checklist as the workbook has it. */
export interface ItemReading {
  /** "O17". */
  code: string;
  name: string;
  /** "9.2"; null when it is not known. */
  subIndicator: string | null;
  state: ItemState;
  link: string;
  owner: string;
  checkedOn: IsoDate | null;
  /** The cell where its status goes. */
  at: RangeRef;
  /** What it costs while it is not published: points of its indicator and of the ITA total; null without a sub-indicator. */
  lost: { indicator: number; total: number } | null;
}

export interface DisclosureReading {
  sheet: string;
  /** The table is ours; else the user's own. */
  isOurs: boolean;
  items: ItemReading[];
  scores: Omit<DisclosureScores, "worth">;
  /** Points of the ITA total that the missing items cost together. */
  lostTotal: number;
  /** Items not published, those that cost most first. */
  missing: ItemReading[];
}
