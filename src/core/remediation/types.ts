import type { RangeRef } from "../grid";
import type { IndicatorId } from "../ita/indicators";

/** Remediation status as a code; words in either language map to it. */
export type RemediationStatus = "done" | "in-progress" | "not-started" | "cancelled";

/** One row of the register: what one agency says of one failing indicator. */
export interface ReportRow {
  agency: string;
  indicator: IndicatorId;
  /** null: no answer yet. */
  status: RemediationStatus | null;
  /** "YYYY-MM-DD" when it was received; null when unknown. */
  reportedOn: string | null;
  at: RangeRef;
}

/** The register sheet as it was read. */
export interface ReportRegister {
  sheet: string;
  range: RangeRef;
  rows: ReportRow[];
  agencies: string[];
  /** "YYYY-MM-DD"; null when the register names none. */
  deadline: string | null;
}

/** Counts of one failing indicator over the agencies. */
export interface IndicatorSummary {
  indicator: IndicatorId;
  agencies: number;
  reported: number;
  done: number;
  inProgress: number;
  notStarted: number;
  late: number;
}
