/** Finding codes of the plan's other duties, with their parameters. */
export interface DutyFindings {
  /** The items are in a table of the user's own: it is read, no other is made. */
  "duties/own-item-table": { sheet: string; itemCount: number };
  /** A table of the user's own without a status column: an item with a link counts as published. */
  "duties/status-from-links": Record<never, never>;
  /** The year's list of items was not seen in a source. */
  "duties/items-unconfirmed": { fiscalYearBe: number; hasNames: boolean };
  /** Items whose sub-indicator is not known: they cost no points that we could tell. */
  "duties/items-without-group": { itemCount: number };
  /** A status that is none of the words known: the item counts as not published. */
  "duties/item-status-unknown": { code: string; text: string };
  /** The same item twice: the first counts. */
  "duties/item-doubled": { code: string };
  /** Published, but there is no link. */
  "duties/link-missing": { code: string };
  /** Not the form of a link; it was not followed. */
  "duties/link-malformed": { code: string; text: string };
  /** The target is the suggestion of a formula that was not seen in the year's rules. */
  "duties/target-unconfirmed": Record<never, never>;
  /** A number of people or answers that is none. */
  "duties/count-unreadable": { text: string };
  /** Answers on a later day are fewer than before: answers are counted from the start. */
  "duties/count-falls": { instrument: "IIT" | "EIT" };
  /** A date that is none. */
  "duties/date-unreadable": { text: string };
  /** The columns of a sheet of ours are gone: it is left as it is. */
  "duties/table-broken": { sheet: string };
}
