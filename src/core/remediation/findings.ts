import type { IndicatorId } from "../ita/indicators";
import type { StatusFindings } from "./statusFindings";

/** A column of the summary. */
export type SummaryColumn =
  | "agencies"
  | "reported"
  | "done"
  | "verified"
  | "inProgress"
  | "notStarted"
  | "cancelled"
  | "unreadable"
  | "late"
  | "percent";

/** Why a live formula would count a column wrongly. */
export type AsValuesReason =
  | "text-dates"
  | "duplicates"
  | "spellings"
  | "merged"
  | "rows-left-out"
  | "too-long"
  | "too-many-rows"
  | "deadlines-differ"
  | "codes-only"
  | "shares"
  | "agencies-differ"
  | "large";

/** Finding codes of the register of reports and the remediation summary, with their parameters. */
export interface RemediationFindings extends StatusFindings {
  /** No register of agencies' reports in the workbook. */
  "remediation/no-register": Record<never, never>;
  /** The register has its headers but no agency under them. */
  "remediation/no-agencies": { sheet: string };
  /** Several registers: the one of `sheet` is used; `at` is the first of the others. */
  "remediation/several-registers": { sheet: string; registerCount: number };
  /** A row has an answer but no agency: it was left out. */
  "remediation/agency-missing": Record<never, never>;
  /** Not a known status: the report counts as received, its status as unknown. */
  "remediation/status-unreadable": { text: string };
  /** Not an indicator, or too near to several: the row was left out. */
  "remediation/indicator-unreadable": { text: string };
  /** Not a date: whether the report was late is not known. */
  "remediation/date-unreadable": { text: string };
  /** The same agency answered twice about the same indicator: the newer answer counts. */
  "remediation/duplicate-report": { agency: string; indicator: IndicatorId };
  /** One agency is written in several ways: it was counted once. */
  "remediation/agency-spellings": { agency: string; other: string };
  /** The register names no deadline: nothing is counted as late. */
  "remediation/no-deadline": Record<never, never>;
  /** Live formulas could not give these columns' numbers, so the numbers themselves were written. */
  "remediation/columns-as-values": { columns: SummaryColumn[]; reasons: AsValuesReason[] };
  /** The sheet chosen for the summary is not in the workbook. */
  "remediation/no-such-sheet": { sheet: string };
}
