import type { IndicatorId } from "../ita/indicators";
import type { AsValuesReason } from "./findings";

/** Finding codes of bringing the status back: verification, the matrix, the columns beside a table, the evidence paper. */
export interface StatusFindings {
  /** A row's status label says something else than its code: the label counts. */
  "remediation/code-differs": { text: string; rowCount: number };
  /** Confirmed, but its status is not (any more) done: it is not counted as verified. */
  "remediation/verified-not-done": { agency: string; indicator: IndicatorId };
  /** Of the reports asked for, so many are not done and cannot be confirmed. */
  "remediation/not-done-left-out": { rowCount: number };
  /** There is no report there that could be confirmed (or whose confirmation could be taken back). */
  "remediation/nothing-to-verify": Record<never, never>;
  /** The register has no columns for the confirmation, and there is no empty space beside it for them. */
  "remediation/no-room-for-verified": Record<never, never>;
  /** A register with a column for each indicator has no place to confirm a report. */
  "remediation/matrix-not-verifiable": Record<never, never>;
  /** No table of failing indicators to write beside. */
  "remediation/no-failing-table": Record<never, never>;
  /** None of the table's indicators is in the register. */
  "remediation/no-common-indicator": { sheet: string };
  /** The columns right beside the table are taken: the status goes further to the right. */
  "remediation/beside-further": { columnCount: number };
  /** The matrix holds the answers of the day, not formulas. */
  "remediation/matrix-as-values": { reasons: AsValuesReason[] };
  /** Parts of agencies' texts that look like personal data were left out of the paper. */
  "remediation/personal-data-left-out": { textCount: number };
  /** Rows that the user put into the paper would have to move for what has been added. */
  "remediation/evidence-rows-in-the-way": { rowCount: number };
  /** The workbook names no measures: the announcement's seven are on the paper to begin with. */
  "remediation/evidence-measures-suggested": Record<never, never>;
  /** The measures of so many indicators are ties that were only suggested on the sheet of links. */
  "remediation/evidence-links-suggested": { indicatorCount: number };
  /** The rules of this fiscal year name no item for the paper: its heading is to be completed. */
  "remediation/evidence-item-unknown": { fiscalYearBe: number };
}
